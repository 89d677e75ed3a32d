import { endFrame, type VideoClip } from './timeline.ts';

/**
 *        previous clip        │cut        own clip
 *   ──[ head ]────────[ tail  │  head ]──────────────[ tail ]──
 *
 * A transition of d frames takes ⌊d/2⌋ frames as the tail of the clip before and the rest as the
 * head of its own; head and tail of one clip may meet but not overlap. Where no clip abuts, the
 * frames before the cut must be free.
 */

/** Frames of a transition before the cut. */
export function framesBeforeCut(transitionFrames: number): number {
  return Math.floor(transitionFrames / 2);
}

/** Frames of a transition after the cut. */
export function framesAfterCut(transitionFrames: number): number {
  return Math.ceil(transitionFrames / 2);
}

/** Whether a clip begins where the one before it in its track ends. */
export function abutsPrevious(clips: readonly VideoClip[], index: number): boolean {
  const previous = clips[index - 1];
  return previous !== undefined && endFrame(previous) === clips[index]?.startFrame;
}

/** The longest transition that could lead into `clips[index]`, given all the others; 0 if none. */
export function longestTransitionFrames(clips: readonly VideoClip[], index: number): number {
  const clip = clips[index]!;
  const after = clip.durationFrames - tailFrames(clips, index);
  return longestAcross(freeBefore(clips, index), after);
}

/** The longest transition whose two parts fit into `before` and `after`. */
export function longestAcross(before: number, after: number): number {
  return Math.max(0, Math.min(2 * before + 1, 2 * after));
}

function freeBefore(clips: readonly VideoClip[], index: number): number {
  const previous = clips[index - 1];
  const start = clips[index]!.startFrame;
  if (previous === undefined) return start;
  if (!abutsPrevious(clips, index)) return start - endFrame(previous);
  return previous.durationFrames - headFrames(previous);
}

/** Frames at the beginning of a clip that its own transition takes. */
export function headFrames(clip: VideoClip): number {
  return framesAfterCut(clip.transitionIn?.durationFrames ?? 0);
}

/** Frames at the end of `clips[index]` that the next clip's transition takes. */
export function tailFrames(clips: readonly VideoClip[], index: number): number {
  const next = clips[index + 1];
  if (next === undefined || !abutsPrevious(clips, index + 1)) return 0;
  return framesBeforeCut(next.transitionIn?.durationFrames ?? 0);
}
