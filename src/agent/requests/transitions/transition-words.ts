import { transitionFamilies, type TransitionFamily } from '../../../director/brief.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  oneOf,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { TransitionName } from '../../../timeline/timeline.ts';

const noun = words(
  ...['transition', 'transitions', 'transition effect', 'transition effects', 'transitioning'],
  ...['scene change', 'scene changes', 'transtions', 'scene transition', 'scene transitions'],
  ...['transition style', 'transition animation', 'transition animations', 'crossover'],
  ...['crossovers'],
  ...['转场', '转场效果', '转场特效', '转场动画', '过渡', '过渡效果', '过场', '切换效果', '衔接'],
  ...['过渡动画', '转场方式', '切换方式', '切换动画', '过渡特效', '过场动画', '场景切换'],
  ...['切换特效', '转场过渡', '过渡转场', '那种切换'],
);
/** 切换太快 is said of the pictures. */
export const transitionNoun = either(noun, unlikely(words('转换', '切换', '的切换'), 0.25));

/** Where two pictures meet, whatever lies across. */
export const cutNoun = words(
  ...['cut', 'cuts', 'transition', 'transitions', 'switch', 'change', 'switches', 'changes'],
  ...['转场', '过渡', '切换', '过场', '切点', '衔接', '转场效果'],
);

type Kind = TransitionName | TransitionFamily;

/** Words that by themselves mean a transition. */
const boldWords = oneOf<Kind>({
  fade: [
    ...[
      '一张淡出一张淡入',
      '一张淡出另一张淡入',
      '一张淡入一张淡出',
      '前一张淡出后一张淡入',
      'fade softly',
      'softly fade',
    ],
    ...['crossfade', 'crossfades', 'crossfading', 'crossfaded', 'cross fade', 'cross fades'],
    ...['cross fading', 'cross faded', 'fade', 'fades', 'fading', 'fade between', 'fades between'],
    ...['fade into each other', 'fading between', 'fade from one to the next'],
    ...['fade into one another', 'x fade', 'xfade', 'fade effect', 'blend', 'blends', 'blending'],
    ...['blend into each other', 'fade into the next', 'fade over'],
    ...['淡入淡出', '交叉淡化', '交叉淡入淡出', '淡化', '渐变', '渐隐渐现', '淡出淡入', '交叉渐变'],
    ...['渐入渐出', '柔和过渡', '交叉溶化', '渐变过渡'],
  ],
  'fade-through-black': [
    ...['fade through black', 'fade to black', 'fade via black', 'fades to black'],
    ...['fades through black', 'dip to black', 'dips to black', 'fading to black', 'black fade'],
    ...['black fades', 'fading through black'],
    ...['闪黑', '黑场', '黑场过渡', '渐黑', '过黑', '黑屏过渡', '黑屏转场', '淡入黑场', '黑色过渡'],
    ...['暗场'],
  ],
  'fade-through-white': [
    ...['fade through white', 'fade to white', 'fade via white', 'fades to white'],
    ...['fades through white', 'dip to white', 'dips to white', 'white flash', 'flash of white'],
    ...['flashes of white', 'white flashes', 'flash white', 'fading to white', 'a flash'],
    ...['flash transition', 'flash transitions', 'flash effect', 'flash cut', 'flash cuts'],
    ...['flash between', 'with flash', 'use flash', 'flash to white'],
    ...['闪白', '白场', '白闪', '过白', '闪光', '白色闪光', '白屏', '白场过渡'],
  ],
  dissolve: [
    ...['dissolve', 'dissolves', 'dissolving', 'cross dissolve', 'cross dissolves'],
    ...['film dissolve'],
    ...['叠化', '溶解', '交叉溶解', '交融', '融化', '溶化', '叠加过渡', '叠化效果'],
  ],
  slide: [
    ...['sliding', 'slide in', 'slide over', 'slide across', 'slides in', 'slide ins', '滑入'],
    ...['滑动切换'],
  ],
  push: ['push', 'pushes', 'pushing', '推入', '推移'],
  wipe: ['wipe', 'wipes', 'wiping', '擦除', '划像', '擦拭', '划变', '划过'],
  circle: ['circle wipe', 'circle wipes', 'circle reveal', '圆形擦除', '圆形展开'],
  iris: ['iris', 'iris wipe', 'iris wipes', 'iris in', 'iris out'],
  clock: ['clock wipe', 'clock wipes', '时钟擦除'],
  radial: ['radial wipe', 'radial wipes', '扇形擦除', '扇形'],
  luma: ['luma wipe', 'luma fade', 'luma wipes', '亮度擦除'],
  'cross-zoom': ['cross zoom', 'cross zooms', 'crosszoom', 'crosszooms', '交叉缩放'],
  'zoom-in': ['zoom in transition', 'zoom in transitions'],
  'whip-pan': [
    ...['whip pan', 'whip pans', 'whips', 'swish pan', 'swish pans', 'swish', 'swishes'],
    ...['甩镜', '甩镜头', '甩鞭', '甩动', '快速摇镜', '甩'],
  ],
  ripple: ['ripple', 'ripples', 'water ripple', 'rippling', '水波纹', '水波', '波纹', '涟漪'],
  blinds: ['venetian blinds', 'blinds', 'blind', '百叶窗'],
});

