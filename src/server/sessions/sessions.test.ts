import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';
import { drawnPicture } from '../testing/drawn-picture.ts';
import { upload } from '../testing/upload.ts';

interface Session {
  readonly session_id: string;
  readonly task_id: string;
  readonly task_name: string;
  readonly language: string | null;
  readonly revision: number;
  readonly created_at: string;
}
interface Task {
  readonly task_id: string;
  readonly task_name: string;
  readonly created_at: string;
  readonly sessions: readonly Session[];
}
interface AdkSession {
  readonly id: string;
  readonly appName: string;
  readonly userId: string;
  readonly state: Record<string, unknown>;
  readonly events: readonly { author: string; actions: { stateDelta: object } }[];
  readonly lastUpdateTime: number;
}

async function start(t: TestContext) {
  const server = await startTestServer(t);
  const user = await server.newUser();
  return { server, user, api: new ApiCaller(server.url, user.headers) };
}

const newTask = '/api/tasks/me/with-session/nemo_agent';

suite('a project', () => {
  test('comes with a session of 19 digits, new each time', async (t) => {
    const { api, user } = await start(t);
    const body = { task_name: 'project', language: 'en' };
    const first = await api.data<Session & { user_id: string }>('POST', newTask, body);
    const second = await api.data<Session>('POST', newTask, body);
    assert.match(first.session_id, /^[1-9]\d{18}$/);
    assert.match(first.task_id, /^task_/);
    assert.equal(first.user_id, user.userId);
    assert.notEqual(first.session_id, second.session_id);
  });

  test('needs no body, and takes languages as people write them', async (t) => {
    const { api } = await start(t);
    const languages = [
      [undefined, null],
      [{}, null],
      [{ task_name: null, language: '' }, null],
      [{ language: 'zh_cn' }, 'zh-CN'],
      [{ language: 'fil' }, 'fil'],
    ] as const;
    for (const [body, language] of languages) {
      const { session_id } = await api.data<Session>('POST', newTask, body);
      const session = await api.data<Session>('GET', `/api/sessions/nemo_agent/me/${session_id}`);
      assert.deepEqual([session.language, session.task_name], [language, 'project']);
    }
    const empty = await api.call('POST', newTask, undefined, {
      'Content-Type': 'application/json',
    });
    assert.equal(empty.status, 200);
    const { status, body } = await api.call('POST', newTask, { language: '<detected>' });
    assert.deepEqual([status, body.code], [400, 400]);
    assert.match(body.message, /language/);
  });

  test('in a language of Kinora makes it speak that language', async (t) => {
    const { api } = await start(t);
    const unknown = '/api/sessions/nemo_agent/me/1';
    assert.match((await api.call('GET', unknown)).body.message, /^There is no such session/);
    await api.data('POST', newTask, { language: 'zh-Hans' });
    assert.match((await api.call('GET', unknown)).body.message, /^会话不存在/);
    const asked = await api.call('GET', unknown, undefined, { 'Accept-Language': 'en-GB' });
    assert.match(asked.body.message, /^There is no such session/);
  });

  test('is renamed, and goes with all of its sessions', async (t) => {
    const { api } = await start(t);
    const { task_id, session_id } = await api.data<Session>('POST', newTask, {});
    const url = `/api/tasks/me/${task_id}`;
    const renamed = await api.data<Task>('PATCH', url, { task_name: ' Holiday ' });
    assert.equal(renamed.task_name, 'Holiday');
    assert.deepEqual(
      renamed.sessions.map((session) => [session.session_id, session.task_name]),
      [[session_id, 'Holiday']],
    );
    assert.equal((await api.call('PATCH', url, { task_name: ' ' })).status, 400);
    await api.data('DELETE', url);
    assert.equal((await api.call('GET', url)).status, 404);
    const { status, body } = await api.call('GET', `/api/sessions/nemo_agent/me/${session_id}`);
    assert.deepEqual([status, body.code], [404, 1002]);
  });

  test('is listed page by page, each once, the newest first', async (t) => {
    const { api } = await start(t);
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) await api.newSession(name);
    for (const [path, key] of [
      ['/api/tasks/me', 'tasks'],
      ['/api/sessions/nemo_agent/me', 'sessions'],
    ] as const) {
      const listed: { task_name: string; created_at: string }[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const page: { next_cursor: string | null; tasks?: Task[]; sessions?: Session[] } =
          await api.data('GET', `${path}?limit=2${query}`);
        listed.push(...page[key]!);
        cursor = page.next_cursor;
      }
      assert.deepEqual(listed.map(({ task_name }) => task_name).toSorted(), names, path);
      const times = listed.map(({ created_at }) => created_at);
      assert.deepEqual(times, times.toSorted().toReversed(), path);
    }
  });
});

