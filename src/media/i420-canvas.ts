import { toI420, type I420Picture } from './i420.ts';

export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Where a picture of a given aspect lies in the middle of a canvas, as large as it can be; even. */
export function fittedSpot(
  picture: { readonly widthPx: number; readonly heightPx: number },
  canvas: { readonly widthPx: number; readonly heightPx: number },
): Spot {
  const scale = Math.min(canvas.widthPx / picture.widthPx, canvas.heightPx / picture.heightPx);
  const even = (value: number, limit: number) =>
    Math.min(limit, Math.max(2, 2 * Math.round(value / 2)));
  const widthPx = even(picture.widthPx * scale, canvas.widthPx);
  const heightPx = even(picture.heightPx * scale, canvas.heightPx);
  return {
    left: 2 * Math.floor((canvas.widthPx - widthPx) / 4),
    top: 2 * Math.floor((canvas.heightPx - heightPx) / 4),
    widthPx,
    heightPx,
  };
}

/** The Y, Cb and Cr of `#rrggbb`. */
function colorToYuv(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  const pixel = [value >> 16, (value >> 8) & 255, value & 255];
  const { data } = toI420({
    widthPx: 2,
    heightPx: 2,
    channels: 3,
    data: new Uint8Array([...pixel, ...pixel, ...pixel, ...pixel]),
  });
  return [data[0]!, data[4]!, data[5]!];
}

/** One plane of an I420 picture of this size: its own width, and where it begins and ends. */
export function planesOf(widthPx: number, heightPx: number) {
  const lumaBytes = widthPx * heightPx;
  return [
    { width: widthPx, height: heightPx, start: 0, shift: 0, zero: 16 },
    { width: widthPx / 2, height: heightPx / 2, start: lumaBytes, shift: 1, zero: 128 },
    { width: widthPx / 2, height: heightPx / 2, start: (lumaBytes * 5) / 4, shift: 1, zero: 128 },
  ] as const;
}

export function fillWithColor(canvas: I420Picture, color: string): void {
  const values = colorToYuv(color);
  planesOf(canvas.widthPx, canvas.heightPx).forEach(({ width, height, start }, index) => {
    canvas.data.fill(values[index]!, start, start + width * height);
  });
}

/** Darkens what lies around an even spot, most at its edge, nothing beyond `4 × reachPx`. */
export function castShadow(
  canvas: I420Picture,
  spot: Spot,
  shadow: { readonly depth: number; readonly reachPx: number },
): void {
  for (const plane of planesOf(canvas.widthPx, canvas.heightPx)) {
    const scale = 1 / (1 << plane.shift);
    const [left, top] = [spot.left * scale, spot.top * scale];
    const [right, bottom] = [left + spot.widthPx * scale, top + spot.heightPx * scale];
    const reach = Math.ceil(4 * shadow.reachPx * scale);
    const shades = Float32Array.from(
      { length: reach + 1 },
      (_, distance) => 1 - shadow.depth * Math.exp(-distance / (shadow.reachPx * scale)),
    );
    const lastRow = Math.min(plane.height, bottom + reach);
    const lastColumn = Math.min(plane.width, right + reach);
    for (let row = Math.max(0, top - reach); row < lastRow; row++) {
      const dy = Math.max(0, top - 1 - row, row - bottom);
      const isBeside = row >= top && row < bottom;
      for (let column = Math.max(0, left - reach); column < lastColumn; column++) {
        if (isBeside && column === left) column = right;
        if (column >= lastColumn) break;
        const dx = Math.max(0, left - 1 - column, column - right);
        const distance = Math.round(Math.hypot(dx, dy));
        if (distance > reach) continue;
        const index = plane.start + row * plane.width + column;
        canvas.data[index] = Math.round(
          plane.zero + (canvas.data[index]! - plane.zero) * shades[distance]!,
        );
      }
    }
  }
}
