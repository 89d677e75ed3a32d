import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import {
  chartHeightPx,
  chartImage,
  chartPatches,
  chartWidthPx,
  readPatches,
} from '../../test/color-chart.ts';
import { cmykChartTiff } from '../../test/cmyk-chart.ts';
import { deltaE2000 } from '../../test/delta-e.ts';
import { temporaryFolder } from '../../test/make-media.ts';
import { Failure } from '../language/failure.ts';
import { fromI420, toI420 } from './i420.ts';
import { wrapAsTiff } from './icc-profile.ts';
import { decodePhoto } from './photo.ts';
import type { MediaFormat } from './sniff.ts';

const folder = temporaryFolder(after);
const wholeChart = { widthPx: chartWidthPx, heightPx: chartHeightPx };

const charts: readonly [
  name: string,
  format: MediaFormat,
  save: (path: string) => Promise<unknown>,
][] = [
  ['sRGB JPEG', 'jpeg', (path) => chartImage().jpeg(best).toFile(path)],
  [
    'JPEG with an sRGB profile',
    'jpeg',
    (path) => chartImage().withIccProfile('srgb').jpeg(best).toFile(path),
  ],
  ['Display P3 JPEG', 'jpeg', (path) => chartImage().withIccProfile('p3').jpeg(best).toFile(path)],
  [
    'Display P3 PNG of 16 bits',
    'png',
    (path) => chartImage().toColourspace('rgb16').withIccProfile('p3').png().toFile(path),
  ],
  ['PNG of 16 bits', 'png', (path) => chartImage().toColourspace('rgb16').png().toFile(path)],
  ['CMYK TIFF', 'tiff', (path) => writeFile(path, cmykChartTiff())],
  ['lossless WebP', 'webp', (path) => chartImage().webp({ lossless: true }).toFile(path)],
  ['AVIF', 'avif', (path) => chartImage().avif({ quality: 95, effort: 0 }).toFile(path)],
  ['PNG with a palette', 'png', (path) => chartImage().png({ palette: true }).toFile(path)],
];
const best = { quality: 100, chromaSubsampling: '4:4:4' };
for (const [name, format, save] of charts) {
  test(`a chart saved as ${name} keeps its colours into the film's planes`, async (context) => {
    const path = join(folder, `chart-${name.replaceAll(' ', '-')}`);
    await save(path);
    const seen = readPatches(fromI420(toI420(await decodePhoto(path, format, wholeChart))));
    const errors = seen.map((color, patch) => deltaE2000(color, chartPatches[patch]!));
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    context.diagnostic(`mean ΔE2000 ${mean.toFixed(2)}, largest ${Math.max(...errors).toFixed(2)}`);
    assert.ok(
      mean <= 1,
      `mean ΔE2000 ${mean.toFixed(2)}, largest ${Math.max(...errors).toFixed(2)}`,
    );
    assert.ok(Math.max(...errors) <= 4, `largest ΔE2000 ${Math.max(...errors).toFixed(2)}`);
  });
}

/** Red, green, blue, white: top left, top right, bottom left, bottom right. */
const corners = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
];
// Where in the upright picture a stored pixel comes from, by EXIF orientation (EXIF 2.32 §4.6.4):
// stored (x, y) of a picture of 64 × 32 upright.
const origins: readonly ((x: number, y: number) => readonly [number, number])[] = [
  (x, y) => [x, y],
  (x, y) => [63 - x, y],
  (x, y) => [63 - x, 31 - y],
  (x, y) => [x, 31 - y],
  (x, y) => [y, x],
  (x, y) => [63 - y, x],
  (x, y) => [63 - y, 31 - x],
  (x, y) => [y, 31 - x],
];
function storedPicture(orientation: number): Sharp {
  const [width, height] = orientation > 4 ? [32, 64] : [64, 32];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = origins[orientation - 1]!(x, y);
      data.set(corners[(row < 16 ? 0 : 2) + (column < 32 ? 0 : 1)]!, (y * width + x) * 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}
for (let orientation = 1; orientation <= 8; orientation++) {
  for (const format of ['jpeg', 'webp', 'tiff', 'png'] as const) {
    test(`a ${format} of EXIF orientation ${orientation} stands upright`, async () => {
      const path = join(folder, `turned-${orientation}.${format}`);
      await storedPicture(orientation)
        .withMetadata({ orientation })
        .toFormat(format, { quality: 100 })
        .toFile(path);
      const { widthPx, heightPx, data } = await decodePhoto(path, format, {
        maxWidthPx: 64,
        maxHeightPx: 64,
      });
      assert.deepEqual([widthPx, heightPx], [64, 32]);
      corners.forEach((expected, corner) => {
        const x = corner % 2 === 0 ? 8 : 56;
        const y = corner < 2 ? 8 : 24;
        const seen = data.subarray((y * 64 + x) * 3, (y * 64 + x) * 3 + 3);
        expected.forEach((value, channel) =>
          assert.ok(Math.abs(seen[channel]! - value) < 12, `corner ${corner}: ${seen.join()}`),
        );
      });
    });
  }
}

test('a profile that is rubbish is as good as none', async () => {
  const path = join(folder, 'rubbish.tiff');
  const data = new Uint8Array(8 * 8 * 3).fill(99);
  const tiff = wrapAsTiff(
    { widthPx: 8, heightPx: 8, channels: 3, data },
    Buffer.from('no profile at all'),
  );
  await writeFile(path, tiff);
  assert.equal((await decodePhoto(path, 'tiff', { widthPx: 8, heightPx: 8 })).data[0], 99);
});

test('a grey photo of 8 or 16 bits has three equal channels', async () => {
  for (const space of ['b-w', 'grey16'] as const) {
    const path = join(folder, `${space}.png`);
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } })
      .toColourspace(space)
      .png()
      .toFile(path);
    const { channels, data } = await decodePhoto(path, 'png', { widthPx: 8, heightPx: 8 });
    assert.equal(channels, 3);
    for (const value of data.subarray(0, 3)) assert.ok(Math.abs(value - 128) <= 1);
  }
});

