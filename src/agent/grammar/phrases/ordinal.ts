import { count } from '../number.ts';
import { duration } from './duration.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  notBefore,
  notBehind,
  oneOf,
  words,
  type Reader,
} from '../reader.ts';

const small = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
  ...['seventeenth', 'eighteenth', 'nineteenth', 'twentieth'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const entries = [
  ...small.map((word, at) => [at + 1, [word]] as const),
  ...tens.flatMap((ten, at) => [
    [(at + 2) * 10, [ten.replace(/y$/, 'ieth')]] as const,
    ...small
      .slice(0, 9)
      .map((unit, index) => [(at + 2) * 10 + index + 1, [`${ten} ${unit}`]] as const),
  ]),
];
const counted: Reader<number> = either(
  meaning(oneOf(Object.fromEntries(entries)), Number),
  meaning(inOrder(count, words('st', 'nd', 'rd', 'th', 'ter', 'nth')), ([place]) => place),
);

const last = words(
  ...[
    'last',
    'final',
    'very last',
    'lst',
    'ending',
    'closing',
    '最后',
    '最后面',
    '最末',
    '末尾',
    '末',
    '最末尾',
    '最尾',
  ],
);

/** A place in a row, counted from 1; −1 is the last: "third", "2nd to last", 倒数第二, 第三. */
export const ordinal: Reader<number> = either(
  // "By a third" is a part.
  meaning(inOrder(maybe(words('very')), notBehind(counted, /^a$/)), ([, place]) => place),
  meaning(
    either(
      words('opening', 'starting', 'very first', '首', '最前面', '最前', '开头', '打头'),
      // 镜头别晃 is about the camera.
      notBefore(
        words('头'),
        words('也', '都', '别', '不', '固', '晃', '动', '晕', '就', '静', '拉', '推'),
      ),
    ),
    () => 1,
  ),
  // 第二首 is a song, 第二版 a version.
  meaning(
    inOrder(
      words('第'),
      notBefore(count, words('首', '句', '行', '版', '遍', '次', '步', '秒', '分', '稿')),
    ),
    ([, place]) => place,
  ),
  meaning(
    inOrder(
      counted,
      words(
        'to last',
        'to the last',
        'last',
        'from last',
        'from the end',
        'from the last',
        'to the end',
        'from the back',
      ),
    ),
    ([place]) => -place,
  ),
  meaning(
    words('next to last', 'penultimate', 'last but one', 'one before last', 'one before the last'),
    () => -2,
  ),
  meaning(words('last but two', '尾三', '倒三'), () => -3),
  meaning(words('尾二', '倒二'), () => -2),
  meaning(
    inOrder(
      words(
        '从后往前数第',
        '从后面数第',
        '由尾数起第',
        '从最后数第',
        '倒过来数第',
        '从后数起第',
        '尾数第',
        '倒数第',
        '最后第',
        '后面第',
        '倒着数第',
        '从后往前第',
        '从后数第',
      ),
      count,
    ),
    ([, place]) => -place,
  ),
  // "Last 6 seconds" is how long, or a stretch of the film.
  meaning(notBefore(last, duration), () => -1),
);

const pieces = notBefore(
  count,
  words(
    ...['秒', '分钟', '分', '帧', 's', 'sec', 'secs', 'second', 'seconds', 'min', 'mins', 'minute'],
    ...['minutes', '%', '％', 'percent', '成'],
  ),
);

/** Which of a number of things at an end: "first two" is 2, "last three" is −3. */
export const endCount: Reader<number> = either(
  meaning(
    inOrder(
      words(
        'first',
        'opening',
        'initial',
        'starting',
        'top',
        '前',
        '头',
        '最前',
        '最前面',
        '前面',
        '开头',
        '最开始',
        '开始的',
        '前面的',
        '开头的',
      ),
      maybe(words('那', '这', '的那', '的')),
      pieces,
    ),
    ([, , many]) => many,
  ),
  meaning(
    inOrder(
      words(
        'last',
        'final',
        'closing',
        'ending',
        '后',
        '最后',
        '末',
        '末尾',
        '结尾',
        '最后面',
        '最后的',
        '结尾的',
        '倒数',
        '尾',
      ),
      maybe(words('那', '这', '的那', '的')),
      pieces,
    ),
    ([, , many]) => -many,
  ),
  // One alone is the next.
  meaning(inOrder(words('后面', '后面的'), count), ([, many]) => (many === 1 ? null : -many)),
);
