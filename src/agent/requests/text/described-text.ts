import { inOrder, many, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import { filmEdge } from './film-edge.ts';
import { onPictures } from './on-pictures.ts';
import { announcedText } from './spoken-text.ts';
import { textNoun } from './text-words.ts';

/** A word of a clause that neither names a text nor a picture. */
const someWord: Reader<true> = {
  vocabulary: [],
  read: (tokens, at) => {
    const kind = tokens[at]?.kind;
    const isWord = kind !== undefined && kind !== 'mark' && kind !== 'quoted';
    const isNamed = [textNoun, onPictures.photos].some((each) => each.read(tokens, at).length > 0);
    return isWord && !isNamed ? [{ end: at + 1, value: true, cost: 0.08 }] : [];
  },
};

/** "Write her name and years at the beginning: Maria Rossi 1938": what it is, then the text itself. */
export const describedText: Reader<{
  readonly edge: 'start' | 'end' | null;
  readonly text: string;
}> = meaning(
  inOrder(
    words('write', 'type', 'print', '写', '写上', '打上', '写下', '写出'),
    many(someWord, 6),
    maybe(filmEdge),
    words(':'),
    announcedText,
  ),
  ([, described, edge, , text]) => (described.length === 0 ? null : { edge, text }),
);
