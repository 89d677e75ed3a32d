import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { unbreakables } from './line-breaks.ts';
import { writingSystemOf } from './writing-system.ts';

const cut = (text: string) =>
  unbreakables(text, writingSystemOf(text))
    .map((unit) => unit.text)
    .join('|');

test('lines may break here and nowhere else', () => {
  const cases = [
    ['Summer in Kyoto', 'Summer|in|Kyoto'],
    ['well-known', 'well-|known'],
    ['−5 to 2024-05-01', '−5|to|2024-05-01'],
    ['What ?', 'What ?'],
    ['我们（都）去', '我|们|（都）|去'],
    ['很远——很远', '很|远|——|很|远'],
    ['走，去', '走，|去'],
    ['きゃっと、ニャー', 'きゃっ|と、|ニャー'],
    ['「東京」へ', '「東|京」|へ'],
    ['拍了iPhone照片', '拍|了|iPhone|照|片'],
    ['제주도의 푸른 밤', '제주도의|푸른|밤'],
    ['رحلة إلى الصحراء', 'رحلة|إلى|الصحراء'],
    ['👨‍👩‍👧‍👦🇫🇷👋🏽', '👨‍👩‍👧‍👦|🇫🇷|👋🏽'],
    ['Nice👍🏽!', 'Nice|👍🏽!'],
    ['10\u00a0km', '10\u00a0km'],
    ['', ''],
  ] as const;
  for (const [text, expected] of cases) assert.equal(cut(text), expected);
});

test('some breaks are better than others', () => {
  const graded = (text: string) =>
    unbreakables(text, writingSystemOf(text)).map((unit) => [unit.text, unit.breakAfter]);
  assert.deepEqual(graded('我们喜欢，旅行'), [
    ['我', 'poor'],
    ['们', 'word'],
    ['喜', 'poor'],
    ['欢，', 'clause'],
    ['旅', 'poor'],
    ['行', 'clause'],
  ]);
  assert.deepEqual(graded('夏を待ちながら'), [
    ['夏', 'poor'],
    ['を', 'word'],
    ['待', 'poor'],
    ['ち', 'poor'],
    ['な', 'poor'],
    ['が', 'poor'],
    ['ら', 'clause'],
  ]);
  assert.deepEqual(graded('Late, over the hills'), [
    ['Late,', 'clause'],
    ['over', 'word'],
    ['the', 'poor'],
    ['hills', 'clause'],
  ]);
});

test('nothing is lost and no closing mark begins a unit', () => {
  const characters = fc.constantFrom(...'ab 我のカ한ب。，」「（）—…!-👋🏽'.match(/./gu)!);
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 60 }), (parts) => {
      const text = parts.join('').trimStart();
      const units = unbreakables(text, writingSystemOf(text));
      assert.equal(units.map((unit) => unit.text + unit.blank).join(''), text);
      for (const unit of units.slice(1)) assert.doesNotMatch(unit.text, /^[。，」）!…]/u);
      for (const unit of units.slice(0, -1)) assert.doesNotMatch(unit.text, /[「（]$/u);
    }),
    { seed: 7, numRuns: 300 },
  );
});
