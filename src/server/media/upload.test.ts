import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, suite, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { drawPictures } from '../../../test/draw-pictures.ts';
import { makeMedia, numberedFrames, temporaryFolder, toneBurst } from '../../../test/make-media.ts';
import { makeSmallDisk } from '../../../test/small-disk.ts';
import type { UploadAnswer, UploadedFile } from '../../api/upload.ts';
import type { Settings } from '../settings.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { newSession, sendForm, upload, type Caller, type NamedBytes } from '../testing/upload.ts';

const folder = temporaryFolder(after);
const photos: NamedBytes[] = [];
const media: Record<string, NamedBytes> = {};

before(async () => {
  const size = { widthPx: 64, heightPx: 48, durationFrames: 1 };
  for (const { path } of await drawPictures(folder, { count: 4, ...size }))
    photos.push({ name: `photo-${photos.length}.png`, bytes: await bytesOf(path) });
  const ticks = Array.from({ length: 20 }, (_, index) => 50 * index);
  const clip = { widthPx: 96, heightPx: 64, frames: numberedFrames(96, 64, ticks) };
  const sound = {
    codec: 'aac',
    sampleRate: 48000,
    channels: [toneBurst(48000, { totalMs: 1500, fromMs: 100, toMs: 900 })],
  };
  media['clip'] = await made('clip.mp4', { clip });
  media['song'] = await made('song.m4a', { sound });
});

async function made(name: string, recipe: Parameters<typeof makeMedia>[1]): Promise<NamedBytes> {
  return { name, bytes: await bytesOf(await makeMedia(join(folder, name), recipe)) };
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path));
}

interface Place extends Caller {
  readonly server: TestServer;
  readonly userId: string;
  readonly session: string;
}

async function openPlace(t: TestContext, settings?: Partial<Settings>): Promise<Place> {
  const server = await startTestServer(t, settings);
  const { headers, userId } = await server.newUser();
  const caller = { url: server.url, headers };
  return { ...caller, server, userId, session: await newSession(caller) };
}

async function listed({ url, headers, session }: Place): Promise<UploadedFile[]> {
  const answer = await fetch(`${url}/api/media/nemo_agent/me/${session}`, { headers });
  return ((await answer.json()) as { data: { files: UploadedFile[] } }).data.files;
}

async function remove({ url, headers, session }: Place, hash: string): Promise<Response> {
  const path = `/api/media/nemo_agent/me/${session}/${hash}`;
  return fetch(`${url}${path}`, { method: 'DELETE', headers });
}

