import type { Reference } from '../../../reference.ts';
import { count } from '../../number.ts';
import {
  distinct,
  either,
  inOrder,
  later,
  mark,
  maybe,
  meaning,
  notBefore,
  oneOf,
  unlikely,
  words,
  type Reader,
} from '../../reader.ts';
import { photoNoun } from '../common.ts';
import { the, noun } from './picture-words.ts';
import { placed } from './places.ts';
import { sortOf } from './sorts.ts';
import { namedPlace, single } from './single.ts';

/** "The one after that", 狗后面那张, "the next one". */
export const beside: Reader<Reference> = distinct(
  either(
    // "The one between the beach and the dog".
    meaning(
      inOrder(
        the,
        words('one', 'photo', 'picture', 'pic', 'image', 'shot'),
        maybe(words('that is', 'thats', 'which is')),
        words('between', 'in between'),
        later(() => single),
        words('and', '&'),
        later(() => single),
      ),
      ([, , , , base]): Reference => ({ of: 'next', to: base, by: 1 }),
    ),
    meaning(
      inOrder(
        later(() => single),
        words('和', '跟', '与', '同'),
        later(() => single),
        words('之间', '中间', '当中'),
        words('那张', '的那张', '的照片', '的', '那一张', '的画面'),
      ),
      ([base]): Reference => ({ of: 'next', to: base, by: 1 }),
    ),
    meaning(
      inOrder(
        the,
        either(noun, words('what', 'whatever', 'what is', 'whats', 'the thing')),
        oneOf({
          1: [
            ...['after', 'behind', 'following', 'right after', 'comes after', 'comes right after'],
            ...['follows', 'follows after', 'goes after', 'is after', 'plays after', 'shown after'],
          ],
          '-1': [
            ...['before', 'in front of', 'preceding', 'right before', 'ahead of', 'comes before'],
            ...['comes right before', 'goes before', 'is before', 'plays before', 'shown before'],
          ],
        }),
        later(() => single),
      ),
      ([, , by, base]): Reference => ({ of: 'next', to: base, by: Number(by) }),
    ),
    meaning(
      inOrder(
        later(() => single),
        maybe(words('的')),
        oneOf({
          1: ['后面', '之后', '后一', '后边', '下一'],
          '-1': ['前面', '之前', '前一', '前边', '上一'],
        }),
        maybe(words('的')),
        maybe(words('那')),
        maybe(words('一')),
        words('张', '个', '张照片', '张图'),
      ),
      ([base, , by]): Reference => ({ of: 'next', to: base, by: Number(by) }),
    ),
    meaning(
      inOrder(
        maybe(words('它', '它的', '那张', '这张')),
        oneOf({
          1: ['后面', '后边', '下面', '后头'],
          '-1': ['前面', '前边', '上面', '前头'],
        }),
        maybe(words('的')),
        maybe(words('那')),
        words('一张', '一个', '1张', '张'),
      ),
      ([, by]): Reference => ({ of: 'next', to: { of: 'it' }, by: Number(by) }),
    ),
    meaning(inOrder(the, words('next', 'following', '下一', '后一'), noun), (): Reference => ({
      of: 'next',
      to: { of: 'it' },
      by: 1,
    })),
    meaning(
      inOrder(the, words('previous', 'preceding', 'one before', 'prior', '上一', '前一'), noun),
      (): Reference => ({ of: 'next', to: { of: 'it' }, by: -1 }),
    ),
    meaning(words('the one before', 'the one before that'), (): Reference => ({
      of: 'next',
      to: { of: 'it' },
      by: -1,
    })),
    meaning(words('the one after', 'the one after that', 'next one'), (): Reference => ({
      of: 'next',
      to: { of: 'it' },
      by: 1,
    })),
  ),
);

const onwardWord = words(
  ...[
    'onward',
    'onwards',
    'to the end',
    'till the end',
    'until the end',
    'and after',
    'and everything after',
  ],
  ...[
    '开始',
    '起',
    '以后',
    '之后',
    '往后',
    '开始往后',
    '到最后',
    '到结尾',
    '开始的',
    '以后的',
    '之后的',
    '往后的',
    '及以后',
  ],
);

/** "Keep it on for 5 seconds" is no row. */
const onward = either(
  onwardWord,
  notBefore(
    words('on'),
    words('for', 'screen', 'the', 'display', 'longer', 'a', 'until', 'till', 'view'),
  ),
);

const behind = words('after', 'behind', 'following', 'past');

const ahead = words('before', 'in front of', 'ahead of', 'prior to', 'up to');

const allOfThem = words(
  ...['everything', 'all', 'all photos', 'all pictures', 'all the photos', 'all the pictures'],
  ...['all of them', 'the photos', 'the pictures', 'the ones', 'every photo', 'every picture'],
  ...['all images', 'whatever comes', 'all that comes', 'everything that comes', 'all the ones'],
  ...['everything from', 'all from'],
);

