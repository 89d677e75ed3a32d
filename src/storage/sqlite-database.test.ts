import assert from 'node:assert/strict';
import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { makeSmallDisk } from '../../test/small-disk.ts';
import { Failure } from '../language/failure.ts';
import type { Database } from './database.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import { databaseSuite } from './testing/database-suite.ts';

databaseSuite('SQLite', async (t) => {
  const path = await newPath(t);
  return { database: openSqliteDatabase(path), reopen: () => openSqliteDatabase(path) };
});

async function newPath(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-database-'));
  t.after(async () => rm(folder, { recursive: true, force: true }));
  return join(folder, 'kinora.db');
}

const isStorageFailure = (error: unknown) => error instanceof Failure && error.code === 'storage';

suite('SQLite: the file', () => {
  test('that is no database is refused as a failure of the storage', async (t) => {
    const path = await newPath(t);
    await writeFile(path, 'not a database at all, but long enough to be taken for one'.repeat(50));
    assert.throws(() => openSqliteDatabase(path), isStorageFailure);
  });

  test('in a folder that is missing is refused as a failure of the storage', async (t) => {
    const path = join(await newPath(t), 'deeper', 'kinora.db');
    assert.throws(() => openSqliteDatabase(path), isStorageFailure);
  });

  test('is written by two connections in turn', async (t) => {
    const path = await newPath(t);
    const [one, other] = [openSqliteDatabase(path), openSqliteDatabase(path)];
    await run(one, 'CREATE TABLE notes (note TEXT)');
    await run(one, `INSERT INTO notes VALUES ('one')`);
    await run(other, `INSERT INTO notes VALUES ('other')`);
    assert.equal((await one.all('SELECT * FROM notes')).length, 2);
    await Promise.all([one.close(), other.close()]);
  });
});

test('SQLite: a full disk refuses the transaction as a failure of the storage, keeps all before, and works again with room', async (t) => {
  const disk = await makeSmallDisk(t, { sizeBytes: 2_000_000 });
  if (disk === null) return;
  const ballast = join(disk, 'ballast');
  await writeFile(ballast, new Uint8Array(1_000_000));
  const database = openSqliteDatabase(join(disk, 'kinora.db'));
  await run(database, 'CREATE TABLE notes (note TEXT)');
  let kept = 0;
  const addNote = async () =>
    database.transaction(async (transaction) => {
      await transaction.run('INSERT INTO notes VALUES ($1)', 'x'.repeat(50_000));
      await transaction.run('INSERT INTO notes VALUES ($1)', 'y'.repeat(50_000));
    });
  await assert.rejects(async () => {
    for (; kept < 100; kept++) await addNote();
  }, isStorageFailure);
  assert.ok(kept > 0);
  assert.equal(await countOf(database), 2 * kept);
  await assert.rejects(addNote, isStorageFailure);
  await unlink(ballast);
  await addNote();
  assert.equal(await countOf(database), 2 * kept + 2);
  await database.close();
});

async function run(database: Database, sql: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.run(sql);
  });
}

async function countOf(database: Database): Promise<number> {
  const row = await database.first<{ count: number }>('SELECT count(*) AS count FROM notes');
  return row!.count;
}
