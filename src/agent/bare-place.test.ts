import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBarePlace } from './bare-place.ts';

const files = ['dog.jpg', 'sunset.jpg'].map((name) => ({ name, assetIds: [name] }));

const cases: readonly (readonly [message: string, isPlace: boolean])[] = [
  ['the dog', true],
  ['photo 2 and 3', true],
  ['第三张吧', true],
  ['Which photographs are in it now?', false],
  ['Thank you so much, that is all.', false],
  ['第2张和第5张对调', false],
  ['put the dog first', false],
];

for (const [message, isPlace] of cases)
  test(`“${message}” is ${isPlace ? 'a place' : 'more or other than a place'}`, () => {
    assert.equal(isBarePlace(message, files), isPlace);
  });
