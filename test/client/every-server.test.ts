// What a client does for a person, the same against Kinora and against services that write the
// protocol otherwise.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test, type TestContext } from 'node:test';
import { newClient, type Client, type ClientOptions } from '../../src/client/client.ts';
import { ClientError, type ClientErrorReason } from '../../src/client/client-error.ts';
import { findFilmFault } from '../../src/client/film/check-film.ts';
import { filmInMemory } from '../../src/client/film/film-sink.ts';
import type { FileToSend } from '../../src/client/upload/file-to-send.ts';
import { pieceBytes } from '../../src/client/upload/send-in-pieces.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { noiseSong } from './noise-song.ts';
import { quick } from './quick.ts';
import { startStandIn, type Dialect } from './stand-in-server.ts';

interface Settings {
  readonly largestFileBytes?: number;
}

interface Service {
  readonly url: string;
  /** All tokens that were given. */
  revokeTokens(): Promise<void>;
}

const plain: Dialect = {
  keys: 'snake',
  renderFields: 'data',
  heartbeat: 'comment',
  errors: 'both',
  says: true,
  lineEnd: '\n',
  endsLastEvent: true,
};

const services: Readonly<
  Record<string, (t: TestContext, settings?: Settings) => Promise<Service>>
> = {
  Kinora: async (t, { largestFileBytes = 2_000_000 } = {}) => {
    const { url, parts } = await startTestServer(t, { uploadLimitBytes: largestFileBytes });
    const revokeTokens = async () => {
      await parts.database.transaction(async (transaction) =>
        transaction.run('DELETE FROM tokens'),
      );
    };
    return { url, revokeTokens };
  },
  'a service that answers in data alone and by status alone': async (t, settings) =>
    standIn(t, { ...plain, ...settings, errors: 'status', heartbeat: 'empty-data' }),
  'a service that answers at the top alone, in camelCase, with status 200 for errors': async (
    t,
    settings,
  ) =>
    standIn(t, {
      ...plain,
      ...settings,
      keys: 'camel',
      renderFields: 'top',
      errors: 'body',
      lineEnd: '\r\n',
    }),
  'a service that says nothing after edits': async (t, settings) =>
    standIn(t, { ...plain, ...settings, says: false, heartbeat: 'event', endsLastEvent: false }),
};

async function standIn(t: TestContext, dialect: Dialect): Promise<Service> {
  const { url, revokeTokens } = await startStandIn(t, dialect);
  return { url, revokeTokens: async () => revokeTokens() };
}

async function photos(count: number): Promise<FileToSend[]> {
  const drawn = await drawPhotos(count);
  return drawn.map(({ name, bytes }) => ({ name, content: new Blob([bytes]) }));
}

function clientOf(service: Service, options: ClientOptions = {}): Client {
  return newClient({ url: service.url, patience: quick, ...options });
}

async function reasonOf(promise: Promise<unknown>): Promise<ClientErrorReason> {
  const error: unknown = await promise.then(
    () => null,
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof ClientError, String(error));
  assert.ok(error.wording.en.length > 20 && /\p{Script=Han}/u.test(error.wording.zh), 'in words');
  return error.reason;
}

