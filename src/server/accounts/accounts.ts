import { createHmac } from 'node:crypto';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { Ledger } from '../credits/ledger.ts';
import { ApiError } from '../http/api-error.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { networkOf } from '../http/network-of.ts';
import { newUserId } from '../ids.ts';
import { hashPassword, isPassword } from './password.ts';
import type { IssuedToken, Tokens } from './tokens.ts';
import type { User } from './user.ts';

const dayMs = 24 * 3_600_000;
const anonymousLifeMs = 7 * dayMs;
const loginLifeMs = 90 * dayMs;
/** New users from one address, each of whom is given credits. */
const newUserLimit = { count: 10, windowMs: 7 * dayMs };

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Users: how they come to be, and how they are known again. Of clients and addresses only keyed hashes are kept. */
export class Accounts {
  readonly #database: Database;
  readonly #tokens: Tokens;
  readonly #ledger: Ledger;
  readonly #startCredits: number;
  readonly #nameKey: Buffer;

  constructor(parts: {
    readonly database: Database;
    readonly tokens: Tokens;
    readonly ledger: Ledger;
    /** Given to each new user. */
    readonly startCredits: number;
    readonly nameKey: Buffer;
  }) {
    this.#database = parts.database;
    this.#tokens = parts.tokens;
    this.#ledger = parts.ledger;
    this.#startCredits = parts.startCredits;
    this.#nameKey = parts.nameKey;
  }

  /** Whose token `Bearer …` holds. Throws ApiError when it is missing, unknown, revoked or expired. */
  async authenticate(authorization: string | undefined): Promise<User> {
    const token = bearerToken(authorization);
    const user = token === null ? undefined : await this.#tokens.userOf(token);
    if (user === undefined) throw new ApiError(apiErrors.tokenInvalid);
    return user;
  }

