import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabaseQueue } from './database-queue.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import { queueSuite } from './testing/queue-suite.ts';

queueSuite('A queue in the database', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-queue-'));
  const database = openSqliteDatabase(join(folder, 'kinora.db'));
  t.after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  await migrate(database, migrations);
  return { queue: openDatabaseQueue(database), database };
});
