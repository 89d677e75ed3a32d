import {
  either,
  inOrder,
  mark,
  meaning,
  oneOf,
  token,
  unlikely,
  words,
  type Reader,
} from './reader.ts';
import type { Token } from './token.ts';

/** A number in digits, English words or Chinese numerals: "12", "2.5", "twenty five", 二十五, 半. */
const plainNumber: Reader<number> = either(
  token(({ kind, text }) => (kind === 'number' ? digitsValue(text) : null)),
  { vocabulary: [], read: readEnglish },
  { vocabulary: [], read: readChinese },
);

const some = oneOf({
  1.5: ['一两', 'one or two'],
  2: ['a couple of', 'a couple', 'couple of', 'couple', 'a pair of', '俩', '一对'],
  2.5: ['两三', '二三', 'two or three'],
  3: ['a few', 'few', 'some', 'several', '几', '好几', '仨'],
  3.5: ['三四', 'three or four'],
  4.5: ['四五'],
  5.5: ['五六'],
  6: ['half a dozen', 'half dozen'],
  12: ['a dozen', 'dozen', '一打'],
  24: ['two dozen'],
});

/**
 * A number, also such as people say without counting: "a couple of", "two and a half", "1/2",
 * 二十来.
 */
export const number: Reader<number> = either(
  plainNumber,
  meaning(inOrder(plainNumber, words('and a half')), ([value]) => value + 0.5),
  meaning(inOrder(plainNumber, words('and a quarter')), ([value]) => value + 0.25),
  meaning(inOrder(plainNumber, mark('/'), plainNumber), ([part, , whole]) =>
    part < whole && whole <= 10 ? part / whole : null,
  ),
  meaning(inOrder(plainNumber, words('来', '多', '几', 'or so', 'odd')), ([value]) => value),
  unlikely(meaning(some, Number), 0.05),
);

function digitsValue(text: string): number {
  return Number(/,\d{3}$/.test(text) ? text.replace(',', '') : text.replace(',', '.'));
}

/** A count: a whole number from 1. */
export const count: Reader<number> = meaning(number, (value) =>
  Number.isInteger(value) && value >= 1 ? value : null,
);

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

type Ways = readonly { readonly end: number; readonly value: number; readonly cost: number }[];

/** "Twenty five", "a hundred and twenty", "two point five"; the longest way only. */
function readEnglish(tokens: readonly Token[], at: number): Ways {
  const first = wordAt(tokens, at);
  if (first === undefined) return [];
  if (first === 'half') return [{ end: at + 1, value: 0.5, cost: 0 }];
  const bare = first === 'hundred';
  const hundred = bare || (['a', 'one'].includes(first) && wordAt(tokens, at + 1) === 'hundred');
  if (units[first] === undefined && !hundred) return [];
  let [value, end] = hundred ? [100, bare ? at + 1 : at + 2] : [units[first]!, at + 1];
  const next = wordAt(tokens, end);
  if (value >= 20 && value % 10 === 0 && value < 100 && isUnit(next)) {
    value += units[next]!;
    end += 1;
  }
  if (!hundred && wordAt(tokens, end) === 'hundred') {
    value *= 100;
    end += 1;
  }
  if (value >= 100) {
    const from = wordAt(tokens, end) === 'and' ? end + 1 : end;
    const [rest] = readEnglish(tokens, from);
    if (rest !== undefined && rest.value < 100 && Number.isInteger(rest.value)) {
      value += rest.value;
      end = rest.end;
    }
  }
  if (wordAt(tokens, end) === 'point' && isUnit(wordAt(tokens, end + 1))) {
    value += units[wordAt(tokens, end + 1)!]! / 10;
    end += 2;
  }
  return [{ end, value, cost: 0 }];
}

function isUnit(word: string | undefined): word is string {
  return word !== undefined && units[word] !== undefined && units[word] >= 1 && units[word] <= 9;
}

function wordAt(tokens: readonly Token[], at: number): string | undefined {
  const found = tokens[at];
  return found?.kind === 'word' ? found.text : undefined;
}

const digits = '零一二三四五六七八九';
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const longestNumeral = 9;

/** 二十五, 一百二十, 两, 半, 二点五, 一二〇; the longest way only. */
function readChinese(tokens: readonly Token[], at: number): Ways {
  let numeral = '';
  let end = at;
  while (numeral.length < longestNumeral && isNumeral(tokens[end], numeral)) {
    numeral += tokens[end]!.text;
    end += 1;
  }
  if (numeral === '') return [];
  if (numeral.endsWith('点')) {
    numeral = numeral.slice(0, -1);
    end -= 1;
  }
  const value = chineseValue(numeral);
  return value === null ? [] : [{ end, value, cost: 0 }];
}

function isNumeral(token: Token | undefined, before: string): boolean {
  if (token?.kind !== 'ideograph') return false;
  // 九和十两张 are two pictures.
  if (token.text === '两') return !before.endsWith('十');
  if (token.text === '点') return /^[零一二两三四五六七八九十百]+$/.test(before);
  return token.text === '半' ? before === '' : /[零〇一二两三四五六七八九十百千]/.test(token.text);
}

function chineseValue(text: string): number | null {
  if (text === '半') return 0.5;
  const [whole = '', fraction = ''] = text
    .replaceAll('两', '二')
    .replaceAll('〇', '零')
    .split('点');
  const value = chineseWhole(whole);
  if (value === null) return null;
  if (fraction === '') return value;
  return Number(`${value}.${Array.from(fraction, (digit) => digits.indexOf(digit)).join('')}`);
}

function chineseWhole(text: string): number | null {
  if (/^[一二三四五六七八九]{2}$/.test(text)) return null;
  if (!/[十百千]/.test(text))
    return Number(Array.from(text, (unit) => digits.indexOf(unit)).join(''));
  let [sum, current] = [0, 0];
  for (const unit of text) {
    const scale = scales[unit];
    if (scale === undefined) {
      const digit = digits.indexOf(unit);
      if (digit < 0 || (current > 0 && digit > 0)) return null;
      current = digit;
    } else {
      sum += (current === 0 ? 1 : current) * scale;
      current = 0;
    }
  }
  return sum + current;
}
