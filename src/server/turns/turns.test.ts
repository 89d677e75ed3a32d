import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Event } from '../../api/run.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import type { Settings } from '../settings.ts';
import type { Agent, Turn } from './agent.ts';
import { spokenAnswer, toolAnswer } from './answer-events.ts';
import { newChat, request, say, textOf, type Chat } from './testing/chat.ts';
import { serveAgent, turnsOf } from './testing/serve-agent.ts';

/** Repeats the message, when it is let. */
function echo(until: (turn: Turn) => Promise<unknown>): Agent {
  return {
    mayCost: () => true,
    take: async (turn) => {
      await until(turn);
      const spoken = spokenAnswer([turn.message.text], {});
      return async () => ({ events: [spoken], changed: true });
    },
  };
}

async function chatWith(t: TestContext, agent: Agent, settings: Partial<Settings> = {}) {
  const place = await serveAgent(t, agent, settings);
  const { headers, userId } = await place.server.newUser();
  const { database, ledger } = place.server.parts;
  await database.transaction(async (transaction) =>
    ledger.grant(transaction, { userId, amount: 100, reason: 'test' }),
  );
  const elsewhere = await newChat({ url: place.server.url, headers });
  const chat: Chat = { ...elsewhere, url: place.url };
  return { ...place, chat, userId, elsewhere };
}

test('messages of a session are answered one at a time in their order, those of two at once', async (t) => {
  const running = new Set<string>();
  let most = 0;
  const { chat, elsewhere } = await chatWith(
    t,
    echo(async ({ sessionId, message }) => {
      assert.ok(!running.has(sessionId), `${message.text} runs beside another`);
      running.add(sessionId);
      most = Math.max(most, running.size);
      await sleep(20);
      running.delete(sessionId);
    }),
  );
  const other = { ...(await newChat(elsewhere)), url: chat.url };
  const said: Promise<unknown>[] = [];
  for (let index = 0; index < 8; index++) {
    for (const place of [chat, other]) {
      const answer = await fetch(`${chat.url}/run_sse`, request(place, `number ${index}`));
      said.push(answer.text());
    }
  }
  for (const [index, text] of (await Promise.all(said)).entries())
    assert.match(text as string, new RegExp(`"text":"number ${Math.floor(index / 2)}"`));
  assert.equal(most, 2);
});

test('who leaves does not stop the work', async (t) => {
  const letGo = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const { chat, server, turns } = await chatWith(
    t,
    echo(async () => {
      begun.resolve();
      await letGo.promise;
    }),
  );
  const leaving = new AbortController();
  const answer = await fetch(
    `${chat.url}/run_sse`,
    request(chat, 'hello', { signal: leaving.signal }),
  );
  await begun.promise;
  leaving.abort();
  await assert.rejects(answer.text());
  while (server.parts.eventLog.followerCount(chat.sessionId) > 0) await sleep(5);
  assert.equal(turns.openCount, 1);
  letGo.resolve();
  while (turns.openCount > 0) await sleep(5);
  const logged = await server.parts.eventLog.list(chat.sessionId);
  assert.equal(textOf(logged.map(({ event }) => event).slice(1)), 'hello');
});

test('a turn that takes too long is given up: told in the stream, and nothing is charged', async (t) => {
  let reason: unknown;
  const { chat, server, userId } = await chatWith(
    t,
    echo(async ({ signal }) => {
      await once(signal, 'abort');
      reason = signal.reason;
      await new Promise(() => {});
    }),
    { turnTimeLimitMs: 150, preset: 'hosted' },
  );
  const before = await server.parts.ledger.balance(userId);
  const answer = await fetch(`${chat.url}/run_sse`, request(chat, 'hello'));
  const raw = await answer.text();
  const [, told] = /^: heartbeat\n\ndata: (.*)\n\nid: 2\n\ndata: \{"error":"timedOut: .*/.exec(
    raw,
  )!;
  const { content, customMetadata } = JSON.parse(told!) as Event;
  assert.match((content!.parts[0] as { text: string }).text, /took too long/);
  assert.deepEqual(customMetadata, { kind: 'failed', revision: 0, error: 'timedOut' });
  assert.ok(reason instanceof Error);
  assert.deepEqual(await server.parts.ledger.balance(userId), before);
  const run = await fetch(`${chat.url}/run`, request(chat, 'hello'));
  assert.equal(run.status, 504);
});

