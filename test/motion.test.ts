import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { renderFilm } from '../src/render/render-film.ts';
import { filmOfPictures } from './film-of-pictures.ts';
import { readFrames } from './read-film.ts';

const sourceWidth = 2560;
const sourceHeight = 1440;
const width = 1920;
const height = 1080;
const frameCount = 90;
const fps = 30;
/** Dots off the centre, where a zoom moves them slowly in both directions. */
const dots = [
  [700, 420],
  [1280, 720],
  [1835, 415],
  [660, 1030],
  [1900, 1010],
] as const;
/** As a source picture has them: about 14 px in the film, with a soft edge of 3. */
const dotRadius = 16;
const edgePx = 3;

test('dots under a slow zoom keep to a smooth path within 0.03 px RMS in the finished film', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-motion-'));
  try {
    const path = join(folder, 'dots.png');
    await drawDots(path);
    const { timeline, files } = await filmOfPictures({ widthPx: width, heightPx: height, fps }, [
      {
        path,
        format: 'png',
        widthPx: sourceWidth,
        heightPx: sourceHeight,
        durationFrames: frameCount,
        motion: {
          from: { x: 0.05, y: 0.05, width: 0.9, height: 0.9 },
          to: { x: 0.08, y: 0.07, width: 0.85, height: 0.85 },
          easing: 'linear',
        },
      },
    ]);
    const outPath = join(folder, 'film.mp4');
    await renderFilm({ timeline, files, outPath, cacheFolder: join(folder, 'cache') });
    const paths = await trackDots(outPath);
    const jitters = paths.map((path_) => jitterPx(path_));
    t.diagnostic(`jitter, px RMS: ${jitters.map((jitter) => jitter.toFixed(4)).join(' ')}`);
    for (const jitter of jitters) assert.ok(jitter <= 0.03, `a dot strays ${jitter} px`);
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function drawDots(path: string): Promise<void> {
  const data = new Uint8Array(sourceWidth * sourceHeight);
  for (let y = 0; y < sourceHeight; y++)
    for (let x = 0; x < sourceWidth; x++) {
      const light = dots.reduce(
        (sum, [dx, dy]) =>
          sum + Math.min(1, Math.max(0, (dotRadius - Math.hypot(x - dx, y - dy)) / edgePx + 0.5)),
        0,
      );
      data[y * sourceWidth + x] = 40 + 190 * Math.min(1, light);
    }
  const raw = { width: sourceWidth, height: sourceHeight, channels: 1 } as const;
  await sharp(data, { raw }).png().toFile(path);
}

/** Where each dot is in each frame: the centre of its light, in pixels. */
async function trackDots(film: string): Promise<{ x: number; y: number }[][]> {
  const paths: { x: number; y: number }[][] = dots.map(() => []);
  await readFrames(film, (i420, index) => {
    const seen = index / (frameCount - 1);
    for (const [i, [dx, dy]] of dots.entries()) {
      const left = (0.05 + 0.03 * seen) * sourceWidth;
      const top = (0.05 + 0.02 * seen) * sourceHeight;
      const scale = width / ((0.9 - 0.05 * seen) * sourceWidth);
      paths[i]!.push(centreOfLight(i420, (dx - left) * scale, (dy - top) * scale));
    }
  });
  return paths;
}

function centreOfLight(i420: Uint8Array, nearX: number, nearY: number): { x: number; y: number } {
  const reach = 30;
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = Math.round(nearY) - reach; y <= nearY + reach; y++)
    for (let x = Math.round(nearX) - reach; x <= nearX + reach; x++) {
      const light = Math.max(0, i420[y * width + x]! - 60);
      sum += light;
      sumX += light * x;
      sumY += light * y;
    }
  return { x: sumX / sum, y: sumY / sum };
}

/** RMS distance from the cubic through the path: smoother than any shake, freer than the zoom. */
function jitterPx(path: readonly { x: number; y: number }[]): number {
  const squares = [path.map((point) => point.x), path.map((point) => point.y)].map((values) => {
    const rest = residuals(values);
    return rest.reduce((sum, value) => sum + value * value, 0) / values.length;
  });
  return Math.sqrt(squares[0]! + squares[1]!);
}

/** What is left of values after their least-squares cubic, by Gram-Schmidt over 1, t, t², t³. */
function residuals(values: readonly number[]): number[] {
  const n = values.length;
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const basis: number[][] = [];
  let rest = [...values];
  for (let power = 0; power <= 3; power++) {
    let vector = Array.from({ length: n }, (_, i) => ((2 * i) / (n - 1) - 1) ** power);
    for (const known of basis) {
      const share = dot(vector, known);
      vector = vector.map((value, i) => value - share * known[i]!);
    }
    const length = Math.sqrt(dot(vector, vector));
    const unit = vector.map((value) => value / length);
    basis.push(unit);
    const share = dot(rest, unit);
    rest = rest.map((value, i) => value - share * unit[i]!);
  }
  return rest;
}
