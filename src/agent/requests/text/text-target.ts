import { picturesMeant } from '../../grammar/phrases/reference.ts';
import { either, inOrder, many, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import type { TextReference } from './text-reference.ts';
import { fontNoun, textNoun, type TextNoun } from './text-words.ts';

export type Named = TextNoun | 'font' | 'that';
const ofText = maybe(
  words(
    ':',
    ...['font', 'fonts', 'text', 'letters', 'color', 'colour', 'size', 'style', 'lettering', 's'],
    ...['one'],
    ...['字', '字体', '的字体', '颜色', '的颜色', '字号', '的字号', '大小', '的大小', '的字'],
    ...['文字', '字级', '的字级', '字级大小', '样式', '的样式', '位置', '的位置', '动画'],
    ...['的动画', '的效果'],
  ),
);
const thatText = words(
  ...['that text', 'this text', 'that line', 'this line', 'those words', 'these words'],
  ...['那行字', '那几个字', '这行字', '那句话', '这句话', '那些字', '这些字', '那段文字'],
  ...['这段文字', '刚才的字'],
);
const name: Reader<Named> = either(
  textNoun,
  meaning(fontNoun, () => 'font' as const),
  meaning(thatText, () => 'that' as const),
);
/** "The font size of the title" is about the title. */
const lookOf = maybe(
  inOrder(
    words(
      ...['font size', 'size', 'color', 'colour', 'font', 'letters', 'text', 'position', 'style'],
      ...['animation', 'text size', 'lettering', 'place', 'look', 'typeface', 'letter size'],
    ),
    words('of', 'for', 'in'),
    maybe(words('the', 'my', 'our', 'that')),
  ),
);
export const target: Reader<Named> = meaning(inOrder(lookOf, name, ofText), ([, noun]) => noun);
/** "The title and the captions". */
export const targets: Reader<readonly Named[]> = listOf(target);
/** The same as they are, and not their look. */
export const wholeTargets: Reader<readonly Named[]> = listOf(
  meaning(
    inOrder(name, maybe(words('text', 'letters', 'one', '字', '的字', '文字', '的文字'))),
    ([noun]) => noun,
  ),
);

function listOf(one: Reader<Named>): Reader<readonly Named[]> {
  return meaning(
    inOrder(
      one,
      many(
        meaning(
          inOrder(
            words('and', 'and the', ',', '&', 'and all', '和', '与', '、', '跟', '以及'),
            maybe(words('the', 'all')),
            one,
          ),
          ([, , noun]) => noun,
        ),
        3,
      ),
    ),
    ([first, more]) => [first, ...more],
  );
}

/** What a person calls the texts: by what they are for, what they say, on what they stand. */
export function textsMeant(found: {
  readonly noun: Named;
  readonly photos?: Reference;
  readonly except?: Reference;
  readonly quote?: string;
}): TextReference {
  const { noun, photos, quote } = found;
  if (quote !== undefined) return { of: 'saying', text: quote };
  if (noun === 'that') return { of: 'it' };
  const isOnSome =
    photos !== undefined &&
    photos.of !== 'it' &&
    (photos.of !== 'all' || found.except !== undefined);
  if (isOnSome && noun !== 'title' && noun !== 'end-card') {
    return photos.of === 'that' && noun === 'text'
      ? { of: 'it' }
      : { of: 'on', photos: picturesMeant(found) };
  }
  return noun === 'text' || noun === 'font' ? { of: 'all' } : { of: 'role', role: noun };
}