/** Words that mean a transition next to that word. */
const shyWords = oneOf<Kind>({
  fade: ['淡', '淡的', '渐隐', '渐渐'],
  slide: ['slide', 'slides', 'slided', 'sliding', '滑动', '滑入', '滑', '滑行', '平移'],
  push: ['push', '推', '推入', '推移', '推动', '推拉'],
  cover: ['cover', 'covers', 'covering', '覆盖', '遮罩', '盖'],
  circle: ['circle', 'circles', 'circular', 'round', '圆形', '圆圈', '圆'],
  iris: ['光圈'],
  clock: ['clock', '时钟'],
  radial: ['radial', '径向', '放射'],
  luma: ['luma', '亮度'],
  zoom: ['zoom', 'zooms', 'zooming', '缩放', '变焦'],
  'zoom-in': ['zoom in', 'zooming in', '放大', '拉近', '推近'],
  'zoom-out': ['zoom out', 'zooming out', '缩小', '拉远'],
  blur: ['blur', 'blurs', 'blurred', 'blurry', 'blurring', '模糊'],
});

export const direction = oneOf({
  left: [
    ...['left', 'to the left', 'leftwards', 'leftward', 'right to left', 'from the right'],
    ...['from right to left', '向左', '往左', '左', '从右向左', '从右到左', '从右往左'],
  ],
  right: [
    ...['right', 'to the right', 'rightwards', 'rightward', 'left to right', 'from the left'],
    ...['from left to right', '向右', '往右', '右', '从左向右', '从左到右', '从左往右'],
  ],
  up: [
    ...['up', 'upwards', 'upward', 'to the top', 'from below', 'from the bottom', 'bottom to top'],
    ...['向上', '往上', '上', '从下往上', '从下到上', '从下向上'],
  ],
  down: [
    ...['down', 'downwards', 'downward', 'to the bottom', 'from above', 'from the top'],
    ...['top to bottom', '向下', '往下', '下', '从上往下', '从上到下', '从上向下'],
  ],
  horizontal: ['horizontal', 'horizontally', '横向', '水平'],
  vertical: ['vertical', 'vertically', '纵向', '垂直', '竖向'],
  open: ['opening', 'open', '展开'],
  close: ['closing', 'close', '收缩', '关闭'],
});

/** A kind with its direction, before or behind: "wipe left", 向左滑动. */
function directed(kinds: Reader<Kind>): Reader<Kind> {
  return either(
    meaning(
      inOrder(kinds, maybe(words('wipe', 'wipes', 'effect', 'style', '式', '效果', '类型'))),
      ([kind]) => kind,
    ),
    meaning(inOrder(kinds, direction), ([kind, way]) => kindTowards(kind, way)),
    meaning(inOrder(direction, maybe(words('的', '地')), kinds), ([way, , kind]) =>
      kindTowards(kind, way),
    ),
  );
}

