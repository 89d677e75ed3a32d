import { tokenize, type Token } from './grammar/token.ts';
import { normalize } from './normal-text.ts';
import type { Choice, Question, Request } from './request.ts';
import { all, both, choice, neither, yes } from './requests/talk/answer-words.ts';
import { fillers } from './requests/talk/fillers.ts';
import { elsewhere } from './vary-request.ts';

/** What an answer chose, and what the message says after it. */
export interface Chosen {
  /** Null: none of what was offered. Undefined: "yes" or "both" that leaves open which. */
  readonly requests: readonly Request[] | null | undefined;
  /** Empty when all of the message answers. */
  readonly rest: string;
}

/** A longer answer says more than which choice is meant. */
const longestAnswer = 60;

/**
 * The answer that a message begins with. Only words that are wholly an answer are one: "yes, and
 * make it slower" answers, "yes-men by the sea" and 可以换音乐吗 do not. Null: it answers nothing.
 */
export function chosenBy(message: string, question: Question): Chosen | null {
  for (const { head, rest } of partings(message)) {
    const requests = chosenIn(head, question);
    if (requests !== null) return { requests: requests === 'none' ? null : requests, rest };
  }
  return null;
}

/** The same of a question that was asked some messages ago: only which choice counts. */
export function lateChoice(message: string, question: Question): readonly Request[] | null {
  const answer = answerIn(message);
  return Array.isArray(answer) ? (chosenOf(answer, question) ?? null) : null;
}

const clauseEnd =
  /[,，.;!?。；！？、\n~]+|\s+(?:and|but|then)\s|然后|并且|不过|但是?|再(?=把|给|加)/gu;
/** These need no comma behind them. */
const plainYes = /^\s*(?:yes|yeah|yep|yup|是的|对的|好的|没错)(?=[\s\p{Script=Han}])/iu;

/** The message whole, then parted behind its clauses, the longest first. */
function partings(message: string): { readonly head: string; readonly rest: string }[] {
  const ends = [...message.slice(0, longestAnswer).matchAll(clauseEnd)].map(
    ({ index, 0: mark }) => ({
      head: message.slice(0, index),
      rest: message.slice(index + mark.length).trim(),
    }),
  );
  const strong = plainYes.exec(message)?.[0];
  const behindYes =
    strong === undefined ? [] : [{ head: strong, rest: message.slice(strong.length).trim() }];
  const parted = [...ends.toReversed(), ...behindYes];
  const isShort = message.length <= longestAnswer;
  return [
    ...(isShort ? [{ head: message, rest: '' }] : []),
    ...parted.filter(({ head, rest }) => head.trim() !== '' && rest !== ''),
  ];
}

function chosenIn(
  said: string,
  question: Question,
): readonly Request[] | 'none' | undefined | null {
  const answer = answerIn(said);
  if (answer === null) return namedChoice(said, question);
  if (answer === 'none') return 'none';
  if (answer === 'yes') return onlyOne(question);
  const chosen = chosenOf(answer, question);
  return chosen === undefined && Array.isArray(answer) ? null : chosen;
}

function onlyOne({ choices }: Question): readonly Request[] | undefined {
  return choices.length === 1 ? choices[0]!.requests : undefined;
}

type Answer = readonly number[] | 'both' | 'all' | 'yes' | 'none';

function chosenOf(
  answer: Exclude<Answer, 'yes' | 'none'>,
  { choices, about }: Question,
): readonly Request[] | undefined {
  if (answer === 'all' || (answer === 'both' && choices.length === 2))
    return choices.length === 0 ? undefined : choices.flatMap(({ requests }) => requests);
  if (answer === 'both') return undefined;
  const chosen = answer.map((index) => choices.at(index > 0 ? index - 1 : index));
  if (chosen.length > 0 && chosen.every((each) => each !== undefined))
    return chosen.flatMap(({ requests }) => requests);
  const [index] = answer;
  if (about === undefined || index === undefined || answer.length > 1) return undefined;
  const there = elsewhere(about, { of: 'place', index });
  return there === null ? undefined : [there];
}

/** Null where any word says more than an answer does. */
function answerIn(said: string): Answer | null {
  const tokens = tokenize(normalize(said));
  const words: Word[] = [];
  for (let at = 0; at < tokens.length;) {
    const word = longestAt(tokens, at);
    if (word === null) return null;
    if (word.says !== null) words.push(word);
    at = word.end;
  }
  const places = words.flatMap(({ says }) => (typeof says === 'number' ? [says] : []));
  const kinds = words.map(({ says }) => says);
  if (places.length > 0) return [...new Set(places)];
  if (kinds.includes('both')) return 'both';
  if (kinds.includes('all')) return 'all';
  if (kinds.includes('yes') && kinds.includes('none')) return null;
  return kinds.includes('yes') ? 'yes' : kinds.includes('none') ? 'none' : null;
}

interface Word {
  readonly says: number | 'both' | 'all' | 'yes' | 'none' | null;
  readonly end: number;
}

/** Of equally long words the one that says most. */
function longestAt(tokens: readonly Token[], at: number): Word | null {
  if (tokens[at]!.kind === 'mark') return { says: null, end: at + 1 };
  const found: Word[] = [
    ...choice.read(tokens, at).map(({ value, end }) => ({ says: value, end })),
    ...both.read(tokens, at).map(({ end }) => ({ says: 'both' as const, end })),
    ...all.read(tokens, at).map(({ end }) => ({ says: 'all' as const, end })),
    ...yes.read(tokens, at).map(({ end }) => ({ says: 'yes' as const, end })),
    ...neither.read(tokens, at).map(({ end }) => ({ says: 'none' as const, end })),
    ...fillers.read(tokens, at).map(({ end }) => ({ says: null, end })),
  ];
  const longest = Math.max(...found.map(({ end }) => end));
  return found.find(({ end }) => end === longest) ?? null;
}

/** The choice of which all words are repeated, if it is the only one. */
function namedChoice(said: string, { choices }: Question): readonly Request[] | null {
  if (choices.length < 2) return null;
  const words = wordsOf(said);
  if (words.length === 0) return null;
  const matching = choices.filter((each) => holdsAll(each, words));
  return matching.length === 1 ? matching[0]!.requests : null;
}

/** Without polite words and marks; numbers choose by place. */
function wordsOf(message: string): string[] {
  const tokens = tokenize(normalize(message));
  const free = new Set<number>();
  for (let at = 0; at < tokens.length; at++)
    for (const { end } of fillers.read(tokens, at))
      for (let inside = at; inside < end; inside++) free.add(inside);
  return tokens.flatMap((token, at) => (free.has(at) || isMark(token) ? [] : [token.text]));
}

function isMark({ kind }: Token): boolean {
  return kind === 'mark' || kind === 'number';
}

function holdsAll({ label }: Choice, said: readonly string[]): boolean {
  return [label.en, label.zh].some((text) => {
    const words = tokenize(normalize(text)).map((token) => token.text);
    return said.every((word) => words.includes(word));
  });
}
