// How calls and sessions end otherwise than by an answer: cancelled, dropped, ended, taken away.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, suite, test, type TestContext } from 'node:test';
import type { Client } from '@modelcontextprotocol/client';
import { newClient } from '../../src/client/client.ts';
import { tokenId } from '../../src/server/accounts/tokens.ts';
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { temporaryFolder } from '../make-media.ts';
import { until } from '../until.ts';
import { callTool, connectAgent, overHttp, overStdio } from './agent.ts';

const folder = temporaryFolder(after);

interface Studio {
  readonly server: TestServer;
  readonly token: string;
  readonly userId: string;
  /** Statuses of the exports of the newest project, the newest first. */
  readonly exports: () => Promise<string[]>;
}

/** A user with a film that takes so long to make. */
async function newStudio(t: TestContext, seconds: number): Promise<Studio> {
  const server = await startTestServer(t);
  const { token, userId } = await server.newUser();
  const client = newClient({ url: server.url, token });
  const drawn = await drawPhotos(2);
  await client.upload(drawn.map(({ name, bytes }) => ({ name, content: new Blob([bytes]) })));
  await client.say(`make a ${seconds} second video`);
  const exports = async () => (await client.exports()).map(({ status }) => status);
  return { server, token, userId, exports };
}

const doors: Readonly<Record<string, (t: TestContext, studio: Studio) => Promise<Client>>> = {
  'standard input and output': async (t, { server, token }) => {
    const environment = { HOME: folder, KINORA_URL: server.url, KINORA_TOKEN: token };
    const agent = await connectAgent(t, overStdio(environment));
    // Another program's project is opened by hand.
    const { data } = await callTool(agent, 'list_projects');
    const [newest] = data['projects'] as { id: string }[];
    await callTool(agent, 'open_project', { id: newest!.id });
    return agent;
  },
  'HTTP, in a session': async (t, { server, token }) =>
    connectAgent(t, overHttp(server.url, token)),
  'HTTP, each call by itself': async (t, { server, token }) =>
    connectAgent(t, overHttp(server.url, token), 'single'),
};

for (const [name, open] of Object.entries(doors))
  test(`a call that is cancelled over ${name} stops the export`, async (t) => {
    const studio = await newStudio(t, 60);
    const agent = await open(t, studio);
    const cancelling = new AbortController();
    const call = callTool(
      agent,
      'export_film',
      {},
      { signal: cancelling.signal, onprogress: () => cancelling.abort('enough') },
    );
    await assert.rejects(call);
    await until(async () => (await studio.exports())[0] === 'cancelled');
    assert.deepEqual(await studio.exports(), ['cancelled']);
    assert.equal((await callTool(agent, 'credits')).isError, false, 'it goes on');
  });

