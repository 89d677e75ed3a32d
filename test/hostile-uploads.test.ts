/**
 * Files that are broken, or that are no media at all, sent to a running server: each is kept as
 * what it is or refused as 4001, nothing is fetched on its behalf, and the server serves on.
 * `hostile-media.test.ts` tries many more, without a server.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import sharp from 'sharp';
import type { UploadAnswer } from '../src/api/upload.ts';
import { seededRandom } from '../src/director/random.ts';
import { startTestServer, type TestServer } from '../src/server/testing/test-server.ts';
import { newSession, sendForm, type NamedBytes } from '../src/server/testing/upload.ts';
import { drawPictures } from './draw-pictures.ts';
import { makeMedia, numberedFrames, temporaryFolder, toneBurst } from './make-media.ts';

const folder = temporaryFolder(after);
const samples: NamedBytes[] = [];

before(async () => {
  const ticks = Array.from({ length: 12 }, (_, index) => 40 * index);
  const clip = { widthPx: 96, heightPx: 64, frames: numberedFrames(96, 64, ticks) };
  const channels = [toneBurst(48000, { totalMs: 400, fromMs: 100, toMs: 300 })];
  const sound = { codec: 'libmp3lame', sampleRate: 48000, channels };
  const size = { widthPx: 120, heightPx: 80, durationFrames: 1 };
  const [drawn] = await drawPictures(folder, { count: 1, ...size });
  await rename(drawn!.path, join(folder, 'photo.png'));
  await sharp(join(folder, 'photo.png')).jpeg().toFile(join(folder, 'photo.jpg'));
  await makeMedia(join(folder, 'clip.mp4'), { clip });
  await makeMedia(join(folder, 'song.mp3'), { sound });
  for (const name of ['photo.jpg', 'photo.png', 'clip.mp4', 'song.mp3'])
    samples.push({ name, bytes: new Uint8Array(await readFile(join(folder, name))) });
});

interface Outcome {
  readonly kept: readonly string[];
  readonly refused: readonly (readonly [name: string, code: number])[];
}

/** Sends all in one form, together with a photo that is good. */
async function outcomeOf(server: TestServer, files: readonly NamedBytes[]): Promise<Outcome> {
  const { headers } = await server.newUser();
  const caller = { url: server.url, headers };
  const good = { ...samples[0]!, name: 'good.jpg' };
  const answer = await sendForm(caller, await newSession(caller), [...files, good]);
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  const { data } = JSON.parse(text) as UploadAnswer;
  for (const { url, thumbnail_url } of data.files)
    for (const link of [url, thumbnail_url])
      if (link !== null) assert.equal((await fetch(link)).status, 200);
  assert.ok(data.files.some(({ filename }) => filename === 'good.jpg'));
  return {
    kept: data.files.map(({ filename }) => filename).filter((name) => name !== 'good.jpg'),
    refused: data.rejected.map(({ filename, code }) => [filename, code] as const),
  };
}

test('samples that were cut off or have wrong bits are kept or refused', async (t) => {
  const server = await startTestServer(t);
  const broken = samples.flatMap(({ name, bytes }) => {
    const random = seededRandom(3, name);
    const cuts = Array.from({ length: 3 }, () => bytes.slice(0, random.next() * bytes.length));
    const flips = [1, 16, 256].map((count) => withWrongBits(bytes, count, random));
    return [...cuts, ...flips].map((mutant, index) => ({
      name: `${index}-${name}`,
      bytes: mutant,
    }));
  });
  const { kept, refused } = await outcomeOf(server, broken);
  assert.ok(refused.length > 8, `only ${refused.length} were refused`);
  assert.ok(refused.every(([, code]) => code === 4001));
  const names = new Set([...kept, ...refused.map(([name]) => name)]);
  assert.deepEqual([...names].toSorted(), broken.map(({ name }) => name).toSorted());
});

function withWrongBits(
  bytes: Uint8Array,
  count: number,
  random: { next(): number },
): Uint8Array<ArrayBuffer> {
  const mutant = Uint8Array.from(bytes);
  for (let flip = 0; flip < count; flip++)
    mutant[Math.floor(random.next() * mutant.length)]! ^= 1 << Math.floor(random.next() * 8);
  return mutant;
}

test('playlists, drawings, scripts and pages dressed as media are refused, and nothing is fetched for them', async (t) => {
  let connectionCount = 0;
  const listener = createServer((socket) => {
    connectionCount += 1;
    socket.destroy();
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  t.after(() => listener.close());
  const web = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const dressed = Object.entries({
    'playlist.mp4': `#EXTM3U\n#EXTINF:1,\n${web}/a.ts\n#EXT-X-ENDLIST\n`,
    'concat.mp4': `ffconcat version 1.0\nfile '${web}/b.mp4'\n`,
    'manifest.mp4': `<?xml version="1.0"?><MPD><BaseURL>${web}/c.mp4</BaseURL></MPD>`,
    'drawing.png': `<svg xmlns="http://www.w3.org/2000/svg"><image href="${web}/d.png"/></svg>`,
    'magick.jpg': `push graphic-context\nfill 'url(${web}/e.jpg)'\npop graphic-context\n`,
    'page.jpg': `<html><img src="${web}/f.jpg"><script>fetch("${web}")</script></html>`,
    'script.mp3': `#!/bin/sh\ncurl ${web}\n`,
    'empty.mov': '',
  }).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const { refused } = await outcomeOf(await startTestServer(t), dressed);
  assert.deepEqual(
    refused,
    dressed.map(({ name }) => [name, 4001]),
  );
  assert.equal(connectionCount, 0);
});

const realFolder = join(import.meta.dirname, '../../shared/media');

suite('files from real cameras', { skip: existsSync(realFolder) ? false : 'not here' }, () => {
  test('that are broken are refused', async (t) => {
    const names = (await readdir(realFolder)).filter((name) => name.startsWith('broken-'));
    const files = await Promise.all(
      names.map(async (name) => ({
        name,
        bytes: new Uint8Array(await readFile(join(realFolder, name))),
      })),
    );
    const { refused } = await outcomeOf(await startTestServer(t), files);
    assert.deepEqual(
      refused,
      names.map((name) => [name, 4001]),
    );
  });
});
