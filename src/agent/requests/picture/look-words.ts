import type { Filter, FilterName } from '../../../timeline/timeline.ts';
import { oneOf, unlikely } from '../../grammar/reader.ts';

type Look = readonly Pick<Filter, 'name' | 'strength'>[];

const plain = (name: FilterName): Look => [{ name, strength: 1 }];

/** What people call a look, as the filters that come nearest. */
export const looks = {
  'black-and-white': plain('black-and-white'),
  sepia: plain('sepia'),
  warm: plain('warm'),
  cool: plain('cool'),
  vivid: plain('vivid'),
  faded: plain('faded'),
  vignette: plain('vignette'),
  grain: plain('grain'),
  vintage: [
    { name: 'warm', strength: 0.4 },
    { name: 'faded', strength: 0.7 },
    { name: 'grain', strength: 0.5 },
  ],
  film: [
    { name: 'faded', strength: 0.4 },
    { name: 'grain', strength: 0.5 },
  ],
  cinematic: [
    { name: 'cool', strength: 0.35 },
    { name: 'faded', strength: 0.25 },
    { name: 'vignette', strength: 0.5 },
  ],
  dreamy: [
    { name: 'warm', strength: 0.3 },
    { name: 'faded', strength: 0.6 },
    { name: 'vignette', strength: 0.25 },
  ],
  moody: [
    { name: 'cool', strength: 0.4 },
    { name: 'faded', strength: 0.3 },
    { name: 'vignette', strength: 0.8 },
  ],
  noir: [
    { name: 'black-and-white', strength: 1 },
    { name: 'vignette', strength: 0.7 },
    { name: 'grain', strength: 0.4 },
  ],
  golden: [
    { name: 'warm', strength: 0.8 },
    { name: 'vivid', strength: 0.3 },
  ],
  fresh: [
    { name: 'cool', strength: 0.25 },
    { name: 'faded', strength: 0.4 },
  ],
} as const satisfies Readonly<Record<string, Look>>;
export type LookName = keyof typeof looks;

const colors = ['color', 'colors', 'colour', 'colours', 'tone', 'tones', 'tint', 'hue', 'hues'];
const manners = [
  ...['look', 'filter', 'filters', 'feel', 'effect', 'style', 'vibe', 'grade', 'grading'],
];
const withNouns = (adjectives: readonly string[], nouns: readonly string[]) =>
  adjectives.flatMap((adjective) => nouns.map((noun) => `${adjective} ${noun}`));

