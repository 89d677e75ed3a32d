import sharp, { type Sharp } from 'sharp';

/** The 24 patches of the ColorChecker in sRGB, 8 bit (X-Rite's published values). */
export const chartPatches: readonly (readonly [number, number, number])[] = [
  [115, 82, 68],
  [194, 150, 130],
  [98, 122, 157],
  [87, 108, 67],
  [133, 128, 177],
  [103, 189, 170],
  [214, 126, 44],
  [80, 91, 166],
  [193, 90, 99],
  [94, 60, 108],
  [157, 188, 64],
  [224, 163, 46],
  [56, 61, 150],
  [70, 148, 73],
  [175, 54, 60],
  [231, 199, 31],
  [187, 86, 149],
  [8, 133, 161],
  [243, 243, 242],
  [200, 200, 200],
  [160, 160, 160],
  [122, 122, 121],
  [85, 85, 85],
  [52, 52, 52],
];

export const patchPx = 40;
export const chartWidthPx = 6 * patchPx;
export const chartHeightPx = 4 * patchPx;

/** The chart as pixels in sRGB, ready to be saved in any format. */
export function chartImage(): Sharp {
  const data = new Uint8Array(chartWidthPx * chartHeightPx * 3);
  for (let row = 0; row < chartHeightPx; row++) {
    for (let column = 0; column < chartWidthPx; column++) {
      const patch = Math.floor(row / patchPx) * 6 + Math.floor(column / patchPx);
      data.set(chartPatches[patch]!, (row * chartWidthPx + column) * 3);
    }
  }
  return sharp(data, { raw: { width: chartWidthPx, height: chartHeightPx, channels: 3 } });
}

/** The colour in the middle of each patch of a picture of the whole chart. */
export function readPatches(picture: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: number;
  readonly data: Uint8Array;
}): readonly (readonly number[])[] {
  return chartPatches.map((_, patch) => {
    const x = Math.floor(((patch % 6) + 0.5) * (picture.widthPx / 6));
    const y = Math.floor((Math.floor(patch / 6) + 0.5) * (picture.heightPx / 4));
    const index = (y * picture.widthPx + x) * picture.channels;
    return [...picture.data.subarray(index, index + 3)];
  });
}
