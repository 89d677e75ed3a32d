import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readRetryAfter } from './retry-after.ts';
import { webhookDelayMs } from './webhook-delay.ts';

const hourMs = 3_600_000;

function delays(random: () => number): number[] {
  const all: number[] = [];
  for (;;) {
    const delayMs = webhookDelayMs(all.length + 1, undefined, random);
    if (delayMs === null) return all;
    all.push(delayMs);
  }
}

test('ten attempts, each later than the one before, end after about three days', () => {
  const middle = delays(() => 0.5);
  assert.equal(middle.length, 9);
  assert.equal(middle[0], 5000);
  assert.equal(
    middle.reduce((sum, delayMs) => sum + delayMs),
    (75 * 60 + 35) * 60_000 + 5000,
  );
  assert.deepEqual(
    middle,
    middle.toSorted((a, b) => a - b),
  );
});

test('chance moves a delay by a tenth at most', () => {
  const middle = delays(() => 0.5);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      for (const [index, delayMs] of delays(() => chance).entries())
        assert.ok(Math.abs(delayMs - middle[index]!) <= middle[index]! / 10 + 1);
    }),
  );
});

test('a receiver that asks for more time gets it, a day at most, and never less than usual', () => {
  assert.equal(webhookDelayMs(1, 60_000), 60_000);
  assert.equal(webhookDelayMs(1, 1000 * hourMs), 24 * hourMs);
  assert.ok(webhookDelayMs(6, 1000)! >= 9 * hourMs);
  assert.equal(webhookDelayMs(10, 60_000), null);
});

test('Retry-After is read as seconds or as a date, and as nothing else', () => {
  const nowMs = Date.UTC(2026, 9, 21, 7, 28, 0);
  for (const [header, waitMs] of [
    ['0', 0],
    ['120', 120_000],
    ['Wed, 21 Oct 2026 07:29:00 GMT', 60_000],
    ['Wed, 21 Oct 2026 07:00:00 GMT', 0],
    ['Wed, 99 Oct 2026 07:00:00 GMT', null],
    ['1', 1000],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
    [null, null],
  ] as const) {
    assert.equal(readRetryAfter(header, nowMs), waitMs, String(header));
  }
});
