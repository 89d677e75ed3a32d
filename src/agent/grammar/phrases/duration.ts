import { either, inOrder, many, maybe, meaning, oneOf, words, type Reader } from '../reader.ts';
import { number } from '../number.ts';

const unitSeconds = { second: 1, minute: 60, hour: 3600 } as const;
const unit = oneOf({
  second: ['s', 'sec', 'secs', 'second', 'seconds', 'scnds', '秒', '秒钟'],
  minute: ['min', 'mins', 'minute', 'minutes', 'm', '分钟', '分'],
  hour: ['h', 'hr', 'hrs', 'hour', 'hours', '小时', '个小时', '钟头'],
});

const measured: Reader<number> = meaning(
  inOrder(number, maybe(words('more', 'and a half', '个', '来', '多')), unit),
  ([amount, , each]) => amount * unitSeconds[each],
);

/** A length of time in seconds: "1 min 20 s", "half a minute", "一分半", "1:20". */
export const duration: Reader<number> = either(
  meaning(
    inOrder(
      measured,
      many(
        meaning(inOrder(maybe(words('and', '零', '又')), measured), ([, value]) => value),
        2,
      ),
    ),
    ([first, rest]) => rest.reduce((sum, value) => sum + value, first),
  ),
  meaning(inOrder(words('half a', 'half an', 'a half'), unit), ([, each]) => unitSeconds[each] / 2),
  meaning(inOrder(words('a', 'one'), unit), ([, each]) => unitSeconds[each]),
  meaning(
    inOrder(maybe(words('a', 'one')), unit, words('and a half')),
    ([, each]) => unitSeconds[each] * 1.5,
  ),
  meaning(inOrder(number, words('分半', '分钟半')), ([minutes]) => minutes * 60 + 30),
);
