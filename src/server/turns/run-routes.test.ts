import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test } from 'node:test';
import { eventSchema, type Event } from '../../api/run.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';
import { drawPhotos, eventsOf, newChat, request, say, textOf } from './testing/chat.ts';

test('an answer is ADK events in the protocol’s framing: call, response, then words', async (t) => {
  const server = await startTestServer(t);
  const { headers } = await server.newUser();
  const chat = await newChat({ url: server.url, headers }, 3);
  const reply = await say(chat, '4 seconds, dance the macarena');
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  assert.match(reply.raw, /^: heartbeat\n\n(data: \{.*\}\n\nid: \d+\n\n){3}$/);
  const [call, response, words] = reply.events.map((event) => eventSchema.parse(event));
  const { functionCall } = call!.content!.parts[0] as { functionCall: { id: string } };
  const { functionResponse } = response!.content!.parts[0] as { functionResponse: { id: string } };
  assert.match(functionCall.id, /^adk-[\da-f-]{36}$/);
  assert.equal(functionResponse.id, functionCall.id);
  assert.deepEqual(
    reply.events.map(({ author, content }) => [author, content?.role]),
    [
      ['nemo_agent', 'model'],
      ['nemo_agent', 'user'],
      ['nemo_agent', 'model'],
    ],
  );
  for (const { invocationId } of reply.events) assert.match(invocationId, /^e-[\da-f-]{36}$/);
  assert.ok(Math.abs(words!.timestamp - Date.now() / 1000) < 60, 'seconds');
  const { revision, summary, decisions, notUnderstood, suggestions, diff } = words!.customMetadata!;
  assert.equal(revision, 1);
  assert.match(summary as string, /^Timeline \(2 tracks\): 1\. Video: .* \(0-4s\) 2\. BGM: /);
  assert.ok((decisions as readonly unknown[]).length > 0);
  assert.ok((diff as readonly unknown[]).length > 0);
  assert.equal((suggestions as readonly unknown[]).length, 3);
  assert.deepEqual(notUnderstood, ['dance the macarena']);
  assert.match(textOf(reply.events), /4 s[^]*Not understood, so left aside: “dance the macarena”/);
});

test('camelCase and snake_case say the same, and what lies inside is not rewritten', async (t) => {
  const server = await startTestServer(t);
  const { headers } = await server.newUser();
  const inside = { some_key: { inner_key: [1, null], someKey: true } };
  const snake = await newChat({ url: server.url, headers });
  const camel = await newChat({ url: server.url, headers });
  const first = await say(snake, 'hello', { body: { state_delta: inside } });
  const second = await say(camel, '', {
    body: {
      app_name: undefined,
      user_id: undefined,
      session_id: undefined,
      new_message: undefined,
      appName: 'nemo_agent',
      userId: 'me',
      sessionId: camel.sessionId,
      newMessage: { role: 'user', parts: [{ text: 'hello' }, { functionResponse: { a_b: 1 } }] },
      stateDelta: inside,
      functionCallEventId: 'x',
      invocationId: 'y',
    },
  });
  assert.equal(textOf(first.events), textOf(second.events));
  const api = new ApiCaller(server.url, headers);
  for (const [{ sessionId }, { events }] of [
    [snake, first],
    [camel, second],
  ] as const) {
    assert.deepEqual(events.at(-1)!.actions.stateDelta, inside);
    const { body } = await api.call('GET', `/apps/nemo_agent/users/me/sessions/${sessionId}`);
    assert.deepEqual((body as unknown as { state: object }).state, inside);
  }
});

test('streaming brings the words first, which together are the whole', async (t) => {
  const server = await startTestServer(t);
  const { headers } = await server.newUser();
  const chat = await newChat({ url: server.url, headers });
  for (const text of ['hello', '你好']) {
    const { events } = await say(chat, text, { body: { streaming: true } });
    const partial = events.filter((event) => event.partial === true);
    assert.ok(partial.length > 5);
    for (const event of partial) eventSchema.parse(event);
    const deltas = partial.map(({ content }) => (content!.parts[0] as { text: string }).text);
    assert.equal(deltas.join(''), textOf(events));
    assert.equal(events.at(-1)!.partial, undefined);
    assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
  }
});

test('/run answers with the same events as a list', async (t) => {
  const server = await startTestServer(t);
  const { headers } = await server.newUser();
  const chat = await newChat({ url: server.url, headers }, 2);
  const answer = await fetch(`${server.url}/run`, request(chat, '3 seconds'));
  assert.equal(answer.status, 200);
  const events = (await answer.json()) as Event[];
  for (const event of events) eventSchema.parse(event);
  assert.match(textOf(events), /Your film is laid out: 3 s/);
  assert.equal(events.length, 3);
});

