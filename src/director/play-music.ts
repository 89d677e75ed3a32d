import type { Edit } from '../timeline/edit.ts';
import { clipIds, firstFreeId } from '../timeline/editing/new-id.ts';
import { refuse, type Refusal } from '../timeline/refusal.ts';
import { type AudioAsset, type AudioClip, type Timeline } from '../timeline/timeline.ts';
import { openBrief, type MusicWish, type Pace } from './brief.ts';
import { EditedFilm } from './edited-film.ts';
import { filmPace } from './film-pace.ts';
import { findMusic } from './find-music.ts';
import type { PictureFacts } from './picture.ts';
import { snapToBeats } from './snap-to-beats.ts';
import { shownPictures } from './shown-pictures.ts';
import { chooseMusic, layMusic, musicAsset, type BeatsFor, type Music } from './soundtrack.ts';

/**
 * Other music for a film: in the place and as loud as the music there is, else under the whole film
 * as a fresh one has it. With `beatsFor` the cuts are laid on its beats; the film stays as long.
 */
export function playMusic(request: {
  readonly timeline: Timeline;
  readonly music: MusicWish;
  /** For `auto`, which chooses by their looks. */
  readonly pictures?: readonly PictureFacts[];
  /** The person's own, among which `assetId` is looked for. */
  readonly songs?: readonly AudioAsset[];
  /** Another number, another piece of the same mood. */
  readonly seed?: number;
  /** Linear, 0–4. */
  readonly gain?: number;
  /** Where in a song it begins. */
  readonly sourceStartFrame?: number;
  readonly pace?: Pace;
  readonly beatsFor?: BeatsFor;
}): readonly Edit[] | Refusal {
  const { timeline, beatsFor } = request;
  const film = new EditedFilm(timeline);
  if (request.music === 'none') {
    silence(film);
    return film.refusal ?? film.edits;
  }
  const music = wishedMusic(request);
  if (music === null)
    return refuse('unknown-asset', 'There is no such song', '没有这首歌', 'music');
  const old = findMusic(timeline);
  // Of several pieces the one that follows may be for another part of the film: all make room.
  if (old.length > 1) silence(film);
  play(film, old.length === 1 ? old[0]! : null, { music, request });
  if (beatsFor !== undefined) film.make(...snapToBeats(film.timeline, beatsFor));
  return film.refusal ?? film.edits;
}

type Request = Parameters<typeof playMusic>[0];

function wishedMusic(request: Request): Music | null {
  const { timeline, music, pictures = [], songs = [], seed = 1 } = request;
  const known = Object.values(timeline.assets).filter((asset) => asset.kind === 'audio');
  const own = [...songs, ...known];
  if (typeof music === 'object' && 'assetId' in music) {
    const song = own.find(({ id }) => id === music.assetId);
    return song === undefined ? null : { kind: 'song', song };
  }
  return chooseMusic({
    pictures: shownPictures(timeline, pictures).map(({ picture }) => picture),
    songs,
    brief: { ...openBrief, music, seed },
    pace: request.pace ?? filmPace(timeline),
  }).music;
}

/** Takes the music out, and tracks that held nothing else. */
function silence(film: EditedFilm): void {
  const music = new Set(findMusic(film.timeline).map(({ id }) => id));
  for (const { id: trackId, clips } of film.timeline.tracks) {
    const gone = clips.flatMap(({ id }) => (music.has(id) ? [id] : []));
    if (gone.length === 0) continue;
    if (gone.length === clips.length) film.make({ kind: 'remove-track', trackId });
    else film.make({ kind: 'remove-clip', clipIds: gone, ripple: false });
  }
}

function play(
  film: EditedFilm,
  old: AudioClip | null,
  { music, request }: { music: Music; request: Request },
): void {
  const asset = musicAsset(music);
  film.know(asset);
  const from =
    request.sourceStartFrame === undefined ? {} : { sourceStartFrame: request.sourceStartFrame };
  const known = new Set(film.timeline.tracks.flatMap(({ clips }) => clips.map(({ id }) => id)));
  film.make({ kind: 'set-music', assetId: asset.id, ...from, ...(old && { clipId: old.id }) });
  const tracks = film.timeline.tracks;
  const clips = tracks.flatMap((track) => (track.kind === 'audio' ? track.clips : []));
  const clip = clips.find(({ id }) => (old === null ? !known.has(id) : id === old.id));
  if (clip === undefined) return;
  const [laid] = layMusic({
    music,
    durationFrames: clip.durationFrames,
    fps: film.timeline.fps,
    brief: openBrief,
    soundingFrames: sounding(film.timeline) ? 1 : 0,
  }).clips;
  const { fadeInFrames, fadeOutFrames, duck, volume } = laid!;
  film.make({ kind: 'set-fades', clipId: clip.id, fadeInFrames, fadeOutFrames });
  if (old === null) film.make({ kind: 'set-ducking', clipId: clip.id, duck });
  const gain = request.gain ?? (old === null ? volume[0]!.gain : undefined);
  if (gain !== undefined) film.make({ kind: 'set-volume', clipId: clip.id, gain });
  if (music.kind === 'score') divide(film, clip, music);
}

/** A long score has several movements, each a piece of its own. */
function divide(film: EditedFilm, clip: AudioClip, music: Music & { kind: 'score' }): void {
  const { fps } = film.timeline;
  const { clips, assets } = layMusic({
    music,
    durationFrames: clip.durationFrames,
    fps,
    brief: openBrief,
    soundingFrames: 0,
  });
  let last = clip.id;
  for (const [index, piece] of clips.entries()) {
    if (index === 0) continue;
    const newId = firstFreeId(clipIds(film.timeline), 'clip');
    const atFrame = clip.startFrame + piece.startFrame;
    film.make({ kind: 'split-clip', clipId: last, atFrame, newId });
    film.know(assets[index]!);
    film.make({ kind: 'replace-asset', clipId: newId, assetId: piece.assetId });
    last = newId;
  }
}

/** Whether clips with a sound of their own can be heard. */
function sounding({ tracks, assets }: Timeline): boolean {
  const clips = tracks.flatMap((track) => (track.kind === 'video' ? track.clips : []));
  return clips.some(({ assetId, volume }) => {
    const asset = assets[assetId];
    return asset?.kind === 'video' && asset.hasSound && volume.some(({ gain }) => gain > 0);
  });
}
