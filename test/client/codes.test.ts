// Every code of the protocol, as a server may tell it: by the body, by the status alone, or by the
// body of an answer with status 200.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test, type TestContext } from 'node:test';
import { newClient, type Client, type ClientOptions } from '../../src/client/client.ts';
import { ClientError } from '../../src/client/client-error.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { quick } from './quick.ts';
import { startStandIn, type Dialect } from './stand-in-server.ts';

async function start(t: TestContext, errors: Dialect['errors'], options: ClientOptions = {}) {
  const service = await startStandIn(t, {
    keys: 'snake',
    renderFields: 'data',
    heartbeat: 'comment',
    errors,
    says: true,
    lineEnd: '\n',
    endsLastEvent: true,
  });
  const client = newClient({ url: service.url, patience: quick, ...options });
  return { service, client };
}

async function withFilm(client: Client): Promise<void> {
  await client.upload([{ name: 'photo.png', content: new Blob(['x']) }]);
  await client.say('a film');
}

async function failureOf(promise: Promise<unknown>): Promise<ClientError> {
  const error: unknown = await promise.then(
    () => null,
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof ClientError, String(error));
  return error;
}

const everyWay = ['both', 'body', 'status'] as const;

for (const errors of everyWay)
  suite(`where errors are told by ${errors === 'both' ? 'body and status' : errors}`, () => {
    test('1001 gets a new token once, and no more than once', async (t) => {
      const { service, client } = await start(t, errors);
      await client.state();
      const tokens = () => service.requests.filter((line) => line.includes('anonymous-token'));
      service.refuseNext(/state/, { status: 401, code: 1001 });
      await client.state();
      assert.equal(tokens().length, 2);
      service.refuseNext(/state/, { status: 401, code: 1001 });
      service.refuseNext(/state/, { status: 401, code: 1001 });
      assert.equal((await failureOf(client.state())).reason, 'tokenInvalid');
      assert.equal(tokens().length, 3);
    });

    test('1002 begins a new project once, and says so', async (t) => {
      const heard: string[] = [];
      const { service, client } = await start(t, errors, { notify: ({ en }) => heard.push(en) });
      await withFilm(client);
      service.forgetSessions();
      const { text } = await client.say('a film');
      assert.match(text, /a film/);
      assert.equal(heard.length, 2);
      assert.match(heard[1]!, /a new one was begun/);
      service.refuseNext(/state/, { status: 404, code: 1002 });
      service.refuseNext(/state/, { status: 404, code: 1002 });
      assert.equal((await failureOf(client.state())).reason, 'sessionNotFound');
    });

    test('2001 gives an anonymous user the link for registration', async (t) => {
      const { service, client } = await start(t, errors, { webUrl: 'https://web.example' });
      await withFilm(client);
      service.refuseNext(/run_sse/, { status: 402, code: 2001 });
      const { reason, link, wording } = await failureOf(client.say('longer'));
      assert.equal(reason, 'outOfCredits');
      const { userId } = await client.connection.identity.read();
      assert.equal(link, `https://web.example/register?bind=${userId}`);
      assert.ok(wording.en.includes(link) && wording.zh.includes(link));
    });

    test('402 of an export is told as a matter of the plan', async (t) => {
      const { service, client } = await start(t, errors);
      await withFilm(client);
      service.refuseNext(/POST \/api\/render/, { status: 402, code: 402 });
      const { reason, wording, link } = await failureOf(client.export());
      assert.deepEqual([reason, link], ['exportBlocked', null]);
      assert.match(wording.en, /no matter of credits/);
      assert.match(wording.zh, /与积分无关/);
    });

    test('400 of a token makes another client id, once', async (t) => {
      const { service, client } = await start(t, errors);
      const before = (await client.connection.identity.read()).clientId;
      service.refuseNext(/anonymous-token/, { status: 400, code: 400 });
      await client.state();
      assert.notEqual((await client.connection.identity.read()).clientId, before);
    });

    test('429 is waited for as long as the server says, once', async (t) => {
      const { service, client } = await start(t, errors);
      await client.state();
      const headers = { 'Retry-After': '1' };
      service.refuseNext(/credits/, { status: 429, code: 429, headers });
      const beganMs = performance.now();
      await client.credits();
      assert.ok(performance.now() - beganMs >= 990);
      service.refuseNext(/credits/, { status: 429, code: 429 });
      service.refuseNext(/credits/, { status: 429, code: 429 });
      assert.equal((await failureOf(client.credits())).reason, 'rateLimited');
    });
  });

