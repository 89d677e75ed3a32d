import assert from 'node:assert/strict';
import { once } from 'node:events';
import { statfsSync, writeFileSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { suite, test, type TestContext } from 'node:test';
import { makeSmallDisk } from '../../../test/small-disk.ts';
import { apiErrors, type ApiErrorName } from '../../api/codes.ts';
import { ApiCaller, type Answer } from '../testing/api-caller.ts';
import { drawnPicture } from '../testing/drawn-picture.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { sendForm, upload } from '../testing/upload.ts';
import { serveAgent } from '../turns/testing/serve-agent.ts';

/** The same call twice: as it is answered with the error, and with the cause of it gone. */
interface Case {
  readonly because: string;
  /** Null where this machine cannot bring it about. */
  readonly calls: (
    t: TestContext,
  ) => Promise<{ readonly wrong: Seen; readonly right: Seen } | null>;
}

type Seen = Pick<Answer<unknown>, 'status' | 'headers' | 'body'>;

/** Every kind of error that there is; the compiler asks for a new one. */
const cases: Readonly<Record<ApiErrorName, Case>> = {
  badRequest: {
    because: 'a body is not of the form that its route wants',
    calls: async (t) => {
      const { api } = await newCaller(t);
      const session = await api.newSession();
      const edit = { kind: 'set-title', title: 'Summer' };
      await putFilm(t, api, session);
      const url = `/api/state/nemo_agent/me/${session}/edits`;
      return {
        wrong: await api.call('POST', url, { edits: edit }),
        right: await api.call('POST', url, { edits: [edit] }),
      };
    },
  },
  missingClientId: {
    because: 'a token is asked for without X-Client-Id',
    calls: async (t) => {
      const { url } = await startTestServer(t);
      const path = '/api/auth/anonymous-token';
      return {
        wrong: await new ApiCaller(url, {}).call('POST', path),
        right: await new ApiCaller(url, { 'X-Client-Id': 'x' }).call('POST', path),
      };
    },
  },
  tokenInvalid: {
    because: 'there is no token that works',
    calls: async (t) => {
      const { api } = await newCaller(t);
      const path = '/api/credits/balance/simple';
      return {
        wrong: await new ApiCaller(api.url, { Authorization: 'Bearer x' }).call('GET', path),
        right: await api.call('GET', path),
      };
    },
  },
  loginFailed: {
    because: 'the password is not that of the e-mail address',
    calls: async (t) => {
      const api = new ApiCaller((await startTestServer(t)).url, {});
      const right = { email: 'ann@kinora.test', password: 'a horse called 电池' };
      await api.data('POST', '/api/auth/register', right);
      return {
        wrong: await api.call('POST', '/api/auth/login', { ...right, password: 'a donkey' }),
        right: await api.call('POST', '/api/auth/login', right),
      };
    },
  },
  sessionNotFound: {
    because: 'the user has no such session',
    calls: async (t) => {
      const { api } = await newCaller(t);
      const state = async (session: string) =>
        api.call('GET', `/api/state/nemo_agent/me/${session}/latest`);
      return {
        wrong: await state('1234567890123456789'),
        right: await state(await api.newSession()),
      };
    },
  },
  outOfCredits: {
    because: 'there are fewer credits than it costs',
    calls: async (t) => {
      const { server, api, userId } = await newCaller(t, { preset: 'hosted', startCredits: 0 });
      const session = await api.newSession();
      await upload(api, session, [await picture(t)]);
      const said = message(session, 'make a film of 4 seconds');
      const wrong = await api.call<null>('POST', '/run', said);
      const { database, ledger } = server.parts;
      await database.transaction(async (transaction) =>
        ledger.grant(transaction, { userId, amount: 100, reason: 'test' }),
      );
      assert.match(JSON.stringify(wrong.body), /"register_url":"http[^"]*\/register\?bind=anon_/);
      return { wrong, right: await api.call('POST', '/run', said) };
    },
  },
  unsupportedType: {
    because: 'a file is no photo, clip or song, whatever its name says',
    calls: async (t) => {
      const { api } = await newCaller(t);
      const session = await api.newSession();
      const script = { name: 'photo.jpg', bytes: new TextEncoder().encode('#!/bin/sh\necho') };
      return {
        wrong: await seen(await sendForm(api, session, [script])),
        right: await seen(await sendForm(api, session, [await picture(t)])),
      };
    },
  },
  fileTooLarge: {
    because: 'a file has more bytes than may be uploaded',
    calls: async (t) => {
      const small = await picture(t);
      const { api } = await newCaller(t, { uploadLimitBytes: small.bytes.length });
      const session = await api.newSession();
      const bytes = new Uint8Array(small.bytes.length + 1);
      bytes.set(small.bytes);
      return {
        wrong: await seen(await sendForm(api, session, [{ ...small, bytes }])),
        right: await seen(await sendForm(api, session, [small])),
      };
    },
  },
  storageUsedUp: {
    because: 'a user’s files together are more than the operator allows',
    calls: async (t) => {
      const [first, second] = [await picture(t), await picture(t, 2)];
      const { api } = await newCaller(t, { storageLimitBytes: first.bytes.length + 10 });
      const session = await api.newSession();
      const right = await seen(await sendForm(api, session, [first]));
      const wrong = await seen(await sendForm(api, session, [second]));
      const again = await seen(await sendForm(api, session, [first]));
      assert.equal(again.status, 200, 'what is stored already takes no room');
      return { wrong, right };
    },
  },
  exportBlocked: {
    because: 'an export says not what client it comes from, or the plan has no exports',
    calls: async (t) => {
      const plans = { free: { exports: false }, pro: { exports: true } };
      const { server, api, userId } = await newCaller(t, { plans });
      const session = await api.newSession();
      await putFilm(t, api, session);
      const order = { sessionId: session };
      const path = '/api/render/proxy/lambda';
      const byPlan = await api.call('POST', path, order);
      assert.equal(byPlan.body.code, 402);
      await server.parts.database.transaction(async (transaction) =>
        transaction.run(`UPDATE users SET plan = 'pro' WHERE id = $1`, userId),
      );
      const { Authorization = '' } = api.headers;
      return {
        wrong: await new ApiCaller(api.url, { Authorization }).call('POST', path, order),
        right: await api.call('POST', path, order),
      };
    },
  },
  notFound: {
    because: 'nothing is there under the address',
    calls: async (t) => {
      const { api } = await newCaller(t);
      return { wrong: await api.call('GET', '/healthy'), right: await api.call('GET', '/health') };
    },
  },
  conflict: {
    because: 'the film was changed meanwhile',
    calls: async (t) => {
      const { api } = await newCaller(t);
      const session = await api.newSession();
      await putFilm(t, api, session);
      const edit = async (base_revision: number) =>
        api.call('POST', `/api/state/nemo_agent/me/${session}/edits`, {
          edits: [{ kind: 'set-title', title: 'Summer' }],
          base_revision,
        });
      return { wrong: await edit(0), right: await edit(1) };
    },
  },
  wrongHost: {
    because: 'the server is called by a name that is not its own',
    calls: async (t) => {
      const { url } = await startTestServer(t);
      return { wrong: await health(url, 'evil.example'), right: await health(url, 'localhost') };
    },
  },
  wrongOrigin: {
    because: 'a page of another origin calls the Model Context Protocol',
    calls: async (t) => {
      const { api } = await newCaller(t, { allowedOrigins: ['https://studio.example'] });
      const callFrom = async (origin: string) => initializeMcp(api, { Origin: origin });
      return {
        wrong: await callFrom('https://evil.example'),
        right: await callFrom('https://studio.example'),
      };
    },
  },
  unprocessable: {
    because: 'an edit is well formed and cannot be made',
    calls: async (t) => {
      const { api } = await newCaller(t);
      const session = await api.newSession();
      await putFilm(t, api, session);
      const edit = async (title: string) =>
        api.call('POST', `/api/state/nemo_agent/me/${session}/edits`, {
          edits: [{ kind: 'set-title', title }],
        });
      return { wrong: await edit('x'.repeat(201)), right: await edit('x'.repeat(200)) };
    },
  },
  rateLimited: {
    because: 'there were too many requests',
    calls: async (t) => {
      const { url } = await startTestServer(t, { rateLimits: true });
      const ask = async () =>
        new ApiCaller(url, { 'X-Client-Id': 'x' }).call('POST', '/api/auth/anonymous-token');
      const answers: Seen[] = [];
      for (let count = 0; count < 31; count++) answers.push(await ask());
      assert.ok(answers.slice(0, -1).every(({ status }) => status === 200));
      return { wrong: answers.at(-1)!, right: answers[0]! };
    },
  },
  internal: {
    because: 'Kinora itself is at fault, of which nothing inside is told',
    calls: async (t) => {
      const { server, api } = await newCaller(t);
      const call = async () => api.call('GET', '/api/credits/balance/simple');
      const fault = t.mock.method(server.parts.ledger, 'balance', async () => {
        throw new Error('a secret of the inside');
      });
      const wrong = await call();
      fault.mock.restore();
      assert.doesNotMatch(JSON.stringify(wrong.body), /secret|Error|\.ts/);
      return { wrong, right: await call() };
    },
  },
  timedOut: {
    because: 'a turn took longer than it may',
    calls: async (t) => {
      let isSlow = true;
      const { url, server } = await serveAgent(
        t,
        {
          mayCost: () => false,
          take: async ({ signal }) => {
            if (isSlow) await once(signal, 'abort');
            return async () => ({ events: [], changed: false });
          },
        },
        { turnTimeLimitMs: 500 },
      );
      const { headers } = await server.newUser();
      const session = await new ApiCaller(server.url, headers).newSession();
      const say = async () =>
        new ApiCaller(url, headers).call('POST', '/run', message(session, 'hello'));
      const wrong = await say();
      isSlow = false;
      return { wrong, right: await say() };
    },
  },
  storageFull: {
    because: 'the disk has no room left',
    calls: async (t) => {
      const disk = await makeSmallDisk(t, { sizeBytes: 4_000_000 });
      if (disk === null) return null;
      const { api } = await newCaller(t, { dataFolder: join(disk, 'data') });
      const ballast = join(disk, 'ballast');
      const create = async () =>
        api.call('POST', '/apps/nemo_agent/users/me/sessions', {
          state: { large: 'x'.repeat(200_000) },
        });
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
      const wrong = await create();
      await unlink(ballast);
      return { wrong, right: await create() };
    },
  },
  stopping: {
    because: 'the server is about to end',
    calls: async (t) => {
      const { server, api } = await newCaller(t);
      const right = await api.call('GET', '/health');
      // It waits for this request, whose body does not end.
      const headers = {
        ...api.headers,
        'Content-Type': 'application/json',
        Expect: '100-continue',
      };
      const slow = request(`${server.url}/run`, { method: 'POST', headers });
      slow.on('error', () => {});
      slow.flushHeaders();
      await once(slow, 'continue');
      const closed = server.close();
      const wrong = await api.call('GET', '/health');
      slow.destroy();
      await closed;
      return { wrong, right };
    },
  },
};

