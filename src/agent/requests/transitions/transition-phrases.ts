import { degree, filmNoun, no, photoNoun } from '../../grammar/phrases/common.ts';
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
import type { CutsMeant } from './cuts-meant.ts';
import { lengthFactor } from '../length/length-phrases.ts';
import * as say from './transition-words.ts';

const the = maybe(words('the', 'each', 'every', 'all', 'all the', 'my', 'these', 'any'));

export const everywhere: Reader<CutsMeant> = meaning(
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

export const someCuts: Reader<CutsMeant> = either(
  unlikely(otherCuts, 0.1),
  meaning(
    inOrder(
      maybe(words('at', 'for', 'on', 'the', 'at the', 'for the', 'on the')),
      ordinal,
      maybe(
        words('个', '次', '处', '一个', '的', '一处', '一次', '那个', '的那个', '那处', '的一个'),
      ),
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
      maybe(words('从', '由')),
      reference,
      words('到', '切到', '过渡到', '转到', '切换到'),
      reference,
    ),
    ([, one, , other]): CutsMeant => ({
      at: 'between',
      photos: { of: 'union', these: [one, other] },
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

export const insteadOf = inOrder(
  words(
    ...['instead of', 'rather than', 'not', 'not the', 'instead of the', 'in place of', 'no more'],
    ...['replacing', '别老是', '别总是', '不要老是', '不要总是', '老是', '而不是', '代替'],
    ...[
      'than',
      'over',
      'to the',
      'rather than the',
      'not those',
      '取代',
      '替代',
      '不想要',
      '不想用',
    ],
    ...['不要用', '别用', '不用', '换掉', '替换', '不要', '把'],
  ),
  maybe(words('a', 'the', 'all', 'those', 'these', '现在的', '原来的')),
  either(
    say.anyKind,
    meaning(say.hardCuts, () => 'fade' as const),
    meaning(say.transitionNoun, () => 'fade' as const),
  ),
);

/** "Too hard, fade instead": what is done anyway. */
export const fadeInstead = words(
  ...['fade instead', 'use fades', 'fade please', 'use fades instead', 'fade them', 'blend them'],
  ...[
    '柔和点',
    '柔和一点',
    '柔和些',
    '柔一点',
    '加个淡入淡出',
    '用淡入淡出',
    '来点淡入淡出',
    '软一点',
  ],
);

/** Words of what is too hard: it is faded over. */
export const abrupt = words(
  ...['too abrupt', 'abrupt', 'too choppy', 'choppy', 'too jarring', 'jarring', 'too sudden'],
  ...[
    'not so abrupt',
    'less abrupt',
    'not so hard',
    'not so harsh',
    'not that abrupt',
    'not so sudden',
    'too sudden',
  ],
  ...[
    'too harsh',
    'jerky',
    'just jump',
    'jumpy',
    'jump too hard',
    'too hard',
    'too rough',
    'jump around',
  ],
  ...['切得太硬了', '跳得太硬', '切换太硬了', '硬邦邦', '太跳了', '跳来跳去', '切换太生硬'],
  ...['太生硬', '太生硬了', '生硬', '太突兀', '太突兀了', '突兀', '切得太硬', '切换太硬'],
  ...['切得太生硬', '太硬了', '切得太突然'],
);

export const filler = either(
  mark(':'),
  say.anyStyle,
  words(
    ...['mix of', 'a mix of', 'mixture of', 'a mixture of', 'mixed', '混着', '混着来', '混合'],
    ...['instead of the same one every time', 'instead of the same one', 'instead of the same'],
    ...['every time', 'effect', 'effects', 'style', 'type', 'kind', 'one', 'ones', 'animation'],
    ...[
      'follow',
      'follow one another',
      'one another',
      'simply',
      'their',
      'thing',
      'things',
      'when',
      '想要',
    ],
    ...['every', 'each', 'down', 'out', 'between', '让', '使', '持续', '吧', '弄成'],
    ...['duration', 'length', 'time', 'long', 'last', 'lasting', 'for', 'about', 'around', 'like'],
    ...['each', 'should', 'only', 'just', 'with', 'speed', 'take', 'takes', 'to', 'at', 'exactly'],
    ...['of'],
    ...['效果', '样式', '类型', '动画', '时间', '时长', '长度', '持续', '速度', '方式', '的', '式'],
    ...['为', '约', '左右', '大约', '改成', '改为', '换成', '用', '都用', '全用', '采用', '加'],
    ...['加上', '变成', '都是', '只', '只用', '统一用', '全部用', '都改成', '全部改成', '都换成'],
    ...['全部换成', '做', '设为', '设成'],
  ),
);

const oneWay = either(
  meaning(say.longerTransition, () => 1 as const),
  meaning(say.shorterTransition, () => -1 as const),
);

/** 一闪就过去了，慢点: a complaint, and what is wished. A quick film with fades is quick itself. */
export const pace = either(
  notBefore(oneWay, either(filmNoun, inOrder(duration, filmNoun))),
  meaning(inOrder(oneWay, mark(',', '，'), oneWay), ([one, , other]) =>
    one === other ? one : null,
  ),
);

/** Behind a comma a longer time is that of something else. */
const longestAside = 2;

/** "Three minutes, slow crossfades": no transition is as long. */
const longestNamed = 20;

/** "30 seconds with transitions", "a fast 12 s film with fades": so long is the film. */
export const ofTransition = notBefore(
  meaning(duration, (value) => (value <= longestNamed ? value : null)),
  either(
    filmNoun,
    inOrder(words('long', 'in total', 'altogether'), mark(',', '，')),
    words(
      ...['with', 'w', 'and', 'plus', 'including', 'has', 'having', 'long with', 'long and'],
      ...['带', '带有', '加', '加上', '配', '配上', '有', '和', '要有', '要', '含', '並', '并'],
    ),
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

const them = words('them', 'them all', 'all of them', 'it', 'those', 'these', '它', '它们');

const tacky = words(
  ...[
    'tacky',
    'cheesy',
    'cheap',
    'annoying',
    'annoy me',
    'annoys me',
    'ugly',
    'distracting',
    'dated',
  ],
  ...[
    'too fancy',
    'too much',
    'over the top',
    'kitschy',
    'look cheap',
    'silly',
    'outdated',
    'naff',
  ],
  ...['look tacky', 'look silly', 'look bad', 'look ugly', 'horrible', 'awful', 'bad', 'not nice'],
  ...[
    '土',
    '好土',
    '很土',
    '太土',
    '看着好土',
    '看着土',
    '丑',
    '太丑',
    '花哨',
    '太花哨',
    '俗',
    '俗气',
    '太俗',
  ],
  ...[
    '难看',
    '太难看',
    '烦',
    '烦人',
    '碍眼',
    '多余',
    '太假',
    '太low',
    'low',
    '不好看',
    '很丑',
    '很假',
  ],
);

const goes = words(
  ...[
    'remove',
    'delete',
    'drop',
    'lose',
    'kill',
    'scrap',
    'bin',
    'ditch',
    'get rid of',
    'take out',
  ],
  ...[
    '删了',
    '删掉',
    '去掉',
    '去了',
    '撤了',
    '不要了',
    '删',
    '拿掉',
    '取消',
    '关了',
    '关掉',
    '拿走',
    '撤掉',
  ],
);

/** "I hate these fades", "the transitions are tacky, take them out", 转场都删了. */
const refused: Reader<true> = meaning(
  either(
    words(
      ...[
        'cut the',
        'cut all',
        'cut all the',
        'cut out',
        'cut out the',
        '取消掉',
        '取消了',
        '都取消',
        '去除掉',
      ],
      ...['kill', 'ditch', 'scrap', 'hate', 'i hate', 'cant stand', 'annoy me', 'annoys me', 'bin'],
      ...['do without', 'could do without', 'dont like', 'i dont like', 'annoying', 'are annoying'],
      ...[
        '不喜欢',
        '讨厌',
        '受不了',
        '删了',
        '都删了',
        '拿走',
        '全部拿走',
        '撤了',
        '通通不要',
        '统统不要',
      ],
      ...[
        '砍掉',
        '免了',
        '多余',
        '没必要',
        '用不着',
        '都不要',
        '不太喜欢',
        '全删了',
        '都去掉',
        '全去掉',
      ],
    ),
    // "That fading thing, get rid of it".
    inOrder(mark(',', '，'), maybe(words('please', 'just')), goes, them),
    inOrder(
      maybe(words('are', 'is', 'look', 'looks', '看着', '有点', '很', '太', '真', '看起来')),
      tacky,
      maybe(words('了')),
      maybe(mark(',', '，')),
      maybe(words('so', 'please', 'just', 'can you', 'and', '请', '帮我', '给我', '都', '全')),
      either(
        inOrder(goes, maybe(them)),
        inOrder(words('take', 'leave', 'cut'), them, words('out', 'away')),
      ),
    ),
  ),
  () => true as const,
);

/** "Transitions: none". */
const noneAfter = meaning(
  inOrder(
    maybe(mark(':', '=')),
    words(
      'should go',
      'has to go',
      'must go',
      'can go',
      'have to go',
      'none',
      'off',
      'no',
      'zero',
      '无',
      '没有',
      '不要',
      '关',
      '关掉',
    ),
  ),
  () => true as const,
);

export const about = {
  no: either(no, noneAfter, refused),
  cuts: someCuts,
  seconds,
  pace,
  factor: lengthFactor,
  insteadOf,
} as const;

export const around = { everywhere, filler, degree } as const;

/** No picture leaves room for more. */
export const longestSeconds = 60;

export const style = either(
  meaning(say.plainStyle, () => 'fade' as const),
  meaning(say.variedStyle, () => 'varied' as const),
  meaning(say.smoother, () => 'smoother' as const),
);

export const fewer = words(
  ...['fewer', 'less', 'not so many', 'not that many', 'too many', 'reduce', 'so many'],
  ...['cut down on', 'less of', 'way too many', 'not as many', 'go easy on', 'tone down'],
  ...['a few less', 'ease up on'],
  ...['少', '少一点', '少点', '少一些', '太多', '太多了', '减少', '少用', '少些', '少用点'],
  ...['少加点', '别那么多', '不要那么多', '别太多', '不要太多'],
);

export const moreWord = words(
  ...['more', 'add more', 'too few', 'a few more', 'not enough', 'a lot more', 'extra'],
  ...['additional', 'some more'],
  ...['多', '多一点', '多点', '多一些', '太少', '太少了', '增加', '多加', '多用', '多些', '多来点'],
  ...['再多', '再加点', '多加点', '再来点'],
);
