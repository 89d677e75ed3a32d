import type { FastifyBaseLogger } from 'fastify';
import { refuseMissingGlyphs } from '../../compositor/text/refuse-missing-glyphs.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { Queue } from '../../storage/queue.ts';
import { durationFrames, type Timeline } from '../../timeline/timeline.ts';
import type { Media } from '../media/media.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { Work, WorkResult } from './job-runner.ts';
import { refuseLongFilm } from './refuse-long-film.ts';
import type { RenderProcesses } from './render-processes.ts';

export const aheadJob = 'ahead';

interface Needs {
  readonly database: Database;
  readonly queue: Queue;
  readonly revisions: Revisions;
  readonly media: Media;
  readonly processes: RenderProcesses;
  readonly cacheFolder: string;
  readonly workerCount: number;
  readonly timeLimitMs: number;
  /** How long a session is left alone before its film is made. */
  readonly idleMs: number;
  readonly onQueued: () => void;
  /** A job was taken out of the queue; it may run. */
  readonly onTaken: (jobId: string) => void;
  readonly log: FastifyBaseLogger;
}

/**
 * Makes the chunks of films that nobody has ordered yet: when a session was left alone for a
 * while, its newest film, so that an export has only to join them. It costs nobody anything and
 * steps back for exports.
 */
export class RenderAhead {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** As part of the transaction that adds a revision; the one before it is not made any more. */
  async expect(
    transaction: Transaction,
    { sessionId, number }: { readonly sessionId: string; readonly number: number },
  ): Promise<void> {
    const { queue, idleMs, onQueued, onTaken } = this.#needs;
    const before = jobIdOf(sessionId, number - 1);
    if (await queue.cancel(transaction, before)) onTaken(before);
    const session = await transaction.first<{ user_id: string }>(
      'SELECT user_id FROM sessions WHERE id = $1',
      sessionId,
    );
    await queue.add(transaction, {
      id: jobIdOf(sessionId, number),
      kind: aheadJob,
      userId: session!.user_id,
      payload: { sessionId, number },
      runAtMs: Date.now() + idleMs,
    });
    onQueued();
  }

  /** Does one such job. What goes wrong is told when the film is exported. */
  async make(work: Work): Promise<WorkResult> {
    const { database, log } = this.#needs;
    try {
      await this.#makeChunks(work);
    } catch (error) {
      work.signal.throwIfAborted();
      log.info({ err: error, job: work.job.id }, 'a film could not be made ahead');
    }
    await database.transaction(async (transaction) => work.end(transaction));
    return 'ended';
  }

  async #makeChunks({ job, signal }: Work): Promise<void> {
    const { revisions, media, processes, cacheFolder, workerCount, timeLimitMs } = this.#needs;
    const { sessionId, number } = job.payload as { sessionId: string; number: number };
    const { number: newest, timeline } = await revisions.head(sessionId);
    if (newest !== number || timeline === null || isEmpty(timeline)) return;
    refuseLongFilm(timeline);
    await refuseMissingGlyphs(timeline);
    const files = await media.filmFiles(job.userId, timeline);
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]);
    const order = { timeline, files, outPath: null, cacheFolder, workerCount };
    const outcome = await processes.render(order, { signal: limited });
    if (outcome.kind === 'failed') throw outcome.failure;
    if (outcome.kind === 'crashed') throw new Error('the render process died');
  }
}

function jobIdOf(sessionId: string, number: number): string {
  return `${aheadJob}:${sessionId}:${number}`;
}

function isEmpty(timeline: Timeline): boolean {
  return durationFrames(timeline) === 0;
}
