import type { Reference } from '../../reference.ts';
import { count } from '../number.ts';
import {
  either,
  inOrder,
  many,
  maybe,
  meaning,
  oneOf,
  token,
  words,
  type Reader,
} from '../reader.ts';
import { photoNoun } from './common.ts';

const the = maybe(words('the', 'my', 'this', 'that', '这', '那', '我的'));

const ordinalWord = oneOf({
  1: ['first', '1st', '首', '头'],
  2: ['second', '2nd'],
  3: ['third', '3rd'],
  4: ['fourth', '4th'],
  5: ['fifth', '5th'],
  6: ['sixth', '6th'],
  7: ['seventh', '7th'],
  8: ['eighth', '8th'],
  9: ['ninth', '9th'],
  10: ['tenth', '10th'],
  '-1': ['last', 'final', 'very last', '最后', '末'],
});

const ordinal: Reader<number> = either(
  meaning(ordinalWord, Number),
  meaning(inOrder(count, words('st', 'nd', 'rd', 'th')), ([place]) => place),
  meaning(inOrder(words('第'), count), ([, place]) => place),
  meaning(inOrder(words('倒数第'), count), ([, place]) => -place),
);

const noun = either(
  photoNoun,
  words('one', 'ones', '一张', '个', '张照片', '张图', '张图片', '幅'),
);

const place: Reader<Reference> = either(
  meaning(inOrder(the, ordinal, maybe(noun)), ([, index]): Reference => ({ of: 'place', index })),
  meaning(
    inOrder(photoNoun, maybe(words('number', 'no', '#')), count),
    ([, , index]): Reference => ({
      of: 'place',
      index,
    }),
  ),
);

const named: Reader<Reference> = meaning(
  inOrder(
    the,
    token(({ kind, assetIds }) => (kind === 'name' && assetIds.length > 0 ? assetIds : null)),
    maybe(noun),
  ),
  ([, ids]) => ({ of: 'ids', ids }),
);

const all: Reader<Reference> = meaning(
  inOrder(
    words(
      'all',
      'every',
      'each',
      'all of',
      'all the',
      'everything',
      '所有',
      '全部',
      '每',
      '每一',
      '每张',
      '全部的',
    ),
    maybe(words('the', 'my', 'these', '的')),
    maybe(noun),
  ),
  () => ({ of: 'all' }),
);

const it: Reader<Reference> = meaning(
  words(
    'it',
    'that one',
    'this one',
    'them',
    'those',
    'that photo',
    'this photo',
    '它',
    '这张',
    '那张',
    '刚才那张',
  ),
  () => ({ of: 'it' }),
);

const single: Reader<Reference> = either(place, named, it);

/** Which pictures are meant. */
export const reference: Reader<Reference> = either(
  all,
  meaning(
    inOrder(
      single,
      many(
        meaning(
          inOrder(words('and', ',', '、', '和', '与', '跟', '&'), single),
          ([, next]) => next,
        ),
      ),
    ),
    ([first, more]): Reference =>
      more.length === 0 ? first : { of: 'union', these: [first, ...more] },
  ),
);

/** "Except the last one", 除了第一张. */
export const exception: Reader<Reference> = either(
  meaning(
    inOrder(
      words(
        'except',
        'except for',
        'but',
        'but not',
        'apart from',
        'other than',
        'besides',
        'excluding',
        '除了',
        '除',
      ),
      reference,
      maybe(words('之外', '以外', '外')),
    ),
    ([, but]) => but,
  ),
);

/** The slots of a frame that is about pictures. */
export const aboutPictures = { photos: reference, except: exception } as const;

/** What the slots say: all pictures where nothing is said. */
export function picturesMeant(found: {
  readonly photos?: Reference;
  readonly except?: Reference;
}): Reference {
  const { photos = { of: 'all' }, except } = found;
  return except === undefined ? photos : { of: 'except', all: photos, but: except };
}
