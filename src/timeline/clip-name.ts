import { hasAsset } from './source.ts';
import type { Clip, Timeline } from './timeline.ts';

/** What a person calls a clip: the name of what it shows or plays, or its text on one line. */
export function clipName(timeline: Timeline, clip: Clip): string {
  if (hasAsset(clip)) return timeline.assets[clip.assetId]?.name ?? clip.assetId;
  return clip.text.replaceAll(/\s+/g, ' ').trim();
}

/** Seconds as people write them, to a tenth at most: `3`, `2.5`. */
export function secondsText(frames: number, fps: number): string {
  return String(Math.round((frames * 10) / fps) / 10);
}
