import { meaning, token, type Read, type Reader } from '../reader.ts';
import type { Token } from '../token.ts';

/** What stands in quotes, as the person typed it. */
export const quotedText: Reader<string> = token(({ kind, original }) =>
  kind === 'quoted' ? original.trim() : null,
);

const longestTextTokens = 40;
const stop = /^[,;!?\n，。；！？]$/u;

/**
 * Words as they stand, up to the end of the sentence or of the clause: every way to end is kept,
 * and each word costs a little, so that what can be read as something else is.
 */
export const plainText: Reader<string> = {
  vocabulary: [],
  read: (tokens, at) => {
    const ways: Read<string>[] = [];
    for (let end = at; end < Math.min(tokens.length, at + longestTextTokens); end++) {
      const last = tokens[end]!;
      if (last.kind === 'mark' && stop.test(last.text)) break;
      if (last.kind === 'mark' && last.text === '.' && !isInside(tokens, end)) break;
      if (last.kind === 'quoted') break;
      ways.push({ end: end + 1, value: textOf(tokens, at, end), cost: 0.3 + 0.25 * (end - at) });
    }
    return ways;
  },
};

/** A point with something right behind it ends nothing: "v2.0". */
function isInside(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.start === tokens[at]!.end;
}

/** The person's own characters between two tokens, blanks and marks between included. */
function textOf(tokens: readonly Token[], first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) {
    const gap = at > first && tokens[at]!.start > tokens[at - 1]!.end ? ' ' : '';
    text += gap + tokens[at]!.original;
  }
  return text.trim();
}

/** A text that somebody wants written: quoted, else as it stands. */
export function saidText(after: Reader<unknown>): Reader<string> {
  return {
    vocabulary: after.vocabulary,
    read: (tokens, at) =>
      after.read(tokens, at).flatMap(({ end, cost }) =>
        [...quotedText.read(tokens, end), ...plainText.read(tokens, end)].map((read) => ({
          ...read,
          cost: read.cost + cost,
        })),
      ),
  };
}

export const nonEmptyText = (reader: Reader<string>): Reader<string> =>
  meaning(reader, (text) => (text === '' ? null : text));
