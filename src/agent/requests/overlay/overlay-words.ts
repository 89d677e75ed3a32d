import { no } from '../../grammar/phrases/common.ts';
import { corner } from '../../grammar/phrases/corner.ts';
import { percent } from '../../grammar/phrases/factor.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { sizeChange, type Size } from '../../grammar/phrases/size.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import {
  either,
  inOrder,
  many,
  mark,
  maybe,
  meaning,
  oneOf,
  token,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import type { TimeRange } from '../../time-range.ts';
import { isLogoName } from './overlay-file.ts';

const mine = many(
  words(
    ...['把', '将', '给'],
    ...['my', 'our', 'the', 'a', 'company', 'my company', 'our company', 'brand', 'shop'],
    ...['my shop', 'team', 'school', 'the company', 'club', 'the brand', 'business', 'studio'],
    ...['channel', 'this', 'that'],
    ...['我的', '我们的', '公司', '店铺', '品牌', '我们', '学校', '那个', '这个', '公司的'],
    ...['我们公司的', '店里的'],
  ),
  3,
);
const spokenLogo = meaning(
  inOrder(
    mine,
    oneOf({
      logo: [
        ...['logo', 'logos', 'icon', 'emblem', 'badge', 'brand mark', 'sticker', 'stamp'],
        ...['brand logo', 'branding', 'logo overlay', 'overlay logo', 'logo on top'],
        ...['标志', '商标', '图标', '台标', '角标', '标识', '徽标', '店标', 'logo图', 'logo图片'],
        ...['贴纸', '徽章', '商标图'],
      ],
      watermark: [
        ...['watermark', 'watermarks', 'water mark', '水印', '浮水印', '水印图', '图片水印'],
        ...['防盗水印'],
      ],
    }),
  ),
  ([, use]) => use,
);
/** "logo.png". */
const logoFile = token(({ text, assetIds }) =>
  assetIds.length > 0 && isLogoName(text) ? assetIds : null,
);
export const logo: Reader<{ readonly use: 'logo' | 'watermark'; readonly file: Reference | null }> =
  either(
    meaning(spokenLogo, (use) => ({ use, file: null })),
    meaning(logoFile, (ids) => ({ use: 'logo' as const, file: { of: 'ids' as const, ids } })),
  );
export const pip = words(
  ...['picture in picture', 'pip', 'p i p', 'inset', 'overlay', 'overlaid', 'overlays'],
  ...['small window', 'pinp', 'pictures in picture', 'picture in a picture', 'corner window'],
  ...['overlay picture', 'overlay photo', 'superimposed', 'superimpose', 'on top'],
  ...['mini window', 'thumbnail', 'bubble', 'small overlay'],
  ...['画中画', '子母画面', '小窗', '小窗口', '叠加', '悬浮', '悬浮窗', '叠在上面', '叠上去'],
  ...['小画面', '子画面', '叠加层'],
);
/** Over the film, small: an inset without its name. */
export const laid = words(
  ...['over the film', 'over the video', 'on top of the film', 'on top of the video', 'small'],
  ...['over the movie', 'as a small picture', 'as a small image', 'small picture', 'small photo'],
  ...['overlaid on the film', 'on top of everything', 'in small', 'shrunk', 'over everything'],
  ...[
    '叠',
    '叠在',
    '叠到',
    '叠加',
    '叠加在',
    '叠加到',
    '小小地',
    '小小的',
    '缩小',
    '缩小后',
    '缩小放在',
  ],
  ...['小小地放在', '小图', '缩小叠在', '缩小放到', '叠放', '小小地放'],
);
export const asUse = words(
  ...['as', 'as a', 'as an', 'as the', 'as my', 'as our', 'for a', 'of', 'using', 'with', 'use'],
  ...['file', 'picture'],
  ...['当', '当成', '当作', '作为', '做', '做成', '用', '设为', '设成', '用作', '文件', '图片'],
  ...['作', '的'],
);
export const verb = words(
  ...[
    'sit',
    'instead',
    'rather',
    'live',
    'go',
    'goes',
    'positioned',
    'pop up',
    'pops up',
    'appearing',
    'switch',
  ],
  ...[
    'shift',
    'shove',
    'drag',
    'relocate',
    'reposition',
    'pull',
    'push',
    'bring',
    'tuck',
    'pop it',
  ],
  ...[
    'restrict',
    'limit',
    'come in',
    'comes in',
    'come',
    'slide',
    'belongs',
    'belong',
    'should go',
  ],
  ...[
    '拖',
    '拖到',
    '搬',
    '搬到',
    '转移到',
    '调整到',
    '调整',
    '挪去',
    '移去',
    '摆去',
    '推到',
    '拉到',
  ],
  ...['再出来', '出来', '再出现', '才出来', '才出现', '才显示', '再显示', '缩到', '位置改到'],
  ...[
    'jumps out',
    'jumps out too much',
    'dominates',
    'dominates too much',
    'too strong',
    'sticks out',
  ],
  ...['such', 'cut', 'strong'],
  ...['brand it', 'to', 'distracting', 'is distracting', 'annoying', 'sits'],
  ...['put', 'place', 'stick', 'add', 'overlay', 'lay', 'show', 'move', 'position', 'have'],
  ...['display', 'make', 'set', 'change', 'only', 'just', 'pop', 'slap', 'shown', 'appear'],
  ...['appears', 'visible', 'stay', 'be', 'over the video', 'on the video', 'over the film'],
  ...['on it', 'over it', 'on top of the video', 'stays', 'go'],
  ...['加', '放', '打上', '挂', '贴', '摆', '出现', '显示', '移', '移到', '挪', '挪到', '换到'],
  ...['只', '仅', '只在', '打', '放到', '放在', '移动到', '挂在', '加上', '盖', '加个', '改成'],
  ...['调到', '调', '贴上', '放上', '嵌入', '嵌', '叠加', '说的是', '弄成', '弄', '调成', '要'],
  ...['停在', '改到', '摆在', '摆到', '放个', '换', '搁', '搁在', '搁到', '弄到', '摆去', '丢到'],
  ...['搬到', '搬去', '挪去', '塞到', '贴到', '靠到'],
);
export const someCorner = words(
  ...['in the corner', 'in a corner', 'a corner', 'the corner', 'in one corner', 'corner'],
  ...['into the corner'],
  ...['角落', '角上', '一角', '角落里', '边角', '边上'],
);
/** Why it is to be changed: "nobody can read it", 挡住了. */
export const trouble = inOrder(
  maybe(mark(',', '，')),
  maybe(words('it', 'you', 'we', 'nobody', 'people', 'one', 'i', 'because it', '都', '有点', '太')),
  words(
    ...['can hardly see', 'can hardly read', 'can barely see', 'can barely read', 'cant see'],
    ...['cant read', 'cannot see', 'cannot read', 'can read', 'can see', 'dont see', 'hardly see'],
    ...['barely visible', 'hardly visible', 'is in the way', 'covers the sky', 'covers the faces'],
    ...[
      'covers our faces',
      'hides the faces',
      'covers everything',
      'covers the view',
      'covers too much',
    ],
    ...[
      'covers someones face',
      'is hiding the view',
      'is in the wrong corner',
      'in the wrong corner',
    ],
    ...[
      'is in the wrong place',
      'in the wrong place',
      'is in the wrong spot',
      'wrong corner',
      'covers',
    ],
    ...['is too prominent', 'stands out too much', 'is too obvious', 'draws too much attention'],
    ...[
      '看不清',
      '看不清楚',
      '看不见',
      '看不到',
      '挡住了',
      '挡着',
      '挡脸',
      '挡脸了',
      '挡住脸了',
      '挡到人',
    ],
    ...['碍事', '位置不对', '位置不好', '挡画面', '挡住画面', '太显眼', '太抢眼', '抢眼', '遮住了'],
    ...['挡到了', '遮挡了', '不清楚', '挡了', '遮脸', '不合适'],
  ),
  maybe(words('it', 'the sky', 'the face', 'faces', 'the picture', '了', '脸', '人', '啊')),
  maybe(either(mark(',', '，', ';', '-'), words('so', 'and'))),
  maybe(words('it', 'please', 'make it', 'it needs to be', 'it should be', 'put it', 'so', '请')),
);
/** "From the corner", 角上的. */
export const whereItIs = either(
  inOrder(
    maybe(words('from', 'from the', 'out of', 'out of the', 'off', 'in', 'in the', 'that is in')),
    either(corner, someCorner),
    maybe(words('的', '那个', '上的', '里的')),
  ),
  words('角上的', '角落的', '角落里的', '上面的', '上面那个'),
);
export const wholeFilm: TimeRange = { fromSeconds: 0, toSeconds: null };
const throughout = meaning(
  words(
    ...['throughout', 'the whole time', 'all the time', 'whole film', 'the whole film'],
    ...['whole video', 'always', 'the whole video', 'over the whole thing', 'the entire video'],
    ...['the entire film', 'all the way through', 'the whole thing', 'from start to finish'],
    ...['on every photo', 'on all photos', 'permanently', 'constantly', 'over everything'],
    ...['on everything', 'on all the photos', 'on every picture', 'for the whole video'],
    ...['全程', '一直', '始终', '整部影片', '整个视频', '全片', '从头到尾', '每张照片', '自始至终'],
    ...['整个影片', '每张', '全部', '一直显示', '每一张', '整支影片', '常驻'],
  ),
  () => wholeFilm,
);
/** On which pictures it stands: "of the waves clip", 在最后一张上面. */
export const over = meaning(
  either(
    inOrder(
      words(
        ...['over', 'on', 'onto', 'on top of', 'in the corner of', 'across', 'in'],
        ...['in a corner of', 'a corner of', 'corner of', 'only on', 'just on', 'only over'],
        ...['above'],
        ...['在', '叠在', '放在', '叠加在', '盖在', '贴在', '加在', '只在', '到'],
      ),
      reference,
      maybe(words('上面', '上', '上方', '里', '里面', '画面上', '中', '的时候', '时')),
    ),
    inOrder(
      maybe(words('在')),
      reference,
      words(
        ...['上面', '上', '上方', '画面上', '画面里', '里面', '里', '的上面', '的时候', '出现时'],
        ...['时', '播放时'],
      ),
    ),
  ),
  ([, photos]): TimeRange | null =>
    photos.of === 'it' || photos.of === 'all' ? null : { during: photos },
);
export const cornerOf = meaning(
  inOrder(
    words(
      ...['in the corner of', 'in a corner of', 'into the corner of', 'a corner of'],
      ...['the corner of', 'in one corner of', 'to the corner of', 'corner of'],
    ),
    reference,
  ),
  ([, photos]): TimeRange => ({ during: photos }),
);
export const during = either(timeRange, throughout, over);

const seeThrough = oneOf({
  0.5: [
    ...['see through', 'transparent', 'translucent', 'half transparent', 'semi transparent'],
    ...['half see through', 'semitransparent', 'half visible', 'half opacity', 'lighter'],
    ...['fainter', 'more subtle', 'faint', 'subtler', 'less visible', 'less prominent'],
    ...['more transparent', 'ghosted', 'less strong', 'weaker'],
    ...['半透明', '透明一点', '透明些', '淡一点', '淡一些', '透明', '浅一点', '不明显一点'],
    ...[
      '更透明',
      '变透明',
      '淡点',
      '不显眼',
      '透一点',
      '再透一点',
      '再透点',
      '透点',
      '调淡',
      '变淡',
    ],
    ...['淡', '再淡一点', '弄淡', '减淡', '淡化', '再淡点', '低调一点', '低调点', '不那么显眼'],
    ...[
      '不要那么明显',
      '不那么明显',
      '别那么明显',
      '不要太明显',
      '没那么明显',
      '不要那么显眼',
      'half transparent',
      'less strong',
      'turn the opacity down',
      'fade it',
      'less opaque',
      'more discreet',
      'discreet',
      'less obvious',
      'lower opacity',
      'less intrusive',
    ],
    ...['reduce the opacity', 'lower the opacity', 'decrease the opacity', 'turn down the opacity'],
    ...[
      'more translucent',
      'a bit see through',
      'unobtrusive',
      'less dominant',
      'less in your face',
    ],
    ...['opacity down', 'reduced opacity', 'fade it out a bit', 'faded'],
  ],
  0.3: [
    ...['very transparent', 'very faint', 'barely visible', 'hardly visible', '很淡', '非常透明'],
    ...['若隐若现', '很透明'],
  ],
  1: [
    ...['solid', 'opaque', 'fully visible', 'fully opaque', 'not transparent', 'more visible'],
    ...['不透明', '完全不透明', '清楚一点', '实一点'],
  ],
});
const opacityNoun = words(...['opacity', 'opaque', 'visible', 'visibility', '不透明度', '不透明']);
const transparencyNoun = words('transparency', 'transparent', '透明度', '透明');
const lowered = words('降低', '减小', '减少', '调低', '降', '低一点', '低一些', '低', '少一点');
export const opacity = either(
  meaning(seeThrough, Number),
  // 降低logo的不透明度.
  meaning(
    either(
      inOrder(maybe(words('的')), opacityNoun, maybe(words('再', '要', '可以')), lowered),
      inOrder(words('的'), opacityNoun),
    ),
    () => 0.5,
  ),
  meaning(
    inOrder(maybe(words('at', 'to', 'with')), percent, maybe(words('of', '的')), opacityNoun),
    ([, share]) => share,
  ),
  meaning(
    inOrder(
      opacityNoun,
      maybe(
        words(
          ...['of', 'to', 'at', 'is', ':', '调到', '为', '设为', '改成', '调成', '改为', '降到'],
          ...['到', '是'],
        ),
      ),
      percent,
    ),
    ([, , share]) => share,
  ),
  meaning(inOrder(percent, transparencyNoun), ([share]) => 1 - share),
  meaning(
    inOrder(
      transparencyNoun,
      maybe(
        words(
          ...['of', 'to', 'at', 'is', ':', '调到', '为', '设为', '改成', '调成', '改为', '到'],
          ...['是'],
        ),
      ),
      percent,
    ),
    ([, , share]) => 1 - share,
  ),
);

const step = 0.08;
const sides = oneOf({
  left: ['left', 'to the left', 'leftwards', '左', '左边', '往左', '向左', '靠左'],
  right: ['right', 'to the right', 'rightwards', '右', '右边', '往右', '向右', '靠右'],
  up: [
    ...['up', 'higher', 'upwards', 'to the top', 'towards the top', '上', '上面', '往上', '向上'],
    ...['高', '上边', '靠上'],
  ],
  down: [
    ...['down', 'lower', 'downwards', 'to the bottom', 'towards the bottom', '下', '下面', '往下'],
    ...['向下', '低', '下边', '靠下'],
  ],
  in: [
    ...['in', 'inwards', 'away from the edge', 'from the edge', 'towards the middle'],
    ...['towards the center', '往里', '往中间', '向中间', '里面', '往里面'],
  ],
});
const little = words(
  ...['a bit', 'a little', 'slightly', 'a tad', 'a little bit', 'a touch', 'a bit more'],
  ...['a little more', 'more', 'further', 'somewhat', 'just a bit', 'a little further'],
  ...['a bit further', 'farther', 'some more', 'over'],
  ...['再', '稍微', '一点', '一点点', '点', '往', '再往', '挪', '移', '一些', '些', '稍', '再靠'],
);
export const nudge = meaning(
  either(
    inOrder(little, maybe(little), sides, maybe(little)),
    inOrder(sides, little, maybe(little)),
    meaning(words('higher', 'higher up', 'further up', 'raise'), () => [null, null, 'up'] as const),
    meaning(words('lower', 'lower down', 'further down'), () => [null, null, 'down'] as const),
  ),
  (found): { x: number; y: number } | null => {
    const side = found.find((each) => typeof each === 'string');
    if (side === 'left') return { x: -step, y: 0 };
    if (side === 'right') return { x: step, y: 0 };
    if (side === 'up') return { x: 0, y: -step };
    if (side === 'down') return { x: 0, y: step };
    return null;
  },
);

export const sizeSteps = { bigger: 1.35, smaller: 0.74 } as const;
export const change = meaning(
  either(
    sizeChange,
    unlikely(
      oneOf<'bigger' | 'smaller'>({
        bigger: ['increase', 'raise', 'up the size'],
        smaller: ['reduce', 'decrease', 'lessen'],
      }),
      0.1,
    ),
    // "Too big, make it smaller" says it twice.
    meaning(
      inOrder(
        sizeChange,
        maybe(words('了')),
        mark(',', '，'),
        maybe(words('make it', 'so make it', '再')),
        sizeChange,
      ),
      ([, , , , last]) => last,
    ),
  ),
  (change) => sizeSteps[change],
);
export const degree = words(
  ...['a bit', 'a little', 'slightly', 'a lot', 'much', 'way', 'a tad', 'too', 'far', 'still'],
  ...['even', 'really', 'too strong', 'too prominent', 'too visible', 'too much', 'distracting'],
  ...['a little bit'],
  ...['一点', '点', '一些', '稍微', '太', '再', '更', '有点', '得多', '很多', '了', '太明显'],
  ...['太显眼', '说的是', '还是'],
);
export const sizeNoun = words(
  ...['as big', 'as large', 'as wide', 'as small', 'the size it is', 'in size'],
  ...['size', 'sized', 'the size', 'width', 'wide', 'of the width', 'of the screen', '大小'],
  ...['尺寸', '宽', '宽度', '号'],
);

export const insetScales: Readonly<Record<Size, number>> = {
  tiny: 0.15,
  small: 0.26,
  medium: 0.36,
  large: 0.5,
  huge: 0.7,
};
/** Against the size that a logo has by itself. */
export const logoFactors: Readonly<Record<Size, number>> = {
  tiny: 0.5,
  small: 0.7,
  medium: 1,
  large: 1.6,
  huge: 2.4,
};

export const remover = either(
  no,
  words(
    ...['hide', 'take off', 'take down', 'take away', 'take', 'clear', 'kill', 'cancel', 'no more'],
    ...[
      'ditch',
      'scrap',
      'erase',
      'lose',
      'dump',
      'trash',
      'wipe',
      'drop',
      'bin',
      'not allowed to show',
      'dont show',
      'do not show',
      'stop showing',
      'get',
    ],
    ...['别放', '不放', '别显示', '别打', '不打', '不挂', '别挂', '去除', '消除', '抹掉', '抹去'],
    ...['删', '去', '撤', '隐藏', '取下', '拿走', '不显示', '别显示', '撤下'],
  ),
);
export const off = words(
  ...[
    'not needed',
    'isnt needed',
    'is not needed',
    'unnecessary',
    'must go',
    'has to go',
    'can go',
  ],
  ...['should go', 'needs to go', 'not necessary', 'isnt necessary', 'superfluous', 'be gone'],
  ...['清掉', '清除', '抹掉', '弄掉', '清了', '拿走', '可以去掉', '没必要'],
  ...['off', 'away', 'out', 'gone', 'removed', 'disappear', 'hidden', 'go away'],
  ...['去掉', '去除', '关掉', '取消', '删掉', '拿掉', '不要了', '不要', '移除', '去了', '删了'],
  ...['删除', '撤了', '撤掉', '隐藏', '不用', '不用了', '不用放', '不需要', '不需要了'],
);
export const filler = many(
  words(
    ...['the', 'a', 'any', 'my', 'our', 'that', 'this', 'it', 'want', 'of', 'with', 'put', 'add'],
    ...['have', 'use', 'need', 'small', 'company', 'away', 'stupid', 'ugly', 'kind of', 'all'],
    ...['these', 'those', 'so'],
    ...['就', '都', '可以', '也', '先', '吧', '全', '上', '这', '那'],
    ...['的', '那个', '这个', '我的', '所有', '加', '有', '任何', '把', '给我', '右上角', '全部'],
    ...['了'],
  ),
  3,
);
