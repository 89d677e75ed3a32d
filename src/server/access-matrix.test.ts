import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { drawPictures } from '../../test/draw-pictures.ts';
import { temporaryFolder } from '../../test/make-media.ts';
import { encodeDraft } from '../timeline/draft/encode-draft.ts';
import { tokenId } from './accounts/tokens.ts';
import type { RouteEntry } from './http/app.ts';
import { newRenderPlace } from './renders/testing/render-place.ts';
import { ApiCaller } from './testing/api-caller.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';
import { upload } from './testing/upload.ts';

/** What a user has, under the names that parameters of addresses have. */
interface Things {
  readonly user: string;
  readonly task: string;
  readonly session: string;
  /** Of a revision. */
  readonly number: string;
  /** Of media. */
  readonly hash: string;
  /** Of an export. */
  readonly id: string;
  readonly upload: string;
  /** The id of a token. */
  readonly token: string;
  /** Media that no film shows, and sessions that are there to be deleted. */
  readonly unusedHash: string;
  readonly secondSession: string;
  readonly thirdSession: string;
  readonly draft: object;
  readonly fileUrl: string;
  /** The id of a session of the Model Context Protocol. */
  readonly mcp: string;
}

interface Sample {
  /** In place of some of the things. */
  readonly things?: (things: Things) => Partial<Things>;
  readonly query?: string;
  readonly headers?:
    Readonly<Record<string, string>> | ((things: Things) => Record<string, string>);
  readonly body?: (things: Things) => object;
  readonly bytes?: string;
}

type Row =
  | { readonly about: 'all'; readonly why: string }
  | ({ readonly about: 'thing' | 'caller' } & Sample);

function open(why: string): Row {
  return { about: 'all', why };
}

function ofThing(sample: Sample = {}): Row {
  return { about: 'thing', ...sample };
}

function ofCaller(sample: Sample = {}): Row {
  return { about: 'caller', ...sample };
}

function message({ session }: Things): object {
  const said = { role: 'user', parts: [{ text: 'hello' }] };
  return { app_name: 'nemo_agent', user_id: 'me', session_id: session, new_message: said };
}

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'matrix', version: '1' },
  },
};
const acceptsStreams = { Accept: 'application/json, text/event-stream' };

const tusVersion = { 'Tus-Resumable': '1.0.0' };

/**
 * Who may call: every route has a row here. To add one: name it as the route table does, and say whether it is
 * `open` to all and why, `ofThing`, about a thing that a user has (strangers get what they would
 * get if there were none), or `ofCaller`, about nobody but who calls. Parameters of the address
 * stand in `Things`; what else a call needs stands in the row.
 */
