// The client as somebody has it who installed it: packed, in a project of its own, without a clone.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, openAsBlob, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import { findFilmFault } from '../../src/client/film/check-film.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { temporaryFolder } from '../make-media.ts';

const clone = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

suite('the package of the client', () => {
  const folder = temporaryFolder(after);
  const installed = join(folder, 'node_modules', 'kinora');

  before(async () => {
    const packed = join(folder, 'packed');
    await run(process.execPath, [join(clone, 'scripts/pack-client.mjs'), packed]);
    const [tarball] = globSync('*.tgz', { cwd: packed });
    await run('tar', ['-xzf', join(packed, tarball!), '-C', packed]);
    await mkdir(join(folder, 'node_modules'));
    await cp(join(packed, 'package'), installed, { recursive: true });
    // As npm would install them: these two, and nothing else.
    const { dependencies } = packageFile();
    for (const name of Object.keys(dependencies))
      await symlink(join(clone, 'node_modules', name), join(folder, 'node_modules', name));
  });

  const packageFile = () =>
    JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
      readonly exports: Readonly<Record<string, { readonly types: string }>>;
    };

  test('needs two small packages, and holds no test and nothing of the engine', () => {
    assert.deepEqual(Object.keys(packageFile().dependencies), ['eventsource-parser', 'zod']);
    const files = globSync('**/*', { cwd: installed });
    assert.deepEqual(
      files.filter((name) => /test|\.wasm$|^src\/(?!client|api|timeline|language)\w+/.test(name)),
      [],
    );
    const folders = new Set(files.flatMap((name) => /^src\/\w+/.exec(name)?.[0] ?? []));
    assert.deepEqual([...folders].toSorted(), [
      'src/api',
      'src/client',
      'src/language',
      'src/timeline',
    ]);
  });

  test('loads every file of it, on every Node that there is here', async () => {
    const files = globSync('src/{client,api}/**/*.js', { cwd: installed });
    const lines = files.map((name) => {
      const place = name.replace(/^src\//, '').replace(/\.js$/, '');
      return `await import('kinora/${place === 'client/client' ? 'client' : place}');`;
    });
    await writeFile(join(folder, 'load.mjs'), lines.join('\n'));
    for (const node of await nodes()) await run(node, ['load.mjs'], { cwd: folder });
  });

  test('makes a film by the example of docs/client.md, on every Node that there is here', async (t) => {
    const { url } = await startTestServer(t);
    const [beach, dinner] = await drawPhotos(2);
    await writeFile(join(folder, 'beach.jpg'), beach!.bytes);
    await writeFile(join(folder, 'dinner.jpg'), dinner!.bytes);
    await writeFile(
      join(folder, 'example.mjs'),
      (await exampleInPage()).replace('a 10 second film', 'a 1 second film at 480p'),
    );
    for (const [index, node] of (await nodes()).entries()) {
      const identities = join(folder, `identities-${index}`);
      const environment = { ...process.env, KINORA_URL: url, XDG_CONFIG_HOME: identities };
      const { stdout } = await run(node, ['example.mjs'], { cwd: folder, env: environment });
      assert.match(stdout, /^Setting up\.\.\.\n.*\b1 s/s);
      const film = await openAsBlob(join(folder, 'holiday.mp4'));
      assert.equal(await findFilmFault(film), null);
      // The example replaces no film.
      await rm(join(folder, 'holiday.mp4'));
    }
  });

  test('has types for a strict project, those of the contract too', async () => {
    await writeFile(join(folder, 'example.mts'), await exampleInPage());
    await writeFile(join(folder, 'contract.mts'), contract);
    const wrong = `${contract}\nconst none: number = render.status;\n`;
    await writeFile(join(folder, 'wrong.mts'), wrong);
    const tsc = join(clone, 'node_modules/typescript/bin/tsc');
    const options = '--noEmit --strict --target es2022 --module nodenext --skipLibCheck false';
    const types = ['--types', 'node', '--typeRoots', join(clone, 'node_modules/@types')];
    const check = async (...names: readonly string[]) =>
      run(process.execPath, [tsc, ...options.split(' '), ...types, ...names], { cwd: folder });
    await check('example.mts', 'contract.mts');
    await assert.rejects(check('wrong.mts'), ({ stdout }: { stdout: string }) =>
      /wrong\.mts\(\d+,7\): error TS2322/.test(stdout),
    );
  });
});

const contract = `
import type { Client } from 'kinora/client';
import { ClientError } from 'kinora/client/client-error';
import { apiErrors, type ApiErrorName } from 'kinora/api/codes';
import { renderSchema, type RenderFields, type WishedOutput } from 'kinora/api/render';
import type { Event, RunRequest } from 'kinora/api/run';
import type { ProjectState } from 'kinora/client/project/project-state';

declare const client: Client;
declare const event: Event;
declare const message: RunRequest;
declare const state: ProjectState;
export const names: readonly ApiErrorName[] = Object.keys(apiErrors) as ApiErrorName[];
export const render: RenderFields = renderSchema.parse({});
export const output: WishedOutput = { format: 'mp4', quality: 'high' };
export const texts: readonly string[] = [event.author, message.appName, state.taskName ?? ''];
export const reason = (error: unknown) => (error instanceof ClientError ? error.reason : null);
export const turn = client.say('30 seconds').then(({ text, outcome }) => [text, outcome] as const);
`;

async function exampleInPage(): Promise<string> {
  const page = await readFile(join(clone, 'docs', 'client.md'), 'utf8');
  return /```ts\n([^]*?)```/.exec(page)![1]!;
}

/** This one, and that of the system, which may be older. */
async function nodes(): Promise<string[]> {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((place) => !place.includes('node_modules'))
    .join(delimiter);
  const env = { ...process.env, PATH: path };
  const told = await run('node', ['-p', 'process.execPath'], { env }).catch(() => null);
  const others = told === null ? [] : [told.stdout.trim()];
  return [...new Set([process.execPath, ...others])];
}
