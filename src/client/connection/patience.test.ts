import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultPatience } from './patience.ts';

test('the client waits as the protocol says', () => {
  const { noticeMs, turnMs, exportPollMs, rateLimitMs, lostTurnDelaysMs } = defaultPatience;
  assert.equal(noticeMs, 2 * 60_000, '“Still working…” every two minutes');
  assert.equal(turnMs, 15 * 60_000, 'a turn');
  assert.equal(exportPollMs, 30_000, 'between two looks at an export');
  assert.equal(rateLimitMs, 30_000, 'after 429');
  let atMs = 0;
  const looks = lostTurnDelaysMs.map((delayMs) => (atMs += delayMs));
  assert.deepEqual(looks, [30_000, 60_000, 90_000, 120_000, 150_000], 'after a lost stream');
});
