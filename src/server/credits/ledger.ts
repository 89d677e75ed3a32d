import { randomUUID } from 'node:crypto';
import { apiErrors } from '../../api/codes.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { ApiError } from '../http/api-error.ts';

/** In whole credits; the total is the sum of the two others. */
export interface Balance {
  readonly available: number;
  /** Held for work that runs. */
  readonly frozen: number;
  readonly total: number;
}

export interface LedgerMovement {
  readonly userId: string;
  readonly amount: number;
  /** What for, in a word or two: of records, not for people who use Kinora. */
  readonly reason: string;
}

/**
 * Credits, kept in double entry: each movement takes from one account what it gives to another, so
 * that all balances together are zero, and no balance of a user is below zero. Every method that
 * takes a transaction belongs into the one which stores what the credits are for.
 */
export class Ledger {
  readonly #database: Database;
  readonly #advice: TopUpAdvice;

  constructor(database: Database, advice: TopUpAdvice) {
    this.#database = database;
    this.#advice = advice;
  }

  /** Gives new credits. */
  async grant(transaction: Transaction, { userId, amount, reason }: LedgerMovement): Promise<void> {
    if (amount === 0) return;
    await move(transaction, {
      id: `grant_${randomUUID()}`,
      kind: 'grant',
      userId,
      amount,
      reason,
      from: 'system:granted',
      to: availableOf(userId),
    });
  }

  /**
   * Sets credits aside for work that begins, and answers the hold by which they are settled or
   * released; null when it costs nothing. Throws ApiError when there are too few.
   */
  async freeze(
    transaction: Transaction,
    { userId, amount, reason }: LedgerMovement,
  ): Promise<string | null> {
    if (amount === 0) return null;
    const available = await balanceOf(transaction, availableOf(userId));
    if (available < amount)
      throw await this.#outOfCredits(transaction, { userId, amount, available });
    const holdId = `hold_${randomUUID()}`;
    await transaction.run(
      `INSERT INTO holds (id, user_id, amount, reason, status, created_at_ms)
       VALUES ($1, $2, $3, $4, 'open', $5)`,
      holdId,
      userId,
      amount,
      reason,
      Date.now(),
    );
    await move(transaction, {
      id: `${holdId}.freeze`,
      kind: 'freeze',
      userId,
      amount,
      reason,
      from: availableOf(userId),
      to: frozenOf(userId),
    });
    return holdId;
  }

  /** The work succeeded: its hold is paid. A hold that has ended, either way, stays as it is. */
  async settle(transaction: Transaction, holdId: string | null): Promise<void> {
    const hold = await endHold(transaction, holdId, 'settled');
    if (hold === null) return;
    const [from, to] = [frozenOf(hold.userId), 'system:earned'];
    await move(transaction, { ...hold, id: `${holdId}.end`, kind: 'settle', from, to });
  }

  /** The work failed: its hold goes back. A hold that has ended, either way, stays as it is. */
  async release(transaction: Transaction, holdId: string | null): Promise<void> {
    const hold = await endHold(transaction, holdId, 'released');
    if (hold === null) return;
    const [from, to] = [frozenOf(hold.userId), availableOf(hold.userId)];
    await move(transaction, { ...hold, id: `${holdId}.end`, kind: 'release', from, to });
  }

  /** For work that is done in this very transaction. Throws ApiError when there are too few. */
  async charge(transaction: Transaction, movement: LedgerMovement): Promise<void> {
    await this.settle(transaction, await this.freeze(transaction, movement));
  }

  async balance(userId: string): Promise<Balance> {
    const accounts = await this.#database.all<{ id: string; balance: number }>(
      'SELECT id, balance FROM ledger_accounts WHERE id IN ($1, $2)',
      availableOf(userId),
      frozenOf(userId),
    );
    const of = (id: string) => accounts.find((account) => account.id === id)?.balance ?? 0;
    const [available, frozen] = [of(availableOf(userId)), of(frozenOf(userId))];
    return { available, frozen, total: available + frozen };
  }

  async #outOfCredits(
    transaction: Transaction,
    lack: { readonly userId: string; readonly amount: number; readonly available: number },
  ): Promise<ApiError> {
    const { userId, amount, available } = lack;
    const user = await transaction.first<{ kind: string }>(
      'SELECT kind FROM users WHERE id = $1',
      userId,
    );
    const anonymous = user?.kind === 'anonymous';
    const url = anonymous ? this.#advice.registrationUrl(userId) : this.#advice.topUpUrl;
    return new ApiError(apiErrors.outOfCredits, {
      wording: lackWording({ amount, available, anonymous, url }),
      facts: { available, required: amount, [anonymous ? 'register_url' : 'top_up_url']: url },
    });
  }
}

