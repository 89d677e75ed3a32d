import { EventEmitter, on } from 'node:events';
import { apiErrors } from '../../api/codes.ts';
import type { RenderStatus } from '../../api/render.ts';
import { wording } from '../../language/wording.ts';
import type { Blobs } from '../../storage/blobs.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { Queue } from '../../storage/queue.ts';
import { decodeDraft } from '../../timeline/draft/decode-draft.ts';
import { encodeDraft } from '../../timeline/draft/encode-draft.ts';
import { durationFrames, msFromFrames, type Timeline } from '../../timeline/timeline.ts';
import type { Ledger } from '../credits/ledger.ts';
import { ApiError } from '../http/api-error.ts';
import type { Session } from '../sessions/session.ts';
import type { Removal } from '../sessions/sessions.ts';
import type { Encoding } from './apply-output.ts';
import type { Work } from './job-runner.ts';
import { refuseLongFilm } from './refuse-long-film.ts';
import { hasEnded, type Render, type RenderError } from './render.ts';
import type { Webhooks } from './webhooks.ts';

export const exportJob = 'export';

/** What is to be rendered. */
export interface OrderedFilm {
  readonly timeline: Timeline;
  readonly encoding: Encoding;
}

export interface NewRender extends OrderedFilm {
  readonly userId: string;
  readonly id: string;
  readonly session: Session;
  /** Of all that the client asked for. */
  readonly requestHash: string;
  readonly webhookUrl: string | null;
}

/** How a render ended. */
export type RenderEnd =
  | { readonly status: 'completed'; readonly filmKey: string; readonly sizeBytes: number }
  | { readonly status: 'failed'; readonly error: RenderError };

interface Needs {
  readonly database: Database;
  readonly queue: Queue;
  readonly blobs: Blobs;
  readonly ledger: Ledger;
  readonly webhooks: Webhooks;
  /** In credits, of one export. */
  readonly price: number;
  /** The server stops. */
  readonly stopping: AbortSignal;
  /** Something waits in the queue. */
  readonly onQueued: () => void;
  /** A job was taken out of the queue; it may run. */
  readonly onTaken: (jobId: string) => void;
}

/**
 * The exports of all users. An export is a row before it runs, and it ends in one transaction with
 * everything that hangs on it: its job, its credits, its webhook.
 */
