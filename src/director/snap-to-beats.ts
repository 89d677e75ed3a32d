import type { Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { flexibleLength, framesOf, setLengths } from './set-lengths.ts';
import type { BeatsFor } from './soundtrack.ts';

/**
 * The cuts on the beats of the film's music, the film as long as before. No edits where they are,
 * or where no beats are known.
 */
export function snapToBeats(timeline: Timeline, beatsFor: BeatsFor): readonly Edit[] {
  const clips = mainTrack(timeline)?.clips ?? [];
  const shots = clips.map((clip) => flexibleLength(timeline, clip, 1));
  return setLengths(timeline, clips, { shots, totalFrames: framesOf(clips), beatsFor });
}
