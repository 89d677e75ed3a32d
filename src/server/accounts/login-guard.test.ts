import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../http/api-error.ts';
import { LoginGuard } from './login-guard.ts';

test('one household has so many tries, however many addresses of IPv6 it has', () => {
  const guard = new LoginGuard();
  for (let host = 1; host <= 30; host++)
    guard.begin(`${host}@example.com`, `2001:db8::${host.toString(16)}`);
  assert.throws(() => guard.begin('new@example.com', '2001:db8::ffff'), ApiError);
  guard.begin('another@example.com', '2001:db8:0:1::1');
});
