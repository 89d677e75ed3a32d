import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { frameNumber, makeMedia, numberedFrames, temporaryFolder } from '../../test/make-media.ts';
import { encodeWebp } from '../media/encode-webp.ts';
import type { RgbPicture } from '../media/i420.ts';
import { decodePhoto } from '../media/photo.ts';
import { inspectFile } from './inspect-file.ts';

const folder = temporaryFolder(after);
const cacheFolder = join(folder, 'cache');

/** Red on the left, blue on the right. */
function twoHalves(widthPx: number, heightPx: number): RgbPicture {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    const isLeft = pixel % widthPx < widthPx / 2;
    data.set(isLeft ? [200, 30, 30] : [30, 30, 200], pixel * 3);
  }
  return { widthPx, heightPx, channels: 3, data };
}

async function thumbnailOf(path: string): Promise<RgbPicture> {
  const { thumbnail } = await inspectFile(path, { cacheFolder, withThumbnail: true });
  assert.ok(thumbnail);
  const copy = join(folder, 'thumbnail.webp');
  await writeFile(copy, thumbnail);
  return decodePhoto(copy, 'webp', { maxWidthPx: 4000, maxHeightPx: 4000 });
}

function pixelAt({ widthPx, channels, data }: RgbPicture, x: number, y: number): number[] {
  const start = (y * widthPx + x) * channels;
  return [...data.subarray(start, start + 3)];
}

function assertNear(actual: readonly number[], expected: readonly number[], within = 12): void {
  const far = actual.some((value, index) => Math.abs(value - expected[index]!) > within);
  assert.ok(!far, `${actual.join(' ')} is not ${expected.join(' ')}`);
}

test('the thumbnail of a photo is the photo with a longest side of 320 px', async () => {
  const path = join(folder, 'photo.webp');
  await writeFile(path, await encodeWebp(twoHalves(960, 480)));
  const thumbnail = await thumbnailOf(path);
  assert.deepEqual([thumbnail.widthPx, thumbnail.heightPx], [320, 160]);
  assertNear(pixelAt(thumbnail, 40, 80), [200, 30, 30]);
  assertNear(pixelAt(thumbnail, 280, 80), [30, 30, 200]);
});

test('a photo that is smaller is not enlarged', async () => {
  const path = join(folder, 'small.webp');
  await writeFile(path, await encodeWebp(twoHalves(60, 90)));
  const { widthPx, heightPx } = await thumbnailOf(path);
  assert.deepEqual([widthPx, heightPx], [60, 90]);
});

test('the thumbnail of a clip is its middle, upright', async () => {
  const ticks = Array.from({ length: 31 }, (_, index) => 40 * index);
  const frames = numberedFrames(640, 360, ticks);
  const path = await makeMedia(join(folder, 'clip.mp4'), {
    clip: { widthPx: 640, heightPx: 360, frames, orientation: [0, 1, -1, 0] },
  });
  const thumbnail = await thumbnailOf(path);
  assert.deepEqual([thumbnail.widthPx, thumbnail.heightPx], [180, 320]);
  const [grey] = pixelAt(thumbnail, 90, 160);
  const luma = 16 + (grey! * 219) / 255;
  assert.ok(Math.abs(frameNumber(luma) - 15) <= 1, `frame ${frameNumber(luma)}`);
});

test('sound has neither look nor thumbnail', async () => {
  const path = await makeMedia(join(folder, 'song.m4a'), {
    sound: { codec: 'aac', sampleRate: 48000, channels: [new Float32Array(9600)] },
  });
  const { facts, look, thumbnail } = await inspectFile(path, { cacheFolder, withThumbnail: true });
  assert.deepEqual([facts.kind, look, thumbnail], ['audio', null, null]);
});

test('a picture that was looked at before is not looked at again', async () => {
  const path = join(folder, 'again.webp');
  await writeFile(path, await encodeWebp(twoHalves(320, 200)));
  const notes = join(folder, 'notes');
  await mkdir(notes);
  const first = await inspectFile(path, { cacheFolder: notes });
  const [note] = await readdir(notes);
  const kept = { ...first.look, sharpness: 0.123 };
  await writeFile(join(notes, note!), JSON.stringify(kept));
  const second = await inspectFile(path, { cacheFolder: notes, withThumbnail: true });
  assert.deepEqual(second.look, kept);
  assert.equal(first.thumbnail, null);
  assert.ok(second.thumbnail);
});
