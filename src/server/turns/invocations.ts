import { apiErrors } from '../../api/codes.ts';
import type { JsonObject } from '../../api/run.ts';
import { wording } from '../../language/wording.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { ApiError } from '../http/api-error.ts';
import type { Message } from './agent.ts';

/** What a client asked for with one message. */
export interface TurnRequest {
  readonly userId: string;
  readonly sessionId: string;
  readonly message: Message;
  /** Merged into the session's state. */
  readonly stateDelta: JsonObject;
  /** By which a client can send the same request again without anything being done twice. */
  readonly idempotencyKey: string | null;
  /** Of the body: the same key with another one is a mistake. */
  readonly requestHash: string;
  /** Whether somebody wants to hear the words as they come. */
  readonly isLive?: boolean;
}

/** A turn that was begun. */
export interface Invocation {
  readonly id: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly message: Message;
  readonly stateDelta: JsonObject;
  readonly holdId: string | null;
  /** Number in the log from which its events come. */
  readonly firstEvent: number;
}

/** The turn that was begun under the same key. Throws ApiError when it was for something else. */
export async function findByKey(
  database: Pick<Database, 'first'>,
  {
    userId,
    idempotencyKey,
    requestHash,
  }: Pick<TurnRequest, 'userId' | 'idempotencyKey' | 'requestHash'>,
): Promise<Invocation | null> {
  if (idempotencyKey === null) return null;
  const row = await database.first<InvocationRow>(
    `${selectInvocation} WHERE user_id = $1 AND idempotency_key = $2`,
    userId,
    idempotencyKey,
  );
  if (row === undefined) return null;
  if (row.request_hash !== requestHash)
    throw new ApiError(apiErrors.unprocessable, { wording: keyUsed });
  return invocationFrom(row);
}

/** Those that were not ended, in the order of their messages within each session. */
export async function findRunning(database: Pick<Database, 'all'>): Promise<Invocation[]> {
  const rows = await database.all<InvocationRow>(
    `${selectInvocation} WHERE status = 'running' ORDER BY first_event`,
  );
  return rows.map(invocationFrom);
}

export async function findRunningIn(
  database: Pick<Database, 'all'>,
  sessionId: string,
): Promise<Invocation[]> {
  const rows = await database.all<InvocationRow>(
    `${selectInvocation} WHERE session_id = $1 AND status = 'running' ORDER BY first_event`,
    sessionId,
  );
  return rows.map(invocationFrom);
}

/** Whether it neither ended nor went with its session. */
export async function isRunning(database: Pick<Database, 'first'>, id: string): Promise<boolean> {
  const row = await database.first<{ status: string }>(
    'SELECT status FROM invocations WHERE id = $1',
    id,
  );
  return row?.status === 'running';
}

export async function addInvocation(
  transaction: Transaction,
  request: TurnRequest,
  begun: { readonly id: string; readonly holdId: string | null; readonly firstEvent: number },
): Promise<Invocation> {
  const { userId, sessionId, message, stateDelta } = request;
  const { id, holdId, firstEvent } = begun;
  await transaction.run(
    `INSERT INTO invocations (id, user_id, session_id, idempotency_key, request_hash, request_json,
       status, first_event, tries, hold_id, created_at_ms)
     VALUES ($1, $2, $3, $4, $5, $6, 'running', $7, 0, $8, $9)`,
    id,
    userId,
    sessionId,
    request.idempotencyKey,
    request.requestHash,
    JSON.stringify({ message, stateDelta } satisfies KeptRequest),
    firstEvent,
    holdId,
    Date.now(),
  );
  return { id, userId, sessionId, message, stateDelta, holdId, firstEvent };
}

/** How often it was begun, this time included: more than once after a server died or stopped. */
export async function countTry(database: Database, id: string): Promise<number> {
  return database.transaction(async (transaction) => {
    const row = await transaction.first<{ tries: number }>(
      'UPDATE invocations SET tries = tries + 1 WHERE id = $1 RETURNING tries',
      id,
    );
    return row?.tries ?? 1;
  });
}

/** False when it had ended, or gone with its session. */
export async function endInvocation(
  transaction: Transaction,
  id: string,
  status: 'done' | 'failed',
): Promise<boolean> {
  const ended = await transaction.run(
    `UPDATE invocations SET status = $2, ended_at_ms = $3 WHERE id = $1 AND status = 'running'`,
    id,
    status,
    Date.now(),
  );
  return ended === 1;
}

interface KeptRequest {
  readonly message: Message;
  readonly stateDelta: JsonObject;
}

interface InvocationRow {
  readonly id: string;
  readonly user_id: string;
  readonly session_id: string;
  readonly request_hash: string;
  readonly request_json: string;
  readonly first_event: number;
  readonly hold_id: string | null;
}

const selectInvocation =
  'SELECT id, user_id, session_id, request_hash, request_json, first_event, hold_id FROM invocations';

function invocationFrom(row: InvocationRow): Invocation {
  const { message, stateDelta } = JSON.parse(row.request_json) as KeptRequest;
  return {
    id: row.id,
    userId: row.user_id,
    sessionId: row.session_id,
    message,
    stateDelta,
    holdId: row.hold_id,
    firstEvent: row.first_event,
  };
}

const keyUsed = wording(
  'This Idempotency-Key was used for another message: choose a new key for each message.',
  '这个 Idempotency-Key 已用于另一条消息：请为每条消息使用新的键。',
);
