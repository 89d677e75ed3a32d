import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Transaction } from '../../storage/database.ts';
import type { Job, Queue } from '../../storage/queue.ts';

/** A claimed job in the hands of who does it. */
export interface Work {
  readonly job: Job;
  /** Aborted when the job is cancelled, its lease is lost, others go first or the server stops. */
  readonly signal: AbortSignal;
  /** Ends the job as part of the transaction that stores its result; false: it was taken away. */
  end(transaction: Transaction): Promise<boolean>;
}

/** Answers when the job has ended, or when it is to be tried again. */
export type WorkResult = 'ended' | { readonly retryAtMs: number };
export type DoWork = (work: Work) => Promise<WorkResult>;

const leaseMs = 30_000;
const heartbeatMs = 10_000;
/** After this long without work it looks again, whatever clocks did meanwhile. */
const longestWaitMs = 60_000;
const shortestWaitMs = 20;
const longestBackoffMs = 60_000;
/** While the database refuses. */
const retryMs = 1000;

/**
 * Does the jobs of a queue, some at a time. `kinds` are in order of importance: while a job of one
 * kind runs or could begin, those of later kinds step back; they are handed back to the queue and
 * claimed again when there is time. Work that throws is logged and tried again later.
 */
export class JobRunner {
  readonly #queue: Queue;
  readonly #kinds: readonly string[];
  readonly #work: Readonly<Record<string, DoWork>>;
  readonly #atOnce: number;
  readonly #log: FastifyBaseLogger;
  readonly #running = new Map<string, Running>();
  #claiming: Promise<void> | null = null;
  #claimAgain = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #closing = new AbortController();

  constructor(options: {
    readonly queue: Queue;
    /** By kind, the most important first. */
    readonly work: Readonly<Record<string, DoWork>>;
    readonly atOnce: number;
    readonly log: FastifyBaseLogger;
  }) {
    const { queue, work, atOnce, log } = options;
    this.#queue = queue;
    this.#work = work;
    this.#kinds = Object.keys(work);
    this.#atOnce = atOnce;
    this.#log = log;
  }

  /** Looks for work: at the start, and whenever some was added. */
  wake(): void {
    this.#claimAgain = true;
    if (this.#claiming || this.#closing.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#claiming = this.#claimAll().finally(() => {
      this.#claiming = null;
      if (this.#claimAgain) this.wake();
    });
  }

  /** Stops jobs that run here. What was not taken out of the queue before is handed back to it. */
  stop(isMeant: (job: Job) => boolean, reason: string): void {
    for (const { job, controller } of this.#running.values())
      if (isMeant(job)) controller.abort(new Error(reason));
  }

  /** Hands back what runs, and resolves when nothing does any more. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    await this.#claiming;
    this.stop(() => true, 'the server stops');
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }

  async #claimAll(): Promise<void> {
    this.#claimAgain = false;
    try {
      await this.#stepBack();
      while (!this.#closing.signal.aborted && this.#running.size < this.#atOnce) {
        // Of its own for each claim, so that a job which was lost and claimed again is not renewed
        // by its first holder.
        const owner = randomUUID();
        const job = await this.#queue.claim({ kinds: this.#claimable(), owner, leaseMs });
        if (job === null) break;
        this.#begin(job, owner);
        await this.#stepBack();
      }
      await this.#sleep();
    } catch (error) {
      this.#log.error({ err: error }, 'cannot look for jobs');
      this.#wakeAfter(retryMs);
    }
  }

  /** Kinds up to the first that runs: later ones wait until it is through. */
  #claimable(): readonly string[] {
    const first = this.#kinds.findIndex((kind) => this.#runs(kind));
    return first === -1 ? this.#kinds : this.#kinds.slice(0, first + 1);
  }

  #runs(kind: string): boolean {
    return [...this.#running.values()].some(({ job }) => job.kind === kind);
  }

  /** Stops what is less important than something that runs or could begin now. */
  async #stepBack(): Promise<void> {
    for (const [index, kind] of this.#kinds.entries()) {
      const later = this.#kinds.slice(index + 1);
      if (!later.some((other) => this.#runs(other))) return;
      if (!this.#runs(kind) && !(await this.#isDue(kind))) continue;
      this.stop((job) => later.includes(job.kind), `a job of the kind ${kind} goes first`);
      return;
    }
  }

  async #isDue(kind: string): Promise<boolean> {
    const atMs = await this.#queue.nextRunAtMs([kind]);
    return atMs !== null && atMs <= Date.now();
  }

  /** Until the next job is due. One that ends, or is added, wakes it before. */
  async #sleep(): Promise<void> {
    if (this.#running.size >= this.#atOnce) return;
    const atMs = await this.#queue.nextRunAtMs(this.#claimable());
    this.#wakeAfter(atMs === null ? longestWaitMs : atMs - Date.now());
  }

  #wakeAfter(waitMs: number): void {
    if (this.#closing.signal.aborted) return;
    clearTimeout(this.#timer);
    const within = Math.min(Math.max(waitMs, shortestWaitMs), longestWaitMs);
    this.#timer = setTimeout(() => this.wake(), within);
  }

  #begin(job: Job, owner: string): void {
    const controller = new AbortController();
    const ended = this.#do(job, owner, controller).finally(() => {
      this.#running.delete(owner);
      this.wake();
    });
    this.#running.set(owner, { job, controller, ended });
  }

  /** Never rejects. */
  async #do(job: Job, owner: string, controller: AbortController): Promise<void> {
    const log = this.#log.child({ job: job.id });
    const { signal } = controller;
    const renew = async () => {
      if (!(await this.#queue.renew(job.id, owner, leaseMs)))
        controller.abort(new Error('the lease is lost'));
    };
    const heartbeat = setInterval(() => {
      renew().catch((error: unknown) => log.error({ err: error }, 'cannot renew a lease'));
    }, heartbeatMs);
    const work = {
      job,
      signal,
      end: async (transaction: Transaction) => this.#queue.end(transaction, job.id, owner),
    };
    const result = await this.#work[job.kind]!(work).catch((error: unknown): WorkResult => {
      if (signal.aborted) return { retryAtMs: Date.now() };
      log.error({ err: error }, 'a job failed and is tried again');
      return { retryAtMs: Date.now() + backoffMs(job.attempts) };
    });
    clearInterval(heartbeat);
    if (result !== 'ended') await this.#handBack({ id: job.id, owner, log, ...result });
  }

  /** Until the database takes it; what a server that stops cannot hand back, the next start finds. */
  async #handBack(job: {
    readonly id: string;
    readonly owner: string;
    readonly retryAtMs: number;
    readonly log: FastifyBaseLogger;
  }): Promise<void> {
    for (;;) {
      try {
        await this.#queue.retry(job.id, job.owner, job.retryAtMs);
        return;
      } catch (error) {
        job.log.error({ err: error }, 'cannot hand back a job');
        if (this.#closing.signal.aborted) return;
      }
      await sleep(retryMs, undefined, { signal: this.#closing.signal }).catch(() => {});
    }
  }
}

interface Running {
  readonly job: Job;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

function backoffMs(attempts: number): number {
  return Math.min(longestBackoffMs, 1000 * 2 ** Math.min(attempts, 10));
}
