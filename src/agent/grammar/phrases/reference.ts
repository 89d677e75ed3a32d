import type { Token } from '../token.ts';
import type { Reference } from '../../reference.ts';
import {
  distinct,
  either,
  inOrder,
  later,
  many,
  mark,
  maybe,
  meaning,
  notBefore,
  words,
  type Reader,
} from '../reader.ts';
import { ordinal } from './ordinal.ts';
import { maybeNoun } from './reference/picture-words.ts';
import { separatorOfNamed, listed } from './reference/ranges.ts';
import { stepped, all, some } from './reference/all-and-every.ts';
import { ofIds, single } from './reference/single.ts';
import { beside, spanned } from './reference/rows.ts';

const joined: Reader<Reference> = distinct(
  meaning(
    inOrder(
      maybe(words('both', 'from')),
      either(single, beside),
      many(
        either(
          meaning(inOrder(separatorOfNamed, either(single, beside)), ([, next]) => next),
          ofIds,
        ),
        5,
      ),
      maybe(words('都', '俩', '这两张', '这几张')),
    ),
    ([, first, more]) => unionOf(first, more),
  ),
);

/** "The sunset, the rest …": the rest is another thing. */
function unionOf(first: Reference, more: readonly Reference[]): Reference | null {
  if (more.length === 0) return first;
  return more.some(({ of }) => of === 'others') ? null : { of: 'union', these: [first, ...more] };
}

/** "But only the dog" is no exception. */
const bareBut = notBefore(
  words('but'),
  words('only', 'just', 'on', 'for', 'keep', 'leave', 'with', 'make', 'please'),
);

const but = either(
  bareBut,
  words(
    ...[
      'except',
      'except for',
      'but not',
      'apart from',
      'other than',
      'besides',
      'excluding',
      'aside from',
    ],
    ...[
      'save for',
      'minus',
      'not',
      'but leave out',
      'except on',
      'bar',
      'exept',
      'that isnt of',
      'that arent of',
      'that is not of',
      'that are not of',
      'that isnt',
      'that arent',
      'which isnt of',
      'which arent of',
      'that doesnt show',
      'that dont show',
      'not showing',
      'expect for',
      'other then',
      'and not',
      'with the exception of',
    ],
    ...['除了', '除', '除开', '除去', '不包括', '不含', '除却', '撇开', '不算', '不管', '唔计'],
  ),
);

/** "Except the last one", 除了第一张, 狗除外, "leave the dog alone". */
export const exception: Reader<Reference> = distinct(
  meaning(
    either(
      meaning(
        inOrder(
          maybe(mark(',', '，')),
          but,
          maybe(words('for', 'the', 'in', 'on')),
          either(joined, listed),
          maybe(words('之外', '以外', '外', '以外的', '之外的', '外的')),
          maybe(words('其他', '其它', '其余', '其他的', '其它的', '别的', '剩下的')),
          maybe(words('照片', '的照片', '张', '都', '全', '全都', '全部', '的')),
        ),
        ([, , , reference]) => reference,
      ),
      meaning(
        inOrder(
          maybe(mark(',', '，')),
          maybe(words('但', '但是', '不过', '只是', '就', 'but')),
          either(joined, listed),
          notBefore(
            words(
              '除外',
              '不算',
              '不包括',
              '例外',
              '不变',
              '不动',
              '保持不变',
              '保持原样',
              '别动',
              '别碰',
              '不要碰',
              '别改',
              '不要改',
              '不用动',
              '先别动',
              '不要动',
              '不要变',
              '别变',
              '不用变',
              '不用改',
              '不改',
              'excepted',
              'excluded',
              'stays',
              'stays as is',
              'stays the same',
              'stays as it is',
              'untouched',
              'stays untouched',
            ),
            words('in', 'color', 'colour', 'black', 'sepia', 'on', 'for', 'at', 'longer', 'as'),
          ),
        ),
        ([, , reference]) => reference,
      ),
      meaning(
        inOrder(
          maybe(mark(',', '，')),
          maybe(words('但', '但是', '不过', '只是', '就')),
          either(joined, listed),
          closing(words('不用', '不用了', '留着', '不弄', '别弄', '不用弄', '不用管', '别管')),
        ),
        ([, , reference]) => reference,
      ),
      meaning(
        inOrder(
          maybe(mark(',', '，')),
          maybe(words('but', 'and', 'just', 'only')),
          words(
            'leave',
            'keep',
            'dont touch',
            'do not touch',
            'dont change',
            'not touching',
            'skip',
          ),
          either(joined, listed),
          words(
            'alone',
            'as it is',
            'as is',
            'as they are',
            'out',
            'untouched',
            'unchanged',
            'the way it is',
            'the same',
            'like it is',
            'as it was',
            'how it is',
            'be',
          ),
        ),
        ([, , , reference]) => reference,
      ),
    ),
    (without) => (meansOthers(without) ? null : without),
  ),
);