const rows: Readonly<Record<string, Row>> = {
  'GET /': open('leads to the page about the API'),
  'GET /docs': open('is about the API, the same for all'),
  'GET /openapi.json': open('is about the API, the same for all'),
  'GET /health': open('says whether the service lives'),
  'GET /version': open('names the version'),
  'GET /metrics': open('is for this machine, or has a token of its own (metrics-routes.ts)'),
  'GET /list-apps': open('names the one app'),
  'GET /files/:signed/:name': open('is reached by signed links, for clients without headers'),
  'GET /register': open('is a form'),
  'POST /register': open('makes an account, or binds who has the proof'),
  'GET /workspace/claim': open('is reached by a claim token, and shows a name'),
  'POST /api/auth/anonymous-token': open('is where tokens come from'),
  'POST /api/auth/register': open('makes an account, or binds who has the token or the proof'),
  'POST /api/auth/login': open('is where tokens come from'),

  'GET /api/auth/me': ofCaller(),
  'GET /api/auth/tokens': ofCaller(),
  'POST /api/auth/claim-token': ofThing({
    body: ({ task, session }) => ({ task_id: task, session_id: session }),
  }),
  'GET /api/credits/balance/simple': ofCaller(),
  'GET /api/webhooks/secret': ofCaller(),
  'POST /api/webhooks/secret': ofCaller(),

  'POST /api/tasks/:user/with-session/nemo_agent': ofCaller({ body: () => ({}) }),
  'GET /mcp': open('says that nothing is said there unasked'),
  'POST /mcp': ofCaller({ headers: acceptsStreams, body: () => initialize }),

  'GET /api/tasks/:user': ofCaller(),
  'GET /api/tasks/:user/:task': ofThing(),
  'PATCH /api/tasks/:user/:task': ofThing({ body: () => ({ task_name: 'Renamed' }) }),
  'GET /api/sessions/nemo_agent/:user': ofCaller(),
  'GET /api/sessions/nemo_agent/:user/:session': ofThing(),
  'PATCH /api/sessions/nemo_agent/:user/:session': ofThing({ body: () => ({ language: 'zh' }) }),
  'GET /apps/nemo_agent/users/:user/sessions': ofCaller(),
  'POST /apps/nemo_agent/users/:user/sessions': ofCaller({ body: () => ({}) }),
  // Who asks for a session of this name gets one of their own.
  'POST /apps/nemo_agent/users/:user/sessions/:session': ofCaller({
    things: () => ({ session: 'their-own' }),
    body: () => ({}),
  }),
  'GET /apps/nemo_agent/users/:user/sessions/:session': ofThing(),
  'PATCH /apps/nemo_agent/users/:user/sessions/:session': ofThing({
    body: () => ({ stateDelta: { mood: 'calm' } }),
  }),

  'GET /api/state/nemo_agent/:user/:session/latest': ofThing(),
  'GET /api/state/nemo_agent/:user/:session/revisions': ofThing(),
  'GET /api/state/nemo_agent/:user/:session/revisions/:number': ofThing(),
  'GET /api/state/nemo_agent/:user/:session/revisions/:number/frame': ofThing(),
  'POST /api/state/nemo_agent/:user/:session/edits': ofThing({
    body: () => ({ edits: [{ kind: 'set-title', title: 'Hers' }] }),
  }),
  'POST /api/state/nemo_agent/:user/:session/undo': ofThing(),
  'POST /api/state/nemo_agent/:user/:session/redo': ofThing(),
  'POST /api/state/nemo_agent/:user/:session/revisions/:number/restore': ofThing(),
  'PUT /api/state/nemo_agent/:user/:session/draft': ofThing({ body: ({ draft }) => ({ draft }) }),

  'POST /run_sse': ofThing({ body: message }),
  'POST /run': ofThing({ body: message }),
  'GET /api/run/nemo_agent/:user/:session/events': ofThing({ query: 'follow=false' }),

  'POST /api/upload-video/nemo_agent/:user/:session': ofThing({
    body: ({ fileUrl }) => ({ urls: [fileUrl], source_type: 'url' }),
  }),
  'POST /api/upload-video/nemo_agent/:user/:session/tus': ofThing({
    headers: { ...tusVersion, 'Upload-Length': '10' },
  }),
  'OPTIONS /api/upload-video/nemo_agent/:user/:session/tus': ofThing(),
  'HEAD /api/upload-video/nemo_agent/:user/:session/tus/:upload': ofThing({ headers: tusVersion }),
  'GET /api/upload-video/nemo_agent/:user/:session/tus/:upload': ofThing(),
  'PATCH /api/upload-video/nemo_agent/:user/:session/tus/:upload': ofThing({
    headers: {
      ...tusVersion,
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
    },
    bytes: 'five!',
  }),
  'OPTIONS /api/upload-video/nemo_agent/:user/:session/tus/:upload': ofThing(),
  'GET /api/media/nemo_agent/:user/:session': ofThing(),

  'POST /api/render/proxy/lambda': ofThing({
    body: ({ session, draft }) => ({ id: 'again', sessionId: session, draft }),
  }),
  'GET /api/render/proxy/lambda': ofCaller(),
  'GET /api/render/proxy/lambda/:id': ofThing(),
  'GET /api/render/proxy/lambda/:id/events': ofThing(),
  'POST /api/render/proxy/lambda/:id/cancel': ofThing(),
  'GET /api/render/proxy/:id/download': ofThing(),

  // What ends things comes last: each row is tried by its owner too, in this order.
  'DELETE /api/render/proxy/lambda/:id': ofThing(),
  'DELETE /api/upload-video/nemo_agent/:user/:session/tus/:upload': ofThing({
    headers: tusVersion,
  }),
  'DELETE /api/media/nemo_agent/:user/:session/:hash': ofThing({
    things: ({ unusedHash }) => ({ hash: unusedHash }),
  }),
  'DELETE /mcp': ofThing({ headers: ({ mcp }) => ({ 'Mcp-Session-Id': mcp }) }),
  'DELETE /apps/nemo_agent/users/:user/sessions/:session': ofThing({
    things: ({ thirdSession }) => ({ session: thirdSession }),
  }),
  'DELETE /api/sessions/nemo_agent/:user/:session': ofThing({
    things: ({ secondSession }) => ({ session: secondSession }),
  }),
  'DELETE /api/tasks/:user/:task': ofThing(),
  'DELETE /api/auth/tokens/:token': ofThing(),
  'POST /api/auth/logout': ofCaller(),
  'DELETE /api/auth/tokens': ofCaller(),
};

