import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { normalize } from '../normal-text.ts';
import { readCantonese } from './cantonese.ts';
import { tokenize } from './token.ts';

suite('written Cantonese is read as standard Chinese', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['個music可唔可以細聲啲', '个music可不可以小声些'],
    ['將日落嗰張擺去最尾', '将日落那张摆去最后'],
    ['唔好閃嚟閃去', '不要闪来闪去'],
    ['快啲啦，睇到瞓著', '快些啦，看到瞓着'],
  ];
  for (const [said, meant] of pairs) {
    test(said, () => assert.equal(read(said), meant));
  }
});

test('standard Chinese stays as it is', () => {
  const said = '把最后一张照片的细节放大一点，尾巴也要';
  assert.equal(read(said), said);
});

function read(said: string): string {
  return readCantonese(tokenize(normalize(said)))
    .map(({ text }) => text)
    .join('');
}
