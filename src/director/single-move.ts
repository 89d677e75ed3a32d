import type { Corner } from '../timeline/corner-place.ts';
import type { Fit, Motion, Rect } from '../timeline/timeline.ts';
import { stillOnFocus, strength, tempo } from './camera.ts';
import { centreOf, rectAround, type Point, type Size } from './camera-rect.ts';
import type { Canvas } from './canvas.ts';
import { frameIn } from './fit.ts';
import { aspectOf, type PictureFacts } from './picture.ts';
import { limitTravel } from './travel.ts';

export const singleMoves = [
  'zoom-in',
  'zoom-out',
  'pan-left',
  'pan-right',
  'pan-up',
  'pan-down',
  'still',
] as const;
/** What a person can ask of the camera over one picture; a pan is named by where the camera goes. */
export type SingleMove = (typeof singleMoves)[number];

export type Strength = keyof typeof strength;

/** How much closer a zoom ends, where its time allows. More than a fresh film dares: it was asked for. */
const zooms: Record<Strength, number> = { gentle: 1.1, auto: 1.2, strong: 1.4 };
/** How close a pan stands where the crop leaves no room beside the frame. */
const panZooms: Record<Strength, number> = { gentle: 1.1, auto: 1.2, strong: 1.35 };
/** With this much beside the frame, as a fraction of it, a pan needs no closer look. */
const enoughRoom = 0.15;

/** One movement over one picture. Null stands for the whole picture, still. */
export function moveOnce(options: {
  readonly picture: PictureFacts;
  readonly fit: Fit;
  readonly canvas: Canvas;
  readonly move: SingleMove;
  readonly strength: Strength;
  /** Instead of `strength`: exactly so much closer. */
  readonly zoom?: number;
  /** What to go towards (or away from), in fractions of the picture; by default what matters in it. */
  readonly aim?: Point;
  readonly seenSeconds: number;
  readonly last: boolean;
}): Motion | null {
  const { picture, fit, canvas, move, seenSeconds, last } = options;
  if (move === 'still') return fit === 'crop' ? stillOnFocus(picture, canvas) : null;
  const frame = fit === 'crop' ? frameIn(picture, canvas) : { width: 1, height: 1 };
  const aim = onCanvas(options.aim ?? focusOf(picture), options);
  const most = tempo.fast.travel * strength[options.strength] * seenSeconds;
  const easing = last ? 'ease-out' : 'linear';
  if (move === 'zoom-in' || move === 'zoom-out') {
    const wide = rectAround(aim, frame, 1);
    const near = rectAround(aim, frame, options.zoom ?? zooms[options.strength]);
    const reached = options.zoom === undefined ? limitTravel(wide, near, most) : near;
    return move === 'zoom-in'
      ? { from: wide, to: reached, easing }
      : { from: reached, to: wide, easing };
  }
  return { ...pan(move, { frame, aim, most, closer: panZooms[options.strength] }), easing };
}

/** The point of a picture at a place that a person names: a quarter of the way in from the edges. */
export function pointAt(at: Corner): Point {
  return {
    x: at.includes('left') ? 0.25 : at.includes('right') ? 0.75 : 0.5,
    y: at.includes('top') ? 0.25 : at.includes('bottom') ? 0.75 : 0.5,
  };
}

/** Where a point of the picture lies on what the camera moves over: the picture, or its canvas. */
export function onCanvas(point: Point, { picture, fit, canvas }: Shown): Point {
  if (fit === 'crop') return point;
  const inside = pictureOn(picture, canvas);
  return {
    x: (1 - inside.width) / 2 + point.x * inside.width,
    y: (1 - inside.height) / 2 + point.y * inside.height,
  };
}

/** The other way round; what lies beside the picture is brought to its edge. */
export function onPicture(point: Point, { picture, fit, canvas }: Shown): Point {
  if (fit === 'crop') return point;
  const inside = pictureOn(picture, canvas);
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return {
    x: within((point.x - (1 - inside.width) / 2) / inside.width),
    y: within((point.y - (1 - inside.height) / 2) / inside.height),
  };
}

interface Shown {
  readonly picture: PictureFacts;
  readonly fit: Fit;
  readonly canvas: Canvas;
}

function focusOf({ look }: PictureFacts): Point {
  return look === null ? { x: 0.5, y: 0.5 } : centreOf(look.focus);
}

/** How much of a canvas of the frame's shape the whole picture takes. */
function pictureOn(picture: PictureFacts, canvas: Canvas): Size {
  const ratio = aspectOf(picture) / aspectOf(canvas);
  return { width: Math.min(1, ratio), height: Math.min(1, 1 / ratio) };
}

/** Past the aim, as far as the picture and the time allow. */
function pan(
  move: Exclude<SingleMove, 'zoom-in' | 'zoom-out' | 'still'>,
  { frame, aim, most, closer }: { frame: Size; aim: Point; most: number; closer: number },
): { from: Rect; to: Rect } {
  const across = move === 'pan-left' || move === 'pan-right';
  const [axis, side] = across ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const zoom = 1 / frame[side] - 1 >= enoughRoom ? 1 : closer;
  const middle = rectAround(aim, frame, zoom);
  const room = 1 - middle[side];
  const way = Math.min(room, most * middle[side]);
  const first = Math.min(room - way, Math.max(0, middle[axis] - way / 2));
  const [near, far] = [first, first + way].map((place) => ({ ...middle, [axis]: place }));
  const forwards = move === 'pan-right' || move === 'pan-down';
  return forwards ? { from: near!, to: far! } : { from: far!, to: near! };
}
