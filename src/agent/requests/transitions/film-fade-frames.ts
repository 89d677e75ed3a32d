import { frame } from '../../grammar/frame.ts';
import { filmNoun, no } from '../../grammar/phrases/common.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { either, inOrder, maybe, meaning, oneOf, words } from '../../grammar/reader.ts';
import { transitionNoun } from './transition-words.ts';
import { fadeFilm } from './fade-film.ts';

const fadeInOrOut = oneOf({
  start: [
    ...['fade in', 'fades in', 'fading in', 'fade from black', 'fade in from black'],
    ...['start from black', 'start with a fade', 'begin with a fade', 'fade up'],
    ...['fade up from black', 'fade in effect', 'open from black', 'begin from black'],
    ...['starts from black', 'fade in slowly', 'start black', 'come in from black'],
    ...['black to start', 'begin black', 'begin black and fade in', 'start black and fade in'],
    ...['fade in slowly from black', 'from black', 'fade from a black screen', 'up from black'],
    ...[
      '亮起来',
      '慢慢亮起来',
      '黑屏慢慢亮起来',
      '渐亮',
      '由黑渐亮',
      '由暗变亮',
      '由黑变亮',
      '从黑变亮',
    ],
    ...[
      '从黑渐亮',
      '从黑慢慢亮起来',
      '黑屏亮起',
      '慢慢显现',
      '逐渐亮起',
      '从黑慢慢出来',
      '从黑色慢慢出来',
      '从黑屏慢慢出来',
      '从黑里出来',
    ],
    ...['淡入', '渐显', '从黑场淡入', '由黑淡入', '黑场淡入', '从黑屏渐显', '从黑色淡入'],
    ...['从黑场进入', '渐入', '黑屏淡入', '从黑到亮'],
  ],
  end: [
    ...['fade out', 'fades out', 'fading out', 'fade out to black', 'end on black', 'end in black'],
    ...['end with a fade', 'finish on black', 'finish with a fade', 'fade down'],
    ...['end with a fade out', 'fade away', 'go to black', 'finish with a fade to black'],
    ...['end with a fade to black', 'fade out effect', 'fadeout', 'ends on black', 'out to black'],
    ...['fade to nothing', 'fade away to black', 'fade out slowly'],
    ...['淡出', '渐隐', '淡出到黑', '渐黑', '慢慢变黑', '逐渐变黑', '淡出黑场', '黑场结束', '渐出'],
    ...['变黑', '画面渐黑', '慢慢黑掉', '黑屏结束', '淡出到黑场'],
  ],
  both: [
    ...[
      'begin and end with a black fade',
      'begin and end with a fade',
      'start and end with a fade',
      'begin and end in black',
      'start and end in black',
      'start and end with a black fade',
      'starts and ends in black',
      'begins and ends in black',
    ],
    ...['fade in and out', 'fade in and fade out', 'fades in and out', 'fade in fade out'],
    ...['fades at both ends', 'fade in at the start and out at the end'],
    ...['fade in at the beginning and out at the end', 'fade in/out'],
  ],
});
/** Fades that are transitions elsewhere. */
const fade = words(
  ...['fade', 'fades', 'a fade', 'fade to black', 'fades to black', 'fading to black'],
  ...['fade effect', 'black'],
  ...['fade through black', 'dip to black', 'fading', '淡入淡出', '黑场', '黑屏', '渐变', '闪黑'],
  ...['淡化', '黑幕'],
);
const where = oneOf({
  start: [
    ...['at the start', 'at the beginning', 'in the beginning', 'at the very beginning'],
    ...['the first picture', 'first picture', 'the first image', 'the first photo', 'the film'],
    ...['at the very start', 'to start', 'to begin', 'at the opening', 'on the first photo'],
    ...['in the first photo', 'the beginning', 'the start', 'start', 'beginning', 'the opening'],
    ...['opening', 'first photo', 'at first', 'from the start', 'intro'],
    ...['开头', '片头', '开始', '开场', '最开始', '一开始', '开头处', '开头加', '影片开头'],
    ...['视频开头', '最前面', '开始的时候', '第一张'],
  ],
  end: [
    ...['at the end', 'at the very end', 'in the end', 'to end', 'to finish', 'at the close'],
    ...['on the last photo', 'the end', 'end', 'ending', 'the ending', 'close', 'finish'],
    ...['last photo', 'in the ending', 'outro', 'finale', 'final'],
    ...['结尾', '片尾', '结束', '最后', '末尾', '结尾处', '收尾', '影片结尾', '视频结尾', '结束时'],
    ...['结束的时候', '尾巴', '最后一张'],
  ],
  both: [
    ...['at both ends', 'both ends', 'at the start and end', 'at the beginning and end'],
    ...['at the beginning and the end'],
    ...['at the start and the end', 'start and end', 'beginning and end', '首尾', '开头和结尾'],
    ...['开头结尾', '头尾', '片头片尾', '两头', '开头和结尾都', '片头和片尾', '首尾都'],
  ],
});

const filler = either(
  filmNoun,
  words(
    ...['over', 'for', 'of', 'with', 'to', 'in', 'and', 'from', 'to black', 'from black'],
    ...['lasting', 'effect', 'slowly', 'nicely', 'gently', 'picture'],
    ...['image', 'screen', 'smoothly', 'nice', '效果', '加', '画面', '做', '用', '持续', '慢慢'],
    ...['的', '一个', '处', '时', '要', '处理', '加上', '加个', '黑场', '到黑场'],
  ),
);

const atEnds = frame({
  name: 'fade at an end of the film',
  needs: {
    fade: either(fadeInOrOut, fade),
    where,
  },
  may: { no, seconds: duration },
  many: { filler },
  cost: -0.2,
  means: ({ where: at, ...found }) => fadeFilm.of({ at, ...lengthOf(found) }),
});

const fadesAlone = frame({
  name: 'fade in or out',
  needs: { at: fadeInOrOut },
  may: { no, seconds: duration },
  many: { filler },
  means: ({ at, ...found }) => fadeFilm.of({ at, ...lengthOf(found) }),
});

/** The first picture follows on nothing, and nothing follows on the last. */
const noTransitionAtEnds = frame({
  name: 'no transition at an end',
  needs: { no, transitionNoun, where: meaning(inOrder(maybe(words('在')), where), ([, at]) => at) },
  many: { filler },
  means: (found) => fadeFilm.of({ at: found.where, seconds: 0 }),
});

function lengthOf(found: { readonly no?: true; readonly seconds?: number }): { seconds?: number } {
  if (found.no !== undefined) return { seconds: 0 };
  return found.seconds === undefined ? {} : { seconds: Math.min(60, found.seconds) };
}

export const filmFadeFrames = [atEnds, fadesAlone, noTransitionAtEnds];
