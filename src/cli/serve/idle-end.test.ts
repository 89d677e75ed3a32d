import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestServer } from '../../server/testing/test-server.ts';
import { untilIdle } from './idle-end.ts';

const never = new AbortController().signal;

test('a server is idle only when nothing is left to do and nobody has asked for so long', async (t) => {
  const server = await startTestServer(t);
  const { database, queue } = server.parts;
  const { userId } = await server.newUser();
  const job = { id: 'job', kind: 'nobody-does-this', userId, payload: null };
  await database.transaction(async (transaction) => queue.add(transaction, job));

  let isIdle = false;
  const idle = (async () => {
    await untilIdle(server, { idleMs: 3000, signal: never });
    isIdle = true;
  })();
  await sleep(4000);
  assert.ok(!isIdle, 'while a job waits');
  await database.transaction(async (transaction) => queue.cancel(transaction, job.id));
  for (let count = 0; count < 20; count++) {
    await sleep(200);
    await fetch(`${server.url}/health`);
  }
  assert.ok(!isIdle, 'while it is asked');
  await idle;
});

test('nobody waits for idleness any more once the server is told to stop', async (t) => {
  const server = await startTestServer(t);
  const stopping = new AbortController();
  const idle = untilIdle(server, { idleMs: 60_000, signal: stopping.signal });
  stopping.abort(new Error('enough'));
  await assert.rejects(idle);
});
