import type { Rect } from '../timeline/timeline.ts';

/** Fractions of a picture or canvas. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The frame, `zoom` times closer, around a point as far as the edges of the picture allow. */
export function rectAround(centre: Point, frame: Size, zoom: number): Rect {
  const width = frame.width / zoom;
  const height = frame.height / zoom;
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    x: clamp(centre.x - width / 2, 1 - width),
    y: clamp(centre.y - height / 2, 1 - height),
    width,
    height,
  };
}

export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