async function sendJson({ url, headers, session }: Place, body: unknown): Promise<Response> {
  return fetch(`${url}/api/upload-video/nemo_agent/me/${session}`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

interface ErrorBody {
  readonly code: number;
  readonly message: string;
}

async function assertError(answer: Response, status: number, code: number, words: RegExp) {
  const body = (await answer.json()) as ErrorBody;
  assert.equal(answer.status, status, body.message);
  assert.equal(body.code, code);
  assert.match(body.message, words);
}

/** Every file that is kept, by its name in the data folder. */
async function stored({ server }: Place): Promise<string[]> {
  const blobs = join(server.parts.settings.dataFolder, 'blobs');
  const entries = await readdir(blobs, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

function hashOf({ bytes }: NamedBytes): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test('a photo, a clip and a song come in with their facts, in the order in which they were sent', async (t) => {
  const place = await openPlace(t);
  const files = [media['clip']!, photos[0]!, media['song']!];
  const data = await upload(place, place.session, files);
  assert.deepEqual(data.uploaded_files, data.files);
  assert.equal(data.session_state_applied, true);
  assert.deepEqual(data.rejected, []);
  const [clip, photo, song] = data.files;
  assert.deepEqual(
    data.files.map((file) => file.hash),
    files.map(hashOf),
  );
  const { filename, file_type, duration, width, height, fps } = clip!;
  assert.deepEqual([filename, file_type, width, height], ['clip.mp4', 'video', 96, 64]);
  assert.ok(Math.abs(duration - 1) < 0.06, `${duration} s`);
  assert.ok(Math.abs(fps - 20) < 1, `${fps} fps`);
  assert.equal(photo!.file_type, 'image');
  assert.deepEqual([photo!.duration, photo!.width, photo!.height], [0, 64, 48]);
  assert.equal(song!.file_type, 'audio');
  assert.ok(Math.abs(song!.duration - 1.5) < 0.1, `${song!.duration} s`);
  assert.equal(song!.thumbnail_url, null);
  for (const [index, file] of data.files.entries()) {
    assert.equal(file.url, file.cdn_url);
    const bytes = new Uint8Array(await (await fetch(file.url)).arrayBuffer());
    assert.deepEqual(bytes, files[index]!.bytes);
  }
  const thumbnail = await fetch(clip!.thumbnail_url!);
  assert.equal(thumbnail.headers.get('content-type'), 'image/webp');
  const list = await listed(place);
  assert.deepEqual(
    list.map(({ hash }) => hash),
    files.map(hashOf),
  );
});

test('the same file again is the same item, stored once, in every session of its user and of nobody else', async (t) => {
  const place = await openPlace(t);
  const [first, second] = photos as [NamedBytes, NamedBytes];
  await upload(place, place.session, [first, second]);
  const again = ['again.png', 'once more.png'].map((name) => ({ ...first, name }));
  const { files } = await upload(place, place.session, again);
  assert.deepEqual(
    files.map(({ filename, hash }) => [filename, hash]),
    again.map(({ name }) => [name, hashOf(first)]),
    'the answer calls it as the request did',
  );
  assert.deepEqual(
    (await listed(place)).map(({ filename }) => filename),
    ['photo-0.png', 'photo-1.png'],
  );
  await upload(place, await newSession(place), [first, first]);
  const two = (await stored(place)).filter((name) => name.endsWith('.png'));
  assert.deepEqual(two.toSorted(), [`${hashOf(first)}.png`, `${hashOf(second)}.png`].toSorted());
  const stranger = await place.server.newUser();
  const caller = { url: place.url, headers: stranger.headers };
  await upload(caller, await newSession(caller), [first]);
  assert.equal((await stored(place)).filter((name) => name === `${hashOf(first)}.png`).length, 2);
});

suite('of the files of a request', () => {
  const text = { name: 'notes.jpg', bytes: new TextEncoder().encode('not a picture') };

  test('the good ones are kept and the others named, with what is wrong and what is accepted', async (t) => {
    const place = await openPlace(t);
    const { files, rejected } = await upload(place, place.session, [photos[0]!, text, photos[1]!]);
    assert.deepEqual(
      files.map(({ filename }) => filename),
      ['photo-0.png', 'photo-1.png'],
    );
    assert.deepEqual(
      rejected.map(({ filename, code }) => [filename, code]),
      [['notes.jpg', 4001]],
    );
    assert.match(rejected[0]!.message, /^notes\.jpg: it is not a photo.*mp4, mov, .*flac/);
    assert.equal((await listed(place)).length, 2);
  });

  test('none is good: the answer is the error, in the language of the request', async (t) => {
    const place = await openPlace(t);
    await assertError(await sendForm(place, place.session, [text]), 415, 4001, /not a photo/);
    const chinese = { ...place, headers: { ...place.headers, 'Accept-Language': 'zh-CN' } };
    const answer = await sendForm(chinese, place.session, [text, text]);
    await assertError(answer, 415, 4001, /^notes\.jpg：.*支持 mp4.*另外 1 个文件/);
    assert.deepEqual(await stored(place), []);
  });

  test('one is too large: it is not kept, and those behind it are', async (t) => {
    const place = await openPlace(t, { uploadLimitBytes: 100_000 });
    const large = { name: 'large.mp4', bytes: new Uint8Array(100_001) };
    await assertError(
      await sendForm(place, place.session, [large]),
      413,
      4002,
      /larger than 0.1 MB/,
    );
    const { files, rejected } = await upload(place, place.session, [large, photos[0]!]);
    assert.deepEqual(
      [files[0]!.filename, rejected[0]!.filename, rejected[0]!.code],
      ['photo-0.png', 'large.mp4', 4002],
    );
    const whole = { name: 'whole.mp4', bytes: new Uint8Array(100_000) };
    await assertError(await sendForm(place, place.session, [whole]), 415, 4001, /not a photo/);
  });

  test('one is too large and nobody said how large: the answer comes while it is still sent', async (t) => {
    const place = await openPlace(t, { uploadLimitBytes: 100_000 });
    const { answer, stop } = sendForEver(place);
    const [response] = (await once(answer, 'response')) as [Readable & { statusCode: number }];
    assert.equal(response.statusCode, 413);
    const body = JSON.parse(Buffer.concat(await response.toArray()).toString()) as ErrorBody;
    assert.equal(body.code, 4002);
    stop();
    assert.deepEqual(await stored(place), []);
  });

  test('the client breaks off: none is kept', async (t) => {
    const place = await openPlace(t);
    const { answer, stop } = sendForEver(place, photos[0]);
    while ((await stored(place)).length < 2) await sleep(5);
    answer.on('error', () => {});
    stop();
    answer.destroy();
    while ((await stored(place)).length > 0) await sleep(5);
    assert.deepEqual(await listed(place), []);
  });
});

test('a session that is deleted while its files come in is 1002, and nothing stays', async (t) => {
  const place = await openPlace(t);
  const { answer, stop } = sendForEver(place, photos[0]);
  while ((await stored(place)).length < 2) await sleep(5);
  const path = `${place.url}/api/sessions/nemo_agent/me/${place.session}`;
  const deleted = await fetch(path, { method: 'DELETE', headers: place.headers });
  assert.equal(deleted.status, 200);
  stop();
  answer.end('\r\n--a-boundary--\r\n');
  const [response] = (await once(answer, 'response')) as [Readable & { statusCode: number }];
  const body = JSON.parse(Buffer.concat(await response.toArray()).toString()) as ErrorBody;
  assert.deepEqual([response.statusCode, body.code], [404, 1002]);
  assert.deepEqual(await stored(place), []);
});

/** A form whose last file never ends, without a Content-Length. */
function sendForEver({ url, headers, session }: Place, first?: NamedBytes) {
  const boundary = 'a-boundary';
  const part = (name: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n`;
  const answer = httpRequest(`${url}/api/upload-video/nemo_agent/me/${session}`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  });
  if (first) {
    answer.write(part(first.name));
    answer.write(first.bytes);
    answer.write('\r\n');
  }
  answer.write(part('endless.mp4'));
  const timer = setInterval(() => answer.write(Buffer.alloc(20_000, 1)), 2);
  return { answer, stop: () => clearInterval(timer) };
}

test('what is no upload is refused with what would be one', async (t) => {
  const place = await openPlace(t);
  const path = `${place.url}/api/upload-video/nemo_agent/me/${place.session}`;
  const send = async (contentType: string, body: string) =>
    fetch(path, {
      method: 'POST',
      headers: { ...place.headers, 'Content-Type': contentType },
      body,
    });
  const form = 'multipart/form-data; boundary=b';
  await assertError(await send(form, '--b--\r\n'), 400, 400, /no file in the form/);
  const cut = '--b\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\nabc';
  await assertError(await send(form, cut), 400, 400, /cut off or malformed/);
  await assertError(await send('multipart/form-data', 'abc'), 400, 400, /cut off or malformed/);
  await assertError(await send('application/json', '{"urls":[]}'), 400, 400, /urls/);
  await assertError(await send('application/json', '{"urls":"a"}'), 400, 400, /urls/);
  const field = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc\r\n';
  const fields = `${field.repeat(101)}--b--\r\n`;
  await assertError(await send(form, fields), 400, 400, /too many fields/);
  const nothing = await fetch(path, { method: 'POST', headers: place.headers });
  await assertError(nothing, 400, 400, /multipart form, or JSON/);
  assert.deepEqual(await stored(place), []);
});

test('the session of another user and one that does not exist are the same answer', async (t) => {
  const place = await openPlace(t);
  const stranger = await place.server.newUser();
  const caller = { url: place.url, headers: stranger.headers };
  const answers = await Promise.all(
    [place.session, '5529798706024415232'].map(async (session) => {
      const answer = await sendForm(caller, session, [photos[0]!]);
      return { status: answer.status, body: (await answer.json()) as ErrorBody };
    }),
  );
  assert.equal(answers[0]!.body.code, 1002);
  assert.deepEqual(answers[0], answers[1]);
  assert.deepEqual(await stored(place), []);
});

test('names of strangers are shown and lead nowhere', async (t) => {
  const place = await openPlace(t);
  const names = [
    ['../../etc/passwd.png', 'passwd.png'],
    ['C:\\Users\\me\\海边 🏖️.png', '海边 🏖️.png'],
    ['two\u202Egnp.exe', 'twognp.exe'],
    [`${'é'.repeat(300)}.png`, `${'é'.repeat(98)}.png`],
  ] as const;
  const files = names.map(([name], index) => ({ name, bytes: photos[index]!.bytes }));
  const data = await upload(place, place.session, files);
  assert.deepEqual(
    data.files.map(({ filename }) => filename),
    names.map(([, shown]) => shown),
  );
  for (const { url } of data.files) assert.equal((await fetch(url)).status, 200);
  const saved = await fetch(data.files[2]!.url);
  assert.match(saved.headers.get('content-disposition')!, /filename="twognp\.exe\.png"/);
  assert.ok((await stored(place)).every((name) => /^[0-9a-f]{64}\.(png|webp)$/.test(name)));
});

suite('by address', () => {
  const web = createServer((incoming, response) => {
    if (incoming.url === '/photo.png') response.end(photos[0]!.bytes);
    else if (incoming.url === '/large') response.end(Buffer.alloc(300_000));
    else response.writeHead(404).end();
  });
  before(async () => {
    web.listen(0, '127.0.0.1');
    await once(web, 'listening');
  });
  after(() => web.close());
  const address = (path: string) =>
    `http://127.0.0.1:${(web.address() as AddressInfo).port}${path}`;

  test('files are fetched into the session, and what cannot be is named', async (t) => {
    const place = await openPlace(t, { uploadLimitBytes: 200_000 });
    const urls = [address('/gone?key=secret'), address('/photo.png'), address('/large')];
    const answer = await sendJson(place, { urls, source_type: 'url' });
    assert.equal(answer.status, 200);
    const { data } = (await answer.json()) as UploadAnswer;
    assert.deepEqual(
      [data.files[0]!.filename, data.files[0]!.hash],
      ['photo.png', hashOf(photos[0]!)],
    );
    assert.deepEqual(
      data.rejected.map(({ filename, code }) => [filename, code]),
      [
        ['gone', 422],
        ['large', 4002],
      ],
    );
    await assertError(await sendJson(place, { urls: [address('/large')] }), 413, 4002, /larger/);
    await assertError(await sendJson(place, { urls: ['ftp://x/y'] }), 422, 422, /http/);
    assert.equal((await listed(place)).length, 1);
  });

  test('this machine is not reached unless that is allowed', async (t) => {
    const place = await openPlace(t, { allowLoopback: false });
    const answer = await sendJson(place, { urls: [address('/photo.png')] });
    await assertError(answer, 422, 422, /public internet/);
  });
});

test('a full disk is 507, keeps nothing, and is over when there is room', async (t) => {
  const dataFolder = await makeSmallDisk(t, { sizeBytes: 4_000_000 });
  if (dataFolder === null) return;
  const place = await openPlace(t, { dataFolder });
  const large = { name: 'large.mp4', bytes: new Uint8Array(randomBytes(6_000_000)) };
  await assertError(await sendForm(place, place.session, [photos[0]!, large]), 507, 507, /no room/);
  assert.deepEqual(await stored(place), []);
  assert.deepEqual(await listed(place), []);
  await upload(place, place.session, [photos[0]!]);
});

test('what is taken out of a session is deleted when no other has it', async (t) => {
  const place = await openPlace(t);
  const other = { ...place, session: await newSession(place) };
  await upload(place, place.session, [photos[0]!]);
  await upload(place, other.session, [photos[0]!]);
  assert.equal((await remove(place, hashOf(photos[0]!))).status, 200);
  assert.deepEqual(await listed(place), []);
  assert.equal((await listed(other)).length, 1);
  assert.equal((await stored(place)).length, 2);
  assert.equal((await remove(place, hashOf(photos[0]!))).status, 404);
  assert.equal((await remove(other, hashOf(photos[0]!))).status, 200);
  assert.deepEqual(await stored(place), []);
});

test('after a crash media and links to them are there, and blobs that no row names are not', async (t) => {
  const first = await openPlace(t);
  const { files } = await upload(first, first.session, [photos[0]!]);
  const { dataFolder } = first.server.parts.settings;
  const leftOver = join(dataFolder, 'blobs/media', first.userId, `${'0'.repeat(64)}.png`);
  await writeFile(leftOver, 'left over');
  await first.server.close();
  const server = await startTestServer(t, { dataFolder });
  const again = { ...first, server, url: server.url };
  assert.deepEqual(
    (await listed(again)).map(({ hash }) => hash),
    files.map(({ hash }) => hash),
  );
  assert.equal((await stored(again)).length, 2);
  const { pathname } = new URL(files[0]!.url);
  assert.equal((await fetch(`${server.url}${pathname}`)).status, 200);
});
