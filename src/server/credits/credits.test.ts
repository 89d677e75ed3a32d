import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from '../testing/test-server.ts';

test('the balance is what is available, what is frozen and both together', async (t) => {
  const { url, parts, newUser } = await startTestServer(t);
  const { userId, headers } = await newUser();
  const { available: start } = await parts.ledger.balance(userId);
  await parts.database.transaction(async (transaction) => {
    await parts.ledger.grant(transaction, { userId, amount: 50, reason: 'test' });
    await parts.ledger.freeze(transaction, { userId, amount: 20, reason: 'test' });
  });
  const answer = await fetch(`${url}/api/credits/balance/simple`, { headers });
  assert.deepEqual(await answer.json(), {
    code: 0,
    message: 'ok',
    data: { available: start + 30, frozen: 20, total: start + 50 },
  });
});
