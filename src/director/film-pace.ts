import { mainTrack } from '../timeline/editing/find.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Pace } from './brief.ts';

/** The pace of a film as it stands, by the mean time of its pictures. */
export function filmPace(timeline: Timeline): Pace {
  const clips = mainTrack(timeline)?.clips ?? [];
  const frames = clips.reduce((sum, clip) => sum + clip.durationFrames, 0);
  return paceOfSeconds(clips.length === 0 ? 3 : frames / clips.length / timeline.fps);
}

/** Many pictures in little time make a fast film. */
export function paceOfSeconds(secondsEach: number): Pace {
  return secondsEach < 1.5 ? 'fast' : secondsEach > 6 ? 'slow' : 'normal';
}
