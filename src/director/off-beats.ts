import type { Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { fixedLength, framesOf, isPhoto, setLengths } from './set-lengths.ts';

/** The cuts off the beats: every photo as long as the others, the film as long as before. */
export function offBeats(timeline: Timeline): readonly Edit[] {
  const clips = mainTrack(timeline)?.clips ?? [];
  const photos = clips.filter((clip) => isPhoto(timeline, clip));
  const evenFrames = framesOf(photos) / Math.max(1, photos.length);
  const shots = clips.map((clip) =>
    isPhoto(timeline, clip)
      ? { wishedFrames: evenFrames, minFrames: 1, maxFrames: Infinity }
      : fixedLength(clip),
  );
  return setLengths(timeline, clips, { shots, totalFrames: framesOf(clips) });
}
