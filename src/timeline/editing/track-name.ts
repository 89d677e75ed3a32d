import type { Timeline } from '../timeline.ts';

/** A track's name, or its id where it has none (or there is no such track). */
export function trackName(timeline: Timeline, trackId: string): string {
  return timeline.tracks.find(({ id }) => id === trackId)?.name || trackId;
}
