import { frame, type Frame } from '../../grammar/frame.ts';
import { color } from '../../grammar/phrases/color.ts';
import { percent } from '../../grammar/phrases/factor.ts';
import {
  aboutPictures,
  exception,
  picturesMeant,
  reference,
} from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  oneOf,
  unlikely,
  words,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import type { Request } from '../../request.ts';
import { crop, edgesOf, whole, wholePicture } from './crop-words.ts';
import { bars, filler, fit, fitOf, nextFit, notBlurred } from './fit-words.ts';
import { setBackground } from './set-background.ts';
import { setFit } from './set-fit.ts';
import { setOpacity } from './set-opacity.ts';
import { turnPictures } from './turn-pictures.ts';

const ground = words(
  ...[
    'blurry background',
    'blurred background',
    'blurred sides',
    'blurry sides',
    'blurry backdrop',
    'the blur',
  ],
  ...[
    'area around the photos',
    'around the photos',
    'around the pictures',
    'around them',
    'around it',
  ],
  ...[
    'area around',
    'area behind',
    'color of the bars',
    'colour of the bars',
    'bar color',
    'frame color',
  ],
  ...['边框颜色', '边框', '边的颜色', '黑边', '留边', '周围', '空白处'],
  ...['behind the pictures', 'behind the images', 'behind the pics'],
  ...['blurred backdrop', 'blurred edges', '模糊背景', '模糊的背景', '虚化背景'],
  ...['background', 'backdrop', 'background color', 'background colour', 'bg', 'bg color'],
  ...['behind', 'color behind', 'canvas color', 'color of the background'],
  ...['colour of the background', 'backround', 'color behind the photos', 'behind it'],
  ...['behind them', 'behind the photos', 'backgrounds'],
  ...['背景', '底色', '背景色', '背景颜色', '画布', '背景的颜色', '后面', '背景底色', '背景板'],
);

const coloredBars = either(
  bars,
  words(
    ...['whole', 'entire', 'edges', 'sides', 'frame color', 'bands', 'color of the bars'],
    ...['in full'],
    ...['两边', '边的颜色', '四周', '空白处', '边缘', '边上', '周围', '空白的地方', '边框', '留白'],
  ),
);

const seeThrough = oneOf({
  0.5: [
    ...['see through', 'transparent', 'translucent', 'half transparent', 'semi transparent'],
    ...['half visible', 'semitransparent', 'ghostly', 'more transparent', 'half opacity'],
    ...['see thru', 'semi opaque', 'faint', 'half see through', 'half translucent'],
    ...['半透明', '透明', '透明一点', '透一点', '透明点', '更透明'],
  ],
  1: [
    ...['solid', 'opaque', 'fully opaque', 'fully visible', 'not transparent', '不透明'],
    ...['完全不透明', '别透明'],
  ],
});
const opacityNoun = words('opacity', 'opaque', 'visible', '不透明度', '不透明');
const half = meaning(words('half', 'a half', '一半', '半'), () => 0.5);
const transparencyNoun = words(
  'transparent',
  'transparency',
  'see through',
  '透明度',
  '透明',
  '透明的',
);

/** Here no transition. */
const fadeVerb = words(
  'fade',
  'fade out',
  'dim',
  'lower',
  'reduce',
  'drop',
  'bring',
  'increase',
  'raise',
  'cut',
  'decrease',
  'down to',
  'up to',
  'to',
  'at',
  '淡化',
  '调到',
  '改成',
);

const turn = words(
  ...['horizontally', 'vertically', '倒的', '倒着', '反了', '倒着的', '是倒的', '歪的', '反的'],
  ...['是歪的', '有点歪', '歪', '拍歪了', '斜了', '有点斜', '拍斜了', '没摆正', '不正'],
  ...['rotate', 'rotated', 'rotating', 'turn sideways', 'sideways', 'upside down', 'flip'],
  ...['flipped', 'mirror', 'mirrored', 'tilt', 'turn around', '90 degrees', '180 degrees', '90°'],
  ...['180°', 'turn 90 degrees', 'wrong way up', 'clockwise', 'counterclockwise', 'anticlockwise'],
  ...[
    'spin',
    'straighten',
    'straighten it',
    'on its side',
    'lies on its side',
    'lying on its side',
  ],
  ...['level', 'lies', 'crooked', 'the wrong way round', 'slanted', 'tilted'],
  ...['旋转', '转90度', '转过来', '翻转', '镜像', '倒了', '倒过来', '转180度', '歪了', '摆正'],
  ...['颠倒', '左右翻转', '上下翻转', '转正', '旋转90度', '旋转180度', '转一下'],
  ...['水平翻转', '垂直翻转', '顺时针', '逆时针'],
);