/** "From the beach to the sunset", "everything after the dog", 从第五张开始. */
/** "The three photos from the dog on", 从狗开始的三张. */
const countedFrom: Reader<Reference> = either(
  meaning(
    inOrder(
      the,
      count,
      noun,
      words('from', 'starting with', 'starting from', 'beginning with', 'starting at'),
      single,
      maybe(words('on', 'onwards', 'onward')),
    ),
    ([, many, , , from]) => rowFrom(from, many),
  ),
  meaning(
    inOrder(
      words('从'),
      single,
      words('开始', '起', '开始往后', '往后', '数起'),
      maybe(words('的')),
      count,
      noun,
    ),
    ([, from, , , many]) => rowFrom(from, many),
  ),
);

function rowFrom(from: Reference, many: number): Reference {
  return { of: 'span', from, to: { of: 'next', to: from, by: many - 1 } };
}

export const spanned: Reader<Reference> = either(
  countedFrom,
  // 第二张到狗那张.
  meaning(inOrder(placed, words('到', '至', '一直到'), namedPlace), ([from, , to]): Reference => ({
    of: 'span',
    from,
    to,
  })),
  // 视频之后的照片: where pictures come behind it, it is one of them.
  meaning(
    inOrder(
      maybe(words('在', '从', '那段', '那个')),
      words('视频', '影片', '录像', '短片'),
      either(
        inOrder(
          oneOf({ after: ['之后的', '以后的', '之后'], before: ['之前的', '以前的', '之前'] }),
          maybe(words('所有', '全部', '那些', '几张', '那几张')),
          either(noun, words('都', '全', '全都', '全部', '统统', '一律')),
        ),
        inOrder(
          oneOf({ after: ['后面的', '后边的'], before: ['前面的', '前边的'] }),
          maybe(words('所有', '全部', '那些', '几张', '那几张')),
          photoNoun,
        ),
      ),
      maybe(words('都', '全', '全都', '全部', '统统', '一律')),
    ),
    ([, , [side]]): Reference =>
      side === 'after'
        ? {
            of: 'span',
            from: { of: 'next', to: sortOf('clip'), by: 1 },
            to: { of: 'place', index: -1 },
          }
        : {
            of: 'span',
            from: { of: 'place', index: 1 },
            to: { of: 'next', to: sortOf('clip'), by: -1 },
          },
  ),
  meaning(
    inOrder(
      words('starting with', 'starting from', 'starting at', 'beginning with', 'from'),
      single,
      maybe(mark(',')),
      maybe(words('on')),
      words('everything', 'all', 'all photos', 'all pictures', 'all of them'),
    ),
    ([, from]): Reference => ({ of: 'span', from, to: { of: 'place', index: -1 } }),
  ),
  // 狗之前的都, 海浪后面的照片.
  unlikely(
    meaning(
      inOrder(
        maybe(words('在')),
        single,
        oneOf({
          after: [
            '后面的',
            '之后的',
            '以后的',
            '后边的',
            '往后的',
            '之后所有',
            '后面所有',
            '后面全部',
          ],
          before: [
            '前面的',
            '之前的',
            '以前的',
            '前边的',
            '往前的',
            '之前所有',
            '前面所有',
            '前面全部',
          ],
        }),
        maybe(words('所有', '全部', '那些', '几张')),
        maybe(noun),
        maybe(words('都', '全', '全都', '全部', '统统', '一律')),
      ),
      ([, to, side]): Reference =>
        side === 'after'
          ? { of: 'span', from: { of: 'next', to, by: 1 }, to: { of: 'place', index: -1 } }
          : { of: 'span', from: { of: 'place', index: 1 }, to: { of: 'next', to, by: -1 } },
    ),
    0.05,
  ),
  meaning(
    inOrder(
      words('from', 'from the', '从', '把从'),
      single,
      words('to', 'to the', 'through', 'until', 'up to', '到', '至', '一直到'),
      single,
    ),
    ([, from, , to]): Reference => ({ of: 'span', from, to }),
  ),
  unlikely(
    meaning(
      inOrder(
        maybe(words('from', 'from the', 'starting from', 'starting with', '从')),
        single,
        onward,
      ),
      ([, from]): Reference => ({ of: 'span', from, to: { of: 'place', index: -1 } }),
    ),
    0.05,
  ),
  meaning(inOrder(allOfThem, behind, single), ([, , to]): Reference => ({
    of: 'span',
    from: { of: 'next', to, by: 1 },
    to: { of: 'place', index: -1 },
  })),
  meaning(inOrder(allOfThem, ahead, single), ([, , to]): Reference => ({
    of: 'span',
    from: { of: 'place', index: 1 },
    to: { of: 'next', to, by: -1 },
  })),
  unlikely(
    meaning(
      inOrder(
        maybe(words('the', '把')),
        oneOf({
          first: ['first half', '前半段', '前半部分', '前一半', '上半部分'],
          second: [
            'second half',
            'last half',
            'latter half',
            '后半段',
            '后半部分',
            '后一半',
            '下半部分',
          ],
        }),
      ),
      ([, half]): Reference => ({
        of: 'share',
        from: half === 'first' ? 0 : 0.5,
        to: half === 'first' ? 0.5 : 1,
      }),
    ),
    0.1,
  ),
);
