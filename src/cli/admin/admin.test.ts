import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { brokenLedgerLaws } from '../../server/credits/testing/broken-ledger-laws.ts';
import { startTestServer } from '../../server/testing/test-server.ts';

const program = join(import.meta.dirname, '../main.ts');

async function admin(...args: readonly string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = { ...process.env, KINORA_LANG: 'en' };
    const child = execFile(
      process.execPath,
      [program, 'admin', ...args],
      { env },
      (_error, stdout, stderr) => resolve({ code: child.exitCode!, stdout, stderr }),
    );
  });
}

/** A server that runs while an operator works on its data. */
async function start(t: TestContext) {
  const server = await startTestServer(t, { preset: 'hosted' });
  const { userId, headers } = await server.newUser();
  const balance = async () => {
    const answer = await fetch(`${server.url}/api/credits/balance/simple`, { headers });
    return ((await answer.json()) as { data: { available: number } }).data.available;
  };
  return { ...server, userId, balance, data: server.parts.settings.dataFolder };
}

suite('kinora admin, beside a running server', () => {
  test('gives credits that the user has at once', async (t) => {
    const { parts, userId, balance, data } = await start(t);
    const before = await balance();
    const { code, stdout } = await admin('grant', userId, '50', '--data', data);
    assert.deepEqual(
      [code, stdout],
      [0, `${userId} was given 50 credits and has ${before + 50} now.\n`],
    );
    assert.equal(await balance(), before + 50);
    assert.deepEqual(await brokenLedgerLaws(parts.database), []);
  });

  test('finds a user by e-mail, however it is written, and changes the plan', async (t) => {
    const { parts, userId, data } = await start(t);
    await parts.database.transaction(async (transaction) =>
      transaction.run(`UPDATE users SET email = 'ann@example.com' WHERE id = $1`, userId),
    );
    const { code, stderr } = await admin('plan', 'Ann@Example.com', 'pro', '--data', data);
    assert.equal(code, 0, stderr);
    const user = await parts.database.first<{ plan: string }>(
      'SELECT plan FROM users WHERE id = $1',
      userId,
    );
    assert.equal(user?.plan, 'pro');
  });

  test('gives a plan that the settings name', async (t) => {
    const { parts, userId, data } = await start(t);
    await writeFile(join(data, 'kinora.toml'), '[plans.studio]\nexports = false\n');
    const { code, stderr } = await admin('plan', userId, 'studio', '--data', data);
    assert.equal(code, 0, stderr);
    const user = await parts.database.first<{ plan: string }>(
      'SELECT plan FROM users WHERE id = $1',
      userId,
    );
    assert.equal(user?.plan, 'studio');
  });

  test('lists users with what they have', async (t) => {
    const { userId, balance, data } = await start(t);
    const { stdout } = await admin('users', '--data', data, '--json');
    const { users } = JSON.parse(stdout) as { users: { id: string }[] };
    const { id, ...facts } = users.find((user) => user.id === userId)!;
    const { createdAt, ...rest } = facts as Record<string, unknown>;
    const expected = { kind: 'anonymous', email: null, plan: 'free', frozen: 0, sessions: 0 };
    assert.deepEqual(rest, { ...expected, available: await balance() });
    assert.ok(Date.parse(String(createdAt)) <= Date.now());
    const { stdout: table } = await admin('users', '--data', data);
    assert.match(table, new RegExp(`^${id} +anonymous +– +free +`, 'm'));
  });

  test('changes nothing when something asked cannot be', async (t) => {
    const { parts, userId, balance, data } = await start(t);
    const before = await balance();
    for (const [words, reason] of [
      [['grant', userId, '-5'], /whole number from 1 to 1000000000, not -5/],
      [['grant', userId, '0'], /whole number from 1/],
      [['grant', userId, '1.5'], /whole number from 1/],
      [['grant', userId], /kinora admin grant USER CREDITS/],
      [['grant', 'nobody@example.com', '5'], /There is no user nobody@example\.com/],
      [['plan', userId, 'gold'], /There is no plan gold.*free, pro/],
      [['grnat', userId, '5'], /Did you mean grant\?/],
    ] as const) {
      const { code, stderr } = await admin(...words, '--data', data);
      assert.equal(code, 2, words.join(' '));
      assert.match(stderr, reason);
    }
    assert.equal(await balance(), before);
    const user = await parts.database.first<{ plan: string }>(
      'SELECT plan FROM users WHERE id = $1',
      userId,
    );
    assert.equal(user?.plan, 'free');
  });
});

test('kinora admin makes no data where there are none', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-admin-'));
  t.after(async () => rm(folder, { recursive: true, force: true }));
  const { code, stderr } = await admin('users', '--data', folder);
  assert.equal(code, 2);
  assert.match(stderr, /There is no server's data in/);
});
