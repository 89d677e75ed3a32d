// The network breaks at every kind of place of every request that does something: the client
// recovers, or says what to do, and nothing is done twice.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { newClient, type Client } from '../../src/client/client.ts';
import { ClientError } from '../../src/client/client-error.ts';
import { downloadFilmToFile } from '../../src/client/film/film-file.ts';
import { filmInMemory } from '../../src/client/film/film-sink.ts';
import type { FileToSend } from '../../src/client/upload/file-to-send.ts';
import { pieceBytes } from '../../src/client/upload/send-in-pieces.ts';
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { temporaryFolder } from '../make-media.ts';
import { startCuttingProxy, type Cut, type CuttingProxy } from './cutting-proxy.ts';
import { noiseSong } from './noise-song.ts';
import { quick } from './quick.ts';
import { startStandIn, type StandIn } from './stand-in-server.ts';

/** A request line, within the headers, within the body; the answer's status, headers, body. */
const cuts: readonly Cut[] = [
  ...[0, 10, 200, 600].map((afterBytes) => ({ side: 'request', afterBytes }) as const),
  ...[0, 10, 150, 700, 1500].map((afterBytes) => ({ side: 'answer', afterBytes }) as const),
];

interface OnKinora {
  readonly server: TestServer;
  readonly proxy: CuttingProxy;
  readonly client: Client;
}

async function onKinora(t: TestContext): Promise<OnKinora> {
  const proxy = await startCuttingProxy(t);
  const server = await startTestServer(t, { publicUrl: proxy.url, heartbeatMs: 50 });
  proxy.leadTo(server.url);
  return { server, proxy, client: newClient({ url: proxy.url, patience: quick }) };
}

async function onStandIn(t: TestContext) {
  const proxy = await startCuttingProxy(t);
  const service: StandIn = await startStandIn(t, {
    keys: 'snake',
    renderFields: 'data',
    heartbeat: 'comment',
    errors: 'both',
    says: true,
    lineEnd: '\n',
    endsLastEvent: true,
  });
  proxy.leadTo(service.url);
  return { service, proxy, client: newClient({ url: proxy.url, patience: quick }) };
}

async function photos(count: number, first = 0): Promise<FileToSend[]> {
  const drawn = await drawPhotos(count, first);
  return drawn.map(({ name, bytes }) => ({ name, content: new Blob([bytes]) }));
}

function told({ side, afterBytes }: Cut): string {
  return `after ${afterBytes} bytes of the ${side}`;
}

suite('a message whose connection breaks', () => {
  test('is one turn of Kinora, and its answer is heard', async (t) => {
    const { server, proxy, client } = await onKinora(t);
    await client.upload(await photos(2));
    const sessionId = await client.sessionId();
    for (const [index, cut] of cuts.entries()) {
      proxy.cutNext(/^POST \/run_sse/, cut);
      const seconds = 3 + index;
      const { text, outcome } = await client.say(`make it ${seconds} seconds`);
      assert.equal(outcome, 'answered', told(cut));
      assert.match(text, new RegExp(`\\b${seconds} s`), told(cut));
      assert.equal((await client.state()).revision, index + 1, told(cut));
    }
    const events = await server.parts.eventLog.list(sessionId);
    const said = events.filter(
      ({ event }) => event.author === 'user' && 'text' in (event.content?.parts[0] ?? {}),
    );
    assert.equal(said.length, cuts.length);
    assert.equal(proxy.pendingCuts(), 0);
  });

  test('is heard to its end when resumed streams break too', async (t) => {
    const { proxy, client } = await onKinora(t);
    await client.upload(await photos(2));
    proxy.cutNext(/^POST \/run_sse/, { side: 'body', afterBytes: 500 });
    proxy.cutNext(/^GET \/api\/run\/.*events$/, { side: 'answer', afterBytes: 30 });
    proxy.cutNext(/^GET \/api\/run\/.*events$/, { side: 'answer', afterBytes: 900 });
    const { text } = await client.say('make it 3 seconds');
    assert.match(text, /\b3 s/);
    assert.equal(proxy.pendingCuts(), 0);
    const sent = proxy.requests.filter((line) => line.startsWith('POST /run_sse'));
    assert.equal(sent.length, 1, 'a lost stream is not sent again');
  });

  test('is told from the same words before it, when nothing but a heartbeat came', async (t) => {
    const { proxy, client } = await onKinora(t);
    await client.upload(await photos(2));
    for (const seconds of [3, 4, 5]) await client.say(`make it ${seconds} seconds`);
    assert.match((await client.say('undo')).text, /\b4 s/);
    proxy.cutNext(/^POST \/run_sse/, { side: 'body', afterBytes: 19 });
    assert.match((await client.say('undo')).text, /\b3 s/);
    assert.equal(proxy.pendingCuts(), 0);
    assert.equal((await client.state()).revision, 5);
    assert.equal(proxy.requests.filter((line) => line.startsWith('POST /run_sse')).length, 5);
  });

  test('is looked after by the state where a server keeps no log, and never sent again', async (t) => {
    const { service, proxy, client } = await onStandIn(t);
    await client.upload(await photos(2));
    for (const cut of cuts) {
      const before = service.messages.length;
      const sentBefore = proxy.requests.filter((line) => line.startsWith('POST /run_sse')).length;
      proxy.cutNext(/^POST \/run_sse/, cut);
      const turn = await client.say('make it longer').catch((error: unknown) => error);
      const sent = proxy.requests.filter((line) => line.startsWith('POST /run_sse')).length;
      assert.equal(sent, sentBefore + 1, told(cut));
      if (turn instanceof ClientError) {
        assert.equal(turn.reason, 'lost');
        assert.match(turn.wording.en, /not sent again/);
        assert.equal(service.messages.length, before, told(cut));
      } else {
        assert.match((turn as { text: string }).text, /changed|film now|Done/, told(cut));
        assert.equal(service.messages.length, before + 1, told(cut));
      }
    }
  });
});

