import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { suite, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { settingsSchema } from '../settings.ts';
import { createApp } from './app.ts';

const settings = settingsSchema.parse({ dataFolder: '' });

/** An app whose one route answers when it is told to. */
async function start(t: TestContext) {
  const stopping = new AbortController();
  const log = pino({ level: 'silent' });
  const authenticate = async (): Promise<never> => Promise.reject(new Error('nobody asks'));
  const app = createApp({ settings, log, authenticate, stopping: stopping.signal });
  const work = Promise.withResolvers<{ done: true }>();
  const begun = Promise.withResolvers<void>();
  app.route({
    method: 'GET',
    url: '/work',
    config: { access: 'public' },
    handler: async () => {
      begun.resolve();
      return work.promise;
    },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  t.after(async () => app.close());
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/work`;
  return {
    url,
    stopping,
    answers: app.answers,
    begun: begun.promise,
    finish: () => work.resolve({ done: true }),
  };
}

suite('a server that stops', () => {
  test('refuses new requests and answers those that were begun', async (t) => {
    const { url, stopping, answers, begun, finish } = await start(t);
    const answering = fetch(url);
    await begun;
    stopping.abort();

    const refused = await fetch(url, { headers: { 'Accept-Language': 'zh' } });
    assert.equal(refused.status, 503);
    assert.ok(refused.headers.get('Retry-After'));
    const body = (await refused.json()) as { code: number; message: string };
    assert.equal(body.code, 503);
    assert.match(body.message, /正在停止/);

    const closed = answers.allClosed(AbortSignal.timeout(10_000)).then(() => 'closed');
    assert.equal(await Promise.race([closed, sleep(100, 'open')]), 'open');
    finish();
    assert.deepEqual(await (await answering).json(), { done: true });
    assert.equal(await closed, 'closed');
  });

  test('waits for an answer no longer than it is told', async (t) => {
    const { url, stopping, answers, begun, finish } = await start(t);
    const answering = fetch(url);
    await begun;
    stopping.abort();
    await answers.allClosed(AbortSignal.timeout(50));
    finish();
    await answering;
  });
});
