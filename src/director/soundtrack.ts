import { wording, type Wording } from '../language/wording.ts';
import {
  type Asset,
  type AudioAsset,
  type AudioClip,
  type Envelope,
  type Mood,
} from '../timeline/timeline.ts';
import type { Brief, Pace } from './brief.ts';
import type { BeatGrid } from './cuts.ts';
import { decision, type Decision } from './decision.ts';
import { moodWordings } from '../timeline/mood-wording.ts';
import type { PictureFacts } from './picture.ts';

/** What plays under the film. */
export type Music =
  | { readonly kind: 'score'; readonly mood: Mood; readonly seed: number }
  | { readonly kind: 'song'; readonly song: AudioAsset };

/** Asked for once the length is known: beats from frame 0 to `durationFrames`, or null for none. */
export type BeatsFor = (request: {
  readonly music: Music;
  readonly durationFrames: number;
  readonly fps: number;
}) => BeatGrid | null;

/** A score is composed in pieces of at most this length; a longer film has several movements. */
const longestScoreSeconds = 600;

/** The person's song if there is one, the wished mood, or the mood that suits the pictures. */
export function chooseMusic(options: {
  readonly pictures: readonly PictureFacts[];
  readonly songs: readonly AudioAsset[];
  readonly brief: Brief;
  readonly pace: Pace;
}): { music: Music | null; decisions: Decision[] } {
  const { pictures, songs, brief, pace } = options;
  const wish = brief.music;
  if (wish === 'none') return { music: null, decisions: [] };
  if (wish !== 'auto' && 'mood' in wish) {
    const decisions = songs.length === 0 ? [] : [songNotUsed(songs[0]!, wish.mood)];
    return { music: { kind: 'score', mood: wish.mood, seed: brief.seed }, decisions };
  }
  const song = wish === 'auto' ? songs[0] : songs.find((song) => song.id === wish.assetId);
  if (song !== undefined) {
    const said = wording(`Music: ${song.name}.`, `音乐：${song.name}。`);
    return { music: { kind: 'song', song }, decisions: [decision('music', said)] };
  }
  const { mood, because } = moodFor(pictures, pace);
  const said = wording(
    `Music: ${moodWordings[mood].en.toLowerCase()}, because ${because.en}.`,
    `音乐：${moodWordings[mood].zh}，因为${because.zh}。`,
  );
  return { music: { kind: 'score', mood, seed: brief.seed }, decisions: [decision('music', said)] };
}

/** Who uploads a song expects to hear it, or to be told why not. */
function songNotUsed({ name }: AudioAsset, mood: Mood): Decision {
  const { en, zh } = moodWordings[mood];
  const said = wording(
    `Your song ${name} is not used, as ${en.toLowerCase()} music was wished; say “use my song” to hear it.`,
    `没有用你的歌 ${name}，因为你要的是${zh}的音乐；想用它就说“用我的歌”。`,
  );
  return decision('music', said);
}

function moodFor(pictures: readonly PictureFacts[], pace: Pace): { mood: Mood; because: Wording } {
  const looks = pictures.flatMap((picture) => (picture.look === null ? [] : [picture.look]));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const dark = looks.length > 0 && mean(looks.map((look) => look.brightness)) < 0.3;
  const warm = mean(looks.map((look) => look.warmth)) > 0.08;
  if (pace === 'fast') {
    return dark
      ? { mood: 'electronic', because: wording('the film is fast and dark', '影片节奏快、画面暗') }
      : { mood: 'upbeat', because: wording('the film is fast', '影片节奏快') };
  }
  if (dark) return { mood: 'cinematic', because: wording('the pictures are dark', '画面偏暗') };
  if (pace === 'slow') {
    return warm
      ? { mood: 'acoustic', because: wording('the film is calm and warm', '影片舒缓、色调温暖') }
      : { mood: 'ambient', because: wording('the film is calm', '影片节奏舒缓') };
  }
  return warm
    ? { mood: 'acoustic', because: wording('the pictures are warm', '画面色调温暖') }
    : { mood: 'upbeat', because: wording('the pictures are bright', '画面明亮') };
}

/** Beats for the whole film; a film of several movements has the beats of each in turn. */
export function beatsOf(options: {
  readonly music: Music;
  readonly durationFrames: number;
  readonly fps: number;
  readonly beatsFor: BeatsFor;
}): BeatGrid | null {
  const { fps, beatsFor } = options;
  const beatFrames: number[] = [];
  const barFrames: number[] = [];
  for (const { music, startFrame, durationFrames } of movements(options)) {
    const grid = beatsFor({ music, durationFrames, fps });
    if (grid === null) return null;
    const inside = (frame: number) => frame >= 0 && frame < durationFrames;
    beatFrames.push(...grid.beatFrames.filter(inside).map((frame) => startFrame + frame));
    barFrames.push(...grid.barFrames.filter(inside).map((frame) => startFrame + frame));
  }
  return { beatFrames, barFrames };
}

/** The music track's clips and their assets. */
export function layMusic(options: {
  readonly music: Music;
  readonly durationFrames: number;
  readonly fps: number;
  readonly brief: Brief;
  /** Frames of the film in which clips with sound stand. */
  readonly soundingFrames: number;
}): { clips: AudioClip[]; assets: Asset[] } {
  const { fps, brief, soundingFrames } = options;
  // Under the clips' own sound it ducks; where they are silent it is there.
  const gain = brief.musicGain === 'auto' ? 1 : brief.musicGain;
  const volume: Envelope = [{ frame: 0, gain }];
  const pieces = movements(options);
  const clips = pieces.map(({ music, startFrame, durationFrames }, index): AudioClip => ({
    id: `music-${index + 1}`,
    assetId: musicAsset(music).id,
    startFrame,
    durationFrames,
    sourceStartFrame: 0,
    // However long the film becomes.
    loop: music.kind === 'song',
    volume,
    ...fadesOf(music, durationFrames, fps),
    duck: soundingFrames > 0,
  }));
  return { clips, assets: pieces.map(({ music }) => musicAsset(music)) };
}

interface Movement {
  readonly music: Music;
  readonly startFrame: number;
  readonly durationFrames: number;
}

function movements({
  music,
  durationFrames,
  fps,
}: {
  readonly music: Music;
  readonly durationFrames: number;
  readonly fps: number;
}): Movement[] {
  if (music.kind === 'song') return [{ music, startFrame: 0, durationFrames }];
  const amount = Math.ceil(durationFrames / (longestScoreSeconds * fps));
  const start = (index: number) => Math.round((durationFrames * index) / amount);
  return Array.from({ length: amount }, (_, index) => ({
    music: { ...music, seed: music.seed + index },
    startFrame: start(index),
    durationFrames: start(index + 1) - start(index),
  }));
}

/** A score brings its own beginning and ending; a song is cut out of something longer. */
function fadesOf(
  music: Music,
  durationFrames: number,
  fps: number,
): { fadeInFrames: number; fadeOutFrames: number } {
  if (music.kind === 'score') return { fadeInFrames: 0, fadeOutFrames: 0 };
  return {
    fadeInFrames: Math.min(Math.round(0.3 * fps), Math.floor(durationFrames / 10)),
    fadeOutFrames: Math.min(Math.round(2.5 * fps), Math.floor(durationFrames / 4)),
  };
}

/** Music as a film knows it. */
export function musicAsset(music: Music): Asset {
  if (music.kind === 'song') return music.song;
  const { mood, seed } = music;
  return { kind: 'score', id: `score:${mood}:${seed}`, name: moodWordings[mood].en, mood, seed };
}
