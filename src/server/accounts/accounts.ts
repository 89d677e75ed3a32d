import { apiErrors } from '../../api/codes.ts';
import type { Language } from '../../language/wording.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { ApiError } from '../http/api-error.ts';
import { hashOf, newAnonymousUserId, newToken } from '../ids.ts';
import type { User } from './user.ts';

const tokenLifeMs = 7 * 24 * 3_600_000;

export interface IssuedToken {
  readonly token: string;
  readonly userId: string;
  readonly expiresAtMs: number;
}

/** Users, and the tokens by which they are known. Of tokens and client ids only hashes are kept. */
export class Accounts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whose token `Bearer …` holds. Throws ApiError when it is missing, unknown, revoked or expired. */
  async authenticate(authorization: string | undefined): Promise<User> {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    const user = token === undefined ? undefined : await this.#userOf(hashOf(token));
    if (user === undefined) throw new ApiError(apiErrors.tokenInvalid);
    return user;
  }

  async #userOf(tokenHash: string): Promise<User | undefined> {
    return this.#database.first<{
      id: string;
      kind: User['kind'];
      plan: string;
      language: Language | null;
    }>(
      `SELECT users.id, users.kind, users.plan, users.language FROM tokens
       JOIN users ON users.id = tokens.user_id
       WHERE token_hash = $1 AND revoked_at_ms IS NULL
         AND (expires_at_ms IS NULL OR expires_at_ms > $2)`,
      tokenHash,
      Date.now(),
    );
  }

  /**
   * A token for a client that is known by an id of its own choice. The same id gets its user back,
   * with a new token.
   */
  async anonymousToken(clientId: string, address: string): Promise<IssuedToken> {
    return this.#database.transaction(async (transaction) => {
      const clientHash = hashOf(clientId);
      const known = await transaction.first<{ user_id: string }>(
        'SELECT user_id FROM clients WHERE client_hash = $1',
        clientHash,
      );
      const userId = known?.user_id ?? (await addAnonymousUser(transaction, clientHash, address));
      return issueToken(transaction, userId);
    });
  }
}

async function addAnonymousUser(
  transaction: Transaction,
  clientHash: string,
  address: string,
): Promise<string> {
  const id = newAnonymousUserId();
  const now = Date.now();
  await transaction.run(
    `INSERT INTO users (id, kind, plan, created_at_ms) VALUES ($1, 'anonymous', 'free', $2)`,
    id,
    now,
  );
  await transaction.run(
    'INSERT INTO clients (client_hash, user_id, address_hash, created_at_ms) VALUES ($1, $2, $3, $4)',
    clientHash,
    id,
    hashOf(address),
    now,
  );
  return id;
}

async function issueToken(transaction: Transaction, userId: string): Promise<IssuedToken> {
  const token = newToken();
  const now = Date.now();
  const expiresAtMs = now + tokenLifeMs;
  await transaction.run(
    'INSERT INTO tokens (token_hash, user_id, created_at_ms, expires_at_ms) VALUES ($1, $2, $3, $4)',
    hashOf(token),
    userId,
    now,
    expiresAtMs,
  );
  return { token, userId, expiresAtMs };
}