/** Where people get more credits. */
export interface TopUpAdvice {
  readonly registrationUrl: (userId: string) => string;
  /** Null: they ask the operator. */
  readonly topUpUrl: string | null;
}

function availableOf(userId: string): string {
  return `user:${userId}:available`;
}

function frozenOf(userId: string): string {
  return `user:${userId}:frozen`;
}

async function balanceOf(transaction: Transaction, accountId: string): Promise<number> {
  const account = await transaction.first<{ balance: number }>(
    'SELECT balance FROM ledger_accounts WHERE id = $1',
    accountId,
  );
  return account?.balance ?? 0;
}

/** Null when there was no hold to end any more. */
async function endHold(
  transaction: Transaction,
  holdId: string | null,
  status: 'settled' | 'released',
): Promise<LedgerMovement | null> {
  if (holdId === null) return null;
  const hold = await transaction.first<LedgerMovement & { status: string }>(
    'SELECT user_id AS "userId", amount, reason, status FROM holds WHERE id = $1',
    holdId,
  );
  if (!hold) throw new Error(`There is no hold ${holdId}`);
  if (hold.status !== 'open') return null;
  await transaction.run(
    'UPDATE holds SET status = $2, ended_at_ms = $3 WHERE id = $1',
    holdId,
    status,
    Date.now(),
  );
  return { userId: hold.userId, amount: hold.amount, reason: hold.reason };
}

/** An id is used once, so that a hold cannot be frozen or ended twice. */
async function move(
  transaction: Transaction,
  movement: LedgerMovement & {
    readonly id: string;
    readonly kind: 'grant' | 'freeze' | 'settle' | 'release';
    readonly from: string;
    readonly to: string;
  },
): Promise<void> {
  const { id, kind, userId, amount, reason, from, to } = movement;
  if (!Number.isSafeInteger(amount) || amount <= 0)
    throw new Error(`${amount} is no number of credits to move`);
  await transaction.run(
    'INSERT INTO ledger_transactions (id, kind, user_id, reason, created_at_ms) VALUES ($1, $2, $3, $4, $5)',
    id,
    kind,
    userId,
    reason,
    Date.now(),
  );
  await enter(transaction, id, from, -amount);
  await enter(transaction, id, to, amount);
}

async function enter(
  transaction: Transaction,
  transactionId: string,
  accountId: string,
  amount: number,
): Promise<void> {
  await transaction.run(
    'INSERT INTO ledger_accounts (id, balance) VALUES ($1, 0) ON CONFLICT (id) DO NOTHING',
    accountId,
  );
  await transaction.run(
    'UPDATE ledger_accounts SET balance = balance + $2 WHERE id = $1',
    accountId,
    amount,
  );
  await transaction.run(
    'INSERT INTO ledger_entries (transaction_id, account_id, amount) VALUES ($1, $2, $3)',
    transactionId,
    accountId,
    amount,
  );
}

function lackWording(lack: {
  readonly amount: number;
  readonly available: number;
  readonly anonymous: boolean;
  readonly url: string | null;
}): Wording {
  const { amount, available, anonymous, url } = lack;
  const facts = wording(
    `Not enough credits: this takes ${amount}, and ${available} are left.`,
    `积分不足：需要 ${amount}，还剩 ${available}。`,
  );
  const advice = adviceWording(anonymous, url);
  return wording(`${facts.en} ${advice.en}`, `${facts.zh}${advice.zh}`);
}

function adviceWording(anonymous: boolean, url: string | null): Wording {
  if (url === null)
    return wording(
      'Ask the operator of this server for more.',
      '请向本服务器的管理员申请更多积分。',
    );
  if (anonymous)
    return wording(
      `Register to keep your projects and get more: ${url}`,
      `注册后可保留全部项目并获得更多积分：${url}`,
    );
  return wording(`Top up: ${url}`, `请充值：${url}`);
}
