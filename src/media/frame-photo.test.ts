import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { temporaryFolder } from '../../test/make-media.ts';
import { decodeOverlay, framePhoto, type PhotoFraming } from './frame-photo.ts';
import { fromI420, type I420Picture } from './i420.ts';

const folder = temporaryFolder(after);
const upright = join(folder, 'upright.png');
await sharp({ create: { width: 90, height: 160, channels: 3, background: '#c08040' } })
  .png()
  .toFile(upright);
const logo = join(folder, 'logo.png');
await sharp({ create: { width: 100, height: 100, channels: 4, background: '#0000' } })
  .composite([{ input: { create: { width: 40, height: 40, channels: 4, background: '#202020' } } }])
  .png()
  .toFile(logo);

const framing: PhotoFraming = {
  fit: 'contain',
  canvasWidthPx: 320,
  canvasHeightPx: 180,
  background: '#ffffff',
};

/** The sRGB colour at a place given as fractions. */
function colorAt(picture: I420Picture, x: number, y: number): readonly number[] {
  const { channels, data } = fromI420(picture);
  const [column, row] = [Math.floor(picture.widthPx * x), Math.floor(picture.heightPx * y)];
  const index = (row * picture.widthPx + column) * channels;
  return [...data.subarray(index, index + channels)];
}

function assertColor(seen: readonly number[], expected: readonly number[], tolerance = 3) {
  assert.ok(
    expected.every((value, channel) => Math.abs(value - seen[channel]!) <= tolerance),
    `${seen.join()}, not ${expected.join()}`,
  );
}

const photoColor = [192, 128, 64];

test('contain shows the whole photo, enlarged to the canvas, over the background', async () => {
  const picture = await framePhoto(upright, 'png', framing);
  assert.deepEqual([picture.widthPx, picture.heightPx, picture.alpha], [320, 180, null]);
  assertColor(colorAt(picture, 0.5, 0.01), photoColor);
  assertColor(colorAt(picture, 0.5, 0.99), photoColor);
  assertColor(colorAt(picture, 0.3, 0.5), [255, 255, 255]);
});

test('crop shows the bare photo at the size of the canvas', async () => {
  const picture = await framePhoto(upright, 'png', {
    ...framing,
    fit: 'crop',
    canvasWidthPx: 180,
    canvasHeightPx: 320,
  });
  for (const x of [0.01, 0.5, 0.99]) assertColor(colorAt(picture, x, x), photoColor);
});

test('blur throws the photo into relief against itself, darker the nearer', async () => {
  const picture = await framePhoto(upright, 'png', {
    ...framing,
    fit: 'blur',
    canvasWidthPx: 1280,
    canvasHeightPx: 720,
  });
  assertColor(colorAt(picture, 0.5, 0.5), photoColor);
  const [far] = colorAt(picture, 0.02, 0.5);
  const [near] = colorAt(picture, 0.34, 0.5);
  assert.ok(far! < 192 * 0.8 && far! > 192 * 0.6, `far ${far}`);
  assert.ok(near! < far! - 10, `near ${near}, far ${far}`);
});

test('a dark drawing on nothing stands on a light fill', async () => {
  const picture = await framePhoto(logo, 'png', { ...framing, fit: 'blur' });
  const [edge] = colorAt(picture, 0.02, 0.02);
  const [drawing] = colorAt(picture, 0.5, 0.5);
  assert.ok(edge! > 150 && drawing! < 50, `fill ${edge}, drawing ${drawing}`);
});

test('a dark drawing with holes stands before a light ground, whatever the background', async () => {
  const picture = await framePhoto(logo, 'png', { ...framing, fit: 'crop', background: '#000000' });
  const [red, green, blue] = colorAt(picture, 0.05, 0.05);
  assert.ok(Math.min(red!, green!, blue!) > 150, `${red},${green},${blue}`);
});

test('an overlay keeps its alpha', async () => {
  const picture = await decodeOverlay(logo, 'png', { widthPx: 50, heightPx: 50 });
  assertColor(colorAt(picture, 0.5, 0.5), [32, 32, 32, 255]);
  assert.equal(picture.alpha![0], 0);
});
