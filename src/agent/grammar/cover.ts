import type { Frame, Slot } from './frame.ts';
import type { Reader } from './reader.ts';
import { isAfterPause, type Token } from './token.ts';

/**
 * The likeliest reading of a message: a row of frames, none over another, that leaves least
 * unexplained. Found by dynamic programming in two levels: within each frame over its phrases,
 * then over the frames of a sentence. All costs are in the same unit: one unexplained word is
 * `unknownCosts.word`.
 */
export interface Reading<Meant> {
  readonly frame: Frame<Meant>;
  readonly meant: Meant;
  /** Tokens, the last excluded. */
  readonly start: number;
  readonly end: number;
  /** Tokens within it that it does not explain: it may mean something else than it says. */
  readonly unexplained: readonly number[];
  /** What else the same stretch may mean, about as likely. */
  readonly rivals: readonly Meant[];
}

export interface Cover<Meant> {
  readonly readings: readonly Reading<Meant>[];
  /** Tokens that nothing explains, those within readings too. */
  readonly unexplained: readonly number[];
  /** Tokens that need no explanation, with what each costs. */
  readonly noise: ReadonlyMap<number, number>;
  /** Those that stand between two wishes. */
  readonly joiners: ReadonlySet<number>;
}

export interface Grammar<Meant> {
  readonly frames: readonly Frame<Meant>[];
  /** Words that need no explanation: polite and empty ones; with what each costs unexplained. */
  readonly noise: Reader<number>;
  /** "And", "then": noise between two wishes. */
  readonly joiner: Reader<unknown>;
  /** Names of the film itself, over which a wish seldom reaches: "a 30-second video with fades". */
  readonly whole: Reader<unknown>;
  /** Whether two meanings of the same words are so different that the person must be asked. */
  differ(a: Meant, b: Meant): boolean;
}

const unknownCosts = { word: 2, number: 2, ideograph: 1.2, mark: 0, quoted: 3, name: 2 };
const costs = {
  frame: 0.6,
  /** For each phrase, so that long phrases are preferred to several short ones. */
  phrase: 0.1,
  /** "…, make …" */
  newWishInside: 2.5,
  wholeInside: 0.7,
  /** For each mistyped word within it. */
  mended: 0.2,
  weakBreakInside: 0.9,
  /** It may be a phrase, and needs no explanation. */
  emoji: 0.4,
  joiner: 0.12,
  joinerInside: 0.25,
  /** What another frame may cost more and still be what was meant. */
  rivalWithin: 0.15,
};
const longestFrameTokens = 48;
const longestSentenceTokens = 160;
const strongBreak = /^[.;!?\n。；！？]$/u;
/** With these a wish begins. */
const newWish =
  /^(?:make|put|add|use|set|give|change|turn|remove|delete|move|show|play|drop|mute|keep|swap|replace|cut|trim|color|colour|write|zoom|crop|把|将|给|让|加|用|换|删)$/;
const weakBreak = /^[,，、()（）:~–—…]$/u;

export function coverMessage<Meant>(
  tokens: readonly Token[],
  grammar: Grammar<Meant>,
): Cover<Meant> {
  const readings: Reading<Meant>[] = [];
  const free = freeTokens(tokens, grammar);
  for (const [start, end] of sentencesOf(tokens)) {
    readings.push(...coverSentence({ tokens, grammar, free, start, end }));
  }
  if (readings.length === 0) readings.push(...emptyWordsRead({ tokens, grammar, free }));
  const explained = new Set(free.noise.keys());
  for (const reading of readings) {
    for (let at = reading.start; at < reading.end; at++) {
      if (!reading.unexplained.includes(at)) explained.add(at);
    }
  }
  const unexplained = tokens.flatMap((token, at) =>
    token.kind === 'mark' || explained.has(at) ? [] : [at],
  );
  return { readings, unexplained, ...free };
}

interface Sentence<Meant> {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar<Meant>;
  readonly free: Free;
  readonly start: number;
  readonly end: number;
}

