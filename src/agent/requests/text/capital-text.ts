import { reference } from '../../grammar/phrases/reference.ts';
import type { Reader } from '../../grammar/reader.ts';
import type { Token } from '../../grammar/token.ts';
import { spokenText } from './spoken-text.ts';

/**
 * Words that begin with a capital amid a message of small letters, and are no picture: "put Thank you all
 * for coming at the end". Not what some topic knows ("Music"), unless there is more to it.
 */
export const capitalText: Reader<string> = {
  vocabulary: [],
  read: (tokens, at) => {
    const [before, first] = [tokens[at - 1], tokens[at]];
    if (before === undefined || first === undefined || !startsText(before, first)) return [];
    const pictures = reference.read(tokens, at).map(({ end }) => end);
    return spokenText.read(tokens, at).filter(({ end }) => {
      const said = tokens.slice(at, end);
      const isKnown = said.every((token) => token.isKnown === true || token.kind !== 'word');
      const isCalled = pictures.some((last) => last > end - 2) || said[0]!.assetIds.length > 0;
      const isName = said.length > 1 && said.every(({ original }) => /^\p{Lu}/u.test(original));
      return !isCalled && (isName || !isKnown || said.length > 2);
    });
  },
};

/** In a message all in capitals they tell nothing. */
function startsText(before: Token, first: Token): boolean {
  return (
    /^\p{Lu}/u.test(first.original) && first.text !== 'i' && !/^\p{Lu}{2,}$/u.test(before.original)
  );
}
