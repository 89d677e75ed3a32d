import type { Aspect } from '../../../timeline/timeline.ts';
import { number } from '../../grammar/number.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  notBefore,
  oneOf,
  token,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { PlatformName } from './platforms.ts';

/** What a message says of the shape and size of a film, piece by piece. */
export type ShapeSaid =
  | { readonly aspect: Aspect }
  | { readonly platform: PlatformName }
  | { readonly size: { readonly widthPx: number; readonly heightPx: number } }
  | { readonly shortSidePx: number };

/** "My landscape photos" tells what the photos are, and nothing of the film. */
const othersShape = words(
  ...[
    '着',
    '着拍的',
    '着拍',
    '拍的',
    '拍',
    '照片',
    '的照片',
    '的那张',
    '的那几张',
    '那张',
    '图片',
    '的图',
    '的图片',
  ],
  ...['的那些'],
  ...['photo', 'photos', 'picture', 'pictures', 'image', 'images', 'pic', 'pics', 'shots', 'shot'],
  ...['one', 'ones', 'photography', 'wipe', 'wipes', 'slide', 'slides', 'pan', 'pans', 'blinds'],
  ...['photograph', 'photographs', 'brackets', 'logo', 'clip', 'clips', 'lines'],
);

const aspectWord: Reader<Aspect> = notBefore(
  oneOf<Aspect>({
    '9:16': [
      ...[
        'a vertical one',
        'a portrait one',
        'a tall one',
        'vertical',
        'vertically',
        'portrait',
        'portrait mode',
        'portrait format',
        'upright',
      ],
      ...['tall', 'portrait orientation', 'vertical format', 'upright format', 'full vertical'],
      ...['vertikal', 'hochformat', 'vertical mode', 'in portrait', 'phone format', 'phone shape'],
      ...[
        'phone size',
        'tall format',
        'taller than wide',
        'higher than wide',
        'held upright',
        'vert',
      ],
      ...['nine sixteen', 'nine by sixteen', 'nine to sixteen', 'taller than it is wide'],
      ...['竖屏', '竖版', '竖的', '竖向', '竖着', '竖式', '纵向', '直式', '直的', '竖', '竖屏的'],
      ...['竖版的', '竖幅', '直屏', '打直', '直版', '竖构图', '竖画幅', '竖过来', '竖视频'],
      ...['竖着的', '直幅', '竖屏版', '竖直', '竖屏版本', '直向', '竖起来', '立着'],
    ],
    '16:9': [
      ...[
        'a landscape one',
        'a horizontal one',
        'a wide one',
        'horizontal',
        'horizontally',
        'landscape',
        'landscape mode',
        'landscape format',
      ],
      ...['wide screen', 'widescreen', 'landscape orientation', 'horizontal format', 'wide format'],
      ...[
        'sixteen nine',
        'sixteen by nine',
        'sixteen to nine',
        'wider than tall',
        'wider than high',
      ],
      ...['sideways format', 'wide', 'querformat', 'horizontal mode', 'in landscape', 'tv format'],
      ...['横屏', '横版', '横的', '横向', '横着', '横式', '宽屏', '横', '横屏的', '横版的', '横幅'],
      ...['横过来', '打横', '横构图', '横画幅', '横视频', '横着的', '横屏版', '横屏版本', '躺着'],
    ],
    '1:1': [
      ...[
        'a square one',
        'square',
        'squared',
        'square format',
        'quadratic',
        'square shaped',
        'quadratisch',
      ],
      ...[
        'a square',
        'equal width and height',
        'same height and width',
        'equal height and width',
        'same width as height',
        'same width and height',
        'as wide as high',
      ],
      ...['width equal to height', 'equal sides', 'as wide as it is high', 'as wide as tall'],
      ...['one by one', 'one to one', '长宽一样', '长宽相等', '宽高一样', '四边一样长', '宽高相等'],
      ...['长宽一样的', '宽高一致', '四四方方', '四方形', '四方的'],
      ...['方形', '正方形', '方的', '方图', '方屏', '方版', '正方', '方', '方块', '正方形的'],
      ...['方形的', '正方的', '方形版'],
    ],
    '21:9': [
      ...['cinemascope', 'cinema scope', 'ultra wide', 'ultrawide', 'cinematic widescreen'],
      ...['anamorphic', 'cinema format', 'movie theater format', 'cinematic aspect'],
      ...['cinematic aspect ratio'],
      ...['电影宽银幕', '宽银幕', '超宽屏', '电影画幅', '电影比例', '超宽', '宽荧幕', '影院比例'],
    ],
  }),
  othersShape,
);

