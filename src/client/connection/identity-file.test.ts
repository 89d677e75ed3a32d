import assert from 'node:assert/strict';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { temporaryFolder } from '../../../test/make-media.ts';
import { failedBy } from '../client-error.ts';
import { identitiesInFile, identityFilePath } from './identity-file.ts';
import type { Identity } from './identity.ts';

function newPath(t: TestContext): string {
  return identityFilePath({ XDG_CONFIG_HOME: temporaryFolder(t.after.bind(t)) });
}

const identity: Identity = {
  clientId: 'client',
  token: 'secret',
  userId: 'anon_1',
  sessionId: null,
};

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

suite('identities in a file', () => {
  test('lie where the system keeps settings', () => {
    const home = join(homedir(), '.config', 'kinora', 'identities.json');
    assert.equal(
      identityFilePath({ XDG_CONFIG_HOME: '/config' }),
      '/config/kinora/identities.json',
    );
    assert.equal(identityFilePath({}), home);
    assert.equal(identityFilePath({ XDG_CONFIG_HOME: 'relative' }), home);
  });

  test('are read as they were written, one for each server', async (t) => {
    const path = newPath(t);
    const first = identitiesInFile(path);
    assert.equal(await first.read('https://a.example'), null);
    const other = { ...identity, clientId: 'other' };
    await Promise.all([
      first.write('https://a.example', identity),
      first.write('https://b.example', other),
    ]);
    const second = identitiesInFile(path);
    assert.deepEqual(await second.read('https://a.example'), identity);
    assert.deepEqual(await second.read('https://b.example'), other);
    assert.deepEqual(await readdir(dirname(path)), ['identities.json'], 'nothing is left beside');
  });

  test('can be read by their owner alone, also in a folder that was open', async (t) => {
    const path = newPath(t);
    await mkdir(dirname(path), { recursive: true, mode: 0o755 });
    await writeFile(path, '{"servers":{}}', { mode: 0o644 });
    await identitiesInFile(path).write('https://a.example', identity);
    assert.deepEqual([await modeOf(path), await modeOf(dirname(path))], ['600', '700']);
  });

  test('that cannot be read are not thrown away, and the error says what to do but no secret', async (t) => {
    const path = newPath(t);
    await mkdir(dirname(path), { recursive: true });
    for (const text of ['{"servers": secret', '{"servers":{"a":{"token":"secret"}}}']) {
      await writeFile(path, text);
      for (const attempt of [
        async () => identitiesInFile(path).read('https://a.example'),
        async () => identitiesInFile(path).write('https://a.example', identity),
      ])
        await assert.rejects(attempt, (error) => {
          assert.ok(failedBy(error, 'storage'));
          assert.ok(error.message.includes(path) && !error.message.includes('secret'));
          return true;
        });
    }
  });
});
