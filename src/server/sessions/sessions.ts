import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { ApiError } from '../http/api-error.ts';
import { newSessionId, newTaskId } from '../ids.ts';
import type { UnusedMedia } from '../media/unused-media.ts';
import type { Page } from '../http/list-page.ts';
import type { Session, SessionState } from './session.ts';

export interface NewSession {
  /** What the project is called. */
  readonly taskName: string;
  readonly language?: string | null;
  /** By which the client wants to name it. */
  readonly wireId?: string | undefined;
  readonly state?: SessionState;
}

/**
 * What else must happen when a session goes, in the same transaction: credits are released, rows
 * are deleted.
 */
export type RemovalWork = (transaction: Transaction, session: Session) => Promise<Removal>;

export interface Removal {
  /** Of the blobs that nothing needs any more. */
  readonly blobKeys: readonly string[];
  /** Once the session is gone: what works for it is stopped, and who follows it looks again. */
  readonly onCommitted: () => void;
}

/** The sessions of all users. */
export class Sessions {
  readonly #database: Database;
  readonly #unusedMedia: UnusedMedia;
  readonly #removalWork: RemovalWork[] = [];

  constructor(database: Database, unusedMedia: UnusedMedia) {
    this.#database = database;
    this.#unusedMedia = unusedMedia;
  }

  /** In a task of its own. Throws ApiError when the user has another session under the wished id. */
  async create(userId: string, wish: NewSession): Promise<Session> {
    const { taskName, language = null, state = {} } = wish;
    const [id, taskId, now] = [newSessionId(), newTaskId(), Date.now()];
    const wireId = wish.wireId ?? id;
    await this.#database.transaction(async (transaction) => {
      await transaction.run(
        `INSERT INTO tasks (id, user_id, name, created_at_ms, updated_at_ms)
         VALUES ($1, $2, $3, $4, $4)`,
        taskId,
        userId,
        taskName,
        now,
      );
      const added = await transaction.run(
        `INSERT INTO sessions (id, wire_id, user_id, task_id, language, state_json, head, created_at_ms, updated_at_ms)
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $7) ON CONFLICT (user_id, wire_id) DO NOTHING`,
        id,
        wireId,
        userId,
        taskId,
        language,
        writeState(state),
        now,
      );
      if (added === 0) throw idTaken(wireId);
      await speakTo(transaction, userId, language);
    });
    return this.find(userId, wireId);
  }

  /** Throws the same ApiError for a session of somebody else and for one that does not exist. */
  async find(userId: string, wireId: string): Promise<Session> {
    const row = await this.#database.first<SessionRow>(
      `${selectSession} WHERE sessions.user_id = $1 AND wire_id = $2`,
      userId,
      wireId,
    );
    if (row === undefined) throw new ApiError(apiErrors.sessionNotFound);
    return sessionFrom(row);
  }

  /** By the id inside the server. Throws ApiError when it is gone. */
  async read(id: string): Promise<Session> {
    const row = await this.#database.first<SessionRow>(
      `${selectSession} WHERE sessions.id = $1`,
      id,
    );
    if (row === undefined) throw new ApiError(apiErrors.sessionNotFound);
    return sessionFrom(row);
  }

  /** The session of an address such as `/…/me/5529798706024415232`; `me` is the caller's own id. */
  async findByPath(
    caller: { readonly id: string },
    path: { readonly user: string; readonly session: string },
  ): Promise<Session> {
    if (path.user !== 'me' && path.user !== caller.id)
      throw new ApiError(apiErrors.sessionNotFound);
    return this.find(caller.id, path.session);
  }

  /** The newest first. */
  async list(userId: string, { limit, before }: Page): Promise<Session[]> {
    const rows = await this.#database.all<SessionRow>(
      `${selectSession} WHERE sessions.user_id = $1 AND (sessions.created_at_ms, sessions.id) < ($2, $3)
       ORDER BY sessions.created_at_ms DESC, sessions.id DESC LIMIT $4`,
      userId,
      before.createdAtMs,
      before.id,
      limit,
    );
    return rows.map(sessionFrom);
  }

  async listAll(userId: string): Promise<Session[]> {
    const rows = await this.#database.all<SessionRow>(
      `${selectSession} WHERE sessions.user_id = $1 ORDER BY sessions.created_at_ms, sessions.id`,
      userId,
    );
    return rows.map(sessionFrom);
  }

  async listOfTask(taskId: string): Promise<Session[]> {
    const rows = await this.#database.all<SessionRow>(
      `${selectSession} WHERE task_id = $1 ORDER BY sessions.created_at_ms, sessions.id`,
      taskId,
    );
    return rows.map(sessionFrom);
  }

  async setLanguage({ id, userId }: Session, language: string): Promise<void> {
    await this.#database.transaction(async (transaction) => {
      await transaction.run('UPDATE sessions SET language = $2 WHERE id = $1', id, language);
      await this.touch(transaction, id);
      await speakTo(transaction, userId, language);
    });
  }

  /** What its user wrote in last, unless the session is in that language already. */
  async followLanguage(
    transaction: Transaction,
    { id, language }: Session,
    written: 'en' | 'zh',
  ): Promise<void> {
    if (language?.toLowerCase().split('-')[0] === written) return;
    await transaction.run('UPDATE sessions SET language = $2 WHERE id = $1', id, written);
  }

  /** Sets the keys of the delta and leaves the others. Keys that begin with `temp:` are not kept, as in ADK. */
  async mergeState(transaction: Transaction, id: string, delta: SessionState): Promise<void> {
    const row = await transaction.first<{ state_json: string }>(
      'SELECT state_json FROM sessions WHERE id = $1',
      id,
    );
    if (row === undefined) throw new ApiError(apiErrors.sessionNotFound);
    const kept = Object.entries(delta).filter(([key]) => !key.startsWith('temp:'));
    const state = { ...(JSON.parse(row.state_json) as SessionState), ...Object.fromEntries(kept) };
    const stateJson = writeState(state);
    await transaction.run('UPDATE sessions SET state_json = $2 WHERE id = $1', id, stateJson);
    await this.touch(transaction, id);
  }

  /** Notes that something happened in it. */
  async touch(transaction: Transaction, id: string): Promise<void> {
    const now = Date.now();
    await transaction.run('UPDATE sessions SET updated_at_ms = $2 WHERE id = $1', id, now);
    await transaction.run(
      'UPDATE tasks SET updated_at_ms = $2 WHERE id = (SELECT task_id FROM sessions WHERE id = $1)',
      id,
      now,
    );
  }

  /** Called once for each kind of thing that belongs to sessions, when the parts are joined. */
  onRemoval(work: RemovalWork): void {
    this.#removalWork.push(work);
  }

  /** With everything in it, its task when it was the last one there, and media that nothing else uses. */
  async remove(session: Session): Promise<void> {
    const { removals, unused } = await this.#database.transaction(async (transaction) => {
      const removals: Removal[] = [];
      for (const work of this.#removalWork) removals.push(await work(transaction, session));
      await transaction.run('DELETE FROM sessions WHERE id = $1', session.id);
      await transaction.run(
        'DELETE FROM tasks WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM sessions WHERE task_id = $1)',
        session.taskId,
      );
      return { removals, unused: await this.#unusedMedia.forget(transaction, session.userId) };
    });
    for (const { onCommitted } of removals) onCommitted();
    const ownKeys = removals.flatMap(({ blobKeys }) => blobKeys);
    await this.#unusedMedia.removeBlobs([...ownKeys, ...unused]);
  }
}

