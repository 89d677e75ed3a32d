import { frame } from '../../grammar/frame.ts';
import { degree, no, photoNoun, type Degree } from '../../grammar/phrases/common.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { ordinal } from '../../grammar/phrases/ordinal.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBefore,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { changeTransitionCount } from './change-transition-count.ts';
import type { CutsMeant } from './cuts-meant.ts';
import { filmFadeFrames } from './film-fade-frames.ts';
import { lengthFactor } from '../length/length-phrases.ts';
import { setTransitions } from './set-transitions.ts';
import type { TransitionChoice } from './transition-choice.ts';
import * as say from './transition-words.ts';

const the = maybe(words('the', 'each', 'every', 'all', 'all the', 'my', 'these', 'any'));

const everywhere: Reader<CutsMeant> = meaning(
  either(
    words(
      ...['all', 'just', 'only', 'nothing but', 'everywhere', 'between them', 'in between them'],
      ...['in between', 'between all of them', 'throughout', 'between each one'],
      ...['from one to the next', 'from one to another', 'at every cut', 'at each cut'],
      ...['at all cuts', 'for all cuts', 'for every cut', 'on all cuts', 'all cuts', 'every cut'],
      ...['every time', 'for all', 'for everything', 'all over', 'everything', 'on all'],
      ...['all of them', 'between shots'],
      ...['每张之间', '之间', '中间', '全部', '所有', '每个', '全都', '都', '统一', '每两张之间'],
      ...['全程', '整个', '每次', '通通', '一律', '每一个', '每张照片之间', '照片之间', '图片之间'],
      ...['画面之间', '所有的', '全部都', '每处', '整体'],
    ),
    inOrder(words('between', 'in between', 'from', 'across', 'for', 'on'), the, photoNoun),
  ),
  () => ({ at: 'all' }),
);

/** All cuts but those that were spoken of, or those from some picture on. */
const otherCuts: Reader<CutsMeant> = meaning(reference, (photos): CutsMeant | null =>
  photos.of === 'others' || photos.of === 'span' ? { at: 'into', photos } : null,
);
const someCuts: Reader<CutsMeant> = either(
  unlikely(otherCuts, 0.1),
  meaning(
    inOrder(
      maybe(words('at', 'for', 'on', 'the', 'at the', 'for the', 'on the')),
      ordinal,
      maybe(words('个', '次', '处', '一个', '的')),
      say.cutNoun,
    ),
    ([, index]): CutsMeant => ({ at: 'place', index }),
  ),
  meaning(inOrder(words('between', 'in between', 'from'), reference), ([, photos]): CutsMeant => ({
    at: 'between',
    photos,
  })),
  meaning(
    inOrder(words('between', 'from'), reference, words('and', 'to', 'into'), reference),
    ([, one, , other]): CutsMeant => ({
      at: 'between',
      photos: { of: 'union', these: [one, other] },
    }),
  ),
  meaning(
    inOrder(
      maybe(words('在')),
      reference,
      maybe(words('和', '到', '跟', '与')),
      maybe(reference),
      maybe(words('的')),
      words('之间', '中间', '间', '之间的', '中间的'),
    ),
    ([, one, , other]): CutsMeant => ({
      at: 'between',
      photos: other === null ? one : { of: 'union', these: [one, other] },
    }),
  ),
  meaning(
    inOrder(
      words(
        ...['into', 'before', 'leading into', 'to', 'in front of', 'going into', 'ahead of'],
        ...['right before', 'leading to', 'just before', 'leading up to'],
      ),
      reference,
    ),
    ([, photos]): CutsMeant => ({ at: 'into', photos }),
  ),
  meaning(
    inOrder(
      words('after', 'out of', 'following', 'right after', 'from', 'behind', 'leaving'),
      reference,
    ),
    ([, photos]): CutsMeant => ({ at: 'out-of', photos }),
  ),
  meaning(
    inOrder(
      maybe(words('在', '到', '进入', '切到', '切换到')),
      reference,
      maybe(words('的')),
      words(
        ...['之前', '前面', '前', '之前的', '前面的', '前的', '出现的时候', '的时候', '出现时候'],
        ...['入场', '进来', '出现时', '出场'],
      ),
    ),
    ([, photos]): CutsMeant => ({ at: 'into', photos }),
  ),
  meaning(inOrder(words('进入', '切到', '切换到', '到'), reference), ([, photos]): CutsMeant => ({
    at: 'into',
    photos,
  })),
  meaning(
    inOrder(
      maybe(words('在')),
      reference,
      maybe(words('的')),
      words('之后', '后面', '后', '之后的', '后面的', '后的', '离开'),
    ),
    ([, photos]): CutsMeant => ({ at: 'out-of', photos }),
  ),
);

