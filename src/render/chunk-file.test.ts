import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../test/make-media.ts';
import { readAudioChunk, readVideoChunk, writeAudioChunk, writeVideoChunk } from './chunk-file.ts';

const folder = temporaryFolder(after);
const path = join(folder, 'a.chunk');
const video = {
  extradata: new Uint8Array([0, 0, 0, 1, 103]),
  packets: [
    { data: new Uint8Array([1, 2, 3, 4, 5]), pts: 0, dts: -2, isKey: true },
    { data: new Uint8Array([6]), pts: 2, dts: -1, isKey: false },
    { data: new Uint8Array([]), pts: 1, dts: 0, isKey: false },
  ],
};

test('pictures come back as they were written', async () => {
  await writeVideoChunk(path, video);
  assert.deepEqual(plain(await readVideoChunk(path)), plain(video));
});

test('sound comes back as it was written', async () => {
  const audio = {
    extradata: new Uint8Array([17, 144]),
    packets: [{ data: new Uint8Array([9, 8, 7]), pts: -1024, durationSamples: 1024 }],
    durationSamples: 777,
    peak: 0.25,
  };
  await writeAudioChunk(path, audio);
  assert.deepEqual(plain(await readAudioChunk(path)), plain(audio));
});

test('a file that is cut off anywhere is no chunk', async () => {
  const whole = await writtenBytes();
  for (let length = 0; length < whole.length; length++) {
    await writeFile(path, whole.subarray(0, length));
    assert.equal(await readVideoChunk(path), null, `cut off after ${length} bytes`);
  }
});

test('a file with one wrong bit is no chunk, wherever it is', async () => {
  const whole = await writtenBytes();
  for (let at = 0; at < whole.length; at++) {
    const wrong = Buffer.from(whole);
    wrong[at]! ^= 1 << (at % 8);
    await writeFile(path, wrong);
    assert.equal(await readVideoChunk(path), null, `byte ${at}`);
  }
});

test('a file with something behind its end, and a file that is not there, are no chunks', async () => {
  await writeFile(path, Buffer.concat([await writtenBytes(), Buffer.alloc(1)]));
  assert.equal(await readVideoChunk(path), null);
  assert.equal(await readVideoChunk(join(folder, 'none.chunk')), null);
});

test('writing into a folder that is gone fails and leaves nothing', async () => {
  await assert.rejects(writeVideoChunk(join(folder, 'gone', 'a.chunk'), video), /ENOENT/);
  assert.deepEqual(await readdir(folder), ['a.chunk']);
});

test('writers of one chunk at the same time leave one whole file', async () => {
  await Promise.all(Array.from({ length: 20 }, async () => writeVideoChunk(path, video)));
  assert.deepEqual(await readdir(folder), ['a.chunk']);
  assert.deepEqual(plain(await readVideoChunk(path)), plain(video));
});

async function writtenBytes(): Promise<Buffer> {
  await writeVideoChunk(path, video);
  return readFile(path);
}

/** Buffers and arrays of bytes compare as lists. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      each instanceof Uint8Array ? [...each] : isBufferJson(each) ? each.data : each,
    ),
  );
}

function isBufferJson(value: unknown): value is { data: number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
}
