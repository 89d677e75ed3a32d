import { count } from '../../grammar/number.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import {
  either,
  inOrder,
  many,
  mark,
  maybe,
  meaning,
  words,
  type Read,
  type Reader,
} from '../../grammar/reader.ts';
import type { Token } from '../../grammar/token.ts';
import type { Reference } from '../../reference.ts';
import { onPictures } from './on-pictures.ts';

const longestItemTokens = 12;
const separator = /^[,，、;；/]$/u;
const and = words('and', '和', '及', '以及', '还有');

/** A few words up to a comma, as they were typed. */
const item: Reader<string> = {
  vocabulary: [],
  read: (tokens, at) => {
    let end = at;
    while (end < tokens.length && end - at < longestItemTokens && isWord(tokens[end]!)) end += 1;
    return end === at ? [] : [{ end, value: typed(tokens, at, end), cost: 0 }];
  },
};

function isWord({ kind }: Token): boolean {
  return kind !== 'mark' && kind !== 'quoted';
}

function typed(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ gap, typed: text }, index) => (index === 0 ? text : gap + text))
    .join('');
}

/** "Bus, The tree, The city": three at the least, for a caption may hold a comma. */
const plainList: Reader<readonly string[]> = listOf(item, 3);
const quotedList: Reader<readonly string[]> = listOf(quotedText, 2);

function listOf(one: Reader<string>, least: number): Reader<readonly string[]> {
  return {
    vocabulary: and.vocabulary,
    read: (tokens, at) => {
      const texts: string[] = [];
      let end = at;
      for (let from: number | null = at; from !== null; from = nextItem(tokens, end)) {
        const [read]: readonly Read<string>[] = one.read(tokens, from);
        if (read === undefined) break;
        texts.push(read.value);
        end = read.end;
      }
      return texts.length < least ? [] : [{ end, value: texts, cost: 0 }];
    },
  };
}

/** Behind a comma, an "and", or right behind a quotation. */
function nextItem(tokens: readonly Token[], end: number): number | null {
  const isComma = tokens[end]?.kind === 'mark' && separator.test(tokens[end].text);
  const at = isComma ? end + 1 : end;
  const [joined] = and.read(tokens, at);
  if (joined !== undefined) return joined.end;
  return isComma || tokens[at]?.kind === 'quoted' ? at : null;
}

/** One text for each picture, in their order, behind a colon or a word of writing. */
export const listedTexts: Reader<{
  readonly texts: readonly string[];
  readonly isWritten: boolean;
}> = meaning(
  inOrder(
    either(
      meaning(words(':', '：'), () => ({ isWritten: false })),
      meaning(
        words(
          ...['in this order', 'in order', 'namely', 'respectively', 'one after the other'],
          ...[
            '分别写',
            '分别是',
            '依次写',
            '依次是',
            '依次为',
            '分别为',
            '分别',
            '依次',
            '按顺序写',
          ],
          ...['按顺序', '写', '写上', '配上', '分别配', '分别写上', '依次写上'],
        ),
        () => ({ isWritten: true }),
      ),
    ),
    maybe(words(':', '：', ',', '，')),
    either(plainList, quotedList),
  ),
  ([{ isWritten }, , texts]) => ({ texts, isWritten }),
);

interface OnPicture {
  readonly photos: Reference;
  readonly text: string;
}
const nth = meaning(count, (index): Reference => ({ of: 'place', index }));
const on = words('on', 'under', 'below', 'for', 'onto', 'to', 'goes on', 'is for', 'goes under');
const numbered: Reader<OnPicture> = meaning(
  inOrder(
    either(on, words('photo', 'picture', 'number', 'no')),
    nth,
    maybe(words(':', 'says', 'write')),
    quotedText,
  ),
  ([, photos, , text]) => ({ photos, text }),
);
const upTo: Reader<string> = {
  vocabulary: on.vocabulary,
  read: (tokens, at) => {
    const ways: Read<string>[] = [];
    const first = tokens[at];
    if (first === undefined || !/^\p{Lu}/u.test(first.original)) return ways;
    const most = Math.min(tokens.length, at + longestItemTokens);
    for (let end = at + 1; end < most && isWord(tokens[end - 1]!); end++) {
      if (on.read(tokens, end).length > 0)
        ways.push({ end, value: typed(tokens, at, end), cost: 0 });
    }
    return ways;
  },
};
const named: Reader<OnPicture> = meaning(
  inOrder(either(upTo, quotedText), on, maybe(words('the')), onPictures.photos),
  ([text, , , photos]) => (isOne(photos) ? { photos, text } : null),
);
/** "Dog is Agadir", 塔是Marrakech: a name behind a picture. */
const called: Reader<OnPicture> = meaning(
  inOrder(onPictures.photos, words('is', 'is in', '=', ':', '是', '写', '叫'), properName()),
  ([photos, , text]) => (isOne(photos) ? { photos, text } : null),
);

function isOne({ of }: Reference): boolean {
  return of === 'place' || of === 'named' || of === 'ids';
}

/** A few words of which the first has a capital, or a quotation. */
function properName(): Reader<string> {
  const start: Reader<string> = {
    vocabulary: [],
    read: (tokens, at) =>
      /^\p{Lu}/u.test(tokens[at]?.original ?? '') ? item.read(tokens, at) : [],
  };
  return either(start, quotedText);
}

/** `on 3 "The waterfall"`, "Bus on the first, The old tree on the second, and so on". */
export const textsByPlace: Reader<readonly OnPicture[]> = either(
  rowOf(numbered, 1),
  rowOf(named, 2),
  rowOf(called, 2),
);

function rowOf(one: Reader<OnPicture>, least: number): Reader<readonly OnPicture[]> {
  return meaning(
    inOrder(
      one,
      many(
        meaning(
          inOrder(maybe(mark(',', '，', '、')), maybe(words('and', 'then', '和')), one),
          ([, , next]) => next,
        ),
        12,
      ),
      maybe(
        inOrder(
          maybe(mark(',', '，')),
          words('and so on', 'etc', 'and so forth', '等等', '以此类推'),
        ),
      ),
    ),
    ([first, more]) => (more.length + 1 < least ? null : [first, ...more]),
  );
}
