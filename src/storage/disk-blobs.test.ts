import assert from 'node:assert/strict';
import { access, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { makeSmallDisk } from '../../test/small-disk.ts';
import { Failure } from '../language/failure.ts';
import { openDiskBlobs } from './disk-blobs.ts';
import { blobsSuite } from './testing/blobs-suite.ts';

blobsSuite('Blobs on disk', async (t) => {
  const folder = await newFolder(t);
  return { blobs: await openDiskBlobs(folder), reopen: async () => openDiskBlobs(folder) };
});

async function newFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-blobs-'));
  t.after(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

const isStorageFailure = (error: unknown) => error instanceof Failure && error.code === 'storage';

test('Blobs on disk: what an earlier server left half-written is gone at the next start', async (t) => {
  const folder = await newFolder(t);
  const blobs = await openDiskBlobs(folder);
  const leftOver = blobs.newPartialPath();
  await writeFile(leftOver, 'half a fi');
  await openDiskBlobs(folder);
  await assert.rejects(access(leftOver), { code: 'ENOENT' });
});

test('Blobs on disk: a file that is being read can be removed, and is read to its end', async (t) => {
  const blobs = await openDiskBlobs(await newFolder(t));
  const partialPath = blobs.newPartialPath();
  await writeFile(partialPath, 'x'.repeat(1_000_000));
  await blobs.put('films/ann/1.mp4', partialPath);
  const reading = await blobs.open('films/ann/1.mp4');
  let sizeBytes = 0;
  for await (const chunk of reading) {
    if (sizeBytes === 0) await blobs.remove('films/ann/1.mp4');
    sizeBytes += (chunk as Buffer).length;
  }
  assert.equal(sizeBytes, 1_000_000);
});

test('Blobs on disk: where no folder can be is a failure of the storage', async (t) => {
  const file = join(await newFolder(t), 'file');
  await writeFile(file, '');
  await assert.rejects(openDiskBlobs(join(file, 'blobs')), isStorageFailure);
});

test('Blobs on disk: a full disk refuses a key as a failure of the storage, leaves the partial file to its writer, and works again with room', async (t) => {
  const disk = await makeSmallDisk(t, { sizeBytes: 400_000, fileCount: 20 });
  if (disk === null) return;
  const blobs = await openDiskBlobs(join(disk, 'blobs'));
  const partialPath = blobs.newPartialPath();
  await writeFile(partialPath, 'a film');
  const ballast = await fill(disk);
  await assert.rejects(blobs.put('films/ann/1.mp4', partialPath), isStorageFailure);
  assert.equal(await blobs.sizeBytes('films/ann/1.mp4'), null);
  assert.equal(await readFile(partialPath, 'utf8'), 'a film');
  await Promise.all(ballast.map(async (path) => unlink(path)));
  await blobs.put('films/ann/1.mp4', partialPath);
  assert.equal(await blobs.sizeBytes('films/ann/1.mp4'), 6);
});

/** Until not even an empty file has room: then no folder has either. */
async function fill(disk: string): Promise<string[]> {
  const paths: string[] = [];
  for (let number = 0; ; number++) {
    const path = join(disk, `ballast-${number}`);
    try {
      await writeFile(path, '', { flag: 'wx' });
      paths.push(path);
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
      return paths;
    }
  }
}
