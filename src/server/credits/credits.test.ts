import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from '../testing/test-server.ts';
import { brokenLedgerLaws } from './testing/broken-ledger-laws.ts';

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

test('edits by the API cost in hosted, when they are made and no more', async (t) => {
  const prices = { edit: 40 };
  const { url, newUser, parts } = await startTestServer(t, { preset: 'hosted', prices });
  const { userId, headers: user } = await newUser();
  const headers = { ...user, 'Content-Type': 'application/json' };
  const post = async (path: string, body: object) => {
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const made = await post('/api/tasks/me/with-session/nemo_agent', { task_name: 'project' });
  const { session_id } = made.body['data'] as { session_id: string };
  const edit = async (title: unknown) =>
    post(`/api/state/nemo_agent/me/${session_id}/edits`, { edits: [{ kind: 'set-title', title }] });
  const available = async () => (await parts.ledger.balance(userId)).available;

  assert.equal((await edit('Summer')).status, 200);
  assert.equal(await available(), 60);
  assert.notEqual((await edit(7)).status, 200);
  assert.equal(await available(), 60);
  assert.equal((await edit('Autumn')).status, 200);
  const refused = await edit('Winter');
  assert.equal(refused.status, 402);
  assert.equal(refused.body['code'], 2001);
  assert.ok(String(refused.body['message']).includes(String(refused.body['register_url'])));
  assert.ok(String(refused.body['register_url']).startsWith(`${url}/register?bind=${userId}`));
  assert.equal(await available(), 20);
  const [head] = await parts.revisions.list(session_id, { before: 99, limit: 1 });
  assert.equal(head?.number, 2);
  assert.deepEqual(await brokenLedgerLaws(parts.database), []);
});
