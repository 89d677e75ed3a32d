import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { globSync, openAsBlob, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findFilmFault } from '../../src/client/film/check-film.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { temporaryFolder } from '../make-media.ts';

const project = join(import.meta.dirname, '..', '..');

test('the example of docs/client.md makes a film', async (t) => {
  const { url } = await startTestServer(t);
  const folder = temporaryFolder(t.after.bind(t));
  const [beach, dinner] = await drawPhotos(2);
  await writeFile(join(folder, 'beach.jpg'), beach!.bytes);
  await writeFile(join(folder, 'dinner.jpg'), dinner!.bytes);
  const page = await readFile(join(project, 'docs', 'client.md'), 'utf8');
  const example = /```ts\n([^]*?)```/
    .exec(page)![1]!
    .replaceAll("'./src/", `'${pathToFileURL(project).href}/src/`)
    .replace('a 10 second film', 'a 1 second film at 480p');
  await writeFile(join(folder, 'example.mjs'), example);
  const environment = { ...process.env, KINORA_URL: url, XDG_CONFIG_HOME: folder };
  const { stdout } = await promisify(execFile)(process.execPath, ['example.mjs'], {
    cwd: folder,
    env: environment,
  });
  assert.match(stdout, /^Setting up\.\.\.\n.*\b1 s/s);
  assert.equal(await findFilmFault(await openAsBlob(join(folder, 'holiday.mp4'))), null);
});

test('three files alone need Node, those that docs/client.md names', async () => {
  const page = await readFile(join(project, 'docs', 'client.md'), 'utf8');
  const named = /what needs Node is in three files: (.*)\./.exec(page)![1]!;
  const files = globSync('src/client/**/*.ts', { cwd: project });
  const sources = files.filter((file) => !file.endsWith('.test.ts'));
  const needNode = sources.filter((file) => {
    const code = readFileSync(join(project, file), 'utf8').replaceAll(/\/\*\*[^]*?\*\//g, '');
    return /from 'node:|\bprocess\.|\bBuffer\b/.test(code);
  });
  assert.deepEqual(
    needNode.map((file) => file.replaceAll('\\', '/')).toSorted(),
    Array.from(named.matchAll(/`([^`]+)`/g), (match) => match[1]!).toSorted(),
  );
});
