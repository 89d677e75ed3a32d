import { frame, type Frame } from '../../grammar/frame.ts';
import { awayWithIt } from '../../grammar/phrases/away-with-it.ts';
import { corner } from '../../grammar/phrases/corner.ts';
import { factor, percent } from '../../grammar/phrases/factor.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { size, sizeChange, type Size } from '../../grammar/phrases/size.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  oneOf,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Corner } from '../../../timeline/corner-place.ts';
import type { Reference } from '../../reference.ts';
import type { Request } from '../../request.ts';
import type { TimeRange } from '../../time-range.ts';
import { removeOverlay } from './remove-overlay.ts';
import { setOverlay } from './set-overlay.ts';
import { showLogo } from './show-logo.ts';
import {
  logo,
  pip,
  laid,
  asUse,
  verb,
  someCorner,
  trouble,
  whereItIs,
  wholeFilm,
  over,
  cornerOf,
  during,
  opacity,
  nudge,
  sizeSteps,
  change,
  degree,
  sizeNoun,
  insetScales,
  logoFactors,
  remover,
  off,
  filler,
} from './overlay-words.ts';

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
function stands({ spot: where, extent: much, file, ...said }: Said) {
  const around = said.around.map(({ is }) => is);
  // "Scale it down" is no step downwards.
  const turned = around.includes('size') && much === undefined ? turnOf(where) : undefined;
  const [spot, extent] = turned === undefined ? [where, much] : [undefined, { change: turned }];
  const times = extent !== undefined && 'times' in extent ? extent.times : undefined;
  const isDimmed = around.includes('dim') && times !== undefined && times <= 1;
  const dimmed = around.includes('dim') && extent === undefined ? 0.5 : undefined;
  const opacity = isDimmed ? times : (said.opacity ?? dimmed);
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

/** Up or down as a change of size. */
function turnOf(spot: Spot | undefined): number | undefined {
  if (spot === undefined) return undefined;
  const isDown = 'nudge' in spot ? spot.nudge.y > 0 : spot.at === 'bottom';
  const isUp = 'nudge' in spot ? spot.nudge.y < 0 : spot.at === 'top';
  if (isDown) return sizeSteps.smaller;
  return isUp ? sizeSteps.bigger : undefined;
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
  meaning(inOrder(mark(':', '：', '='), reference), ([, photos]) => photos),
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
  either(mark(',', '，', '.', ';', '。'), words('and', 'so', 'but', 'then', '然后', '并', '再')),
  maybe(words('and', 'also', 'and also', 'but', 'so', '并', '而且', '还要', '也')),
  maybe(
    words(
      ...[
        'a bit',
        'a little',
        'slightly',
        'it should be',
        'should be',
        'it',
        'please',
        'it must be',
      ],
      ...['make it a bit', 'make it a little', 'make it slightly', 'can it be', 'could it be'],
      ...['please make it', 'can you make it', 'it needs to be', 'i want it', 'and'],
      ...['尺寸', '大小', '也', '要', '稍微', '同时'],
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
    ...['太大', '太大了', '有点小', '有点大', '太小了看不清', '小得看不清', '大了点', '小了点'],
    ...['tiny', 'is tiny', 'huge', 'is huge', 'a bit small', 'a bit big', 'way too small'],
    ...[
      'way too big',
      'way too large',
      'massive',
      'is massive',
      'so small',
      'so big',
      'takes up space',
    ],
  ),
  mark(',', '，', '.', '。', ';'),
  maybe(
    words(
      ...['make it', 'please make it', 'make that', 'can it be', 'could it be', 'it should be'],
      ...['can you make it', 'it needs to be', '放大', '缩小', '请', '请放大', '变成', '弄'],
    ),
  ),
);
const extent: Reader<Extent> = alsoLater(
  either(
    meaning(inOrder(wrongSize, factor), ([, times]): Extent => ({ times })),
    meaning(inOrder(wrongSize, change), ([, change]): Extent => ({ change })),
    meaning(
      inOrder(
        either(sizeChange, words('缩', '放', 'scale it', 'scaled', 'shrunk')),
        maybe(words('到', '至', '为', '成', 'to', 'by', 'it to')),
        factor,
      ),
      ([, , times]): Extent => ({ times }),
    ),
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
  meaning(either(verb, degree, trouble), () => ({ is: null })),
  meaning(inOrder(words('from', 'from the', '从'), corner), () => ({ is: null })),
  meaning(either(sizeNoun, words('scale', 'resize', 'it')), () => ({ is: 'size' as const })),
  // Here no transition.
  meaning(words('fade', 'dim', 'fade it', 'lighten', '淡化', '降低'), () => ({
    is: 'dim' as const,
  })),
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
    name: 'inset-small-in-corner',
    needs: { file: reference, laid, at: corner },
    may: { opacity },
    many: {
      around: either(
        around,
        meaning(laid, () => ({ is: null })),
      ),
    },
    cost: 0.2,
    means: (found) => {
      const file = fileSaid(found.file);
      if (file === null) return null;
      const opacity = found.opacity === undefined ? {} : { opacity: found.opacity };
      return setOverlay.of({ file, use: 'inset', at: found.at, ...opacity });
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
        inOrder(logo, awayWithIt),
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
      no: either(
        inOrder(remover, filler, pip),
        inOrder(pip, filler, off),
        inOrder(pip, awayWithIt),
      ),
    },
    may: { file: reference, at: corner },
    sharesNo: true,
    means: (found) => removeOverlay.of({ file: fileSaid(found.file) }),
  }),
];
