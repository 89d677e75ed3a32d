import type { Token } from '../../token.ts';
import type { Reference } from '../../../reference.ts';
import { count } from '../../number.ts';
import {
  distinct,
  either,
  inOrder,
  many,
  mark,
  maybe,
  meaning,
  notBefore,
  token,
  unlikely,
  words,
  type Reader,
} from '../../reader.ts';
import { clipNoun, photoNoun } from '../common.ts';
import { ordinal } from '../ordinal.ts';
import { the, only, measure, noun, maybeNoun } from './picture-words.ts';
import { end } from './places.ts';

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

export const dash = mark('-', '~', '～');

/** "Photos 2-4", "from the third to the fifth", 第2到第4张: a noun or an ordinal tells it from a time. */
export const ranged: Reader<Reference> = distinct(
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
export const separatorOfNamed = either(
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
export const listed: Reader<Reference> = distinct(
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
