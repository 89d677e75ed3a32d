import type { Reference } from './reference.ts';
import type { Request } from './request.ts';
import { isFound, type Work } from './work.ts';

/**
 * "Remove photo 3 and make photo 5 black and white": both count in the film that the person sees,
 * not in the one that the first wish leaves. What is removed itself keeps its words.
 */
export function groundPlaces(requests: readonly Request[], work: Work): readonly Request[] {
  const first = requests.findIndex(({ kind }) => kind === 'remove-pictures');
  if (first < 0 || first === requests.length - 1) return requests;
  const gone = requests
    .filter(({ kind }) => kind === 'remove-pictures')
    .flatMap((request) => idsOf(request, work));
  return requests.map((request, index) => {
    if (index <= first || !isCounted(photosOf(request))) return request;
    const ids = idsOf(request, work);
    const isGone = request.kind !== 'remove-pictures' && ids.every((id) => gone.includes(id));
    return isGone ? request : { ...request, photos: { of: 'ids', ids } };
  });
}

/** The pictures that a request names. */
export function photosOf({ photos }: Request): Reference | undefined {
  return photos as unknown as Reference | undefined;
}

function idsOf(request: Request, work: Work): string[] {
  const reference = photosOf(request);
  const found = reference === undefined ? [] : work.find(reference);
  return isFound(found) ? [...found] : [];
}

/** Whether pictures are counted from the beginning. */
export function isCounted(reference: Reference | undefined): boolean {
  if (reference?.of === 'place') return reference.index > 0;
  if (reference?.of === 'range') return reference.from > 0 && reference.to > 0;
  return reference?.of === 'union' && reference.these.every(isCounted);
}
