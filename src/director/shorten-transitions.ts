import type { Edit } from '../timeline/edit.ts';
import { abutsPrevious } from '../timeline/transition-room.ts';
import type { VideoClip } from '../timeline/timeline.ts';
import { transitionEdits } from './transition-edits.ts';
import { isFlicker, mostOfShot } from './transitions.ts';

/** A little more than its share of a picture is not worth an edit. */
const tolerated = 1.25;
/** New lengths are whole steps, so that most cuts of a film still have the same. */
const stepsPerSecond = 10;

/**
 * Shortens the transitions that would leave pictures of new lengths no time to stand alone, where
 * they left them some before: to be made before the pictures get these lengths.
 */
export function shortenTransitions(
  clips: readonly VideoClip[],
  lengths: readonly number[],
  fps: number,
): Edit[] {
  const wanted = clips.flatMap((clip, index) => {
    const transition = clip.transitionIn;
    if (transition === null || !abutsPrevious(clips, index)) return [];
    const before = clips[index - 1]!.durationFrames;
    const room = mostOfShot * Math.min(before, clip.durationFrames);
    const newRoom = mostOfShot * Math.min(lengths[index - 1]!, lengths[index]!);
    const { durationFrames: frames } = transition;
    if (frames > Math.ceil(room) || frames <= newRoom * tolerated) return [];
    const step = Math.max(1, Math.round(fps / stepsPerSecond));
    const durationFrames = Math.floor(newRoom / step) * step;
    const shorter = isFlicker(durationFrames, fps) ? null : { ...transition, durationFrames };
    return [{ clip, transition: shorter }];
  });
  return transitionEdits(wanted);
}