const usualAspects: readonly string[] = [
  ...['9:16', '16:9', '1:1', '4:5', '5:4', '3:4', '4:3', '3:2', '2:3', '21:9', '9:21', '2:1'],
  ...['1:2', '18:9', '9:18', '2.35:1', '2.39:1', '1.85:1', '16:10', '10:16'],
];
const ratioMark = either(
  words('x', 'by', 'to', 'over', '比', '*', '/', ':', '乘'),
  token(({ kind, text }) =>
    kind === 'mark' && [':', '/', '*', '-', '∶'].includes(text) ? true : null,
  ),
);
/** "1280x720" falls into the number 1280 and the word x720. */
const glued = token(({ kind, text }) => {
  const digits = kind === 'word' ? /^x(\d{1,4})$/.exec(text)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
});
const numbers = either(
  meaning(inOrder(number, ratioMark, number), ([across, , down]) => [across, down] as const),
  meaning(inOrder(number, glued), ([across, down]) => [across, down] as const),
);
const ratio: Reader<Aspect> = meaning(numbers, ([across, down]) => {
  const aspect: Aspect = `${across}:${down}`;
  return usualAspects.includes(aspect) ? aspect : null;
});

const shapeNoun = words(
  ...['aspect', 'aspect ratio', 'ratio', 'format', 'aspect ratios', 'proportion', 'proportions'],
  ...['画幅', '比例', '的比例', '的画幅', '宽高比', '长宽比', '的画面', '尺寸', '格式'],
);
const anyRatio: Reader<Aspect> = either(
  meaning(inOrder(numbers, shapeNoun), ([sides]) => ratioOf(sides)),
  meaning(
    inOrder(
      shapeNoun,
      maybe(words('of', 'to', 'is', ':', '为', '是', '改成', '改为', '设为')),
      numbers,
    ),
    ([, , sides]) => ratioOf(sides),
  ),
);

function ratioOf([across, down]: readonly [number, number]): Aspect | null {
  const ratio = across / down;
  return ratio >= 0.2 && ratio <= 5 && Math.max(across, down) <= 100 ? `${across}:${down}` : null;
}

export const platformWord: Reader<PlatformName> = oneOf<PlatformName>({
  tiktok: ['tiktok', 'tik tok', 'tiktoks', 'tik toks', 'tt'],
  douyin: ['抖音', 'douyin', '抖音号', '抖'],
  kuaishou: ['快手', 'kuaishou'],
  reels: [
    ...['instagram reel', 'instagram reels', 'insta reel', 'insta reels', 'ig reel', 'ig reels'],
    ...['reels', 'facebook reel', 'facebook reels', 'fb reel', 'fb reels', 'for a reel'],
    ...['as a reel', 'for my reel', 'a reel', 'reel format', 'into a reel'],
  ],
  shorts: ['youtube short', 'youtube shorts', 'yt short', 'yt shorts', 'shorts', 'you tube shorts'],
  stories: [
    ...['instagram story', 'instagram stories', 'insta story', 'insta stories', 'ig story'],
    ...['ig stories', 'facebook story', 'facebook stories', 'fb story', 'fb stories', 'stories'],
    ...['for my story', 'story format'],
    ...['my stories', 'ins快拍', '限时动态', '限动', 'ig限动', 'ig限时动态', '快拍', 'ins story'],
    ...['for a story', 'my insta story'],
  ],
  snapchat: ['snapchat', 'snap chat'],
  whatsapp: ['whatsapp', 'whatsapp status', 'whats app', 'whatsapp story'],
  channels: ['视频号', '微信视频号', 'wechat channels'],
  moments: ['朋友圈', '微信朋友圈', 'wechat moments', 'pyq'],
  wechat: ['微信', 'wechat', '微信群', '家庭群'],
  phone: [
    ...['phone screen', 'phone screens', 'for my phone', 'for the phone', 'for phones'],
    ...['on my phone', 'on phones', 'mobile', 'mobile screen', 'smartphone', 'on a phone'],
    ...['mobile phone', 'mobile phones', 'a mobile phone', 'cell phone', 'cellphone', 'my phone'],
    ...['phone users', 'on the phone', 'for mobile', 'for a phone', 'phones'],
    ...['手机屏', '手机', '手机屏幕', '手机上看', '手机看', '手机全屏', '手机端', '手机竖屏'],
  ],
  youtube: [
    ...['youtube', 'you tube', 'yt', 'youtube channel', '油管', 'regular youtube', 'youtube video'],
  ],
  vimeo: ['vimeo'],
  bilibili: ['b站', 'bilibili', '哔哩哔哩', 'b 站', '小破站', '哔哩'],
  x: ['twitter', 'x.com', 'for x', 'on x', '推特', 'x/twitter', 'x (twitter)'],
  weibo: ['微博', 'weibo'],
  screen: [
    ...['tv', 'television', 'projector', 'big screen', 'tv screen', 'for the tv'],
    ...['computer screen', 'beamer', 'powerpoint', 'laptop', 'monitor', 'desktop', 'our website'],
    ...[
      'my website',
      'for the website',
      'computer monitor',
      'computer',
      'pc',
      'pc screen',
      'big tv',
    ],
    ...['my big tv', 'the big tv', 'for my tv', 'for our tv', 'my tv', 'home cinema', 'smart tv'],
    ...['电视', '投影', '电视机', '投影仪', '大屏', '大屏幕', '电脑', '优酷', '西瓜视频'],
    ...['电脑上看', '会场大屏', 'ppt'],
  ],
  instagram: [
    ...['instagram', 'insta', 'ig', 'instagram post', 'instagram feed', 'insta post', 'insta feed'],
    ...['ig post'],
    ...['ig feed', 'my feed', 'instagram photo', 'the gram', 'instagramm', 'ins', 'ins帖子'],
    ...['instagram贴文', 'feed post'],
  ],
  facebook: ['facebook', 'fb', 'facebook post', 'facebook feed', 'fb post', '脸书', 'face book'],
  linkedin: ['linkedin', 'linked in', 'linkedin post', '领英'],
  xiaohongshu: ['小红书', 'xiaohongshu', 'rednote', 'red note', 'xhs', '红书', '小红薯'],
  taobao: ['淘宝', 'taobao', '淘宝主图', '天猫'],
  pinterest: ['pinterest', 'a pin', 'pinterest pin'],
});

