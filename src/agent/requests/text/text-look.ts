import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { defaultTextStyle } from '../../../timeline/text-style.ts';
import {
  textAligns,
  textAnimations,
  textFonts,
  textPlaces,
  textPlates,
  type Color,
  type TextStyle,
} from '../../../timeline/timeline.ts';

/** Of the size that the text's role has by itself. */
const sizeFactors = { tiny: 0.55, small: 0.75, medium: 1, large: 1.35, huge: 1.8 } as const;
const [leastSize, mostSize] = [0.012, 0.3];
const pointsPerFrame = 1080;

/** How a text shall look; what is absent stays as it is. */
export const textLookSchema = z
  .strictObject({
    font: z.enum(textFonts).describe('display is the boldest'),
    size: z.enum(['tiny', 'small', 'medium', 'large', 'huge']),
    points: z.number().min(6).max(300).describe('Height of the letters, of a frame 1080 px high'),
    sizeFactor: z.number().min(0.1).max(10).describe('Times as large as now: 1.3 is a bit bigger'),
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .describe('#rrggbb'),
    place: z.enum(textPlaces),
    align: z.enum(textAligns),
    plate: z.enum(textPlates).describe('What is behind the letters so that they can be read'),
    animation: z.enum(textAnimations).describe('How it comes and goes'),
  })
  .partial();
export type TextLook = Readonly<z.output<typeof textLookSchema>>;

/** The style that a look means for a text of this style. */
export function styleFor(look: TextLook, style: TextStyle) {
  const { size, points, sizeFactor, color, ...rest } = look;
  const named =
    size === undefined ? style.size : sizeFactors[size] * defaultTextStyle(style.role).size;
  const from = points === undefined ? named : points / pointsPerFrame;
  const wanted = Math.min(mostSize, Math.max(leastSize, from * (sizeFactor ?? 1)));
  return {
    ...rest,
    ...(color === undefined ? {} : { color: color as Color }),
    ...(wanted === style.size ? {} : { size: Number(wanted.toFixed(4)) }),
  };
}

/** What is said later counts. "Too small, make it bigger" is one wish: of such factors the strongest. */
export function joinLooks(looks: readonly TextLook[]): TextLook {
  const factors = looks.map(({ sizeFactor = 1 }) => sizeFactor);
  const factor = Math.max(1, ...factors) * Math.min(1, ...factors);
  const { sizeFactor: _, ...joined } = Object.assign({}, ...looks) as TextLook;
  if (factor === 1) return joined;
  return { ...joined, sizeFactor: Number(Math.min(10, Math.max(0.1, factor)).toFixed(3)) };
}

const words: { readonly [Key in keyof TextLook]-?: Readonly<Record<string, Wording>> } = {
  font: {
    sans: wording('in a plain font', '黑体'),
    serif: wording('in a serif font', '衬线字体'),
    display: wording('in bold letters', '粗体'),
  },
  size: {
    tiny: wording('tiny', '很小'),
    small: wording('small', '小'),
    medium: wording('of medium size', '中等大小'),
    large: wording('large', '大'),
    huge: wording('huge', '很大'),
  },
  sizeFactor: {},
  points: {},
  color: {},
  place: {
    top: wording('at the top', '在上方'),
    middle: wording('in the middle', '在中间'),
    bottom: wording('at the bottom', '在下方'),
  },
  align: {
    left: wording('on the left', '靠左'),
    center: wording('centred', '居中'),
    right: wording('on the right', '靠右'),
  },
  plate: {
    none: wording('with nothing behind it', '无衬底'),
    shadow: wording('with a shadow', '带阴影'),
    box: wording('on a box', '带底框'),
  },
  animation: {
    none: wording('without animation', '无动画'),
    fade: wording('fading in', '淡入'),
    rise: wording('rising in', '升起'),
    slide: wording('sliding in', '滑入'),
    zoom: wording('zooming in', '缩放出现'),
    typewriter: wording('typed letter by letter', '打字机效果'),
  },
};

/** "Yellow, larger, at the top"; empty for no look. */
export function lookWording(look: TextLook): Wording {
  const named = (Object.keys(look) as (keyof TextLook)[]).flatMap((key): Wording[] => {
    if (key === 'color') return [colorWording(look.color!)];
    if (key === 'points') return [wording(`${look.points} pt`, `${look.points} 号`)];
    if (key === 'sizeFactor') return [look.sizeFactor! > 1 ? larger : smaller];
    const value = look[key];
    return value === undefined ? [] : [words[key][value]!];
  });
  return wording(named.map(({ en }) => en).join(', '), named.map(({ zh }) => zh).join('、'));
}

const larger = wording('larger', '更大');
const smaller = wording('smaller', '更小');

const colorNames: Readonly<Record<string, Wording>> = {
  '#ffffff': wording('white', '白色'),
  '#000000': wording('black', '黑色'),
  '#808080': wording('grey', '灰色'),
  '#e53935': wording('red', '红色'),
  '#fb8c00': wording('orange', '橙色'),
  '#fdd835': wording('yellow', '黄色'),
  '#d4af37': wording('gold', '金色'),
  '#43a047': wording('green', '绿色'),
  '#1e88e5': wording('blue', '蓝色'),
  '#8e24aa': wording('purple', '紫色'),
  '#f48fb1': wording('pink', '粉色'),
  '#6d4c41': wording('brown', '棕色'),
};

function colorWording(color: string): Wording {
  return colorNames[color] ?? wording(color, color);
}
