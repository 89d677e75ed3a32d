import type { Track } from '../timeline.ts';

/** The wire's numbers for the kinds of tracks. */
export const trackTypes: Readonly<Record<Track['kind'], 0 | 1 | 7>> = {
  video: 0,
  audio: 1,
  text: 7,
};

export function trackKindOf(trackType: 0 | 1 | 7): Track['kind'] {
  return ({ 0: 'video', 1: 'audio', 7: 'text' } as const)[trackType];
}
