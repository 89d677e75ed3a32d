import { refuse, type Refusal } from '../refusal.ts';
import type { Timeline } from '../timeline.ts';

/** The wanted id, or the first free one of `clip-1`, `clip-2`, …: the same document, the same id. */
export function newClipId(timeline: Timeline, wanted?: string): string | Refusal {
  return chooseId(clipIds(timeline), 'clip', wanted);
}

export function newTrackId(timeline: Timeline, wanted?: string): string | Refusal {
  return chooseId(new Set(timeline.tracks.map(({ id }) => id)), 'track', wanted);
}

export function clipIds(timeline: Timeline): Set<string> {
  return new Set(timeline.tracks.flatMap((track) => track.clips.map(({ id }) => id)));
}

/** The first of `<prefix>-1`, `<prefix>-2`, … that is not taken. */
export function firstFreeId(taken: ReadonlySet<string>, prefix: string): string {
  let number = 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

function chooseId(
  taken: ReadonlySet<string>,
  prefix: string,
  wanted: string | undefined,
): string | Refusal {
  if (wanted === undefined) return firstFreeId(taken, prefix);
  if (!taken.has(wanted)) return wanted;
  return refuse('id-taken', `"${wanted}" is already in use`, `“${wanted}”已被占用`, 'id');
}