const folder = temporaryFolder(after);

test('the access matrix', async (t) => {
  const server = await startTestServer(t);
  const routes = server.app.routeTable.filter((route) => !isHeadOfGet(route, server));

  await t.test('has a row for every route, and none for a route that is gone', () => {
    const names = routes.map(nameOf);
    assert.deepEqual(
      names.filter((name) => !(name in rows)),
      [],
      'routes without a row',
    );
    assert.deepEqual(
      Object.keys(rows).filter((name) => !names.includes(name)),
      [],
      'rows without a route',
    );
  });

  await t.test('agrees with what routes say of themselves', () => {
    for (const route of routes) {
      const isOpen = rows[nameOf(route)]!.about === 'all';
      assert.equal(route.access === 'public', isOpen, nameOf(route));
    }
  });

  const ann = await server.newUser();
  const hers = await makeThings(server, ann);
  const nobodys = nobodysThings(hers);
  const badTokens = await makeBadTokens(server, ann.userId);
  const bob = await server.newUser();
  const call = async (wish: Omit<Call, 'url'>) => answerTo({ url: server.url, ...wish });
  const herFilm = await everythingOf(ann.headers, call, hers);

  for (const [name, row] of Object.entries(rows)) {
    if (row.about === 'all') continue;

    await t.test(`${name} wants a token that works`, async () => {
      for (const headers of badTokens) {
        const { status, text } = await call({ name, row, things: hers, headers });
        assert.equal(status, 401);
        if (!name.startsWith('HEAD'))
          assert.equal((JSON.parse(text) as { code: number }).code, 1001);
      }
    });

    await t.test(
      `${name} shows a stranger what is theirs, and of others what nobody has`,
      async () => {
        const asStranger = async (things: Things) =>
          call({ name, row, things, headers: bob.headers });
        if (row.about === 'thing') {
          const nothing = await asStranger(nobodys);
          assert.equal(nothing.status, 404);
          for (const user of ['me', ann.userId, bob.userId])
            assert.deepEqual(await asStranger({ ...hers, user }), nothing, user);
          return;
        }
        const own = await asStranger({ ...hers, user: 'me' });
        assert.ok(own.status < 300, own.text);
        for (const value of privateValues(hers)) assert.ok(!own.text.includes(value), value);
        if (!name.includes(':user')) return;
        const nothing = await asStranger(nobodys);
        assert.equal(nothing.status, 404);
        assert.deepEqual(await asStranger({ ...hers, user: ann.userId }), nothing);
      },
    );
    // Some of these calls end tokens.
    if (row.about === 'caller') Object.assign(bob, await server.newUser());
  }

  await t.test('has changed nothing of the one whom strangers tried to reach', async () => {
    assert.deepEqual(await everythingOf(ann.headers, call, hers), herFilm);
  });

  for (const [name, row] of Object.entries(rows)) {
    if (row.about === 'all') continue;
    await t.test(`${name} does what its owner asks, by either name`, async () => {
      const isLast = /^DELETE|logout/.test(name);
      for (const user of isLast || !name.includes(':user') ? ['me'] : ['me', ann.userId]) {
        const things = { ...hers, user };
        const { status, text } = await call({ name, row, things, headers: ann.headers });
        const isSecond = user !== 'me' && [409, 422].includes(status);
        assert.ok(status < 300 || isSecond, `${status} ${text}`);
      }
      if (name === 'POST /api/auth/logout') Object.assign(ann, await server.newUser());
    });
  }
});

