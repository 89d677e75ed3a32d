import { join } from 'node:path';
import sharp from 'sharp';
import type { PictureInFilm } from './film-of-pictures.ts';

/**
 * Draws pictures as PNG that differ from each other and have something to encode everywhere: waves
 * of colour with a little noise, the same for the same number.
 */
export async function drawPictures(
  folder: string,
  pictures: {
    readonly count: number;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly durationFrames: number;
    /** The number of the first picture; 0 by default. */
    readonly first?: number;
  },
): Promise<PictureInFilm[]> {
  const { count, widthPx, heightPx, durationFrames, first = 0 } = pictures;
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  return Promise.all(
    numbers.map(async (number) => {
      const path = join(folder, `picture-${number}.png`);
      const raw = { width: widthPx, height: heightPx, channels: 3 } as const;
      await sharp(drawWaves(number, widthPx, heightPx), { raw })
        .png()
        .toFile(path);
      return { path, format: 'png', widthPx, heightPx, durationFrames } as const;
    }),
  );
}

function drawWaves(number: number, widthPx: number, heightPx: number): Uint8Array {
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  let noise = number + 1;
  for (let y = 0, at = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++)
      for (let channel = 0; channel < 3; channel++, at++) {
        const turn = number * 1.7 + channel * 2;
        const wave =
          Math.sin((x / widthPx) * (5 + number) + turn) + Math.cos((y / heightPx) * 7 - turn);
        noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0;
        rgb[at] = 128 + 50 * wave + ((noise >>> 24) - 128) / 10;
      }
  return rgb;
}
