import { findTrack } from './find.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Timeline, Track } from '../timeline.ts';

/** The timeline with one track changed. */
export function changeTrack(
  timeline: Timeline,
  trackId: string,
  change: (track: Track) => Track,
): Timeline | Refusal {
  const found = findTrack(timeline, trackId);
  if (isRefusal(found)) return found;
  return { ...timeline, tracks: timeline.tracks.with(found.trackIndex, change(found.track)) };
}
