import { number } from '../number.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  notBefore,
  oneOf,
  unlikely,
  words,
  type Reader,
} from '../reader.ts';

const tenths = words('成');
const percentSign = words('%', '％', 'percent', 'per cent', 'pct', 'prozent');

/** A part of a whole: "50%" and 百分之五十 are 0.5. */
export const percent: Reader<number> = either(
  meaning(inOrder(number, percentSign), ([value]) => value / 100),
  meaning(inOrder(words('百分之'), number), ([, value]) => value / 100),
  meaning(words('a third', 'one third'), () => 1 / 3),
  meaning(words('a quarter', 'one quarter'), () => 1 / 4),
  meaning(inOrder(number, tenths), ([value]) => (value <= 10 ? value / 10 : null)),
);

const as = maybe(
  words(
    ...['as', 'as much', 'as much as', 'that', 'the', 'of the', 'of it', 'of that', 'what it is'],
    ...['the size', 'the speed', 'its', '的'],
  ),
);

const fixed = oneOf({
  2: [
    'twice',
    'two times',
    'double',
    'doubled',
    'doubling',
    '翻倍',
    '翻一倍',
    '翻番',
    '加倍',
    '一倍',
  ],
  3: ['triple', 'three times', 'thrice', 'treble'],
  4: ['quadruple', 'four times'],
  0.5: [
    'half',
    'halve',
    'halved',
    'by half',
    'in half',
    '一半',
    '减半',
    '减少一半',
    '折半',
    '对半',
  ],
  0.75: ['three quarters', 'by a quarter', 'a quarter less'],
  0.25: ['a quarter', 'quarter', 'one fourth', '四分之一'],
});

const less = oneOf({
  less: [
    ...['less', 'fewer', 'shorter', 'quieter', 'smaller', 'slower', 'down', 'off', 'lower'],
    ...['weaker', '降', '降低', '减', '减少', '缩小', '缩短', '调低', '少', '小', '轻', '短'],
  ],
  more: [
    ...['more', 'longer', 'louder', 'bigger', 'larger', 'faster', 'up', 'higher', 'stronger'],
    ...['增加', '加', '提高', '放大', '延长', '加长', '调高', '多', '大', '长', '快', '加快'],
  ],
});

/** By what a thing is multiplied: "twice as", "2x", "20% more", 两倍, 增加一倍. */
export const factor: Reader<number> = either(
  meaning(
    inOrder(maybe(words('by', '增加', '提高', '延长', '加长', '放大', '加快', '加')), fixed, as),
    ([, value]) => Number(value),
  ),
  meaning(inOrder(number, words('x', 'times', 'fold', '倍', '倍速'), as), ([value]) =>
    value > 0 ? value : null,
  ),
  meaning(inOrder(words('x', 'times', 'by'), notBefore(number, percentSign)), ([, value]) =>
    value > 0 ? value : null,
  ),
  meaning(inOrder(maybe(words('by')), percent, less), ([, part, direction]) =>
    changedBy(part, direction),
  ),
  meaning(inOrder(less, maybe(words('by', '了', '到')), percent), ([direction, , part]) =>
    changedBy(part, direction),
  ),
  meaning(inOrder(words('三分之'), number), ([, value]) => value / 3),
  unlikely(percent, 0.2),
);

function changedBy(part: number, direction: 'less' | 'more'): number | null {
  if (direction === 'more') return 1 + part;
  return part < 1 ? 1 - part : null;
}
