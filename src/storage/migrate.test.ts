import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { Failure } from '../language/failure.ts';
import type { Database } from './database.ts';
import { migrate, type Migration } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { openSqliteDatabase } from './sqlite-database.ts';

const notes: Migration = {
  version: 1,
  statements: ['CREATE TABLE notes (text TEXT NOT NULL)', `INSERT INTO notes VALUES ('old')`],
};
const lengths: Migration = {
  version: 2,
  statements: [
    'ALTER TABLE notes ADD COLUMN length INTEGER NOT NULL DEFAULT 0',
    'UPDATE notes SET length = length(text)',
  ],
};
const broken: Migration = {
  version: 3,
  statements: ['CREATE TABLE more (text TEXT)', `INSERT INTO notes VALUES ('half')`],
};

async function newDatabase(t: TestContext): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-migrate-'));
  const database = openSqliteDatabase(join(folder, 'kinora.db'));
  t.after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  return database;
}

const textsOf = async (database: Database) =>
  (await database.all<{ text: string }>('SELECT text FROM notes')).map(({ text }) => text);

suite('migrations', () => {
  test('bring an old database forwards with all that is in it', async (t) => {
    const database = await newDatabase(t);
    assert.deepEqual(await migrate(database, [notes]), { from: 0, to: 1 });
    assert.deepEqual(await migrate(database, [notes, lengths]), { from: 1, to: 2 });
    const rows = await database.all<object>('SELECT text, length FROM notes');
    assert.deepEqual({ ...rows[0] }, { text: 'old', length: 3 });
  });

  test('that are all there change nothing', async (t) => {
    const database = await newDatabase(t);
    await migrate(database, [notes, lengths]);
    assert.deepEqual(await migrate(database, [notes, lengths]), { from: 2, to: 2 });
    assert.deepEqual(await textsOf(database), ['old']);
  });

  test('that fail halfway leave nothing of the step, and all of the steps before', async (t) => {
    const database = await newDatabase(t);
    await assert.rejects(migrate(database, [notes, lengths, broken]));
    assert.deepEqual(await textsOf(database), ['old']);
    assert.ok(!(await tablesOf(database)).includes('more'));
    assert.deepEqual(await migrate(database, [notes, lengths]), { from: 2, to: 2 });
  });

  test('leave a database of a newer Kinora as it is, and say so', async (t) => {
    const database = await newDatabase(t);
    await migrate(database, [notes, lengths]);
    await assert.rejects(
      migrate(database, [notes]),
      (error) =>
        error instanceof Failure && error.code === 'storage' && /newer/.test(error.message),
    );
    assert.deepEqual(await migrate(database, [notes, lengths]), { from: 2, to: 2 });
  });
});

suite('the migrations that there are', () => {
  test('are numbered from 1 without gaps', () => {
    const versions = migrations.map(({ version }) => version);
    assert.deepEqual(
      versions,
      migrations.map((_, index) => index + 1),
    );
  });

  test('bring a database of every earlier version to the same tables as a new one', async (t) => {
    const fresh = await newDatabase(t);
    await migrate(fresh, migrations);
    for (const { version } of migrations) {
      const old = await newDatabase(t);
      await migrate(old, migrations.slice(0, version));
      await migrate(old, migrations);
      assert.deepEqual(await schemaOf(old), await schemaOf(fresh));
    }
  });
});

async function tablesOf(database: Database): Promise<string[]> {
  const rows = await database.all<{ name: string }>('SELECT name FROM sqlite_schema');
  return rows.map(({ name }) => name);
}

async function schemaOf(database: Database): Promise<unknown> {
  const tables = await tablesOf(database);
  return Promise.all(
    tables.toSorted().map(async (name) => ({
      name,
      columns: await database.all(`SELECT * FROM pragma_table_info($1)`, name),
      indexes: await database.all(`SELECT * FROM pragma_index_list($1)`, name),
    })),
  );
}
