import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import * as tus from 'tus-js-client';
import { drawPictures } from '../../../test/draw-pictures.ts';
import { temporaryFolder } from '../../../test/make-media.ts';
import { makeSmallDisk } from '../../../test/small-disk.ts';
import type { UploadedFile } from '../../api/upload.ts';
import type { Settings } from '../settings.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { newSession, type Caller } from '../testing/upload.ts';

const folder = temporaryFolder(after);
let photo: Buffer;
let hash: string;

before(async () => {
  const size = { widthPx: 640, heightPx: 480, durationFrames: 1 };
  const [picture] = await drawPictures(folder, { count: 1, ...size });
  photo = await readFile(picture!.path);
  hash = createHash('sha256').update(photo).digest('hex');
});

interface Place extends Caller {
  readonly server: TestServer;
  readonly session: string;
  readonly endpoint: string;
}

async function openPlace(t: TestContext, settings?: Partial<Settings>): Promise<Place> {
  const server = await startTestServer(t, settings);
  const { headers } = await server.newUser();
  const session = await newSession({ url: server.url, headers });
  return placeOn(server, headers, session);
}

function placeOn(server: TestServer, headers: Place['headers'], session: string): Place {
  const endpoint = `${server.url}/api/upload-video/nemo_agent/me/${session}/tus`;
  return { server, url: server.url, headers, session, endpoint };
}

interface Sent {
  readonly address: string;
  readonly mediaHash: string | undefined;
}

/** With the client of the tus project. */
async function send(
  { endpoint, headers }: Place,
  bytes: Buffer,
  options: Partial<tus.UploadOptions> = {},
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const upload: tus.Upload = new tus.Upload(bytes, {
      endpoint,
      headers,
      chunkSize: 200_000,
      retryDelays: null,
      metadata: { filename: '海边.png', filetype: 'image/png' },
      onError: reject,
      onSuccess: ({ lastResponse }) =>
        resolve({ address: upload.url!, mediaHash: lastResponse.getHeader('Media-Hash') }),
      ...options,
    });
    upload.start();
  });
}

/** Sends as much as is said, and tells where; then the client is gone. */
async function begin(place: Place, byteCount: number): Promise<string> {
  const created = await call(place, 'POST', place.endpoint, {
    'Upload-Length': String(photo.length),
    'Upload-Metadata': `filename ${Buffer.from('海边.png').toString('base64')}`,
  });
  assert.equal(created.status, 201);
  const address = new URL(created.headers.get('location')!, place.endpoint).href;
  if (byteCount > 0) assert.equal((await patch(place, address, 0, byteCount)).status, 204);
  return address;
}

async function patch(place: Place, address: string, from: number, to: number) {
  const headers = {
    'Upload-Offset': String(from),
    'Content-Type': 'application/offset+octet-stream',
  };
  return call(place, 'PATCH', address, headers, new Uint8Array(photo.subarray(from, to)));
}

async function call(
  { headers }: Place,
  method: string,
  address: string,
  more: Record<string, string> = {},
  body?: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  return fetch(address, {
    method,
    headers: { ...headers, 'Tus-Resumable': '1.0.0', ...more },
    ...(body && { body }),
  });
}

async function offsetOf(place: Place, address: string): Promise<number> {
  const answer = await call(place, 'HEAD', address);
  assert.equal(answer.status, 200);
  return Number(answer.headers.get('upload-offset'));
}

async function filesOf({ url, headers, session }: Place): Promise<UploadedFile[]> {
  const answer = await fetch(`${url}/api/media/nemo_agent/me/${session}`, { headers });
  return ((await answer.json()) as { data: { files: UploadedFile[] } }).data.files;
}

/** What lies in the folder of unfinished uploads. */
async function unfinished({ server }: Place): Promise<string[]> {
  return readdir(join(server.parts.settings.dataFolder, 'uploads'));
}

test('a file comes in piece by piece and is told by its hash and by its address', async (t) => {
  const place = await openPlace(t);
  const { address, mediaHash } = await send(place, photo);
  assert.equal(mediaHash, hash);
  const answer = await fetch(address, { headers: place.headers });
  const { data } = (await answer.json()) as { data: { files: UploadedFile[] } };
  assert.deepEqual([data.files[0]!.filename, data.files[0]!.hash], ['海边.png', hash]);
  const [file] = await filesOf(place);
  assert.equal(file!.hash, hash);
  assert.deepEqual(Buffer.from(await (await fetch(file!.url)).arrayBuffer()), photo);
  assert.deepEqual(await unfinished(place), []);
  assert.equal(await offsetOf(place, address), photo.length);
});

