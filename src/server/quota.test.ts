import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Quota } from './quota.ts';

suite('a quota', () => {
  test('lets each key take so many, and no more until its window is over', (t) => {
    t.mock.timers.enable({ apis: ['Date'] });
    const quota = new Quota(2, 1000);
    assert.deepEqual(quota.take('a'), { isAllowed: true, remaining: 1, resetMs: 1000 });
    t.mock.timers.tick(400);
    assert.deepEqual(quota.take('a'), { isAllowed: true, remaining: 0, resetMs: 600 });
    assert.deepEqual(quota.take('a'), { isAllowed: false, remaining: 0, resetMs: 600 });
    assert.equal(quota.take('b').isAllowed, true);
    t.mock.timers.tick(600);
    assert.deepEqual(quota.take('a'), { isAllowed: true, remaining: 1, resetMs: 1000 });
  });

  test('forgets a key that is forgiven', () => {
    const quota = new Quota(1, 1000);
    quota.take('a');
    quota.forget('a');
    assert.equal(quota.take('a').isAllowed, true);
  });

  test('keeps count of a newcomer however many keys there are', () => {
    const quota = new Quota(1, 60_000);
    for (let key = 0; key < 50_000; key++) quota.take(`${key}`);
    assert.equal(quota.take('49999').isAllowed, false);
    quota.take('new');
    assert.equal(quota.take('new').isAllowed, false);
  });
});
