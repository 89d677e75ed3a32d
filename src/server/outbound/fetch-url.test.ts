import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../../../test/make-media.ts';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { fetchUrl, type FetchedFile, type FetchOptions } from './fetch-url.ts';
import { isOutboundRefusal, type OutboundRefusalKind } from './outbound-refusal.ts';

const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) >> 5));

test('a file is downloaded as it is, with its size, hash, name and type', async (t) => {
  const url = await serve(t, (_request, response) => {
    response.setHeader('content-type', 'image/jpeg');
    response.end(bytes);
  });
  const { fetched, file } = await download(t, `${url}/photos/sea%20side.jpg`);
  assert.deepEqual(await readFile(file), bytes);
  assert.deepEqual(fetched, {
    path: file,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    name: 'sea side.jpg',
    contentType: 'image/jpeg',
  });
});

test('nothing of ours is sent along but the name of the program, and no proxy is used', async (t) => {
  const proxies = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'];
  for (const name of proxies) process.env[name] = 'http://127.0.0.1:9';
  t.after(() => proxies.forEach((name) => delete process.env[name]));
  const seen: IncomingMessage['headers'][] = [];
  const url = await serve(t, (request, response) => {
    seen.push(request.headers);
    response.setHeader('set-cookie', 'id=1');
    if (request.url === '/') response.writeHead(302, { location: '/next' });
    response.end('x');
  });
  await download(t, url);
  assert.equal(seen.length, 2);
  for (const { host, 'user-agent': agent, ...others } of seen) {
    assert.equal(host, new URL(url).host);
    assert.match(agent!, /^Kinora\/\d/);
    assert.deepEqual(others, { accept: '*/*', 'accept-encoding': 'identity', connection: 'close' });
  }
});

test('up to the limit a file is taken, above it nothing, whatever length was announced', async (t) => {
  const url = await serve(t, (request, response) => {
    if (request.url === '/announced') response.setHeader('content-length', bytes.length);
    else response.flushHeaders();
    response.end(bytes);
  });
  for (const path of ['/announced', '/chunked']) {
    await download(t, url + path, { sizeLimitBytes: bytes.length });
    await refused(t, 'too-large', url + path, { sizeLimitBytes: bytes.length - 1 });
  }
});

test('an endless file is left at the limit', async (t) => {
  let sentBytes = 0;
  const url = await serve(t, (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(bytes)) sentBytes += bytes.length;
    };
    response.on('drain', more);
    more();
  });
  await refused(t, 'too-large', url, { sizeLimitBytes: 2_000_000 });
  assert.ok(sentBytes < 50_000_000, `${sentBytes} bytes`);
});

test('a length that lies ends the file where it says, or breaks the download', async (t) => {
  const short = await serveRaw(t, (socket) => socket.end(http('Content-Length: 3') + 'abcdef'));
  const { fetched } = await download(t, short);
  assert.equal(fetched.sizeBytes, 3);
  const long = await serveRaw(t, (socket) => socket.end(http('Content-Length: 10') + 'abc'));
  await refused(t, 'unreachable', long);
  const both = await serveRaw(t, (socket) =>
    socket.end(http('Content-Length: 10\r\nTransfer-Encoding: chunked') + '3\r\nabc\r\n0\r\n\r\n'),
  );
  await refused(t, 'unreachable', both);
});

test('a connection that is cut, resets or talks something else is no file', async (t) => {
  const answers: ((socket: Socket) => void)[] = [
    (socket) => socket.end(http('Transfer-Encoding: chunked') + '5\r\nab'),
    (socket) => {
      socket.write(http('Content-Length: 10') + 'abc', () => socket.resetAndDestroy());
    },
    (socket) => socket.end('220 mail.example.com ESMTP\r\n'),
    (socket) => socket.end(`HTTP/1.1 200 OK\r\n${'X-Long: y\r\n'.repeat(10_000)}\r\n`),
    (socket) => socket.destroy(),
  ];
  for (const answer of answers) await refused(t, 'unreachable', await serveRaw(t, answer));
});

test('nobody listening is unreachable, and so is a name without an address', async (t) => {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  await refused(t, 'unreachable', `http://127.0.0.1:${port}/`);
  const resolve = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
  await refused(t, 'unreachable', 'http://nowhere.test/', { resolve });
});

