const units: Readonly<Record<string, number>> = {
  zero: 0,
  a: 1,
  an: 1,
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
const digits = '零一二三四五六七八九';
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const englishWord = Object.keys(units)
  .filter((word) => word !== 'a' && word !== 'an')
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/**
 * One number in digits, English words or Chinese numerals, as part of a pattern. Every repetition
 * has a bound, so that reading takes time in proportion to the message, whatever it holds.
 */
export const numberSource =
  `(?:(?<!\\d)\\d{1,7}(?:[.,]\\d{1,3})?(?![.,]?\\d)` +
  `|(?<![a-z])(?:half|a couple of|a few|(?:an?(?![ -](?:${englishWord})(?![a-z]))|${englishWord})(?:[ -](?:hundred|and|${englishWord})(?![a-z])){0,5}(?: point (?:${englishWord}))?)(?![a-z])` +
  `|[零〇一二两三四五六七八九十百千半]{1,9}(?:点[零一二三四五六七八九]{1,3})?)`;

/** Null for what is no number. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d/.test(trimmed)) return Number(trimmed.replace(',', '.'));
  if (/^[a-z]/.test(trimmed)) return readEnglish(trimmed);
  return readChinese(trimmed);
}

function readEnglish(text: string): number | null {
  if (text === 'half') return 0.5;
  if (text === 'a couple of') return 2;
  if (text === 'a few') return 3;
  const [whole = '', fraction] = text.split(' point ');
  let [total, sawWord] = [0, false];
  for (const word of whole.split(/[ -]+/)) {
    if (word === 'and' || word === '') continue;
    const value = units[word];
    if (word === 'hundred') total = Math.max(1, total) * 100;
    else if (value === undefined) return null;
    else total += value;
    sawWord = true;
  }
  if (!sawWord) return null;
  return fraction === undefined ? total : total + (units[fraction] ?? 0) / 10;
}

function readChinese(text: string): number | null {
  if (text === '半') return 0.5;
  const [whole = '', fraction] = text.replaceAll('〇', '零').replaceAll('两', '二').split('点');
  let [total, digit] = [0, -1];
  for (const character of whole) {
    const scale = scales[character];
    if (character === '半') {
      total += 0.5;
    } else if (scale !== undefined) {
      total += Math.abs(digit) * scale;
      digit = 0;
    } else if (digits.includes(character)) {
      digit = digits.indexOf(character);
    } else {
      return null;
    }
  }
  const tail = Array.from(fraction ?? '', (character) => digits.indexOf(character)).join('');
  return total + Math.max(0, digit) + (tail === '' ? 0 : Number(`0.${tail}`));
}