test('in one request, with the bytes of a creation', async (t) => {
  const place = await openPlace(t);
  const { mediaHash } = await send(place, photo, {
    uploadDataDuringCreation: true,
    chunkSize: Infinity,
  });
  assert.equal(mediaHash, hash);
});

test('the session may have the id that its client chose', async (t) => {
  const place = await openPlace(t);
  const id = 'trip@home:1.2~3';
  const made = await fetch(`${place.url}/apps/nemo_agent/users/me/sessions`, {
    method: 'POST',
    headers: { ...place.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ sessionId: id }),
  });
  assert.equal(made.status, 200, await made.text());
  const named = placeOn(place.server, place.headers, encodeURIComponent(id));
  const { address, mediaHash } = await send(named, photo);
  assert.equal(mediaHash, hash);
  assert.equal(await offsetOf(named, address), photo.length);
});

test('an upload that broke off goes on where it was, on a server that was started anew', async (t) => {
  const first = await openPlace(t);
  let sentBytes = 0;
  const address = await new Promise<string>((resolve, reject) => {
    const upload = new tus.Upload(photo, {
      endpoint: first.endpoint,
      headers: first.headers,
      chunkSize: 100_000,
      retryDelays: null,
      onError: reject,
      onChunkComplete: (_, bytesAccepted) => {
        sentBytes = bytesAccepted;
        if (bytesAccepted < 300_000) return;
        void upload.abort().then(() => resolve(upload.url!));
      },
    });
    upload.start();
  });
  await first.server.close();
  const server = await startTestServer(t, { dataFolder: first.server.parts.settings.dataFolder });
  const place = placeOn(server, first.headers, first.session);
  const uploadUrl = `${server.url}${new URL(address).pathname}`;
  assert.ok((await offsetOf(place, uploadUrl)) >= sentBytes);
  const starts: number[] = [];
  const { mediaHash } = await send(place, photo, {
    uploadUrl,
    onBeforeRequest: (request) => {
      const offset = request.getHeader('Upload-Offset');
      if (offset !== undefined) starts.push(Number(offset));
    },
  });
  assert.ok(starts[0]! >= 300_000, `went on at ${starts[0]}`);
  assert.equal(mediaHash, hash);
});

test('bytes of a connection that broke are not sent again', async (t) => {
  const place = await openPlace(t);
  const address = await begin(place, 0);
  const broken = new AbortController();
  const slow = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      controller.enqueue(photo.subarray(0, 100_000));
      await sleep(10_000, undefined, { signal: broken.signal });
    },
  });
  const sending = fetch(address, {
    method: 'PATCH',
    headers: {
      ...place.headers,
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
    },
    body: slow,
    duplex: 'half',
    signal: broken.signal,
  });
  const { dataFolder } = place.server.parts.settings;
  const path = join(dataFolder, 'uploads', address.split('/').at(-1)!);
  while ((await readFile(path).catch(() => Buffer.alloc(0))).length < 100_000) await sleep(5);
  broken.abort();
  await assert.rejects(sending);
  assert.equal(await offsetOf(place, address), 100_000);
  const rest = await patch(place, address, 100_000, photo.length);
  assert.equal(rest.headers.get('media-hash'), hash);
});

test('a server that stopped between the last byte and the answer makes up for it', async (t) => {
  const place = await openPlace(t);
  const address = await begin(place, photo.length - 1);
  const { dataFolder } = place.server.parts.settings;
  const path = join(dataFolder, 'uploads', address.split('/').at(-1)!);
  await appendFile(path, photo.subarray(-1));
  assert.deepEqual(await filesOf(place), []);
  assert.equal(await offsetOf(place, address), photo.length);
  assert.deepEqual(
    (await filesOf(place)).map((file) => file.hash),
    [hash],
  );
});