const shownOn = meaning(
  inOrder(
    maybe(
      words(
        ...[
          'show it on',
          'show it on the',
          'show it on my',
          'watch it on',
          'watch it on the',
          'play it on',
        ],
        ...[
          'play it on the',
          'see it on',
          'view it on',
          'show this on the',
          'show this on',
          'shown on',
        ],
      ),
    ),
    platformWord,
  ),
  ([, platform]) => platform,
);

const leastSizePx = 64;
const size: Reader<{ widthPx: number; heightPx: number }> = meaning(
  inOrder(numbers, maybe(words('px', 'pixel', 'pixels', 'p', '像素', '分辨率'))),
  ([[widthPx, heightPx]]) =>
    Math.min(widthPx, heightPx) >= leastSizePx && Number.isInteger(widthPx + heightPx)
      ? { widthPx, heightPx }
      : null,
);

export const shortSide: Reader<number> = meaning(
  oneOf({
    240: ['240p'],
    360: ['360p'],
    480: ['480p', 'sd', 'standard definition'],
    540: ['540p'],
    720: ['720p', 'hd ready', 'hd 720', '720 p', '标清', '720i'],
    1080: [
      ...['1080p', 'full hd', 'fhd', 'hd', '1080 p', 'fullhd', '高清', '全高清', '1080i'],
      ...['high definition', '蓝光'],
    ],
    1440: ['1440p', '2k', 'qhd', 'wqhd', '1440 p'],
    2160: [
      ...['2160p', '4k', 'uhd', 'ultra hd', 'ultra high definition', '超清', '超高清', '4k超清'],
      ...['4k高清', '4k超高清', '高清4k', '超清4k', '4k hd', '4k uhd', '4k ultra hd', '2160 p'],
    ],
    4320: ['8k', '4320p'],
  }),
  Number,
);

/** One thing about the shape or size of a film. */
export const shapeSaid: Reader<ShapeSaid> = either(
  meaning(either(aspectWord, ratio, anyRatio), (aspect): ShapeSaid => ({ aspect })),
  meaning(shownOn, (platform): ShapeSaid => ({ platform })),
  meaning(size, (size): ShapeSaid => ({ size })),
  meaning(shortSide, (shortSidePx): ShapeSaid => ({ shortSidePx })),
);

/** Only what names a shape. */
export const aspectSaid: Reader<ShapeSaid> = either(
  meaning(either(aspectWord, ratio, anyRatio), (aspect): ShapeSaid => ({ aspect })),
  meaning(shownOn, (platform): ShapeSaid => ({ platform })),
);

/** Nouns around a shape. */
export const canvasNoun = words(
  ...['raise', 'bring up', 'upgrade', 'clip', 'as sharp as possible', 'bump'],
  ...['lower', 'reduce', 'increase', 'higher', 'back', 'back to', 'go back', 'go back to'],
  ...['return to', 'switch'],
  ...['改回', '换返', '返', '换回', '变回', '回到', '调回', '恢复', '提高', '降低'],
  ...['format', 'mode', 'orientation', 'aspect ratio', 'aspect', 'ratio', 'screen', 'video'],
  ...['film', 'size', 'resolution', 'quality', 'version', 'shape', 'dimensions', 'post', 'feed'],
  ...['app', 'layout', 'shaped', 'output', 'export', 'movie', 'canvas', 'frame size', 'video size'],
  ...['pixels', 'reformat', 'formatted', 'friendly', 'optimized', 'optimised', 'reformat it'],
  ...['resize', 'resized', 'suitable', 'fit', 'fits', 'enough', 'turn', 'sideways', 'upload'],
  ...['posting', 'post it', 'put on', 'go on', 'posted', 'sharing', 'share', 'clip'],
  ...['画幅', '比例', '画面比例', '分辨率', '画质', '尺寸', '版', '版本', '格式', '的视频', '视频'],
  ...['规格', '大小', '适合', '适配', '发', '发到', '上传', '传', '发布', '用的', '用', '看的'],
  ...['那种', '标准', '就够了', '够了', '清晰度', '转成', '转', '模式', '屏幕', '平台', '帖子'],
  ...['贴文', '动态', '主图', '出', '降到', '升到', '调到', '降为', '提升到', '升级到', '升级成'],
  ...['adapt', 'adapted', 'held', 'out of it', 'made for', 'viewing', 'watching'],
);