test('what cannot be answered is refused before the stream', async (t) => {
  const server = await startTestServer(t);
  const { headers } = await server.newUser();
  const chat = await newChat({ url: server.url, headers });
  const refusals: readonly (readonly [string, object, number, number])[] = [
    ['an unknown session', { session_id: '1234567890123456789' }, 404, 1002],
    ['another user in the body', { user_id: 'anon_0123456789abcdef' }, 404, 1002],
    ['another agent', { app_name: 'other_agent' }, 404, 1002],
    ['no message', { new_message: undefined }, 422, 422],
    ['a message without parts', { new_message: {} }, 422, 422],
    ['blanks', { new_message: { parts: [{ text: ' \n' }] } }, 422, 422],
    ['a book', { new_message: { parts: [{ text: 'x'.repeat(4001) }] } }, 422, 422],
    ['a number for a text', { new_message: { parts: [{ text: 5 }] } }, 400, 400],
    ['a file that is none', { new_message: { parts: [inline('no media', 'a.jpg')] } }, 415, 4001],
    ['a hash nobody uploaded', { new_message: { parts: [byUri('a'.repeat(64))] } }, 404, 404],
  ];
  for (const [what, body, status, code] of refusals)
    await t.test(what, async () => {
      for (const path of ['/run_sse', '/run']) {
        const answer = await fetch(server.url + path, request(chat, 'hello', { body }));
        const told = (await answer.json()) as Record<string, unknown>;
        assert.deepEqual([answer.status, told['code']], [status, code], JSON.stringify(told));
        assert.ok(told['message'] === told['detail'] && told['detail'] === told['error']);
      }
      assert.deepEqual(await server.parts.eventLog.list(chat.sessionId), []);
    });
});

test('the session of another user is as one that does not exist', async (t) => {
  const server = await startTestServer(t);
  const [one, other] = [await server.newUser(), await server.newUser()];
  const chat = await newChat({ url: server.url, headers: one.headers });
  const foreign = await fetch(
    `${server.url}/run_sse`,
    request({ ...chat, headers: other.headers }, 'hello'),
  );
  const missing = await fetch(
    `${server.url}/run_sse`,
    request({ ...chat, headers: other.headers, sessionId: '1234567890123456789' }, 'hello'),
  );
  assert.equal(foreign.status, 404);
  assert.equal(await foreign.text(), await missing.text());
  const log = `/api/run/nemo_agent/me/${chat.sessionId}/events`;
  assert.equal((await fetch(server.url + log, { headers: other.headers })).status, 404);
});

suite('files in a message', () => {
  test('a photo without a word is taken in and spoken of', async (t) => {
    const server = await startTestServer(t);
    const { headers } = await server.newUser();
    const chat = await newChat({ url: server.url, headers });
    const [photo] = await drawPhotos(1);
    const parts = [inline(photo!.bytes, 'dog.png')];
    const { events } = await say(chat, '', { body: { new_message: { parts } } });
    assert.match(textOf(events), /^dog\.png is here\. There are 1 picture/);
    assert.equal((await server.parts.media.list(chat.sessionId)).length, 1);
  });

  test('photos with a wish become a film at once', async (t) => {
    const server = await startTestServer(t);
    const { headers } = await server.newUser();
    const chat = await newChat({ url: server.url, headers });
    const photos = await drawPhotos(2);
    const parts = [{ text: '2 seconds' }, ...photos.map(({ bytes, name }) => inline(bytes, name))];
    const { events } = await say(chat, '', { body: { newMessage: { parts } } });
    assert.match(textOf(events), /Your film is laid out: 2 s/);
  });

  test('a file is named by its address, its hash or a link of ours', async (t) => {
    const server = await startTestServer(t);
    const { headers } = await server.newUser();
    const [photo, second, third] = await drawPhotos(3);
    const elsewhere = createServer((_, answer) => answer.end(photo!.bytes));
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
    t.after(() => elsewhere.close());
    const { port } = elsewhere.address() as AddressInfo;
    const chat = await newChat({ url: server.url, headers });
    const other = await newChat({ url: server.url, headers });
    const send = async (parts: readonly object[]) =>
      say(chat, '', { body: { new_message: { parts } } });
    const uploaded = [inline(second!.bytes, 'second.png'), inline(third!.bytes, 'third.png')];
    await say(other, '', { body: { new_message: { parts: uploaded } } });
    const [two, three] = await server.parts.media.list(other.sessionId);
    const api = new ApiCaller(server.url, headers);
    const state = await api.data<{ state: { video_infos: readonly { url: string }[] } }>(
      'GET',
      `/api/state/nemo_agent/me/${other.sessionId}/latest`,
    );
    await send([byUri(`http://127.0.0.1:${port}/photo.png`)]);
    await send([byUri(two!.sha256), byUri(state.state.video_infos[1]!.url)]);
    const own = await server.parts.media.list(chat.sessionId);
    assert.deepEqual(own.map(({ sha256 }) => sha256).slice(1), [two!.sha256, three!.sha256]);
    assert.equal(own.length, 3);
  });

  test('nobody gets at the files of others', async (t) => {
    const server = await startTestServer(t);
    const [one, other] = [await server.newUser(), await server.newUser()];
    const chat = await newChat({ url: server.url, headers: one.headers }, 1);
    const [item] = await server.parts.media.list(chat.sessionId);
    const foreign = await newChat({ url: server.url, headers: other.headers });
    const parts = [byUri(item!.sha256)];
    const { status } = await say(foreign, '', { body: { new_message: { parts } } });
    assert.equal(status, 404);
  });
});