suite('an upload whose connection breaks', () => {
  test('brings each file once, by forms', async (t) => {
    for (const [name, start] of Object.entries({ onKinora, onStandIn })) {
      const { proxy, client } = await start(t);
      let count = 0;
      for (const cut of [...cuts, { side: 'request', afterBytes: 100_000 } as const]) {
        proxy.cutNext(/^POST \/api\/upload-video/, cut);
        const { media } = await client.upload(await photos(2, count));
        count += 2;
        assert.equal(media.length, 2, told(cut));
        const names = (await client.state()).media.map(({ filename }) => filename);
        assert.equal(names.length, count, `${name}, ${told(cut)}: ${names.join()}`);
        assert.equal(new Set(names).size, count);
      }
      assert.equal(proxy.pendingCuts(), 0);
    }
  });

  test('is said to be unconfirmed, by name, when the network stays away', async (t) => {
    const { proxy, client, service } = await onStandIn(t);
    await client.upload(await photos(1));
    const answer = { side: 'answer', afterBytes: 0 } as const;
    proxy.cutNext(/^POST \/api\/upload-video/, answer);
    // The look before the upload succeeds, those behind it do not.
    let isAway = false;
    const plain = client.connection.fetch;
    const failing: typeof fetch = async (input, init) => {
      if (isAway) throw new TypeError('fetch failed');
      return plain(input, init).finally(() => {
        isAway = init?.method === 'POST';
      });
    };
    Object.assign(client.connection, { fetch: failing });
    const failure: unknown = await client
      .upload(await photos(2, 5))
      .catch((error: unknown) => error);
    assert.ok(failure instanceof ClientError && failure.reason === 'lost');
    assert.match(failure.wording.en, /picture-5\.png, picture-6\.png.*look at the state/s);
    const uploads = service.requests.filter((line) => line.startsWith('POST /api/upload-video'));
    assert.equal(uploads.length, 2, 'nothing is sent blindly');
  });

  test('goes on where it broke, in pieces', async (t) => {
    const { proxy, client } = await onKinora(t);
    const file = { name: 'noise.wav', content: noiseSong(2.5 * pieceBytes) };
    const begin = /^POST \/api\/upload-video\/.*\/tus$/;
    proxy.cutNext(begin, { side: 'request', afterBytes: 20 });
    proxy.cutNext(begin, { side: 'answer', afterBytes: 20 });
    const pieces: Cut[] = [
      { side: 'request', afterBytes: 300 },
      { side: 'request', afterBytes: pieceBytes / 2 },
      { side: 'answer', afterBytes: 0 },
      { side: 'request', afterBytes: pieceBytes / 2 },
      { side: 'answer', afterBytes: 100 },
    ];
    for (const cut of pieces) proxy.cutNext(/^PATCH /, cut);
    proxy.cutNext(/^HEAD /, { side: 'answer', afterBytes: 10 });
    const sent: number[] = [];
    const { media } = await client.upload([file], {
      onProgress: ({ sentBytes }) => sent.push(sentBytes),
    });
    assert.equal(proxy.pendingCuts(), 0);
    const hash = createHash('sha256')
      .update(await file.content.bytes())
      .digest('hex');
    assert.deepEqual([media.length, media[0]?.hash], [1, hash]);
    assert.equal((await client.state()).media.length, 1);
    assert.deepEqual(
      sent,
      sent.toSorted((a, b) => a - b),
    );
    assert.equal(sent.at(-1), file.content.size);
  });
});

