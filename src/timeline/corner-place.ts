import type { Place } from './timeline.ts';

export const corners = [
  'top-left',
  'top',
  'top-right',
  'left',
  'center',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
] as const;
/** A corner, the middle of an edge, or the middle of the frame. */
export type Corner = (typeof corners)[number];

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Between picture and edge, as a fraction of the frame's shorter side. */
const margin = 0.04;

/** Where a picture stands in a corner of the frame; `scale` is its width as a fraction of the frame's. */
export function cornerPlace(options: {
  readonly at: Corner;
  readonly scale: number;
  readonly picture: Size;
  readonly canvas: Size;
}): Place {
  const { at, scale, picture, canvas } = options;
  const shorterPx = Math.min(canvas.widthPx, canvas.heightPx);
  const height = (scale * canvas.widthPx * picture.heightPx) / picture.widthPx / canvas.heightPx;
  const nearX = (margin * shorterPx) / canvas.widthPx + scale / 2;
  const nearY = (margin * shorterPx) / canvas.heightPx + height / 2;
  return {
    x: at.includes('left') ? nearX : at.includes('right') ? 1 - nearX : 0.5,
    y: at.includes('top') ? nearY : at.includes('bottom') ? 1 - nearY : 0.5,
    scale,
    rotationDeg: 0,
  };
}

/** A logo's surface is that of a square of this side, as a fraction of the frame's shorter side. */
const logoSide = 0.17;
/** However wide it is, it takes no more of the frame's width. */
const mostOfWidth = 0.35;

/** The width of a logo that is seen and does not disturb, as a fraction of the frame's. */
export function logoScale(picture: Size, canvas: Size): number {
  const shorterPx = Math.min(canvas.widthPx, canvas.heightPx);
  const widthPx = logoSide * shorterPx * Math.sqrt(picture.widthPx / picture.heightPx);
  return Math.max(0.01, Math.min(mostOfWidth, widthPx / canvas.widthPx));
}