export class Renders {
  readonly #needs: Needs;
  readonly #changes = new EventEmitter().setMaxListeners(0);

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /**
   * Takes an order, or answers the one that was given under the same id. Throws ApiError when that
   * was for something else, when the film is too long, when there are too few credits, or when the
   * session is gone.
   */
  async submit(order: NewRender): Promise<Render> {
    const { userId, id } = order;
    refuseLongFilm(order.timeline);
    await this.#needs.database.transaction(async (transaction) => {
      if (await isKnown(transaction, order)) return;
      const holdId = await this.#needs.ledger.freeze(transaction, {
        userId,
        amount: this.#needs.price,
        reason: 'export',
      });
      await insert(transaction, order, holdId);
      const payload = { renderId: id };
      const jobId = jobIdOf(userId, id);
      await this.#needs.queue.add(transaction, { id: jobId, kind: exportJob, userId, payload });
    });
    this.#needs.onQueued();
    const render = await this.find(userId, id);
    // Its session may be deleted already, and it with it.
    if (render === null) throw new ApiError(apiErrors.sessionNotFound);
    return render;
  }

  /** What was ordered under this id, or null. Throws ApiError when that was for something else. */
  async findOrdered(
    order: Pick<NewRender, 'userId' | 'id' | 'requestHash'>,
  ): Promise<Render | null> {
    const known = await isKnown(this.#needs.database, order);
    return known ? this.find(order.userId, order.id) : null;
  }

  /** Null when the user has none under this id. */
  async find(userId: string, id: string): Promise<Render | null> {
    const row = await this.#needs.database.first<RenderRow>(
      `${selectRender} WHERE renders.user_id = $1 AND renders.id = $2`,
      userId,
      id,
    );
    return row === undefined ? null : this.#renderFrom(row);
  }

  /** The newest first, all older than `before`; of one session or of all. */
  async list(
    userId: string,
    page: {
      readonly sessionId: string | null;
      readonly limit: number;
      readonly before: { readonly createdAtMs: number; readonly id: string };
    },
  ): Promise<Render[]> {
    const rows = await this.#needs.database.all<RenderRow>(
      `${selectRender} WHERE renders.user_id = $1 AND ($2 IS NULL OR session_id = $2)
         AND (renders.created_at_ms, renders.id) < ($3, $4)
       ORDER BY renders.created_at_ms DESC, renders.id DESC LIMIT $5`,
      userId,
      page.sessionId,
      page.before.createdAtMs,
      page.before.id,
      page.limit,
    );
    return Promise.all(rows.map(async (row) => this.#renderFrom(row)));
  }

  /**
   * Its state now and after every change, until it has ended. Ends quietly when the signal is
   * aborted. Throws ApiError when the server stops before.
   */
  async *follow(userId: string, id: string, reader: AbortSignal): AsyncGenerator<Render> {
    const { stopping } = this.#needs;
    const signal = AbortSignal.any([reader, stopping]);
    if (signal.aborted) return;
    const changes = on(this.#changes, jobIdOf(userId, id), { signal });
    try {
      let told = '';
      for (;;) {
        const render = await this.find(userId, id);
        if (render === null) return;
        const state = JSON.stringify(render);
        if (state !== told) yield render;
        if (hasEnded(render)) return;
        told = state;
        const { done } = await changes.next();
        if (done) throw new Error(`nothing tells of ${id} any more`);
      }
    } catch (error) {
      if (reader.aborted) return;
      throw stopping.aborted ? new ApiError(apiErrors.stopping) : error;
    } finally {
      await changes.return?.();
    }
  }

  /** Stops it wherever it is; one that has ended stays as it is. Null when there is none. */
  async cancel(userId: string, id: string): Promise<Render | null> {
    await this.#needs.database.transaction(async (transaction) =>
      this.#cancel(transaction, userId, id),
    );
    this.#afterEnd(userId, id);
    return this.find(userId, id);
  }

  /** For the deletion of a session: stops and forgets its renders, with their films. */
  async forget(transaction: Transaction, session: Session): Promise<Removal> {
    const rows = await transaction.all<{ user_id: string; id: string; film_key: string | null }>(
      'SELECT user_id, id, film_key FROM renders WHERE session_id = $1',
      session.id,
    );
    for (const { user_id, id } of rows) {
      await this.#cancel(transaction, user_id, id);
      await this.#needs.queue.drop(transaction, jobIdOf(user_id, id));
    }
    await transaction.run('DELETE FROM renders WHERE session_id = $1', session.id);
    return {
      blobKeys: rows.flatMap(({ film_key }) => film_key ?? []),
      onCommitted: () => {
        for (const { user_id, id } of rows) this.#afterEnd(user_id, id);
      },
    };
  }

  /** What a render is of that begins, or goes on. */
  async begin(userId: string, id: string): Promise<OrderedFilm> {
    const row = await this.#needs.database.transaction(async (transaction) => {
      await transaction.run(
        `UPDATE renders SET status = 'processing' WHERE user_id = $1 AND id = $2 AND status = 'pending'`,
        userId,
        id,
      );
      return transaction.first<{ draft_json: string; encoding_json: string }>(
        `SELECT draft_json, encoding_json FROM renders
         WHERE user_id = $1 AND id = $2 AND status = 'processing'`,
        userId,
        id,
      );
    });
    this.#tellAll();
    if (row === undefined) throw new Error(`the export ${id} is gone`);
    const decoded = decodeDraft(JSON.parse(row.draft_json));
    if (!decoded.ok) throw new Error(`the draft of ${id} is damaged: ${decoded.problems[0]!.path}`);
    return { timeline: decoded.timeline, encoding: JSON.parse(row.encoding_json) as Encoding };
  }

  /** What is told, so that it can never fall: percent, whole, below 100. */
  async noteProgress(userId: string, id: string, percent: number): Promise<void> {
    await this.#needs.database.transaction(async (transaction) =>
      transaction.run(
        `UPDATE renders SET progress = $3
         WHERE user_id = $1 AND id = $2 AND status = 'processing' AND progress < $3`,
        userId,
        id,
        percent,
      ),
    );
    this.#tell(userId, id);
  }

  /** False, and nothing is changed, when the job was taken away meanwhile. */
  async end(work: Work, id: string, end: RenderEnd): Promise<boolean> {
    const { userId } = work.job;
    const isOurs = await this.#needs.database.transaction(async (transaction) => {
      if (!(await work.end(transaction))) return false;
      await this.#close(transaction, { userId, id, ...end });
      return true;
    });
    this.#afterEnd(userId, id);
    return isOurs;
  }

  /** Removes films that a crash left over. For the start, before anything runs. */
  async sweep(): Promise<void> {
    const rows = await this.#needs.database.all<{ film_key: string }>(
      'SELECT film_key FROM renders WHERE film_key IS NOT NULL',
    );
    const needed = new Set(rows.map(({ film_key }) => film_key));
    for await (const key of this.#needs.blobs.list('films/'))
      if (!needed.has(key)) await this.#needs.blobs.remove(key);
  }

  async #cancel(transaction: Transaction, userId: string, id: string): Promise<void> {
    const isClosed = await this.#close(transaction, { userId, id, status: 'cancelled' });
    if (isClosed) await this.#needs.queue.cancel(transaction, jobIdOf(userId, id));
  }

  /** False when it had ended before. */
  async #close(
    transaction: Transaction,
    end: { userId: string; id: string } & (RenderEnd | { status: 'cancelled' }),
  ): Promise<boolean> {
    const { userId, id, status } = end;
    const now = Date.now();
    const [row] = await transaction.all<{ hold_id: string | null; webhook_url: string | null }>(
      `UPDATE renders SET status = $3, ended_at_ms = $4, film_key = $5, size_bytes = $6,
         error_json = $7, progress = CASE $3 WHEN 'completed' THEN 100 ELSE progress END
       WHERE user_id = $1 AND id = $2 AND status IN ('pending', 'processing')
       RETURNING hold_id, webhook_url`,
      userId,
      id,
      status,
      now,
      status === 'completed' ? end.filmKey : null,
      status === 'completed' ? end.sizeBytes : null,
      status === 'failed' ? JSON.stringify(end.error) : null,
    );
    if (row === undefined) return false;
    const { ledger, webhooks } = this.#needs;
    if (status === 'completed') await ledger.settle(transaction, row.hold_id);
    else await ledger.release(transaction, row.hold_id);
    if (row.webhook_url === null) return true;
    const happened = { event: `render.${status}`, occurredAtMs: now };
    await webhooks.add(transaction, { userId, id }, happened);
    return true;
  }

  #afterEnd(userId: string, id: string): void {
    this.#needs.onTaken(jobIdOf(userId, id));
    this.#needs.onQueued();
    this.#tellAll();
  }

  #tell(userId: string, id: string): void {
    this.#changes.emit(jobIdOf(userId, id));
  }

  /** When one begins or ends, all that wait move up. */
  #tellAll(): void {
    // Whoever listens by `on` listens for `error` as well, which would end it.
    const jobIds = this.#changes.eventNames().filter((name) => name !== 'error');
    for (const jobId of jobIds) this.#changes.emit(jobId);
  }

  async #renderFrom(row: RenderRow): Promise<Render> {
    return {
      userId: row.user_id,
      id: row.id,
      sessionId: row.session_id,
      sessionWireId: row.wire_id,
      title: row.title,
      status: row.status,
      progress: row.progress,
      queuePosition: row.status === 'pending' ? await this.#queuePosition(row) : null,
      durationMs: row.duration_ms,
      filmKey: row.film_key,
      sizeBytes: row.size_bytes,
      error: row.error_json === null ? null : (JSON.parse(row.error_json) as RenderError),
      webhookUrl: row.webhook_url,
      createdAtMs: row.created_at_ms,
      endedAtMs: row.ended_at_ms,
    };
  }

  /** As users take turns: everybody's first that waits, then everybody's second. */
  async #queuePosition({ user_id, id }: RenderRow): Promise<number> {
    const row = await this.#needs.database.first<{ position: number }>(
      `WITH waiting AS (
         SELECT user_id, id, created_at_ms,
           row_number() OVER (PARTITION BY user_id ORDER BY created_at_ms, id) AS turn
         FROM renders WHERE status = 'pending')
       SELECT count(*) AS position FROM waiting, waiting AS own
       WHERE own.user_id = $1 AND own.id = $2
         AND (waiting.turn, waiting.created_at_ms, waiting.id) <= (own.turn, own.created_at_ms, own.id)`,
      user_id,
      id,
    );
    // It has begun between the two reads.
    return Math.max(1, row?.position ?? 1);
  }
}

