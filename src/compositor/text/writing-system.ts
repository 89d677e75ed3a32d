/**
 * What kind of writing a paragraph is. It chooses the font that leads (the same Han character is
 * drawn differently in Beijing, Taipei, Tokyo and Seoul), the line height and where lines may break.
 */
export type WritingSystem =
  | 'alphabetic'
  | 'devanagari'
  | 'arabic'
  | 'hebrew'
  | 'simplified-chinese'
  | 'traditional-chinese'
  | 'japanese'
  | 'korean';

export type Direction = 'ltr' | 'rtl';

/**
 * The writing system of one paragraph. `wholeText` settles what a line of Han characters alone
 * leaves open: beside kana it is Japanese, else Chinese, and traditional when more of its
 * characters belong to Big5 alone than to GB 2312 alone.
 */
export function writingSystemOf(paragraph: string, wholeText: string = paragraph): WritingSystem {
  const han = count(paragraph, /\p{Script=Han}/gu);
  const kana = count(paragraph, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(paragraph, /\p{Script=Hangul}/gu);
  const eastAsian = han + kana + hangul;
  const others = [
    ['alphabetic', count(paragraph, /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu)],
    ['arabic', count(paragraph, /\p{Script=Arabic}/gu)],
    ['hebrew', count(paragraph, /\p{Script=Hebrew}/gu)],
    ['devanagari', count(paragraph, /\p{Script=Devanagari}/gu)],
  ] as const;
  const [system, letters] = others.reduce((most, next) => (next[1] > most[1] ? next : most));
  // An ideograph says as much as two or three letters: 京都 weighs more than "Kyoto".
  if (eastAsian === 0 || eastAsian * 2.5 < letters) return system;
  if (hangul > 0 && hangul >= kana) return 'korean';
  if (kana > 0 || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(wholeText)) return 'japanese';
  return isTraditional(wholeText) ? 'traditional-chinese' : 'simplified-chinese';
}

export function isEastAsian(system: WritingSystem): boolean {
  return (
    system === 'simplified-chinese' ||
    system === 'traditional-chinese' ||
    system === 'japanese' ||
    system === 'korean'
  );
}

/** By the first strong character, as in rule P2 of the Unicode Bidirectional Algorithm. */
export function directionOf(paragraph: string): Direction {
  const first = /[\p{L}\u200e\u200f\u061c]/u.exec(paragraph)?.[0];
  return first !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}\u200f\u061c]/u.test(first)
    ? 'rtl'
    : 'ltr';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isTraditional(text: string): boolean {
  const { simplified, traditional } = nationalCharacters();
  let lead = 0;
  for (const character of text) {
    const inSimplified = simplified.has(character);
    if (inSimplified !== traditional.has(character)) lead += inSimplified ? -1 : 1;
  }
  return lead > 0;
}

let national: { simplified: Set<string>; traditional: Set<string> } | null = null;

/** The Han characters of GB 2312 and of Big5, each the everyday repertoire of its standard. */
function nationalCharacters() {
  national ??= {
    simplified: decodeRows({ encoding: 'gbk', leads: [0xb0, 0xf7], trails: [[0xa1, 0xfe]] }),
    traditional: decodeRows({
      encoding: 'big5',
      leads: [0xa4, 0xf9],
      trails: [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    }),
  };
  return national;
}

function decodeRows(plane: {
  encoding: string;
  leads: readonly [number, number];
  trails: readonly (readonly [number, number])[];
}): Set<string> {
  const bytes: number[] = [];
  for (let lead = plane.leads[0]; lead <= plane.leads[1]; lead++)
    for (const [first, last] of plane.trails)
      for (let trail = first; trail <= last; trail++) bytes.push(lead, trail);
  return new Set(new TextDecoder(plane.encoding).decode(new Uint8Array(bytes)));
}
