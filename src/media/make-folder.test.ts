import assert from 'node:assert/strict';
import { stat, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../test/make-media.ts';
import { makeFolder } from './make-folder.ts';

const folder = temporaryFolder(after);

test('all folders that are missing are made, by several at once', async () => {
  const path = join(folder, 'a/b/c');
  await Promise.all(Array.from({ length: 10 }, async () => makeFolder(path, 0o700)));
  assert.ok((await stat(path)).isDirectory());
  assert.equal((await stat(join(folder, 'a'))).mode & 0o777, 0o700);
  await makeFolder(path);
  await makeFolder(relative(process.cwd(), join(folder, 'd/e')));
  assert.ok((await stat(join(folder, 'd/e'))).isDirectory());
});

test('a link to a folder is one, and a file in the way is not', async () => {
  await makeFolder(join(folder, 'real'));
  await symlink(join(folder, 'real'), join(folder, 'link'));
  await makeFolder(join(folder, 'link/inside'));
  assert.ok((await stat(join(folder, 'real/inside'))).isDirectory());
  await writeFile(join(folder, 'file'), '');
  await assert.rejects(makeFolder(join(folder, 'file')), { code: 'EEXIST' });
  await assert.rejects(makeFolder(join(folder, 'file/inside')), { code: 'EEXIST' });
});

test('a place where nothing can be made is refused at once', async (t) => {
  if (process.platform !== 'linux') return t.skip('there is no /proc');
  await assert.rejects(makeFolder('/proc/kinora'), { syscall: 'mkdir' });
  await assert.rejects(makeFolder('/proc/kinora/data'), { syscall: 'mkdir' });
});