suite('an error', () => {
  for (const [name, { because, calls }] of Object.entries(cases)) {
    test(`${name} is answered because ${because}, and not without that`, async (t) => {
      const pair = await calls(t);
      if (pair === null) return;
      const { wrong, right } = pair;
      const { code, status } = apiErrors[name as ApiErrorName];
      assert.deepEqual([wrong.status, wrong.body.code], [status, code], JSON.stringify(wrong.body));
      assert.equal(right.status, 200, JSON.stringify(right.body));
      const { message: text, data, ...others } = wrong.body;
      assert.ok(text.length > 10);
      assert.equal(data, null);
      assert.deepEqual(
        [(others as { detail?: string }).detail, (others as { error?: string }).error],
        [text, text],
      );
      if (status === 429 || status === 503)
        assert.ok(Number(wrong.headers.get('Retry-After')) > 0, 'says when to try again');
    });
  }

  test('is told in the language of who asks', async (t) => {
    const { api } = await newCaller(t);
    const textIn = async (language: string) => {
      const { body } = await api.call('GET', '/nothing', undefined, {
        'Accept-Language': language,
      });
      return body.message;
    };
    const { en, zh } = apiErrors.notFound.wording;
    assert.equal(await textIn('en-GB,en;q=0.9'), en);
    assert.equal(await textIn('zh-CN,zh;q=0.9,en;q=0.8'), zh);
    assert.equal(await textIn('fr'), en);
  });
});