/** "…, use black". */
const nextColor = meaning(
  inOrder(
    mark(',', '，'),
    maybe(
      words(
        ...[
          '用',
          '换',
          '要',
          '换成',
          '改成',
          '弄成',
          '变成',
          '就用',
          '改用',
          '换作',
          '改为',
          '给我',
        ],
        ...['use', 'make it', 'make them', 'with'],
      ),
    ),
    color,
    maybe(words('的', '底', '底色')),
  ),
  ([, , color]) => color,
);

const becomes = words(
  ...[
    'for',
    'with',
    'by',
    'to',
    'into',
    '换成',
    '改成',
    '变成',
    '改',
    '换',
    '变',
    '换为',
    '改为',
    '转成',
  ],
);
/** "Swap the black for white", 黑边改白边: the second counts. */
const colorInstead = either(
  meaning(
    inOrder(
      maybe(words('swap', 'replace', 'change', 'exchange', 'turn', '把', '将')),
      maybe(words('the', 'that')),
      color,
      maybe(words('color', 'colour', '的', '色的', '边', '条', '底', '框', '的边')),
      becomes,
      color,
      maybe(words('的', '边', '条', '底', '框')),
    ),
    ([, , , , , second]) => second,
  ),
  meaning(
    inOrder(
      color,
      words('instead of', 'rather than', 'not'),
      maybe(words('the')),
      maybe(words('black', 'white', 'gray', 'grey')),
    ),
    ([first]) => first,
  ),
);

/** "Instead of the blurry edges I want …": what there is now. */
const notBlurredEdges = inOrder(
  words('instead of', 'rather than', 'in place of', 'no more', 'not'),
  maybe(words('the', 'these', 'those', 'that')),
  words(
    ...['blur', 'blurring', 'blurry edges', 'blurred edges', 'blurry sides', 'blurred sides'],
    ...['blurry background', 'blurred background', 'blurry bars', 'blurry borders', 'blurry stuff'],
    ...['blurred borders', 'blurred bars', 'fuzzy edges', 'fuzzy sides', 'black bars'],
    ...['blurry bits', 'blurry parts', 'smeared edges'],
  ),
  maybe(mark(',', '，')),
  maybe(words('i want', 'i would like', 'id like', 'do', 'put', 'use', 'give me', 'have')),
);

/** Nobody wants a whole film to be seen through; "it" is rather a logo or a text. */
function isVague({ of }: Reference): boolean {
  return of === 'it' || of === 'all';
}