interface Free {
  /** With what each token costs unexplained. */
  readonly noise: ReadonlyMap<number, number>;
  readonly joiners: ReadonlySet<number>;
  /** The last tokens of names of the film. */
  readonly wholes: ReadonlySet<number>;
}

/** Tokens that may stand unexplained. */
function freeTokens(
  tokens: readonly Token[],
  { noise, joiner, whole }: Pick<Grammar<never>, 'noise' | 'joiner' | 'whole'>,
): Free {
  const wholes = new Set<number>();
  const all = new Map<number, number>();
  const joiners = new Set<number>();
  const free = (from: number, to: number, cost: number) => {
    for (let at = from; at < to; at++) all.set(at, Math.min(cost, all.get(at) ?? cost));
  };
  for (let at = 0; at < tokens.length; at++) {
    for (const { end, value } of noise.read(tokens, at)) free(at, end, value);
    for (const { end } of joiner.read(tokens, at)) {
      free(at, end, costs.joiner);
      for (let inside = at; inside < end; inside++) joiners.add(inside);
    }
    for (const { end } of whole.read(tokens, at)) wholes.add(end - 1);
  }
  return { noise: all, joiners, wholes };
}

function sentencesOf(tokens: readonly Token[]): [number, number][] {
  const sentences: [number, number][] = [];
  let start = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const breaks =
      at === tokens.length || (isMark(tokens[at], strongBreak) && !isAbbreviated(tokens, at));
    if (!breaks && at - start < longestSentenceTokens) continue;
    if (at > start) sentences.push([start, at]);
    start = breaks ? at + 1 : at;
  }
  return sentences;
}

/** "No. 5" ends no sentence. */
function isAbbreviated(tokens: readonly Token[], at: number): boolean {
  const isDot = tokens[at]?.text === '.' && tokens[at + 1]?.kind === 'number';
  return isDot && /^(?:no|nr|nos|num|pic|photo|img)$/.test(tokens[at - 1]?.text ?? '');
}

function isMark(token: Token | undefined, marks: RegExp): boolean {
  return token?.kind === 'mark' && marks.test(token.text);
}

/** One way to fill a frame with a stretch of the sentence. */
interface Candidate<Meant> {
  readonly frame: Frame<Meant>;
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  readonly found: Readonly<Record<string, unknown>>;
  readonly unexplained: readonly number[];
  /** How many tokens its phrases explain. */
  readonly explainedCount: number;
  readonly meant: Meant;
  /** Whether it took over the "no" before another. */
  readonly isShared?: boolean;
}

function coverSentence<Meant>(sentence: Sentence<Meant>): Reading<Meant>[] {
  const candidates = candidatesOf(sentence);
  const byEnd = Map.groupBy(candidates, ({ end }) => end);
  interface Best {
    readonly cost: number;
    readonly from: number;
    readonly candidate: Candidate<Meant> | null;
  }
  const best = new Map<number, Best>([[sentence.start, { cost: 0, from: -1, candidate: null }]]);
  for (let at = sentence.start + 1; at <= sentence.end; at++) {
    let found: Best = {
      cost: best.get(at - 1)!.cost + skipCost(sentence, at - 1),
      from: at - 1,
      candidate: null,
    };
    for (const candidate of byEnd.get(at) ?? []) {
      const cost = best.get(candidate.start)!.cost + candidate.cost;
      if (cost < found.cost) found = { cost, from: candidate.start, candidate };
    }
    best.set(at, found);
  }
  const chosen: Candidate<Meant>[] = [];
  for (let at = sentence.end; at > sentence.start; at = best.get(at)!.from) {
    const { candidate } = best.get(at)!;
    if (candidate !== null) chosen.unshift(candidate);
  }
  return shareNo(sentence, chosen).map((candidate) =>
    readingOfCandidate(candidate, candidates, sentence.grammar),
  );
}

/**
 * "Photos should stand still": words that are all empty where anything else is said may be a wish
 * where nothing is. One phrase of two words has to say it.
 */
