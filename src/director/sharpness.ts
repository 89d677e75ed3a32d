import { lumaOf, type Thumbnail } from './thumbnail.ts';

/** Tiles along the longer side. */
const tiles = 10;
/** Mean squared gradient below which a tile is sky, fog or wall and says nothing about sharpness. */
const texture = 30;
/** With fewer textured tiles than this share nothing can be said. */
const enoughTexture = 0.03;
/** What a picture gets of which nothing can be said. */
export const unknownSharpness = 0.5;
/** Ratio of a crisp thumbnail's best tiles. */
const crispRatio = 8;

/**
 * 0 (blurred beyond use) to 1 (crisp at thumbnail size). Compares, tile by tile, the variance of
 * the Laplacian (Pech-Pacheco 2000) with the energy of the gradient: blur takes the first away
 * faster than the second, whatever the contrast. The sharpest tenth of the textured tiles counts,
 * so a face before a soft background is sharp, and smooth skies do not count at all.
 */
export function sharpnessOf(thumb: Thumbnail): number {
  const { widthPx, heightPx } = thumb;
  const luma = lumaPlane(thumb);
  const tilePx = Math.max(8, Math.ceil(Math.max(widthPx, heightPx) / tiles));
  const ratios: number[] = [];
  let tileCount = 0;
  for (let top = 1; top < heightPx - 1; top += tilePx) {
    for (let left = 1; left < widthPx - 1; left += tilePx) {
      tileCount += 1;
      const right = Math.min(widthPx - 1, left + tilePx);
      const bottom = Math.min(heightPx - 1, top + tilePx);
      const ratio = detailRatio(luma, widthPx, { left, right, top, bottom });
      if (ratio !== null) ratios.push(ratio);
    }
  }
  if (ratios.length < Math.max(1, tileCount * enoughTexture)) return unknownSharpness;
  ratios.sort((a, b) => b - a);
  const best = ratios.slice(0, Math.max(1, Math.ceil(ratios.length / 10)));
  return Math.min(1, best.reduce((sum, ratio) => sum + ratio, 0) / best.length / crispRatio);
}

function lumaPlane({ data }: Thumbnail): Float32Array {
  return Float32Array.from({ length: data.length / 3 }, (_, pixel) =>
    lumaOf(data[pixel * 3]!, data[pixel * 3 + 1]!, data[pixel * 3 + 2]!),
  );
}

/** Laplacian energy over gradient energy; null where there is no texture to judge by. */
function detailRatio(
  luma: Float32Array,
  widthPx: number,
  tile: { left: number; right: number; top: number; bottom: number },
): number | null {
  let [laplacian, gradient] = [0, 0];
  for (let y = tile.top; y < tile.bottom; y++) {
    for (let x = tile.left; x < tile.right; x++) {
      const at = y * widthPx + x;
      const [left, right] = [luma[at - 1]!, luma[at + 1]!];
      const [above, below] = [luma[at - widthPx]!, luma[at + widthPx]!];
      laplacian += (left + right + above + below - 4 * luma[at]!) ** 2;
      gradient += ((right - left) ** 2 + (below - above) ** 2) / 4;
    }
  }
  const pixels = (tile.right - tile.left) * (tile.bottom - tile.top);
  return gradient / pixels < texture ? null : laplacian / gradient;
}
