import { tokenize, type NamedFile } from '../grammar/token.ts';
import { typoMender } from '../grammar/typos.ts';
import type { Reader } from '../grammar/reader.ts';
import { normalize } from '../normal-text.ts';

const mend = typoMender([], []);

/** The likeliest meaning of a text as one phrase; null where it is none. */
export function readPhrase<Value>(
  reader: Reader<Value>,
  text: string,
  files: readonly NamedFile[] = [],
): Value | null {
  const tokens = mend(tokenize(normalize(text), files));
  const ways = reader.read(tokens, 0).filter(({ end }) => end === tokens.length);
  return ways.toSorted((a, b) => a.cost - b.cost)[0]?.value ?? null;
}
