import type { ClipId } from '../../../timeline/timeline.ts';
import { referenceSchema } from '../../reference.ts';
import { isFound, type Work } from '../../work.ts';

/** The pictures to which the message gives a time of their own; none where it means all alike. */
export function photosWithOwnLength(work: Work): readonly ClipId[] {
  return work.asked.flatMap(({ kind, photos }) => {
    if (kind !== 'set-photo-length') return [];
    const reference = referenceSchema.safeParse(photos);
    if (!reference.success || ['all', 'others'].includes(reference.data.of)) return [];
    const found = work.find(reference.data);
    return isFound(found) ? found : [];
  });
}
