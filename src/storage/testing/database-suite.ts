import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import * as fc from 'fast-check';
import type { Database, Parameter, Transaction } from '../database.ts';

export interface OpenedDatabase {
  readonly database: Database;
  /** Another connection to the same data, as after a restart. */
  readonly reopen: () => Database;
}

/** What every implementation of Database must hold. `open` gives a new, empty one. */
export function databaseSuite(
  name: string,
  open: (test: TestContext) => Promise<OpenedDatabase>,
): void {
  const openAccounts = async (t: TestContext): Promise<OpenedDatabase> => {
    const opened = await open(t);
    await opened.database.transaction(async (transaction) => {
      await transaction.run(
        'CREATE TABLE accounts (id TEXT PRIMARY KEY, balance BIGINT NOT NULL, note TEXT, CHECK (balance >= 0))',
      );
      await transaction.run(
        'CREATE TABLE entries (account_id TEXT NOT NULL REFERENCES accounts (id), amount BIGINT NOT NULL)',
      );
    });
    return opened;
  };

  suite(`${name}: a transaction`, () => {
    test('is there for reads, and after a restart, once it has resolved', async (t) => {
      const { database, reopen } = await openAccounts(t);
      await add(database, 'ann', 5);
      assert.deepEqual(await balances(database), { ann: 5 });
      await database.close();
      const again = reopen();
      assert.deepEqual(await balances(again), { ann: 5 });
      await again.close();
    });

    test('resolves with what its work resolves with', async (t) => {
      const { database } = await openAccounts(t);
      assert.equal(await database.transaction(async () => 'done'), 'done');
    });

    test('sees what it has written itself', async (t) => {
      const { database } = await openAccounts(t);
      const seen = await database.transaction(async (transaction) => {
        await insert(transaction, 'ann', 5);
        return balances(transaction);
      });
      assert.deepEqual(seen, { ann: 5 });
    });

    test('that throws leaves nothing, and rejects with what was thrown', async (t) => {
      const { database } = await openAccounts(t);
      const reason = new Error('no');
      const work = database.transaction(async (transaction) => {
        await insert(transaction, 'ann', 5);
        throw reason;
      });
      await assert.rejects(work, reason);
      assert.deepEqual(await balances(database), {});
    });

    test('in which a statement breaks a constraint leaves nothing, and the next one works', async (t) => {
      const { database } = await openAccounts(t);
      const breaking = [
        `INSERT INTO accounts VALUES ('ann', 1, NULL)`,
        `INSERT INTO accounts VALUES ('bob', -1, NULL)`,
        `INSERT INTO accounts VALUES ('bob', NULL, NULL)`,
        `INSERT INTO entries VALUES ('nobody', 1)`,
      ];
      for (const sql of breaking) {
        const work = database.transaction(async (transaction) => {
          await insert(transaction, 'ann', 5);
          await transaction.run(sql);
        });
        await assert.rejects(work, sql);
        assert.deepEqual(await balances(database), {});
      }
      await add(database, 'ann', 6);
      assert.deepEqual(await balances(database), { ann: 6 });
    });

    test('is not seen by reads outside before it is committed', async (t) => {
      const { database } = await openAccounts(t);
      await add(database, 'ann', 5);
      const written = Promise.withResolvers<undefined>();
      const goOn = Promise.withResolvers<undefined>();
      const work = database.transaction(async (transaction) => {
        await insert(transaction, 'bob', 7);
        written.resolve(undefined);
        await goOn.promise;
      });
      await written.promise;
      assert.deepEqual(await balances(database), { ann: 5 });
      goOn.resolve(undefined);
      await work;
      assert.deepEqual(await balances(database), { ann: 5, bob: 7 });
    });

    test('comes after all that were asked for before it, however long they take', async (t) => {
      const { database } = await openAccounts(t);
      await add(database, 'ann', 0);
      const additions = Array.from({ length: 50 }, async (_, index) =>
        database.transaction(async (transaction) => {
          const { ann } = await balances(transaction);
          for (let turn = index % 3; turn > 0; turn--) await Promise.resolve();
          await transaction.run(
            `UPDATE accounts SET balance = $1, note = $2 WHERE id = 'ann'`,
            ann! + 1,
            String(index),
          );
        }),
      );
      await Promise.all(additions);
      const found = await database.all('SELECT balance, note FROM accounts');
      assert.deepEqual(plain(found), [{ balance: 50, note: '49' }]);
    });
  });

  test(`${name}: what random transactions leave is what those leave that did not throw`, async (t) => {
    const { database } = await openAccounts(t);
    const change = fc.record({
      id: fc.constantFrom('ann', 'bob', 'cai'),
      amount: fc.integer({ min: -5, max: 9 }),
    });
    const transactions = fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(transactions, async (all) => {
        await database.transaction(async (transaction) => {
          await transaction.run('DELETE FROM accounts');
        });
        await Promise.allSettled(all.map(async (changes) => applyAll(database, changes)));
        assert.deepEqual(await balances(database), modelOf(all));
      }),
      { numRuns: 40 },
    );
  });

  suite(`${name}: a statement`, () => {
    test('keeps texts in any script, whole numbers and null as they are', async (t) => {
      const { database } = await openAccounts(t);
      const texts = ['', '影片 🎬 ‮abc', `it's "quoted"; --`, '\n\t\\', 'x'.repeat(1_000_000)];
      const numbers = [0, 1, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
      const rows = texts.map((note, index) => ({ id: `${index}`, balance: numbers[index]!, note }));
      await database.transaction(async (transaction) => {
        for (const { id, balance, note } of rows)
          await transaction.run('INSERT INTO accounts VALUES ($1, $2, $3)', id, balance, note);
        await transaction.run(`INSERT INTO accounts VALUES ('none', 0, $1)`, null);
      });
      const found = await database.all('SELECT * FROM accounts ORDER BY id');
      assert.deepEqual(plain(found), [...rows, { id: 'none', balance: 0, note: null }]);
    });

    test('may use a parameter twice, and in any order', async (t) => {
      const { database } = await openAccounts(t);
      const row = await database.first('SELECT $2 AS b, $1 AS a, $2 AS c', 'x', 'y');
      assert.deepEqual({ ...(row as object) }, { a: 'x', b: 'y', c: 'y' });
    });

    test('that reads answers the first row, or undefined when there is none', async (t) => {
      const { database } = await openAccounts(t);
      assert.equal(await database.first('SELECT * FROM accounts'), undefined);
      assert.deepEqual(await database.all('SELECT * FROM accounts'), []);
      await add(database, 'bob', 2);
      await add(database, 'ann', 1);
      const row = await database.first<{ id: string }>('SELECT id FROM accounts ORDER BY id');
      assert.equal(row?.id, 'ann');
    });

    test('that writes answers how many rows it changed, and can return them', async (t) => {
      const { database } = await openAccounts(t);
      await database.transaction(async (transaction) => {
        for (const id of ['ann', 'bob']) assert.equal(await insert(transaction, id, 5), 1);
        const again = `INSERT INTO accounts VALUES ('ann', 9, NULL) ON CONFLICT (id) DO NOTHING`;
        assert.equal(await transaction.run(again), 0);
        assert.equal(await transaction.run('UPDATE accounts SET balance = balance + 1'), 2);
        const removed = await transaction.all('DELETE FROM accounts RETURNING id, balance');
        assert.deepEqual(
          plain(removed).toSorted((a, b) => String(a['id']).localeCompare(String(b['id']))),
          [
            { id: 'ann', balance: 6 },
            { id: 'bob', balance: 6 },
          ],
        );
      });
    });

    test('that is wrong rejects', async (t) => {
      const { database } = await openAccounts(t);
      await assert.rejects(database.all('SELECT * FROM nothing'));
      await assert.rejects(database.first('SELEC'));
    });
  });
}

