import type { Token } from '../../grammar/token.ts';
import { either, words, type Read, type Reader } from '../../grammar/reader.ts';
import { textLook } from './look-phrases.ts';
import { textNoun } from './text-words.ts';
import { textTail, wishStart } from './wish-start.ts';

const longestTextTokens = 60;
const costs = {
  text: 0.35,
  announced: 0.15,
  token: 0.05,
  /** Running over the beginning of what could be another wish. */
  wishInside: 1.3,
  wishFirst: 0.5,
  /** "Call it Autumn please": hardly with the "please". */
  tail: 0.6,
  /** "Captions: yellow" */
  look: 0.8,
  comma: 0.3,
  /** "What does it say?" */
  question: 2,
  /** Another clause, which may be a wish of its own. */
  clause: 0.9,
};

/**
 * A text that is to be written, without quotes, as the person typed it: up to a mark, or to where
 * another wish seems to begin. Longer ways that run over that are less likely.
 */
export const spokenText: Reader<string> = {
  vocabulary: [],
  read: (tokens, at) => readText(tokens, at, false),
};

/** The same where a text follows without doubt: it may go on behind a comma. */
export const announcedText: Reader<string> = {
  vocabulary: [],
  read: (tokens, at) => readText(tokens, at, true),
};

function readText(tokens: readonly Token[], at: number, isAnnounced: boolean): Read<string>[] {
  const ways: Read<string>[] = [];
  const wishes = wishStarts(tokens);
  let cost = isAnnounced ? costs.announced : costs.text;
  if (wishes.has(at)) cost += costs.wishFirst;
  if (!canBegin(tokens, at)) return [];
  for (let end = at; end < Math.min(tokens.length, at + longestTextTokens); end++) {
    if (end > at) {
      if (isEnd(tokens, end)) {
        if (!isAnnounced || !/^[,，、]$/.test(tokens[end]!.text)) break;
        cost += costs.clause;
      }
      cost += costs.token;
      if (isComma(tokens[end])) cost += costs.comma;
      if (wishes.has(end)) cost += costs.wishInside;
      if (asking.read(tokens, end).length > 0) cost += costs.question;
    }
    if (isComma(tokens[end])) continue;
    if (isAbbreviation(tokens, end) || isBeforePercent(tokens, end)) continue;
    const isLook = isLookAlone(tokens, at, end) ? costs.look : 0;
    if (isNounAlone(tokens, at, end) || isLinked(tokens, at, end)) continue;
    const isTail = endsInTail(tokens, at, end) || endsInLook(tokens, at, end);
    const tail = isLook + (isTail ? costs.tail : 0);
    ways.push({ end: end + 1, value: typedText(tokens, at, end), cost: cost + tail });
  }
  return ways;
}

/** Not with half a word: 加字幕 is no wish for 幕. */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (first === undefined || !isTextual(first)) return false;
  if (first.kind !== 'ideograph') return true;
  if (first.text === '的' || asking.read(tokens, at).length > 0) return false;
  return ![at - 3, at - 2, at - 1].some((before) =>
    textWord.read(tokens, before).some(({ end }) => end > at),
  );
}

/** "What does the title say?" asks, and gives no text. */
const asking = words('错', '什么', '谁', '哪', '啥', '怎么', '多少', '几个');
const textWord = either(textNoun, textLook);

function isTextual({ kind, text }: Token): boolean {
  return kind !== 'quoted' && (kind !== 'mark' || /^[@#$¥€£*&+<(（[【\p{So}]/u.test(text));
}

/** A comma before a capital or a digit goes on: "Hello, World". */
function isEnd(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokens[at]!;
  if (kind !== 'mark') return false;
  if (/^[;!?\n，。；！？、…]$/u.test(text)) return true;
  const next = tokens[at + 1];
  if (text === '.') return next === undefined || next.gap !== '';
  if (text !== ',') return false;
  return next === undefined || !/^[\p{Lu}\d]/u.test(next.original);
}

function isLookAlone(tokens: readonly Token[], at: number, last: number): boolean {
  const isName = /^\p{Lu}\p{Ll}/u.test(tokens[at]!.original);
  return !isName && textLook.read(tokens, at).some(({ end }) => end === last + 1);
}

/** 写一句话 announces a text, and tells none; half of such a word neither. */
function isNounAlone(tokens: readonly Token[], at: number, last: number): boolean {
  const isName = /^\p{Lu}/u.test(tokens[at]!.original);
  return !isName && textNoun.read(tokens, at).some(({ end }) => end > last);
}

/** 叫“夏日”: what leads to a quotation is no part of the text. */
function isLinked(tokens: readonly Token[], at: number, last: number): boolean {
  const quoted = tokens.findIndex(({ kind }, index) => index > at && kind === 'quoted');
  if (quoted < 0 || quoted > last) return false;
  const lead = tokens.slice(at, quoted).map(({ text }) => text);
  return /^(?:叫做?|内容是?|是|为|写着?|换成|改成|改为|内容换成|内容改成|内容为)$/u.test(
    lead.join(''),
  );
}

/** "ZOE super big", "@zhao 右下": how it shall look, behind a name or a blank. */
function endsInLook(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = Math.max(from + 1, last - 3); at <= last; at++) {
    const { original, kind, gap } = tokens[at]!;
    const isApart =
      kind === 'ideograph'
        ? gap !== '' || isComma(tokens[at - 1])
        : /^\p{Ll}/u.test(original) && /^\p{Lu}/u.test(tokens[at - 1]!.original);
    if (isApart && textLook.read(tokens, at).some(({ end }) => end === last + 1)) return true;
  }
  return false;
}

/** "Dr." ends no sentence, and "Dr" is no text. */
function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:dr|mr|mrs|ms|st|prof|jr|sr|vs|no)$/.test(tokens[at]!.text) && tokens[at + 1]?.text === '.'
  );
}

/** "-30%" is one word. */
function isBeforePercent(tokens: readonly Token[], at: number): boolean {
  const [number, sign] = [tokens[at], tokens[at + 1]];
  return number?.kind === 'number' && sign?.text === '%' && sign.gap === '';
}

function isComma(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[,，、]$/.test(token.text);
}

/** Where another wish seems to begin; found once for all ways to read a message. */
const known = new WeakMap<readonly Token[], ReadonlySet<number>>();
function wishStarts(tokens: readonly Token[]): ReadonlySet<number> {
  const before = known.get(tokens);
  if (before !== undefined) return before;
  const starts = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    if (wishStart.read(tokens, at).some(({ end }) => end > at)) starts.add(at);
  }
  known.set(tokens, starts);
  return starts;
}

function endsInTail(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = Math.max(from + 1, last - 3); at <= last; at++) {
    if (textTail.read(tokens, at).some(({ end }) => end === last + 1)) return true;
  }
  return false;
}

/** With all that stands between, and an exclamation mark right behind. */
function typedText(tokens: readonly Token[], first: number, last: number): string {
  let text = tokens[first]!.typed;
  for (let at = first + 1; at <= last; at++) text += tokens[at]!.gap + tokens[at]!.typed;
  const next = tokens[last + 1];
  const isCall = next?.kind === 'mark' && /^[!！]$/.test(next.original) && next.gap === '';
  return (isCall ? text + next.original : text).trim();
}
