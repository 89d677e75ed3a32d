import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../../../test/make-media.ts';
import type { Event } from '../../api/run.ts';
import { openSqliteDatabase } from '../../storage/sqlite-database.ts';
import { Ledger } from '../credits/ledger.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { forkServer } from '../testing/fork-server.ts';
import { newUser } from '../testing/test-server.ts';
import { eventsOf, newChat, request, say, textOf } from './testing/chat.ts';

/** From before the message is read until after it is answered. */
const killAfterMs = [0, 3, 8, 15, 30, 60];

test('a server that is killed during a message answers it once after its next start', async (t) => {
  const dataFolder = temporaryFolder((clean) => t.after(clean));
  const settings = { dataFolder, preset: 'hosted', prices: { generation: 3, edit: 1 } } as const;
  let server = await forkServer(t, settings);
  const { headers, userId } = await newUser(server.url);
  await grant(dataFolder, userId);
  let chat = await newChat({ url: server.url, headers }, 3);
  const total = async () => {
    const balance = await new ApiCaller(server.url, headers).data<{ total: number }>(
      'GET',
      '/api/credits/balance/simple',
    );
    return balance.total;
  };
  const before = await total();
  for (const [round, delayMs] of killAfterMs.entries()) {
    const text = `${round + 4} seconds`;
    const key = { headers: { 'Idempotency-Key': `round ${round}` } };
    const lost = fetch(`${server.url}/run_sse`, request(chat, text, key))
      .then(async (answer) => answer.text())
      .catch(() => '');
    await sleep(delayMs);
    await server.kill();
    await lost;
    server = await forkServer(t, settings);
    chat = { ...chat, url: server.url };
    const { events } = await say(chat, text, key);
    assert.match(textOf(events), new RegExp(` ${round + 4} s, `));
  }
  const log = `/api/run/nemo_agent/me/${chat.sessionId}/events?follow=false`;
  const raw = await (await fetch(server.url + log, { headers })).text();
  const numbers = [...raw.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  const events = eventsOf(raw);
  assert.deepEqual(
    numbers,
    events.map((_, index) => index + 1),
  );
  const turns = Map.groupBy(events, ({ invocationId }) => invocationId);
  assert.equal(turns.size, killAfterMs.length);
  for (const turn of turns.values())
    assert.deepEqual(turn.map(kindOf), ['text', 'functionCall', 'functionResponse', 'text']);
  const { data } = (
    await new ApiCaller(server.url, headers).call<{ revision: number }>(
      'GET',
      `/api/state/nemo_agent/me/${chat.sessionId}/latest`,
    )
  ).body;
  assert.equal(data.revision, killAfterMs.length);
  assert.equal(await total(), before - 3 - (killAfterMs.length - 1));
});

/** As an operator does, beside the running server. */
async function grant(dataFolder: string, userId: string): Promise<void> {
  const database = openSqliteDatabase(join(dataFolder, 'kinora.db'));
  const ledger = new Ledger(database, { registrationUrl: () => '', topUpUrl: null });
  await database.transaction(async (transaction) =>
    ledger.grant(transaction, { userId, amount: 50, reason: 'test' }),
  );
  await database.close();
}

function kindOf({ content }: Event): string | undefined {
  return Object.keys(content!.parts[0]!)[0];
}