function jobIdOf(userId: string, renderId: string): string {
  return `${exportJob}:${userId}:${renderId}`;
}

async function isKnown(
  database: Pick<Database, 'first'>,
  { userId, id, requestHash }: Pick<NewRender, 'userId' | 'id' | 'requestHash'>,
): Promise<boolean> {
  const row = await database.first<{ request_hash: string }>(
    'SELECT request_hash FROM renders WHERE user_id = $1 AND id = $2',
    userId,
    id,
  );
  if (row === undefined) return false;
  if (row.request_hash === requestHash) return true;
  throw new ApiError(apiErrors.conflict, {
    wording: wording(
      `The id ${id} belongs to an export of something else: choose another id.`,
      `标识 ${id} 已用于另一次导出：请换一个标识。`,
    ),
  });
}

async function insert(
  transaction: Transaction,
  order: NewRender,
  holdId: string | null,
): Promise<void> {
  const { session, timeline } = order;
  const added = await transaction.run(
    `INSERT INTO renders (user_id, id, session_id, request_hash, title, draft_json, encoding_json,
       status, progress, duration_ms, webhook_url, hold_id, created_at_ms)
     SELECT $1, $2, id, $4, $5, $6, $7, 'pending', 0, $8, $9, $10, $11 FROM sessions WHERE id = $3`,
    order.userId,
    order.id,
    session.id,
    order.requestHash,
    timeline.title || session.taskName,
    JSON.stringify(encodeDraft(timeline)),
    JSON.stringify(order.encoding),
    msFromFrames(durationFrames(timeline), timeline.fps),
    order.webhookUrl,
    holdId,
    Date.now(),
  );
  if (added === 0) throw new ApiError(apiErrors.sessionNotFound);
}

const selectRender = `
  SELECT renders.user_id, renders.id, session_id, wire_id, title, status, progress, duration_ms,
    film_key, size_bytes, error_json, webhook_url, renders.created_at_ms, ended_at_ms
  FROM renders JOIN sessions ON sessions.id = session_id`;

interface RenderRow {
  readonly user_id: string;
  readonly id: string;
  readonly session_id: string;
  readonly wire_id: string;
  readonly title: string;
  readonly status: RenderStatus;
  readonly progress: number;
  readonly duration_ms: number;
  readonly film_key: string | null;
  readonly size_bytes: number | null;
  readonly error_json: string | null;
  readonly webhook_url: string | null;
  readonly created_at_ms: number;
  readonly ended_at_ms: number | null;
}
