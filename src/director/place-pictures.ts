import type { Edit } from '../timeline/edit.ts';
import { equal } from '../timeline/equal.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { clipIds, firstFreeId } from '../timeline/editing/new-id.ts';
import { isRefusal, refuse, type Refusal } from '../timeline/refusal.ts';
import { isStill } from '../timeline/source.ts';
import { durationFrames, type Timeline, type VideoClip } from '../timeline/timeline.ts';
import { EditedFilm } from './edited-film.ts';
import { filmPace } from './film-pace.ts';
import { clipFrames, clipShot, speedToFill } from './length.ts';
import { frameNewClips } from './frame-new-clips.ts';
import { frameVariants } from './frame-variants.ts';
import { pictureAsset } from './picture-asset.ts';
import type { PictureFacts } from './picture.ts';
import { retime } from './retime.ts';
import type { BeatsFor } from './soundtrack.ts';

/**
 * Puts pictures into a film as if they had been there from the start: a photo as long as the others,
 * a clip as long as its material and the pace allow, fit, camera, filters and transitions like the
 * rest. Where the film keeps its length, all give way.
 */
export function placePictures(request: {
  readonly timeline: Timeline;
  /** All that is known, also of those in the film. */
  readonly pictures: readonly PictureFacts[];
  readonly added: readonly PictureFacts[];
  /** Among the pictures of the film; by default the end. */
  readonly index?: number;
  readonly photoSeconds?: number;
  readonly keepLength?: boolean;
  /** For the cuts, where the film keeps its length. */
  readonly beatsFor?: BeatsFor;
}): readonly Edit[] | Refusal {
  const { timeline, pictures, added } = request;
  const main = mainTrack(timeline);
  if (main === null) return refuse('no-room', 'The film is still empty', '影片还是空的');
  if (added.length === 0) return [];
  const film = new EditedFilm(timeline);
  const at = Math.min(request.index ?? main.clips.length, main.clips.length);
  for (const [offset, picture] of added.entries()) {
    film.know(pictureAsset(picture));
    const id = firstFreeId(clipIds(film.timeline), 'clip');
    const { speed, ...span } = spanOf(timeline, main.clips, picture, request.photoSeconds);
    film.make({
      kind: 'insert-clip',
      trackId: main.id,
      assetId: picture.assetId,
      index: at + offset,
      ...span,
      id,
    });
    if (speed < 1) film.make({ kind: 'set-speed', clipId: id, speed });
  }
  const fresh = mainTrack(film.timeline)!.clips.slice(at, at + added.length);
  const known = [...pictures, ...added];
  film.make(...frameNewClips(film.timeline, { fresh, old: main.clips, pictures: known }));
  film.make(...frameVariants({ timeline: film.timeline, pictures: known }));
  film.make(...looksLikeTheRest(timeline, main.clips, fresh));
  if (request.keepLength === true) {
    const wish = { filmSeconds: durationFrames(timeline) / timeline.fps };
    const { beatsFor } = request;
    const edits = retime({ timeline: film.timeline, wish, ...(beatsFor && { beatsFor }) });
    if (isRefusal(edits)) return edits;
    film.make(...edits);
  }
  return film.refusal ?? film.edits;
}

/** A photo as long as the median of the others, the middle of a clip. */
function spanOf(
  timeline: Timeline,
  clips: readonly VideoClip[],
  picture: PictureFacts,
  photoSeconds: number | undefined,
): { durationFrames: number; sourceStartFrame?: number; speed: number } {
  const { fps, assets } = timeline;
  if (picture.kind === 'video') {
    const ownFrames = clipFrames(picture, fps);
    const shot = clipShot(picture, { pace: filmPace(timeline), fps });
    const frames = Math.min(ownFrames, shot.wishedFrames);
    const sourceStartFrame = Math.floor((ownFrames - frames) / 2);
    return {
      durationFrames: frames,
      sourceStartFrame,
      speed: speedToFill(ownFrames, shot.wishedFrames),
    };
  }
  if (photoSeconds !== undefined) {
    return { durationFrames: Math.max(1, Math.round(photoSeconds * fps)), speed: 1 };
  }
  const photos = clips.filter(({ assetId }) => isStill(assets[assetId]!));
  const lengths = (photos.length > 0 ? photos : clips)
    .map((clip) => clip.durationFrames)
    .toSorted((a, b) => a - b);
  return { durationFrames: lengths[Math.floor(lengths.length / 2)]!, speed: 1 };
}

/** The filters and the silence that all the others share. */
function looksLikeTheRest(
  timeline: Timeline,
  old: readonly VideoClip[],
  fresh: readonly VideoClip[],
): Edit[] {
  const clipIds = fresh.map(({ id }) => id);
  const edits: Edit[] = [];
  const filters = old[0]?.filters.map(({ name, strength }) => ({ name, strength })) ?? [];
  if (filters.length > 0 && old.every((clip) => equal(clip.filters, old[0]!.filters))) {
    edits.push({ kind: 'set-filters', clipIds, filters });
  }
  const sounding = old.filter(({ assetId }) => timeline.assets[assetId]?.kind === 'video');
  const silent = sounding.every(({ volume }) => volume.every(({ gain }) => gain === 0));
  if (sounding.length > 0 && silent) edits.push({ kind: 'set-volume', clipIds, gain: 0 });
  return edits;
}
