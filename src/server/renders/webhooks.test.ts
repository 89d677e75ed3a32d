import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { temporaryFolder } from '../../../test/make-media.ts';
import type { RenderFields } from '../../api/render.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { lambda, newRenderPlace } from './testing/render-place.ts';
import { until } from '../../../test/until.ts';

const folder = temporaryFolder(after);

test('the end of an export is told, signed, as its user is told it', async (t) => {
  const server = await startTestServer(t);
  const place = await newPlace(server);
  const receiver = await openReceiver(t);
  const { secret } = await place.api.data<{ secret: string }>('GET', '/api/webhooks/secret');
  const { id } = await place.order({ webhook: { url: receiver.url } });
  await until(() => receiver.received.length === 1);
  const [message] = receiver.received;
  const body = new Webhook(secret).verify(message!.body, message!.headers) as {
    type: string;
    timestamp: string;
    data: RenderFields;
  };
  assert.equal(body.type, 'render.completed');
  const polled = await place.poll(id);
  assert.deepEqual(body.data, polled);
  assert.equal(Date.parse(body.timestamp), polled.completedAt);
  assert.equal((await fetch(body.data.outputUrl!)).status, 200);
});

test('one that is not heard is told again, under the same id, also by the next server', async (t) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kinora-webhooks-'));
  t.after(async () => rm(dataFolder, { recursive: true, force: true }));
  const first = await startTestServer(t, { dataFolder });
  const place = await newPlace(first);
  const receiver = await openReceiver(t, 503);
  const { id } = await place.order({ webhook: { url: receiver.url } });
  await place.cancel(id);
  await until(() => receiver.received.length === 1);
  await first.close();
  receiver.answer(204);
  const second = await startTestServer(t, { dataFolder });
  await until(() => receiver.received.length === 2);
  const [refused, heard] = receiver.received;
  assert.equal(refused!.headers['webhook-id'], heard!.headers['webhook-id']);
  assert.match(heard!.body, /"render\.cancelled"/);
  await until(async () => (await waitingWebhooks(second)) === 0);
});

test('a receiver that wants no more, and an address inside, get nothing more', async (t) => {
  const server = await startTestServer(t, { allowLoopback: false });
  const place = await newPlace(server);
  const inside = await openReceiver(t);
  const { sessionId, api } = place;
  const refused = await api.call('POST', lambda, { sessionId, webhook: { url: inside.url } });
  assert.equal(refused.status, 422);
  // A name may lead elsewhere by the time of the call, so that is judged as well.
  const { id } = await place.order();
  await server.parts.database.transaction(async (transaction) =>
    transaction.run('UPDATE renders SET webhook_url = $1', inside.url),
  );
  await place.cancel(id);
  await until(async () => (await webhookAttempts(server)) >= 1);
  await sleep(100);
  assert.deepEqual(inside.received, [], 'loopback is not for strangers');

  const open = await startTestServer(t);
  const gone = await openReceiver(t, 410);
  const other = await newPlace(open);
  await other.cancel((await other.order({ webhook: { url: gone.url } })).id);
  await until(async () => gone.received.length === 1 && (await waitingWebhooks(open)) === 0);
});

test('a secret that was replaced signs nothing any more', async (t) => {
  const server = await startTestServer(t);
  const place = await newPlace(server);
  const secret = async (method: string) =>
    (await place.api.data<{ secret: string }>(method, '/api/webhooks/secret')).secret;
  const before = await secret('GET');
  assert.equal(await secret('GET'), before);
  const replaced = await secret('POST');
  assert.notEqual(replaced, before);
  assert.equal(await secret('GET'), replaced);
  const stranger = await newPlace(server);
  const { secret: theirs } = await stranger.api.data<{ secret: string }>(
    'GET',
    '/api/webhooks/secret',
  );
  assert.notEqual(theirs, replaced);
});

async function newPlace({ url, newUser }: TestServer) {
  const { headers } = await newUser();
  return newRenderPlace({ url, headers }, { folder, count: 1, widthPx: 64, heightPx: 36 });
}

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A server that keeps what it is told and answers with one status. */
async function openReceiver(t: TestContext, status = 200) {
  let answer = status;
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/told`,
    received,
    answer: (next: number) => (answer = next),
  };
}

async function waitingWebhooks({ parts }: TestServer): Promise<number> {
  const row = await parts.database.first<{ count: number }>(
    `SELECT count(*) AS count FROM jobs WHERE kind = 'webhook' AND status IN ('waiting', 'running')`,
  );
  return row!.count;
}

async function webhookAttempts({ parts }: TestServer): Promise<number> {
  const row = await parts.database.first<{ attempts: number }>(
    `SELECT max(attempts) AS attempts FROM jobs WHERE kind = 'webhook'`,
  );
  return row?.attempts ?? 0;
}