test('what belongs to another user cannot be reached from within a call either', async (t) => {
  const server = await startTestServer(t);
  const ann = await server.newUser();
  const hers = await makeThings(server, ann);
  const bob = new ApiCaller(server.url, (await server.newUser()).headers);
  const session = await bob.newSession();
  const url = `/api/state/nemo_agent/me/${session}`;

  const draft = await bob.call('PUT', `${url}/draft`, { draft: hers.draft });
  assert.equal(draft.status, 422);
  const order = { sessionId: session, draft: hers.draft };
  assert.equal((await bob.call('POST', '/api/render/proxy/lambda', order)).status, 422);
  const said = {
    app_name: 'nemo_agent',
    user_id: 'me',
    session_id: session,
    new_message: { parts: [{ fileData: { fileUri: hers.hash } }] },
  };
  await bob.call('POST', '/run', said);
  const media = await bob.data<{ files: unknown[] }>('GET', `/api/media/nemo_agent/me/${session}`);
  assert.deepEqual(media.files, []);
  // The same id is another export: ids are each user's own.
  const sameId = await bob.call('POST', '/api/render/proxy/lambda', { ...order, id: hers.id });
  assert.equal(sameId.status, 422);
});

type User = Awaited<ReturnType<TestServer['newUser']>>;

/** A session with a film of two pictures, exported, and everything else that an address can name. */
async function makeThings(server: TestServer, { userId, headers }: User): Promise<Things> {
  const caller = { url: server.url, headers };
  const size = { widthPx: 64, heightPx: 36 };
  const place = await newRenderPlace(caller, { folder, count: 2, durationFrames: 4, ...size });
  const { api, sessionId } = place;
  const [spare] = await drawPictures(folder, { count: 1, first: 7, durationFrames: 1, ...size });
  const bytes = new Uint8Array(await readFile(spare!.path));
  const added = await upload(caller, sessionId, [{ name: 'spare.png', bytes }]);
  const { id } = await place.order();
  await place.waitFor(id);
  const begun = await fetch(`${server.url}/api/upload-video/nemo_agent/me/${sessionId}/tus`, {
    method: 'POST',
    headers: { ...headers, ...tusVersion, 'Upload-Length': '10' },
  });
  const { task_id: task } = await api.data<{ task_id: string }>(
    'GET',
    `/api/sessions/nemo_agent/me/${sessionId}`,
  );
  const token = await server.parts.database.transaction(async (transaction) =>
    server.parts.tokens.issue(transaction, userId, 60_000),
  );
  return {
    user: 'me',
    task,
    session: sessionId,
    number: '1',
    hash: Object.keys(place.timeline.assets)[0]!,
    id,
    upload: begun.headers.get('Location')!.split('/').at(-1)!,
    token: tokenId(token.token),
    unusedHash: added.files[0]!.hash,
    secondSession: await api.newSession('second'),
    thirdSession: await api.newSession('third'),
    draft: encodeDraft(place.timeline),
    fileUrl: added.files[0]!.url,
    mcp: await beginMcp(caller),
  };
}

