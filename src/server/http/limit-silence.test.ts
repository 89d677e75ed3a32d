import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { limitSilence } from './limit-silence.ts';

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
