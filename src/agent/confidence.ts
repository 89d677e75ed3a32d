import type { Cover, Reading } from './grammar/cover.ts';
import { isAfterPause, type Token } from './grammar/token.ts';

/** A stretch of tokens, the last excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Among the words of a wish nothing may be strange but one word in passing. */
const mostInside = 0.7;
/** From this on it is asked. */
const doubtAt = 2;
/** So much that is understood makes up for one doubt. */
const explainedPerDoubt = 4;

/**
 * Whether a reading can be acted upon. Words that nothing explains may turn the sense of the wish
 * beside them ("make the purple elephant vertical"), the more of them the likelier; and a few
 * understood words in a message about something else may be there by chance.
 */
export function isSure(
  reading: Reading<unknown>,
  cover: Cover<unknown>,
  tokens: readonly Token[],
): boolean {
  if (reading.rivals.length > 0 || isScrap(cover, tokens)) return false;
  if (isSupposed(reading, tokens)) return false;
  const doubtIn = (stretch: Stretch) =>
    runsIn(stretch, cover).reduce((sum, run) => sum + doubtOf(run, tokens), 0);
  if (doubtIn(reading) > mostInside) return false;
  const around = surroundingsOf(reading, cover, tokens);
  const doubt = doubtIn(around);
  if (doubt > 0 && isScant(reading, tokens)) return false;
  return doubt < doubtAt || doubt < explainedIn(around, cover, tokens) / explainedPerDoubt;
}

const sentenceEnd = /^[.;!?。；！？\n]$/u;

/** 如果…，视频会变长吗: somebody asks what would be. */
function isSupposed({ start, end }: Stretch, tokens: readonly Token[]): boolean {
  const ends = ({ kind, text }: Token) => kind === 'mark' && sentenceEnd.test(text);
  const last = tokens.findIndex((token, at) => at >= end - 1 && ends(token));
  const first = tokens.slice(0, start).findLastIndex(ends) + 1;
  const sentence = tokens.slice(first, last < 0 ? tokens.length : last);
  const said = sentence.map(({ text }) => text).join('');
  return (
    /(?:会[^，,]{0,12}|是[^，,]{1,12}的)[吗么嘛]$/u.test(said) &&
    !/[能可]|会不会太|行|好[吗么]$/u.test(said)
  );
}

/** Two ideographs that fit may well be part of something else. */
function isScant({ start, end }: Stretch, tokens: readonly Token[]): boolean {
  return end - start <= 2 && tokens.slice(start, end).every(({ kind }) => kind === 'ideograph');
}

const divider = /^(?:with|featuring|including|please|pls|because|cause|cuz|since|加|配|因)$/;
/** "… so the latest comes first", "as I like it", "for my mum": why, or for whom. */
function givesReason(at: number, tokens: readonly Token[]): boolean {
  const [text, next] = [tokens[at]!.text, tokens[at + 1]?.text ?? ''];
  // "So the waves go back" wishes what it tells.
  if (text === 'so' && next === 'the')
    return /^(?:latest|newest|oldest|last|first|best|film|video|story)$/.test(
      tokens[at + 2]?.text ?? '',
    );
  if (text === 'so') return /^(?:that|it|we|i|you|they|he|she|my|our|there|people)$/.test(next);
  if (text === 'as') return /^(?:i|we|they|he|she|my|our)$/.test(next);
  return text === 'for' && /^(?:my|our|his|her)$/.test(next);
}

const clauseEnd = /^[,，.;!?。；！？、\n()（）:：~–—]$/u;

/** The reading and what stands beside it, up to a comma, an "and" or the like. */
export function surroundingsOf(
  reading: Stretch,
  { joiners, readings }: Cover<unknown>,
  tokens: readonly Token[],
): Stretch {
  const divides = (at: number) => {
    if (readings.some((other) => other.start <= at && at < other.end)) return false;
    const { kind, text } = tokens[at]!;
    if (at >= reading.end && givesReason(at, tokens)) return true;
    return joiners.has(at) || divider.test(text) || (kind === 'mark' && clauseEnd.test(text));
  };
  let { start, end } = reading;
  while (start > 0 && !divides(start - 1) && !isAfterPause(tokens, start)) start -= 1;
  while (end < tokens.length && !divides(end) && !isAfterPause(tokens, end)) end += 1;
  return { start, end };
}