suite('the same message sent again', () => {
  test('is answered with the same events, and nothing is done twice', async (t) => {
    const server = await startTestServer(t, { preset: 'hosted' });
    const { headers, userId } = await server.newUser();
    const { database, ledger } = server.parts;
    await database.transaction(async (transaction) =>
      ledger.grant(transaction, { userId, amount: 50, reason: 'test' }),
    );
    const before = await ledger.balance(userId);
    const chat = await newChat({ url: server.url, headers }, 3);
    const key = { headers: { 'Idempotency-Key': 'a-1' } };
    const together = await Promise.all(
      Array.from({ length: 8 }, async () => say(chat, '5 seconds', key)),
    );
    const later = await say(chat, '5 seconds', key);
    for (const { events } of together) assert.deepEqual(events, later.events);
    assert.equal((await server.parts.revisions.head(chat.sessionId)).number, 1);
    const { available, frozen } = await ledger.balance(userId);
    assert.deepEqual([available, frozen], [before.available - 10, 0]);
  });

  test('is another message under another key, and a mistake under the same key with another body', async (t) => {
    const server = await startTestServer(t);
    const { headers } = await server.newUser();
    const chat = await newChat({ url: server.url, headers }, 2);
    await say(chat, '5 seconds', { headers: { 'Idempotency-Key': 'one' } });
    await say(chat, 'vertical', { headers: { 'Idempotency-Key': 'two' } });
    assert.equal((await server.parts.revisions.head(chat.sessionId)).number, 2);
    const wrong = await say(chat, 'vertical', { headers: { 'Idempotency-Key': 'one' } });
    assert.equal(wrong.status, 422);
    const other = await server.newUser();
    const foreign = await newChat({ url: server.url, headers: other.headers });
    const { status } = await say(foreign, 'hello', { headers: { 'Idempotency-Key': 'one' } });
    assert.equal(status, 200, 'keys belong to their user');
  });
});

suite('the log of a session', () => {
  test('is read from any place on, followed or not', async (t) => {
    const server = await startTestServer(t);
    const { headers } = await server.newUser();
    const chat = await newChat({ url: server.url, headers });
    await say(chat, 'hello');
    await say(chat, '你好');
    const url = `${server.url}/api/run/nemo_agent/me/${chat.sessionId}/events`;
    const read = async (query: string, more: Record<string, string> = {}) =>
      (await fetch(url + query, { headers: { ...headers, ...more } })).text();
    const all = await read('?follow=false');
    assert.deepEqual(
      eventsOf(all).map(({ author }) => author),
      ['user', 'nemo_agent', 'user', 'nemo_agent'],
    );
    assert.deepEqual(
      [...all.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)),
      [1, 2, 3, 4],
    );
    const rest = eventsOf(all).slice(3);
    assert.deepEqual(eventsOf(await read('?follow=false&after=3')), rest);
    const resumed = await read('?follow=false&after=1', { 'Last-Event-ID': '3' });
    assert.deepEqual(eventsOf(resumed), rest);
    assert.equal(eventsOf(await read('?follow=false&after=99')).length, 0);
    assert.equal((await fetch(`${url}?after=x`, { headers })).status, 400);
    const { status } = await fetch(url, { headers, method: 'HEAD' });
    assert.equal(status, 404, 'HEAD does not wait for a stream that never ends');
  });

  test('brings what is said elsewhere, and ends with its session', async (t) => {
    const server = await startTestServer(t);
    const { headers } = await server.newUser();
    const chat = await newChat({ url: server.url, headers });
    const url = `${server.url}/api/run/nemo_agent/me/${chat.sessionId}/events`;
    const listening = (await fetch(url, { headers })).text();
    await say(chat, 'hello');
    const api = new ApiCaller(server.url, headers);
    await api.data('DELETE', `/api/sessions/nemo_agent/me/${chat.sessionId}`);
    const heard = await listening;
    assert.equal(eventsOf(heard).filter(({ author }) => author === 'nemo_agent').length, 1);
    assert.match(heard, /\n\ndata: \{"error":"sessionNotFound: .*\n\n$/);
  });
});

function inline(bytes: Uint8Array | string, displayName: string) {
  const data = Buffer.from(bytes).toString('base64');
  return { inlineData: { mimeType: 'image/png', data, displayName } };
}

function byUri(fileUri: string) {
  return { file_data: { file_uri: fileUri, mime_type: 'image/png' } };
}
