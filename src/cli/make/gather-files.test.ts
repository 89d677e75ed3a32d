import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gatherFiles } from './gather-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));
for (const name of [
  'b10.jpg',
  'b9.jpg',
  'Trip/c.jpg',
  'Trip/.thumb.jpg',
  '.git/x.jpg',
  'Thumbs.db',
]) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), name);
}
symlinkSync(folder, join(folder, 'Trip', 'loop'));
symlinkSync(join(folder, 'b9.jpg'), join(folder, 'link to b9.jpg'));

test('a folder gives all below it in natural order; what is left out is named', async () => {
  const { files, skipped } = await gatherFiles([folder], null);
  assert.deepEqual(
    files.map(({ name }) => name),
    ['b9.jpg', 'b10.jpg', join('Trip', 'c.jpg')],
  );
  assert.deepEqual(
    skipped.map(({ name, kind }) => `${name} ${kind}`),
    [
      '.git hidden',
      'Thumbs.db hidden',
      `${join('Trip', '.thumb.jpg')} hidden`,
      `${join('Trip', 'loop')} unknown`,
    ],
  );
});

test('a file that is named counts even when hidden, and a file counts once', async () => {
  const hidden = join(folder, 'Trip', '.thumb.jpg');
  const { files } = await gatherFiles([hidden, hidden, join(folder, 'Trip')], null);
  assert.deepEqual(
    files.map(({ name, named }) => [name, named]),
    [
      ['.thumb.jpg', true],
      ['c.jpg', false],
    ],
  );
});

test('what is missing is skipped with its reason, what else there is stays', async () => {
  const { files, skipped } = await gatherFiles(
    [join(folder, 'none'), join(folder, 'b9.jpg')],
    null,
  );
  assert.equal(files.length, 1);
  assert.equal(skipped[0]?.reason.en, 'there is no such file or folder');
});

test('the film to be is no input of its own', async () => {
  const film = join(folder, 'b10.jpg');
  const { files, skipped } = await gatherFiles([folder], film);
  assert.ok(files.every(({ path }) => path !== film));
  assert.ok(skipped.some(({ path, kind }) => path === film && kind === 'earlier-film'));
  await assert.rejects(gatherFiles([film], film), /both as input and as the film/);
});