/** The kind in that direction, where it has one. */
export function towards(kind: Kind, way: string | undefined): Kind {
  return way === undefined ? kind : (kindTowards(kind, way) ?? kind);
}

function kindTowards(kind: Kind, way: string): TransitionName | null {
  if (!Object.hasOwn(transitionFamilies, kind)) return null;
  const family: readonly TransitionName[] = transitionFamilies[kind as TransitionFamily];
  return family.find((name) => name.endsWith(`-${way}`)) ?? null;
}

export const boldKind = directed(boldWords);
export const anyKind = either(boldKind, directed(shyWords));

/** Plain ones are cross-fades. */
export const plainStyle = words(
  ...['softly', 'gently'],
  ...['smooth', 'smoothly', 'soft', 'gentle', 'subtle', 'simple', 'simpler', 'basic', 'elegant'],
  ...['seamless', 'seamlessly', 'classic', 'plain', 'normal', 'clean', 'natural', 'calm'],
  ...['standard', 'regular', 'fluid'],
  ...['花里胡哨', '花里胡哨的', '别花里胡哨', '别花里胡哨的', '不要花里胡哨', '不要那么花里胡哨'],
  ...['别那么花里胡哨', '太花里胡哨', '太花里胡哨了', '不要花里胡哨的', '别弄得花里胡哨'],
  ...['平滑', '柔和', '自然', '流畅', '简单', '顺滑', '丝滑', '温和', '简洁', '平缓', '舒服'],
  ...['顺畅', '普通', '柔', '优雅', '低调'],
);
/** Softer than they are: cross-fades, and longer ones. */
export const smoother = words(
  ...['smoother', 'softer', 'gentler', 'subtler', 'more subtle', 'smoother please', 'more smooth'],
  ...['calmer', 'less jarring', 'less abrupt', 'less harsh', 'less choppy', 'too choppy', 'choppy'],
  ...['less sudden', 'more seamless'],
  ...['更柔和', '自然一点', '柔和一点', '平滑一点', '丝滑一点', '顺滑一点', '流畅一点'],
  ...['不那么生硬', '别那么生硬', '素一点', '更自然', '更平滑', '更流畅', '更丝滑', '柔一点'],
  ...['别太生硬', '不要那么生硬', '再柔和', '平滑些', '柔和些', '自然些'],
);
export const variedStyle = words(
  ...['all cuts different', 'each cut different', 'every cut different', 'cuts all different'],
  ...['not always the same', 'not the same', 'always the same', 'always the same is boring'],
  ...['always the same one', 'not always the same one', 'not all the same', 'always the same ones'],
  ...['not the same every time', 'the same every time', 'always identical', 'monotonous'],
  ...[
    '不要总是同一种',
    '不要每次都一样',
    '别总是一样',
    '次次都一样',
    '太单调',
    '太单调了',
    '单调',
    '总是一样',
  ],
  ...[
    '一成不变',
    '多点变化',
    '多些变化',
    '有变化',
    '变化多点',
    '换着花样',
    '不要都一样',
    '别都一样',
  ],
  ...[
    '不要次次都一样',
    '不要老是一样',
    '每次都不一样',
    '都不一样',
    '别总用一种',
    '不要总用一种',
    '老是一样',
  ],
  ...[
    '不要总是同一个',
    '不要只用一种',
    '别老用一个',
    '每个都不同',
    '多一点变化',
    '变化一下',
    '千篇一律',
  ],
  ...['a mix of different', 'mix of different', 'the same one every time', '花样', '花样多'],
  ...['花样多一点', '多点花样', '换着来'],
  ...['fancy', 'fancier', 'cool', 'cooler', 'creative', 'various', 'different', 'random'],
  ...['randomly', 'dynamic', 'varied', 'mixed', 'mix of', 'a mix of', 'exciting', 'interesting'],
  ...['lots of different', 'variety of', 'all kinds of', 'a variety of', 'variety', 'fun', 'funky'],
  ...['crazy', 'wild', 'flashy', 'other', 'new', 'more interesting', 'randomize', 'randomise'],
  ...['vary', 'change up', 'switch up', 'mix up', 'mix it up', 'some variety in', 'another'],
  ...['more creative', 'spice up', 'more varied', 'more variety', 'assorted', 'surprising'],
  ...['modern', 'trendy'],
  ...['特效', '花哨', '炫酷', '酷炫', '丰富', '各种', '多种', '不同', '随机', '花式', '多样'],
  ...['有创意', '换一种', '换个', '换', '酷', '多样化', '丰富一点', '花哨一点', '别的', '其他'],
  ...['炫', '有趣', '高级', '不一样', '换几种', '多变', '变化多', '换一些', '各式各样', '炫一点'],
  ...['酷一点', '不重样', '新的', '改一下', '换一下', '多来点花样', '有意思'],
);
/** Words that praise and change nothing. */
export const anyStyle = words(
  ...['nice', 'beautiful', 'good', 'great', 'lovely', 'some', 'any', 'pretty', 'nicer', 'proper'],
  ...['effects'],
  ...['好看', '漂亮', '好', '一些', '一点', '点', '些', '效果', '美', '合适', '之间'],
);

