import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import * as fc from 'fast-check';
import type { Database } from '../../storage/database.ts';
import { migrate } from '../../storage/migrate.ts';
import { migrations } from '../../storage/migrations/migrations.ts';
import { openSqliteDatabase } from '../../storage/sqlite-database.ts';
import { ApiError } from '../http/api-error.ts';
import { Ledger } from './ledger.ts';
import { brokenLedgerLaws } from './testing/broken-ledger-laws.ts';

const advice = {
  registrationUrl: (userId: string) => `https://kinora.test/register?bind=${userId}`,
  topUpUrl: 'https://kinora.test/top-up',
};

async function newDatabasePath(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-ledger-'));
  t.after(async () => rm(folder, { recursive: true, force: true }));
  return join(folder, 'kinora.db');
}

async function openLedger(t: TestContext, path: string) {
  const database = openSqliteDatabase(path);
  t.after(async () => database.close());
  await migrate(database, migrations);
  const ledger = new Ledger(database, advice);
  return { database, ledger, ...inTransactions(database, ledger) };
}

/** A new ledger in which the users named have no credits yet. */
async function newLedger(t: TestContext, ...users: readonly string[]) {
  const opened = await openLedger(t, await newDatabasePath(t));
  await addUsers(opened.database, users);
  return opened;
}

async function addUsers(
  database: Database,
  users: readonly string[],
  kind: 'anonymous' | 'registered' = 'anonymous',
): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const id of users)
      await transaction.run(
        `INSERT INTO users (id, kind, plan, created_at_ms) VALUES ($1, $2, 'free', 0)`,
        id,
        kind,
      );
  });
}

/** Each movement in a transaction of its own. */
function inTransactions(database: Database, ledger: Ledger) {
  return {
    grant: async (userId: string, amount: number) =>
      database.transaction(async (tx) => ledger.grant(tx, { userId, amount, reason: 'test' })),
    freeze: async (userId: string, amount: number) =>
      database.transaction(async (tx) => ledger.freeze(tx, { userId, amount, reason: 'test' })),
    settle: async (holdId: string | null) =>
      database.transaction(async (tx) => ledger.settle(tx, holdId)),
    release: async (holdId: string | null) =>
      database.transaction(async (tx) => ledger.release(tx, holdId)),
  };
}

suite('a hold', () => {
  test('that is settled is paid, once, and can no more be released', async (t) => {
    const { ledger, grant, freeze, settle, release } = await newLedger(t, 'ann');
    await grant('ann', 100);
    const holdId = await freeze('ann', 30);
    assert.deepEqual(await ledger.balance('ann'), { available: 70, frozen: 30, total: 100 });
    for (const end of [settle, settle, release]) {
      await end(holdId);
      assert.deepEqual(await ledger.balance('ann'), { available: 70, frozen: 0, total: 70 });
    }
  });

  test('that is released comes back, once, and can no more be settled', async (t) => {
    const { ledger, grant, freeze, settle, release } = await newLedger(t, 'ann');
    await grant('ann', 100);
    const holdId = await freeze('ann', 30);
    for (const end of [release, release, settle]) {
      await end(holdId);
      assert.deepEqual(await ledger.balance('ann'), { available: 100, frozen: 0, total: 100 });
    }
  });

  test('is none where nothing costs', async (t) => {
    const { database, freeze, settle, release } = await newLedger(t, 'ann');
    const holdId = await freeze('ann', 0);
    assert.equal(holdId, null);
    await settle(holdId);
    await release(holdId);
    assert.deepEqual(await database.all('SELECT * FROM ledger_transactions'), []);
  });

  test('that nobody made cannot be ended', async (t) => {
    const { settle, release } = await newLedger(t, 'ann');
    for (const end of [settle, release]) await assert.rejects(end('hold_nobody'), /hold_nobody/);
  });

  test('goes with the transaction that it is part of', async (t) => {
    const { database, ledger, grant } = await newLedger(t, 'ann');
    await grant('ann', 100);
    const failing = database.transaction(async (tx) => {
      await ledger.freeze(tx, { userId: 'ann', amount: 30, reason: 'test' });
      throw new Error('the work could not be stored');
    });
    await assert.rejects(failing, /could not be stored/);
    assert.deepEqual(await ledger.balance('ann'), { available: 100, frozen: 0, total: 100 });
    assert.deepEqual(await database.all('SELECT * FROM holds'), []);
  });
});

