import type { Reference } from '../../../reference.ts';
import { count } from '../../number.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBefore,
  oneOf,
  token,
  words,
  type Reader,
} from '../../reader.ts';
import { clipNoun, photoNoun } from '../common.ts';
import { endCount, ordinal } from '../ordinal.ts';
import { percent } from '../factor.ts';
import { the, only, of, noun, maybeNoun, photoOrMeasured } from './picture-words.ts';

/** "The second beach photo" is the second of the beach, not of the film. */
const fileWord = token(({ kind, assetIds }) =>
  kind === 'word' && assetIds.length > 0 ? true : null,
);

/** Which ends a film: where it is said of a picture. */
const atEnd = oneOf({
  1: [
    ...[
      'at the start',
      'at the beginning',
      'at the very start',
      'at the front',
      'in the beginning',
    ],
    ...['the film starts with', 'it starts with', 'the film opens with', 'we start with'],
    ...['that opens the film', 'the video starts with', 'that comes first', 'which comes first'],
  ],
  '-1': [
    ...['at the end', 'at the very end', 'at the back', 'in the end', 'the film ends with'],
    ...['it ends with', 'that ends the film', 'we end with', 'the video ends with', 'at the close'],
    ...['that closes the film', 'that comes last', 'which comes last'],
  ],
});

const endNamed = oneOf({
  1: ['开头', '片头', '打头', '开场', '最开始', '一开始', '起始', '首'],
  '-1': ['结尾', '收尾', '压轴', '片尾', '末尾', '最尾', '尾巴', '结束', '垫底', '末'],
});

const pointedAt = words(
  ...['那张', '的那张', '的照片', '那一张', '那张照片', '的那张照片', '的画面', '那个画面', '的图'],
  ...['那幅', '的那一张', '那张图', '的相片', '那张相片', '这张', '的那幅'],
);

export const placed: Reader<Reference> = either(
  meaning(
    inOrder(only, the, notBefore(ordinal, fileWord), maybeNoun),
    ([, , index]): Reference => ({ of: 'place', index }),
  ),
  meaning(inOrder(only, the, ordinal, pointedAt), ([, , index]): Reference => ({
    of: 'place',
    index,
  })),
  meaning(inOrder(only, the, endNamed, pointedAt), ([, , index]): Reference => ({
    of: 'place',
    index: Number(index),
  })),
  // 开头第一张.
  meaning(
    inOrder(
      only,
      endNamed,
      maybe(words('的', '那')),
      words('第一张', '第一个', '那一张', '头一张', '最后一张'),
    ),
    ([, index]): Reference => ({ of: 'place', index: Number(index) }),
  ),
  meaning(inOrder(only, the, photoNoun, atEnd), ([, , , index]): Reference => ({
    of: 'place',
    index: Number(index),
  })),
  meaning(inOrder(only, the, words('one'), atEnd), ([, , , index]): Reference => ({
    of: 'place',
    index: Number(index),
  })),
  meaning(
    inOrder(
      only,
      the,
      either(photoNoun, clipNoun),
      maybe(words('number', 'no', 'nr', 'num')),
      maybe(mark('#', '.')),
      count,
    ),
    ([, , , , , index]): Reference => ({ of: 'place', index }),
  ),
  meaning(
    inOrder(only, the, words('number', 'no', 'nr', 'num'), maybe(mark('.', '#')), count, maybeNoun),
    ([, , , , index]): Reference => ({
      of: 'place',
      index,
    }),
  ),
  meaning(inOrder(only, mark('#'), count, maybeNoun), ([, , index]): Reference => ({
    of: 'place',
    index,
  })),
  meaning(inOrder(only, count, words('号'), maybeNoun), ([, index]): Reference => ({
    of: 'place',
    index,
  })),
  meaning(
    inOrder(
      the,
      words('middle', 'center', 'centre', '中间', '正中间', '最中间'),
      maybe(words('的', '那')),
      photoOrMeasured,
    ),
    (): Reference => ({
      of: 'share',
      from: 0.5,
      to: 0.5,
    }),
  ),
);

export const bothEnds: Reader<Reference> = meaning(
  inOrder(
    only,
    words(
      ...[
        '首尾两张',
        '首尾的两张',
        '首尾那两张',
        '一头一尾',
        '一头一尾两张',
        '头尾两张',
        '头尾的两张',
      ],
      ...[
        '开头和结尾两张',
        '开头结尾两张',
        '开头和结尾那两张',
        '开头和结尾那张',
        '开头和结尾的照片',
      ],
      ...['开头和结尾的两张', '头一张和最后一张', '首张和末张', '首尾照片'],
      ...[
        'the two at the ends',
        'the two at either end',
        'the ones at both ends',
        'the two outer ones',
      ],
      ...['the opening and closing picture', 'the opening and closing photo', 'the two end photos'],
    ),
  ),
  (): Reference => ({
    of: 'union',
    these: [
      { of: 'place', index: 1 },
      { of: 'place', index: -1 },
    ],
  }),
);

/** "First two", 后两张: places from an end. */
export const counted: Reader<Reference> = either(
  meaning(inOrder(only, the, count, photoNoun, atEnd), ([, , many, , end]) =>
    placesFromEnd(many * Number(end)),
  ),
  meaning(inOrder(only, the, endCount, maybeNoun), ([, , places]) => placesFromEnd(places)),
  meaning(inOrder(only, the, count, words('last', 'final'), noun), ([, , places]): Reference => ({
    of: 'range',
    from: -places,
    to: -1,
  })),
  meaning(
    inOrder(only, the, count, words('first', 'opening'), noun),
    ([, , places]): Reference => ({ of: 'range', from: 1, to: places }),
  ),
  meaning(
    inOrder(the, words('first', 'opening', '前'), percent, of, maybeNoun),
    ([, , to]): Reference => ({ of: 'share', from: 0, to }),
  ),
  meaning(
    inOrder(the, words('last', 'final', '后', '最后'), percent, of, maybeNoun),
    ([, , part]): Reference => ({ of: 'share', from: 1 - part, to: 1 }),
  ),
  meaning(
    inOrder(
      the,
      words('first half of', '前一半', '前半', '前半部分'),
      maybe(words('the', 'my', '的')),
      noun,
    ),
    (): Reference => ({ of: 'share', from: 0, to: 0.5 }),
  ),
  meaning(
    inOrder(
      the,
      words('second half of', 'last half of', '后一半', '后半', '后半部分'),
      maybe(words('the', 'my', '的')),
      noun,
    ),
    (): Reference => ({ of: 'share', from: 0.5, to: 1 }),
  ),
);

function placesFromEnd(places: number): Reference {
  if (Math.abs(places) === 1) return { of: 'place', index: places };
  return places > 0 ? { of: 'range', from: 1, to: places } : { of: 'range', from: places, to: -1 };
}

export const end: Reader<number> = either(ordinal, count);
