import { withDuration, withLaterStart } from './clip-parts.ts';
import { clipIds, firstFreeId } from './new-id.ts';
import { splitClipAt } from './split-clip-at.ts';
import { endFrame, type Clip, type Timeline } from '../timeline.ts';

/**
 * The clips with everything from `frame` on moved by `frames`. A clip across it is split; its
 * second part takes an id that is free in the timeline and is not `reservedId`.
 */
export function pushFrom(
  timeline: Timeline,
  clips: readonly Clip[],
  { frame, frames, reservedId }: Push,
): Clip[] {
  const split = clips.flatMap((clip) => splitAcross(timeline, clip, frame, reservedId));
  return split.map((clip) => (clip.startFrame >= frame ? shifted(clip, frames) : clip));
}

/** The clips with nothing left between two frames: cut there, or gone when wholly inside. */
export function clearRange(
  timeline: Timeline,
  clips: readonly Clip[],
  { from, to, reservedId }: Range,
): Clip[] {
  return clips.flatMap((clip) => {
    if (endFrame(clip) <= from || clip.startFrame >= to) return [clip];
    const before = clip.startFrame < from;
    const after = endFrame(clip) > to;
    if (before && after) {
      const [first, second] = splitAcross(timeline, clip, to, reservedId);
      return [withDuration(first!, from - clip.startFrame), second!];
    }
    if (before) return [withDuration(clip, from - clip.startFrame)];
    if (after) return [withLaterStart(timeline, clip, to - clip.startFrame)];
    return [];
  });
}

interface Push {
  readonly frame: number;
  readonly frames: number;
  readonly reservedId: string;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly reservedId: string;
}

/** The clip `frames` later. */
export function shifted<C extends Clip>(clip: C, frames: number): C {
  return { ...clip, startFrame: clip.startFrame + frames };
}

function splitAcross(
  timeline: Timeline,
  clip: Clip,
  frame: number,
  reservedId: string,
): readonly Clip[] {
  if (clip.startFrame >= frame || endFrame(clip) <= frame) return [clip];
  const taken = clipIds(timeline).add(reservedId);
  return splitClipAt(timeline, clip, {
    frames: frame - clip.startFrame,
    secondId: firstFreeId(taken, 'clip'),
  });
}