export const longerTransition = words(
  ...[
    'more time',
    'more time for',
    'take longer',
    'should take longer',
    'take more time',
    'draw out',
  ],
  ...[
    '一闪就过去了',
    '一闪而过',
    '一闪就没',
    '一闪就没了',
    '久',
    '久些',
    '久一些',
    '持续久',
    '持续久一些',
  ],
  ...['降一点', '降低一点', '降低', '降一降', '再久', '多一点时间', '多点时间', '太赶'],
  ...['slow', 'slower', 'long', 'longer', 'lengthen', 'too short', 'too fast', 'too quick'],
  ...['too abrupt', 'so short', 'so fast', 'so quick', 'extend', 'stretch', 'more slowly'],
  ...['slowly', 'slow down', 'abrupt', 'not so fast', 'not so quick', 'less fast', 'more gradual'],
  ...['gradual', 'too sudden', 'not long enough', 'jarring', 'too jarring', 'too harsh', 'harsh'],
  ...['last longer', 'a bit short', 'a bit fast', 'too rushed'],
  ...['慢速', '缓慢', '慢', '长', '慢一点', '长一点', '太快', '太短', '有点快', '有点短', '慢点'],
  ...['长点', '太快了', '太短了', '太急', '太急了', '太生硬', '太生硬了', '生硬', '太突然', '突兀'],
  ...['太突兀', '太突兀了', '有点生硬', '有点急', '慢些', '再慢', '放慢', '再长', '更长', '更慢'],
  ...['延长', '拉长', '加长', '舒缓', '过快', '过短', '时间长', '久一点', '太仓促', '调慢'],
  ...['慢一些', '长一些'],
);
export const shorterTransition = words(
  ...['less time', 'less time for', 'cut down', 'take less time', 'hurry up', 'not take so long'],
  ...[
    '别那么久',
    '不要那么久',
    '别那么长',
    '不要那么长',
    '别太久',
    '别太长',
    '不用那么久',
    '少一点时间',
  ],
  ...['利索', '利索点', '利落点', '干脆点', '麻利'],
  ...['fast', 'faster', 'quick', 'quicker', 'short', 'shorter', 'snappy', 'snappier', 'shorten'],
  ...['too long', 'too slow', 'so long', 'so slow', 'less long', 'less slow', 'speed up'],
  ...['not so slow', 'not so long', 'brief', 'drag', 'drags', 'sluggish', 'quickly', 'rapid'],
  ...['not fast enough', 'punchier', 'punchy', 'trim', 'a bit slow', 'a bit long', 'take too long'],
  ...['takes too long', 'last too long', 'crisper', 'tighter', 'briefer'],
  ...['快速', '快', '短', '快一点', '短一点', '太慢', '太长', '有点慢', '有点长', '快点', '短点'],
  ...['太慢了', '太长了', '太拖', '拖沓', '快些', '短些', '再快', '再短', '更快', '更短', '缩短'],
  ...['加快', '过慢', '过长', '利落', '干脆', '时间短', '调快', '快一些', '短一些', '太拖沓', '拖'],
  ...['拖泥带水', '太久', '太久了'],
);

