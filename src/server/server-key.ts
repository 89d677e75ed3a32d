import { randomBytes } from 'node:crypto';
import type { Database } from '../storage/database.ts';

/**
 * A secret of this server: `links` signs links to files, `registration` signs links by which an
 * anonymous user registers, `names` hides client ids and addresses. Made at the first start, the
 * same at every later one.
 */
export async function readServerKey(
  database: Database,
  name: 'links' | 'registration' | 'names',
): Promise<Buffer> {
  return database.transaction(async (transaction) => {
    await transaction.run(
      'INSERT INTO server_keys (name, key_base64) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',
      name,
      randomBytes(32).toString('base64'),
    );
    const row = await transaction.first<{ key_base64: string }>(
      'SELECT key_base64 FROM server_keys WHERE name = $1',
      name,
    );
    return Buffer.from(row!.key_base64, 'base64');
  });
}
