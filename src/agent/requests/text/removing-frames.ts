import { frame } from '../../grammar/frame.ts';
import { annoyanceBehind, awayWithIt } from '../../grammar/phrases/away-with-it.ts';
import { no } from '../../grammar/phrases/common.ts';
import { aboutPictures } from '../../grammar/phrases/reference.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import {
  either,
  notBefore,
  inOrder,
  many,
  maybe,
  meaning,
  oneOf,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { fact } from './fact-frames.ts';
import { filmEdge } from './film-edge.ts';
import { onPictures } from './on-pictures.ts';
import { removeTexts } from './remove-texts.ts';
import { restyleTexts } from './restyle-texts.ts';
import { spokenText } from './spoken-text.ts';
import { textNoun } from './text-words.ts';
import { textsMeant, wholeTargets, type Named } from './text-target.ts';

const off = words(
  ...['off', 'away', 'out', 'gone', 'removed', 'deleted', 'not needed', 'unnecessary'],
  ...[
    'isnt necessary',
    'is not necessary',
    'isnt needed',
    'superfluous',
    'redundant',
    'not wanted',
  ],
  ...['disappear', 'vanish', 'be removed', 'be gone', 'go away', 'be deleted', 'not be there'],
  ...['has to go', 'must go', 'should go', 'can go', 'is not needed', 'isnt needed'],
  ...['not necessary', 'needs to go'],
  ...['去掉', '去除', '关掉', '取消', '删掉', '拿掉', '不要了', '不要', '删了', '去了', '移除'],
  ...['撤掉', '删除', '不用了', '清除', '清掉', '去掉吧', '不需要', '不需要了', '去掉了'],
  ...['不想要', '不想要了', '全删', '清空', '删光', '都去掉', '不用', '干掉', '隐藏'],
);
export const filler = many(
  words(
    ...['the', 'a', 'any', 'all', 'all of the', 'my', 'that', 'this', 'those', 'these', 'is'],
    ...['are', 'be', 'to', 'of', 'it', 'its', 'at', 'on screen', 'want', 'need', 'have', 'add'],
    ...['put', 'show', 'intro', 'opening', 'there', 'use', 'written', 'please', 'write', 'or'],
    ...['in', 'on it', 'at all', 'whatsoever', 'just', 'just the', 'with', 'should'],
    ...['的', '都', '也', '全部', '所有', '所有的', '全', '了', '那个', '这个', '任何', '加'],
    ...['什么', '把', '给我', '上', '里', '统统', '通通', '全都', '写', '打', '上面', '上的'],
    ...['一下', '里的', '上面的', '就', '有', '出现', '再', '出来', '可以', '能', 'will', 'can'],
  ),
  4,
);

/** 没有写 complains that nothing is written. */
const notWritten = words(
  ...['写', '加', '打', '放', '看到', '看见', '出现', '显示', '了写'],
  ...['written', 'writing', 'wrote', 'written the', 'see', 'seen'],
);
export const noText = either(
  notBefore(no, notWritten),
  words(
    ...['take off', 'take down', 'hide', 'erase', 'clear', 'ditch', 'no more', 'stop showing'],
    ...['scrap', 'not any', 'kill', 'wipe'],
    ...[
      'dump',
      'strike',
      'strike out',
      'cross out',
      'want no',
      'strip',
      '不要出现',
      '别出现',
      '不出现',
      'bin',
      'trash',
      'leave away',
      '别写',
      '不要写',
      '别打',
      '不写',
      '别弄',
      '不打',
      '别放',
    ],
    ...['隐藏', '清除', '清空', '抹掉', '擦掉', '不再要', '撤下', '不显示', '别显示', '不要显示'],
  ),
);
interface Removed {
  readonly nouns: readonly Named[];
  readonly photos?: Reference;
}
const saying = words('saying', 'that says', 'which says', 'reading', 'that reads', '写着', '写的');
/** "The title animation" is something else than the title. */
const partOfLook = words(
  ...['animation', 'animations', 'effect', 'color', 'colour', 'font', 'shadow', 'box'],
  ...['background'],
  ...['动画', '的动画', '效果', '的效果', '颜色', '的颜色', '字体', '阴影', '的阴影', '底框'],
  ...['的底框', '背景'],
);
const gone: Reader<readonly Named[]> = notBefore(wholeTargets, partOfLook);
const removed: Reader<Removed> = either(
  meaning(inOrder(noText, filler, gone), ([, , nouns]): Removed => ({ nouns })),
  meaning(
    inOrder(noText, maybe(words('the', '掉')), onPictures.photos, filler, gone),
    ([, , photos, , nouns]): Removed => ({ nouns, photos }),
  ),
  meaning(inOrder(gone, filler, off), ([nouns]): Removed => ({ nouns })),
  meaning(inOrder(gone, awayWithIt), ([nouns]): Removed => ({ nouns })),
  // "Leave the title out".
  meaning(
    inOrder(
      words('leave', 'take', 'cut', 'throw', 'keep'),
      filler,
      gone,
      words('out', 'off', 'away'),
    ),
    ([, , nouns]): Removed => ({ nouns }),
  ),
  // "The caption on the dog should go".
  meaning(
    inOrder(gone, words('on', 'of', 'under', 'over', 'for', 'in'), onPictures.photos, filler, off),
    ([nouns, , photos]): Removed => ({ nouns, photos }),
  ),
  meaning(
    words(
      ...['画面干净点，不要字', '干净的画面', '不要出现任何文字', '字幕文字', '没有文字的'],
      ...['nothing written', 'without writing', 'without any writing', 'nothing written on it'],
      ...['no writing anywhere', '一个字都不要', '什么字都不要', '不要有字', '不要出现字'],
      ...['textless', 'text free', 'no words', 'clean without text'],
      ...['无字', '无文字', '无字幕', '纯画面', '不要字', '别加字', '不加字'],
    ),
    (): Removed => ({ nouns: ['text'] }),
  ),
);

