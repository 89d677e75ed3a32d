import assert from 'node:assert/strict';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { temporaryFolder } from '../../test/make-media.ts';
import { ChunkCache, defaultCacheFolder } from './chunk-cache.ts';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];

let folder: string;
let clean: () => void;
beforeEach(() => {
  folder = temporaryFolder((removal) => (clean = removal));
});
afterEach(() => clean());

test('what was unused longest goes first, until the rest fits', async () => {
  const cache = new ChunkCache(folder, 250);
  for (const [key, hours] of [
    [c, 2],
    [a, 4],
    [b, 3],
  ] as const)
    await write(cache.pathOf(key), 100, hours);
  await cache.trim();
  assert.deepEqual(await readdir(folder), [`${b}.chunk`, `${c}.chunk`]);
});

test('using a chunk keeps it', async () => {
  const cache = new ChunkCache(folder, 250);
  await write(cache.pathOf(a), 100, 4);
  await write(cache.pathOf(b), 100, 3);
  await write(cache.pathOf(c), 100, 2);
  await cache.touch(a);
  await cache.trim();
  assert.deepEqual(await readdir(folder), [`${a}.chunk`, `${c}.chunk`]);
});

test('what a killed process left unfinished goes when there is nobody else', async () => {
  const cache = new ChunkCache(folder);
  await write(cache.pathOf(a), 100, 0);
  await write(`${cache.pathOf(b)}.b93d1fbf-a07a-4e5d.partial`, 100, 0);
  await write(join(folder, `${c}.look-1.json.b93d1fbf-a07a-4e5d.partial`), 100, 0);
  await write(join(folder, 'somebody-elses.partial'), 100, 0);
  await cache.removePartials();
  assert.deepEqual((await readdir(folder)).toSorted(), [`${a}.chunk`, 'somebody-elses.partial']);
});

test('what fits stays, however old', async () => {
  const cache = new ChunkCache(folder, 1000);
  await write(cache.pathOf(a), 1000, 10_000);
  await cache.trim();
  assert.deepEqual(await readdir(folder), [`${a}.chunk`]);
});

test('what a render of this minute may still need stays, even beyond the limit', async () => {
  const cache = new ChunkCache(folder, 100);
  await write(cache.pathOf(a), 100, 5);
  await write(cache.pathOf(b), 500, 0);
  await cache.trim();
  assert.deepEqual(await readdir(folder), [`${b}.chunk`]);
});

test('half-written files of dead runs go, those of running ones stay', async () => {
  const cache = new ChunkCache(folder);
  await write(join(folder, `${a}.chunk.1.partial`), 10, 1);
  await write(join(folder, `${b}.chunk.2.partial`), 10, 0);
  await cache.trim();
  assert.deepEqual(await readdir(folder), [`${b}.chunk.2.partial`]);
});

test('notes and marks go like chunks; what is not ours stays, and does not count', async () => {
  const cache = new ChunkCache(folder, 50);
  await write(join(folder, `${a}.look-1.json`), 30, 4);
  await write(join(folder, `${b}.film`), 30, 3);
  await write(join(folder, 'thesis.json'), 1000, 100);
  await write(join(folder, 'holiday.chunk'), 1000, 100);
  await cache.trim();
  assert.deepEqual(await readdir(folder), [`${b}.film`, 'holiday.chunk', 'thesis.json']);
});

test('folders in the cache are left alone', async () => {
  const cache = new ChunkCache(folder, 0);
  await mkdir(join(folder, 'looks'));
  await write(join(folder, 'looks', 'note'), 10, 100);
  await cache.trim();
  assert.deepEqual(await readdir(join(folder, 'looks')), ['note']);
});

test('opening makes the folder, and may be done again', async () => {
  const cache = new ChunkCache(join(folder, 'deep', 'er'));
  await cache.open();
  await cache.open();
  assert.deepEqual(await readdir(join(folder, 'deep')), ['er']);
});

test('the folder is KINORA_CACHE, else kinora in XDG_CACHE_HOME, else in ~/.cache', () => {
  assert.equal(defaultCacheFolder({ KINORA_CACHE: '/k', XDG_CACHE_HOME: '/x' }), '/k');
  assert.equal(defaultCacheFolder({ KINORA_CACHE: '', XDG_CACHE_HOME: '/x' }), '/x/kinora');
  assert.equal(defaultCacheFolder({}), join(homedir(), '.cache', 'kinora'));
});

async function write(path: string, sizeBytes: number, ageHours: number): Promise<void> {
  await writeFile(path, Buffer.alloc(sizeBytes));
  const then = new Date(Date.now() - ageHours * 3_600_000);
  await utimes(path, then, then);
}