/** How pictures meet the frame, and what is seen of what is behind them. */
export const fitFrames: readonly Frame<Request | readonly Request[]>[] = [
  frame({
    name: 'fit',
    needs: { fit },
    may: {
      instead: either(
        words('instead', 'rather'),
        inOrder(
          words('instead of', 'rather than', 'with the', 'in place of', '代替', '而不是', '不用'),
          filler,
          words(
            'blur',
            'the blur',
            'blurring',
            'blurred sides',
            'blurry sides',
            'blurred fill',
            '模糊',
            '虚化',
          ),
        ),
        // "I prefer blurred edges to cropping".
        inOrder(words('to', 'over', 'instead of', 'rather than', '而不是', '代替', '不用'), crop),
      ),
      zoom: words(
        'zoom so that',
        'zoom in so that',
        'zoom until',
        'zoom in until',
        'zoom it so',
        'zoomed',
        ...['zoom out', 'zoom it out', 'shrink', 'scale down', 'scale it down', 'make it smaller'],
        ...[
          'so that',
          'smaller so that',
          '缩小',
          '缩小到',
          '缩小到能',
          '缩到',
          '缩小一点',
          '缩放到',
        ],
      ),
      edges: edgesOf,
      behind: words(
        ...['behind', 'around', 'beside', 'at the sides of', 'next to', 'on the sides of'],
        ...['on both sides', 'is fine', 'are fine', 'are ok', 'is ok', 'are okay', 'dont matter'],
        ...['visible', 'please', 'in view'],
        ...['没关系', '没事', '无所谓', '也行', '也可以', '也没关系', '都行'],
      ),
      ...aboutPictures,
    },
    many: { others: nextFit },
    means: (found) => {
      const fit = fitOf([found.fit, ...found.others]);
      return fit === null ? null : setFit.of({ photos: picturesMeant(found), fit });
    },
  }),
  frame({
    name: 'whole-picture',
    needs: { photos: wholePicture },
    may: { except: exception },
    // Rather than all of its time.
    cost: -0.2,
    means: (found) => setFit.of({ photos: picturesMeant(found), fit: 'blur' }),
  }),
  frame({
    name: 'background',
    needs: { ground, color: either(color, colorInstead) },
    may: {
      verb: words('replace', 'swap', 'instead of', 'exchange', 'be', 'becomes', '换', '代替'),
    },
    means: (found) => setBackground.of({ color: found.color }),
  }),
  frame({
    name: 'on-color',
    needs: { color: inOrder(color, words('底', '底色', '背景', '底的', '底子', 'backdrop')) },
    means: (found) => setBackground.of({ color: found.color[0] }),
  }),
  frame({
    name: 'fit-on-color',
    needs: {
      fit: either(whole, coloredBars, notBlurred),
      color: either(color, nextColor, colorInstead),
    },
    may: { ground, rejected: notBlurredEdges, ...aboutPictures },
    many: {
      around: words(
        ...['around', 'around it', 'around them', 'around the picture', 'around the pictures'],
        ...['around the photo', 'around the photos', 'plain', 'solid', 'pure', 'simple', 'just'],
        ...['there', 'i want', 'on the sides', 'at the sides', 'beside it', 'around the edges'],
      ),
    },
    cost: 0.3,
    means: (found) => [
      setFit.of({ photos: picturesMeant(found), fit: 'contain' }),
      setBackground.of({ color: found.color }),
    ],
  }),
  frame({
    name: 'bars-of-color',
    needs: {
      color: meaning(
        inOrder(
          words('黑边', '黑条', '黑框', '黑底', '黑色边框', '黑色的边', '黑色背景', '黑背景'),
          words('改', '改成', '换', '换成', '变', '变成', '改为', '换为', '弄成', '不如'),
          color,
          maybe(words('边', '的', '条', '框', '底', '背景')),
        ),
        ([, , color]) => color,
      ),
    },
    means: (found) => [
      setFit.of({ photos: { of: 'all' }, fit: 'contain' }),
      setBackground.of({ color: found.color }),
    ],
  }),
  frame({
    name: 'see-through',
    needs: { photos: reference, opacity: seeThrough },
    may: { verb: fadeVerb, except: exception },
    cost: 0.2,
    means: (found) =>
      isVague(found.photos)
        ? null
        : setOpacity.of({ photos: picturesMeant(found), opacity: Number(found.opacity) }),
  }),
  frame({
    name: 'opacity',
    needs: { photos: reference, noun: opacityNoun, share: either(percent, half) },
    may: { verb: fadeVerb, except: exception },
    means: (found) =>
      found.share <= 1 && !isVague(found.photos)
        ? setOpacity.of({ photos: picturesMeant(found), opacity: found.share })
        : null,
  }),
  frame({
    name: 'transparency',
    needs: { photos: reference, noun: transparencyNoun, share: either(percent, half) },
    may: { verb: fadeVerb, except: exception },
    means: (found) =>
      found.share <= 1 && !isVague(found.photos)
        ? setOpacity.of({
            photos: picturesMeant(found),
            opacity: Number((1 - found.share).toFixed(3)),
          })
        : null,
  }),
  frame({
    name: 'turn',
    // Without a picture it is the film that is to be upright.
    needs: { turn: either(turn, unlikely(words('竖过来', '横过来'), 0.3)) },
    may: { ...aboutPictures },
    many: { more: turn },
    means: (found) => turnPictures.of({ photos: picturesMeant(found) }),
  }),
];
