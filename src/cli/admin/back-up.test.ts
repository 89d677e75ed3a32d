import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startTestServer } from '../../server/testing/test-server.ts';
import { backUp } from './back-up.ts';

test('a backup of a running server is a data folder that a server starts on', async (t) => {
  const { parts, newUser } = await startTestServer(t);
  const folder = join(await mkdtemp(join(tmpdir(), 'kinora-backup-')), 'copy');
  t.after(async () => rm(join(folder, '..'), { recursive: true, force: true }));
  const { database, blobs, settings } = parts;
  const { dataFolder } = settings;
  const store = async (key: string, text: string) => {
    const partialPath = blobs.newPartialPath();
    await writeFile(partialPath, text);
    await blobs.put(key, partialPath);
  };
  const { signal } = new AbortController();
  const { headers } = await newUser();
  await store('media/ann/one', 'first');
  await writeFile(blobs.newPartialPath(), 'half of a file that is being uploaded');

  assert.deepEqual(await backUp({ database, dataFolder, folder, signal }), {
    copiedCount: 1,
    keptCount: 0,
  });
  await store('media/ann/two', 'second');
  assert.deepEqual(await backUp({ database, dataFolder, folder, signal }), {
    copiedCount: 1,
    keptCount: 1,
  });

  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found.filter((entry) => entry.isFile()).map(({ name }) => name);
  assert.deepEqual(names.toSorted(), ['kinora.db', 'one', 'two']);
  assert.equal(await readFile(join(folder, 'blobs/media/ann/two'), 'utf8'), 'second');

  const restored = await startTestServer(t, { dataFolder: folder });
  const answer = await fetch(`${restored.url}/api/credits/balance/simple`, { headers });
  assert.equal(answer.status, 200);
});