test('a slow turn is never silent for longer than the heartbeat', async (t) => {
  const { chat } = await chatWith(
    t,
    echo(async () => sleep(1500)),
    { heartbeatMs: 100 },
  );
  const answer = await fetch(`${chat.url}/run_sse`, request(chat, 'hello'));
  let last = performance.now();
  let longest = 0;
  for await (const _ of answer.body!) {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  // Wide, for a machine whose cores are all busy; without heartbeats it would be 1500.
  assert.ok(longest < 700, `${longest} ms of silence`);
});

test('a turn that fails says so, is not charged, and the next one is answered', async (t) => {
  let fails = true;
  const { chat, server, userId } = await chatWith(
    t,
    echo(async () => {
      if (fails) throw new Error('a secret of the inside');
    }),
    { preset: 'hosted' },
  );
  const before = await server.parts.ledger.balance(userId);
  const { raw } = await say(chat, '你好');
  assert.match(raw, /data: \{"error":"internal: Kinora 内部出错/);
  assert.doesNotMatch(raw, /secret/);
  assert.deepEqual(await server.parts.ledger.balance(userId), before);
  fails = false;
  assert.equal(textOf((await say(chat, 'hello')).events), 'hello');
});

test('credits are held while a turn runs, and taken when the film changed', async (t) => {
  const letGo = Promise.withResolvers<void>();
  const { chat, server, userId } = await chatWith(
    t,
    echo(async () => letGo.promise),
    {
      preset: 'hosted',
    },
  );
  const { ledger } = server.parts;
  const before = await ledger.balance(userId);
  const said = say(chat, 'hello');
  while ((await ledger.balance(userId)).frozen === 0) await sleep(5);
  assert.deepEqual(await ledger.balance(userId), {
    available: before.available - 10,
    frozen: 10,
    total: before.total,
  });
  letGo.resolve();
  await said;
  assert.deepEqual(await ledger.balance(userId), {
    available: before.available - 10,
    frozen: 0,
    total: before.total - 10,
  });
});

test('without credits a message is refused before the stream', async (t) => {
  const { chat, server, userId } = await chatWith(
    t,
    echo(async () => {}),
    { preset: 'hosted' },
  );
  const { database, ledger } = server.parts;
  const { available } = await ledger.balance(userId);
  await database.transaction(async (transaction) => {
    const movement = { userId, amount: available - 9, reason: 'test' };
    await ledger.settle(transaction, await ledger.freeze(transaction, movement));
  });
  const answer = await fetch(`${chat.url}/run_sse`, request(chat, 'hello'));
  const body = (await answer.json()) as { code: number; register_url: string };
  assert.deepEqual([answer.status, body.code], [402, 2001]);
  assert.match(body.register_url, new RegExp(`/register\\?bind=${userId}(?:&|$)`));
  assert.deepEqual(await server.parts.eventLog.list(chat.sessionId), []);
});

test('a session that goes takes its turns with it, and gives the credits back', async (t) => {
  const begun = Promise.withResolvers<void>();
  const { chat, elsewhere, server, turns, userId } = await chatWith(
    t,
    echo(async () => {
      begun.resolve();
      await new Promise(() => {});
    }),
    { preset: 'hosted' },
  );
  const before = await server.parts.ledger.balance(userId);
  const running = say(chat, 'one');
  await begun.promise;
  const waiting = say(chat, 'two');
  while (turns.openCount < 2) await sleep(5);
  const api = new ApiCaller(elsewhere.url, elsewhere.headers);
  await api.data('DELETE', `/api/sessions/nemo_agent/me/${chat.sessionId}`);
  assert.deepEqual(
    (await Promise.all([running, waiting])).flatMap(({ events }) => events),
    [],
  );
  while (turns.openCount > 0) await sleep(5);
  assert.deepEqual(await server.parts.ledger.balance(userId), before);
});

test('a turn is taken again when the film changed meanwhile, and its call is told once', async (t) => {
  let takes = 0;
  const { chat } = await chatWith(t, {
    mayCost: () => false,
    take: async (turn) => {
      takes++;
      const callId = await turn.call('make_timeline', {});
      return async () => {
        if (takes < 3) return null;
        const told = toolAnswer(callId, 'make_timeline', {});
        return { events: [told, spokenAnswer(['done'], {})], changed: true };
      };
    },
  });
  const { events } = await say(chat, 'hello');
  assert.equal(takes, 3);
  assert.equal(events.length, 3);
});

test('a call that is not made again when the turn is taken again is answered all the same', async (t) => {
  let takes = 0;
  const { chat } = await chatWith(t, {
    mayCost: () => false,
    take: async (turn) => {
      takes++;
      const names = takes === 1 ? ['look', 'look', 'guess'] : ['look', 'cut'];
      const ids: string[] = [];
      for (const name of names) ids.push(await turn.call(name, { takes }));
      const answers = ids.map((id, index) => toolAnswer(id, names[index]!, { ok: true }));
      return async () => {
        if (takes === 1) return null;
        return { events: [...answers, spokenAnswer(['done'], {})], changed: true };
      };
    },
  });
  const { events } = await say(chat, 'hello');
  const parts = events.flatMap(({ content }) => content?.parts ?? []);
  const calls = parts.flatMap((part) => ('functionCall' in part ? [part.functionCall] : []));
  const answers = parts.flatMap((part) =>
    'functionResponse' in part ? [part.functionResponse] : [],
  );
  assert.deepEqual(
    calls.map(({ name }) => name),
    ['look', 'look', 'guess', 'cut'],
  );
  assert.deepEqual(
    calls.map(({ id }) => answers.filter((answer) => answer.id === id).length),
    [1, 1, 1, 1],
  );
  const dropped = answers.filter(({ response }) => response['dropped'] === true);
  assert.deepEqual(
    dropped.map(({ id }) => id),
    [calls[1]!.id, calls[2]!.id],
  );
});

test('what a stopped server left running is taken again by the next, in its order, and told once', async (t) => {
  const takes: string[] = [];
  const agent = (until: () => Promise<unknown>): Agent => ({
    mayCost: () => false,
    take: async (turn) => {
      takes.push(turn.message.text);
      const callId = await turn.call('make_timeline', {});
      await until();
      const told = toolAnswer(callId, 'make_timeline', {});
      const spoken = spokenAnswer([turn.message.text], {});
      return async () => ({ events: [told, spoken], changed: true });
    },
  });
  const first = await chatWith(
    t,
    agent(async () => new Promise(() => {})),
  );
  const { chat, server } = first;
  const said = [say(chat, 'one'), say(chat, 'two')];
  while ((await server.parts.eventLog.list(chat.sessionId)).length < 3) await sleep(5);
  await first.stop();
  for (const { raw } of await Promise.all(said)) assert.match(raw, /"error":"stopping: /);
  const { parts } = server;
  const second = turnsOf(
    parts,
    agent(async () => {}),
    new AbortController().signal,
  );
  await second.resume();
  await second.allEnded();
  assert.deepEqual(takes, ['one', 'one', 'two']);
  const logged = (await parts.eventLog.list(chat.sessionId)).map(({ event }) => event);
  const calls = logged.filter(({ content }) => 'functionCall' in (content?.parts[0] ?? {}));
  assert.equal(calls.length, 2);
  assert.equal(textOf(logged.filter(({ author }) => author !== 'user')), 'one\ntwo');
});

test('a turn in which server after server ends is given up and not charged', async (t) => {
  const never = echo(async ({ message }) =>
    message.text === 'poison' ? new Promise(() => {}) : null,
  );
  const { chat, server, stop, userId } = await chatWith(t, never, {
    preset: 'hosted',
    prices: { generation: 3 },
  });
  const { parts } = server;
  const before = (await parts.ledger.balance(userId)).available;
  const said = say(chat, 'poison');
  while ((await parts.eventLog.list(chat.sessionId)).length < 1) await sleep(5);
  await stop();
  await said;
  let starts = 1;
  const isRunning = async () =>
    (await parts.database.first(`SELECT id FROM invocations WHERE status = 'running'`)) !==
    undefined;
  while (await isRunning()) {
    const stopping = new AbortController();
    const next = turnsOf(parts, never, stopping.signal);
    await next.resume();
    starts++;
    const ended = next.allEnded();
    await Promise.race([ended, sleep(30)]);
    stopping.abort();
    await ended;
  }
  assert.equal(starts, 11);
  const last = (await parts.eventLog.list(chat.sessionId)).at(-1)!;
  assert.equal(last.event.errorCode, 'internal');
  assert.equal((await parts.ledger.balance(userId)).available, before);
});