suite('an export that takes longer than its call', () => {
  for (const name of ['standard input and output', 'HTTP, in a session'])
    test(`over ${name} goes on, is told, and is waited for or stopped`, async (t) => {
      const studio = await newStudio(t, 60);
      const agent = await doors[name]!(t, studio);
      const { text, data } = await callTool(agent, 'export_film', { wait_seconds: 1 });
      assert.match(text, /^Still being made, \d+ %/);
      assert.equal(data['done'], false);
      const id = data['id'] as string;
      assert.match((await callTool(agent, 'timeline')).text, new RegExp(`Being exported: ${id}`));
      const again = await callTool(agent, 'export_film', { export_id: id, wait_seconds: 1 });
      assert.equal(again.data['id'], id);
      const timeout = callTool(agent, 'export_film', { export_id: id }, { timeout: 500 });
      await assert.rejects(timeout, /timed out/i);
      await callTool(agent, 'credits');
      assert.doesNotMatch((await studio.exports()).join(), /cancelled/, 'nobody wished it');
      assert.match((await callTool(agent, 'cancel_export', { export_id: id })).text, /is stopped/);
      assert.deepEqual(await studio.exports(), ['cancelled']);
    });

  test('is brought by a later call', async (t) => {
    const studio = await newStudio(t, 2);
    const agent = await doors['HTTP, in a session']!(t, studio);
    const { data } = await callTool(agent, 'export_film', { quality: 'low', resolution: '480p' });
    const id = data['id'] as string;
    const later = await callTool(agent, 'export_film', { export_id: id });
    assert.match(later.text, /^The film is ready \(2 s/);
    assert.equal((await studio.exports()).length, 1);
    const stopped = await callTool(agent, 'cancel_export', { export_id: id });
    assert.match(stopped.text, /finished already/);
    for (const tool of ['export_film', 'cancel_export'])
      assert.equal((await callTool(agent, tool, { export_id: 'nope' })).isError, true, tool);
  });

  test('is not begun where the film could not be saved', async (t) => {
    const studio = await newStudio(t, 2);
    const agent = await doors['standard input and output']!(t, studio);
    const letter = join(folder, 'letter.mp4');
    await writeFile(letter, 'Dear Ann');
    for (const place of [letter, '/nowhere/film.mp4', 'film.mp4'])
      assert.equal((await callTool(agent, 'export_film', { save_to: place })).isError, true, place);
    const { text } = await callTool(agent, 'export_film', { save_to: letter });
    assert.match(text, /Kinora did not make it.*with save_to/);
    assert.deepEqual(await studio.exports(), []);
  });
});

suite('a session that is dropped in the middle of an export', () => {
  for (const name of ['standard input and output', 'HTTP, in a session'])
    test(`over ${name} leaves the export to be found later`, async (t) => {
      const studio = await newStudio(t, 2);
      const agent = await doors[name]!(t, studio);
      const ordered = Promise.withResolvers<void>();
      const options = { onprogress: () => ordered.resolve() };
      const call = callTool(agent, 'export_film', { quality: 'low', save_to: undefined }, options);
      call.catch(() => {});
      await ordered.promise;
      await agent.close();
      await assert.rejects(call);
      const next = await doors[name]!(t, studio);
      await until(async () => (await studio.exports())[0] === 'completed');
      assert.match((await callTool(next, 'timeline')).text, /Exported: .*render_\d+/);
    });
});

suite('a session', () => {
  test('is nobody else’s, and nothing once it has ended', async (t) => {
    const { server, token } = await newStudio(t, 2);
    const transport = overHttp(server.url, token);
    const agent = await connectAgent(t, transport);
    const session = transport.sessionId!;
    const stranger = await server.newUser();
    const ping = async (bearer: string, id: string | null) => {
      const answer = await fetch(`${server.url}/mcp`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${bearer}`,
          'Content-Type': 'application/json',
          Accept: 'application/json, text/event-stream',
          ...(id !== null && { 'Mcp-Session-Id': id }),
        },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }),
      });
      await answer.text();
      return answer.status;
    };
    assert.equal(await ping(token, session), 200);
    assert.equal(await ping(stranger.token, session), 404);
    assert.equal(await ping(token, 'nobodys'), 404);
    assert.equal(await ping(token, null), 400);
    assert.equal(await ping('nmv_usr_nobodys', session), 401);
    await transport.terminateSession();
    assert.equal(await ping(token, session), 404);
    await agent.close();
  });

  test('goes on with another token of its user, and does nothing with one that was revoked', async (t) => {
    const { server, token, userId } = await newStudio(t, 2);
    const transport = overHttp(server.url, token);
    const agent = await connectAgent(t, transport);
    await callTool(agent, 'new_project', { name: 'Kept' });
    const { tokens, database } = server.parts;
    const next = await database.transaction(async (transaction) =>
      tokens.issue(transaction, userId, 60_000),
    );
    await tokens.revoke(userId, tokenId(token));
    await assert.rejects(callTool(agent, 'timeline'), /401|token/i);
    const answer = await fetch(`${server.url}/mcp`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${next.token}`,
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
        'Mcp-Session-Id': transport.sessionId!,
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 7,
        method: 'tools/call',
        params: { name: 'timeline', arguments: {} },
      }),
    });
    assert.match(await answer.text(), /Project \\\\"Kept\\\\"|Project \\"Kept\\"/);
  });

  test('does not keep a server from stopping', async (t) => {
    const studio = await newStudio(t, 60);
    const agents = [
      await doors['HTTP, in a session']!(t, studio),
      await doors['HTTP, each call by itself']!(t, studio),
    ];
    const calls = agents.map(async (agent) => callTool(agent, 'export_film'));
    await until(async () => (await studio.exports()).length === 2);
    const before = performance.now();
    await studio.server.close();
    assert.ok(performance.now() - before < 3000, `${performance.now() - before} ms`);
    for (const { isError, text } of await Promise.all(calls)) {
      assert.equal(isError, true);
      assert.match(text, /^The server is stopping/);
    }
  });
});
