import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const workerFile = fileURLToPath(new URL('worker.ts', import.meta.url));
/**
 * For glibc. Each chunk has an encoder of its own: the memory of one would go back to the system and
 * that of the next be fetched page by page (measured: 1.7 of 23 s of processor time for a film of
 * 30 s), so only what is larger than any of x264's buffers, a decoded photo, goes back at once. And
 * threads that each keep freed memory for themselves keep too much: 140 MB in two workers.
 */
const allocatorSettings = {
  MALLOC_MMAP_THRESHOLD_: String(20 * 2 ** 20),
  MALLOC_TRIM_THRESHOLD_: String(512 * 2 ** 20),
  MALLOC_ARENA_MAX: '1',
};

/**
 * For V8. Every core has a worker, so threads that collect garbage beside it take from others what
 * they give to it, and a twentieth of the time to decode and compose on top.
 */
const collector = ['--single-threaded-gc'];

/** What a worker takes for a film of 1080p, rounded up. */
const bytesPerWorker = 400 * 2 ** 20;

/** Processes at work at once unless told otherwise: one per core, within half of the memory. */
export const defaultWorkerCount = Math.max(
  1,
  Math.min(availableParallelism(), Math.floor(totalmem() / 2 / bytesPerWorker)),
);
/** More would be started in vain for a short film. */
const mostWaiting = 8;

/**
 * Worker processes that were started before there is work, so that they load while others still
 * think. Whoever makes one closes it; `close` ends the processes that nobody took.
 */
export class WorkerProcesses {
  readonly #waiting: ChildProcess[] = [];

  constructor(waitingCount: number) {
    this.startWaiting(waitingCount);
  }

  /** Starts as many as are missing until so many wait. */
  startWaiting(count: number): void {
    while (this.#waiting.length < Math.min(count, mostWaiting)) this.#waiting.push(startWorker());
  }

  /** One that waits, or a new one. It belongs to the caller. */
  take(): ChildProcess {
    const child = this.#waiting.pop();
    const lives = child && child.exitCode === null && child.signalCode === null;
    return lives ? child : startWorker();
  }

  close(): void {
    for (const child of this.#waiting.splice(0)) child.kill('SIGKILL');
  }
}

function startWorker(): ChildProcess {
  return fork(workerFile, {
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=1024', ...collector],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...allocatorSettings },
  });
}