suite('who has too few credits', () => {
  const askingFor = async (t: TestContext, kind: 'anonymous' | 'registered') => {
    const { database, ledger, grant, freeze } = await newLedger(t);
    await addUsers(database, ['ann'], kind);
    await grant('ann', 5);
    const error: unknown = await freeze('ann', 6).catch((error: unknown) => error);
    assert.ok(error instanceof ApiError);
    assert.equal(error.kind.code, 2001);
    assert.deepEqual(await ledger.balance('ann'), { available: 5, frozen: 0, total: 5 });
    return error;
  };

  test('is told where to register when they are anonymous', async (t) => {
    const { facts, wording } = await askingFor(t, 'anonymous');
    const url = 'https://kinora.test/register?bind=ann';
    assert.deepEqual(facts, { available: 5, required: 6, register_url: url });
    for (const text of Object.values(wording)) assert.ok(text.includes(url), text);
  });

  test('is told where to top up when they are registered', async (t) => {
    const { facts, wording } = await askingFor(t, 'registered');
    const url = 'https://kinora.test/top-up';
    assert.deepEqual(facts, { available: 5, required: 6, top_up_url: url });
    for (const text of Object.values(wording)) assert.ok(text.includes(url), text);
  });
});

test('twenty holds at once for credits that suffice for seven are seven', async (t) => {
  const { database, ledger, grant, freeze } = await newLedger(t, 'ann');
  await grant('ann', 75);
  const holds = await Promise.allSettled(Array.from({ length: 20 }, async () => freeze('ann', 10)));
  assert.equal(holds.filter(({ status }) => status === 'fulfilled').length, 7);
  assert.deepEqual(await ledger.balance('ann'), { available: 5, frozen: 70, total: 75 });
  assert.deepEqual(await brokenLedgerLaws(database), []);
});

