import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reducedAspect } from './reduced-aspect.ts';

for (const [widthPx, heightPx, aspect] of [
  [1920, 1080, '16:9'],
  [854, 480, '16:9'],
  [1080, 1920, '9:16'],
  [1080, 1350, '4:5'],
  [2520, 1080, '21:9'],
  [1998, 1080, '37:20'],
  [1000, 998, '1:1'],
  [720, 576, '5:4'],
] as const) {
  test(`${widthPx} × ${heightPx} is ${aspect}`, () => {
    assert.equal(reducedAspect({ widthPx, heightPx }), aspect);
  });
}