function emptyWordsRead<Meant>(
  message: Pick<Sentence<Meant>, 'tokens' | 'grammar' | 'free'>,
): Reading<Meant>[] {
  const { tokens, grammar, free } = message;
  const isEmpty = tokens.every(({ kind }, at) => kind === 'mark' || free.noise.has(at));
  const [sentence, ...more] = sentencesOf(tokens);
  if (!isEmpty || sentence === undefined || more.length > 0) return [];
  const [start, end] = sentence;
  const outside = (from: number, to: number) =>
    tokens.slice(from, to).filter(({ kind }) => kind !== 'mark').length;
  const likeliness = (each: Candidate<Meant>) =>
    each.cost + 0.12 * (outside(start, each.start) + outside(each.end, end));
  const candidates = candidatesOf({ ...message, start, end })
    .filter(({ explainedCount, frame }) => explainedCount >= 2 && frame.cost <= 0)
    .toSorted((a, b) => likeliness(a) - likeliness(b));
  const [best] = candidates;
  return best === undefined ? [] : [readingOfCandidate(best, candidates, grammar)];
}

function readingOfCandidate<Meant>(
  candidate: Candidate<Meant>,
  candidates: readonly Candidate<Meant>[],
  grammar: Grammar<Meant>,
): Reading<Meant> {
  return {
    frame: candidate.frame,
    meant: candidate.meant,
    start: candidate.start,
    end: candidate.end,
    unexplained: candidate.unexplained,
    rivals: candidate.isShared === true ? [] : rivalsOf(candidate, candidates, grammar),
  };
}

function skipCost({ tokens, free }: Sentence<unknown>, at: number): number {
  const known = free.noise.get(at);
  if (known !== undefined) return known;
  const { kind, text } = tokens[at]!;
  return kind === 'mark' && emoji.test(text) ? costs.emoji : unknownCosts[kind];
}

const emoji = /\p{Extended_Pictographic}/u;

function isUnexplained({ tokens, free }: Sentence<unknown>, at: number): boolean {
  return !free.noise.has(at) && tokens[at]!.kind !== 'mark';
}

/** Who leaves out a word that the other explains ("too", "half") reads less well. */
function rivalsOf<Meant>(
  chosen: Candidate<Meant>,
  all: readonly Candidate<Meant>[],
  grammar: Grammar<Meant>,
): Meant[] {
  const rivals: Meant[] = [];
  for (const { frame, start, end, cost, meant } of all) {
    const isNear = cost - chosen.cost < costs.rivalWithin;
    const isRival =
      frame !== chosen.frame && start === chosen.start && end === chosen.end && isNear;
    if (isRival && [chosen.meant, ...rivals].every((other) => grammar.differ(meant, other)))
      rivals.push(meant);
  }
  return rivals;
}

/**
 * "No music, titles or transitions": what is named up to an "or" is refused too. A comma alone
 * begins another wish: "no music, black and white".
 */
function shareNo<Meant>(
  sentence: Sentence<Meant>,
  chosen: readonly Candidate<Meant>[],
): Candidate<Meant>[] {
  const links = chosen.map(({ start }, index) =>
    index === 0 ? null : linkBetween(sentence, chosen[index - 1]!.end, start),
  );
  const shared: Candidate<Meant>[] = [];
  let negated = false;
  for (const [index, candidate] of chosen.entries()) {
    const { frame, found } = candidate;
    // "No music and everything in grey": who says of what wishes something of its own.
    const isBare = found['photos'] === undefined;
    const reaches: boolean = negated && frame.sharesNo && isBare && reachesOn(links, index);
    const meant: Meant | null =
      reaches && found['no'] === undefined ? frame.means(found, { sharesNo: true }) : null;
    shared.push(meant === null ? candidate : { ...candidate, meant, isShared: true });
    negated = frame.sharesNo && (found['no'] !== undefined || meant !== null);
  }
  return shared;
}

type Link = 'or' | 'comma' | null;

function reachesOn(links: readonly Link[], index: number): boolean {
  for (let at = index; at < links.length; at++) {
    if (links[at] !== 'comma') return links[at] === 'or';
  }
  return false;
}

