import { randomBytes } from 'node:crypto';
import type { Database } from '../../storage/database.ts';

/** The key that signs links to files: made at the first start, the same at every later one. */
export async function readLinkKey(database: Database): Promise<Buffer> {
  return database.transaction(async (transaction) => {
    await transaction.run(
      `INSERT INTO server_keys (name, key_base64) VALUES ('links', $1) ON CONFLICT (name) DO NOTHING`,
      randomBytes(32).toString('base64'),
    );
    const row = await transaction.first<{ key_base64: string }>(
      `SELECT key_base64 FROM server_keys WHERE name = 'links'`,
    );
    return Buffer.from(row!.key_base64, 'base64');
  });
}
