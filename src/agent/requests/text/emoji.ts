import { many, meaning, inOrder, maybe, words, type Reader } from '../../grammar/reader.ts';

const pictogram: Reader<string> = {
  vocabulary: [],
  read: (tokens, at) => {
    const token = tokens[at];
    const isEmoji = token !== undefined && /\p{Extended_Pictographic}/u.test(token.original);
    return isEmoji ? [{ end: at + 1, value: token.original, cost: 0 }] : [];
  },
};

/** "🎂", "the 🎂 emoji", "with an emoji 🐶": what shall stand behind a text. */
export const emoji: Reader<string> = meaning(
  inOrder(
    maybe(words('with', 'w', 'and', 'plus', '加', '加上', '加个', '带', '和')),
    maybe(words('the', 'a', 'an', 'some', '一个', '个')),
    maybe(words('emoji', 'emojis', 'smiley', '表情', '表情符号')),
    maybe(words(':')),
    pictogram,
    many(pictogram, 7),
    maybe(words('emoji', 'emojis', 'smiley', '表情', '表情符号')),
  ),
  ([, , , , first, more]) => [first, ...more].join(''),
);