const small = { format: 'mp4', quality: 'low', resolution: '480p', fps: 6 } as const;

suite('an export whose connection breaks', () => {
  test('is one export, and its film is whole', async (t) => {
    const { proxy, client } = await onKinora(t);
    await client.upload(await photos(2));
    await client.say('make it 2 seconds without music');
    const events = /^GET \/api\/render\/proxy\/lambda\/[^/]+\/events/;
    for (const cut of cuts) {
      proxy.cutNext(/^POST \/api\/render/, cut);
      proxy.cutNext(events, cut);
      await client.export({ output: small });
      assert.equal(proxy.pendingCuts(), 0, told(cut));
    }
    const exports = await client.exports();
    assert.equal(exports.length, cuts.length);
    assert.ok(exports.every(({ status }) => status === 'completed'));
  });

  test('is one export where it has to be asked for', async (t) => {
    const { service, proxy, client } = await onStandIn(t);
    await client.upload(await photos(2));
    await client.say('a film');
    for (const [index, cut] of cuts.entries()) {
      proxy.cutNext(/^POST \/api\/render/, cut);
      proxy.cutNext(/^GET \/api\/render\/proxy\/lambda\/[^/]+$/, cut);
      const { id } = await client.export();
      assert.equal(service.orders.length, index + 1, told(cut));
      assert.equal(service.orders.at(-1), id);
    }
    assert.equal(proxy.pendingCuts(), 0);
  });
});

suite('a download whose connection breaks', () => {
  test('goes on where it broke and is the film byte for byte', async (t) => {
    const { service, proxy, client } = await onStandIn(t);
    await client.upload(await photos(1));
    await client.say('a film');
    const film = await client.export();
    const whole = service.film.length;
    const places = [0, 10, 130, 200, 1000, 70_000, whole - 1, whole, whole + 100];
    for (const afterBytes of places) {
      proxy.cutNext(/^GET \/film\.mp4/, { side: 'answer', afterBytes });
      const sink = filmInMemory();
      await client.download(film, { sink });
      assert.ok(service.film.equals(Buffer.from(await (await sink.content()).bytes())));
    }
    assert.equal(proxy.pendingCuts(), 0);
  });

  test('keeps what came when the network stays away, and goes on with it another time', async (t) => {
    const { service, proxy, client } = await onStandIn(t);
    await client.upload(await photos(1));
    await client.say('a film');
    const film = await client.export();
    const folder = temporaryFolder(t.after.bind(t));
    const path = join(folder, 'films', 'holiday.mp4');
    proxy.cutNext(/^GET \/film\.mp4/, { side: 'answer', afterBytes: 80_000 });
    proxy.cutNext(/^GET \/film\.mp4/, { side: 'answer', afterBytes: 0 }, 5);
    const failure: unknown = await downloadFilmToFile(client.connection, film, { path }).catch(
      (error: unknown) => error,
    );
    assert.ok(failure instanceof ClientError && failure.reason === 'lost');
    assert.match(failure.wording.en, /goes on from there/);
    const [part] = await readdir(join(folder, 'films'));
    assert.match(part!, /^\.holiday\.mp4\..*\.part$/);

    const received: number[] = [];
    await downloadFilmToFile(client.connection, film, {
      path,
      onProgress: ({ receivedBytes }) => received.push(receivedBytes),
    });
    assert.ok(received[0]! > 70_000, `began at ${received[0]}`);
    assert.deepEqual(await readdir(join(folder, 'films')), ['holiday.mp4']);
    assert.ok(service.film.equals(await readFile(path)));
  });
});