suite('the laws of the ledger hold', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('grant' as const), user: fc.nat(2), amount: fc.nat(60) }),
    fc.record({ kind: fc.constant('freeze' as const), user: fc.nat(2), amount: fc.nat(60) }),
    fc.record({ kind: fc.constantFrom('settle' as const, 'release' as const), hold: fc.nat(30) }),
  );
  const steps = fc.array(step, { minLength: 5, maxLength: 60 });

  /** One ledger for all runs of a test, with users of its own for each run. */
  const newUsers = async (database: Database): Promise<string[]> => {
    const users = ['ann', 'bob', 'eve'].map((name) => `${name}-${randomUUID()}`);
    await addUsers(database, users);
    return users;
  };

  test('after any steps, one after the other, with the balances that plain sums give', async (t) => {
    const { database, ledger, grant, freeze, ...ends } = await newLedger(t);
    const property = fc.asyncProperty(steps, async (run) => {
      const users = await newUsers(database);
      const sums = users.map(() => ({ available: 0, frozen: 0 }));
      const holds: { id: string | null; user: number; amount: number; open: boolean }[] = [];
      for (const one of run) {
        if (one.kind === 'grant') {
          await grant(users[one.user]!, one.amount);
          sums[one.user]!.available += one.amount;
        } else if (one.kind === 'freeze') {
          const { user, amount } = one;
          const freezing = freeze(users[user]!, amount);
          if (amount > sums[user]!.available) {
            await assert.rejects(freezing, ApiError);
            continue;
          }
          holds.push({ id: await freezing, user, amount, open: true });
          sums[user]!.available -= amount;
          sums[user]!.frozen += amount;
        } else if (holds.length > 0) {
          const hold = holds[one.hold % holds.length]!;
          await ends[one.kind](hold.id);
          if (!hold.open) continue;
          hold.open = false;
          sums[hold.user]!.frozen -= hold.amount;
          if (one.kind === 'release') sums[hold.user]!.available += hold.amount;
        }
      }
      for (const [user, { available, frozen }] of sums.entries())
        assert.deepEqual(await ledger.balance(users[user]!), {
          available,
          frozen,
          total: available + frozen,
        });
      assert.deepEqual(await brokenLedgerLaws(database), []);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  test('after any steps that begin before others have ended', async (t) => {
    const { database, grant, freeze, ...ends } = await newLedger(t);
    const property = fc.asyncProperty(steps, async (run) => {
      const users = await newUsers(database);
      const holds: (string | null)[] = [];
      await Promise.all(
        run.map(async (one, index) => {
          await sleep(index % 4);
          if (one.kind === 'grant') return grant(users[one.user]!, one.amount);
          if (one.kind !== 'freeze')
            return ends[one.kind](holds[one.hold % Math.max(1, holds.length)] ?? null);
          const outcome = await freeze(users[one.user]!, one.amount).catch(asRefusal);
          if (!(outcome instanceof ApiError)) holds.push(outcome);
        }),
      );
      assert.deepEqual(await brokenLedgerLaws(database), []);
    });
    await fc.assert(property, { numRuns: 25 });
  });

  test('whenever the process is killed, and everything acknowledged is there', async (t) => {
    const path = await newDatabasePath(t);
    const { database } = await openLedger(t, path);
    await addUsers(database, ['user-0', 'user-1', 'user-2']);
    let acknowledgedCount = 0;
    for (let round = 0; round < 20; round++) {
      const acknowledged = await workUntilKilled(path, String(round), Math.random() * 60);
      acknowledgedCount += acknowledged.length;
      assert.deepEqual(await brokenLedgerLaws(database), []);
      assert.deepEqual(await missing(database, acknowledged), []);
    }
    assert.ok(acknowledgedCount > 20, `only ${acknowledgedCount} movements were acknowledged`);
  });

  test('while two processes work on it, as a server and an operator’s command do', async (t) => {
    const path = await newDatabasePath(t);
    const { database } = await openLedger(t, path);
    await addUsers(database, ['user-0', 'user-1', 'user-2']);
    const both = await Promise.all(
      ['a', 'b'].map(async (seed) => workUntilKilled(path, seed, 400)),
    );
    assert.deepEqual(await brokenLedgerLaws(database), []);
    assert.deepEqual(await missing(database, both.flat()), []);
    for (const { length } of both) assert.ok(length > 5, `only ${length} movements`);
  });
});

function asRefusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  throw error;
}

interface Acknowledged {
  readonly what: 'grant' | 'open' | 'settled' | 'released';
  readonly of: string;
}

/** Killed so long after its first movement. */
async function workUntilKilled(
  path: string,
  seed: string,
  lifeMs: number,
): Promise<Acknowledged[]> {
  const script = join(import.meta.dirname, 'testing/ledger-work.ts');
  const worker = spawn(process.execPath, [script, path, seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const closed = once(worker, 'close');
  await Promise.race([once(worker.stdout, 'data'), closed]);
  await sleep(lifeMs);
  assert.equal(worker.exitCode, null, 'the worker ended by itself');
  worker.kill('SIGKILL');
  await closed;
  return output
    .slice(0, output.lastIndexOf('\n'))
    .split('\n')
    .map((line) => line.split(' '))
    .map(([what, of]) => ({ what: what as Acknowledged['what'], of: of! }));
}

async function missing(
  database: Database,
  acknowledged: readonly Acknowledged[],
): Promise<Acknowledged[]> {
  const granted = new Set(
    (
      await database.all<{ reason: string }>(
        `SELECT reason FROM ledger_transactions WHERE kind = 'grant'`,
      )
    ).map(({ reason }) => reason),
  );
  const holds = new Map(
    (await database.all<{ id: string; status: string }>('SELECT id, status FROM holds')).map(
      ({ id, status }) => [id, status],
    ),
  );
  return acknowledged.filter(({ what, of }) => {
    if (what === 'grant') return !granted.has(of);
    return what === 'open' ? !holds.has(of) : holds.get(of) !== what;
  });
}
