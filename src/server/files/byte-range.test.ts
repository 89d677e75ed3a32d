import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readByteRange } from './byte-range.ts';

const cases: readonly [string | undefined, ReturnType<typeof readByteRange>][] = [
  [undefined, null],
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=99-99', { start: 99, end: 99 }],
  ['bytes=-1', { start: 99, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['Bytes = 5 - 6', { start: 5, end: 6 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-5', null],
  ['bytes=-', null],
  ['bytes=a-b', null],
  ['bytes=0-9,20-29', null],
  ['lines=0-9', null],
];

for (const [header, expected] of cases)
  test(`of 100 bytes, ${header ?? 'no header'} asks for ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(readByteRange(header, 100), expected);
  });

test('of nothing, every range is unsatisfiable', () => {
  for (const header of ['bytes=0-', 'bytes=-5', 'bytes=0-9'])
    assert.equal(readByteRange(header, 0), 'unsatisfiable');
});
