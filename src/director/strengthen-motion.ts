import type { Edit } from '../timeline/edit.ts';
import type { Motion, Rect, Timeline } from '../timeline/timeline.ts';
import { centreOf, rectAround } from './camera-rect.ts';
import { framingEdits } from './framing-edits.ts';
import { moveOf } from './move-of.ts';
import type { PictureFacts } from './picture.ts';
import { recamera } from './recamera.ts';
import { chosenPictures, shownPictures } from './shown-pictures.ts';

/** No motion comes closer than this part of what it shows at its widest. */
const closest = 0.3;

/**
 * The same camera motions, further (`factor` above 1) or less far. What stands still begins to move
 * when more is asked for, and stays still when less is.
 */
export function strengthenMotion(request: {
  readonly timeline: Timeline;
  readonly pictures: readonly PictureFacts[];
  /** 1.5 is half as far again. */
  readonly factor: number;
  readonly clipIds?: readonly string[];
}): Edit[] {
  const { timeline, pictures, factor } = request;
  const shown = chosenPictures(shownPictures(timeline, pictures), request.clipIds);
  const moving = shown.filter(({ clip }) => moveOf(clip.motion) !== 'still');
  const still = shown.filter((one) => one.picture.kind === 'image' && !moving.includes(one));
  const edits = framingEdits(
    moving.map(({ clip }) => ({ clip, motion: further(clip.motion!, factor) })),
  );
  if (factor <= 1 || still.length === 0) return edits;
  const clipIds = still.map(({ clip }) => clip.id);
  return [...edits, ...recamera({ timeline, pictures, motion: 'gentle', clipIds })];
}

function further(motion: Motion, factor: number): Motion {
  const move = moveOf(motion);
  if (move === 'zoom-in') return { ...motion, to: beyond(motion.from, motion.to, factor) };
  if (move === 'zoom-out') return { ...motion, from: beyond(motion.to, motion.from, factor) };
  return { ...motion, ...wider(motion, factor) };
}

/** The near end of a zoom, on its way from the wide one. */
function beyond(wide: Rect, near: Rect, factor: number): Rect {
  const limit = (from: number, to: number) =>
    from > to ? (from * (1 - closest)) / (from - to) : Infinity;
  const share = Math.min(factor, limit(wide.width, near.width), limit(wide.height, near.height));
  const mix = (from: number, to: number) => from + (to - from) * share;
  const size = {
    width: Math.min(1, mix(wide.width, near.width)),
    height: Math.min(1, mix(wide.height, near.height)),
  };
  const [from, to] = [centreOf(wide), centreOf(near)];
  return rectAround({ x: mix(from.x, to.x), y: mix(from.y, to.y) }, size, 1);
}

/** A longer pan; where the picture ends, from closer by. */
function wider({ from, to }: Motion, factor: number): { from: Rect; to: Rect } {
  const [a, b] = [centreOf(from), centreOf(to)];
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const at = (end: typeof a) => ({
    x: middle.x + (end.x - middle.x) * factor,
    y: middle.y + (end.y - middle.y) * factor,
  });
  const zoom = Math.max(1, nearness(from, [at(a), at(b)]));
  return { from: rectAround(at(a), from, zoom), to: rectAround(at(b), to, zoom) };
}

/** How much closer the frame must be to stay inside the picture around these points. */
function nearness(frame: Rect, points: readonly { x: number; y: number }[]): number {
  const needed = points.flatMap(({ x, y }) => [
    frame.width / 2 / Math.max(0.01, Math.min(x, 1 - x)),
    frame.height / 2 / Math.max(0.01, Math.min(y, 1 - y)),
  ]);
  return Math.min(1 / closest, 1.3, Math.max(...needed));
}
