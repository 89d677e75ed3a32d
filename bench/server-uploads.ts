import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiCaller } from '../src/server/testing/api-caller.ts';
import { forkServer } from '../src/server/testing/fork-server.ts';
import { newUser } from '../src/server/testing/test-server.ts';
import { upload } from '../src/server/testing/upload.ts';
import { drawPhotos } from '../src/server/turns/testing/chat.ts';
import { makeMedia, numberedFrames } from '../test/make-media.ts';
import { treeBytes } from './measure.ts';
import type { ServerBench } from './server-bench.ts';
import { wavHeader } from '../test/wav-header.ts';

const uploadCount = 10;
/** The limit itself. */
const sizeBytes = 200_000_000;
const sampleMs = 100;

/** What large uploads at once add to the memory of the server and of the processes that look into them. */
export async function measureUploads({ figures, folder, after }: ServerBench): Promise<void> {
  const figure = `memory added by ${uploadCount} uploads of ${sizeBytes / 1e6} MB at once`;
  const { url, pid } = await forkServer({ after }, { dataFolder: join(folder, 'data') });
  const api = new ApiCaller(url, (await newUser(url)).headers);
  const sessionId = await api.newSession();
  const frames = numberedFrames(640, 360, [0, 40, 80, 120]);
  const clip = await readFile(
    await makeMedia(join(folder, 'clip.mov'), { clip: { widthPx: 640, heightPx: 360, frames } }),
  );
  // Loads what the first file loads.
  await upload(api, sessionId, await drawPhotos(2));
  const before = treeBytes(pid);
  if (before === null) {
    const rest = { unit: 'MB', limit: '≤ 300', holds: null, note: 'needs Linux’s /proc' };
    return figures.row(figure, null, rest);
  }
  let peak = before;
  const sampling = setInterval(() => (peak = Math.max(peak, treeBytes(pid) ?? 0)), sampleMs);
  const startMs = performance.now();
  await Promise.all(
    Array.from({ length: uploadCount }, async (_, number) =>
      send(api, sessionId, number % 2 === 0 ? song(number) : longClip(clip, number)),
    ),
  );
  const seconds = (performance.now() - startMs) / 1000;
  clearInterval(sampling);
  figures.atMost(figure, (peak - before) / 1e6, {
    most: 300,
    unit: 'MB',
    note: `songs and clips, ${seconds.toFixed(1)} s; ${(before / 1e6).toFixed(0)} MB before`,
  });
  await sleep(1000);
}

async function send(api: ApiCaller, sessionId: string, file: Iterable<Uint8Array>): Promise<void> {
  const answer = await fetch(`${api.url}/api/upload-video/nemo_agent/me/${sessionId}`, {
    method: 'POST',
    headers: { ...api.headers, 'Content-Type': 'multipart/form-data; boundary=b' },
    body: ReadableStream.from(form(file)),
    duplex: 'half',
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(text);
}

function* form(file: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield Buffer.from('--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n');
  yield* file;
  yield Buffer.from('\r\n--b--\r\n');
}

/** A clip with a box at its end that players skip, as cameras leave them. */
function* longClip(clip: Uint8Array, number: number): Generator<Uint8Array> {
  yield clip;
  const head = Buffer.alloc(8);
  head.writeUInt32BE(sizeBytes - clip.length, 0);
  head.write('free', 4);
  yield head;
  yield* bytes(sizeBytes - clip.length - head.length, number);
}

function* song(number: number): Generator<Uint8Array> {
  const head = wavHeader(sizeBytes - 44);
  yield head;
  yield* bytes(sizeBytes - head.length, number);
}

function* bytes(count: number, number: number): Generator<Uint8Array> {
  const piece = Buffer.alloc(65_536, number + 1);
  for (let left = count; left > 0; left -= piece.length) yield piece.subarray(0, left);
}
