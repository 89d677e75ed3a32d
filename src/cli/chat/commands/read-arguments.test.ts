import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExportWish } from './export-film.ts';
import { readMoment } from './show-film.ts';

const places = { home: '/home/ann', workingFolder: '/work', kindAt: () => null, list: () => [] };
const mp4 = { format: 'mp4', quality: 'high' };

for (const [argument, out, more] of [
  ['', undefined, {}],
  ['holiday.mp4', '/work/holiday.mp4', {}],
  ['my film.mp4', '/work/my film.mp4', {}],
  ["'my film.mp4'", '/work/my film.mp4', {}],
  ['~/films/', '/home/ann/films/', {}],
  ['holiday', '/work/holiday', {}],
  ['"with space"', '/work/with space', {}],
  ['our holiday', '/work/our holiday', {}],
  ['the beach.mp4', '/work/the beach.mp4', {}],
  ['480p q.mp4', '/work/q.mp4', { resolution: '480p' }],
  ['低画质', undefined, { quality: 'low' }],
  ['1080p', undefined, { resolution: '1080p' }],
  ['1080p MP4', undefined, { resolution: '1080p' }],
  ['9:16', undefined, { aspect: '9:16' }],
  ['mov', undefined, { format: 'mov' }],
  ['4K 60 fps', undefined, { resolution: '4k', fps: 60 }],
] as const)
  test(`“/export ${argument}” goes to ${out ?? 'a new file'}`, () => {
    const wish = readExportWish(argument, places);
    assert.deepEqual(wish, { out, output: { ...mp4, ...more } });
  });

for (const [argument, atMs] of [
  ['', null],
  ['3', 3000],
  ['3.5s', 3500],
  ['1:05', 65_000],
  ['at 2 seconds', 2000],
  ['第3秒', 3000],
] as const)
  test(`“/show ${argument}” shows ${atMs === null ? 'the whole film' : `${atMs} ms`}`, () => {
    assert.equal(readMoment(argument), atMs);
  });

test('a moment that is none says what is expected', () => {
  assert.throws(() => readMoment('the dog'), /Expected a second/);
});
