import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../timeline/testing/random-edit.ts';
import { thoughtFilter } from './thought-filter.ts';

test('what is thought aloud is taken out, however it is cut into pieces', () => {
  const text =
    '<think>Done! I should < reverse it.\n</think>Hello, 3 < 5.<think></think> <b>So</b>';
  const random = seededRandom(3);
  for (let round = 0; round < 200; round += 1) {
    const filter = thoughtFilter();
    let shown = '';
    for (let at = 0; at < text.length;) {
      const length = 1 + Math.floor(random() * 9);
      shown += filter(text.slice(at, at + length));
      at += length;
    }
    assert.equal(shown, 'Hello, 3 < 5. <b>So</b>');
  }
});