test('silence ends the download: of a name server, before the answer, in the middle', async (t) => {
  const before = await serveRaw(t, () => {});
  await refused(t, 'timeout', before, { idleTimeoutMs: 100 });
  const middle = await serveRaw(t, (socket) => socket.write(http('Content-Length: 10') + 'abc'));
  await refused(t, 'timeout', middle, { idleTimeoutMs: 100 });
  const silent = () => new Promise<never>(() => {});
  await refused(t, 'timeout', 'http://silent.test/', { resolve: silent, idleTimeoutMs: 100 });
  await refused(t, 'timeout', 'http://silent.test/', { resolve: silent, timeoutMs: 100 });
});

test('bytes that drip too slowly end with the time for the whole', async (t) => {
  const url = await serve(t, async (_request, response) => {
    while (!response.destroyed) {
      response.write('.');
      await sleep(20);
    }
  });
  const startedAtMs = performance.now();
  await refused(t, 'timeout', url, { timeoutMs: 300, idleTimeoutMs: 10_000 });
  assert.ok(performance.now() - startedAtMs < 2000);
});

test('an aborted download throws the reason, at any moment', async (t) => {
  const drip = await serve(t, (_request, response) => void response.write('.'));
  const silent = await serveRaw(t, () => {});
  const never = () => new Promise<never>(() => {});
  for (const [url, more] of [
    [drip, {}],
    [silent, {}],
    ['http://silent.test/', { resolve: never }],
  ] as const) {
    const stopping = new AbortController();
    const reason = new Failure('cancelled', wording('Stopped.', '已停止。'));
    setTimeout(() => stopping.abort(reason), 60);
    const { options, leftOvers } = prepare(t, { ...more, signal: stopping.signal });
    await assert.rejects(fetchUrl(url, options), (error) => error === reason);
    assert.deepEqual(await leftOvers(), []);
  }
});

test('other statuses than success are told, with the status', async (t) => {
  const url = await serve(t, (request, response) => {
    response.writeHead(Number(request.url!.slice(1))).end('not the file');
  });
  for (const statusCode of [204, 206, 304, 401, 404, 500, 302]) {
    const refusal = await refused(t, 'http-status', `${url}/${statusCode}`);
    assert.equal(refusal.statusCode, statusCode);
    assert.match(refusal.wording.en, new RegExp(`127.0.0.1:\\d+ .*${statusCode}`));
  }
});

test('five redirects are followed, relative ones and names in UTF-8 too, and no sixth', async (t) => {
  const url = await serve(t, (request, response) => {
    const left = Number(request.url!.split('/')[1]);
    if (left === 0) response.end(request.url);
    else response.writeHead(301 + (left % 2), { location: latin1(`../${left - 1}/海.txt`) }).end();
  });
  const { file, fetched } = await download(t, `${url}/5/x`);
  assert.equal(await readFile(file, 'utf8'), '/0/%E6%B5%B7.txt');
  assert.equal(fetched.name, '海.txt');
  await refused(t, 'bad-url', `${url}/6/x`);
});

test('a redirect to a forbidden address is refused before it is connected to', async (t) => {
  const inside = await forbiddenListener(t);
  const targets = [
    `http://127.0.0.2:${inside.port}/`,
    `//127.0.0.2:${inside.port}/`,
    `http://127.2:${inside.port}/`,
    `http://[::ffff:127.0.0.2]:${inside.port}/`,
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://10.0.0.1/',
    'http://0.0.0.0/',
  ];
  const url = await serve(t, (request, response) => {
    response.writeHead(302, { location: targets[Number(request.url!.slice(1))]! }).end();
  });
  for (const index of targets.keys()) await refused(t, 'forbidden-address', `${url}/${index}`);
  assert.equal(inside.connectionCount, 0);
});

test('a redirect to something other than the web is refused', async (t) => {
  const url = await serve(t, (request, response) => {
    const target = decodeURIComponent(request.url!.slice(1));
    response.writeHead(302, { location: target }).end();
  });
  for (const target of ['file:///etc/passwd', 'ftp://example.com/', 'http://me:word@example.com/'])
    await refused(t, 'bad-url', `${url}/${encodeURIComponent(target)}`);
});

test('a name that changes its address gains nothing: what was checked is what is connected to', async (t) => {
  const inside = await forbiddenListener(t);
  // 127.0.0.1 stands for the public internet: the allowance lets it be reached, and 127.0.0.2 not.
  await serveAt(t, inside.port, (_request, response) => void response.end('public'));
  const url = `http://rebound.test:${inside.port}/`;
  let answered = 0;
  const resolve = async () => [answered++ === 0 ? '127.0.0.1' : '127.0.0.2'];
  const { file } = await download(t, url, { resolve });
  assert.equal(await readFile(file, 'utf8'), 'public');
  assert.equal(answered, 1);
  await refused(t, 'forbidden-address', url, { resolve });
  assert.equal(inside.connectionCount, 0);
});

