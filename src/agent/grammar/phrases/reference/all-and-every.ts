import type { Reference } from '../../../reference.ts';
import { count } from '../../number.ts';
import {
  either,
  inOrder,
  later,
  mark,
  maybe,
  meaning,
  unlikely,
  words,
  type Reader,
} from '../../reader.ts';
import { clipNoun, photoNoun } from '../common.ts';
import { ordinal } from '../ordinal.ts';
import { the, measure, noun, maybeNoun, everyone } from './picture-words.ts';

/** "…, starting with the second". */
const startingAt = inOrder(
  maybe(mark(',', '，')),
  words('starting with', 'starting from', 'starting at', 'beginning with', 'from', '从'),
  maybe(words('the')),
  later(() => ordinal),
  maybeNoun,
  maybe(words('on', '开始', '起', '算起')),
);

const everyFrom: Reader<Reference> = meaning(
  inOrder(
    later(() => everyStep),
    startingAt,
  ),
  ([every, [, , , from]]) => (every.of === 'every' && from > 0 ? { ...every, from } : null),
);

/** "Every other one black and white, starting with the second": the start comes later. */
const everyStep: Reader<Reference> = either(
  meaning(
    inOrder(
      words('every', 'each', 'all'),
      either(
        meaning(words('other', 'second', '2nd', 'alternate', 'alternating'), () => 2),
        meaning(ordinal, (step) => (step >= 2 ? step : null)),
        meaning(inOrder(count, maybe(noun)), ([step]) => (step >= 2 ? step : null)),
      ),
      maybeNoun,
    ),
    ([, step]): Reference => ({ of: 'every', step, from: step }),
  ),
  meaning(inOrder(words('alternate', 'alternating'), noun), (): Reference => ({
    of: 'every',
    step: 2,
    from: 2,
  })),
  meaning(
    inOrder(
      maybe(everyone),
      the,
      words('even', 'even numbered', '偶数', '双数', '第双数'),
      either(noun, words('的', '的照片')),
    ),
    (): Reference => ({ of: 'every', step: 2, from: 2 }),
  ),
  meaning(
    inOrder(
      maybe(everyone),
      the,
      words('odd', 'odd numbered', '奇数', '单数', '第单数'),
      either(noun, words('的', '的照片')),
    ),
    (): Reference => ({
      of: 'every',
      step: 2,
      from: 1,
    }),
  ),
  meaning(inOrder(words('每隔', '隔'), count, maybeNoun), ([, gap]): Reference => ({
    of: 'every',
    step: gap + 1,
    from: gap + 1,
  })),
  meaning(
    inOrder(
      words('每'),
      count,
      measure,
      maybe(words('里', '中', '照片')),
      words('的第一张', '取一张', '选一张', '有一张', '一张'),
    ),
    ([, step]): Reference | null => (step >= 2 ? { of: 'every', step, from: step } : null),
  ),
);

export const stepped = either(everyStep, everyFrom);

const wholly = words(
  ...[
    'everything',
    'all of them',
    'all of it',
    'everywhere',
    'all over',
    'throughout',
    'across the board',
  ],
  ...[
    'the whole thing',
    'whole thing',
    'the entire thing',
    'the whole video',
    'the whole film',
    'whole video',
    'whole film',
  ],
  ...[
    'the entire video',
    'the entire film',
    'entire video',
    'the whole movie',
    'overall',
    'every one',
    'all photos and clips',
    'the lot',
    'em all',
    'them all',
    'all em',
  ],
  ...[
    '全部',
    '所有',
    '整体',
    '全片',
    '整片',
    '整个视频',
    '整个影片',
    '全都',
    '通通',
    '统统',
    '整部',
    '整条',
    '整个片子',
    '全程',
    '通篇',
    '全部都',
    '所有都',
    '每张都',
    '一律',
  ],
);

export const all: Reader<Reference> = meaning(
  either(
    inOrder(
      everyone,
      maybe(words('the', 'my', 'these', 'our', 'of', 'of the', 'of my', 'your', '的', '一')),
      noun,
    ),
    wholly,
    unlikely(words('all', 'each', 'every', 'every single', '每', '都'), 0.02),
    inOrder(
      words('the', 'my', 'our', 'your', '我的', '我们的'),
      words(
        'photos',
        'pictures',
        'pics',
        'images',
        'slides',
        'shots',
        'photographs',
        '照片',
        '图片',
        '相片',
      ),
    ),
    unlikely(
      words(
        'photos',
        'pictures',
        'pics',
        'images',
        'fotos',
        'photographs',
        '照片',
        '图片',
        '相片',
        '画面',
      ),
      0.02,
    ),
  ),
  () => ({ of: 'all' }),
);

/** Nobody knows which: it is asked. */
const someShare: Reader<Reference> = meaning(
  either(
    inOrder(
      words(
        ...['half', 'about half', 'most', 'some', 'a few', 'several', 'nearly all', 'almost all'],
        ...['a couple', 'many', 'a third', 'two thirds', 'a quarter', 'the majority', 'a handful'],
      ),
      words('of the', 'of my', 'of our', 'of these', 'of those', 'of all', 'of', 'the', 'my'),
      either(photoNoun, clipNoun, words('them')),
    ),
    inOrder(
      words(
        ...['一半', '一半的', '大部分', '大部分的', '大多数', '多数', '部分', '一部分', '几张'],
        ...['半数', '一些', '有些', '某些', '几乎所有', '几乎全部', '三分之一'],
      ),
      maybe(words('的')),
      either(photoNoun, clipNoun),
    ),
    words('almost everything', 'nearly everything', 'most of it', 'half of it', 'half of them'),
  ),
  () => ({ of: 'some' }),
);

/** Its words ("most", "many") turn nothing elsewhere, so they are no words of a topic. */
export const some = later(() => someShare);