type Statements = Pick<Transaction, 'all'>;

async function balances(statements: Statements): Promise<Record<string, number>> {
  const rows = await statements.all<{ id: string; balance: number }>(
    'SELECT id, balance FROM accounts ORDER BY id',
  );
  return Object.fromEntries(rows.map(({ id, balance }) => [id, balance]));
}

async function insert(transaction: Transaction, id: string, balance: number): Promise<number> {
  return transaction.run('INSERT INTO accounts VALUES ($1, $2, NULL)', id, balance);
}

async function add(database: Database, id: string, balance: number): Promise<void> {
  await database.transaction(async (transaction) => insert(transaction, id, balance));
}

interface Change {
  readonly id: string;
  readonly amount: number;
}

/** Throws, by the constraint, when a balance would become negative. */
async function applyAll(database: Database, changes: readonly Change[]): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const { id, amount } of changes)
      await transaction.run(
        `INSERT INTO accounts VALUES ($1, $2, NULL)
         ON CONFLICT (id) DO UPDATE SET balance = accounts.balance + $3`,
        id,
        Math.max(0, amount),
        amount,
      );
  });
}

function modelOf(all: readonly (readonly Change[])[]): Record<string, number> {
  let state: Record<string, number> = {};
  for (const changes of all) state = afterAll(state, changes) ?? state;
  return state;
}

/** Null when a balance would become negative on the way. */
function afterAll(
  before: Record<string, number>,
  changes: readonly Change[],
): Record<string, number> | null {
  const state = { ...before };
  for (const { id, amount } of changes) {
    const balance = id in state ? state[id]! + amount : Math.max(0, amount);
    if (balance < 0) return null;
    state[id] = balance;
  }
  return state;
}

/** Rows as plain objects, whatever a driver makes of them. */
function plain(rows: readonly unknown[]): Record<string, Parameter>[] {
  return rows.map((row) => ({ ...(row as Record<string, Parameter>) }));
}
