import type { Token } from '../token.ts';
import type { PictureSort, Reference } from '../../reference.ts';
import { count } from '../number.ts';
import {
  distinct,
  either,
  inOrder,
  later,
  many,
  mark,
  maybe,
  meaning,
  notBefore,
  notBehind,
  oneOf,
  token,
  unlikely,
  words,
  type Reader,
} from '../reader.ts';
import { clipNoun, photoNoun } from './common.ts';
import { named } from './named.ts';
import { endCount, ordinal } from './ordinal.ts';
import { percent } from './factor.ts';
import { moment } from './moment.ts';

/** What somebody thinks of a picture says not which it is. */
const opinion = maybe(
  words(
    ...['little', 'nice', 'lovely', 'beautiful', 'cute', 'pretty', 'ugly', 'stupid', 'silly'],
    ...['awful', 'boring', 'cool', 'great', 'amazing', 'gorgeous', 'funny', 'weird', 'terrible'],
    ...['horrible', 'wonderful', 'damn', 'bloody', 'darn', 'precious', 'dull', 'crappy', 'sweet'],
  ),
);
const article = maybe(
  words(
    ...[
      'the',
      'my',
      'this',
      'that',
      'these',
      'those',
      'our',
      'on the',
      'in the',
      'for the',
      'of the',
    ],
    ...['on', 'for', 'to the', 'with the', 'de', 'le', 'la', 'das', 'die'],
    ...[
      '这',
      '那',
      '那只',
      '这只',
      '那条',
      '我的',
      '给',
      '把',
      '将',
      '让',
      '在',
      '对',
      '只有',
      '那个',
      '这个',
      '整个',
    ],
  ),
);
const the = inOrder(article, opinion);
const only = maybe(
  words('only', 'just', 'only the', 'just the', '只', '只有', '就', '仅', '仅仅', '单单', '光'),
);
const of = maybe(
  words('of', 'of the', 'of my', 'of these', 'of those', 'of them', 'the', 'my', '的', '个'),
);

