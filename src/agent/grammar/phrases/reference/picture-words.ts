import { either, inOrder, maybe, notBefore, words, type Reader } from '../../reader.ts';
import { clipNoun, photoNoun } from '../common.ts';

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

export const the = inOrder(article, opinion);

export const only = maybe(
  words('only', 'just', 'only the', 'just the', '只', '只有', '就', '仅', '仅仅', '单单', '光'),
);

export const of = maybe(
  words('of', 'of the', 'of my', 'of these', 'of those', 'of them', 'the', 'my', '的', '个'),
);

export const measure = words(
  ...['张', '个', '幅', '段', '条', '只', '帧', '页', '格', '枚', '件', '支', '张的', '个的'],
);

/** What is counted: "photos", "ones", 张, 个画面. */
export const noun: Reader<unknown> = either(
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

export const maybeNoun = maybe(noun);

/** No clip: that is one of a kind. */
export const photoOrMeasured = either(
  photoNoun,
  words('one', 'ones'),
  inOrder(measure, maybe(words('的')), notBefore(maybe(photoNoun), clipNoun)),
);

export const everyone = words(
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
