import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { suite, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { until } from '../../../test/until.ts';
import { apiErrors } from '../../api/codes.ts';
import { ApiError } from './api-error.ts';
import { settingsSchema } from '../settings.ts';
import { createApp } from './app.ts';
import { logRequests } from './request-log.ts';

const settings = settingsSchema.parse({ dataFolder: '' });

async function start(t: TestContext) {
  const log = new PassThrough();
  const authenticate = async (): Promise<never> => {
    throw new ApiError(apiErrors.tokenInvalid);
  };
  const app = createApp({
    settings,
    log: pino(log),
    authenticate,
    stopping: new AbortController().signal,
  });
  logRequests(app);
  app.route({
    method: 'GET',
    url: '/files/:signed',
    config: { access: 'public' },
    handler: async () => ({ ok: true }),
  });
  app.route({
    method: 'GET',
    url: '/mine',
    config: { access: 'user' },
    handler: async () => ({ ok: true }),
  });
  app.route({
    method: 'GET',
    url: '/slow',
    config: { access: 'public' },
    handler: async () => sleep(60_000, undefined, { ref: false }),
  });
  app.addContentTypeParser('application/x-film', (_request, body, done) => done(null, body));
  app.route({
    method: 'POST',
    url: '/film',
    config: { access: 'public' },
    handler: async ({ body }) => ({ size: (await buffer(body as Readable)).length }),
  });
  app.route({
    method: 'GET',
    url: '/mistaken',
    config: { access: 'public' },
    handler: async () => Promise.reject(new Error('a mistake of ours')),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  t.after(async () => app.close());
  log.read();
  const nextLine = async () => {
    const [chunk] = (await once(log, 'data')) as [Buffer];
    return chunk.toString();
  };
  let written = '';
  log.on('data', (text: Buffer) => (written += text.toString()));
  /** All of them so far. */
  const lines = () =>
    written
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { level: number; brokenOff?: boolean; msg: string });
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, nextLine, lines };
}

suite('the log', () => {
  test('has a line for a request, with its id, its route and without its secrets', async (t) => {
    const { url, nextLine } = await start(t);
    const line = nextLine();
    const answer = await fetch(`${url}/files/secret-link?key=secret-key`, {
      headers: { Authorization: 'Bearer secret-token' },
    });
    const text = await line;
    assert.ok(!text.includes('secret'), text);
    const { reqId, method, route, status, durationMs, msg } = JSON.parse(text) as Record<
      string,
      unknown
    >;
    assert.deepEqual(
      { reqId, method, route, status, msg },
      {
        reqId: answer.headers.get('X-Request-Id'),
        method: 'GET',
        route: '/files/:signed',
        status: 200,
        msg: 'request',
      },
    );
    assert.ok(Number.isInteger(durationMs));
  });

  test('names neither the token that was refused nor the address that does not exist', async (t) => {
    const { url, nextLine } = await start(t);
    for (const [path, status] of [
      ['/mine', 401],
      ['/secret/path', 404],
    ] as const) {
      const line = nextLine();
      await fetch(url + path, { headers: { Authorization: 'Bearer secret-token' } });
      const text = await line;
      assert.ok(!text.includes('secret'), text);
      assert.equal((JSON.parse(text) as { status: number }).status, status);
    }
  });

  test('says when a client went away before its answer', async (t) => {
    const { url, nextLine } = await start(t);
    const line = nextLine();
    const leaving = new AbortController();
    const asking = fetch(`${url}/slow`, { signal: leaving.signal });
    setTimeout(() => leaving.abort(), 100);
    await assert.rejects(asking);
    assert.equal((JSON.parse(await line) as { brokenOff: boolean }).brokenOff, true);
  });

  test('takes an upload that broke off for no mistake of the server', async (t) => {
    const { url, lines } = await start(t);
    const sending = request(`${url}/film`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-film', 'Content-Length': '1000000' },
    });
    sending.on('error', () => {});
    sending.write('the beginning');
    await sleep(200);
    sending.destroy();
    await until(() => lines().length > 0);
    await fetch(`${url}/mistaken`);
    await until(() => lines().length >= 3);
    const told = lines().map(({ level, brokenOff, msg }) => ({ level, brokenOff, msg }));
    assert.deepEqual(told, [
      { level: 30, brokenOff: true, msg: 'request' },
      { level: 50, brokenOff: undefined, msg: 'request failed' },
      { level: 30, brokenOff: undefined, msg: 'request' },
    ]);
  });
});