/** "No dates", 编号拿掉. */
const factGone = either(
  meaning(inOrder(noText, filler, fact), ([, , what]) => what),
  meaning(inOrder(fact, filler, off), ([what]) => what),
);

/** "The text at the beginning". */
const atEdge = inOrder(
  maybe(words('that is', 'thats', 'which is')),
  filmEdge,
  maybe(words('的', 'of the film', 'of the video')),
);
const edgeText = either(
  meaning(inOrder(noText, filler, gone, atEdge), ([, , , [, edge]]) => edge),
  meaning(inOrder(gone, atEdge, filler, off), ([, [, edge]]) => edge),
  meaning(
    inOrder(
      noText,
      filler,
      oneOf<'start' | 'end'>({
        start: ['opening text', 'intro text', 'first text', 'text in the beginning'],
        end: ['closing text', 'last text', 'final text', 'ending text'],
      }),
    ),
    ([, , edge]) => edge,
  ),
  meaning(
    inOrder(
      oneOf<'start' | 'end'>({
        start: ['opening text', 'intro text', 'opening words', 'first words'],
        end: ['closing text', 'last words', 'final words', 'ending text'],
      }),
      filler,
      off,
    ),
    ([edge]) => edge,
  ),
);

/** Texts that are to go. */
export const removingFrames = [
  frame({
    name: 'no-text',
    needs: { no: removed },
    may: { ...aboutPictures, quote: quotedText },
    many: {
      reason: annoyanceBehind,
      filler: words(
        ...['at all', 'whatsoever', 'anywhere', 'any more', 'anymore', 'completely', 'entirely'],
        ...['一律', '都', '全部', '里的', '上的', '上面的'],
      ),
    },
    sharesNo: true,
    means: ({ no: { nouns, photos }, ...found }) => {
      // "No title, end card “Bye”" is more than one wish.
      if (nouns.length > 1 && found.quote !== undefined) return null;
      const on = photos === undefined ? {} : { photos };
      return nouns.map((noun) => removeTexts.of({ texts: textsMeant({ ...found, ...on, noun }) }));
    },
  }),
  frame({
    name: 'text-none',
    needs: {
      none: inOrder(
        gone,
        words(':', '='),
        words('none', 'nothing', 'no', 'off', '无', '没有', '不要'),
      ),
    },
    // Rather than a text of this word.
    cost: -0.5,
    means: ({ none: [nouns] }) =>
      nouns.map((noun) => removeTexts.of({ texts: textsMeant({ noun }) })),
  }),
  frame({
    name: 'no-text-at-edge',
    needs: { edge: edgeText },
    cost: -0.2,
    means: ({ edge }) =>
      removeTexts.of({ texts: { of: 'role', role: edge === 'start' ? 'title' : 'end-card' } }),
  }),
  frame({
    name: 'no-text-saying',
    needs: {
      no: inOrder(noText, filler, textNoun, saying, either(quotedText, spokenText)),
    },
    means: ({ no: said }) => removeTexts.of({ texts: { of: 'saying', text: said[4] } }),
  }),
  frame({
    name: 'no-text-animation',
    needs: {
      no: inOrder(
        either(noText, words('stop')),
        filler,
        textNoun,
        words(
          ...['animation', 'animations', 'effect'],
          ...['动画', '的动画', '效果', '的效果', '特效', '的特效'],
        ),
      ),
    },
    may: aboutPictures,
    means: ({ no: said, ...found }) =>
      restyleTexts.of({
        texts: textsMeant({ ...found, noun: said[2] }),
        look: { animation: 'none' },
      }),
  }),
  frame({
    name: 'no-captions-of-facts',
    needs: { no: factGone },
    may: aboutPictures,
    means: (found) =>
      found.no === 'name' && found.photos === undefined
        ? null
        : removeTexts.of({ texts: textsMeant({ noun: 'caption', ...found }) }),
  }),
  frame({
    name: 'no-quoted-text',
    needs: { no: noText, quote: quotedText },
    may: { noun: textNoun },
    means: ({ quote }) => removeTexts.of({ texts: { of: 'saying', text: quote } }),
  }),
];
