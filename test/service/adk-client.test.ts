// Google's own client of ADK's API server, unchanged, against Kinora. It is one file of a package
// whose server, databases and tools `overrides` in package.json leave out.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import type { Event, EventPart } from '../../src/api/run.ts';
import type { Settings } from '../../src/server/settings.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { newSession, upload } from '../../src/server/testing/upload.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { makeMedia, temporaryFolder, toneBurst } from '../make-media.ts';

const clientFile = 'node_modules/@google/adk-devtools/dist/esm/server/adk_api_client.js';

interface AdkSession {
  readonly id: string;
  readonly appName: string;
  readonly userId: string;
  readonly state: Readonly<Record<string, unknown>>;
  readonly events: readonly Event[];
}

/** What of the client is tried here; its own types need packages that are not installed. */
interface AdkApiClient {
  listApps(): Promise<string[]>;
  createSession(wish: {
    appName: string;
    userId: string;
    sessionId?: string;
    state?: object;
  }): Promise<AdkSession>;
  getSession(session: Place): Promise<AdkSession>;
  listAllSessions(user: { userId: string }): Promise<AdkSession[]>;
  deleteSession(session: Place): Promise<void>;
  runAsync(
    message: Place & { newMessage: string; streaming?: boolean; stateDelta?: object },
  ): AsyncGenerator<Event>;
}

interface Place {
  appName: string;
  userId: string;
  sessionId: string;
}

/** A server, and the client of a user on it. The client knows no tokens: they are added below it. */
async function start(t: TestContext, settings?: Partial<Settings>) {
  const server = await startTestServer(t, settings);
  const user = await server.newUser();
  const plainFetch = fetch;
  t.mock.method(globalThis, 'fetch', async (url: string, options?: RequestInit) => {
    const headers = new Headers(options?.headers);
    headers.set('Authorization', `Bearer ${user.token}`);
    return plainFetch(url, { ...options, headers });
  });
  const { AdkApiClient: Client } = (await import(`../../${clientFile}`)) as {
    AdkApiClient: new (config: { backendUrl: string }) => AdkApiClient;
  };
  const caller = { url: server.url, headers: user.headers };
  return { caller, client: new Client({ backendUrl: server.url }) };
}

function place(sessionId: string): Place {
  return { appName: 'nemo_agent', userId: 'me', sessionId };
}

async function collect(events: AsyncIterable<Event>): Promise<Event[]> {
  const all: Event[] = [];
  for await (const event of events) all.push(event);
  return all;
}

function partsOf(events: readonly Event[]): EventPart[] {
  return events.flatMap(({ content }) => content?.parts ?? []);
}

function textOf(events: readonly Event[]): string {
  return partsOf(events)
    .flatMap((part) => ('text' in part ? [part.text] : []))
    .join('');
}

void suite('the ADK client', () => {
  test('makes sessions, finds them again and deletes them', async (t) => {
    const { client } = await start(t);
    assert.deepEqual(await client.listApps(), ['nemo_agent']);
    const wish = { appName: 'nemo_agent', userId: 'me', state: { mood: 'calm', 'my key': [1] } };
    const made = await client.createSession(wish);
    assert.match(made.id, /^\d{19}$/);
    assert.equal(made.appName, 'nemo_agent');
    assert.deepEqual(made.state, wish.state);
    const named = await client.createSession({ ...wish, sessionId: 'my-own-id' });
    assert.equal(named.id, 'my-own-id');
    assert.deepEqual(named.state, wish.state);

    const listed = await client.listAllSessions({ userId: 'me' });
    assert.deepEqual(listed.map(({ id }) => id).toSorted(), [made.id, named.id].toSorted());
    assert.deepEqual(await client.getSession(place(named.id)), named);

    await client.deleteSession(place(made.id));
    await assert.rejects(client.getSession(place(made.id)), /There is no such session/);
    assert.equal((await client.listAllSessions({ userId: 'me' })).length, 1);
  });

  test('hears a film being made, and finds the same events in the session', async (t) => {
    const { client, caller } = await start(t);
    const sessionId = await newSession(caller);
    await upload(caller, sessionId, await drawPhotos(3));

    const stateDelta = { lastSeen: 'studio' };
    const newMessage = 'a 5 second film with music';
    const heard = await collect(client.runAsync({ ...place(sessionId), newMessage, stateDelta }));
    const parts = partsOf(heard);
    const calls = parts.flatMap((part) => ('functionCall' in part ? [part.functionCall] : []));
    const answers = parts.flatMap((part) =>
      'functionResponse' in part ? [part.functionResponse] : [],
    );
    assert.ok(calls.length > 0);
    assert.deepEqual(
      answers.map(({ id, name }) => ({ id, name })),
      calls.map(({ id, name }) => ({ id, name })),
    );
    assert.match(textOf(heard.slice(-1)), /5 s/);
    assert.equal(new Set(heard.map(({ id }) => id)).size, heard.length);
    assert.equal(new Set(heard.map(({ invocationId }) => invocationId)).size, 1);

    const session = await client.getSession(place(sessionId));
    assert.deepEqual(
      session.events.filter(({ author }) => author !== 'user'),
      heard,
    );
    assert.equal(session.state['lastSeen'], 'studio');
  });

  test('hears words as they come, which make up the whole that follows', async (t) => {
    const { client, caller } = await start(t);
    const sessionId = await newSession(caller);
    const message = { ...place(sessionId), newMessage: 'hello', streaming: true };
    const heard = await collect(client.runAsync(message));
    const pieces = heard.filter(({ partial }) => partial === true);
    const wholes = heard.filter(({ partial }) => partial !== true);
    assert.ok(pieces.length > 3, `${pieces.length} pieces`);
    assert.equal(textOf(pieces), textOf(wholes));
    const session = await client.getSession(place(sessionId));
    assert.ok(session.events.every(({ partial }) => partial !== true));
  });

  test('is told in words what is wrong, before a stream and where there is no session', async (t) => {
    const { client, caller } = await start(t);
    const empty = client.runAsync({ ...place(await newSession(caller)), newMessage: ' ' });
    await assert.rejects(collect(empty), /The message is empty/);
    const nowhere = client.runAsync({ ...place('1234567890123456789'), newMessage: 'hello' });
    await assert.rejects(collect(nowhere), /There is no such session/);
    const otherApp = { ...place(await newSession(caller)), appName: 'other' };
    await assert.rejects(collect(client.runAsync({ ...otherApp, newMessage: 'hello' })), Error);
  });

  test('is told in the stream when a turn takes too long, and finds the same told later', async (t) => {
    // Listening to a song takes longer than this, in a process that must start first.
    const { client, caller } = await start(t, { turnTimeLimitMs: 20 });
    const sessionId = await newSession(caller);
    const song = { name: 'song.m4a', bytes: await makeSong(t) };
    await upload(caller, sessionId, [...(await drawPhotos(1)), song]);
    const message = { ...place(sessionId), newMessage: 'a film with my song' };
    await assert.rejects(collect(client.runAsync(message)), /^Error: timedOut: This took too long/);
    const { events } = await client.getSession(place(sessionId));
    assert.equal(events.at(-1)?.errorCode, 'timedOut');
  });
});

async function makeSong(t: TestContext): Promise<Uint8Array<ArrayBuffer>> {
  const folder = temporaryFolder(t.after.bind(t));
  const channels = [toneBurst(48000, { totalMs: 8000, fromMs: 100, toMs: 7900 })];
  const sound = { codec: 'aac', sampleRate: 48000, channels };
  return new Uint8Array(await readFile(await makeMedia(join(folder, 'song.m4a'), { sound })));
}