async function beginMcp({ url, headers }: { url: string; headers: Record<string, string> }) {
  const answer = await fetch(`${url}/mcp`, {
    method: 'POST',
    headers: { ...headers, ...acceptsStreams, 'Content-Type': 'application/json' },
    body: JSON.stringify(initialize),
  });
  await answer.text();
  return answer.headers.get('Mcp-Session-Id')!;
}

/** Things of the same form that do not exist. */
function nobodysThings(things: Things): Things {
  const session = '1234567890123456789';
  return {
    ...things,
    user: 'anon_0000000000000000',
    task: 'task_000000000000000000000000',
    session,
    secondSession: session,
    thirdSession: session,
    hash: '0'.repeat(64),
    unusedHash: '0'.repeat(64),
    id: 'render_0',
    upload: '00000000-0000-4000-8000-000000000000',
    token: '0'.repeat(16),
    mcp: '00000000-0000-4000-8000-000000000000',
  };
}

/** No token, nonsense, one that has expired and one that was revoked. */
async function makeBadTokens(
  { parts }: TestServer,
  userId: string,
): Promise<Record<string, string>[]> {
  const { database, tokens } = parts;
  const [expired, revoked] = await database.transaction(async (transaction) => [
    await tokens.issue(transaction, userId, -1),
    await tokens.issue(transaction, userId, 60_000),
  ]);
  await tokens.revoke(userId, tokenId(revoked.token));
  const bad = ['Bearer nonsense', `Bearer ${expired.token}`, `Bearer ${revoked.token}`, 'Basic x'];
  return [{}, ...bad.map((Authorization) => ({ Authorization }))];
}

interface Call {
  readonly url: string;
  readonly name: string;
  readonly row: Sample;
  readonly things: Things;
  readonly headers: Readonly<Record<string, string>>;
}

async function answerTo({ url, name, row, things, headers }: Call) {
  const [method = '', route = ''] = name.split(' ');
  const all = { ...things, ...row.things?.(things) };
  const path = route.replaceAll(/:(\w+)/g, (_, parameter: string) => {
    const value = all[parameter as keyof Things];
    assert.ok(typeof value === 'string', `Things lacks :${parameter}`);
    return value;
  });
  const body = row.bytes ?? (row.body && JSON.stringify(row.body(all)));
  const answer = await fetch(`${url}${path}${row.query === undefined ? '' : `?${row.query}`}`, {
    method,
    headers: {
      ...headers,
      ...attribution,
      ...(row.body && { 'Content-Type': 'application/json' }),
      ...(typeof row.headers === 'function' ? row.headers(all) : row.headers),
    },
    ...(body !== undefined && { body }),
  });
  assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
  assert.match(answer.headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
  return { status: answer.status, text: await answer.text() };
}

/** Without which exports are refused, whoever asks. */
const attribution = {
  'X-Skill-Source': 'kinora',
  'X-Skill-Version': '1.0.0',
  'X-Skill-Platform': 'terminal',
};

/** All that a user can read of what they have. */
async function everythingOf(
  headers: Record<string, string>,
  call: (wish: Omit<Call, 'url'>) => Promise<{ status: number; text: string }>,
  things: Things,
): Promise<Record<string, string>> {
  const readings = Object.entries(rows).filter(([name]) => name.startsWith('GET /api'));
  const all: Record<string, string> = {};
  for (const [name, row] of readings) {
    if (row.about === 'all') continue;
    const { status, text } = await call({ name, row, things, headers });
    assert.equal(status, 200, name);
    all[name] = text;
  }
  return all;
}

function privateValues({ task, session, hash, id, unusedHash, upload }: Things): string[] {
  return [task, session, hash, id, unusedHash, upload];
}

/** Fastify adds a HEAD to every GET, which its row covers. */
function isHeadOfGet({ method, url }: RouteEntry, { app }: TestServer): boolean {
  const isGet = (other: RouteEntry) => other.method === 'GET' && other.url === url;
  return method === 'HEAD' && !(`HEAD ${url}` in rows) && app.routeTable.some(isGet);
}

function nameOf({ method, url }: RouteEntry): string {
  return `${method} ${url}`;
}
