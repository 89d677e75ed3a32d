import { awayWithIt } from '../../grammar/phrases/away-with-it.ts';
import { no } from '../../grammar/phrases/common.ts';
import {
  either,
  inOrder,
  many,
  mark,
  maybe,
  meaning,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import { crop, cut, cutPart, cropNoun, fill, whole, seenWholly, edgesLost } from './crop-words.ts';

export const bars = words(
  ...['black bars', 'bars', 'black borders', 'borders', 'border', 'black border', 'letterbox'],
  ...['letter box', 'letterboxed', 'letterboxing', 'pillarbox', 'pillar box', 'pillarboxed'],
  ...['black edges', 'black stripes', 'black sides', 'black strips', 'bars on the sides'],
  ...['bars on the side', 'black bands', 'letter boxed', 'black bars on the sides'],
  ...['black bars at the sides', 'frame it in black', 'cinema bars', 'black space'],
  ...['bars at the sides', 'empty space', 'movie bars', 'cinematic bars', 'margins'],
  ...['black background'],
  ...[
    '旁边留黑边',
    '黑边',
    '留黑边',
    '上下黑边',
    '左右黑边',
    '黑条',
    '留边',
    '边框',
    '电影黑边',
    '黑框',
  ],
  ...['上下留黑', '遮幅', '黑色背景', '两边的黑边', '两侧黑边', '黑底', '空白', '上下黑条'],
  ...['黑色边框', '留白'],
);
const blurWords = words(
  ...['blur background', 'blurred background', 'blurry background', 'blurred backdrop'],
  ...['blurred fill', 'blurred bars', 'blurred edges', 'blurred sides', 'blurred borders'],
  ...['blurred border', 'blur fill', 'blurry backdrop', 'blurry edges', 'blurry sides'],
  ...['blurry bars', 'blur edges', 'blur sides', 'blur bars', 'background blurred'],
  ...['background blur', 'sides blurred', 'background blurry', 'backdrop blurred'],
  ...['blur the background', 'blur the sides', 'blur the edges', 'blur behind'],
  ...['blur at the sides', 'blur on the sides', 'background should be blurred', 'blurred behind'],
  ...['blurry fill', 'blurred version behind', 'background is blurred', 'blur around it'],
  ...['blur around them', 'blurred around', 'edges blurred', 'blurred edge'],
  ...['blurred surroundings'],
  ...['模糊背景', '虚化背景', '毛玻璃背景', '模糊填充', '虚化填充', '模糊边', '背景模糊'],
  ...['背景虚化', '毛玻璃', '模糊的背景', '虚化的背景', '高斯模糊背景', '模糊的边', '背景高斯模糊'],
  ...['两边模糊', '四周模糊', '边缘模糊', '两边虚化', '模糊边缘', '背景用模糊', '两侧模糊'],
  ...['模糊处理背景', '模糊的填充', '模糊底', '空白处模糊', '空白处虚化', '空白的地方模糊'],
  ...['空白处用模糊', '空白模糊', '留白处模糊'],
);
const blurred = words(
  ...['blur', 'blurred', 'blurry', 'blurring', 'soft blur', 'frosted', 'frosted glass', 'blurs'],
  ...['gaussian blur', 'defocused', 'softly blurred', 'out of focus'],
  ...['模糊', '虚化', '毛玻璃', '高斯模糊', '磨砂', '朦胧', '模糊化', '虚', '磨砂玻璃', '糊'],
);
const aroundIt = words(
  ...['background', 'backdrop', 'sides', 'edges', 'borders', 'border', 'bars', 'fill', 'rest'],
  ...['surroundings', 'empty space', 'padding', 'gaps', 'margins', 'behind', 'around', 'beside'],
  ...['empty areas', 'blank space', 'blank areas', 'empty parts', 'free space', 'gap', 'space'],
  ...['black parts', 'behind it', 'behind them', 'around it', 'around them', 'back'],
  ...[
    '背景',
    '两边',
    '四周',
    '边',
    '边缘',
    '两侧',
    '周围',
    '空白',
    '空白处',
    '空白的地方',
    '后面',
    '边上',
  ],
  ...[
    '底',
    '上下',
    '左右',
    '旁边',
    '底图',
    '背后',
    '空出来的地方',
    '空的地方',
    '留白',
    '黑边',
    '边框',
  ],
  ...['多出来的地方', '空白部分', '空白区域', '底下', '后边', '背面'],
);
const blurFiller = many(
  words(
    ...['with', 'should', 'be', 'is', 'a', 'in', 'the', 'of', 'that', 'thing', 'stuff', 'version'],
    ...['copy', 'photos', 'pictures', 'photo', 'picture', 'images', 'as', 'on', 'at', 'to', 'made'],
    ...['填满', '来', '好', '用番', '番', '回', 'back', 'again', 'filled', 'instead'],
    ...['themselves', 'itself', 'them', 'it', 'are', 'soft', 'into', 'by', 'under', 'look', 'nice'],
    ...[
      '用',
      '换成',
      '改成',
      '加',
      '弄成',
      '做',
      '做成',
      '处理',
      '要',
      '垫',
      '一层',
      '填充',
      '的',
      '变',
    ],
    ...[
      '铺',
      '填',
      '放',
      '都',
      '上',
      '个',
      '成',
      '变成',
      '那种',
      '地方',
      '是',
      '给我',
      '弄',
      '用上',
      '层',
    ],
  ),
  5,
);
const blur = either(
  blurWords,
  inOrder(blurred, blurFiller, aroundIt, maybe(words('back', 'again', '填满', '填充'))),
  inOrder(
    aroundIt,
    blurFiller,
    blurred,
    maybe(words('填满', '那种', '的那种', '的', '效果', '填充', '处理', '的效果', '掉')),
  ),
  words(
    ...['blurred version', 'blurry version', 'blurred copy', 'blurred version of themselves'],
    ...['blurred version of itself', 'blurry version of themselves', 'blurry version of itself'],
    ...['blurred copy of itself', 'blurred copy of themselves', 'blurred version of them'],
  ),
);
export const filler = many(
  words(
    ...['the', 'a', 'any', 'it', 'want', 'have', 'see', 'show', 'those', 'these', 'my', 'with'],
    ...['to', 'them', 'make', 'be', 'put', 'use', 'of', 'get', 'all', 'so', 'let', 'leave', 'ugly'],
    ...['stupid', 'big', 'add', 'photos', 'pictures', 'images', 'photo', 'picture', 'anything'],
    ...['being', 'getting', 'much', 'that'],
    ...['把', '被', '我', '的', '照片', '我的', '图片', '给我', '有', '留', '加', '那个', '那些'],
    ...['这些', '再', '用', '任何', '画面', '要', '出现', '让', '人', '显示', '看到', '做', '头'],
  ),
  4,
);
const off = words(
  ...['off', 'away', 'out', 'gone', 'removed', 'disappear'],
  ...['去掉', '去除', '关掉', '取消', '删掉', '拿掉', '不要了', '不要', '移除', '去了', '弄掉'],
  ...['删除', '消除'],
);
const never = either(
  no,
  words(
    ...[
      'instead of',
      'rather than',
      'avoid',
      'stop',
      'not to',
      'isnt',
      'arent',
      'wont',
      'not be',
      'not get',
      '不能',
      '不许',
    ],
    ...['不会', '不', '不想', '没'],
  ),
);

/** What a crop should not have taken. */
const lost = inOrder(
  words(
    ...['heads', 'head', 'faces', 'face', 'people', 'feet', 'peoples heads', 'our heads'],
    ...['everyone', 'half', 'peoples faces', 'the heads', 'the faces', 'grandmas head', 'my head'],
    ...['tops', 'the top', 'parts'],
    ...['头', '人头', '脸', '人脸', '脚', '人', '头都', '头顶', '内容', '画面', '一半'],
  ),
  maybe(
    words(
      ...['are', 'is', 'get', 'gets', 'was', 'were', 'being', 'getting', 'of it', '被', '都'],
      ...['都被', '给', '老被', '总被'],
    ),
  ),
  maybe(words('being', 'getting', 'all', 'always', '被')),
  crop,
  maybe(words('了', '啦', '掉了', 'off')),
);
const tooTight = either(
  inOrder(
    maybe(words('are', 'is')),
    crop,
    words(
      ...['too much', 'too tight', 'too tightly', 'too far', 'a lot', 'badly', '太多', '太狠'],
      ...['得太多', '得太狠', '太过'],
    ),
  ),
  inOrder(words('too', 'way too', 'so', '太'), crop),
  words(
    ...['裁太多', '裁得太多', '裁多了', '被裁了', '被裁掉了', '被切了', '被切掉了', '裁太狠'],
    ...['cropped too much'],
  ),
);
const ugly = words(
  ...['are ugly', 'is ugly', 'look ugly', 'look bad', 'suck', 'are bad', 'bother me', 'look awful'],
  ...['are awful', 'look terrible', 'annoy me', 'are annoying', 'hate', 'look weird'],
  ...['look stupid', 'ugly', 'look cheap'],
  ...['难看', '丑', '不好看', '太丑', '很丑', '好丑', '很难看', '太难看', '不喜欢', '烦'],
);
const fitInside = inOrder(
  words('fit', 'fits', 'squeeze', 'get'),
  filler,
  words(
    ...['inside the frame', 'in the frame', 'on the screen', 'on screen', 'in the screen'],
    ...['into the frame', 'inside', 'into the screen', 'to the frame', 'to the screen'],
    ...['within the frame', 'in completely', 'in fully'],
  ),
);

export const notBlurred = either(
  inOrder(
    words('hate', 'i hate', 'dont like', 'do not like', '不喜欢', '讨厌', '不想要'),
    filler,
    blur,
  ),
  inOrder(never, filler, either(blur, words('blur', 'blurring', 'blurriness', 'blurred'))),
  inOrder(
    words('两边', '两侧', '四周', '旁边', '背景', '边上', '周围'),
    maybe(words('的')),
    words('糊', '模糊', '虚化', '虚', '毛玻璃'),
    maybe(words('都', '给我', '也')),
    words('去掉', '去了', '删掉', '拿掉', '取消', '关掉', '不要了', '不要', '别要'),
  ),
  inOrder(
    maybe(words('两边', '两侧', '四周', '旁边', '背景', '边上', 'sides', 'edges', 'background')),
    words('别', '不要', '不', 'not', 'shouldnt be', 'not be'),
    words('糊', '模糊', '虚化', '虚', 'blurred', 'blurry', 'blur'),
  ),
);

/** "She is cut off at the head": what should be seen whole. */
const cutOff = inOrder(
  words(
    ...[
      'is',
      'are',
      'was',
      'were',
      'seems',
      'seem',
      'looks',
      'look',
      'gets',
      'get',
      'got',
      'being',
    ],
    ...['appears', 'seems to be', 'looks like it is', 'got a bit', 'is a bit', 'is a little'],
    ...['被', '给', '都被', '好像被'],
  ),
  maybe(words('a bit', 'a little', 'partly', 'slightly', 'half')),
  words(
    ...['cut off', 'cropped', 'cropped off', 'chopped off', 'clipped', 'cut', 'trimmed off'],
    ...['切掉', '切了', '裁掉', '裁了', '切掉了', '裁掉了', '切到', '切没', '切没了'],
  ),
  cropNoun,
);
const inFull = words(
  ...['whole', 'completely', 'entirely', 'fully', 'in full', 'as a whole', 'in its entirety'],
);
/** "See her whole", "shown completely". */
const seenWhole = either(
  inOrder(
    words('see', 'show', 'have', 'display'),
    words('her', 'him', 'it', 'them', 'us', 'everyone', 'everybody', 'me'),
    inFull,
  ),
  inOrder(words('shown', 'seen', 'displayed', 'visible'), inFull),
  inOrder(inFull, words('shown', 'visible', 'in the picture', 'in the frame', 'in view')),
);
const wholeFrames = words(
  ...['full frame', 'full frames', 'whole frame', 'whole frames', 'the full frame'],
);

/**
 * `whole` leaves open over what, `unblurred` says what shall not be there, and `full` ("full
 * frame") is said of pictures that fill it and of pictures that are whole.
 */
type FitSaid = 'crop' | 'blur' | 'contain' | 'auto' | 'whole' | 'full' | 'unblurred';
const says = (reader: Reader<unknown>, fit: FitSaid) => meaning(reader, () => fit);
export const fit: Reader<FitSaid> = either(
  says(inOrder(crop, cropNoun), 'crop'),
  says(inOrder(cut, cutPart), 'crop'),
  says(inOrder(never, filler, either(crop, cut), cropNoun), 'whole'),
  says(either(lost, tooTight, fitInside, cutOff, seenWhole, seenWholly, edgesLost), 'whole'),
  says(wholeFrames, 'full'),
  says(inOrder(bars, ugly), 'auto'),
  says(inOrder(blur, ugly), 'unblurred'),
  says(
    inOrder(words('ugly', 'weird', 'stupid', 'awful', 'horrible', '难看的', '丑'), blur),
    'unblurred',
  ),
  says(inOrder(words('hate', 'i hate', 'dont like', '不喜欢', '讨厌'), filler, bars), 'auto'),
  says(fill, 'crop'),
  says(inOrder(never, filler, fill), 'whole'),
  says(whole, 'whole'),
  says(bars, 'contain'),
  says(inOrder(never, filler, bars), 'auto'),
  says(inOrder(bars, filler, off), 'auto'),
  says(inOrder(bars, awayWithIt), 'auto'),
  says(blur, 'blur'),
  says(notBlurred, 'unblurred'),
  says(inOrder(blur, filler, off), 'unblurred'),
);
/** "…, not blurred", "… and nothing cropped": the same wish, said from another side. */
export const nextFit = either(
  fit,
  meaning(
    inOrder(
      either(mark(',', '，', '、', ';', '-'), words('and', 'but', '但', '而且', '并且')),
      maybe(
        words(
          ...['and', 'but', 'so', 'with', 'please', 'use', 'just', 'i want', 'give me', 'make it'],
          ...['rather', 'better', '但', '要', '也', '用', '换成', '改成', '我要', '让它', '给我'],
          ...['id like it', 'id like them', 'i want it', 'i want them', 'show it', 'show', 'make'],
          ...['i would like it', 'i want to see', 'so', 'please show', 'let it be', '请', '把它'],
        ),
      ),
      either(fit, says(words('complete', 'whole', 'entire', 'uncut', '完整的', '全的'), 'whole')),
    ),
    ([, , next]) => next,
  ),
);

/** Words said together; null where they contradict one another. */
export function fitOf(said: readonly FitSaid[]): 'crop' | 'blur' | 'contain' | 'auto' | null {
  const wished = new Set(said);
  const isWhole = wished.has('whole');
  // "Nothing cropped, the empty space blurred".
  if (wished.has('contain') && wished.has('blur')) return isWhole ? 'blur' : 'contain';
  if (wished.has('contain')) return wished.has('crop') ? null : 'contain';
  if (wished.has('blur')) return wished.has('crop') || wished.has('unblurred') ? null : 'blur';
  if (isWhole && wished.has('unblurred')) return 'contain';
  if (isWhole) return wished.has('crop') ? null : 'blur';
  if (wished.has('crop') || wished.has('full') || wished.has('unblurred')) return 'crop';
  return 'auto';
}
