// A film as a file of this machine: what has its name already, and what a broken try leaves behind.
import assert from 'node:assert/strict';
import { lstat, mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { newClient, type Client } from '../../src/client/client.ts';
import { failedBy } from '../../src/client/client-error.ts';
import type { ExportedFilm } from '../../src/client/film/export-film.ts';
import { downloadFilmToFile } from '../../src/client/film/film-file.ts';
import { openFile } from '../../src/client/upload/open-file.ts';
import { temporaryFolder } from '../make-media.ts';
import { quick } from './quick.ts';
import { startStandIn } from './stand-in-server.ts';

interface Made {
  readonly client: Client;
  readonly film: ExportedFilm;
  readonly bytes: Uint8Array;
  readonly folder: string;
}

async function makeFilm(t: TestContext): Promise<Made> {
  const service = await startStandIn(t, {
    keys: 'snake',
    renderFields: 'data',
    heartbeat: 'comment',
    errors: 'both',
    says: true,
    lineEnd: '\n',
    endsLastEvent: true,
  });
  const client = newClient({ url: service.url, patience: quick });
  await client.upload([{ name: 'photo.png', content: new Blob(['x']) }]);
  await client.say('a film');
  const film = await client.export();
  return { client, film, bytes: service.film, folder: temporaryFolder(t.after.bind(t)) };
}

test('a film replaces nothing, unless it is told that it may, and then only a file', async (t) => {
  const { client, film, bytes, folder } = await makeFilm(t);
  const to = (name: string, overwrite?: boolean) =>
    downloadFilmToFile(client.connection, film, { path: join(folder, name), overwrite });
  await writeFile(join(folder, 'letter.txt'), 'Dear Ann');
  await symlink('letter.txt', join(folder, 'link.mp4'));
  await mkdir(join(folder, 'album'));
  for (const name of ['letter.txt', 'link.mp4', 'album'])
    await assert.rejects(to(name), (error) => failedBy(error, 'exists'), name);
  for (const name of ['link.mp4', 'album'])
    await assert.rejects(to(name, true), (error) => failedBy(error, 'exists'), name);
  assert.equal(await readlink(join(folder, 'link.mp4')), 'letter.txt');
  assert.equal(await readFile(join(folder, 'letter.txt'), 'utf8'), 'Dear Ann');
  await to('letter.txt', true);
  assert.ok((await readFile(join(folder, 'letter.txt'))).equals(bytes));
  assert.deepEqual((await readdir(folder)).toSorted(), ['album', 'letter.txt', 'link.mp4']);
});

test('of two downloads of a film to one place at once one is there, and the other says so', async (t) => {
  const { client, film, bytes, folder } = await makeFilm(t);
  const path = join(folder, 'holiday.mp4');
  const tries = await Promise.allSettled(
    [1, 2].map(async () => downloadFilmToFile(client.connection, film, { path })),
  );
  const [refused, ...others] = tries.filter(({ status }) => status === 'rejected');
  assert.ok(refused?.status === 'rejected' && failedBy(refused.reason, 'exists'));
  assert.deepEqual(others, []);
  assert.ok((await readFile(path)).equals(bytes));
  const again = [1, 2].map(async () =>
    downloadFilmToFile(client.connection, film, { path, overwrite: true }),
  );
  await Promise.all(again);
  assert.ok((await readFile(path)).equals(bytes));
  assert.deepEqual(await readdir(folder), ['holiday.mp4']);
});

test('where a film cannot be written, nothing of it stays', async (t) => {
  const { client, film, folder } = await makeFilm(t);
  await writeFile(join(folder, 'file'), '');
  for (const path of [join(folder, 'file', 'film.mp4'), join(folder, `${'x'.repeat(300)}.mp4`)])
    await assert.rejects(
      downloadFilmToFile(client.connection, film, { path }),
      (error) => failedBy(error, 'storage') && !/again/.test(error.wording.en),
    );
  assert.deepEqual(await readdir(folder), ['file']);
  assert.ok((await lstat(join(folder, 'file'))).isFile());
});

test('a folder is not opened as a file', async (t) => {
  const folder = temporaryFolder(t.after.bind(t));
  await assert.rejects(openFile(folder), /is a folder/);
});