const insteadOf = inOrder(
  words(
    ...['instead of', 'rather than', 'not', 'not the', 'instead of the', 'in place of', 'no more'],
    ...['replacing', '别老是', '别总是', '不要老是', '不要总是', '老是', '而不是', '代替'],
    ...['不要用', '别用', '不用', '换掉', '替换', '不要', '把'],
  ),
  maybe(words('a', 'the', 'all', 'those', 'these', '现在的', '原来的')),
  either(
    say.anyKind,
    meaning(say.hardCuts, () => 'fade' as const),
  ),
);
/** Words of what is too hard: it is faded over. */
const abrupt = words(
  ...['too abrupt', 'abrupt', 'too choppy', 'choppy', 'too jarring', 'jarring', 'too sudden'],
  ...['too harsh', 'jerky'],
  ...['太生硬', '太生硬了', '生硬', '太突兀', '太突兀了', '突兀', '切得太硬', '切换太硬'],
  ...['切得太生硬', '太硬了', '切得太突然'],
);

const filler = either(
  mark(':'),
  say.anyStyle,
  words(
    ...['mix of', 'a mix of', 'mixture of', 'a mixture of', 'mixed', '混着', '混着来', '混合'],
    ...['instead of the same one every time', 'instead of the same one', 'instead of the same'],
    ...['every time', 'effect', 'effects', 'style', 'type', 'kind', 'one', 'ones', 'animation'],
    ...['duration', 'length', 'time', 'long', 'last', 'lasting', 'for', 'about', 'around', 'like'],
    ...['each', 'should', 'only', 'just', 'with', 'speed', 'take', 'takes', 'to', 'at', 'exactly'],
    ...['of'],
    ...['效果', '样式', '类型', '动画', '时间', '时长', '长度', '持续', '速度', '方式', '的', '式'],
    ...['为', '约', '左右', '大约', '改成', '改为', '换成', '用', '都用', '全用', '采用', '加'],
    ...['加上', '变成', '都是', '只', '只用', '统一用', '全部用', '都改成', '全部改成', '都换成'],
    ...['全部换成', '做', '设为', '设成'],
  ),
);

const pace = either(
  meaning(say.longerTransition, () => 1 as const),
  meaning(say.shorterTransition, () => -1 as const),
);

/** Behind a comma a longer time is that of something else. */
const longestAside = 2;
/** "30 seconds with transitions" is as long as the film. */
const ofTransition = notBefore(
  duration,
  words(
    ...['with', 'w', 'and', 'plus', 'including', 'has', 'having', 'long with', 'long and'],
    ...['带', '带有', '加', '加上', '配', '配上', '有', '和', '要有', '要', '含', '並', '并'],
  ),
);

/** "Of 1 second"; "longer, like 2 seconds". */
const seconds = either(
  ofTransition,
  meaning(
    inOrder(
      mark(',', '，'),
      maybe(words('like', 'about', 'say', 'around', 'maybe', '大概', '大约', '约')),
      duration,
    ),
    ([, , value]) => (value <= longestAside ? value : null),
  ),
);

/** "Transitions: none". */
const noneAfter = meaning(
  inOrder(
    maybe(mark(':', '=')),
    words('none', 'off', 'no', 'zero', '无', '没有', '不要', '关', '关掉'),
  ),
  () => true as const,
);

const about = {
  no: either(no, noneAfter),
  cuts: someCuts,
  seconds,
  pace,
  factor: lengthFactor,
  insteadOf,
} as const;
const around = { everywhere, filler, degree } as const;

interface Said {
  readonly no?: true;
  readonly cuts?: CutsMeant;
  readonly seconds?: number;
  readonly pace?: 1 | -1;
  readonly factor?: number;
  readonly degree: readonly Degree[];
}

/** The length as it was said: exactly, many times, or by how much one would notice. */
function lengthOf({ no: refused, seconds, pace: way, factor: times, degree: by }: Said): {
  seconds?: number;
  factor?: number;
} {
  if (seconds !== undefined) return { seconds };
  if (way === undefined) return times === undefined ? {} : { factor: times };
  const longer = refused === undefined ? way > 0 : way < 0;
  if (times !== undefined) return { factor: longer === times > 1 ? times : 1 / times };
  const size = by.includes('little') ? 1.3 : by.includes('much') ? 2.2 : 1.6;
  return { factor: Number((longer ? size : 1 / size).toFixed(2)) };
}

/** No picture leaves room for more. */
const longestSeconds = 60;

/** Between all pictures are all cuts. */
function cutsOf({ cuts: said = { at: 'all' } }: Said): CutsMeant {
  const isAll = 'photos' in said && (said.photos.of === 'all' || said.photos.of === 'it');
  return isAll ? { at: 'all' } : said;
}

