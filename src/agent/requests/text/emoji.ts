import {
  either,
  inOrder,
  many,
  maybe,
  meaning,
  oneOf,
  words,
  type Reader,
} from '../../grammar/reader.ts';

const pictogram: Reader<string> = {
  vocabulary: [],
  read: (tokens, at) => {
    const token = tokens[at];
    const isEmoji = token !== undefined && /\p{Extended_Pictographic}/u.test(token.original);
    return isEmoji ? [{ end: at + 1, value: token.original, cost: 0 }] : [];
  },
};

const named = oneOf({
  '❤️': [
    'heart emoji',
    'red heart',
    'love heart',
    'heart symbol',
    '爱心表情',
    '红心',
    '心形表情',
    '爱心符号',
  ],
  '😊': ['smiley', 'smiley face', 'smile emoji', 'smiling face', '笑脸', '笑脸表情', '微笑表情'],
  '⭐': ['star emoji', '星星表情', '五角星'],
  '🎉': ['party emoji', 'confetti emoji', '庆祝表情'],
  '🎂': ['cake emoji', 'birthday cake emoji', '蛋糕表情'],
  '☀️': ['sun emoji', '太阳表情'],
});

const typed = meaning(
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

/** "🎂", "the 🎂 emoji", "with an emoji 🐶", "a heart emoji": what shall stand behind a text. */
export const emoji: Reader<string> = either(named, typed);
