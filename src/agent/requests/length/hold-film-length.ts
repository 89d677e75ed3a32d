import { retime } from '../../../director/retime.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, type Refusal } from '../../../timeline/refusal.ts';
import type { Work } from '../../work.ts';
import { namedLength } from './named-length.ts';
import { photosWithOwnLength } from './photos-with-own-length.ts';

/**
 * Brings the film back to the length that the same message names, after a change that made it
 * another: the pictures give way to which the message gives no time of their own.
 */
export function holdFilmLength(work: Work): Refusal | null {
  const wished = namedLength(work);
  if (wished === null) return null;
  const own = photosWithOwnLength(work);
  const others = mainTrack(work.timeline)!
    .clips.map(({ id }) => id)
    .filter((id) => !own.includes(id));
  const edits = retime({
    timeline: work.timeline,
    wish: { filmSeconds: wished },
    ...(others.length === 0 ? {} : { clipIds: others }),
  });
  return isRefusal(edits) ? edits : work.edits(edits);
}
