import { mainTrack } from '../timeline/editing/find.ts';
import { abutsPrevious, framesAfterCut, framesBeforeCut } from '../timeline/transition-room.ts';
import type { Asset, Timeline, VideoClip, VideoTrack } from '../timeline/timeline.ts';
import type { PictureFacts } from './picture.ts';

/** A clip of a film with what is known of its picture. */
export interface ShownPicture {
  readonly clip: VideoClip;
  readonly picture: PictureFacts;
  /** Time on screen with the transitions. */
  readonly seenSeconds: number;
  /** The film ends with it. */
  readonly last: boolean;
}

/**
 * The photos and clips of a track in order, plain colours left out. A picture of which nothing is
 * known has the size of its asset and no look.
 */
export function shownPictures(
  timeline: Timeline,
  pictures: readonly PictureFacts[],
  track: VideoTrack | null = mainTrack(timeline),
): ShownPicture[] {
  if (track === null) return [];
  const known = new Map(pictures.map((picture) => [picture.assetId, picture]));
  const endsFilm = track === mainTrack(timeline) ? track.clips.at(-1) : undefined;
  return track.clips.flatMap((clip, index) => {
    const picture = known.get(clip.assetId) ?? factsOf(timeline.assets[clip.assetId]);
    if (picture === null) return [];
    const seenSeconds = seenFrames(track.clips, index) / timeline.fps;
    return [{ clip, picture, seenSeconds, last: clip === endsFilm }];
  });
}

/** Those of them that were named, or all. */
export function chosenPictures(
  shown: readonly ShownPicture[],
  clipIds: readonly string[] | undefined,
): ShownPicture[] {
  const chosen = new Set(clipIds);
  return shown.filter(({ clip }) => clipIds === undefined || chosen.has(clip.id));
}

function factsOf(asset: Asset | undefined): PictureFacts | null {
  if (asset?.kind !== 'image' && asset?.kind !== 'video') return null;
  const { id: assetId, name, widthPx, heightPx } = asset;
  const size = { assetId, name, widthPx, heightPx, capturedAtMs: null, look: null };
  return asset.kind === 'image'
    ? { ...size, kind: 'image', durationMs: 0, hasSound: false }
    : { ...size, kind: 'video', durationMs: asset.durationMs, hasSound: asset.hasSound };
}

function seenFrames(clips: readonly VideoClip[], index: number): number {
  const clip = clips[index]!;
  const next = clips[index + 1];
  const after =
    next !== undefined && abutsPrevious(clips, index + 1)
      ? framesAfterCut(next.transitionIn?.durationFrames ?? 0)
      : 0;
  return clip.durationFrames + framesBeforeCut(clip.transitionIn?.durationFrames ?? 0) + after;
}
