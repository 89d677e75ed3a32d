import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fastify } from 'fastify';
import { limitBodySilence, limitSilence } from './limit-silence.ts';

/** Answers with how much came, a while after the last of it. */
async function openServer(t: TestContext) {
  const server = createServer((incoming, answer) => {
    const heard = limitSilence(incoming, 200);
    let sizeBytes = 0;
    incoming.on('data', (piece: Buffer) => (sizeBytes += piece.length));
    incoming.on('end', () => {
      heard();
      setTimeout(() => answer.end(String(sizeBytes)), 400);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return request({ port, host: '127.0.0.1', method: 'POST' });
}

test('a body that stops coming ends the request', async (t) => {
  const sending = await openServer(t);
  sending.write('a');
  const [error] = (await once(sending, 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ECONNRESET');
});

test('a slow body is waited for, and so is its answer', async (t) => {
  const sending = await openServer(t);
  for (let piece = 0; piece < 6; piece++) {
    sending.write('a');
    await sleep(80);
  }
  sending.end();
  const [answer] = (await once(sending, 'response')) as [AsyncIterable<Buffer>];
  const texts = [];
  for await (const text of answer) texts.push(String(text));
  assert.equal(texts.join(''), '6');
});

test('a body that is to be held in memory does not stop coming either, and its answer takes its time', async (t) => {
  const app = fastify({ forceCloseConnections: true });
  limitBodySilence(app, 200);
  app.post('/', async ({ body }) => {
    await sleep(400);
    return body;
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  t.after(async () => app.close());
  const { port } = app.server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"a":1}',
  });
  assert.deepEqual(await answer.json(), { a: 1 });
  const sending = connect(port, '127.0.0.1');
  t.after(() => sending.destroy());
  sending
    .resume()
    .write(
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
  await Promise.race([
    once(sending, 'close'),
    sleep(3000).then(() => assert.fail('it is waited for')),
  ]);
});