/** Runs of tokens that nothing explains. */
function runsIn({ start, end }: Stretch, { unexplained }: Cover<unknown>): Stretch[] {
  const runs: { start: number; end: number }[] = [];
  for (const at of unexplained) {
    if (at < start || at >= end) continue;
    const last = runs.at(-1);
    if (last?.end === at) last.end = at + 1;
    else runs.push({ start: at, end: at + 1 });
  }
  return runs;
}

const turnsSense =
  /^(?:except|without|not|dont|never|doesnt|shouldnt|cant|wont|instead|unless|half|minus|negative|refrain|abstain|avoid|prevent|forbid|stop|quit|until|before|after|than|别|没|无|勿|除|非|仅|未|否|负)$/;
const owner =
  /^(?:the|a|an|my|our|his|her|their|your|this|that|these|those|every|each|all|把|将|给|让|对|这|那|的)$/;

const object = /^(?:the|my|our|this|that|these|those|every|each|all|it|them|photo|picture|clip)$/;

/** How far a run may turn the sense: a thing that is named more than a word in passing. */
function doubtOf({ start, end }: Stretch, tokens: readonly Token[]): number {
  const run = tokens.slice(start, end);
  if (run.some(({ text }) => turnsSense.test(text))) return 3;
  if (isTopical(run)) return 2.5;
  if (isDeed({ start, end }, tokens) || isStrayNumber({ start, end }, tokens)) return 2;
  const words = run.reduce((sum, { kind }) => sum + (kind === 'ideograph' ? 0.5 : 1), 0);
  const isThing = owner.test(tokens[start - 1]?.text ?? '') || tokens[end]?.text === '的';
  return words >= 2 || isThing ? Math.max(2, words) : words * 0.7;
}

const beforeDeed =
  /^(?:please|to|you|u|just|also|and|then|or|but|now|lets|kindly|can|could|would|we|[,，.;!?\n:])$/;

/** "Rotate the dog …", "the dog should be ejected …": a verb says what is wished, also an unknown one. */
function isDeed({ start, end }: Stretch, tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[start]!, tokens[end - 1]!];
  if (last.kind === 'word' && /..ed$/.test(last.text)) return true;
  const before = tokens[start - 1]?.text;
  const begins = before === undefined || beforeDeed.test(before);
  const acts =
    first.kind === 'word' && /^[a-z]{4,}$/.test(first.text) && !first.text.endsWith('ly');
  return begins && acts && end === start + 1 && object.test(tokens[end]?.text ?? '');
}

/** "And 2 in full colour": a number says of what, unless it counts the wishes ("2. …"). */
function isStrayNumber({ start, end }: Stretch, tokens: readonly Token[]): boolean {
  const next = tokens[end]?.text ?? '';
  return end === start + 1 && tokens[start]!.kind === 'number' && !/^[.、)）:：,，]$/u.test(next);
}

/** "Music" beside a wish that has nothing to do with it. */
function isTopical(run: readonly Token[]): boolean {
  return run.some(({ isKnown }) => isKnown === true);
}

/** As words: two ideographs are one. */
function explainedIn(
  { start, end }: Stretch,
  { readings, unexplained }: Cover<unknown>,
  tokens: readonly Token[],
): number {
  const explained = readings.flatMap((reading) =>
    tokens.slice(0, Math.min(end, reading.end)).filter((_, at) => {
      return at >= Math.max(start, reading.start) && !unexplained.includes(at);
    }),
  );
  return weigh(explained);
}

/** Whether the message is mostly about something that nobody understands. */
function isScrap({ readings, unexplained }: Cover<unknown>, tokens: readonly Token[]): boolean {
  const strange = weigh(unexplained.map((at) => tokens[at]!));
  const familiar = weigh(readings.flatMap(({ start, end }) => tokens.slice(start, end)));
  return strange >= 6 && strange > 2.5 * familiar && familiar <= 3;
}

function weigh(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { kind }) => sum + (kind === 'ideograph' ? 0.5 : 1), 0);
}
