import { frame, type Frame } from '../../grammar/frame.ts';
import { no } from '../../grammar/phrases/common.ts';
import { corner } from '../../grammar/phrases/corner.ts';
import { factor, percent } from '../../grammar/phrases/factor.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { size, sizeChange, type Size } from '../../grammar/phrases/size.ts';
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
import type { Corner } from '../../../timeline/corner-place.ts';
import type { Reference } from '../../reference.ts';
import type { Request } from '../../request.ts';
import type { TimeRange } from '../../time-range.ts';
import { isLogoName } from './overlay-file.ts';
import { removeOverlay } from './remove-overlay.ts';
import { setOverlay } from './set-overlay.ts';
import { showLogo } from './show-logo.ts';

const mine = many(
  words(
    ...['把', '将', '给'],
    ...['my', 'our', 'the', 'a', 'company', 'my company', 'our company', 'brand', 'shop'],
    ...['my shop', 'team', 'school', 'the company', 'club', 'the brand', 'business', 'studio'],
    ...['channel', 'transparent', 'this', 'that'],
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
const logo: Reader<{ readonly use: 'logo' | 'watermark'; readonly file: Reference | null }> =
  either(
    meaning(spokenLogo, (use) => ({ use, file: null })),
    meaning(logoFile, (ids) => ({ use: 'logo' as const, file: { of: 'ids' as const, ids } })),
  );
const pip = words(
  ...['picture in picture', 'pip', 'p i p', 'inset', 'overlay', 'overlaid', 'overlays'],
  ...['small window', 'pinp', 'pictures in picture', 'picture in a picture', 'corner window'],
  ...['overlay picture', 'overlay photo', 'superimposed', 'superimpose', 'on top'],
  ...['mini window', 'thumbnail', 'bubble', 'small overlay'],
  ...['画中画', '子母画面', '小窗', '小窗口', '叠加', '悬浮', '悬浮窗', '叠在上面', '叠上去'],
  ...['小画面', '子画面', '叠加层'],
);
const asUse = words(
  ...['as', 'as a', 'as an', 'as the', 'as my', 'as our', 'for a', 'of', 'using', 'with', 'use'],
  ...['file', 'picture'],
  ...['当', '当成', '当作', '作为', '做', '做成', '用', '设为', '设成', '用作', '文件', '图片'],
  ...['作', '的'],
);
const verb = words(
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
  ...['brand it', 'to', 'distracting', 'is distracting', 'annoying', 'sits'],
  ...['put', 'place', 'stick', 'add', 'overlay', 'lay', 'show', 'move', 'position', 'have'],
  ...['display', 'make', 'set', 'change', 'only', 'just', 'pop', 'slap', 'shown', 'appear'],
  ...['appears', 'visible', 'stay', 'be', 'over the video', 'on the video', 'over the film'],
  ...['on it', 'over it', 'on top of the video', 'stays', 'go'],
  ...['加', '放', '打上', '挂', '贴', '摆', '出现', '显示', '移', '移到', '挪', '挪到', '换到'],
  ...['只', '仅', '只在', '打', '放到', '放在', '移动到', '挂在', '加上', '盖', '加个', '改成'],
  ...['调到', '调', '贴上', '放上', '嵌入', '嵌', '叠加', '说的是', '弄成', '弄', '调成', '要'],
  ...['停在', '改到', '摆在', '摆到', '放个', '换'],
);
const someCorner = words(
  ...['in the corner', 'in a corner', 'a corner', 'the corner', 'in one corner', 'corner'],
  ...['into the corner'],
  ...['角落', '角上', '一角', '角落里', '边角', '边上'],
);
/** "From the corner", 角上的. */
const whereItIs = either(
  inOrder(
    maybe(words('from', 'from the', 'out of', 'out of the', 'off', 'in', 'in the', 'that is in')),
    either(corner, someCorner),
    maybe(words('的', '那个', '上的', '里的')),
  ),
  words('角上的', '角落的', '角落里的', '上面的', '上面那个'),
);
const wholeFilm: TimeRange = { fromSeconds: 0, toSeconds: null };
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
const over = meaning(
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
const cornerOf = meaning(
  inOrder(
    words(
      ...['in the corner of', 'in a corner of', 'into the corner of', 'a corner of'],
      ...['the corner of', 'in one corner of', 'to the corner of', 'corner of'],
    ),
    reference,
  ),
  ([, photos]): TimeRange => ({ during: photos }),
);
const during = either(timeRange, throughout, over);

const seeThrough = oneOf({
  0.5: [
    ...['see through', 'transparent', 'translucent', 'half transparent', 'semi transparent'],
    ...['half see through', 'semitransparent', 'half visible', 'half opacity', 'lighter'],
    ...['fainter', 'more subtle', 'faint', 'subtler', 'less visible', 'less prominent'],
    ...['more transparent', 'ghosted', 'less strong', 'weaker'],
    ...['半透明', '透明一点', '透明些', '淡一点', '淡一些', '透明', '浅一点', '不明显一点'],
    ...['更透明', '变透明', '淡点', '不显眼'],
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
const opacity = either(
  meaning(seeThrough, Number),
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
const nudge = meaning(
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

const change = meaning(
  either(
    sizeChange,
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
  (change) => (change === 'bigger' ? 1.35 : 0.74),
);
const degree = words(
  ...['a bit', 'a little', 'slightly', 'a lot', 'much', 'way', 'a tad', 'too', 'far', 'still'],
  ...['even', 'really', 'too strong', 'too prominent', 'too visible', 'too much', 'distracting'],
  ...['a little bit'],
  ...['一点', '点', '一些', '稍微', '太', '再', '更', '有点', '得多', '很多', '了', '太明显'],
  ...['太显眼', '说的是', '还是'],
);
const sizeNoun = words(
  ...['as big', 'as large', 'as wide', 'as small', 'the size it is', 'in size'],
  ...['size', 'sized', 'the size', 'width', 'wide', 'of the width', 'of the screen', '大小'],
  ...['尺寸', '宽', '宽度', '号'],
);

const insetScales: Readonly<Record<Size, number>> = {
  tiny: 0.15,
  small: 0.26,
  medium: 0.36,
  large: 0.5,
  huge: 0.7,
};
/** Against the size that a logo has by itself. */
const logoFactors: Readonly<Record<Size, number>> = {
  tiny: 0.5,
  small: 0.7,
  medium: 1,
  large: 1.6,
  huge: 2.4,
};

const remover = either(
  no,
  words(
    ...['hide', 'take off', 'take down', 'take away', 'take', 'clear', 'kill', 'cancel', 'no more'],
    ...['删', '去', '撤', '隐藏', '取下', '拿走', '不显示', '别显示', '撤下'],
  ),
);
const off = words(
  ...['off', 'away', 'out', 'gone', 'removed', 'disappear', 'hidden', 'go away'],
  ...['去掉', '去除', '关掉', '取消', '删掉', '拿掉', '不要了', '不要', '移除', '去了', '删了'],
  ...['删除', '撤了', '撤掉', '隐藏', '不用', '不用了', '不用放', '不需要', '不需要了'],
);
const filler = many(
  words(
    ...['the', 'a', 'any', 'my', 'our', 'that', 'this', 'it', 'want', 'of', 'with', 'put', 'add'],
    ...['have', 'use', 'need', 'small', 'company', 'away', 'stupid', 'ugly', 'kind of', 'all'],
    ...['these', 'those', 'so'],
    ...['的', '那个', '这个', '我的', '所有', '加', '有', '任何', '把', '给我', '右上角', '全部'],
    ...['了'],
  ),
  3,
);

type Spot =
  { readonly at: Corner } | { readonly nudge: { readonly x: number; readonly y: number } };
type Extent =
  | { readonly size: Size }
  | { readonly change: number }
  | { readonly times: number }
  | { readonly share: number };

interface Said {
  readonly file?: Reference;
  readonly spot?: Spot;
  readonly extent?: Extent;
  readonly opacity?: number;
  readonly during?: TimeRange;
  readonly around: readonly { readonly is: 'size' | 'dim' | 'use' | null }[];
}

/** What was said of how it stands, its size aside; null where the words contradict one another. */
function stands({ spot, extent, file, ...said }: Said) {
  const around = said.around.map(({ is }) => is);
  const times = extent !== undefined && 'times' in extent ? extent.times : undefined;
  const isDimmed = around.includes('dim') && times !== undefined && times <= 1;
  const opacity = isDimmed ? times : said.opacity;
  const during = said.during ?? (file?.of === 'all' ? wholeFilm : undefined);
  if (opacity !== undefined && (opacity < 0 || opacity > 1)) return null;
  // "Half transparent", "30% opacity": the number belongs to the one or the other.
  const isShared = times !== undefined && said.opacity !== undefined;
  if (isShared && !around.includes('size')) return null;
  return {
    ...spot,
    ...(isDimmed || extent === undefined || 'size' in extent ? {} : scaled(extent)),
    ...(opacity !== undefined && { opacity }),
    ...(during !== undefined && { during }),
  };
}

function scaled(extent: Exclude<Extent, { readonly size: Size }>) {
  if ('share' in extent) return { scale: extent.share };
  return { factor: 'times' in extent ? extent.times : extent.change };
}

function sizeSaid({ extent }: Said): Size | null {
  return extent !== undefined && 'size' in extent ? extent.size : null;
}

const vague: readonly Reference['of'][] = ['it', 'that', 'all'];

function fileSaid(file: Reference | undefined): Reference | null {
  return file === undefined || vague.includes(file.of) ? null : file;
}

/** 上面 after a picture is that picture rather than the top of the frame. */
const at = unlikely(corner, 0.15);
/** What is said behind a comma belongs to it as well: "…, use the cat". */
const file = either(
  reference,
  meaning(
    inOrder(
      mark(',', '，'),
      words('用', '拿', '使用', '就用', 'use', 'using', 'with', 'of'),
      reference,
    ),
    ([, , photos]) => photos,
  ),
);
/** "…, make it smaller", "… and put it in the middle". */
const lead = inOrder(
  either(mark(',', '，'), words('and', 'so', 'but', 'then', '然后', '并')),
  maybe(
    words(
      ...[
        'make it',
        'put it',
        'move it',
        'place it',
        'have it',
        'set it',
        'so make it',
        'make that',
      ],
      ...['把它', '让它', '再', '给它'],
    ),
  ),
);
function alsoLater<Value>(reader: Reader<Value>): Reader<Value> {
  return either(
    reader,
    meaning(inOrder(lead, reader), ([, value]) => value),
  );
}

const spot: Reader<Spot> = alsoLater(
  either(
    meaning(at, (at): Spot => ({ at })),
    meaning(someCorner, (): Spot => ({ at: 'bottom-right' })),
    meaning(nudge, (nudge): Spot => ({ nudge })),
  ),
);
const width = inOrder(
  percent,
  words('of the width', 'of the screen', 'of the frame', 'of the video', 'wide', '宽'),
);
/** "It is too small, twice as big". */
const wrongSize = inOrder(
  words(
    ...[
      'too small',
      'too big',
      'too large',
      'too tiny',
      'is too small',
      'is too big',
      '太小',
      '太小了',
    ],
    ...['太大', '太大了', '有点小', '有点大'],
  ),
  mark(',', '，', '.', '。', ';'),
  maybe(words('make it', 'please make it', 'make that', '放大', '缩小', '请', '请放大', '变成')),
);
const extent: Reader<Extent> = alsoLater(
  either(
    meaning(inOrder(wrongSize, factor), ([, times]): Extent => ({ times })),
    meaning(size, (size): Extent => ({ size })),
    meaning(change, (change): Extent => ({ change })),
    meaning(factor, (times): Extent => ({ times })),
    meaning(width, ([share]): Extent => ({ share })),
  ),
);
/** Few slots, for what can be filled in any order is tried in every combination. */
const how = {
  spot,
  extent,
  opacity: alsoLater(opacity),
  during: alsoLater(during),
} as const;
const around = either(
  meaning(asUse, () => ({ is: 'use' as const })),
  meaning(either(verb, degree), () => ({ is: null })),
  meaning(inOrder(words('from', 'from the', '从'), corner), () => ({ is: null })),
  meaning(sizeNoun, () => ({ is: 'size' as const })),
  // Here no transition.
  meaning(words('fade', 'dim', 'fade it', 'lighten', '淡化'), () => ({ is: 'dim' as const })),
);

const asPicture = maybe(
  words(
    ...[
      'as',
      'as the',
      'as a',
      'to be the',
      'be the',
      'is the',
      'comes',
      'come',
      'goes',
      'go',
      'at',
    ],
    ...[
      'at the',
      'to the',
      'should be the',
      'should be',
      'should come',
      'in the',
      'is',
      'come at the',
    ],
    ...[
      '放在',
      '放到',
      '在',
      '作为',
      '当',
      '当作',
      '做',
      '移到',
      '移去',
      '挪到',
      '摆在',
      '摆到',
      '要在',
    ],
  ),
);
const own = maybe(
  words(
    ...['of the film', 'of the video', 'picture', 'photo', 'slide', 'image', 'frame', 'thing'],
    ...['面', '一个画面', '一页', '出现'],
  ),
);
const turnOfLogo = either(
  inOrder(
    asPicture,
    oneOf({
      last: [
        ...['last', 'very last', 'end', 'very end', 'final', 'closing', 'end card', 'last of all'],
        ...['最后', '片尾', '结尾', '末尾', '最末', '影片最后', '影片结尾', '视频最后', '视频结尾'],
      ],
      first: [
        ...['first', 'very first', 'beginning', 'very beginning', 'opening', 'start', 'front'],
        ...['最前', '片头', '开头', '影片开头', '视频开头', '最前面'],
      ],
    }),
    own,
  ),
  inOrder(
    words('as the', 'as', '作为', '当', '当作', '做'),
    oneOf({ last: ['最后一张', '最后一个画面'], first: ['第一张', '第一个画面'] }),
    maybe(words('照片', '画面', '图')),
  ),
);
/** "…, not over the film". */
const notOver = inOrder(
  maybe(mark(',', '，')),
  words('not', 'and not', 'but not', 'instead of', 'rather than', '不是', '不要', '别', '而不是'),
  words(
    ...['over the film', 'over it', 'over the video', 'on top', 'on top of it', 'in the corner'],
    ...['over the pictures', 'as an overlay', 'as a watermark', 'over the photos', 'overlaid'],
    ...['on top of the film', 'on the film', 'over everything', 'on every photo', 'all the time'],
    ...['叠加', '叠在上面', '盖在上面', '水印', '放角上', '角标', '在角上', '一直显示', '全程显示'],
    ...['叠在影片上', '叠在画面上'],
  ),
);

const logoInTurn = either(
  meaning(inOrder(logo, turnOfLogo), ([, [, at]]) => at),
  meaning(
    inOrder(logo, notOver, mark(',', '，'), maybe(words('but', '而是', '要', '改')), turnOfLogo),
    ([, , , , [, at]]) => at,
  ),
  meaning(
    inOrder(
      oneOf({
        last: [
          'end with',
          'close with',
          'finish with',
          'ending with',
          'ends with',
          '最后放',
          '结尾放',
          '片尾放',
        ],
        first: ['start with', 'open with', 'begin with', 'opening with', '开头放', '片头放'],
      }),
      logo,
      maybe(words('结尾', '收尾', '结束')),
    ),
    ([at]) => at,
  ),
);
/** Pictures over the film. */
export const overlayFrames: readonly Frame<Request | readonly Request[]>[] = [
  frame({
    name: 'logo',
    needs: { logo },
    may: { file, ...how },
    many: { around },
    means: (found) => {
      const said = stands(found);
      // "Put the logo last" does not lay the last picture over the film.
      const isUsed = found.around.some(({ is }) => is === 'use');
      if (said === null || (found.file?.of === 'place' && !isUsed)) return null;
      const size = sizeSaid(found);
      const factor = size === null ? {} : { factor: logoFactors[size] };
      const file = found.logo.file ?? fileSaid(found.file);
      return setOverlay.of({ file, use: found.logo.use, ...factor, ...said });
    },
  }),
  frame({
    name: 'logo-as-picture',
    needs: { turn: logoInTurn },
    may: {
      notOver,
      verb: words('show', 'have', 'move', '放', '显示'),
      said: words('i meant', 'i mean', 'meant', 'we meant', '我是说', '我的意思是', '我说的是'),
    },
    // A picture's place rather than a time over the film.
    cost: -0.35,
    means: ({ turn }) => showLogo.of({ at: turn }),
  }),
  frame({
    name: 'logo-over-end',
    needs: {
      logo,
      end: words(
        ...['only at the end', 'just at the end', 'only at the very end', 'only in the end'],
        ...['只在最后出现', '只在最后', '只在结尾', '只在片尾', '只在结尾出现', '最后才出现'],
        ...['只在片尾出现', '只在最后显示', '结尾才出现'],
      ),
    },
    may: { verb: words('show', 'have', 'appear', 'appears', 'should appear', '出现', '显示') },
    cost: -0.3,
    means: () =>
      setOverlay.of({
        file: null,
        use: 'logo',
        during: { during: { of: 'place', index: -1 } },
      }),
  }),
  frame({
    name: 'inset',
    needs: { pip },
    may: { file, ...how },
    many: { around },
    means: (found) => {
      const said = stands(found);
      if (said === null) return null;
      const size = sizeSaid(found);
      const scale = size === null ? {} : { scale: insetScales[size] };
      return setOverlay.of({ file: fileSaid(found.file), use: 'inset', ...scale, ...said });
    },
  }),
  frame({
    name: 'inset-in-corner',
    needs: { file: reference, size, during },
    may: { spot, opacity },
    many: { around },
    cost: 0.2,
    means: (found) => {
      const said = stands(found);
      const file = fileSaid(found.file);
      if (said === null || file === null) return null;
      return setOverlay.of({ file, use: 'inset', scale: insetScales[found.size], ...said });
    },
  }),
  frame({
    name: 'inset-over',
    needs: {
      file: reference,
      at: either(
        corner,
        meaning(someCorner, () => 'bottom-right' as const),
      ),
      during: either(timeRange, over),
    },
    many: { around },
    means: (found) => {
      const file = fileSaid(found.file);
      if (file === null) return null;
      return setOverlay.of({ file, use: 'inset', at: found.at, during: found.during });
    },
  }),
  frame({
    name: 'inset-in-corner-of',
    needs: { file: reference, on: cornerOf },
    many: { around },
    means: (found) => {
      const file = fileSaid(found.file);
      return file === null ? null : setOverlay.of({ file, use: 'inset', during: found.on });
    },
  }),
  frame({
    name: 'keep-logo',
    needs: { keep: words('keep', 'leave', 'but leave', 'but keep', '保留', '留着', '留下'), logo },
    may: { as: words('as it is', 'as is', 'alone', 'there', 'in place', '不动', '不变', '就好') },
    means: () => [],
  }),
  frame({
    name: 'no-logo',
    needs: {
      no: either(
        inOrder(remover, filler, maybe(whereItIs), logo),
        inOrder(logo, filler, maybe(whereItIs), off),
      ),
    },
    may: {
      file: reference,
      at: whereItIs,
      again: words('again', 'please', 'any more', 'anymore', '吧', '了'),
    },
    sharesNo: true,
    means: (found) => removeOverlay.of({ file: fileSaid(found.file) }),
  }),
  frame({
    name: 'no-inset',
    needs: {
      no: either(inOrder(remover, filler, pip), inOrder(pip, filler, off)),
    },
    may: { file: reference, at: corner },
    sharesNo: true,
    means: (found) => removeOverlay.of({ file: fileSaid(found.file) }),
  }),
];
