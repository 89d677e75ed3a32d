import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from '../testing/test-server.ts';

test('the same client id gets its user back, with a token that works', async (t) => {
  const { url } = await startTestServer(t);
  const ask = async () => {
    const answer = await fetch(`${url}/api/auth/anonymous-token`, {
      method: 'POST',
      headers: { 'X-Client-Id': 'a laptop' },
    });
    assert.equal(answer.status, 200);
    return (await answer.json()) as { data: { token: string; user_id: string } };
  };
  const [first, second] = [await ask(), await ask()];
  assert.equal(first.data.user_id, second.data.user_id);
  assert.match(first.data.token, /^nmv_usr_[\w-]{43}$/);
  assert.notEqual(first.data.token, second.data.token);
});
