import { mainTrack } from '../../timeline/editing/find.ts';
import type { ClipId } from '../../timeline/timeline.ts';
import type { Reference } from '../reference.ts';
import type { Work } from '../work.ts';

/** Whether all pictures of a film are meant that is yet to be made: "it" is the film. */
export function meansWholeFilm({ of }: Reference): boolean {
  return of === 'all' || of === 'it';
}

/** Whether these are all clips of the film: what is wished for them holds for later files too. */
export function areWholeFilm(clipIds: readonly ClipId[], { timeline }: Work): boolean {
  return clipIds.length === (mainTrack(timeline)?.clips.length ?? 0);
}
