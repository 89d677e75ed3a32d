import type { Fit, Motion, Rect } from '../timeline/timeline.ts';
import type { Brief, Pace } from './brief.ts';
import type { Canvas } from './canvas.ts';
import { centreOf, rectAround, type Size } from './camera-rect.ts';
import { frameIn, isPanorama } from './fit.ts';
import type { PictureFacts } from './picture.ts';
import type { Random } from './random.ts';
import { limitTravel } from './travel.ts';

/** What the camera does over one picture. */
export type Move = 'zoom-in' | 'zoom-out' | 'pan';

/** How much closer a zoom comes each second, and how far any corner may travel in frame widths. */
export const tempo: Record<Pace, { readonly zoom: number; readonly travel: number }> = {
  slow: { zoom: 0.02, travel: 0.035 },
  normal: { zoom: 0.03, travel: 0.05 },
  fast: { zoom: 0.05, travel: 0.08 },
};
/** A panorama has nothing to zoom at: across it the eye follows a faster camera gladly. */
const panoramaTravel = 2;
export const strength = { gentle: 0.5, auto: 1, strong: 1.6 };
const leastZoom = 1.05;
const mostZoom = 1.22;
/** Over a fill the whole picture is the point: the zoom takes a breath and no more. */
const breathZoom = { gentle: 1.03, auto: 1.05, strong: 1.1 };
/** Where the fit was asked for, even less may leave the frame. */
const wholeZoom = { gentle: 1.02, auto: 1.03, strong: 1.05 };
/** A pan needs some room beside the frame; where the crop leaves none, it stands this much closer. */
const panZoom = 1.1;
/** An ease-out sets off at up to three times its mean speed. */
const easeOutPeak = 3;

/** Moves for a row of pictures: never the same twice in a row, the first towards its focus. */
export function planMoves(amount: number, random: Random): Move[] {
  const moves: Move[] = [];
  for (let index = 0; index < amount; index++) {
    const before = moves.at(-1);
    const open = (['zoom-in', 'zoom-out', 'pan'] as const).filter((move) => move !== before);
    moves.push(index === 0 ? 'zoom-in' : random.pick(open));
  }
  return moves;
}

/**
 * The camera over one picture: towards (or away from) its focus, no faster than the pace allows,
 * and never over an edge. Linear, so that it runs on evenly through the transitions at both ends;
 * the last picture of a film comes to rest. Null stands for the whole picture, still.
 */
export function moveCamera(options: {
  readonly picture: PictureFacts;
  readonly fit: Fit;
  /** The fit was asked for: under `blur` and `contain` the whole picture has to stay in view. */
  readonly fitWished: boolean;
  readonly canvas: Canvas;
  readonly move: Move;
  readonly motion: Brief['motion'];
  readonly pace: Pace;
  /** Time on screen with the transitions. */
  readonly seenSeconds: number;
  readonly last: boolean;
}): Motion | null {
  const { picture, fit, motion } = options;
  if (motion === 'none' || picture.kind === 'video') {
    return fit === 'crop' ? stillOnFocus(picture, options.canvas) : null;
  }
  if (fit !== 'crop') return breathe(options);
  return moveOverPicture(options);
}

type Options = Parameters<typeof moveCamera>[0];

/** A crop around the focus, for clips and for films without motion; null where nothing is lost. */
export function stillOnFocus(picture: PictureFacts, canvas: Canvas): Motion | null {
  const frame = frameIn(picture, canvas);
  if (picture.look === null || frame.width * frame.height > 0.999) return null;
  const still = rectAround(centreOf(picture.look.focus), frame, 1);
  return { from: still, to: still, easing: 'linear' };
}

function breathe({
  fit,
  fitWished,
  move,
  motion,
  pace,
  seenSeconds,
  last,
}: Options): Motion | null {
  if (fit === 'contain' && fitWished && motion === 'auto') return null;
  const most = (fitWished ? wholeZoom : breathZoom)[known(motion)];
  const zoom = Math.min(most, 1 + tempo[pace].zoom * strength[known(motion)] * seenSeconds);
  const whole: Rect = { x: 0, y: 0, width: 1, height: 1 };
  const near = rectAround({ x: 0.5, y: 0.5 }, whole, zoom);
  const easing = last ? 'ease-out' : 'linear';
  return move === 'zoom-out'
    ? { from: near, to: whole, easing }
    : { from: whole, to: near, easing };
}

function moveOverPicture(options: Options): Motion {
  const { picture, canvas, move, motion, pace, seenSeconds, last } = options;
  const frame = frameIn(picture, canvas);
  const focus = picture.look?.focus ?? { x: 0.3, y: 0.3, width: 0.4, height: 0.4 };
  const panorama = isPanorama(picture, canvas);
  const speed = tempo[pace].travel * strength[known(motion)] * (panorama ? panoramaTravel : 1);
  const mostTravel = (speed * seenSeconds) / (last ? easeOutPeak : 1);
  const easing = last ? 'ease-out' : 'linear';
  if (panorama || move === 'pan') {
    return { ...pan({ frame, focus, mostTravel, panorama }), easing };
  }
  const wide = rectAround(centreOf(focus), frame, 1);
  const zoom = Math.min(
    Math.max(leastZoom, 1 + tempo[pace].zoom * strength[known(motion)] * seenSeconds),
    Math.max(leastZoom, Math.min(frame.width / focus.width, frame.height / focus.height)),
    mostZoom,
  );
  const near = limitTravel(wide, rectAround(centreOf(focus), frame, zoom), mostTravel);
  return move === 'zoom-in' ? { from: wide, to: near, easing } : { from: near, to: wide, easing };
}

/** Along the axis with more room, from the far side towards the focus. */
function pan({
  frame,
  focus,
  mostTravel,
  panorama,
}: {
  frame: Size;
  focus: Rect;
  mostTravel: number;
  panorama: boolean;
}): { from: Rect; to: Rect } {
  const roomX = 1 / frame.width - 1;
  const roomY = 1 / frame.height - 1;
  const zoom = Math.max(roomX, roomY) >= 0.15 ? 1 : panZoom;
  const across = roomX >= roomY;
  const to = rectAround(centreOf(focus), frame, zoom);
  const away = panorama ? 1 : mostTravel;
  const axis = across ? 'x' : 'y';
  const side = across ? 'width' : 'height';
  const room = 1 - to[side];
  const sign = to[axis] > room / 2 ? -1 : 1;
  const farthest = Math.min(room, Math.max(0, to[axis] + sign * away * to[side]));
  return { from: limitTravel(to, { ...to, [axis]: farthest }, mostTravel), to };
}

function known(motion: Brief['motion']): keyof typeof strength {
  return motion === 'none' ? 'gentle' : motion;
}
