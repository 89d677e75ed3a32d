import assert from 'node:assert/strict';
import { access, readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { suite, test, type TestContext } from 'node:test';
import { Failure } from '../../language/failure.ts';
import type { Blobs } from '../blobs.ts';

export interface OpenedBlobs {
  readonly blobs: Blobs;
  /** The same store, as after a restart. */
  readonly reopen: () => Promise<Blobs>;
}

/** What every implementation of Blobs must hold. `open` gives a new, empty store. */
export function blobsSuite(name: string, open: (test: TestContext) => Promise<OpenedBlobs>): void {
  suite(`${name}: a file that was put`, () => {
    test('is read under its key, also after a restart, and is partial no more', async (t) => {
      const { blobs, reopen } = await open(t);
      const partialPath = await writePartial(blobs, 'a film');
      await blobs.put('films/ann/1.mp4', partialPath);
      await assert.rejects(access(partialPath), { code: 'ENOENT' });
      for (const store of [blobs, await reopen()]) {
        assert.equal(await read(store, 'films/ann/1.mp4'), 'a film');
        assert.equal(await store.sizeBytes('films/ann/1.mp4'), 6);
      }
    });

    test('can be opened by its path by who needs one', async (t) => {
      const { blobs } = await open(t);
      await put(blobs, 'media/ann/f00d', 'a photo');
      assert.equal(await readFile(await blobs.localPath('media/ann/f00d'), 'utf8'), 'a photo');
    });

    test('is left as it is when something else is put under its key', async (t) => {
      const { blobs } = await open(t);
      await put(blobs, 'media/ann/f00d', 'the first');
      const partialPath = await writePartial(blobs, 'another');
      await blobs.put('media/ann/f00d', partialPath);
      assert.equal(await read(blobs, 'media/ann/f00d'), 'the first');
      await assert.rejects(access(partialPath), { code: 'ENOENT' });
    });

    test('is whole when several are put under one key at once', async (t) => {
      const { blobs } = await open(t);
      const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(100_000));
      await Promise.all(texts.map(async (text) => put(blobs, 'media/ann/f00d', text)));
      assert.ok(texts.includes(await read(blobs, 'media/ann/f00d')));
    });

    test('is read in parts, both ends included', async (t) => {
      const { blobs } = await open(t);
      await put(blobs, 'media/ann/f00d', '0123456789');
      const part = async (start: number, end: number) =>
        read(blobs, 'media/ann/f00d', { start, end });
      assert.equal(await part(0, 0), '0');
      assert.equal(await part(3, 5), '345');
      assert.equal(await part(9, 9), '9');
      assert.equal(await part(0, 9), '0123456789');
    });

    test('may be empty', async (t) => {
      const { blobs } = await open(t);
      await put(blobs, 'media/ann/empty', '');
      assert.equal(await read(blobs, 'media/ann/empty'), '');
      assert.equal(await blobs.sizeBytes('media/ann/empty'), 0);
    });

    test('is gone when it was removed, which may be done twice', async (t) => {
      const { blobs } = await open(t);
      await put(blobs, 'media/ann/f00d', 'a photo');
      await put(blobs, 'media/ann/beef', 'another');
      for (let time = 0; time < 2; time++) await blobs.remove('media/ann/f00d');
      assert.equal(await blobs.sizeBytes('media/ann/f00d'), null);
      assert.equal(await read(blobs, 'media/ann/beef'), 'another');
      await put(blobs, 'media/ann/f00d', 'new');
      assert.equal(await read(blobs, 'media/ann/f00d'), 'new');
    });
  });

  suite(`${name}: a key`, () => {
    test('under which nothing is has no size, and cannot be read', async (t) => {
      const { blobs } = await open(t);
      const isMissing = (error: unknown) => error instanceof Failure && error.code === 'storage';
      await put(blobs, 'media/ann/f00d', 'a photo');
      for (const key of ['media/ann/none', 'media/bob/f00d', 'media/ann/f00d/more']) {
        assert.equal(await blobs.sizeBytes(key), null);
        await assert.rejects(blobs.open(key), isMissing);
        await assert.rejects(blobs.localPath(key), isMissing);
      }
    });

    test('is refused when it could lead out of the store or is not portable', async (t) => {
      const { blobs } = await open(t);
      const partialPath = await writePartial(blobs, 'a film');
      for (const key of wrongKeys) {
        const refused = { message: new RegExp('is no key') };
        await assert.rejects(blobs.put(key, partialPath), refused, `put ${key}`);
        await assert.rejects(blobs.open(key), refused, `open ${key}`);
        await assert.rejects(blobs.sizeBytes(key), refused, `sizeBytes ${key}`);
        await assert.rejects(blobs.localPath(key), refused, `localPath ${key}`);
        await assert.rejects(blobs.remove(key), refused, `remove ${key}`);
      }
      await access(partialPath);
    });

    test('may hold letters, digits, underscores, hyphens and points', async (t) => {
      const { blobs } = await open(t);
      for (const key of ['a', 'Z9_-.x', 'a/b/c/d', '-', 'a..b', 'a.']) {
        await put(blobs, key, key);
        assert.equal(await read(blobs, key), key);
        await blobs.remove(key);
      }
    });
  });

  suite(`${name}: a list`, () => {
    test('has every key of a folder and its folders, and no other', async (t) => {
      const { blobs } = await open(t);
      const inMedia = ['media/ann/1', 'media/ann/2', 'media/bob/1', 'media/x'];
      for (const key of [...inMedia, 'mediation/1', 'films/media/1']) await put(blobs, key, key);
      await writePartial(blobs, 'not finished');
      assert.deepEqual((await listed(blobs, 'media/')).toSorted(), inMedia);
      assert.deepEqual(await listed(blobs, 'media/bob/'), ['media/bob/1']);
    });

    test('of a folder in which nothing is has nothing', async (t) => {
      const { blobs } = await open(t);
      assert.deepEqual(await listed(blobs, 'media/'), []);
    });

    test('of what is no folder is refused', async (t) => {
      const { blobs } = await open(t);
      for (const folder of ['', '/', 'media', '../', 'media/../', '.partial/'])
        await assert.rejects(listed(blobs, folder), /is no folder/);
    });
  });

  test(`${name}: a partial file has a path of its own each time`, async (t) => {
    const { blobs } = await open(t);
    const paths = Array.from({ length: 100 }, () => blobs.newPartialPath());
    assert.equal(new Set(paths).size, 100);
  });
}

const wrongKeys = [
  ['', '/', '/etc/passwd', 'a/', 'a//b', '..', '../a', 'a/../b', 'a/..', '.', './a', '.a'],
  ['a/.b', '.partial/x', 'a\\b', 'a b', 'ä', 'a\0', 'a\n', 'C:/x', 'a?b', 'a%2e'],
].flat();

async function writePartial(blobs: Blobs, text: string): Promise<string> {
  const path = blobs.newPartialPath();
  await writeFile(path, text);
  return path;
}

async function put(blobs: Blobs, key: string, text: string): Promise<void> {
  await blobs.put(key, await writePartial(blobs, text));
}

async function read(
  blobs: Blobs,
  key: string,
  range?: { readonly start: number; readonly end: number },
): Promise<string> {
  return (await buffer(await blobs.open(key, range))).toString();
}

async function listed(blobs: Blobs, folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of blobs.list(folder)) keys.push(key);
  return keys;
}