/** It is read whenever its session is. */
const longestState = 256 * 2 ** 10;

/** Throws ApiError for what is too much to keep. */
function writeState(state: SessionState): string {
  const json = JSON.stringify(state);
  if (json.length <= longestState) return json;
  throw new ApiError(apiErrors.unprocessable, {
    wording: wording(
      `The state of a session has at most ${longestState} characters as JSON: keep large things elsewhere, or set keys to null.`,
      `会话状态的 JSON 最多 ${longestState} 个字符：请把较大的内容存放在别处，或将不用的键设为 null。`,
    ),
  });
}

/** A person who opens a project in a language that Kinora speaks is answered in it from then on. */
async function speakTo(
  transaction: Transaction,
  userId: string,
  language: string | null,
): Promise<void> {
  const spoken = language?.toLowerCase().split('-')[0];
  if (spoken !== 'en' && spoken !== 'zh') return;
  await transaction.run('UPDATE users SET language = $2 WHERE id = $1', userId, spoken);
}

const selectSession = `
  SELECT sessions.id, wire_id, sessions.user_id, task_id, tasks.name AS task_name, language,
    state_json, head, sessions.created_at_ms, sessions.updated_at_ms
  FROM sessions JOIN tasks ON tasks.id = sessions.task_id`;

interface SessionRow {
  readonly id: string;
  readonly wire_id: string;
  readonly user_id: string;
  readonly task_id: string;
  readonly task_name: string;
  readonly language: string | null;
  readonly state_json: string;
  readonly head: number;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
}

function sessionFrom(row: SessionRow): Session {
  return {
    id: row.id,
    wireId: row.wire_id,
    userId: row.user_id,
    taskId: row.task_id,
    taskName: row.task_name,
    language: row.language,
    state: JSON.parse(row.state_json) as SessionState,
    head: row.head,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}

function idTaken(wireId: string): ApiError {
  return new ApiError(apiErrors.conflict, {
    wording: wording(
      `You already have a session "${wireId}": use it, or choose another id.`,
      `您已有名为“${wireId}”的会话：请直接使用，或换一个标识。`,
    ),
  });
}
