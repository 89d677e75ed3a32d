import { frame } from '../../grammar/frame.ts';
import { number } from '../../grammar/number.ts';
import { clipNoun, degree, type Degree } from '../../grammar/phrases/common.ts';
import { factor, percent } from '../../grammar/phrases/factor.ts';
import { exception, picturesMeant, reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, mark, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { setSpeed } from './set-speed.ts';

const slowMotion = words(
  ...['slow motion', 'slow mo', 'slowmo', 'slomo', 'slo mo', 'slowmotion', 'in slow motion'],
  ...['in slow mo', 'super slow motion'],
  ...['慢动作', '慢镜头', '慢放', '升格', '慢速播放', '慢动作播放', '慢鏡頭'],
);
const fastMotion = words(
  ...['fast motion', 'time lapse', 'timelapse', 'fast forward', 'in fast forward', 'hyperlapse'],
  ...['sped up', 'in fast motion'],
  ...['快进', '快放', '快动作', '延时', '快速播放', '延时摄影', '加速播放'],
);
const normalSpeed = words(
  ...['normal speed', 'original speed', 'real time', 'regular speed', 'real speed'],
  ...['no slow motion', 'without slow motion', 'actual speed'],
  ...['not in slow motion', '正常速度', '原速', '原来的速度', '原速播放', '不要慢动作', '常速'],
  ...['恢复速度', '原始速度', '不要慢放', '正常播放'],
);
const faster = words(
  ...['faster', 'speed up', 'quicker', 'fast', 'speed', 'accelerate', 'quick', 'speeding up'],
  ...['more speed', 'increase the speed of', 'raise the speed of', 'increase the speed'],
  ...['加速', '快一点', '加快', '快点', '快', '提速', '快些', '放快', '播快', '播快点', '快一些'],
);
const slower = words(
  ...['slower', 'slow down', 'slow', 'decelerate', 'slowed down', 'slowing down', 'less fast'],
  ...['reduce the speed of', 'lower the speed of', 'reduce the speed', 'decrease the speed of'],
  ...['减速', '慢一点', '放慢', '慢点', '慢', '降速', '减慢', '慢些', '播慢', '慢一些', '变慢'],
);

/** How fast against as it was filmed: "2x", "half speed", 两倍速, 0.5倍速. */
const speed: Reader<number> = either(
  meaning(
    inOrder(
      words('at', 'to', '以', '用', '改成', '调到', '调成', '设为'),
      number,
      words('x', 'times', '倍', '倍速'),
    ),
    ([, value]) => value,
  ),
  meaning(
    inOrder(
      number,
      words(
        ...['x speed', 'x', 'times speed', 'times the speed', 'times faster', '倍速', '倍速度'],
        ...['倍速播放', '倍'],
      ),
    ),
    ([value]) => value,
  ),
  meaning(inOrder(words('x'), number), ([, value]) => value),
  meaning(
    words(
      ...['double speed', 'double the speed', 'twice the speed', 'twice as fast'],
      ...['速度加倍', '速度翻倍', '速度乘以二', 'to double', 'up to double', 'to twice the speed'],
      ...['at double speed', 'double time', '两倍速', '二倍速', '2倍速', '快一倍', '倍速'],
      ...['加快一倍'],
    ),
    () => 2,
  ),
  meaning(
    words(
      ...['half speed', 'half the speed', 'at half speed', 'half as fast', 'at half the speed'],
      ...['速度减半', '速度减一半', '速度降一半', 'down to half', 'to half', 'to half the speed'],
      ...['twice as slow', '半速', '一半速度', '慢一倍', '一半的速度', '放慢一倍'],
    ),
    () => 0.5,
  ),
  meaning(words('triple speed', 'three times as fast', 'triple the speed'), () => 3),
  meaning(words('quarter speed', 'a quarter of the speed', 'a quarter speed'), () => 0.25),
  meaning(
    inOrder(
      maybe(words('at', 'to')),
      percent,
      words('speed', 'of the speed', 'of normal speed', '速度', '的速度'),
    ),
    ([, value]) => value,
  ),
  meaning(
    inOrder(
      words('慢放', '放慢', '慢', '减慢', '慢动作', '减速', 'slowed down', 'slow down', 'slowed'),
      maybe(words('by', 'down', '到', '成', '至')),
      factor,
      maybe(words('播放', '速度', '的速度', 'slower')),
    ),
    ([, , by]) => (by > 1 ? 1 / by : by),
  ),
  meaning(normalSpeed, () => 1),
  meaning(slowMotion, () => 0.5),
  meaning(fastMotion, () => 2),
);
const tooFast = words(
  'too fast',
  'too quick',
  'too quickly',
  '太快',
  '太快了',
  '过快',
  '太急',
  '快了点',
  '有点快',
);
const tooSlow = words(
  'too slow',
  'too slowly',
  '太慢',
  '太慢了',
  '过慢',
  '太拖',
  '慢了点',
  '有点慢',
);
const way = either(
  meaning(tooFast, () => -1 as const),
  meaning(tooSlow, () => 1 as const),
  meaning(faster, () => 1 as const),
  meaning(slower, () => -1 as const),
);

const clips: Reference = { of: 'sort', sort: 'clip' };
const clip = either(
  clipNoun,
  words('video clip', 'video clips', 'videos', 'footage', '视频素材', '视频片段', '素材'),
);
const filler = words(
  ...[
    'roll',
    'move',
    'flow',
    'the',
    'is',
    'goes',
    'runs',
    'plays',
    'moves',
    '播得',
    '放得',
    '过得',
    '跑得',
    '播',
    '得',
  ],
  ...['play', 'played', 'run', 'running', 'show', 'shown', 'in', 'at', 'speed', 'the speed of'],
  ...['playback', 'put', 'turn', 'down', 'up', 'playback speed', 'of'],
  ...['播放', '速度', '播放速度', '放', '用', '做', '效果', '的速度', '倍', '变成', '改成', '设成'],
  ...['调成', '调', '加', '来点', '处理', '的播放速度'],
);

/** "Slow motion only for the waves". */
const onlyThere = words(
  'only for',
  'only',
  'just for',
  'but only',
  'just',
  '只',
  '只要',
  '只有',
  '仅',
);

const speedOf = frame({
  name: 'speed of pictures',
  needs: { photos: reference, speed },
  may: { except: exception, way, also: speed, onlyThere },
  many: { filler },
  cost: -0.2,
  means: ({ speed: said, also, photos: named, except }) => {
    // "In slow motion, a quarter speed": the number says more.
    const value = also === undefined || also === 0.5 ? said : also;
    const photos = picturesMeant({ photos: named, ...(except === undefined ? {} : { except }) });
    return photos.of === 'all' || photos.of === 'it' || value <= 0
      ? null
      : setSpeed.of({ photos, speed: Math.min(1000, value) });
  },
});
const speedOfClips = frame({
  name: 'speed of the clips',
  needs: { speed: either(slowSpeed(), inOrder(clip, maybe(filler), speed)) },
  many: { filler: either(filler, clip) },
  cost: -0.2,
  means: ({ speed: value }) => {
    const factor = typeof value === 'number' ? value : value[2];
    return factor <= 0 ? null : setSpeed.of({ photos: clips, speed: Math.min(1000, factor) });
  },
});
/** These words are about clips alone. */
function slowSpeed(): Reader<number> {
  return either(
    meaning(slowMotion, () => 0.5),
    meaning(fastMotion, () => 2),
  );
}

/** "The clip is too fast, play it slower": what is wished follows. */
const remedy = inOrder(
  maybe(mark(',', '，')),
  maybe(
    words('so', 'please', 'play it', 'make it', 'can you', 'let it be', '放', '播', '要', '请'),
  ),
  way,
);

const fasterPictures = frame({
  name: 'pictures faster or slower',
  needs: { photos: reference, way },
  may: { except: exception },
  many: { degree, filler, remedy },
  cost: 0.05,
  means: ({ way: direction, degree: by, ...pictures }) => {
    const photos = picturesMeant(pictures);
    if (photos.of === 'all' || photos.of === 'it') return null;
    return setSpeed.of({ photos, factor: factorOf(direction, by) });
  },
});
const fasterClips = frame({
  name: 'clips faster or slower',
  needs: {
    clip: words(
      ...['clip', 'clips', 'video clip', 'video clips', 'footage', 'videos', '视频片段', '片段'],
      ...['视频素材'],
    ),
    way,
  },
  many: { degree, filler, remedy },
  cost: -0.3,
  means: ({ way: direction, degree: by }) =>
    setSpeed.of({ photos: clips, factor: factorOf(direction, by) }),
});

function factorOf(direction: 1 | -1, by: readonly Degree[]): number {
  const size = by.includes('little') ? 1.25 : by.includes('much') ? 3 : 1.5;
  return Number((direction > 0 ? size : 1 / size).toFixed(3));
}

/** "Slow the waves to 50%". */
const shareOfSpeed = frame({
  name: 'share of the speed of pictures',
  needs: {
    photos: reference,
    way,
    share: inOrder(words('to', 'down to', 'up to', '到', '至', '成'), percent),
  },
  many: { filler },
  cost: -0.2,
  means: ({ photos, share: [, speed] }) =>
    photos.of === 'all' || photos.of === 'it' || speed <= 0 ? null : setSpeed.of({ photos, speed }),
});

export const speedFrames = [shareOfSpeed, speedOf, speedOfClips, fasterPictures, fasterClips];
