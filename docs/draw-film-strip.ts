// Draws the README's picture: frames of a film side by side.
//
//   node scripts/with-node.mjs docs/draw-film-strip.ts FILM.mp4 docs/film-strip.jpg SECONDS …
import { writeFile } from 'node:fs/promises';
import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas';
import { openClip } from '../src/media/clip.ts';
import { fromI420 } from '../src/media/i420.ts';

const columns = 4;
const [framePx, gapPx, roundPx] = [{ widthPx: 480, heightPx: 270 }, 10, 10];

const [filmPath, outPath, ...seconds] = process.argv.slice(2);
if (!filmPath || !outPath || seconds.length === 0) {
  throw new Error('Expected a film, a picture to write and times in seconds');
}
const rows = Math.ceil(seconds.length / columns);
const strip = createCanvas(
  columns * framePx.widthPx + (columns + 1) * gapPx,
  rows * framePx.heightPx + (rows + 1) * gapPx,
);
const ctx = strip.getContext('2d');
ctx.fillStyle = '#101014';
ctx.fillRect(0, 0, strip.width, strip.height);
const clip = await openClip(filmPath, { ...framePx, fps: 30 });
for (const [index, second] of seconds.entries()) {
  const x = gapPx + (index % columns) * (framePx.widthPx + gapPx);
  const y = gapPx + Math.floor(index / columns) * (framePx.heightPx + gapPx);
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(x, y, framePx.widthPx, framePx.heightPx, roundPx);
  ctx.clip();
  ctx.drawImage(await frameAt(Number(second)), x, y);
  ctx.restore();
}
await clip.close();
await writeFile(outPath, strip.toBuffer('image/jpeg', 86));

async function frameAt(second: number): Promise<Canvas> {
  const { widthPx, heightPx, data } = fromI420(await clip.frameAt(second * 1000));
  const pixels = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    pixels.set(data.subarray(from, from + 3), to);
  }
  const canvas = createCanvas(widthPx, heightPx);
  canvas.getContext('2d').putImageData(new ImageData(pixels, widthPx, heightPx), 0, 0);
  return canvas;
}
