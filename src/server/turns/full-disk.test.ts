import assert from 'node:assert/strict';
import { statfsSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeSmallDisk } from '../../../test/small-disk.ts';
import { spokenAnswer } from './answer-events.ts';
import { newChat, request, say, textOf } from './testing/chat.ts';
import { serveAgent } from './testing/serve-agent.ts';

test('a disk that is full at the end of a turn is told at once, costs nothing, and is got over', async (t) => {
  const disk = await makeSmallDisk(t, { sizeBytes: 8 * 2 ** 20 });
  if (disk === null) return;
  const filler = join(disk, 'filler');
  let fill = true;
  const { url, server, turns } = await serveAgent(
    t,
    {
      mayCost: () => true,
      take: async () => {
        if (fill) fillUp(filler);
        const spoken = spokenAnswer([fill ? 'x'.repeat(2 ** 20) : 'done'], {});
        return async () => ({ events: [spoken], changed: true });
      },
    },
    { dataFolder: join(disk, 'data'), preset: 'hosted' },
  );
  const { headers, userId } = await server.newUser();
  const { database, eventLog, ledger } = server.parts;
  await database.transaction(async (transaction) =>
    ledger.grant(transaction, { userId, amount: 50, reason: 'test' }),
  );
  const before = await ledger.balance(userId);
  const chat = { ...(await newChat({ url: server.url, headers })), url };
  const { raw } = await say(chat, 'hello');
  assert.match(raw, /^: heartbeat\n\ndata: \{"error":"storageFull: /);
  const refused = await fetch(
    `${url}/run_sse`,
    request(chat, 'x'.repeat(4000), { body: { stateDelta: { large: 'x'.repeat(250_000) } } }),
  );
  assert.equal(refused.status, 507, 'a message that cannot be taken in is refused');
  await rm(filler);
  fill = false;
  while (turns.openCount > 0) await sleep(20);
  assert.deepEqual(await ledger.balance(userId), before);
  assert.equal(textOf((await say(chat, 'hello')).events), 'done');
  const codes = (await eventLog.list(chat.sessionId)).map(({ event }) => event.errorCode);
  assert.deepEqual(codes, [undefined, undefined, 'storageFull', undefined, undefined]);
});

/** To the last block. */
function fillUp(path: string): void {
  const { bavail, bsize } = statfsSync(join(path, '..'));
  writeFileSync(path, Buffer.alloc(bavail * bsize));
}
