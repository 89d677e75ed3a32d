import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../storage/database.ts';
import { migrations } from '../../storage/migrations/migrations.ts';
import { openSqliteDatabase } from '../../storage/sqlite-database.ts';
import { wrongUse } from '../failure-report.ts';

/**
 * The database of a server, which may be running. It is never made and never migrated here: that
 * is the server's part. Throws `input` where there is none, or one of another version.
 */
export async function openServerData(dataFolder: string): Promise<Database> {
  const path = join(dataFolder, 'kinora.db');
  await access(path).catch(() => {
    throw noData(dataFolder);
  });
  const database = openSqliteDatabase(path);
  try {
    const known = migrations.at(-1)?.version;
    const row = await database.first<{ version: number }>(
      'SELECT max(version) AS version FROM schema_versions',
    );
    if (row?.version !== known) throw otherVersion(dataFolder);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function noData(dataFolder: string) {
  return wrongUse(
    `There is no server's data in ${dataFolder}. Name its folder with --data, or start the server once: kinora serve`,
    `${dataFolder} 中没有服务器数据。请用 --data 指定文件夹，或先启动一次服务：kinora serve`,
  );
}

function otherVersion(dataFolder: string) {
  return wrongUse(
    `The data in ${dataFolder} are of another version of Kinora. Start its server with this version first.`,
    `${dataFolder} 中的数据属于其他版本的 Kinora。请先用当前版本启动一次服务。`,
  );
}