test('alpha stays straight when a picture is scaled', async () => {
  const path = join(folder, 'half-clear.png');
  await sharp({
    create: {
      width: 64,
      height: 64,
      channels: 4,
      background: { r: 200, g: 100, b: 50, alpha: 0.5 },
    },
  })
    .png()
    .toFile(path);
  const { channels, data } = await decodePhoto(path, 'png', { widthPx: 16, heightPx: 16 });
  assert.equal(channels, 4);
  [200, 100, 50, 128].forEach((value, channel) => assert.ok(Math.abs(data[channel]! - value) <= 2));
});

test('a photo is fitted into a size and enlarged only on demand', async () => {
  const path = join(folder, 'size.jpg');
  await sharp({ create: { width: 300, height: 200, channels: 3, background: '#123456' } })
    .jpeg()
    .toFile(path);
  const sizeOf = async (size: Parameters<typeof decodePhoto>[2]) => {
    const { widthPx, heightPx } = await decodePhoto(path, 'jpeg', size);
    return [widthPx, heightPx];
  };
  assert.deepEqual(await sizeOf({ maxWidthPx: 150, maxHeightPx: 150 }), [150, 100]);
  assert.deepEqual(await sizeOf({ maxWidthPx: 600, maxHeightPx: 600 }), [300, 200]);
  assert.deepEqual(await sizeOf({ maxWidthPx: 600, maxHeightPx: 600, enlarge: true }), [600, 400]);
  assert.deepEqual(await sizeOf({ widthPx: 64, heightPx: 64 }), [64, 64]);
});

test('a moving gif shows its first frame', async () => {
  const path = join(folder, 'moving.gif');
  const frames = await Promise.all(
    ['#ff0000', '#0000ff'].map((background) =>
      sharp({ create: { width: 16, height: 16, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toFile(path);
  const { heightPx, data } = await decodePhoto(path, 'gif', { maxWidthPx: 16, maxHeightPx: 16 });
  assert.equal(heightPx, 16);
  assert.ok(data[0]! > 240 && data[2]! < 16);
});

async function noisyJpeg(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width: 256, height: 256, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer();
}
const smaller = { maxWidthPx: 100, maxHeightPx: 100 };
const isUnreadable = (pattern: RegExp) => (error: unknown) =>
  error instanceof Failure && error.code === 'unreadable' && pattern.test(error.message);

test('a JPEG that lacks half its data is refused as cut off', async () => {
  const path = join(folder, 'cut.jpg');
  const bytes = await noisyJpeg();
  await writeFile(path, bytes.subarray(0, bytes.length / 2));
  await assert.rejects(
    decodePhoto(path, 'jpeg', smaller),
    isUnreadable(/^cut\.jpg: it is cut off/),
  );
});

test('a JPEG that lacks nothing but its end marker is whole', async () => {
  const path = join(folder, 'no-end.jpg');
  const bytes = await noisyJpeg();
  await writeFile(path, bytes.subarray(0, -2));
  assert.equal((await decodePhoto(path, 'jpeg', smaller)).widthPx, 100);
});

test('a JPEG with stray bytes after its data is whole', async () => {
  const path = join(folder, 'stray.jpg');
  const bytes = await noisyJpeg();
  await writeFile(
    path,
    Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(7), bytes.subarray(-2)]),
  );
  assert.equal((await decodePhoto(path, 'jpeg', smaller)).widthPx, 100);
});

test('a PNG whose data is overwritten is refused as damaged', async () => {
  const path = join(folder, 'torn.png');
  const bytes = await sharp(await noisyJpeg())
    .png()
    .toBuffer();
  bytes.fill(0x55, bytes.length >> 2, bytes.length >> 1);
  await writeFile(path, bytes);
  await assert.rejects(decodePhoto(path, 'png', smaller), isUnreadable(/damaged|cut off/));
});

test('a file that is not there is named', async () => {
  await assert.rejects(
    decodePhoto(join(folder, 'none.jpg'), 'jpeg', smaller),
    isUnreadable(/^none\.jpg: there is no such file/),
  );
});

test('reading the same file twice gives the same pixels', async () => {
  const path = join(folder, 'chart-Display-P3-JPEG');
  const [one, two] = await Promise.all([
    decodePhoto(path, 'jpeg', smaller),
    decodePhoto(path, 'jpeg', smaller),
  ]);
  assert.deepEqual(one.data, two.data);
  assert.ok((await readFile(path)).length > 0);
});