const or = /^(?:or|nor|and|&|或|或者|和|与|跟|及|以及|、|\/)$/;

/** What alone stands between two wishes. */
function linkBetween({ tokens, free }: Sentence<unknown>, from: number, to: number): Link {
  let link: Link = null;
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!;
    if (newWish.test(text)) return null;
    if (or.test(text)) link = 'or';
    else if (isMark(tokens[at], weakBreak)) link ??= 'comma';
    else if (!free.noise.has(at)) return null;
  }
  return link;
}

/** A phrase of a frame in the sentence. */
interface Phrase {
  readonly slot: number;
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly cost: number;
}

function candidatesOf<Meant>(sentence: Sentence<Meant>): Candidate<Meant>[] {
  const read = readingOf(sentence);
  return sentence.grammar.frames.flatMap((frame) => {
    const phrases = phrasesOf(frame.slots, read);
    return phrases === null ? [] : fillings(sentence, frame, phrases);
  });
}

type ReadAll = (reader: Reader<unknown>) => readonly Omit<Phrase, 'slot'>[];

/** Reads each kind of phrase once, however many frames have it. */
function readingOf({ tokens, start, end }: Sentence<unknown>): ReadAll {
  const known = new Map<Reader<unknown>, readonly Omit<Phrase, 'slot'>[]>();
  return (reader) => {
    const before = known.get(reader);
    if (before !== undefined) return before;
    const found: Omit<Phrase, 'slot'>[] = [];
    for (let at = start; at < end; at++) {
      for (const each of reader.read(tokens, at)) {
        if (each.end <= at || each.end > end) continue;
        const cost = each.cost + costs.mended * mendedIn(tokens, at, each.end);
        found.push({ start: at, ...each, cost });
      }
    }
    known.set(reader, found);
    return found;
  };
}

function mendedIn(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]!.isMended === true) count += 1;
  return count;
}

/** Null where something is missing that the frame needs. */
function phrasesOf(slots: readonly Slot[], read: ReadAll): Map<number, Phrase[]> | null {
  const byStart = new Map<number, Phrase[]>();
  for (const [slot, { reader, needed }] of slots.entries()) {
    const found = read(reader);
    if (needed && found.length === 0) return null;
    for (const phrase of found) {
      const others = byStart.get(phrase.start);
      if (others === undefined) byStart.set(phrase.start, [{ slot, ...phrase }]);
      else others.push({ slot, ...phrase });
    }
  }
  return byStart;
}

/** A frame that has been filled up to some token. */
interface PartWay<Meant> {
  readonly at: number;
  /** Bits of the slots that are filled. */
  readonly filled: number;
  readonly cost: number;
  readonly phrase: Phrase | null;
  readonly before: PartWay<Meant> | null;
}

function fillings<Meant>(
  sentence: Sentence<Meant>,
  frame: Frame<Meant>,
  phrases: ReadonlyMap<number, readonly Phrase[]>,
): Candidate<Meant>[] {
  const needed = frame.slots.reduce((bits, slot, at) => (slot.needed ? bits | (1 << at) : bits), 0);
  const candidates: Candidate<Meant>[] = [];
  for (const start of phrases.keys()) {
    const seed = {
      at: start,
      filled: 0,
      cost: costs.frame + frame.cost,
      phrase: null,
      before: null,
    };
    candidates.push(...fillFrom({ sentence, frame, phrases, needed }, seed));
  }
  return candidates;
}

interface Filling<Meant> {
  readonly sentence: Sentence<Meant>;
  readonly frame: Frame<Meant>;
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
  readonly needed: number;
}

