import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { apiErrors } from '../../api/codes.ts';
import { ApiError } from './api-error.ts';
import { settingsSchema } from '../settings.ts';
import { createApp } from './app.ts';
import { sendEventStream, type StreamItem } from './event-stream.ts';

const settings = settingsSchema.parse({ dataFolder: '' });

/** The address of an app whose only answer is this stream, once it is ready. */
async function serve(
  t: TestContext,
  items: (signal: AbortSignal) => AsyncIterable<StreamItem>,
  {
    heartbeatMs = 1000,
    ready = async () => {},
  }: { heartbeatMs?: number; ready?: () => Promise<void> } = {},
): Promise<{ url: string; port: number }> {
  const app = createApp({
    settings,
    log: pino({ level: 'silent' }),
    authenticate: async () => assert.fail('nobody asks'),
    stopping: new AbortController().signal,
  });
  app.route({
    method: 'GET',
    url: '/',
    config: { access: 'public' },
    handler: async (_, reply) => {
      await ready();
      return sendEventStream(reply, { items, heartbeatMs });
    },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  t.after(async () => app.close());
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, port };
}

test('every data, id and heartbeat is a block of its own, and the end is the end', async (t) => {
  const { url } = await serve(t, async function* () {
    yield { data: { text: 'one\ntwo\u2028three' }, id: 7 };
    yield { data: { partial: true } };
  });
  const answer = await fetch(url);
  assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  assert.equal(answer.headers.get('cache-control'), 'no-cache');
  assert.equal(answer.headers.get('x-accel-buffering'), 'no');
  assert.equal(answer.headers.get('content-encoding'), null);
  assert.equal(
    await answer.text(),
    ': heartbeat\n\n' +
      'data: {"text":"one\\ntwo\u2028three"}\n\nid: 7\n\n' +
      'data: {"partial":true}\n\n',
  );
});

test('no silence is longer than the heartbeat, and none is shorter for a heartbeat', async (t) => {
  const { url } = await serve(
    t,
    async function* () {
      for (let index = 0; index < 10; index++) {
        await sleep(40);
        yield { data: { index } };
      }
      await sleep(1750);
    },
    { heartbeatMs: 500 },
  );
  const answer = await fetch(url);
  const arrivals: { atMs: number; text: string }[] = [];
  for await (const chunk of answer.body!)
    arrivals.push({ atMs: performance.now(), text: Buffer.from(chunk).toString() });
  const gaps = arrivals.slice(1).map(({ atMs }, index) => atMs - arrivals[index]!.atMs);
  // Wide, for a machine whose cores are all busy; without heartbeats the last would be 1750.
  assert.ok(Math.max(...gaps) < 1000, String(gaps));
  const texts = arrivals.map(({ text }) => text).join('');
  assert.match(texts, /^: heartbeat\n\n(data: \{"index":\d\}\n\n){10}(: heartbeat\n\n){3}$/);
});

test('what fails is told in the stream, which then ends', async (t) => {
  const { url } = await serve(t, async function* () {
    yield { data: {} };
    throw new ApiError(apiErrors.timedOut);
  });
  const answer = await fetch(url, { headers: { 'Accept-Language': 'zh-CN' } });
  const [, , last = ''] = (await answer.text()).trimEnd().split('\n\n');
  const { error, error_details: details } = JSON.parse(last.slice(6)) as {
    error: string;
    error_details: { error_type: string; error_message: string; timestamp: number };
  };
  assert.equal(error, `timedOut: ${apiErrors.timedOut.wording.zh}`);
  assert.equal(details.error_type, 'timedOut');
  assert.equal(details.error_message, apiErrors.timedOut.wording.zh);
  assert.ok(Math.abs(details.timestamp - Date.now() / 1000) < 60);
});

test('a mistake of ours is told without its inside', async (t) => {
  const { url } = await serve(t, async function* () {
    yield* [];
    throw new Error('secret');
  });
  const text = await (await fetch(url)).text();
  assert.match(text, /"error":"internal: /);
  assert.doesNotMatch(text, /secret/);
});

test('a reader that takes nothing makes the server hold little, and is given up', async (t) => {
  let askedFor = 0;
  const left = Promise.withResolvers<void>();
  const item = { data: { text: 'x'.repeat(10_000) } };
  const { port } = await serve(
    t,
    async function* (signal) {
      signal.addEventListener('abort', () => left.resolve());
      for (; !signal.aborted; askedFor++) yield item;
    },
    { heartbeatMs: 100 },
  );
  const reader = connect(port, '127.0.0.1');
  reader.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(reader, 'readable');
  await sleep(200);
  const held = askedFor;
  await sleep(200);
  assert.equal(askedFor, held, 'nothing more is asked for');
  assert.ok(held * 10_000 < 20 * 2 ** 20, `${held} items are under way`);
  await left.promise;
  reader.destroy();
});

test('a reader that leaves ends the items, also while they wait', async (t) => {
  const left = Promise.withResolvers<void>();
  const { url } = await serve(t, async function* (signal) {
    yield { data: {} };
    await once(signal, 'abort');
    left.resolve();
  });
  const leaving = new AbortController();
  const answer = await fetch(url, { signal: leaving.signal });
  await answer.body!.getReader().read();
  leaving.abort();
  await left.promise;
});

test('a reader that leaves before its stream begins is not waited for', async (t) => {
  const [asked, begun, ended] = [0, 1, 2].map(() => Promise.withResolvers<void>());
  const items = async function* (signal: AbortSignal) {
    try {
      yield { data: {} };
      if (!signal.aborted) await once(signal, 'abort');
    } finally {
      ended!.resolve();
    }
  };
  const ready = async () => {
    asked!.resolve();
    await begun!.promise;
  };
  const { port } = await serve(t, items, { ready });
  const reader = connect(port, '127.0.0.1');
  reader.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await asked!.promise;
  reader.destroy();
  await sleep(100);
  begun!.resolve();
  await ended!.promise;
});
