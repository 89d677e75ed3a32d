import { duration } from './grammar/phrases/duration.ts';
import { tokenize } from './grammar/token.ts';
import { normalize } from './normal-text.ts';

/** Seconds, to the millisecond, of a text that says a length of time and nothing else; else null. */
export function readDuration(text: string): number | null {
  const tokens = tokenize(normalize(text));
  const whole = duration.read(tokens, 0).filter(({ end }) => end === tokens.length);
  return whole.toSorted((a, b) => a.cost - b.cost)[0]?.value ?? null;
}
