import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Webhook as Verifier } from 'standardwebhooks';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { sendWebhook, type Webhook } from './send-webhook.ts';
import { newWebhookSecret } from './webhook-secret.ts';

const secret = newWebhookSecret();

test('a receiver finds the event whole, and the signature right by its own means', async (t) => {
  const received: { headers: Record<string, string>; body: string }[] = [];
  const url = await receive(t, async (request, response) => {
    const headers = request.headers as Record<string, string>;
    received.push({ headers, body: await text(request) });
    assert.equal(`${request.method} ${request.url}`, 'POST /hook?for=%E7%89%87');
    response.writeHead(204).end();
  });
  const outcome = await send({ url: `${url}/hook?for=片` });
  assert.deepEqual(outcome, { kind: 'delivered', statusCode: 204 });
  const [{ headers, body }] = received as [(typeof received)[0]];
  assert.deepEqual(new Verifier(secret).verify(body, headers), {
    type: 'render.completed',
    timestamp: '2024-05-01T10:30:00.000Z',
    data: { id: 'render_1', title: '海边' },
  });
  assert.equal(headers['webhook-id'], 'msg_1');
  assert.equal(headers['content-type'], 'application/json');
  assert.throws(() => new Verifier(newWebhookSecret()).verify(body, headers), /signature/);
  assert.throws(() => new Verifier(secret).verify(body.replace('1', '2'), headers), /signature/);
});

test('only 2xx is delivered, 410 is gone for good, and the rest is tried again', async (t) => {
  let requestCount = 0;
  const url = await receive(t, (request, response) => {
    requestCount++;
    const statusCode = Number(request.url!.slice(1));
    response.writeHead(statusCode, { location: '/200' }).end();
  });
  const statuses = [200, 201, 202, 299, 301, 302, 307, 400, 401, 404, 410, 429, 500, 502, 503, 504];
  for (const status of statuses) {
    const outcome = await send({ url: `${url}/${status}` });
    const kind = status < 300 ? 'delivered' : status === 410 ? 'gone' : 'retry';
    assert.equal(outcome.kind, kind, String(status));
    if (outcome.kind !== 'delivered') assert.equal(outcome.refusal.statusCode, status);
  }
  assert.equal(requestCount, statuses.length, 'a redirect was followed');
});

test('a receiver may ask for time, in seconds or until a date', async (t) => {
  const inAMinute = new Date(Date.now() + 60_000).toUTCString();
  const answers = ['120', inAMinute, 'soon', ''];
  const url = await receive(t, (request, response) => {
    response.setHeader('retry-after', answers[Number(request.url!.slice(1))]!);
    response.writeHead(503).end();
  });
  const waits = [];
  for (const index of answers.keys()) {
    const outcome = await send({ url: `${url}/${index}` });
    assert.equal(outcome.kind, 'retry');
    waits.push(outcome.kind === 'retry' ? outcome.retryAfterMs : null);
  }
  assert.equal(waits[0], 120_000);
  assert.ok(waits[1]! > 50_000 && waits[1]! <= 60_000, String(waits[1]));
  assert.deepEqual(waits.slice(2), [undefined, undefined]);
});

test('a long or endless text after the status is not waited for', async (t) => {
  const url = await receive(t, async (_request, response) => {
    response.writeHead(200);
    while (!response.destroyed) {
      response.write('x'.repeat(1000));
      await sleep(5);
    }
  });
  const startedAtMs = performance.now();
  assert.equal((await send({ url })).kind, 'delivered');
  assert.ok(performance.now() - startedAtMs < 2000);
});

test('a receiver that says nothing is tried again after the time limit, and so is one that hangs up', async (t) => {
  const silent = await receive(t, () => {});
  const cut = await receive(t, (_request, response) => void response.destroy());
  for (const [url, kind] of [
    [silent, 'timeout'],
    [cut, 'unreachable'],
  ] as const) {
    const outcome = await send({ url, timeoutMs: 100 });
    assert.equal(outcome.kind, 'retry');
    assert.equal(outcome.kind === 'retry' && outcome.refusal.kind, kind);
  }
});

test('a forbidden address is not connected to, and one that cannot be is given up', async (t) => {
  let requestCount = 0;
  const url = await receive(t, (_request, response) => {
    requestCount++;
    response.end();
  });
  const resolve = async () => ['127.0.0.1'];
  for (const forbidden of [url, url.replace('127.0.0.1', 'name.test'), 'http://169.254.169.254/']) {
    const outcome = await send({ url: forbidden, allowLoopback: false, resolve });
    assert.equal(outcome.kind === 'retry' && outcome.refusal.kind, 'forbidden-address', forbidden);
  }
  assert.equal(requestCount, 0);
  const outcome = await send({ url: 'ftp://example.com/' });
  assert.equal(outcome.kind === 'gone' && outcome.refusal.kind, 'bad-url');
});

test('stopping throws the reason, so that the event can be handed back', async (t) => {
  const url = await receive(t, () => {});
  const stopping = new AbortController();
  const reason = new Failure('cancelled', wording('Stopped.', '已停止。'));
  setTimeout(() => stopping.abort(reason), 50);
  await assert.rejects(send({ url, signal: stopping.signal }), (error) => error === reason);
});

test('no outcome holds the secret, the payload or more of the address than its host', async (t) => {
  const url = await receive(t, (request, response) => {
    if (request.url!.startsWith('/cut')) response.destroy();
    else response.writeHead(500).end();
  });
  for (const path of ['/cut', '/failing']) {
    const outcome = inspect(await send({ url: `${url}${path}?key=hush` }), { depth: 10 });
    for (const hidden of [secret, secret.slice(6), 'hush', 'render_1'])
      assert.ok(!outcome.includes(hidden), outcome);
  }
});

test('a secret holds 256 random bits in the form of the specification', () => {
  const [one, other] = [newWebhookSecret(), newWebhookSecret()];
  assert.match(one, /^whsec_[A-Za-z0-9+/]{43}=$/);
  assert.notEqual(one, other);
});

function send(more: Partial<Webhook> & Pick<Webhook, 'url'>) {
  return sendWebhook({
    secret,
    id: 'msg_1',
    event: 'render.completed',
    payload: { id: 'render_1', title: '海边' },
    occurredAtMs: Date.UTC(2024, 4, 1, 10, 30),
    allowLoopback: true,
    signal: new AbortController().signal,
    ...more,
  });
}

async function receive(
  t: TestContext,
  answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
): Promise<string> {
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
