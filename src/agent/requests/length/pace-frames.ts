import { degree, filmNoun, photoNoun, type Degree } from '../../grammar/phrases/common.ts';
import { number } from '../../grammar/number.ts';
import { percent } from '../../grammar/phrases/factor.ts';
import { frame } from '../../grammar/frame.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  oneOf,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Pace } from '../../../director/brief.ts';
import type { Request } from '../../request.ts';
import { setPace } from './set-pace.ts';

const fast = words(
  ...['拉满', '节奏拉满', '飞快', '嗖嗖的', 'crank it up', 'pump up the pace', 'pumped up'],
  ...['fast', 'faster', 'fast paced', 'faster paced', 'fast pace', 'fastpaced', 'quick', 'quicker'],
  ...['quickly', 'quick paced', 'rapid', 'rapid fire', 'snappy', 'snappier', 'punchy', 'punchier'],
  ...['energetic', 'more energy', 'dynamic', 'high energy', 'lively', 'livelier', 'action packed'],
  ...['hectic', 'speedy', 'speedier', 'brisk', 'zippy', 'peppy', 'tight', 'fast moving'],
  ...['up tempo pace', 'speed up', 'speed it up', 'speed things up', 'speed this up', 'sped up'],
  ...['speeding up', 'speed', 'hurry up', 'hurry it up', 'pick up the pace', 'step up the pace'],
  ...['pick up the tempo', 'pick up the speed', 'more speed', 'more pace', 'more tempo'],
  ...['accelerate', 'quick cuts', 'fast cuts', 'quicker cuts', 'faster cuts', 'quick cutting'],
  ...['rapid cuts', 'speed everything up', 'crank up the pace', 'up the pace', 'increase the pace'],
  ...['increase the speed', 'increase the tempo', 'speed the video up', 'speed the film up'],
  ...['speed the whole thing up', 'faster please', 'move along', 'kick it up'],
  ...['快', '快节奏', '节奏快', '节奏加快', '节奏紧凑', '紧凑', '快速', '明快', '动感', '有活力'],
  ...['活力', '热血', '快切', '快闪', '卡点视频', '加快', '提速', '加速', '快点', '快一点'],
  ...['快一些', '快些', '再快', '更快', '变快', '调快', '提快', '快起来', '加快节奏', '加快速度'],
  ...['提高速度', '节奏快一点', '节奏快点', '快剪', '利落', '快一点点', '再快点', '再快一点'],
  ...['麻利', '节奏更快', '节奏再快', '紧凑一点', '快点儿', '快节奏一点', '更紧凑', '赶紧'],
  ...['轻快一点', '轻快一些', '轻快点', '轻快些'],
  ...[
    '提上来',
    '速度提上来',
    '提上去',
    '提起来',
    '提一提',
    '加点速',
    '速度快',
    '节奏感强',
    '嗨起来',
  ],
);
const slow = words(
  ...['slow', 'slower', 'slowly', 'slow paced', 'slower paced', 'slow pace', 'slowpaced'],
  ...['leisurely', 'relaxed', 'more relaxed', 'unhurried', 'gentle pace', 'calm pace'],
  ...['calmer pace', 'easy going', 'laid back', 'slow down', 'slow it down', 'slow things down'],
  ...['slow this down', 'slow everything down', 'slowed down', 'slowing down', 'take it easy'],
  ...['take it slow', 'take it slower', 'less speed', 'slow the pace', 'slow the pace down'],
  ...['slow the film down', 'slow the video down', 'lower the pace', 'reduce the pace'],
  ...['reduce the speed', 'decelerate', 'ease up', 'slow it right down', 'more breathing room'],
  ...['let it breathe', 'breathe', 'slower please', 'slow motion feel', 'less rushed'],
  ...[
    'less hectic',
    'dont rush',
    'dont rush it',
    'dont rush so much',
    'do not rush',
    'not so rushed',
  ],
  ...['calm down the pace', 'calm the pace', 'calm the pace down', 'ease up the tempo', 'ease off'],
  ...['ease the pace', 'give people time', 'give us time', 'give me time', 'give them time'],
  ...[
    'more time to look',
    'time to look at',
    'time to take it in',
    'time to see',
    'less of a rush',
  ],
  ...['慢', '慢节奏', '节奏慢', '节奏放慢', '节奏舒缓', '节奏缓慢', '舒缓', '缓慢', '慢慢', '悠闲'],
  ...['悠扬', '放慢', '减慢', '降慢', '慢点', '慢一点', '慢一些', '慢些', '再慢', '更慢', '变慢'],
  ...['调慢', '减速', '慢下来', '放慢节奏', '放慢速度', '降低速度', '减慢速度', '节奏慢一点'],
  ...['节奏慢点', '慢节奏一点', '舒缓一点', '舒缓一些', '缓一点', '缓一缓', '慢悠悠', '从容'],
  ...['慢慢来', '节奏更慢', '节奏再慢', '慢点儿', '慢一点点', '再慢点', '再慢一点', '降速'],
  ...[
    'flash by',
    'flash past',
    'flashing by',
    'fly by',
    'flies by',
    'zoom past',
    'whizz by',
    'rush past',
    'rushing past',
    'rush by',
    'race by',
    'race past',
    'whizz past',
    'fly past',
    'flying past',
  ],
  ...[
    '降一降',
    '速度降',
    '降低一点',
    '降一点速',
    '速度降一点',
    '来得及看',
    '别赶',
    '不要赶',
    '别那么赶',
  ],
  ...['别这么赶', '别催', '缓缓'],
  ...['悠闲一点', '速度慢', '不那么赶', '缓和'],
);
const normal = words(
  ...['normal pace', 'normal speed', 'normal tempo', 'medium pace', 'medium speed', 'medium tempo'],
  ...['moderate pace', 'moderate tempo', 'average pace', 'regular pace', 'regular speed'],
  ...['moderately paced', 'not too fast', 'not too slow', 'not very fast', 'not very slow'],
  ...['dont make it too fast', 'neither fast nor slow', 'neither too fast nor too slow'],
  ...['moderate', 'original pace'],
  ...['节奏适中', '中等节奏', '正常节奏', '节奏正常', '不快不慢', '适中', '节奏不要太快'],
  ...['不要太快', '别太快', '不要太慢', '别太慢', '节奏别太快', '节奏别太慢', '节奏不要太慢'],
  ...['正常速度', '速度适中', '速度正常', '中速', '不要过快'],
);

