import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  token,
  words,
  type Read,
  type Reader,
} from '../reader.ts';
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

export function nonEmptyText(reader: Reader<string>): Reader<string> {
  return meaning(reader, (text) => (text === '' ? null : text));
}

/** Words between what carries a text and the text: "saying", "that reads", "called", 写着. */
export const saying = words(
  ...[
    'saying',
    'that says',
    'which says',
    'says',
    'say',
    'reading',
    'that reads',
    'which reads',
    'reads',
    'with the text',
  ],
  ...[
    'with the words',
    'with text',
    'the text',
    'the words',
    'with the title',
    'titled',
    'entitled',
    'called',
    'named',
    'labeled',
  ],
  ...[
    'labelled',
    'call it',
    'title it',
    'name it',
    'to say',
    'to read',
    'should say',
    'should read',
    'write',
    'writing',
    'text',
    'captioned',
  ],
  ...[
    'it says',
    'it reads',
    'is called',
    'to be',
    'with the caption',
    'with the name',
    'with',
    'is',
    'as',
    ':',
    '=',
  ],
  ...[
    '写',
    '写着',
    '写上',
    '写的是',
    '写成',
    '叫',
    '叫做',
    '叫作',
    '名叫',
    '名为',
    '为',
    '是',
    '内容是',
    '内容为',
    '文字是',
    '文字为',
    '改成',
  ],
  ...[
    '改为',
    '换成',
    '设为',
    '显示',
    '配文',
    '配文字',
    '配字',
    '打上',
    '加上',
    '标注',
    '文字',
    '字样',
    '起名',
    '取名',
    '命名为',
    '题为',
    '打上文字',
    '写一句',
    '写句',
    '说',
    '内容',
  ],
);

/** A text that somebody wants written, in quotes, or as it stands behind "saying" and the like. */
export const writtenText: Reader<string> = nonEmptyText(
  either(
    meaning(
      inOrder(maybe(saying), maybe(mark(':', '：', ',', '，')), quotedText),
      ([, , text]) => text,
    ),
    saidText(inOrder(saying, maybe(mark(':', '：')))),
  ),
);
