import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalize } from '../normal-text.ts';
import { editDistance } from './edit-distance.ts';
import { tokenize } from './token.ts';
import { typoMender } from './typos.ts';

const mend = typoMender(
  'transitions music black vertical slow background second louder bench tick winter hostel'.split(
    ' ',
  ),
  [],
);
const mended = (text: string) =>
  mend(tokenize(normalize(text)))
    .map((token) => token.text)
    .join(' ');

for (const [typed, meant] of [
  ['transitons', 'transitions'],
  ['muisc', 'music'],
  ['blak', 'black'],
  ['vertial', 'vertical'],
  ['slowww', 'slow'],
  ['backgroud', 'background'],
  ['secnd', 'second'],
  ['transtions', 'transitions'],
] as const)
  test(`“${typed}” is mended to “${meant}”`, () => assert.equal(mended(typed), meant));

for (const word of [
  'loader',
  'beach',
  'unicorns',
  'dock',
  'wander',
  'hotels',
  'lighting',
  'kinora',
])
  test(`“${word}” stays what it is`, () => assert.equal(mended(word), word));

test('Chinese of the same sound is mended only where it can mean nothing else', () => {
  assert.equal(mended('第三章照偏').replaceAll(' ', ''), '第三张照片');
  assert.equal(mended('第3章').replaceAll(' ', ''), '第3张');
  assert.equal(mended('文章').replaceAll(' ', ''), '文章');
  assert.equal(mended('在快一点').replaceAll(' ', ''), '再快一点');
});

test('what stands in quotes and in names is left alone', () => {
  const tokens = mend(tokenize(normalize('"transitons"')));
  assert.equal(tokens[0]?.text, 'transitons');
});

test('the distance counts letters that are added, missing, exchanged or swapped', () => {
  for (const [a, b, distance] of [
    ['music', 'music', 0],
    ['music', 'musik', 1],
    ['music', 'muisc', 1],
    ['music', 'msic', 1],
    ['music', 'mmusic', 1],
    ['music', 'mucis', 2],
    ['music', 'title', 3],
  ] as const) {
    assert.equal(editDistance(a, b, 2), distance, `${a} ${b}`);
    assert.equal(editDistance(b, a, 2), distance, `${b} ${a}`);
  }
});
