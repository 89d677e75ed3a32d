import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import type { Database } from './database.ts';

/** One step forwards. Once released it is never changed; the next change is the next migration. */
export interface Migration {
  /** 1, 2, 3, … without gaps. */
  readonly version: number;
  readonly statements: readonly string[];
}

/**
 * Brings a database to the newest version, each step whole or not at all. Throws `storage` for a
 * database that a newer Kinora has written: it is left as it is.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
): Promise<{ readonly from: number; readonly to: number }> {
  const from = await database.transaction(async (transaction) => {
    await transaction.run(
      'CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, applied_at_ms BIGINT NOT NULL)',
    );
    const row = await transaction.first<{ version: number | null }>(
      'SELECT max(version) AS version FROM schema_versions',
    );
    return row?.version ?? 0;
  });
  const to = migrations.at(-1)?.version ?? 0;
  if (from > to) throw newerDatabase(from, to);
  for (const { version, statements } of migrations.filter((one) => one.version > from)) {
    await database.transaction(async (transaction) => {
      for (const statement of statements) await transaction.run(statement);
      await transaction.run('INSERT INTO schema_versions VALUES ($1, $2)', version, Date.now());
    });
  }
  return { from, to };
}

function newerDatabase(found: number, known: number): Failure {
  return new Failure(
    'storage',
    wording(
      `The data folder was written by a newer Kinora (version ${found} of the database; this one knows ${known}). Use that Kinora, or another data folder.`,
      `数据文件夹由更新的 Kinora 写入（数据库版本 ${found}，当前只支持到 ${known}）。请使用较新的 Kinora，或换一个数据文件夹。`,
    ),
  );
}