test('an upload is its user’s and its session’s, and nobody else’s', async (t) => {
  const place = await openPlace(t);
  const address = await begin(place, 1000);
  const stranger = await place.server.newUser();
  const strangers = { ...place, headers: stranger.headers };
  const own = await newSession({ url: place.url, headers: stranger.headers });
  const moved = address.replace(place.session, own);
  const other = address.replace(place.session, await newSession(place));
  for (const [caller, where] of [
    [strangers, address],
    [strangers, moved],
    [place, other],
  ] as const)
    for (const method of ['HEAD', 'PATCH', 'DELETE', 'GET']) {
      const isPatch = method === 'PATCH';
      const answer = await (isPatch
        ? patch(caller, where, 1000, 2000)
        : call(caller, method, where));
      assert.equal(answer.status, 404, `${method} ${where}`);
    }
  assert.equal(await offsetOf(place, address), 1000);
});

test('what the protocol refuses is told as everywhere', async (t) => {
  const place = await openPlace(t, { uploadLimitBytes: 1_000_000 });
  const refused = async (answer: Response) => {
    const { code } = (await answer.json()) as { code: number };
    assert.equal(answer.headers.get('tus-resumable'), '1.0.0');
    return [answer.status, code];
  };
  const large = await call(place, 'POST', place.endpoint, { 'Upload-Length': '1000001' });
  assert.deepEqual(await refused(large), [413, 4002]);
  const address = await begin(place, 1000);
  assert.deepEqual(await refused(await patch(place, address, 500, 2000)), [409, 409]);
  const { headers } = place;
  const versionless = await fetch(place.endpoint, { method: 'POST', headers });
  assert.deepEqual(await refused(versionless), [400, 400]);
  const tooMuch = await call(
    place,
    'PATCH',
    address,
    { 'Upload-Offset': '1000', 'Content-Type': 'application/offset+octet-stream' },
    new Uint8Array(photo.length),
  );
  assert.deepEqual(await refused(tooMuch), [413, 4002]);
});

test('a whole upload that is no photo, clip or song is 4001, and gone', async (t) => {
  const place = await openPlace(t);
  const error = await send(place, Buffer.from('not a picture')).catch((reason: unknown) => reason);
  assert.ok(error instanceof tus.DetailedError);
  assert.equal(error.originalResponse?.getStatus(), 415);
  const body = JSON.parse(error.originalResponse.getBody()) as { code: number; message: string };
  assert.equal(body.code, 4001);
  assert.match(body.message, /^海边\.png: it is not a photo/);
  assert.deepEqual(await unfinished(place), []);
  await assert.rejects(send(place, Buffer.alloc(0)), /4001/);
});

test('an upload ends when its client says so, when its session goes, and after a day', async (t) => {
  const place = await openPlace(t);
  const address = await begin(place, 1000);
  assert.equal((await call(place, 'DELETE', address)).status, 204);
  assert.equal((await call(place, 'HEAD', address)).status, 404);
  assert.deepEqual(await unfinished(place), []);

  const other = { ...place, session: await newSession(place) };
  const late = await begin(place, 1000);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 24 * 3_600_000 + 1000 });
  assert.equal((await call(place, 'HEAD', late)).status, 404);
  const fresh = await begin(placeOn(other.server, other.headers, other.session), 1000);
  assert.deepEqual(await unfinished(place), [fresh.split('/').at(-1)]);
});

test('what was acknowledged stays until it is kept as a file, whatever fails in between', async (t) => {
  const place = await openPlace(t);
  const { database } = place.server.parts;
  await database.transaction(async (transaction) =>
    transaction.run(
      `CREATE TRIGGER failing BEFORE INSERT ON session_media BEGIN SELECT RAISE(ABORT, 'not now'); END`,
    ),
  );
  const address = await begin(place, 1000);
  assert.equal((await patch(place, address, 1000, photo.length)).status, 500);
  assert.equal((await unfinished(place)).length, 1);
  await database.transaction(async (transaction) => transaction.run('DROP TRIGGER failing'));
  assert.equal(await offsetOf(place, address), photo.length);
  assert.deepEqual(await unfinished(place), []);
});

test('a full disk is 507, and the upload goes on when there is room', async (t) => {
  const dataFolder = await makeSmallDisk(t, { sizeBytes: 3_000_000 });
  if (dataFolder === null) return;
  const place = await openPlace(t, { dataFolder });
  const address = await begin(place, 1000);
  await writeFile(join(dataFolder, 'filling'), Buffer.alloc(3_000_000)).catch(() => {});
  const refused = await patch(place, address, 1000, photo.length);
  assert.equal(refused.status, 507);
  await rm(join(dataFolder, 'filling'));
  const offset = await offsetOf(place, address);
  const rest = await patch(place, address, offset, photo.length);
  assert.equal(rest.headers.get('media-hash'), hash);
});
