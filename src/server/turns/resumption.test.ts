import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from '../testing/test-server.ts';
import { listenBrokenly } from './testing/broken-listener.ts';
import { newChat, say } from './testing/chat.ts';

test('streams that are dropped and resumed again and again lose and repeat nothing', async (t) => {
  const server = await startTestServer(t);
  const { headers } = await server.newUser();
  const chat = await newChat({ url: server.url, headers });
  const messageCount = 20;
  const listening = Array.from({ length: 5 }, async (_, seed) =>
    listenBrokenly(chat, { eventCount: 2 * messageCount, seed }),
  );
  for (let index = 0; index < messageCount; index++) await say(chat, index % 2 ? 'hello' : '你好');
  const logged = await server.parts.eventLog.list(chat.sessionId);
  for (const { ids, dropCount } of await Promise.all(listening)) {
    assert.deepEqual(
      ids,
      logged.map(({ event }) => event.id),
    );
    assert.ok(dropCount >= 5, `dropped ${dropCount} times`);
  }
  while (server.parts.eventLog.followerCount(chat.sessionId) > 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
});
