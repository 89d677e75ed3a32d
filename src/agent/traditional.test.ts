import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simplified } from './traditional.ts';

test('traditional characters lead to characters that are simplified themselves', () => {
  for (const [from, to] of Object.entries(simplified)) {
    assert.equal(simplified[to], undefined, `${from} → ${to}`);
  }
});