/** Words for a look that hardly mean anything else. */
export const lookWord = oneOf<LookName>({
  'black-and-white': [
    ...['black and white', 'black n white', 'black white', 'black & white', 'black/white', 'b&w'],
    ...['bw', 'b and w', 'b n w', 'b/w', 'b & w', 'monochrome', 'monochromatic', 'mono'],
    ...['greyscale', 'grayscale', 'grey scale', 'gray scale', 'blackandwhite', 'black and whites'],
    ...[
      'no color',
      'no colour',
      'colorless',
      'colourless',
      'without color',
      'without colour',
      'desaturated',
    ],
    ...['黑白', '黑白色', '单色', '灰度', '黑白照', '黑白片', '黑白风', '去色', '无彩色', '黑白调'],
    ...[
      '黑白效果',
      '黑白滤镜',
      '黑白的',
      '全灰',
      '黑白照片',
      '黑白质感',
      '灰色调',
      '灰色',
      '灰度图',
    ],
    ...[
      'b+w',
      '灰的',
      '灰色的',
      '变灰',
      '灰白',
      '黑白色的',
      'b + w',
      'shades of grey',
      'shades of gray',
      'gray tones',
      'grey tones',
      'gray tone',
    ],
    ...['grey tone', 'tones of grey', 'tones of gray', 'in gray', 'in grey', 'achromatic'],
  ],
  sepia: [
    ...['sepia', 'sepia tone', 'sepia toned', 'sepia tones', 'brownish', 'old photo look'],
    ...['old photo effect', 'like an old photo', 'like old photos', 'brown tone', 'brown tones'],
    ...['棕褐色', '泛黄', '老照片', '棕色调', '褐色', '发黄', '旧照片', '老相片', '老照片效果'],
    ...['老照片风格', '棕褐', '乌贼墨'],
  ],
  warm: [
    ...withNouns(['warm', 'warm toned'], [...colors, ...manners, 'light', 'color grading']),
    ...['warm toned', 'colors warm', 'colours warm', 'tones warm'],
    ...['暖色', '暖色调', '暖调', '暖色系', '暖色的', '暖黄', '暖滤镜', '暖光', '暖暖的色调'],
  ],
  cool: [
    ...withNouns(
      ['cool', 'cold', 'icy', 'bluish', 'blue'],
      [...colors, 'filter', 'look', 'color grading'],
    ),
    ...['bluish', 'cool toned', 'cold toned'],
    ...['冷色', '冷色调', '蓝调', '蓝色滤镜', '冷调', '冷色系', '冷色的', '偏蓝', '蓝色调'],
    ...['冷滤镜', '冷淡风', '冷光'],
  ],
  vivid: [
    ...['vivid', 'vivid colors', 'vivid colours', 'vibrant', 'vibrant colors', 'vibrant colours'],
    ...['saturated', 'saturated colors', 'punchy colors', 'punchy colours', 'colorful'],
    ...['colourful', 'bright colors', 'bright colours', 'brighter colors', 'brighter colours'],
    ...['saturation', 'colors pop', 'colours pop', 'color pop', 'pop of color', 'intense colors'],
    ...['rich colors', 'strong colors', 'strong colours', 'rich colours', 'bold colors', 'punchy'],
    ...['high saturation', 'make the colors pop', 'colors to pop', 'colours to pop', 'vividness'],
    ...['vibrance'],
    ...['鲜艳', '色彩鲜艳', '鲜明', '高饱和', '饱和度', '色彩浓郁', '浓郁', '艳丽', '颜色鲜艳'],
    ...['饱和', '高饱和度', '饱和度高', '颜色鲜明', '亮丽', '浓艳', '色彩饱满', '明艳', '颜色艳'],
    ...['色彩丰富'],
  ],
  faded: [
    ...[
      'softer colors',
      'softer colours',
      'more muted colors',
      'more muted colours',
      'muted color',
      'muted colour',
    ],
    ...['faded', 'faded colors', 'faded colours', 'faded look', 'washed out', 'matte', 'pastel'],
    ...['pastel colors', 'pastel colours', 'muted colors', 'muted colours', 'muted tones'],
    ...['soft colors', 'soft colours', 'desaturated look', 'matte look', 'bleached', 'pale'],
    ...['low contrast', 'low saturation', 'bleached out', 'pale colors', 'muted look', 'washed'],
    ...['褪色', '低饱和', '淡雅', '低饱和度', '莫兰迪', '高级灰', '素雅', '灰调', '褪色感'],
    ...['饱和度低'],
  ],
  vignette: [
    ...[
      'darken the edges',
      'darken the corners',
      'dark around the edges',
      'darker around the edges',
    ],
    ...['edges darker', 'corners darker', 'darken edges', 'darken corners', 'dark borders'],
    ...['vignette', 'vignettes', 'vignetting', 'dark corners', 'darkened corners'],
    ...['darker corners', 'dark edges', 'darkened edges', 'darker edges', 'shaded corners'],
    ...['vignet'],
    ...['暗角', '四角变暗', '边缘变暗', '四周变暗', '压暗四角', '四角压暗', '边角变暗'],
  ],
  grain: [
    ...['grain', 'film grain', 'grainy', 'noise', 'graininess', 'grains', 'noisy look'],
    ...['颗粒', '颗粒感', '噪点', '胶片颗粒', '颗粒的', '胶片噪点', '杂点'],
  ],
  vintage: [
    ...[
      'look old',
      'looks old',
      'look older',
      'look aged',
      'aged',
      'old look',
      'filmed in the 70s',
      'from the 70s',
    ],
    ...[
      'in the 70s',
      'in the 80s',
      'in the 90s',
      '70s look',
      'from the 80s',
      'from the 90s',
      'was filmed in the 70s',
    ],
    ...['vintage', 'retro', 'old film', 'old movie', 'old school', 'old timey', 'old fashioned'],
    ...['analog', 'analogue', 'analog film', 'analogue film', '8 mm', '8mm', 'super 8', 'super8'],
    ...withNouns(['nostalgic', 'seventies', 'eighties', 'nineties', '70s', '80s', '90s'], manners),
    ...['age', 'aged look', 'look aged', 'old times', 'filmed it in', 'filmed in', 'from long ago'],
    ...['like in the old days', 'look vintage', 'look retro', 'look like old film', 'old look'],
    ...['做旧', '做旧一点', '旧一点', '怀旧一点', '弄旧', '显旧', '怀旧的', '复古的', '老旧'],
    ...['polaroid', 'vhs', 'old time', 'kodak', 'instagram filter', 'retro style'],
    ...['old timer look'],
    ...[
      '复古',
      '怀旧滤镜',
      '旧电影',
      '老电影',
      '很老的电影',
      '老的电影',
      '旧的电影',
      '老片子',
      '老录像',
      '老胶片',
      '旧照片',
      '老照片',
      '很旧的照片',
      '以前的老电影',
      '过去的电影',
      '古老的电影',
      '老式电影',
      '港风',
      '怀旧风',
      '怀旧风格',
      '复古风',
      '怀旧感',
    ],
    ...['复古感', '怀旧色', '年代感', '老式', '宝丽来', '拍立得', 'ccd', '旧时光', '怀旧的感觉'],
  ],
  film: [
    ...withNouns(['film', 'analog film', '35 mm'], ['look', 'filter', 'effect', 'style', 'feel']),
    ...['filmic', 'film like', 'like film', 'like it was shot on film', 'shot on film'],
    ...['35 mm film'],
    ...['胶片', '胶片感', '胶片风', '胶片滤镜', '菲林', '胶卷', '胶卷感', '胶片质感'],
  ],
  cinematic: [
    ...withNouns(
      ['cinematic', 'movie', 'hollywood', 'teal and orange'],
      [...manners, ...colors, 'color grading', 'color grade'],
    ),
    ...['teal and orange', 'look cinematic', 'looks cinematic', 'look like a movie'],
    ...['电影感滤镜', '电影滤镜', '电影色调', '电影感色调', '电影调色', '电影质感', '大片色调'],
    ...['电影感调色'],
  ],
  dreamy: [
    ...withNouns(['dreamy', 'dreamlike', 'ethereal', 'fairy tale', 'romantic'], ['look', 'filter']),
    ...withNouns(['dreamy', 'dreamlike'], ['effect', 'style', 'feel', 'vibe', ...colors]),
    ...['dreamlike', 'ethereal', 'soft glow', 'like a dream', 'dreamy looking'],
    ...['梦幻', '梦幻感', '梦幻滤镜', '朦胧', '朦胧感', '仙气', '柔光', '梦幻效果', '唯美滤镜'],
    ...['柔焦'],
  ],
  moody: [
    ...['moody', 'gloomy look', 'dark and moody', 'moody look', 'moody colors', 'moody colours'],
    ...['moody filter', 'moody tones', 'dark mood', 'darker mood', 'gothic', 'gothic look'],
    ...['暗黑风', '暗调', '情绪感', '暗黑系', '阴郁', '暗黑滤镜', '情绪片', '忧郁色调'],
  ],
  noir: [
    ...['noir', 'film noir', 'noir look', '黑色电影', '黑白电影', '黑白老电影', '默片'],
    ...['silent movie look'],
  ],
  golden: [
    ...['golden hour', 'golden light', 'golden look', 'golden tones', 'sunset colors'],
    ...['sunset tones', 'golden', 'sun kissed', 'sunny look', 'sunset look', 'honey tones'],
    ...['autumn colors'],
    ...['金色', '金色调', '夕阳色', '夕阳感', '日落色调', '金黄', '黄昏色调', '秋日色调'],
  ],
  fresh: [
    ...['fresh look', 'airy look', 'light and airy', 'japanese look', 'clean look', 'airy'],
    ...['日系', '日系滤镜', '小清新滤镜', '清新滤镜', '日系风', '日系清新', '清透', '小清新色调'],
  ],
});