for (const [name, start] of Object.entries(services))
  suite(`a client of ${name}`, () => {
    test('goes from the first connection to the film', async (t) => {
      const heard: string[] = [];
      const client = clientOf(await start(t), { notify: ({ en }) => heard.push(en) });
      const sent: number[] = [];
      const { media, refused } = await client.upload(await photos(3), {
        onProgress: ({ sentBytes }) => sent.push(sentBytes),
      });
      assert.deepEqual(heard, ['Setting up...']);
      assert.deepEqual([media.length, refused.length], [3, 0]);
      assert.deepEqual(
        sent,
        sent.toSorted((a, b) => a - b),
      );

      const turn = await client.say('combine these photos into a 3 second video with music');
      assert.ok(turn.text.length > 10, turn.text);
      const state = await client.state();
      assert.equal(state.media.length, 3);
      assert.match(state.summary.en, /^Timeline \(\d tracks\): 1\. Video: picture-0/);
      assert.match(state.summary.zh, /^时间线（\d 条轨道）：1\. 视频：picture-0/);
      const { available, frozen, total } = await client.credits();
      assert.equal(available + frozen, total);

      const progress: number[] = [];
      const film = await client.export({
        output: { format: 'mp4', quality: 'low', resolution: '480p', fps: 12 },
        onProgress: (render) => progress.push(render.progress ?? 0),
      });
      assert.match(film.id, /^render_\d+$/);
      assert.deepEqual(
        progress,
        progress.toSorted((a, b) => a - b),
      );
      const sink = filmInMemory();
      await client.download(film, { sink });
      assert.equal(await findFilmFault(await sink.content()), null);
    });

    test('is told what changed, in the language of the message, whether the agent speaks or not', async (t) => {
      const client = clientOf(await start(t));
      await client.upload(await photos(2));
      const first = await client.say('做成3秒的视频');
      assert.match(first.text, /\p{Script=Han}|Done/u);
      const second = await client.say('add the title "Urban Dreams"');
      assert.match(second.text, /Urban Dreams/);
    });

    test('gets another token when the one it has is no longer good, and keeps its project', async (t) => {
      const service = await start(t);
      const client = clientOf(service);
      await client.upload(await photos(1));
      await service.revokeTokens();
      const states = await Promise.all([client.state(), client.state(), client.credits()]);
      assert.equal(states[0].media.length, 1);
      const stale = clientOf(service, { token: 'nmv_usr_stale' });
      assert.equal(await reasonOf(stale.state()), 'tokenInvalid', 'nobody becomes somebody else');
    });

    test('begins a new project, once, where the server has the old one no more', async (t) => {
      const heard: string[] = [];
      const client = clientOf(await start(t), { notify: ({ zh }) => heard.push(zh) });
      const gone = '1234567890123456789';
      assert.equal(await reasonOf(client.openProject(gone)), 'sessionNotFound');
      await client.connection.identity.change({ sessionId: gone });
      assert.equal((await client.upload(await photos(1))).media.length, 1);
      assert.equal(heard.length, 1);
      assert.equal((await client.state()).media.length, 1);
    });

    test('refuses to export what is not there, and what cannot be used by name and reason', async (t) => {
      const client = clientOf(await start(t));
      assert.equal(await reasonOf(client.export()), 'nothingToExport');
      const files: FileToSend[] = [
        ...(await photos(2)),
        { name: 'notes.txt', content: new Blob(['nothing to see']) },
        { name: 'long.mov', content: new Blob([new Uint8Array(2_500_000)]) },
      ];
      const { media, refused } = await client.upload(files);
      assert.equal(media.length, 2);
      assert.deepEqual(
        refused.map(({ name: file, error }) => [file, error.reason]),
        [
          ['notes.txt', 'unsupportedType'],
          ['long.mov', 'fileTooLarge'],
        ],
      );
      assert.match(refused[0]!.error.wording.en, /^notes\.txt.* mp4, mov, avi, webm, mkv, jpg/s);
      assert.match(refused[1]!.error.wording.zh, /压缩或剪短/);
      assert.equal((await client.state()).media.length, 2, 'none of them twice');
    });

    test('sends what is large in pieces, or whole where a server takes no pieces', async (t) => {
      const client = clientOf(await start(t, { largestFileBytes: 30_000_000 }));
      const song = { name: 'noise.wav', content: noiseSong(1.2 * pieceBytes) };
      const sent: number[] = [];
      const { media } = await client.upload([...(await photos(1)), song], {
        onProgress: ({ sentBytes }) => sent.push(sentBytes),
      });
      assert.deepEqual(
        media.map(({ filename }) => filename),
        ['picture-0.png', 'noise.wav'],
      );
      assert.ok(sent.length > 2, 'the person sees it go');
      assert.deepEqual(
        sent,
        sent.toSorted((a, b) => a - b),
      );
    });

    test('has files fetched by their addresses', async (t) => {
      const [photo] = await drawPhotos(1);
      const site = createServer((_, response) => response.end(photo!.bytes));
      await once(site.listen(0, '127.0.0.1'), 'listening');
      t.after(() => site.close());
      const { port } = site.address() as AddressInfo;
      const client = clientOf(await start(t));
      const media = await client.uploadByUrl([`http://127.0.0.1:${port}/beach.png`]);
      assert.deepEqual(
        media.map(({ filename }) => filename),
        ['beach.png'],
      );
      assert.equal((await client.state()).media.length, 1);
    });

    test('brings every one of several files of one name', async (t) => {
      const client = clientOf(await start(t));
      const files = (await photos(3)).map(({ content }) => ({ name: 'photo.png', content }));
      assert.equal((await client.upload(files)).media.length, 3);
      assert.equal((await client.state()).media.length, 3);
    });

    test('offers to shrink what is too large, and sends what that makes', async (t) => {
      const client = clientOf(await start(t));
      const [photo] = await photos(1);
      const large = { name: 'large.png', content: new Blob([new Uint8Array(2_500_000)]) };
      const asked: string[] = [];
      const { media, refused } = await client.upload([large], {
        shrink: async (file) => {
          asked.push(file.name);
          return { name: 'large.png', content: photo!.content };
        },
      });
      assert.deepEqual([asked, media.length, refused.length], [['large.png'], 1, 0]);
    });
  });
