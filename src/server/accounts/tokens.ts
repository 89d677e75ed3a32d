import type { Language } from '../../language/wording.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { hashOf, newToken } from '../ids.ts';
import type { User } from './user.ts';

export interface IssuedToken {
  /** Known to nobody but who asked: only its hash is kept. */
  readonly token: string;
  readonly userId: string;
  readonly expiresAtMs: number | null;
}

export interface ListedToken {
  readonly id: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | null;
  readonly isCurrent: boolean;
}

/** The tokens by which users are known. One that is revoked or expired is as one that never was. */
export class Tokens {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whose it is; undefined when it is of nobody. */
  async userOf(token: string): Promise<User | undefined> {
    return this.#database.first<{
      id: string;
      kind: User['kind'];
      plan: string;
      language: Language | null;
    }>(
      `SELECT users.id, users.kind, users.plan, users.language FROM tokens
       JOIN users ON users.id = tokens.user_id
       WHERE token_hash = $1 AND (expires_at_ms IS NULL OR expires_at_ms > $2)`,
      hashOf(token),
      Date.now(),
    );
  }

  /** For ever when `lifeMs` is null. */
  async issue(
    transaction: Transaction,
    userId: string,
    lifeMs: number | null,
  ): Promise<IssuedToken> {
    const token = newToken();
    const now = Date.now();
    const expiresAtMs = lifeMs === null ? null : now + lifeMs;
    await transaction.run(
      'DELETE FROM tokens WHERE user_id = $1 AND expires_at_ms <= $2',
      userId,
      now,
    );
    await transaction.run(
      'INSERT INTO tokens (token_hash, user_id, created_at_ms, expires_at_ms) VALUES ($1, $2, $3, $4)',
      hashOf(token),
      userId,
      now,
      expiresAtMs,
    );
    return { token, userId, expiresAtMs };
  }

  /** Those that work, the newest first; `current` is the one with which the list was asked for. */
  async list(userId: string, current: string): Promise<ListedToken[]> {
    const rows = await this.#database.all<Omit<ListedToken, 'isCurrent'>>(
      `SELECT ${idSql} AS id, created_at_ms AS "createdAtMs", expires_at_ms AS "expiresAtMs"
       FROM tokens WHERE user_id = $1 AND (expires_at_ms IS NULL OR expires_at_ms > $2)
       ORDER BY created_at_ms DESC, token_hash`,
      userId,
      Date.now(),
    );
    return rows.map((row) => ({ ...row, isCurrent: row.id === tokenId(current) }));
  }

  /** How many there were: 0 or 1. */
  async revoke(userId: string, id: string): Promise<number> {
    return this.#database.transaction(async (transaction) =>
      transaction.run(`DELETE FROM tokens WHERE user_id = $1 AND ${idSql} = $2`, userId, id),
    );
  }

  /** How many there were. */
  async revokeAll(transaction: Transaction, userId: string): Promise<number> {
    return transaction.run('DELETE FROM tokens WHERE user_id = $1', userId);
  }
}

/** By which a user names a token without telling it: the beginning of its hash. */
export function tokenId(token: string): string {
  return hashOf(token).slice(0, 16);
}

const idSql = 'substr(token_hash, 1, 16)';
