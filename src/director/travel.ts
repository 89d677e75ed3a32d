import type { Rect } from '../timeline/timeline.ts';

/**
 * The longest way of a corner, in widths (or heights) of the smaller rectangle: at least what is
 * seen to move on screen. Both rectangles have the frame's aspect.
 */
export function travel(from: Rect, to: Rect): number {
  const left = Math.abs(from.x - to.x);
  const right = Math.abs(from.x + from.width - to.x - to.width);
  const top = Math.abs(from.y - to.y);
  const bottom = Math.abs(from.y + from.height - to.y - to.height);
  const across = Math.max(left, right) / Math.min(from.width, to.width);
  const down = Math.max(top, bottom) / Math.min(from.height, to.height);
  return Math.hypot(across, down);
}

/** `to`, drawn back towards `from` until no corner travels more than `most` frame widths. */
export function limitTravel(from: Rect, to: Rect, most: number): Rect {
  const far = travel(from, to);
  if (far <= most) return to;
  const share = most / far;
  const between = (a: number, b: number) => a + (b - a) * share;
  return {
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    width: between(from.width, to.width),
    height: between(from.height, to.height),
  };
}
