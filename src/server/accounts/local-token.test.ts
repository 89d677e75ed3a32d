import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { Failure } from '../../language/failure.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';
import { keepLocalToken, readLocalToken } from './local-token.ts';

async function newFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-local-'));
  t.after(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

const kindFor = async (url: string, token: string | null) => {
  const headers = { Authorization: `Bearer ${token}` };
  const { body } = await new ApiCaller(url, headers).call<{ kind: string; user_id: string } | null>(
    'GET',
    '/api/auth/me',
  );
  return body.data;
};

suite('the local token', () => {
  test('lies in the data folder for its owner alone, and lets in the person at this machine', async (t) => {
    const { url, parts } = await startTestServer(t);
    const { dataFolder } = parts.settings;
    const token = await readLocalToken(dataFolder);
    assert.match(token ?? '', /^nmv_usr_[\w-]{43}$/);
    assert.equal((await stat(join(dataFolder, 'local-token'))).mode & 0o777, 0o600);
    assert.equal((await kindFor(url, token))?.kind, 'local');
  });

  test('is the same after a restart, and closed again to others', async (t) => {
    const dataFolder = await newFolder(t);
    const first = await startTestServer(t, { dataFolder });
    const token = await readLocalToken(dataFolder);
    const user = await kindFor(first.url, token);
    await first.close();
    await chmod(join(dataFolder, 'local-token'), 0o644);
    const second = await startTestServer(t, { dataFolder });
    assert.equal(await readLocalToken(dataFolder), token);
    assert.deepEqual(await kindFor(second.url, token), user);
    assert.equal((await stat(join(dataFolder, 'local-token'))).mode & 0o777, 0o600);
  });

  test('that was lost is made anew for the same person, and the old one works no more', async (t) => {
    const dataFolder = await newFolder(t);
    const first = await startTestServer(t, { dataFolder });
    const lost = await readLocalToken(dataFolder);
    const user = await kindFor(first.url, lost);
    await first.close();
    await rm(join(dataFolder, 'local-token'));
    const second = await startTestServer(t, { dataFolder });
    const token = await readLocalToken(dataFolder);
    assert.notEqual(token, lost);
    assert.deepEqual(await kindFor(second.url, token), user);
    assert.equal(await kindFor(second.url, lost), null);
  });

  test('is none, and an old one is revoked, where others can reach the server', async (t) => {
    const { url, parts } = await startTestServer(t);
    const { dataFolder } = parts.settings;
    const token = await readLocalToken(dataFolder);
    await keepLocalToken(parts.accounts, { dataFolder, isLocal: false });
    assert.equal(await readLocalToken(dataFolder), null);
    assert.equal(await kindFor(url, token), null);
  });
});

test('a data folder that a server uses is refused to another, which leaves it as it is', async (t) => {
  const { url, parts } = await startTestServer(t);
  const { dataFolder } = parts.settings;
  const token = await readFile(join(dataFolder, 'local-token'), 'utf8');
  await assert.rejects(
    startTestServer(t, { dataFolder }),
    (error) =>
      error instanceof Failure && error.code === 'input' && error.message.includes(dataFolder),
  );
  assert.equal(await readFile(join(dataFolder, 'local-token'), 'utf8'), token);
  assert.equal((await fetch(`${url}/health`)).status, 200);
});
