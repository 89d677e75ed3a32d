import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as assertProperty, nat, property } from 'fast-check';
import { fromI420, toI420, type RgbPicture } from './i420.ts';

function flat(color: readonly number[], widthPx = 4, heightPx = 4): RgbPicture {
  const data = new Uint8Array(widthPx * heightPx * color.length);
  for (let index = 0; index < data.length; index++) data[index] = color[index % color.length]!;
  return { widthPx, heightPx, channels: color.length as 3 | 4, data };
}

// Computed from ITU-R BT.709-6 §3 and rounded.
const known: readonly [name: string, rgb: number[], yuv: number[]][] = [
  ['black', [0, 0, 0], [16, 128, 128]],
  ['white', [255, 255, 255], [235, 128, 128]],
  ['red', [255, 0, 0], [63, 102, 240]],
  ['green', [0, 255, 0], [173, 42, 26]],
  ['blue', [0, 0, 255], [32, 240, 118]],
  ['middle grey', [128, 128, 128], [126, 128, 128]],
];
for (const [name, rgb, yuv] of known) {
  test(`${name} becomes the Y′CbCr that BT.709 gives it`, () => {
    const { data } = toI420(flat(rgb));
    assert.deepEqual([data[0], data[16], data[20]], yuv);
  });
}

test('a flat colour comes back within 2 of 255', () => {
  assertProperty(
    property(array(nat(255), { minLength: 3, maxLength: 3 }), (color) => {
      const back = fromI420(toI420(flat(color))).data;
      color.forEach((value, channel) => assert.ok(Math.abs(back[channel]! - value) <= 2));
    }),
  );
});

test('greys have no colour', () => {
  for (let grey = 0; grey < 256; grey++) {
    const { data } = toI420(flat([grey, grey, grey], 2, 2));
    assert.deepEqual([data[4], data[5]], [128, 128]);
  }
});

test('chroma stands on the even columns and between the rows', () => {
  // One red column among black ones weighs half on its own sample, a quarter on a neighbour's.
  const crOf = (redColumn: number) => {
    const picture = flat([0, 0, 0], 8, 2);
    for (const row of [0, 1]) picture.data.set([255, 0, 0], (row * 8 + redColumn) * 3);
    return [...toI420(picture).data.subarray(20, 24)];
  };
  assert.deepEqual(crOf(4), [128, 128, 184, 128]);
  assert.deepEqual(crOf(3), [128, 156, 156, 128]);
});

test('what cannot be seen does not colour what can', () => {
  const picture = flat([255, 0, 0, 0], 4, 2);
  for (const row of [0, 1]) picture.data.set([0, 0, 255, 255], (row * 4 + 2) * 4);
  const { data, alpha } = toI420(picture);
  assert.deepEqual([data[9], data[11]], [240, 118]);
  assert.deepEqual([...alpha!.subarray(0, 4)], [0, 0, 255, 0]);
});

test('a fourth channel that is opaque all over is no alpha', () => {
  assert.equal(toI420(flat([9, 9, 9, 255])).alpha, null);
});

test('an odd size is refused', () => {
  assert.throws(() => toI420(flat([0, 0, 0], 3, 2)), RangeError);
});
