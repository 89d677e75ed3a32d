import { normalize } from './normal-text.ts';
import { tokenize, type Token } from './grammar/token.ts';
import type { Choice, Question } from './request.ts';
import { fillers } from './requests/talk/fillers.ts';
import type { Understanding } from './understand.ts';

/** A longer message says more than which choice is meant. */
const longestAnswer = 60;

/** What a message means that repeats words of one choice and of no other; null where it does not. */
export function chosenBy(message: string, { choices }: Question): Understanding | null {
  if (message.length > longestAnswer || choices.length < 2) return null;
  const said = wordsOf(message);
  if (said.length === 0) return null;
  const matching = choices.filter((choice) => holdsAll(choice, said));
  if (matching.length !== 1) return null;
  return {
    understood: [{ quote: message.trim(), requests: matching[0]!.requests }],
    notUnderstood: [],
    question: null,
  };
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
