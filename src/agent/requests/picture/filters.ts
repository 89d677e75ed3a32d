import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { filterNames, type FilterName } from '../../../timeline/timeline.ts';
import { filterWordings } from '../../../timeline/filter-wording.ts';
import { frame } from '../../grammar/frame.ts';
import { no } from '../../grammar/phrases/common.ts';
import { aboutPictures, picturesMeant } from '../../grammar/phrases/reference.ts';
import { oneOf } from '../../grammar/reader.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound } from '../../work.ts';

export const setFilters = defineRequest({
  kind: 'set-filters',
  purpose: 'Gives pictures a look: black and white, sepia, warmer, …; an empty list takes it away.',
  args: z.strictObject({
    photos: referenceSchema,
    filters: z.array(z.enum(filterNames)).max(4),
  }),
  says: ({ filters }) => wordingOf(filters),
  brief: ({ photos, filters }) =>
    photos.of === 'all' ? { filters: filters.map((name) => ({ name, strength: 1 })) } : null,
  plan({ photos, filters }, work): Outcome {
    const clipIds = work.find(photos);
    if (!isFound(clipIds)) return clipIds;
    for (const clipId of clipIds) {
      const refusal = work.edit({
        kind: 'set-filters',
        clipId,
        filters: filters.map((name) => ({ name, strength: 1 })),
      });
      if (refusal !== null) return refusal;
    }
    return { done: wordingOf(filters), clips: clipIds };
  },
});
function wordingOf(filters: readonly FilterName[]): Wording {
  if (filters.length === 0) return wording('no filter', '不用滤镜');
  const named = filters.map((name) => filterWordings[name]);
  return wording(named.map(({ en }) => en).join(', '), named.map(({ zh }) => zh).join('、'));
}

const filterWord = oneOf({
  'black-and-white': [
    'black and white',
    'b&w',
    'bw',
    'b and w',
    'monochrome',
    'greyscale',
    'grayscale',
    '黑白',
  ],
  sepia: ['sepia', '棕褐色', '怀旧'],
  warm: ['warm tones', 'warm filter', '暖色', '暖色调'],
  vivid: ['vivid', 'more colorful', '鲜艳'],
});

export const filterFrames = [
  frame({
    name: 'filters',
    needs: { filter: filterWord },
    may: { no, ...aboutPictures },
    sharesNo: true,
    means: (found, { sharesNo }) =>
      setFilters.of({
        photos: picturesMeant(found),
        filters: found.no !== undefined || sharesNo ? [] : [found.filter],
      }),
  }),
];
