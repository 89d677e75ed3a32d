import { ease } from '../easing.ts';
import { cutEnvelope, stretchEnvelope } from './envelope.ts';
import { clipSpeed, hasAsset, isStill, sourceFrames } from '../source.ts';
import type { Clip, Easing, Motion, Rect, Timeline, VideoClip } from '../timeline.ts';

/** The clip with another length: loudness is cut and fades are shortened with it. */
export function withDuration<C extends Clip>(clip: C, durationFrames: number): C {
  const resized = { ...clip, durationFrames };
  if (!hasAsset(resized)) return resized;
  const fadeInFrames = Math.min(resized.fadeInFrames, durationFrames);
  return {
    ...resized,
    fadeInFrames,
    fadeOutFrames: Math.min(resized.fadeOutFrames, durationFrames - fadeInFrames),
    volume: cutEnvelope(resized.volume, 0, durationFrames),
  };
}

/** The clip with the same source range played in another time. */
export function withStretch<C extends VideoClip>(clip: C, durationFrames: number): C {
  const ratio = durationFrames / clip.durationFrames;
  return {
    ...withDuration(clip, durationFrames),
    volume: stretchEnvelope(clip.volume, ratio, durationFrames),
  };
}

/**
 * The clip begun `frames` later and ended where it ended: its source begins later too (negative:
 * earlier, as far as the source goes back).
 */
export function withLaterStart<C extends Clip>(timeline: Timeline, clip: C, frames: number): C {
  const durationFrames = clip.durationFrames - frames;
  const later = { ...clip, startFrame: clip.startFrame + frames, durationFrames };
  if (!hasAsset(clip) || !hasAsset(later)) return later;
  const fadeInFrames = Math.min(Math.max(0, clip.fadeInFrames - frames), durationFrames);
  return {
    ...later,
    sourceStartFrame: laterSource(timeline, clip, frames),
    fadeInFrames,
    fadeOutFrames: Math.min(clip.fadeOutFrames, durationFrames - fadeInFrames),
    volume:
      frames < 0
        ? cutEnvelope(delayed(clip.volume, -frames), 0, durationFrames)
        : cutEnvelope(clip.volume, frames, durationFrames),
  };
}

/** The camera's way up to `progress` (0–1) of a motion, and from there on. */
export function splitMotion(motion: Motion, progress: number): readonly [Motion, Motion] {
  const middle = between(motion.from, motion.to, ease(motion.easing, progress));
  const [first, second] = splitEasings[motion.easing];
  return [
    { ...motion, to: middle, easing: first },
    { ...motion, from: middle, easing: second },
  ];
}

/** The curves nearest to the two parts of each; exact for `linear`, and for halves of the last. */
const splitEasings: Readonly<Record<Easing, readonly [Easing, Easing]>> = {
  linear: ['linear', 'linear'],
  'ease-in': ['ease-in', 'linear'],
  'ease-out': ['linear', 'ease-out'],
  'ease-in-out': ['ease-in', 'ease-out'],
};

function between(from: Rect, to: Rect, share: number): Rect {
  const mix = (a: number, b: number) => a + (b - a) * share;
  const x = mix(from.x, to.x);
  const y = mix(from.y, to.y);
  return {
    ...from,
    x,
    y,
    width: Math.min(mix(from.width, to.width), 1 - x),
    height: Math.min(mix(from.height, to.height), 1 - y),
  };
}

function laterSource(timeline: Timeline, clip: Clip, frames: number): number {
  if (!hasAsset(clip)) return 0;
  const asset = timeline.assets[clip.assetId];
  if (asset === undefined || isStill(asset)) return 0;
  const length = sourceFrames(asset, timeline.fps);
  const moved = clip.sourceStartFrame + Math.round(frames * clipSpeed(clip));
  if ('loop' in clip && clip.loop && length !== Infinity) return moved % length;
  return Math.min(Math.max(0, moved), length - 1);
}

function delayed<P extends { readonly frame: number }>(points: readonly P[], frames: number): P[] {
  return points.map((point) => ({ ...point, frame: point.frame + frames }));
}