/** What pictures do when nothing lies between them. */
export const plainChange = words(
  ...['simply switch', 'just switch', 'simply change', 'change directly', 'switch directly'],
  ...['just change', 'simply swap', 'change straight', 'switch straight', 'change straight away'],
  ...[
    'change without effect',
    'change without any effect',
    'follow directly',
    'follow straight on',
  ],
  ...['no fancy stuff between', 'nothing fancy between', 'no effects between', 'no effect between'],
  ...['without effects between', 'nothing in between', 'nothing between', 'no stuff between'],
  ...[
    '直接换',
    '直接换就行',
    '直接跳过去',
    '直接变',
    '直接换下一张',
    '直接换过去',
    '直接就换',
    '直接换就好',
  ],
);
/** What pictures do that a transition lies between. */
export const movingIn = oneOf<Kind>({
  slide: [
    ...[
      'slide in',
      'slides in',
      'sliding in',
      'slide over',
      'slide across',
      'slide into each other',
    ],
    ...[
      'slide into one another',
      'slide onto the screen',
      'slide past',
      'slide by',
      'slide into view',
    ],
    ...['滑进来', '滑入', '滑进', '滑动进来', '滑过来', '滑出来', '滑着进来', '滑动出现'],
  ],
  push: [
    'push each other out',
    'push each other off',
    'push the last one out',
    '推进来',
    '推着进来',
  ],
  wipe: ['wipe from one to the next', 'wipe over', 'wipe into each other', '擦进来', '擦着进来'],
  fade: [
    ...[
      'fade into each other',
      'blend into each other',
      'melt into each other',
      'melt into the next',
    ],
    ...[
      'dissolve into each other',
      'flow into each other',
      'fade into the next',
      'blend into the next',
    ],
    ...[
      'dissolve into the next',
      'merge into each other',
      'melt together',
      'fade into one another',
    ],
    ...[
      'blend into one another',
      'flow into the next',
      'merge into the next',
      'melt into one another',
    ],
    ...[
      '慢慢融到下一张',
      '融到下一张',
      '融入下一张',
      '融合到下一张',
      '渐变到下一张',
      '慢慢过渡到下一张',
    ],
    ...['融在一起', '慢慢融到一起', '融进下一张', '淡到下一张', '慢慢变成下一张'],
  ],
});

export const hardCuts = words(
  ...['cut hard', 'cut hard between', 'cut hard from', 'cut sharply'],
  ...['hard cut', 'hard cuts', 'straight cut', 'straight cuts', 'simple cuts', 'clean cuts'],
  ...['plain cuts', 'jump cuts', 'jump cut', 'just cuts', 'only cuts', 'cuts only', 'cut directly'],
  ...['simple cut', 'just cut', 'cut straight', 'straight cutting', 'hard cutting', 'direct cut'],
  ...['direct cuts', 'cut straight to', 'plain cut', 'just plain cuts', 'normal cuts'],
  ...['regular cuts', 'sharp cuts', 'hard-cut', 'clean cut', 'smash cut', 'smash cuts'],
  ...['硬切', '直切', '直接切换', '直接切', '直接剪切', '直接剪', '硬切换', '直接跳', '跳切'],
  ...['直接硬切', '干切', '直接过'],
);
