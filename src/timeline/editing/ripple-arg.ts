import * as z from 'zod';
import { shifted } from './make-room.ts';
import { endFrame, type Clip, type Track } from '../timeline.ts';

export const rippleArg = z
  .boolean()
  .optional()
  .describe('Whether what comes later moves along; by default on video tracks only');

/** Pictures follow one another; sounds and texts stay where they were put. */
export function ripples(track: Track, ripple: boolean | undefined): boolean {
  return ripple ?? track.kind === 'video';
}

/** The clips with one replaced (null: taken out), and all after it moved by the change of its end. */
export function replaceAndClose(
  clips: readonly Clip[],
  index: number,
  replacement: Clip | null,
): Clip[] {
  const old = clips[index]!;
  const change = replacement === null ? -old.durationFrames : endFrame(replacement) - endFrame(old);
  const later = clips.slice(index + 1).map((clip) => shifted(clip, change));
  return [...clips.slice(0, index), ...(replacement === null ? [] : [replacement]), ...later];
}
