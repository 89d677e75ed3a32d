import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { renderFilm } from '../src/render/render-film.ts';
import { cmykChartTiff } from './cmyk-chart.ts';
import { chartHeightPx, chartImage, chartPatches, chartWidthPx, patchPx } from './color-chart.ts';
import { deltaE2000 } from './delta-e.ts';
import { filmOfPictures, type PictureInFilm } from './film-of-pictures.ts';
import { temporaryFolder } from './make-media.ts';
import { readFrames } from './read-film.ts';
import {
  adobeRgb,
  displayP3,
  fromSrgb,
  type RgbSpace,
  rgbProfile,
  tagJpeg,
  tagPng,
} from './tag-colors.ts';

/** Of the chart's aspect, so that all of it is seen. */
const widthPx = 1080;
const heightPx = 720;
const framesEach = 12;

test('a chart of 24 patches keeps its colours through the finished film: mean ΔE2000 ≤ 1.5, largest ≤ 4', async (t) => {
  const folder = temporaryFolder(after);
  const charts = [
    { name: 'sRGB (PNG)', format: 'png', file: await chartImage().png().toBuffer() },
    {
      name: 'Display P3 (JPEG)',
      format: 'jpeg',
      file: tagJpeg(
        await chartIn(displayP3).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(),
        rgbProfile(displayP3),
      ),
    },
    {
      name: 'Adobe RGB (PNG)',
      format: 'png',
      file: tagPng(await chartIn(adobeRgb).png().toBuffer(), rgbProfile(adobeRgb)),
    },
    { name: 'CMYK (TIFF)', format: 'tiff', file: cmykChartTiff() },
  ] as const;
  const pictures: PictureInFilm[] = [];
  for (const { name, format, file } of charts) {
    const path = join(folder, `${name}.${format}`);
    await writeFile(path, file);
    pictures.push({
      path,
      format,
      widthPx: chartWidthPx,
      heightPx: chartHeightPx,
      durationFrames: framesEach,
    });
  }
  const film = await filmOfPictures({ widthPx, heightPx, fps: 30 }, pictures);
  const outPath = join(folder, 'film.mp4');
  await renderFilm({ ...film, outPath, cacheFolder: join(folder, 'cache') });

  const worst = charts.map(() => ({ mean: 0, largest: 0 }));
  await readFrames(outPath, (i420, index) => {
    const differences = readPatches(i420).map((rgb, patch) =>
      deltaE2000(rgb, chartPatches[patch]!),
    );
    const chart = worst[Math.floor(index / framesEach)]!;
    const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
    chart.mean = Math.max(chart.mean, mean);
    chart.largest = Math.max(chart.largest, ...differences);
  });
  for (const [index, { mean, largest }] of worst.entries()) {
    const { name } = charts[index]!;
    t.diagnostic(`${name}: mean ΔE2000 ${mean.toFixed(2)}, largest ${largest.toFixed(2)}`);
    assert.ok(mean > 0, `${name} was seen`);
    assert.ok(mean <= 1.5, `${name}: mean ΔE2000 ${mean}`);
    assert.ok(largest <= 4, `${name}: largest ΔE2000 ${largest}`);
  }
});

/** The chart's colours by their values in another space; without the profile that says so. */
function chartIn(space: RgbSpace): Sharp {
  const patches = chartPatches.map((rgb) => fromSrgb(space, rgb));
  const data = new Uint8Array(chartWidthPx * chartHeightPx * 3);
  for (let row = 0; row < chartHeightPx; row++)
    for (let column = 0; column < chartWidthPx; column++) {
      const patch = Math.floor(row / patchPx) * 6 + Math.floor(column / patchPx);
      data.set(patches[patch]!, (row * chartWidthPx + column) * 3);
    }
  return sharp(data, { raw: { width: chartWidthPx, height: chartHeightPx, channels: 3 } });
}

/** Mean colour of the middle of each patch, as a player shows it (BT.709, limited range), 0–255. */
function readPatches(i420: Uint8Array): number[][] {
  const luma = { at: 0, width: widthPx, height: heightPx };
  const cb = { at: widthPx * heightPx, width: widthPx / 2, height: heightPx / 2 };
  const cr = { ...cb, at: (widthPx * heightPx * 5) / 4 };
  return chartPatches.map((_, patch) => {
    const [y, b, r] = [luma, cb, cr].map((plane) => meanOfPatch(i420, plane, patch)) as [
      number,
      number,
      number,
    ];
    const light = (y - 16) / 219;
    const blue = light + (1.8556 * (b - 128)) / 224;
    const red = light + (1.5748 * (r - 128)) / 224;
    const green = (light - 0.2126 * red - 0.0722 * blue) / 0.7152;
    return [red, green, blue].map((value) => 255 * Math.min(1, Math.max(0, value)));
  });
}

/** Of the inner half of the patch. */
function meanOfPatch(
  i420: Uint8Array,
  plane: { at: number; width: number; height: number },
  patch: number,
): number {
  const [cellWidth, cellHeight] = [plane.width / 6, plane.height / 4];
  const [left, top] = [(patch % 6) * cellWidth, Math.floor(patch / 6) * cellHeight];
  let sum = 0;
  let count = 0;
  for (let y = Math.ceil(top + cellHeight / 4); y < top + (cellHeight * 3) / 4; y++)
    for (let x = Math.ceil(left + cellWidth / 4); x < left + (cellWidth * 3) / 4; x++, count++)
      sum += i420[plane.at + y * plane.width + x]!;
  return sum / count;
}
