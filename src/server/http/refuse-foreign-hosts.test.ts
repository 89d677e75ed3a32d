import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import fastify from 'fastify';
import { startTestServer } from '../testing/test-server.ts';
import { refuseForeignHosts } from './refuse-foreign-hosts.ts';

test('on loopback only who names this machine or the public address is answered', async (t) => {
  const { url } = await startTestServer(t, { publicUrl: 'https://films.example' });
  const port = Number(new URL(url).port);
  const here = [
    'localhost',
    `localhost:${port}`,
    'LOCALHOST',
    `127.0.0.1:${port}`,
    '[::1]:1',
    '127.9.9.9',
  ];
  for (const host of [...here, 'films.example', 'films.example:443'])
    assert.equal(await statusFor(port, host), 200, host);
  const elsewhere = [
    'evil.example',
    'films.example.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
  ];
  const strange = [
    '',
    'localhost@evil.example',
    'evil.example/localhost',
    '127.0.0.1.nip.io',
    '[::2]',
  ];
  for (const host of [...elsewhere, ...strange])
    assert.equal(await statusFor(port, host), 421, host);
});

test('on an address that others reach any name is answered', async () => {
  const app = fastify();
  refuseForeignHosts(app, { host: '0.0.0.0', publicUrl: null });
  app.get('/', async () => 'here');
  const { statusCode } = await app.inject({ url: '/', headers: { host: 'films.example' } });
  assert.equal(statusCode, 200);
});

/** By hand, because clients write the Host header themselves. */
async function statusFor(port: number, host: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.end(`GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return Number((await text(socket)).split(' ')[1]);
}