const too = words(
  ...['too', 'so', 'overly', 'way too', 'a bit too', 'much too', 'far too', 'a little too'],
  ...['kinda too', 'is so', 'its so', 'is too', 'is a bit', 'is a little', 'is really'],
  ...['is rather', 'is still', 'are too', 'feels', 'feels too', 'feels a bit', 'seems too'],
  ...['still too', 'still', 'goes too', 'change too', 'less', 'not so', 'not that', 'not as'],
  ...['its a bit', 'its a little', 'its still', 'its kinda', 'a bit on the', 'move too'],
  ...['moves too', 'goes by too', 'going too', 'is way too', 'looks too', 'feels so', 'runs too'],
  ...['太', '太过', '过于', '过', '有点', '有点儿', '有些', '偏', '还是', '还是太', '实在太'],
  ...['不要那么', '不要这么', '别那么', '别这么', '没那么', '不那么', '不用那么', '还是有点'],
  ...['不用这么', '没必要这么', '没必要那么', '不必这么', '不必那么', '不需要这么'],
  ...['感觉太', '感觉有点', '真的太', '特别', '不要这样', '略'],
);
/** 别换那么快. */
const notSo = inOrder(
  words('别', '不要', '不用', '别再'),
  words(
    '换',
    '换得',
    '切',
    '切得',
    '放',
    '放得',
    '播',
    '播得',
    '走',
    '过',
    '过得',
    '跑',
    '弄得',
    '搞得',
  ),
  words('那么', '这么', '太'),
);
const notEnough = words(
  ...['not', 'isnt', 'arent', 'its not', 'is not', 'doesnt feel', '不够', '还不够', '不太够'],
  ...['不怎么'],
);
const enough = maybe(
  words('enough', 'enough yet', '了', '啦', '点', '了点', '了些', '一点', '了一点'),
);
/** 慢过头了. */
const overdone = inOrder(
  maybe(words('得')),
  words('过头', '过头了', '过了', '过分', '太过', '太过了', 'overdone', 'to a fault'),
);
const rushed = words(
  ...[
    'rushed',
    'hectic',
    'hurried',
    'frantic',
    'frenetic',
    'rushing',
    '赶',
    '急',
    '急促',
    '匆忙',
    '仓促',
  ],
);
const dragging = words(
  ...[
    'take forever',
    'takes forever',
    'take forever to change',
    'takes forever to change',
    'take ages',
    'takes ages',
    'take ages to change',
    '半天才换',
    '半天才换一张',
    '半天不换',
    '磨磨蹭蹭',
    '慢吞吞',
  ],
  ...['sluggish', 'draggy', 'drags', 'dragging', 'boringly slow', 'plodding', 'lame'],
  ...['拖沓', '拖拉', '拖', '磨叽', '磨蹭', '太磨叽', '墨迹', '拖泥带水', '沉闷'],
);

/** "To fast", "its to slow": what stands before tells it from "change to fast". */
function mistypedToo(): Reader<true> {
  const to = words('to');
  return {
    vocabulary: [],
    read: (tokens, at) => (mayBeToo.test(tokens[at - 1]?.text ?? ',') ? to.read(tokens, at) : []),
  };
}
const mayBeToo = /^(?:[,.;!?\n:]|it|its|is|are|was|goes|go|moves|way|far|much|bit|still|all)$/;