/** Best ways from one start, by the token reached and the slots filled. */
function fillFrom<Meant>(filling: Filling<Meant>, seed: PartWay<Meant>): Candidate<Meant>[] {
  const { sentence, frame, phrases, needed } = filling;
  const last = Math.min(sentence.end, seed.at + longestFrameTokens);
  const waiting = new Map<number, Map<number, PartWay<Meant>>>([[seed.at, new Map([[0, seed]])]]);
  const candidates: Candidate<Meant>[] = [];
  for (let at = seed.at; at <= last; at++) {
    const here = waiting.get(at);
    waiting.delete(at);
    for (const partial of here?.values() ?? []) {
      if (partial.phrase?.end === at && (partial.filled & needed) === needed) {
        const candidate = candidateOf(filling, seed.at, partial);
        if (candidate !== null) candidates.push(candidate);
      }
      if (at === last) continue;
      for (const phrase of phrases.get(at) ?? []) {
        const bit = 1 << phrase.slot;
        if ((partial.filled & bit) !== 0 && !frame.slots[phrase.slot]!.many) continue;
        const cost = partial.cost + phrase.cost + costs.phrase;
        const next = {
          at: phrase.end,
          filled: partial.filled | bit,
          cost,
          phrase,
          before: partial,
        };
        if (phrase.end <= last) keep(waiting, next);
      }
      // A frame begins with a phrase of its own.
      if (partial.before !== null)
        keep(waiting, { ...partial, at: at + 1, cost: partial.cost + insideCost(sentence, at) });
    }
  }
  return candidates;
}

function keep<Meant>(
  waiting: Map<number, Map<number, PartWay<Meant>>>,
  partial: PartWay<Meant>,
): void {
  const here = waiting.get(partial.at) ?? new Map<number, PartWay<Meant>>();
  waiting.set(partial.at, here);
  const other = here.get(partial.filled);
  if (other === undefined || partial.cost < other.cost) here.set(partial.filled, partial);
}

function insideCost(sentence: Sentence<unknown>, at: number): number {
  const token = sentence.tokens[at]!;
  const isBreak = isMark(token, weakBreak);
  const isJoiner = sentence.free.joiners.has(at);
  const next = sentence.tokens[at + 1]?.text ?? '';
  if ((isBreak || isJoiner) && isOfTheSame(sentence.tokens, at + 1)) return costs.joinerInside;
  if ((isBreak || isJoiner) && newWish.test(next)) return costs.newWishInside;
  if (isBreak) return costs.weakBreakInside;
  if (sentence.free.wholes.has(at)) return costs.wholeInside;
  const pause = isAfterPause(sentence.tokens, at) ? costs.weakBreakInside : 0;
  return pause + (isJoiner ? costs.joinerInside : skipCost(sentence, at));
}

/** 视频里有人声，把它关了: what was named is spoken of further. */
function isOfTheSame(tokens: readonly Token[], at: number): boolean {
  return /^[把将给让]$/.test(tokens[at]?.text ?? '') && /^[它其]$/.test(tokens[at + 1]?.text ?? '');
}

function candidateOf<Meant>(
  { sentence, frame }: Filling<Meant>,
  start: number,
  partial: PartWay<Meant>,
): Candidate<Meant> | null {
  const chain: Phrase[] = [];
  for (let each: PartWay<Meant> | null = partial; each?.phrase != null; each = each.before) {
    if (chain[0] !== each.phrase) chain.unshift(each.phrase);
  }
  const found = foundIn(frame, chain);
  const meant = frame.means(found, { sharesNo: false });
  if (meant === null) return null;
  const end = partial.phrase!.end;
  const unexplained: number[] = [];
  for (let at = start; at < end; at++) {
    const inside = chain.some((phrase) => phrase.start <= at && at < phrase.end);
    if (!inside && isUnexplained(sentence, at)) unexplained.push(at);
  }
  const explainedCount = chain.reduce((sum, phrase) => sum + phrase.end - phrase.start, 0);
  return { frame, start, end, cost: partial.cost, found, unexplained, explainedCount, meant };
}

function foundIn(frame: Frame<unknown>, chain: readonly Phrase[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { name, many } of frame.slots) if (many) found[name] = [];
  for (const { slot, value } of chain) {
    const { name, many } = frame.slots[slot]!;
    if (many) (found[name] as unknown[]).push(value);
    else found[name] = value;
  }
  return found;
}