const measure = words(
  ...['张', '个', '幅', '段', '条', '只', '帧', '页', '格', '枚', '件', '支', '张的', '个的'],
);
/** What is counted: "photos", "ones", 张, 个画面. */
const noun: Reader<unknown> = either(
  photoNoun,
  clipNoun,
  words(
    'one',
    'ones',
    'item',
    'items',
    'foto',
    'fotos',
    'file',
    'files',
    'pix',
    'of them',
    'scene',
    'scenes',
    'segment',
    'piece',
    'entry',
  ),
  inOrder(measure, maybe(words('的')), maybe(either(photoNoun, clipNoun))),
  inOrder(words('的'), either(photoNoun, clipNoun)),
);
const maybeNoun = maybe(noun);
/** No clip: that is one of a kind. */
const photoOrMeasured = either(
  photoNoun,
  words('one', 'ones'),
  inOrder(measure, maybe(words('的')), notBefore(maybe(photoNoun), clipNoun)),
);

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
const placed: Reader<Reference> = either(
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

const bothEnds: Reader<Reference> = meaning(
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
const counted: Reader<Reference> = either(
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

const end: Reader<number> = either(ordinal, count);
const through = words(
  'to',
  'through',
  'thru',
  'until',
  'till',
  'up to',
  'bis',
  '到',
  '至',
  '-',
  '~',
  '—',
  'and up to',
  '直到',
);
const dash = mark('-', '~', '～');

/** "Photos 2-4", "from the third to the fifth", 第2到第4张: a noun or an ordinal tells it from a time. */
const ranged: Reader<Reference> = distinct(
  either(
    meaning(
      inOrder(
        only,
        maybe(words('from', 'from the', '从', '把', '将')),
        the,
        ordinal,
        maybeNoun,
        either(through, dash),
        the,
        end,
        maybeNoun,
      ),
      ([, , , from, , , , to]) => rangeOf(from, to),
    ),
    meaning(
      inOrder(
        only,
        the,
        either(photoNoun, clipNoun, words('numbers', 'number', 'nos')),
        maybe(words('from', 'between', 'number', 'nr', 'no')),
        maybe(mark('#')),
        count,
        either(through, dash),
        maybe(mark('#')),
        count,
      ),
      ([, , , , , from, , , to]) => rangeOf(from, to),
    ),
    meaning(
      inOrder(only, the, count, either(through, dash), count, either(photoNoun, measure)),
      ([, , from, , to]) => rangeOf(from, to),
    ),
    meaning(
      inOrder(mark('#'), count, either(through, dash), maybe(mark('#')), count),
      ([, from, , , to]) => rangeOf(from, to),
    ),
    // "4-6 in black and white": of what, nobody says.
    unlikely(
      meaning(
        notBefore(
          inOrder(maybe(words('from', '从')), count, either(through, dash), count),
          either(
            words(
              ...['s', 'sec', 'secs', 'second', 'seconds', 'min', 'mins', 'minutes', 'minute', 'x'],
              ...[
                'times',
                'percent',
                'px',
                'p',
                'k',
                'fps',
                'h',
                'pm',
                'am',
                'db',
                'words',
                'hours',
              ],
              ...['秒', '分', '分钟', '倍', '帧', '点', '个字', '号字', '字', '倍速', '成', '小时'],
            ),
            mark('%', ':', '.', '°'),
          ),
        ),
        ([, from, , to]) => (to <= mostBareRow ? rangeOf(from, to) : null),
      ),
      0.6,
    ),
  ),
);

/** Larger numbers are seldom of pictures. */
const mostBareRow = 30;

function rangeOf(from: number, to: number): Reference | null {
  if (from > 0 && to > 0 && to < from) return null;
  return { of: 'range', from, to };
}

const joining = words(
  ...['and', 'and the', 'as well as', 'plus', '和', '与', '跟', '及', '以及', '还有', '同', '加'],
);
const joiningToo = maybe(words('and', 'and the', '和', '还有', 'also'));
const separator = inOrder(either(mark(',', '、', '，', '&', '+', '/'), joining), joiningToo);
/** Behind a comma another wish may begin: "delete photo 3, photo 5 black and white". */
const separatorOfNamed = either(
  inOrder(either(mark('、', '&', '+', '/'), joining), joiningToo),
  { vocabulary: [], read: readCommaBeforeFrom },
  unlikely(inOrder(mark(',', '，'), joiningToo), 0.75),
);

/** 中间那几张，从第四到第七: the same said more exactly. */
function readCommaBeforeFrom(tokens: readonly Token[], at: number) {
  const isComma = tokens[at]?.kind === 'mark' && /^[,，]$/u.test(tokens[at].text);
  return isComma && tokens[at + 1]?.text === '从' ? [{ end: at + 1, value: true, cost: 0 }] : [];
}

const moreCounts = many(
  meaning(
    inOrder(
      separator,
      maybe(mark('#')),
      maybe(words('the', '第')),
      count,
      maybe(words('st', 'nd', 'rd', 'th')),
    ),
    ([, , , place]) => place,
  ),
  9,
);

const oneDigit = token(({ kind, text }) =>
  kind === 'ideograph' && /^[一二三四五六七八九]$/u.test(text)
    ? '一二三四五六七八九'.indexOf(text) + 1
    : null,
);

/** "Photos 2, 3 and 5", 第3、5、8张. */
const listed: Reader<Reference> = distinct(
  either(
    meaning(
      inOrder(
        only,
        the,
        either(photoNoun, clipNoun, words('numbers', 'number', 'nos', 'nrs')),
        maybe(mark('#')),
        count,
        moreCounts,
      ),
      ([, , , , first, more]) => placesOf(first, more),
    ),
    meaning(inOrder(only, mark('#'), count, moreCounts), ([, , first, more]) =>
      placesOf(first, more),
    ),
    meaning(inOrder(only, words('第'), count, moreCounts, maybe(noun)), ([, , first, more]) =>
      placesOf(first, more),
    ),
    meaning(
      inOrder(only, the, count, words('st', 'nd', 'rd', 'th'), moreCounts, maybe(noun)),
      ([, , first, , more]) => placesOf(first, more),
    ),
    // 第二第三张, 第二三张.
    meaning(
      inOrder(
        only,
        words('第'),
        count,
        many(inOrder(maybe(measure), words('第'), count)),
        maybe(either(noun, words('两张', '三张', '四张', '这两张', '那两张', '这几张', '那几张'))),
      ),
      ([, , first, more]) =>
        placesOf(
          first,
          more.map(([, , place]) => place),
        ),
    ),
    meaning(inOrder(only, words('第'), oneDigit, oneDigit, noun), ([, , first, second]) =>
      second === first + 1 ? placesOf(first, [second]) : null,
    ),
    unlikely(
      meaning(inOrder(count, moreCounts, maybe(noun)), ([first, more]) => placesOf(first, more)),
      0.6,
    ),
  ),
);

function placesOf(first: number, more: readonly number[]): Reference | null {
  if (more.length === 0) return null;
  return { of: 'union', these: [first, ...more].map((index) => ({ of: 'place', index })) };
}

const everyone = words(
  ...[
    'all',
    'every',
    'each',
    'all of',
    'each of',
    'every one of',
    'any',
    'every single',
    'all the',
    'each and every',
    'both',
  ],
  ...[
    '所有',
    '全部',
    '每',
    '每一',
    '每个',
    '每一个',
    '所有的',
    '全部的',
    '各',
    '整个',
    '全',
    '任何',
    '一切',
    '全体',
  ],
);

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

const stepped = either(everyStep, everyFrom);

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
const all: Reader<Reference> = meaning(
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
const some = later(() => someShare);

const sortWord = oneOf({
  upright: [
    'vertical',
    'portrait',
    'upright',
    'tall',
    'portrait mode',
    'portrait orientation',
    '竖',
    '竖的',
    '竖版',
    '竖屏',
    '竖图',
    '竖着的',
    '竖拍',
    '竖拍的',
    '竖向',
    '直的',
    '纵向',
    '竖幅',
    '直式',
  ],
  wide: [
    'landscape',
    'horizontal',
    'wide',
    'widescreen',
    'sideways',
    '横',
    '横的',
    '横版',
    '横屏',
    '横图',
    '横着的',
    '横拍',
    '横拍的',
    '横向',
    '宽的',
    '横幅',
    '横式',
  ],
  square: ['square', '方形', '方的', '正方形', '方图', '正方形的'],
  dark: [
    'dark',
    'too dark',
    'darkest',
    'underexposed',
    'gloomy',
    '暗',
    '暗的',
    '太暗的',
    '很暗的',
    '偏暗的',
    '比较暗的',
    '黑乎乎的',
    '昏暗的',
    '光线暗的',
    '最暗的',
  ],
  blurred: [
    'blurry',
    'blurred',
    'out of focus',
    'fuzzy',
    'unsharp',
    'shaky',
    'blury',
    'unfocused',
    '模糊',
    '模糊的',
    '糊',
    '糊的',
    '糊了的',
    '糊掉的',
    '虚焦的',
    '没对上焦的',
    '不清楚的',
    '不清晰的',
    '糊了',
    '拍糊的',
    '虚的',
  ],
  duplicate: [
    'duplicate',
    'duplicated',
    'similar',
    'repeated',
    'doubled',
    'redundant',
    '重复',
    '重复的',
    '相似的',
    '差不多的',
    '一样的',
    '类似的',
    '雷同的',
  ],
});
const clipWords = words(
  'video clip',
  'video clips',
  'clips',
  'footage',
  'videos',
  'video file',
  'video footage',
  'the video part',
  '视频片段',
  '视频素材',
  '短片段',
  '录像',
  '那段视频',
  '那条视频',
  '那个视频',
  '视频那段',
  '视频那条',
  '视频片断',
  '视频部分',
  '视频的那段',
  '那段录像',
  '片段',
  '所有视频',
  '视频们',
  '每段视频',
);

/** Not "video": "a vertical video" speaks of the film. */
const pictureNoun: Reader<unknown> = either(
  photoNoun,
  words('one', 'ones', '张', '几张', '一张', '的'),
  inOrder(measure, photoNoun),
);
const sorted: Reader<Reference> = either(
  meaning(
    inOrder(
      only,
      maybe(everyone),
      the,
      sortWord,
      maybe(words('的', '那', '那些', '那几', '那一', '的那')),
      pictureNoun,
    ),
    ([, , , sort]) => sortOf(sort),
  ),
  meaning(
    words('duplicates', 'dupes', 'doubles', 'repeats', 'lookalikes', 'near duplicates', '重复的'),
    () => sortOf('duplicate'),
  ),
  meaning(
    inOrder(
      maybe(words('the')),
      noun,
      words('that are', 'which are', 'that is', 'thats', 'that look'),
      maybe(words('too', 'very', 'so', 'a bit')),
      sortWord,
    ),
    ([, , , , sort]) => sortOf(sort),
  ),
  unlikely(
    meaning(
      oneOf({
        blurred: ['模糊的', '糊的', '拍糊的', '糊了的', '虚焦的'],
        dark: ['太暗的'],
        upright: ['竖的'],
        wide: ['横的'],
      }),
      sortOf,
    ),
    0.3,
  ),
  unlikely({ vocabulary: [], read: readDescribedClip }, 0.5),
  meaning(inOrder(only, the, clipWords), () => sortOf('clip')),
  unlikely(
    meaning(inOrder(only, words('clip', 'videoclip')), () => sortOf('clip')),
    0.5,
  ),
  meaning(
    inOrder(
      only,
      words('the', 'my', 'that', 'this', 'on the', '那个', '那段', '那条'),
      words('clip', 'videoclip'),
    ),
    () => sortOf('clip'),
  ),
  unlikely(
    meaning(words('视频', 'video', 'the video', 'vid', 'the vid', 'the video bit'), () =>
      sortOf('clip'),
    ),
    0.7,
  ),
  meaning(
    inOrder(words('only', 'just'), words('the', 'my'), words('photos', 'stills', 'pictures')),
    () => sortOf('photo'),
  ),
  meaning(
    inOrder(
      the,
      words(
        'stills',
        'still photos',
        'still images',
        'still pictures',
        'photos only',
        'pictures only',
        '静态照片',
        '所有照片',
        '照片们',
      ),
    ),
    () => sortOf('photo'),
  ),
);

function sortOf(sort: PictureSort): Reference {
  return { of: 'sort', sort };
}

/** "It" may be the whole film, "that one" only what was spoken of. */
const it: Reader<Reference> = either(
  meaning(
    words(
      ...[
        'it',
        'them',
        'em',
        'those',
        'these',
        'this',
        'these photos',
        'these pictures',
        'these pics',
        'these images',
      ],
      ...['它', '它们', '这些照片', '这些', '这几张照片', '这些图片', '这组照片', '这个'],
    ),
    (): Reference => ({ of: 'it' }),
  ),
  meaning(
    words(
      ...[
        'that one',
        'this one',
        'that photo',
        'this photo',
        'that picture',
        'this picture',
        'that shot',
        'this shot',
      ],
      ...[
        'the same one',
        'the same ones',
        'those two',
        'these two',
        'both of them',
        'both',
        'those ones',
        'these ones',
      ],
      ...[
        'that slide',
        'this slide',
        'those photos',
        'those pictures',
        'those pics',
        'the same photo',
        'the same picture',
      ],
      ...[
        'that clip',
        'this clip',
        'the two of them',
        'that pic',
        'this pic',
        'that image',
        'this image',
      ],
      ...[
        '这张',
        '那张',
        '刚才那张',
        '刚刚那张',
        '这一张',
        '那一张',
        '那个',
        '这张照片',
        '那张照片',
        '同一张',
        '刚才的',
      ],
      ...[
        '刚才的照片',
        '刚才那个',
        '这两张',
        '那两张',
        '这几张',
        '那几张',
        '那些照片',
        '那些',
        '这俩',
        '那俩',
        '它俩',
        '他们',
      ],
      ...['前面那张', '刚才那几张', '刚才那两张', '上面那张', '它们俩', '这张图', '那张图'],
    ),
    (): Reference => ({ of: 'that' }),
  ),
  // "So that it lasts a minute" points to nothing.
  meaning(notBehind(words('that'), /^so$/), (): Reference => ({ of: 'that' })),
  meaning(
    inOrder(
      the,
      maybe(noun),
      maybe(words('that', 'which')),
      words(
        'i just changed',
        'you just changed',
        'we just changed',
        'just changed',
        'i just moved',
        'you just moved',
        'just moved',
        'just mentioned',
        '刚改的',
        '刚才改的',
        '刚移的',
        '刚改过的',
        '刚刚改的',
        '刚动过的',
        '刚才说的',
      ),
      maybe(words('那张', '照片', '那几张', '张')),
    ),
    (): Reference => ({ of: 'that' }),
  ),
);

const others: Reader<Reference> = meaning(
  either(
    inOrder(
      maybe(words('all', 'all of', 'on', 'for')),
      maybe(words('the')),
      words(
        'others',
        'rest',
        'other ones',
        'other photos',
        'other pictures',
        'remaining ones',
        'remaining',
        'remaining photos',
        'other pics',
        'other images',
        'remainder',
        'rest of the photos',
        'rest of the pictures',
        'rest of them',
        'rest of it',
        'rest of the film',
        'rest of the video',
        'other slides',
        'remaining pictures',
        'rest of the pics',
        'other shots',
      ),
    ),
    words('everything else', 'all else', 'everyone else', 'anything else'),
    inOrder(
      words(
        '其他',
        '其它',
        '其余',
        '剩下',
        '剩余',
        '别的',
        '余下',
        '剩下来',
        '其它所有',
        '其他所有',
        '另外那些',
        '后面的',
        '其他几',
        '其余几',
        '其他各',
      ),
      maybe(words('的', '所有', '所有的', '的所有')),
      maybe(noun),
    ),
  ),
  () => ({ of: 'others' }),
);

const newly = words(
  ...[
    'new',
    'newest',
    'latest',
    'newly added',
    'newly uploaded',
    'just uploaded',
    'freshly uploaded',
    'recently uploaded',
    'recent',
  ],
  ...[
    '新',
    '新的',
    '刚上传的',
    '刚传的',
    '新上传的',
    '新传的',
    '新加的',
    '新添的',
    '刚刚上传的',
    '才上传的',
    '刚才上传的',
    '后来上传的',
    '后传的',
    '刚加的',
    '新来的',
    '刚发的',
    '刚刚传的',
    '新增的',
    '新添加的',
    '刚上传',
    '刚传',
    '后加的',
  ],
);
const fresh: Reader<Reference> = either(
  // "I uploaded two more", 我又传了两张.
  meaning(
    inOrder(
      either(
        inOrder(
          maybe(words('i', 'ive', 'we', 'weve', 'i have', 'i just', 'we just', 'ive just')),
          words('uploaded', 'added', 'sent', 'sent you', 'put up', 'dropped in'),
        ),
        words(
          ...[
            '又传了',
            '又上传了',
            '刚传了',
            '刚上传了',
            '再传了',
            '新传了',
            '新上传了',
            '又发了',
            '刚发了',
          ],
          ...[
            '刚刚传了',
            '刚才传了',
            '刚刚上传了',
            '刚才上传了',
            '又加了',
            '还传了',
            '另外传了',
            '又补了',
          ],
        ),
      ),
      count,
      either(
        inOrder(
          words('more', 'new', 'other', 'extra', 'additional'),
          maybe(either(photoNoun, clipNoun, words('ones', 'files'))),
        ),
        inOrder(measure, maybe(words('新的', '新', '照片', '图'))),
      ),
    ),
    (): Reference => ({ of: 'new' }),
  ),
  meaning(
    inOrder(
      maybe(everyone),
      the,
      maybe(count),
      newly,
      maybe(words('那', '这', '的', '几', '那几', '这几', '那些', '这些')),
      maybe(count),
      noun,
    ),
    (): Reference => ({ of: 'new' }),
  ),
  meaning(
    words(
      '新照片',
      '新图',
      '新的',
      '新图片',
      '新素材',
      '刚上传的',
      '刚传的',
      '新上传的',
      '新加的',
      'new uploads',
      'the new uploads',
      'the new arrivals',
      'new files',
      'the new files',
      'new photos',
      'new pictures',
      'my new photos',
      'the uploads',
    ),
    (): Reference => ({ of: 'new' }),
  ),
  meaning(
    inOrder(
      maybe(everyone),
      maybe(words('the', 'those', 'my')),
      maybe(count),
      maybe(noun),
      maybe(words('that', 'which', 'what')),
      words(
        ...[
          'i just uploaded',
          'i uploaded',
          'i just added',
          'i just sent',
          'ive just uploaded',
          'i have just uploaded',
          'just uploaded',
          'i sent',
          'i added',
          'i uploaded later',
          'i uploaded last',
          'i just sent you',
          'i sent you',
          'we uploaded',
          'we just uploaded',
          'ive uploaded',
          'uploaded just now',
          'i added later',
          'i uploaded just now',
        ],
        ...[
          '刚才上传的',
          '刚上传的',
          '我刚上传的',
          '我刚传的',
          '我新上传的',
          '我新传的',
          '我刚才传的',
          '我刚发的',
          '刚传上来的',
          '我刚加的',
          '我新加的',
          '我后来传的',
        ],
      ),
      maybe(words('那', '这', '的', '那些', '这些')),
      maybe(count),
      maybe(noun),
    ),
    (): Reference => ({ of: 'new' }),
  ),
);

const unused: Reader<Reference> = meaning(
  either(
    inOrder(
      maybe(everyone),
      the,
      words('unused', 'left out', 'missing', 'leftover', 'omitted', 'excluded', 'skipped'),
      noun,
    ),
    inOrder(
      maybe(everyone),
      the,
      noun,
      maybe(words('that', 'which')),
      words(
        'left out',
        'you left out',
        'not in the film',
        'not in the video',
        'not used',
        'are not used',
        'are not in the film',
        'are not in the video',
        'were left out',
        'you didnt use',
        'you skipped',
        'arent in the film',
        'arent in the video',
        'arent used',
        'you dropped',
        'you did not use',
        'got left out',
      ),
    ),
    inOrder(
      words(
        '没用上的',
        '没用到的',
        '没放进去的',
        '没用的',
        '落下的',
        '没进片子的',
        '剩下没用的',
        '没被用到的',
        '没选上的',
        '没加进去的',
        '漏掉的',
        '没有用到的',
        '没有用上的',
        '没放的',
        '未使用的',
        '没用上',
      ),
      maybe(words('那', '那些', '那几')),
      maybe(noun),
    ),
  ),
  () => ({ of: 'unused' }),
);

/** "The one at 10 seconds", 15秒那张, "what plays between 0:21 and 0:24". */
const shownAt: Reader<Reference> = either(
  meaning(
    inOrder(
      the,
      either(
        noun,
        words(
          'what plays',
          'what is shown',
          'whats shown',
          'whats on',
          'what is on',
          'whatever is',
          'whatever plays',
        ),
      ),
      maybe(words('shown', 'playing', 'you see', 'on screen', 'that plays', 'that is', 'thats')),
      words('at', 'around', 'at around', 'at about', 'at the'),
      moment,
    ),
    ([, , , , seconds]): Reference => ({ of: 'at', seconds }),
  ),
  meaning(
    inOrder(
      the,
      either(
        noun,
        words(
          'what plays',
          'what is shown',
          'whats shown',
          'whats on',
          'what is on',
          'whatever is',
          'whatever plays',
        ),
      ),
      maybe(words('shown', 'playing', 'on screen')),
      words('between', 'from'),
      moment,
      either(words('and', 'to', 'until'), dash),
      moment,
    ),
    ([, , , , from, , to]): Reference => ({ of: 'at', seconds: (from + to) / 2 }),
  ),
  meaning(
    inOrder(
      maybe(words('在')),
      moment,
      maybe(words('那里', '的', '处', '左右', '那', '出现', '时', '的那', '那里的', '播放的')),
      words(
        '那张',
        '照片',
        '那个画面',
        '那里的那张',
        '画面',
        '那一张',
        '的照片',
        '的画面',
        '那里',
        '那段',
      ),
    ),
    ([, seconds]): Reference => ({ of: 'at', seconds }),
  ),
);

/** "The second beach photo", 海滩第二张: the second of these. */
const amongNamed: Reader<Reference> = either(
  meaning(
    inOrder(only, the, ordinal, maybe(either(measure, words('of the', 'of my', 'of'))), named),
    ([, , index, , these]): Reference => ({ of: 'among', these, index }),
  ),
  meaning(
    inOrder(
      only,
      the,
      named,
      maybe(words('的', '里', '里的', '里面', '中的', '里面的')),
      ordinal,
      measure,
    ),
    ([, , these, , index]): Reference => ({ of: 'among', these, index }),
  ),
);

const namedPlace: Reader<Reference> = meaning(
  inOrder(only, maybe(everyone), the, maybe(count), named),
  ([, , , , each]) => each,
);

const ofIds: Reader<Reference> = meaning(
  inOrder(
    only,
    maybe(everyone),
    the,
    maybe(inOrder(noun, words('with', 'with the', 'of', 'of the', 'called', 'named'))),
    token(({ kind, assetIds }) => (kind === 'name' && assetIds.length > 0 ? assetIds : null)),
    maybe(words('的', '那', '这', '里的', '中的')),
    maybeNoun,
  ),
  ([, , , , ids]): Reference => ({ of: 'ids', ids }),
);

const single: Reader<Reference> = distinct(
  either(
    placed,
    counted,
    bothEnds,
    ranged,
    ofIds,
    namedPlace,
    amongNamed,
    sorted,
    it,
    others,
    fresh,
    unused,
    shownAt,
  ),
);

/** "The one after that", 狗后面那张, "the next one". */
const beside: Reader<Reference> = distinct(
  either(
    // "The one between the beach and the dog".
    meaning(
      inOrder(
        the,
        words('one', 'photo', 'picture', 'pic', 'image', 'shot'),
        maybe(words('that is', 'thats', 'which is')),
        words('between', 'in between'),
        later(() => single),
        words('and', '&'),
        later(() => single),
      ),
      ([, , , , base]): Reference => ({ of: 'next', to: base, by: 1 }),
    ),
    meaning(
      inOrder(
        later(() => single),
        words('和', '跟', '与', '同'),
        later(() => single),
        words('之间', '中间', '当中'),
        words('那张', '的那张', '的照片', '的', '那一张', '的画面'),
      ),
      ([base]): Reference => ({ of: 'next', to: base, by: 1 }),
    ),
    meaning(
      inOrder(
        the,
        either(noun, words('what', 'whatever', 'what is', 'whats', 'the thing')),
        oneOf({
          1: [
            ...['after', 'behind', 'following', 'right after', 'comes after', 'comes right after'],
            ...['follows', 'follows after', 'goes after', 'is after', 'plays after', 'shown after'],
          ],
          '-1': [
            ...['before', 'in front of', 'preceding', 'right before', 'ahead of', 'comes before'],
            ...['comes right before', 'goes before', 'is before', 'plays before', 'shown before'],
          ],
        }),
        later(() => single),
      ),
      ([, , by, base]): Reference => ({ of: 'next', to: base, by: Number(by) }),
    ),
    meaning(
      inOrder(
        later(() => single),
        maybe(words('的')),
        oneOf({
          1: ['后面', '之后', '后一', '后边', '下一'],
          '-1': ['前面', '之前', '前一', '前边', '上一'],
        }),
        maybe(words('的')),
        maybe(words('那')),
        maybe(words('一')),
        words('张', '个', '张照片', '张图'),
      ),
      ([base, , by]): Reference => ({ of: 'next', to: base, by: Number(by) }),
    ),
    meaning(
      inOrder(
        maybe(words('它', '它的', '那张', '这张')),
        oneOf({
          1: ['后面', '后边', '下面', '后头'],
          '-1': ['前面', '前边', '上面', '前头'],
        }),
        maybe(words('的')),
        maybe(words('那')),
        words('一张', '一个', '1张', '张'),
      ),
      ([, by]): Reference => ({ of: 'next', to: { of: 'it' }, by: Number(by) }),
    ),
    meaning(inOrder(the, words('next', 'following', '下一', '后一'), noun), (): Reference => ({
      of: 'next',
      to: { of: 'it' },
      by: 1,
    })),
    meaning(
      inOrder(the, words('previous', 'preceding', 'one before', 'prior', '上一', '前一'), noun),
      (): Reference => ({ of: 'next', to: { of: 'it' }, by: -1 }),
    ),
    meaning(words('the one before', 'the one before that'), (): Reference => ({
      of: 'next',
      to: { of: 'it' },
      by: -1,
    })),
    meaning(words('the one after', 'the one after that', 'next one'), (): Reference => ({
      of: 'next',
      to: { of: 'it' },
      by: 1,
    })),
  ),
);

const onwardWord = words(
  ...[
    'onward',
    'onwards',
    'to the end',
    'till the end',
    'until the end',
    'and after',
    'and everything after',
  ],
  ...[
    '开始',
    '起',
    '以后',
    '之后',
    '往后',
    '开始往后',
    '到最后',
    '到结尾',
    '开始的',
    '以后的',
    '之后的',
    '往后的',
    '及以后',
  ],
);
/** "Keep it on for 5 seconds" is no row. */
const onward = either(
  onwardWord,
  notBefore(
    words('on'),
    words('for', 'screen', 'the', 'display', 'longer', 'a', 'until', 'till', 'view'),
  ),
);
const behind = words('after', 'behind', 'following', 'past');
const ahead = words('before', 'in front of', 'ahead of', 'prior to', 'up to');

const allOfThem = words(
  ...['everything', 'all', 'all photos', 'all pictures', 'all the photos', 'all the pictures'],
  ...['all of them', 'the photos', 'the pictures', 'the ones', 'every photo', 'every picture'],
  ...['all images', 'whatever comes', 'all that comes', 'everything that comes', 'all the ones'],
  ...['everything from', 'all from'],
);

/** "From the beach to the sunset", "everything after the dog", 从第五张开始. */
/** "The three photos from the dog on", 从狗开始的三张. */
const countedFrom: Reader<Reference> = either(
  meaning(
    inOrder(
      the,
      count,
      noun,
      words('from', 'starting with', 'starting from', 'beginning with', 'starting at'),
      single,
      maybe(words('on', 'onwards', 'onward')),
    ),
    ([, many, , , from]) => rowFrom(from, many),
  ),
  meaning(
    inOrder(
      words('从'),
      single,
      words('开始', '起', '开始往后', '往后', '数起'),
      maybe(words('的')),
      count,
      noun,
    ),
    ([, from, , , many]) => rowFrom(from, many),
  ),
);

function rowFrom(from: Reference, many: number): Reference {
  return { of: 'span', from, to: { of: 'next', to: from, by: many - 1 } };
}

const spanned: Reader<Reference> = either(
  countedFrom,
  // 第二张到狗那张.
  meaning(inOrder(placed, words('到', '至', '一直到'), namedPlace), ([from, , to]): Reference => ({
    of: 'span',
    from,
    to,
  })),
  // 视频之后的照片: where pictures come behind it, it is one of them.
  meaning(
    inOrder(
      maybe(words('在', '从', '那段', '那个')),
      words('视频', '影片', '录像', '短片'),
      either(
        inOrder(
          oneOf({ after: ['之后的', '以后的', '之后'], before: ['之前的', '以前的', '之前'] }),
          maybe(words('所有', '全部', '那些', '几张', '那几张')),
          either(noun, words('都', '全', '全都', '全部', '统统', '一律')),
        ),
        inOrder(
          oneOf({ after: ['后面的', '后边的'], before: ['前面的', '前边的'] }),
          maybe(words('所有', '全部', '那些', '几张', '那几张')),
          photoNoun,
        ),
      ),
      maybe(words('都', '全', '全都', '全部', '统统', '一律')),
    ),
    ([, , [side]]): Reference =>
      side === 'after'
        ? {
            of: 'span',
            from: { of: 'next', to: sortOf('clip'), by: 1 },
            to: { of: 'place', index: -1 },
          }
        : {
            of: 'span',
            from: { of: 'place', index: 1 },
            to: { of: 'next', to: sortOf('clip'), by: -1 },
          },
  ),
  meaning(
    inOrder(
      words('starting with', 'starting from', 'starting at', 'beginning with', 'from'),
      single,
      maybe(mark(',')),
      maybe(words('on')),
      words('everything', 'all', 'all photos', 'all pictures', 'all of them'),
    ),
    ([, from]): Reference => ({ of: 'span', from, to: { of: 'place', index: -1 } }),
  ),
  // 狗之前的都, 海浪后面的照片.
  unlikely(
    meaning(
      inOrder(
        maybe(words('在')),
        single,
        oneOf({
          after: [
            '后面的',
            '之后的',
            '以后的',
            '后边的',
            '往后的',
            '之后所有',
            '后面所有',
            '后面全部',
          ],
          before: [
            '前面的',
            '之前的',
            '以前的',
            '前边的',
            '往前的',
            '之前所有',
            '前面所有',
            '前面全部',
          ],
        }),
        maybe(words('所有', '全部', '那些', '几张')),
        maybe(noun),
        maybe(words('都', '全', '全都', '全部', '统统', '一律')),
      ),
      ([, to, side]): Reference =>
        side === 'after'
          ? { of: 'span', from: { of: 'next', to, by: 1 }, to: { of: 'place', index: -1 } }
          : { of: 'span', from: { of: 'place', index: 1 }, to: { of: 'next', to, by: -1 } },
    ),
    0.05,
  ),
  meaning(
    inOrder(
      words('from', 'from the', '从', '把从'),
      single,
      words('to', 'to the', 'through', 'until', 'up to', '到', '至', '一直到'),
      single,
    ),
    ([, from, , to]): Reference => ({ of: 'span', from, to }),
  ),
  unlikely(
    meaning(
      inOrder(
        maybe(words('from', 'from the', 'starting from', 'starting with', '从')),
        single,
        onward,
      ),
      ([, from]): Reference => ({ of: 'span', from, to: { of: 'place', index: -1 } }),
    ),
    0.05,
  ),
  meaning(inOrder(allOfThem, behind, single), ([, , to]): Reference => ({
    of: 'span',
    from: { of: 'next', to, by: 1 },
    to: { of: 'place', index: -1 },
  })),
  meaning(inOrder(allOfThem, ahead, single), ([, , to]): Reference => ({
    of: 'span',
    from: { of: 'place', index: 1 },
    to: { of: 'next', to, by: -1 },
  })),
  unlikely(
    meaning(
      inOrder(
        maybe(words('the', '把')),
        oneOf({
          first: ['first half', '前半段', '前半部分', '前一半', '上半部分'],
          second: [
            'second half',
            'last half',
            'latter half',
            '后半段',
            '后半部分',
            '后一半',
            '下半部分',
          ],
        }),
      ),
      ([, half]): Reference => ({
        of: 'share',
        from: half === 'first' ? 0 : 0.5,
        to: half === 'first' ? 0.5 : 1,
      }),
    ),
    0.1,
  ),
);

const joined: Reader<Reference> = distinct(
  meaning(
    inOrder(
      maybe(words('both', 'from')),
      either(single, beside),
      many(
        either(
          meaning(inOrder(separatorOfNamed, either(single, beside)), ([, next]) => next),
          ofIds,
        ),
        5,
      ),
      maybe(words('都', '俩', '这两张', '这几张')),
    ),
    ([, first, more]) => unionOf(first, more),
  ),
);

/** "The sunset, the rest …": the rest is another thing. */
function unionOf(first: Reference, more: readonly Reference[]): Reference | null {
  if (more.length === 0) return first;
  return more.some(({ of }) => of === 'others') ? null : { of: 'union', these: [first, ...more] };
}

/** "But only the dog" is no exception. */
const bareBut = notBefore(
  words('but'),
  words('only', 'just', 'on', 'for', 'keep', 'leave', 'with', 'make', 'please'),
);
const but = either(
  bareBut,
  words(
    ...[
      'except',
      'except for',
      'but not',
      'apart from',
      'other than',
      'besides',
      'excluding',
      'aside from',
    ],
    ...[
      'save for',
      'minus',
      'not',
      'but leave out',
      'except on',
      'bar',
      'exept',
      'that isnt of',
      'that arent of',
      'that is not of',
      'that are not of',
      'that isnt',
      'that arent',
      'which isnt of',
      'which arent of',
      'that doesnt show',
      'that dont show',
      'not showing',
      'expect for',
      'other then',
      'and not',
      'with the exception of',
    ],
    ...['除了', '除', '除开', '除去', '不包括', '不含', '除却', '撇开', '不算', '不管', '唔计'],
  ),
);

/** "Except the last one", 除了第一张, 狗除外, "leave the dog alone". */
export const exception: Reader<Reference> = distinct(
  meaning(
    either(
      meaning(
        inOrder(
          maybe(mark(',', '，')),
          but,
          maybe(words('for', 'the', 'in', 'on')),
          either(joined, listed),
          maybe(words('之外', '以外', '外', '以外的', '之外的', '外的')),
          maybe(words('其他', '其它', '其余', '其他的', '其它的', '别的', '剩下的')),
          maybe(words('照片', '的照片', '张', '都', '全', '全都', '全部', '的')),
        ),
        ([, , , reference]) => reference,
      ),
      meaning(
        inOrder(
          maybe(mark(',', '，')),
          maybe(words('但', '但是', '不过', '只是', '就', 'but')),
          either(joined, listed),
          notBefore(
            words(
              '除外',
              '不算',
              '不包括',
              '例外',
              '不变',
              '不动',
              '保持不变',
              '保持原样',
              '别动',
              '别碰',
              '不要碰',
              '别改',
              '不要改',
              '不用动',
              '先别动',
              '不要动',
              '不要变',
              '别变',
              '不用变',
              '不用改',
              '不改',
              'excepted',
              'excluded',
              'stays',
              'stays as is',
              'stays the same',
              'stays as it is',
              'untouched',
              'stays untouched',
            ),
            words('in', 'color', 'colour', 'black', 'sepia', 'on', 'for', 'at', 'longer', 'as'),
          ),
        ),
        ([, , reference]) => reference,
      ),
      meaning(
        inOrder(
          maybe(mark(',', '，')),
          maybe(words('但', '但是', '不过', '只是', '就')),
          either(joined, listed),
          closing(words('不用', '不用了', '留着', '不弄', '别弄', '不用弄', '不用管', '别管')),
        ),
        ([, , reference]) => reference,
      ),
      meaning(
        inOrder(
          maybe(mark(',', '，')),
          maybe(words('but', 'and', 'just', 'only')),
          words(
            'leave',
            'keep',
            'dont touch',
            'do not touch',
            'dont change',
            'not touching',
            'skip',
          ),
          either(joined, listed),
          words(
            'alone',
            'as it is',
            'as is',
            'as they are',
            'out',
            'untouched',
            'unchanged',
            'the way it is',
            'the same',
            'like it is',
            'as it was',
            'how it is',
            'be',
          ),
        ),
        ([, , , reference]) => reference,
      ),
    ),
    (without) => (meansOthers(without) ? null : without),
  ),
);

/** 第二张不用 says it, 第二张不用黑白 wishes something. */
function closing<Value>(reader: Reader<Value>): Reader<Value> {
  const closes = ({ end }: { readonly end: number }, tokens: readonly Token[]) =>
    tokens[end] === undefined ||
    tokens[end].kind === 'mark' ||
    /^[了吧哦啊呀]$/u.test(tokens[end].text);
  return {
    vocabulary: reader.vocabulary,
    read: (tokens, at) => reader.read(tokens, at).filter((each) => closes(each, tokens)),
  };
}

/** "The rest untouched" excepts nothing. */
function meansOthers(reference: Reference): boolean {
  if (reference.of === 'union') return reference.these.some(meansOthers);
  return reference.of === 'others' || reference.of === 'all';
}

/** Which pictures are meant. */
export const reference: Reader<Reference> = distinct(
  either(
    all,
    some,
    joined,
    listed,
    stepped,
    spanned,
    meaning(inOrder(either(all, joined), exception), ([whole, without]): Reference => ({
      of: 'except',
      all: whole,
      but: without,
    })),
  ),
);

/** "…, but only the dog", …，但只要小狗那张: all that the wish is about. */
const restriction: Reader<Reference> = either(
  meaning(
    inOrder(
      maybe(mark(',', '，')),
      maybe(words('but', 'and', 'though', '但', '但是', '不过', '可是')),
      words(
        ...['only', 'just', 'only on', 'just on', 'only for', 'just for', 'only to', 'only in'],
        ...['but not all just', 'on just', 'on only', 'for only', 'for just', 'to just', 'to only'],
        ...['只给', '只对', '只有', '仅给', '仅对', '就给', '只在', '只限', '仅限', '只针对'],
      ),
      maybe(words('the', 'for', 'on', 'to')),
      either(joined, listed, spanned),
      maybe(words('就好', '就行', '就可以', '就够了', '这样', '上')),
    ),
    ([, , , , these]) => these,
  ),
  meaning(
    inOrder(
      maybe(mark(',', '，')),
      words('但', '但是', '不过', '可是'),
      words('只要', '只用', '只', '只是', '就', '仅'),
      either(joined, listed, spanned),
      maybe(words('就好', '就行', '就可以', '就够了', '这样', '上')),
    ),
    ([, , , these]) => these,
  ),
);

/** "Black and white, starting with the second": from that one to the end. */
const fromThereOn: Reader<Reference> = meaning(
  inOrder(
    maybe(mark(',', '，')),
    maybe(words('but', 'and')),
    words('starting with', 'starting from', 'starting at', 'beginning with', 'beginning at'),
    maybe(words('the')),
    later(() => ordinal),
    maybeNoun,
    maybe(words('on', 'onwards', 'onward')),
  ),
  ([, , , , from]): Reference | null =>
    from > 0
      ? { of: 'span', from: { of: 'place', index: from }, to: { of: 'place', index: -1 } }
      : null,
);

/** The slots of a frame that is about pictures. */
export const aboutPictures = {
  photos: either(reference, restriction, fromThereOn),
  except: exception,
} as const;

/** What the slots say: all pictures where nothing is said. */
export function picturesMeant(found: {
  readonly photos?: Reference;
  readonly except?: Reference;
}): Reference {
  const { photos = { of: 'all' }, except } = found;
  if (except === undefined) return photos;
  // 除了狗，其他的…: the others are all but those, not all that was not spoken of before.
  const whole: Reference = photos.of === 'others' ? { of: 'all' } : photos;
  return { of: 'except', all: whole, but: except };
}

const thatClip = words(
  ...['那段视频', '的那段视频', '那个视频', '的那个视频', '那段录像', '的视频片段', '那条视频'],
);
const longestDescription = 12;
const notDescribing = /[把给将让换删加改调和跟与]/u;

/** 宝宝第一次走路那段视频: what is seen in a clip, in words of no file. */
function readDescribedClip(
  tokens: readonly Token[],
  at: number,
): { end: number; value: Reference; cost: number }[] {
  for (let end = at; end < Math.min(tokens.length, at + longestDescription); end++) {
    const [clip] = end - at >= 2 ? thatClip.read(tokens, end) : [];
    if (clip !== undefined) return [{ end: clip.end, value: sortOf('clip'), cost: 0 }];
    if (tokens[end]!.kind !== 'ideograph' || notDescribing.test(tokens[end]!.text)) return [];
  }
  return [];
}
