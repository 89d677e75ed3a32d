// A film counts only when it is whole: links that expired, servers without ranges, wrong bytes.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test, type TestContext } from 'node:test';
import { failedBy } from '../../src/client/client-error.ts';
import { connect } from '../../src/client/connection/connection.ts';
import { downloadFilm } from '../../src/client/film/download-film.ts';
import { filmInMemory } from '../../src/client/film/film-sink.ts';
import { quick } from './quick.ts';
import { wholeFilm } from './stand-in-server.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function start(t: TestContext, handlers: Readonly<Record<string, Handler>>) {
  const asked: {
    readonly path: string;
    readonly token: string | undefined;
    readonly range: string | undefined;
  }[] = [];
  const server = createServer((request, response) => {
    const { url: path = '', headers } = request;
    asked.push({ path, token: headers.authorization, range: headers.range });
    const handler = handlers[path];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, url, connection: connect({ url, token: 'token', patience: quick }) };
}

const film = wholeFilm(50_000);
const sha256 = createHash('sha256').update(film).digest('hex');
const route = '/api/render/proxy/render_1/download';
const sendAll: Handler = (_, response) =>
  response.writeHead(200, { 'Content-Length': film.length }).end(film);

async function bytesOf(sink: ReturnType<typeof filmInMemory>): Promise<Buffer> {
  return Buffer.from(await (await sink.content()).bytes());
}

suite('a download', () => {
  test('follows the link without the token, and the server’s own route with it once links are dead', async (t) => {
    const poll: Handler = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(
        JSON.stringify({ code: 0, data: { status: 'completed', outputUrl: `${url}/fresh` } }),
      );
    };
    const { asked, url, connection } = await start(t, {
      '/expired': (_, response) => response.writeHead(403).end(),
      '/fresh': (_, response) => response.writeHead(410).end(),
      '/api/render/proxy/lambda/render_1': poll,
      [route]: sendAll,
    });
    const sink = filmInMemory();
    const wanted = { id: 'render_1', url: `${url}/expired`, sizeBytes: film.length, sha256 };
    await downloadFilm(connection, wanted, { sink });
    assert.ok(film.equals(await bytesOf(sink)));
    assert.deepEqual(
      asked.map(({ path, token }) => [path, token !== undefined]),
      [
        ['/expired', false],
        ['/api/render/proxy/lambda/render_1', true],
        ['/fresh', false],
        [route, true],
      ],
    );
  });

  test('begins again where a server does not honour ranges', async (t) => {
    let count = 0;
    const breakOnce: Handler = (request, response) => {
      if (count++ > 0) return sendAll(request, response);
      response.writeHead(200, { 'Content-Length': film.length });
      response.write(film.subarray(0, 20_000), () => response.destroy());
    };
    const { asked, url, connection } = await start(t, { '/film': breakOnce });
    const sink = filmInMemory();
    const wanted = { id: 'render_1', url: `${url}/film`, sizeBytes: null, sha256: null };
    await downloadFilm(connection, wanted, { sink });
    assert.match(asked[1]!.range ?? '', /^bytes=\d+-$/);
    assert.ok(film.equals(await bytesOf(sink)));
  });

  test('throws away what was there of another film', async (t) => {
    const { url, connection } = await start(t, { '/film': sendAll });
    const wanted = { id: 'render_1', url: `${url}/film`, sizeBytes: film.length, sha256 };
    for (const size of [10, film.length, film.length + 10]) {
      const sink = filmInMemory();
      await sink.append(randomBytes(size));
      await downloadFilm(connection, wanted, { sink });
      assert.ok(film.equals(await bytesOf(sink)), `${size} bytes`);
    }
  });

  const faulty: Readonly<
    Record<string, { sent: Buffer; headers?: object; sizeBytes?: number; sha256?: string }>
  > = {
    'ends too early': { sent: film.subarray(0, 40_000) },
    'is a page': { sent: Buffer.from('<h1>Sign in</h1>') },
    'has another length than the export': { sent: wholeFilm(49_000), sizeBytes: film.length },
    'has another hash than the export': { sent: wholeFilm(50_000), sha256 },
    'has another hash than the answer says': {
      sent: wholeFilm(50_000),
      headers: { 'Repr-Digest': `sha-256=:${createHash('sha256').update(film).digest('base64')}:` },
    },
  };
  for (const [name, { sent, headers, ...told }] of Object.entries(faulty))
    test(`that ${name} is tried twice, refused, and not kept`, async (t) => {
      const { asked, url, connection } = await start(t, {
        '/film': (_, response) => response.writeHead(200, { ...headers }).end(sent),
      });
      const sink = filmInMemory();
      const wanted = { id: 'render_1', url: `${url}/film`, sizeBytes: null, sha256: null, ...told };
      await assert.rejects(downloadFilm(connection, wanted, { sink }), (error) =>
        failedBy(error, 'brokenFilm'),
      );
      assert.equal(asked.length, 2);
      assert.equal(await sink.sizeBytes(), 0);
    });
});
