import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { AV_PIX_FMT_YUV420P10LE } from 'node-av/constants';
import { makeMedia, temporaryFolder } from '../../test/make-media.ts';
import { convertNclx, readNclx } from './nclx.ts';
import { decodePhoto } from './photo.ts';

const folder = temporaryFolder(after);

const convert = (color: readonly number[], primaries: number, transfer: number) => [
  ...convertNclx(
    { widthPx: 1, heightPx: 1, channels: 3, data: Uint8Array.from(color) },
    { primaries, transfer },
  ).data,
];

/** An AVIF of one colour in the BT.2020 matrix, 10 bits, limited range. */
async function flatAvif(name: string, luma: number, primaries: number, transfer: number) {
  const picture = new Uint16Array(64 * 64 * 1.5).fill(512);
  picture.fill(luma, 0, 4096);
  return makeMedia(join(folder, name), {
    clip: {
      widthPx: 64,
      heightPx: 64,
      codec: 'libsvtav1',
      pixelFormat: AV_PIX_FMT_YUV420P10LE,
      colors: { primaries, transfer, matrix: 9, fullRange: false },
      frames: [{ ticks: 0, picture: new Uint8Array(picture.buffer) }],
    },
  });
}

test('the numbers of an AVIF are found', async () => {
  const path = await flatAvif('pq.avif', 512, 9, 16);
  assert.deepEqual(await readNclx(path), { primaries: 9, transfer: 16 });
});

test('an HDR AVIF is tone-mapped: reference white near white and neutral', async () => {
  const path = await flatAvif('white.avif', Math.round(64 + 876 * 0.58), 9, 16);
  const { data } = await decodePhoto(path, 'avif', { maxWidthPx: 64, maxHeightPx: 64 });
  const [r, g, b] = data.subarray(0, 3);
  assert.ok(Math.max(r!, g!, b!) - Math.min(r!, g!, b!) <= 3, `${r}, ${g}, ${b}`);
  assert.ok(r! > 210 && r! < 240, String(r));
});

test('Display P3 red that lies in sRGB is found there', () => {
  // sRGB (200, 50, 40) in Display P3, by the matrices of CSS Color 4.
  assert.deepEqual(
    convert([184, 63, 50], 12, 13).map(
      (value, channel) => Math.abs(value - [200, 50, 40][channel]!) <= 3,
    ),
    [true, true, true],
  );
});

test('greys stay grey and in order, whatever the numbers', () => {
  for (const [primaries, transfer] of [
    [9, 16],
    [9, 18],
    [12, 13],
    [9, 1],
    [1, 13],
  ] as const) {
    let before = -1;
    for (let value = 0; value < 256; value++) {
      const [r, g, b] = convert([value, value, value], primaries, transfer) as [
        number,
        number,
        number,
      ];
      assert.ok(Math.abs(r - g) <= 1 && Math.abs(g - b) <= 1, `${r}, ${g}, ${b}`);
      assert.ok(g >= before, `${transfer} at ${value}`);
      before = g;
    }
  }
});