async function newCaller(
  t: TestContext,
  settings: Parameters<typeof startTestServer>[1] = {},
): Promise<{ server: TestServer; api: ApiCaller; userId: string }> {
  const server = await startTestServer(t, settings);
  const { headers, userId } = await server.newUser();
  return { server, api: new ApiCaller(server.url, headers), userId };
}

async function initializeMcp(
  { url, headers }: ApiCaller,
  more: Readonly<Record<string, string>>,
): Promise<Seen> {
  const clientInfo = { name: 'codes', version: '1' };
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo };
  const answer = await fetch(`${url}/mcp`, {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...more,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params }),
  });
  const text = (await answer.text()).replace(/^event: message\ndata: /, '');
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as Seen['body'] };
}

async function picture(t: TestContext, number = 1) {
  return drawnPicture(t, { number, widthPx: 320, heightPx: 240 });
}

/** A film of one picture, made by asking for it. */
async function putFilm(t: TestContext, api: ApiCaller, session: string): Promise<void> {
  await upload(api, session, [await picture(t)]);
  const said = await api.call('POST', '/run', message(session, 'make a film of 4 seconds'));
  assert.equal(said.status, 200);
}

function message(session: string, text: string): object {
  return {
    app_name: 'nemo_agent',
    user_id: 'me',
    session_id: session,
    new_message: { parts: [{ text }] },
  };
}

async function seen(answer: Response): Promise<Seen> {
  const body = (await answer.json()) as Seen['body'];
  return { status: answer.status, headers: answer.headers, body };
}

/** By hand, because `fetch` writes the Host header itself. */
async function health(url: string, host: string): Promise<Seen> {
  const call = request(`${url}/health`, { headers: { Host: host } });
  call.end();
  const [answer] = await once(call, 'response');
  const body = (await json(answer)) as Seen['body'];
  return { status: answer.statusCode, headers: new Headers(), body };
}