/** What is wished: of what is "too fast" the other way. */
const pace: Reader<Pace> = either(
  meaning(fast, () => 'fast' as const),
  meaning(slow, () => 'slow' as const),
  meaning(normal, () => 'normal' as const),
  meaning(
    inOrder(either(too, notSo, mistypedToo()), either(fast, rushed), enough),
    () => 'slow' as const,
  ),
  meaning(
    inOrder(either(too, notSo, mistypedToo()), either(slow, dragging), enough),
    () => 'fast' as const,
  ),
  meaning(inOrder(fast, overdone), () => 'slow' as const),
  meaning(inOrder(slow, overdone), () => 'fast' as const),
  meaning(inOrder(notEnough, fast, enough), () => 'fast' as const),
  meaning(inOrder(notEnough, slow, enough), () => 'slow' as const),
  meaning(rushed, () => 'slow' as const),
  meaning(dragging, () => 'fast' as const),
);

/** "Slower, not faster". */
const notThat = inOrder(
  words('not', 'and not', 'instead of', 'rather than', '不是', '而不是'),
  either(fast, slow),
);

const subject = either(
  filmNoun,
  photoNoun,
  words(
    ...['pace', 'paced', 'pacing', 'tempo', 'speed', 'cut', 'cuts', 'cutting', 'editing'],
    ...['slides'],
    ...['slideshow', 'change', 'go by', 'goes by', 'overall', 'down', 'up', 'rhythm', 'flow'],
    ...['vibe', 'feel', 'switch', 'going', 'going by', 'going round', 'going around', 'moving'],
    ...[
      '播得',
      '放得',
      '换得',
      '走得',
      '过得',
      '播',
      '跑得',
      'im falling asleep',
      'i fall asleep',
      'i nearly fell asleep',
      'puts me to sleep',
      'makes me dizzy',
    ],
    ...['im getting dizzy', 'i get dizzy', 'i cant follow', 'i cannot follow', 'cant keep up'],
    ...['i cant keep up', 'nobody can follow', 'hard to follow', 'to look', 'to look at', 'people'],
    ...[
      '眼睛都花了',
      '眼花',
      '看得眼花',
      '眼花缭乱',
      '看睡着了',
      '要睡着了',
      '快睡着了',
      '头晕',
      '看得头晕',
    ],
    ...['flying by', 'flies by', 'fly by', 'rushing by', 'racing', 'racing by', 'all', 'it all'],
    ...['flash by', 'flashing by', 'whizz by', 'zip by', 'rush past', 'go past', 'goes past'],
    ...['看不清', '来不及看', '看不过来', '节奏', '速度', '剪辑', '整体', '切换', '播放'],
    ...['画面切换', '换图', '播放速度', '节奏感', '感觉', '的感觉', '整体节奏', '切'],
  ),
);

/** How many times as fast or slow as it is. */
const times: Reader<number> = either(
  meaning(
    inOrder(
      oneOf({
        2: [
          ...['twice', 'double', 'two times', '一倍', '翻倍', '加倍', '两倍', '两倍的', '2倍'],
          ...['二倍'],
        ],
        3: ['three times', 'triple', '三倍', '两倍多', '3倍'],
        1.5: ['half again', 'one and a half times', '一半', '1.5倍', '一点五倍'],
        0.5: ['half', 'half as much'],
      }),
      maybe(words('as', 'the', 'that', 'its', '的', '地')),
    ),
    ([value]) => Number(value),
  ),
  meaning(inOrder(number, words('x', 'times', 'times as', '倍', 'x as')), ([value]) =>
    value > 0 ? value : null,
  ),
  meaning(inOrder(maybe(words('by')), percent), ([, part]) => 1 + part),
);

/** "Double speed", 两倍速. */
const speed: Reader<{ readonly pace: Pace; readonly times?: number }> = meaning(
  inOrder(times, words('speed', 'the speed', 'pace', 'tempo', '速', '速度', '速播放')),
  ([value]) => ({ pace: value < 1 ? 'slow' : 'fast', times: value < 1 ? 1 / value : value }),
);

export const paceFrames = [
  frame({
    name: 'pace',
    needs: { pace },
    may: { times, notThat },
    many: { subject, degree },
    means: (found) => paceRequest(found),
  }),
  frame({
    name: 'speed of the film',
    needs: { speed },
    many: { subject },
    means: (found) => paceRequest({ ...found.speed, degree: [] }),
  }),
];

/** What one would notice, against 4/3 and 3/4 where nothing is said. */
const degreeFactors = { little: 1.15, much: 2 } as const;

function paceRequest({
  pace: said,
  times: value,
  degree: degrees,
}: {
  readonly pace: Pace;
  readonly times?: number;
  readonly degree: readonly Degree[];
}): Request {
  if (said === 'normal') return setPace.of({ pace: said });
  // "Half as fast" is slower.
  const isTurned = value !== undefined && value < 1;
  const wished = isTurned ? (said === 'fast' ? 'slow' : 'fast') : said;
  const much = degrees.includes('much') ? degreeFactors.much : undefined;
  const by = value ?? (degrees.includes('little') ? degreeFactors.little : much);
  if (by === undefined) return setPace.of({ pace: wished });
  const slower = Math.min(20, isTurned ? 1 / by : by);
  const factor = wished === 'slow' ? slower : 1 / slower;
  return setPace.of({ pace: wished, factor: Number(factor.toFixed(3)) });
}
