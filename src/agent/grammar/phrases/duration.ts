import {
  either,
  inOrder,
  many,
  maybe,
  meaning,
  notBefore,
  oneOf,
  words,
  type Reader,
} from '../reader.ts';
import { number } from '../number.ts';
import type { Token } from '../token.ts';

const unitSeconds = { millisecond: 0.001, second: 1, minute: 60, hour: 3600 } as const;
const unitWord = oneOf({
  millisecond: ['ms', 'msec', 'millisecond', 'milliseconds', '毫秒'],
  second: ['s', 'sec', 'secs', 'second', 'seconds', 'seconde', 'scnds', 'scs', 'sek', '秒', '秒钟'],
  minute: ['min', 'mins', 'minute', 'minutes', 'm', 'minit', 'minuts', '分钟', '分'],
  hour: ['h', 'hr', 'hrs', 'hour', 'hours', '小时', '个小时', '个钟头', '钟头'],
});

/** "A second time" is no second. */
const unit = notBefore(unitWord, words('time', 'times', 'photo', 'picture', 'one'));

const measured: Reader<number> = meaning(
  inOrder(number, maybe(words('more', 'extra', 'additional', 'whole', 'full', 'of a', '个')), unit),
  ([amount, , each]) => amount * unitSeconds[each],
);

/** "1:20", "0:05", "1：30". */
export const clock: Reader<number> = { vocabulary: [], read: readClock };

/** A length of time in seconds: "1 min 20 s", "half a minute", "a second and a half", 一分半, "1:20". */
export const duration: Reader<number> = meaning(
  either(
    meaning(
      inOrder(
        measured,
        many(
          meaning(inOrder(maybe(words('and', '零', '又', '加')), measured), ([, value]) => value),
          2,
        ),
      ),
      ([first, rest]) => rest.reduce((sum, value) => sum + value, first),
    ),
    meaning(
      inOrder(number, words('m', 'min', 'minute', 'minutes', '分', '分钟'), number),
      ([minutes, , seconds]) =>
        Number.isInteger(seconds) && seconds < 60 && Number.isInteger(minutes)
          ? minutes * 60 + seconds
          : null,
    ),
    // "A minute thirty": the seconds of a round number only.
    meaning(inOrder(words('a minute', 'one minute', 'a min'), number), ([, seconds]) =>
      seconds >= 10 && seconds < 60 && seconds % 5 === 0 ? 60 + seconds : null,
    ),
    meaning(
      inOrder(words('half a', 'half an', 'a half', 'half'), unit),
      ([, each]) => unitSeconds[each] / 2,
    ),
    meaning(
      inOrder(words('a quarter of a', 'quarter of a', 'a quarter', 'quarter'), unit),
      ([, each]) => unitSeconds[each] / 4,
    ),
    meaning(inOrder(words('three quarters of a'), unit), ([, each]) => unitSeconds[each] * 0.75),
    meaning(
      inOrder(
        words('a', 'an', 'another', 'one'),
        maybe(words('full', 'whole', 'good', 'solid', 'entire', 'complete')),
        unit,
      ),
      ([, , each]) => unitSeconds[each],
    ),
    meaning(
      inOrder(maybe(words('a', 'an', 'one')), unit, words('and a half')),
      ([, each]) => unitSeconds[each] * 1.5,
    ),
    meaning(
      inOrder(number, unit, words('半', '半钟', 'and a half')),
      ([amount, each]) => (amount + 0.5) * unitSeconds[each],
    ),
    meaning(
      inOrder(number, words('个半'), unit),
      ([amount, , each]) => (amount + 0.5) * unitSeconds[each],
    ),
    meaning(
      inOrder(clock, maybe(words('min', 'minutes', 'm', 's', 'long'))),
      ([seconds]) => seconds,
    ),
  ),
  (seconds) => Math.round(seconds * 1000) / 1000,
);

/** Two digits behind the colon tell a time from an aspect such as 4:5; the other aspects are none either. */
function readClock(
  tokens: readonly Token[],
  at: number,
): { end: number; value: number; cost: number }[] {
  const [minutes, colon, seconds] = tokens.slice(at, at + 3);
  if (minutes?.kind !== 'number' || colon?.text !== ':' || seconds?.kind !== 'number') return [];
  if (!/^\d{1,3}$/.test(minutes.text) || !/^[0-5]\d(?:\.\d+)?$/.test(seconds.text)) return [];
  if (/^(?:9:16|16:10)$/.test(`${minutes.text}:${seconds.text}`)) return [];
  return [{ end: at + 3, value: Number(minutes.text) * 60 + Number(seconds.text), cost: 0 }];
}