  /**
   * A token for a client that is known by an id of its own choice. The same id gets its user back,
   * with a new token and no new credits, until that user registers: from then on the password
   * counts. Throws ApiError when it does, and when too many new users came from `address`; null
   * when that is not limited.
   */
  async anonymousToken(clientId: string, address: string | null): Promise<IssuedToken> {
    return this.#database.transaction(async (transaction) => {
      const clientHash = this.#hidden(`client ${clientId}`);
      const known = await transaction.first<{ id: string; kind: User['kind'] }>(
        `SELECT users.id, users.kind FROM clients JOIN users ON users.id = clients.user_id
         WHERE client_hash = $1`,
        clientHash,
      );
      if (known?.kind === 'registered')
        throw new ApiError(apiErrors.tokenInvalid, { wording: logInInstead });
      const userId = known?.id ?? (await this.#addUser(transaction, 'anon', address));
      if (known === undefined)
        await transaction.run('INSERT INTO clients VALUES ($1, $2)', clientHash, userId);
      return this.#tokens.issue(transaction, userId, anonymousLifeMs);
    });
  }

  /**
   * A new account or, with `bindTo`, the account that an anonymous user becomes, with all that is
   * theirs. Their tokens work on until they expire; their client gets no more. Throws ApiError when the e-mail has an account
   * already, the user to bind is not anonymous, or too many new users came from `address`.
   */
  async register(
    { email, password }: Credentials,
    { bindTo, address }: { readonly bindTo: string | null; readonly address: string | null },
  ): Promise<IssuedToken> {
    const passwordHash = await hashPassword(password);
    return this.#database.transaction(async (transaction) => {
      const taken = await transaction.first('SELECT id FROM users WHERE email = $1', email);
      if (taken !== undefined) throw new ApiError(apiErrors.conflict, { wording: emailTaken });
      const userId = bindTo ?? (await this.#addUser(transaction, 'user', address));
      const changed = await transaction.run(
        `UPDATE users SET kind = 'registered', email = $2, password_hash = $3
         WHERE id = $1 AND kind = 'anonymous'`,
        userId,
        email,
        passwordHash,
      );
      if (changed === 0) throw new ApiError(apiErrors.conflict, { wording: alreadyRegistered });
      return this.#tokens.issue(transaction, userId, loginLifeMs);
    });
  }

  /** Throws the same ApiError, after the same time, for an unknown e-mail and a wrong password. */
  async logIn({ email, password }: Credentials): Promise<IssuedToken> {
    const row = await this.#database.first<{ id: string; password_hash: string | null }>(
      'SELECT id, password_hash FROM users WHERE email = $1',
      email,
    );
    const isRight = await isPassword(password.normalize('NFKC'), row?.password_hash ?? null);
    if (row === undefined || !isRight) throw new ApiError(apiErrors.loginFailed);
    return this.#database.transaction(async (transaction) =>
      this.#tokens.issue(transaction, row.id, loginLifeMs),
    );
  }

  /**
   * The token of the person at this machine: `known` if that is one, else a new one in its place.
   * It never expires.
   */
  async localToken(known: string | null): Promise<string> {
    if (known !== null && (await this.#tokens.userOf(known))?.kind === 'local') return known;
    return this.#database.transaction(async (transaction) => {
      const userId =
        (await localUserId(transaction)) ?? (await this.#addUser(transaction, 'local', null));
      await this.#tokens.revokeAll(transaction, userId);
      return (await this.#tokens.issue(transaction, userId, null)).token;
    });
  }

  async revokeLocalToken(): Promise<void> {
    await this.#database.transaction(async (transaction) => {
      const userId = await localUserId(transaction);
      if (userId !== undefined) await this.#tokens.revokeAll(transaction, userId);
    });
  }

  /** All tokens, and the clients that could ask for new ones. Answers how many tokens there were. */
  async leaveEverywhere(userId: string): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      await transaction.run('DELETE FROM clients WHERE user_id = $1', userId);
      return this.#tokens.revokeAll(transaction, userId);
    });
  }

  async isAnonymous(userId: string): Promise<boolean> {
    const row = await this.#database.first<{ kind: string }>(
      'SELECT kind FROM users WHERE id = $1',
      userId,
    );
    return row?.kind === 'anonymous';
  }

  async emailOf(userId: string): Promise<string | null> {
    const row = await this.#database.first<{ email: string | null }>(
      'SELECT email FROM users WHERE id = $1',
      userId,
    );
    return row?.email ?? null;
  }

  async #addUser(
    transaction: Transaction,
    prefix: 'anon' | 'user' | 'local',
    address: string | null,
  ): Promise<string> {
    const addressHash = address === null ? null : this.#hidden(`address ${networkOf(address)}`);
    if (addressHash !== null) await refuseTooManyUsers(transaction, addressHash);
    const userId = newUserId(prefix);
    await transaction.run(
      `INSERT INTO users (id, kind, plan, address_hash, created_at_ms)
       VALUES ($1, $2, 'free', $3, $4)`,
      userId,
      prefix === 'local' ? 'local' : 'anonymous',
      addressHash,
      Date.now(),
    );
    const grant = { userId, amount: this.#startCredits, reason: 'start' };
    await this.#ledger.grant(transaction, grant);
    return userId;
  }

  /** Client ids may be short and addresses are few: without the key, hashes of all of them could be compared. */
  #hidden(name: string): string {
    return createHmac('sha256', this.#nameKey).update(name).digest('hex');
  }
}

async function localUserId(transaction: Transaction): Promise<string | undefined> {
  const row = await transaction.first<{ id: string }>(`SELECT id FROM users WHERE kind = 'local'`);
  return row?.id;
}

async function refuseTooManyUsers(transaction: Transaction, addressHash: string): Promise<void> {
  const now = Date.now();
  const recent = await transaction.all<{ at: number }>(
    `SELECT created_at_ms AS at FROM users WHERE address_hash = $1 AND created_at_ms > $2
     ORDER BY created_at_ms DESC LIMIT $3`,
    addressHash,
    now - newUserLimit.windowMs,
    newUserLimit.count,
  );
  if (recent.length < newUserLimit.count) return;
  const waitMs = recent.at(-1)!.at + newUserLimit.windowMs - now;
  throw new ApiError(apiErrors.rateLimited, {
    wording: tooManyUsers,
    headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) },
  });
}

const emailTaken = wording(
  'This e-mail address has an account already: log in, or register with another one.',
  '该邮箱已注册：请直接登录，或换一个邮箱注册。',
);
const alreadyRegistered = wording(
  'This user has an account already: log in instead.',
  '该用户已经注册过：请直接登录。',
);
const logInInstead = wording(
  'The user of this X-Client-Id has registered: log in by /api/auth/login with the e-mail address and password chosen then.',
  '此 X-Client-Id 的用户已经注册：请用当时设置的邮箱和密码通过 /api/auth/login 登录。',
);
const tooManyUsers = wording(
  'Too many new users came from this address this week: use the X-Client-Id of an earlier one, or register and log in.',
  '本周来自此地址的新用户过多：请使用之前的 X-Client-Id，或注册后登录。',
);