/** 第二张不用 says it, 第二张不用黑白 wishes something. */
function closing<Value>(reader: Reader<Value>): Reader<Value> {
  const closes = ({ end }: { readonly end: number }, tokens: readonly Token[]) =>
    tokens[end] === undefined ||
    tokens[end].kind === 'mark' ||
    /^[了吧哦啊呀]$/u.test(tokens[end].text);
  return {
    vocabulary: reader.vocabulary,
    read: (tokens, at) => reader.read(tokens, at).filter((each) => closes(each, tokens)),
  };
}

/** "The rest untouched" excepts nothing. */
function meansOthers(reference: Reference): boolean {
  if (reference.of === 'union') return reference.these.some(meansOthers);
  return reference.of === 'others' || reference.of === 'all';
}

/** Which pictures are meant. */
export const reference: Reader<Reference> = distinct(
  either(
    all,
    some,
    joined,
    listed,
    stepped,
    spanned,
    meaning(inOrder(either(all, joined), exception), ([whole, without]): Reference => ({
      of: 'except',
      all: whole,
      but: without,
    })),
  ),
);

/** "…, but only the dog", …，但只要小狗那张: all that the wish is about. */
const restriction: Reader<Reference> = either(
  meaning(
    inOrder(
      maybe(mark(',', '，')),
      maybe(words('but', 'and', 'though', '但', '但是', '不过', '可是')),
      words(
        ...['only', 'just', 'only on', 'just on', 'only for', 'just for', 'only to', 'only in'],
        ...['but not all just', 'on just', 'on only', 'for only', 'for just', 'to just', 'to only'],
        ...['只给', '只对', '只有', '仅给', '仅对', '就给', '只在', '只限', '仅限', '只针对'],
      ),
      maybe(words('the', 'for', 'on', 'to')),
      either(joined, listed, spanned),
      maybe(words('就好', '就行', '就可以', '就够了', '这样', '上')),
    ),
    ([, , , , these]) => these,
  ),
  meaning(
    inOrder(
      maybe(mark(',', '，')),
      words('但', '但是', '不过', '可是'),
      words('只要', '只用', '只', '只是', '就', '仅'),
      either(joined, listed, spanned),
      maybe(words('就好', '就行', '就可以', '就够了', '这样', '上')),
    ),
    ([, , , these]) => these,
  ),
);

/** "Black and white, starting with the second": from that one to the end. */
const fromThereOn: Reader<Reference> = meaning(
  inOrder(
    maybe(mark(',', '，')),
    maybe(words('but', 'and')),
    words('starting with', 'starting from', 'starting at', 'beginning with', 'beginning at'),
    maybe(words('the')),
    later(() => ordinal),
    maybeNoun,
    maybe(words('on', 'onwards', 'onward')),
  ),
  ([, , , , from]): Reference | null =>
    from > 0
      ? { of: 'span', from: { of: 'place', index: from }, to: { of: 'place', index: -1 } }
      : null,
);

/** The slots of a frame that is about pictures. */
export const aboutPictures = {
  photos: either(reference, restriction, fromThereOn),
  except: exception,
} as const;

/** What the slots say: all pictures where nothing is said. */
export function picturesMeant(found: {
  readonly photos?: Reference;
  readonly except?: Reference;
}): Reference {
  const { photos = { of: 'all' }, except } = found;
  if (except === undefined) return photos;
  // 除了狗，其他的…: the others are all but those, not all that was not spoken of before.
  const whole: Reference = photos.of === 'others' ? { of: 'all' } : photos;
  return { of: 'except', all: whole, but: except };
}