function request(said: Said, kinds: readonly TransitionChoice[]): Request | null {
  const length = lengthOf(said);
  if (length.seconds !== undefined && !(length.seconds > 0)) return null;
  return setTransitions.of({
    cuts: cutsOf(said),
    kinds: [...new Set(kinds)],
    ...length,
    ...(length.seconds === undefined ? {} : { seconds: Math.min(length.seconds, longestSeconds) }),
  });
}

const kinds = frame({
  name: 'kind of transition',
  needs: { kind: say.boldKind },
  may: { ...about, noun: say.transitionNoun, plain: say.plainStyle },
  many: { ...around, more: say.anyKind },
  sharesNo: true,
  means: (found, { sharesNo }) =>
    (found.no !== undefined || sharesNo) && found.pace === undefined
      ? request({ ...found, no: true }, ['none'])
      : request(found, [found.kind, ...found.more]),
});

const style = either(
  meaning(say.plainStyle, () => 'fade' as const),
  meaning(say.variedStyle, () => 'varied' as const),
  meaning(say.smoother, () => 'smoother' as const),
);

const transitions = frame({
  name: 'transitions',
  needs: { noun: say.transitionNoun },
  may: about,
  many: { ...around, kind: say.anyKind, style },
  sharesNo: true,
  means: (found, { sharesNo }) => {
    const { kind, style: styles } = found;
    const length = lengthOf(found);
    if ((found.no !== undefined || sharesNo) && found.pace === undefined)
      return request({ ...found, no: true }, ['none']);
    if (kind.length > 0) return request(found, kind);
    if (styles.includes('smoother')) return request({ factor: 1.4, ...found }, ['fade']);
    if (styles.includes('varied')) return request(found, ['varied']);
    if (styles.includes('fade')) return request(found, ['fade']);
    return request(found, Object.keys(length).length > 0 ? [] : ['any']);
  },
});

const cuts = frame({
  name: 'hard cuts',
  needs: { cuts: say.hardCuts },
  may: { no, where: someCuts, noun: say.transitionNoun, insteadOf },
  many: around,
  cost: -0.2,
  means: (found) =>
    setTransitions.of({
      cuts: found.where ?? { at: 'all' },
      kinds: [found.no === undefined ? 'none' : 'any'],
    }),
});

/** "Slide between the photos": what means nothing alone means a transition there. */
const kindsThere = frame({
  name: 'kind of transition at cuts',
  needs: { kind: say.anyKind, where: either(someCuts, everywhere) },
  may: { seconds: ofTransition, pace, direction: say.direction },
  many: { filler },
  // "Zoom out of the family picture" is the camera's.
  cost: 0.4,
  means: ({ kind, where, direction: way, ...said }) =>
    request({ ...said, cuts: where, degree: [] }, [say.towards(kind, way)]),
});

const tooHard = frame({
  name: 'cuts that are too hard',
  needs: { abrupt },
  may: { cuts: someCuts },
  many: { filler: either(filler, everywhere, say.cutNoun), degree },
  cost: 0.1,
  means: ({ cuts: where = { at: 'all' } }) =>
    setTransitions.of({ cuts: where, kinds: ['fade'], factor: 1.4 }),
});

const fewer = words(
  ...['fewer', 'less', 'not so many', 'not that many', 'too many', 'reduce', 'so many'],
  ...['cut down on', 'less of', 'way too many', 'not as many', 'go easy on', 'tone down'],
  ...['a few less', 'ease up on'],
  ...['少', '少一点', '少点', '少一些', '太多', '太多了', '减少', '少用', '少些', '少用点'],
  ...['少加点', '别那么多', '不要那么多', '别太多', '不要太多'],
);
const moreWord = words(
  ...['more', 'add more', 'too few', 'a few more', 'not enough', 'a lot more', 'extra'],
  ...['additional', 'some more'],
  ...['多', '多一点', '多点', '多一些', '太少', '太少了', '增加', '多加', '多用', '多些', '多来点'],
  ...['再多', '再加点', '多加点', '再来点'],
);

const howMany = frame({
  name: 'number of transitions',
  needs: {
    change: either(
      meaning(fewer, () => 'fewer' as const),
      meaning(moreWord, () => 'more' as const),
    ),
    noun: say.transitionNoun,
  },
  many: { filler: either(words('of', 'the', 'are', 'there are', '有', '了', '的'), say.anyStyle) },
  means: ({ change }) => changeTransitionCount.of({ change }),
});

export const transitionFrames = [
  kinds,
  transitions,
  kindsThere,
  tooHard,
  cuts,
  howMany,
  ...filmFadeFrames,
];