suite('ADK', () => {
  const url = '/apps/nemo_agent/users/me/sessions';
  async function adk(
    api: ApiCaller,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<AdkSession> {
    const { status, body: session } = await api.call(method, path, body);
    assert.equal(status, 200, JSON.stringify(session));
    return session as unknown as AdkSession;
  }

  test('finds the app, and no other', async (t) => {
    const { api } = await start(t);
    assert.deepEqual((await api.call('GET', '/list-apps')).body, ['nemo_agent']);
    assert.equal((await api.call('GET', '/apps/other/users/me/sessions')).status, 404);
  });

  test('makes, lists, changes and deletes sessions in its own shapes', async (t) => {
    const { api, user } = await start(t);
    const made = await adk(api, 'POST', url, { sessionId: 's_123', state: { color: 'red' } });
    const { lastUpdateTime, ...rest } = made;
    assert.deepEqual(rest, {
      id: 's_123',
      appName: 'nemo_agent',
      userId: user.userId,
      state: { color: 'red' },
      events: [],
    });
    assert.ok(Math.abs(lastUpdateTime - Date.now() / 1000) < 60);
    const patched = await adk(api, 'PATCH', `${url}/s_123`, {
      state_delta: { size_px: 1, someKey: { inner_key: null }, 'temp:x': 1 },
    });
    assert.deepEqual(patched.state, { color: 'red', size_px: 1, someKey: { inner_key: null } });
    assert.deepEqual(
      patched.events.map(({ author }) => author),
      ['user'],
    );
    assert.deepEqual(await adk(api, 'GET', `${url}/s_123`), patched);
    const byId = `/apps/nemo_agent/users/${user.userId}/sessions`;
    const listed = (await api.call('GET', byId)).body as unknown as AdkSession[];
    assert.deepEqual(listed, [{ ...patched, events: [] }]);
    // Its client says that it sends JSON when it sends nothing.
    const json = { 'Content-Type': 'application/json' };
    const deleted = await api.call('DELETE', `${url}/s_123`, undefined, json);
    assert.deepEqual([deleted.status, deleted.body], [200, null]);
    assert.equal((await api.call('GET', `${url}/s_123`)).status, 404);
  });

  test('keeps as much as it likes in many keys, but not for ever more', async (t) => {
    const { api } = await start(t);
    await adk(api, 'POST', url, { sessionId: 's_1' });
    const patch = async (key: string, length: number) =>
      api.call('PATCH', `${url}/s_1`, { stateDelta: { [key]: 'x'.repeat(length) } });
    assert.equal((await patch('a', 200_000)).status, 200);
    const { status, body } = await patch('b', 100_000);
    assert.deepEqual([status, body.code], [422, 422]);
    assert.match(body.message, /state of a session/);
    assert.deepEqual(Object.keys((await adk(api, 'GET', `${url}/s_1`)).state), ['a']);
    assert.equal((await patch('a', 1)).status, 200);
    const created = await api.call('POST', url, { state: { a: 'x'.repeat(300_000) } });
    assert.equal(created.status, 422);
  });

  test('in Python sends the state itself to an address with an id, in TypeScript a wrapped one', async (t) => {
    const { api } = await start(t);
    const bodies = [
      [{ state: { a: 1 } }, { a: 1 }],
      [
        { a: 1, state: { b: 2 } },
        { a: 1, state: { b: 2 } },
      ],
      [{ a: 1 }, { a: 1 }],
      [{}, {}],
      [undefined, {}],
    ] as const;
    for (const [index, [body, state]] of bodies.entries())
      assert.deepEqual((await adk(api, 'POST', `${url}/own-${index}`, body)).state, state);
  });

  test('may name sessions as it likes, once within a user', async (t) => {
    const { api, server } = await start(t);
    const other = new ApiCaller(server.url, (await server.newUser()).headers);
    await adk(api, 'POST', `${url}/mine`, { secret: 1 });
    assert.equal((await api.call('POST', url, { sessionId: 'mine' })).status, 409);
    assert.deepEqual((await adk(other, 'POST', `${url}/mine`)).state, {});
    assert.deepEqual((await adk(api, 'GET', `${url}/mine`)).state, { secret: 1 });
    const state = await api.data<Session>('GET', '/api/state/nemo_agent/me/mine/latest');
    assert.equal(state.session_id, 'mine');
    assert.equal((await api.call('POST', url, { sessionId: 'a/b' })).status, 400);
  });
});

test('a session of somebody else is just as one that does not exist, on every path', async (t) => {
  const { api, server, user } = await start(t);
  const session = await api.newSession();
  const { task_id } = await api.data<Session>('GET', `/api/sessions/nemo_agent/me/${session}`);
  const stranger = new ApiCaller(server.url, (await server.newUser()).headers);
  const paths = server.app.routeTable.filter(
    ({ url }) =>
      /:session|:task\b/.test(url) && /^\/(api\/(tasks|sessions|state)|apps)\//.test(url),
  );
  assert.ok(paths.length >= 15);
  const bodies: Record<string, object> = {
    edits: { edits: [{ kind: 'set-title', title: 'x' }] },
    draft: { draft: { t: [] } },
    PATCH: { task_name: 'x', language: 'en', stateDelta: {} },
  };
  for (const { method, url } of paths.filter(({ method: each }) => each !== 'HEAD')) {
    // A new session under an id of one's own is not an access to another's.
    if (method === 'POST' && url.startsWith('/apps/')) continue;
    const path = (who: string, sessionId: string, task: string) =>
      url
        .replace(':user', who)
        .replace(':session', sessionId)
        .replace(':task', task)
        .replace(':number', '1');
    const body = bodies[url.split('/').at(-1)!] ?? bodies[method];
    const missing = await stranger.call(method, path('me', '1234567890123456789', 'task_0'), body);
    assert.equal(missing.status, 404, `${method} ${url}`);
    for (const who of ['me', user.userId]) {
      const answer = await stranger.call(method, path(who, session, task_id), body);
      assert.deepEqual([answer.status, answer.body], [404, missing.body], `${method} ${url}`);
    }
  }
  assert.equal(
    (await api.data<Session>('GET', `/api/sessions/nemo_agent/me/${session}`)).revision,
    0,
  );
});

suite('what is deleted', () => {
  async function storedHashes(dataFolder: string): Promise<string[]> {
    const names = await readdir(join(dataFolder, 'blobs'), { recursive: true });
    return names.flatMap((name) => /([0-9a-f]{64})\.png$/.exec(name)?.[1] ?? []).toSorted();
  }

  test('takes along the media that nothing else uses, and nothing more', async (t) => {
    const { api, server, user } = await start(t);
    const { dataFolder } = server.parts.settings;
    const [one, two] = [await api.newSession(), await api.newSession()];
    const [own, shared] = await Promise.all(
      [0, 1].map(async (number) => drawnPicture(t, { number, widthPx: 64, heightPx: 48 })),
    );
    const uploaded = await upload(api, one, [own!, shared!]);
    const [ownHash, sharedHash] = uploaded.files.map(({ hash }) => hash);
    await upload(api, two, [shared!]);
    const other = new ApiCaller(server.url, (await server.newUser()).headers);
    await upload(other, await other.newSession(), [own!]);
    assert.deepEqual(
      await storedHashes(dataFolder),
      [ownHash, ownHash, sharedHash].map(String).toSorted(),
    );

    await api.data('DELETE', `/api/sessions/nemo_agent/me/${one}`);
    assert.deepEqual(await storedHashes(dataFolder), [ownHash, sharedHash].map(String).toSorted());
    const state = await api.data<{ state: { video_infos: { hash: string; url: string }[] } }>(
      'GET',
      `/api/state/nemo_agent/me/${two}/latest`,
    );
    assert.deepEqual(
      state.state.video_infos.map(({ hash }) => hash),
      [sharedHash],
    );
    assert.equal((await fetch(state.state.video_infos[0]!.url)).status, 200);
    await api.data('DELETE', `/api/sessions/nemo_agent/me/${two}`);
    assert.deepEqual(await storedHashes(dataFolder), [String(ownHash)]);
    for (const table of ['sessions', 'tasks', 'media', 'session_media', 'revisions']) {
      const rows = await server.parts.database.all<{ user_id: string }>(`SELECT * FROM ${table}`);
      assert.ok(!rows.some(({ user_id }) => user_id === user.userId), table);
    }
  });

  test('and could not be removed before a crash is removed at the next start', async (t) => {
    const { api, server, user } = await start(t);
    const { parts } = server;
    const session = await api.newSession();
    await upload(api, session, [await drawnPicture(t, { number: 0, widthPx: 64, heightPx: 48 })]);
    const { id } = await parts.sessions.find(user.userId, session);
    await parts.database.transaction(async (transaction) => {
      await transaction.run('DELETE FROM sessions WHERE id = $1', id);
      await parts.unusedMedia.forget(transaction, user.userId);
    });
    assert.equal((await storedHashes(parts.settings.dataFolder)).length, 1);
    await server.close();
    const next = await startTestServer(t, { dataFolder: parts.settings.dataFolder });
    assert.deepEqual(await storedHashes(next.parts.settings.dataFolder), []);
  });
});

test('everything is there again after a restart', async (t) => {
  const { api, server, user } = await start(t);
  const session = await api.newSession('Kept');
  const url = `/api/state/nemo_agent/me/${session}`;
  const edit = { edits: [{ kind: 'set-title', title: 'Kept too' }] };
  const revision = await api.data('POST', `${url}/edits`, edit);
  await server.close();

  const { dataFolder } = server.parts.settings;
  const again = new ApiCaller((await startTestServer(t, { dataFolder })).url, user.headers);
  assert.deepEqual(await again.data('GET', `${url}/revisions/1`), revision);
  const found = await again.data<Session>('GET', `/api/sessions/nemo_agent/me/${session}`);
  assert.deepEqual([found.task_name, found.revision], ['Kept', 1]);
});