test('429 is not waited for when it takes longer than anybody waits', async (t) => {
  const { service, client } = await start(t, 'both');
  const headers = { 'Retry-After': '604800' };
  service.refuseNext(/anonymous-token/, { status: 429, code: 429, headers });
  const { reason, retryAfterMs } = await failureOf(client.credits());
  assert.deepEqual([reason, retryAfterMs], ['rateLimited', 604_800_000]);
});

test('errors within a stream are told like those before it', async (t) => {
  const { url } = await startTestServer(t, {
    preset: 'hosted',
    startCredits: 5,
    prices: { generation: 10 },
  });
  const client = newClient({ url, patience: quick });
  const [photo] = await drawPhotos(1);
  await client.upload([{ name: 'photo.png', content: new Blob([photo!.bytes]) }]);
  const { reason, link } = await failureOf(client.say('a film'));
  assert.equal(reason, 'outOfCredits');
  const { userId } = await client.connection.identity.read();
  assert.ok(link?.startsWith(`${url}/register?bind=${userId}`), String(link));
});

test('the attribution goes with every request', async (t) => {
  const seen: (string | null)[] = [];
  const { client } = await start(t, 'both', {
    attribution: { source: 'create-video-from-images', version: '1.2.3', platform: 'cursor' },
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      seen.push(
        ['source', 'version', 'platform'].map((key) => headers.get(`x-skill-${key}`)).join(),
      );
      return fetch(input, init);
    },
  });
  await withFilm(client);
  await client.export();
  assert.ok(seen.length > 8);
  assert.deepEqual([...new Set(seen)], ['create-video-from-images,1.2.3,cursor']);
});

test('no token and no session stands in any error', async (t) => {
  const { service, client } = await start(t, 'both');
  await withFilm(client);
  const { token, sessionId } = await client.connection.identity.read();
  for (const code of [1001, 1002, 2001, 4001, 4002, 400, 402, 429, 500, 503]) {
    for (const path of [/run_sse/, /state/, /POST \/api\/render/])
      for (let count = 0; count < 5; count++) service.refuseNext(path, { status: 500, code });
    for (const call of [client.say('x'), client.state(), client.export()]) {
      const { message, wording } = await failureOf(call).catch(
        () => new Error('none') as ClientError,
      );
      for (const secret of [token!, sessionId!])
        for (const text of [message, wording?.zh ?? '']) assert.ok(!text.includes(secret));
    }
  }
});

test('a server that is not there is told at once, and so is what is no film service', async (t) => {
  const port = await freePort();
  const away = newClient({ url: `http://127.0.0.1:${port}`, patience: quick });
  const { reason, wording } = await failureOf(away.say('hello'));
  assert.equal(reason, 'unreachable');
  assert.match(wording.en, /nothing was sent/);
  const page = createHttpServer((_, response) => response.end('<h1>Welcome</h1>'));
  await once(page.listen(port, '127.0.0.1'), 'listening');
  t.after(() => page.close());
  const failure = await failureOf(away.credits());
  assert.equal(failure.reason, 'strangeAnswer');
  assert.match(failure.wording.en, /Check the address/);
});

/** On which nobody listens. */
async function freePort(): Promise<number> {
  const server = createHttpServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
