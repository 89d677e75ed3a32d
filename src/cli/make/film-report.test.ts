import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wording } from '../../language/wording.ts';
import { skippedLines } from './film-report.ts';

test('the name of a file that is not used does not steer the terminal', () => {
  const name = 'a\x1b]0;owned\x07\x1b[2J.txt';
  const skipped = [
    { path: name, name, kind: 'unknown' as const, reason: wording('no photo', '无') },
  ];
  assert.deepEqual(skippedLines(skipped, 'en'), ['a.txt: no photo']);
});