/** Words that say as much of other things. */
export const shyLookWord = unlikely(
  oneOf<LookName>({
    'black-and-white': ['grey', 'gray'],
    warm: ['warm', '暖', '温暖的颜色', '暖暖', '温暖', '暖意', '暖洋洋', '温暖的感觉', '色温高'],
    vintage: ['怀旧', 'nostalgic', '70s', '80s', '90s', '老派'],
    dreamy: ['dreamy', '唯美'],
    fresh: ['小清新'],
    cool: ['cold', 'cooler', '冷', '色温低'],
  }),
  0.2,
);

/** "Warmer": more of it than there is. */
export const moreOfLook = oneOf<LookName>({
  warm: [
    ...[
      'warmer',
      'more orange',
      'more yellow',
      'more golden',
      'tint it orange',
      'more warmth',
      'warmth',
      'warm up',
      'warm it up',
      '偏暖',
      '暖和',
      '调暖',
      '变暖',
    ],
    ...['暖化'],
  ],
  cool: [
    'cool down',
    'cool it down',
    'cool them down',
    'colder',
    'tint it blue',
    'tint them blue',
    'blue tint',
    'bluer',
    'cooler',
    'more blue',
    '偏冷',
    '调冷',
    '变冷',
    '冷一点的',
    '更蓝',
  ],
  vivid: [
    ...[
      'more color',
      'more punch',
      'more pop',
      'punchier',
      'more colour',
      'more colors',
      'more colours',
      'richer colors',
    ],
    ...[
      'more contrast',
      'increase the contrast',
      'raise the contrast',
      'boost the contrast',
      'add contrast',
      'add more contrast',
      'brighter colors',
      'brighter colours',
      'stronger colors',
    ],
    ...['stronger colours', 'more vivid', 'richer colours', 'more contrasty', 'contrasty'],
    ...['higher contrast', 'increase contrast'],
    ...['颜色更亮', '颜色重', '颜色深', '色彩更浓', '艳', '颜色浓', '色彩浓', '对比度高'],
    ...['提高对比度', '增加对比度', '对比度强', '对比强', '对比再强', '加强对比', '更有色彩'],
  ],
  faded: [
    ...['less color', 'less colour', 'less colorful', 'less colourful', 'less contrast'],
    ...['softer colors', 'softer colours', 'calmer colors', 'calmer colours', 'lower contrast'],
    ...['tone down the colors', 'tone down the colours', 'paler'],
    ...['颜色淡', '颜色浅', '色彩淡', '降低对比度', '对比度低', '颜色素', '减少对比度'],
  ],
  grain: ['grainier'],
});