test('a name that changes its address between redirects gains nothing', async (t) => {
  const inside = await forbiddenListener(t);
  await serveAt(t, inside.port, (_request, response) => {
    response.writeHead(302, { location: '/again' }).end();
  });
  let answered = 0;
  const resolve = async () => [answered++ === 0 ? '127.0.0.1' : '127.0.0.2'];
  await refused(t, 'forbidden-address', `http://rebound.test:${inside.port}/`, { resolve });
  assert.equal(answered, 2);
  assert.equal(inside.connectionCount, 0);
});

test('of several addresses of a name only those that may be reached are tried', async (t) => {
  const inside = await forbiddenListener(t);
  await serveAt(t, inside.port, (_request, response) => void response.end('public'));
  const resolve = async () => ['127.0.0.2', '10.0.0.1', '127.0.0.1', '::ffff:127.0.0.2'];
  await download(t, `http://many.test:${inside.port}/`, { resolve });
  assert.equal(inside.connectionCount, 0);
});

test('a disk that refuses is a failure of ours, not of the address', async (t) => {
  const url = await serve(t, (_request, response) => void response.end(bytes));
  const { options } = prepare(t);
  const partialPath = join(options.partialPath, 'no', 'such', 'folder');
  await assert.rejects(
    fetchUrl(url, { ...options, partialPath }),
    (error) => error instanceof Failure && error.code === 'storage',
  );
});

test('no refusal repeats what stands behind the host: it may be secret', async (t) => {
  const url = await serve(t, (request, response) => {
    response.writeHead(request.url!.startsWith('/404') ? 404 : 200).end(bytes);
  });
  const secret = 'hush-hush';
  for (const address of [
    `${url}/404?token=${secret}`,
    `${url}/large?token=${secret}`,
    `http://10.0.0.1/?token=${secret}`,
    `http://me:${secret}@example.com/`,
    `nonsense ${secret}`,
  ]) {
    const { options } = prepare(t, { sizeLimitBytes: 10 });
    const refusal = await fetchUrl(address, options);
    assert.ok(isOutboundRefusal(refusal), address);
    assert.ok(
      !`${refusal.wording.en} ${refusal.wording.zh} ${String(refusal.cause)}`.includes(secret),
    );
  }
});

const http = (headers: string) => `HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`;
const latin1 = (text: string) => Buffer.from(text).toString('latin1');

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

async function serve(t: TestContext, answer: Answer): Promise<string> {
  return `http://127.0.0.1:${await serveAt(t, 0, answer)}`;
}

async function serveAt(t: TestContext, port: number, answer: Answer): Promise<number> {
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(port, '127.0.0.1'), 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Answers each request with bytes of one's own. */
async function serveRaw(t: TestContext, answer: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createTcpServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    socket.once('data', () => answer(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Something that must not be reached: 127.0.0.2 is outside of the allowance. */
async function forbiddenListener(t: TestContext) {
  const inside = { port: 0, connectionCount: 0 };
  const server = createTcpServer((socket) => {
    inside.connectionCount++;
    socket.destroy();
  });
  await once(server.listen(0, '127.0.0.2'), 'listening');
  t.after(() => server.close());
  inside.port = (server.address() as AddressInfo).port;
  return inside;
}

function prepare(t: TestContext, more: Partial<FetchOptions> = {}) {
  const folder = temporaryFolder((clean) => t.after(clean));
  const options: FetchOptions = {
    partialPath: join(folder, 'partial'),
    sizeLimitBytes: 1_000_000,
    allowLoopback: true,
    signal: new AbortController().signal,
    ...more,
  };
  return { options, leftOvers: () => readdir(folder) };
}

async function download(t: TestContext, url: string, more?: Partial<FetchOptions>) {
  const { options, leftOvers } = prepare(t, more);
  const fetched = await fetchUrl(url, options);
  assert.ok(!isOutboundRefusal(fetched), isOutboundRefusal(fetched) ? fetched.wording.en : '');
  assert.deepEqual(await leftOvers(), ['partial']);
  return { fetched: fetched satisfies FetchedFile, file: options.partialPath };
}

/** And nothing of the file stays. */
async function refused(
  t: TestContext,
  kind: OutboundRefusalKind,
  url: string,
  more?: Partial<FetchOptions>,
) {
  const { options, leftOvers } = prepare(t, more);
  const refusal = await fetchUrl(url, options);
  assert.ok(isOutboundRefusal(refusal), `${url} was downloaded`);
  assert.equal(refusal.kind, kind, `${url}: ${String(refusal.cause)}`);
  assert.deepEqual(await leftOvers(), []);
  return refusal;
}
