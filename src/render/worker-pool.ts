import type { ChildProcess } from 'node:child_process';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import type { FromWorker, Job, ToWorker } from './jobs.ts';
import type { WorkerProcesses } from './worker-processes.ts';

const mostTries = 3;
/** A worker that tells nothing for so long hangs: in a decoder, most likely. It counts as crashed. */
const silenceLimitMs: Record<Job['kind'], number> = { chunk: 120_000, sound: 600_000 };

/**
 * Does all jobs of one film in `workerCount` processes and resolves when every one is done. The
 * jobs are dealt in runs: neighbours show the same pictures, so a worker goes through its own run
 * and, when it is through, helps at the far end of the longest one left. A job whose worker died
 * is tried again in a new process. The first failure, or the signal, ends all workers.
 */
export async function runJobs(options: {
  readonly film: Extract<ToWorker, { kind: 'film' }>;
  readonly jobs: readonly Job[];
  readonly workerCount: number;
  readonly processes: WorkerProcesses;
  readonly onFrames: (count: number) => void;
  readonly signal: AbortSignal | undefined;
}): Promise<void> {
  const { film, jobs, processes, onFrames, signal } = options;
  const workerCount = Math.min(options.workerCount, jobs.length);
  const runs = dealRuns(jobs, workerCount);
  const children = new Set<ChildProcess>();
  let ended = false;
  const killAll = () => {
    ended = true;
    for (const child of children) child.kill('SIGKILL');
  };
  signal?.addEventListener('abort', killAll, { once: true });
  try {
    await Promise.all(
      runs.map(async (run) => {
        let worker: Worker | null = null;
        for (let job = nextJob(run, runs); job; job = nextJob(run, runs)) {
          for (let tries = 1; ; tries++) {
            if (signal?.aborted) throw cancelled();
            if (ended) return;
            worker ??= new Worker({ child: processes.take(), film, children, onFrames });
            const result = await worker.do(job);
            if (result === 'done') break;
            worker = null;
            if (signal?.aborted) throw cancelled();
            if (ended) return;
            if (tries === mostTries) throw crashed();
          }
        }
        worker?.end();
      }),
    );
  } finally {
    signal?.removeEventListener('abort', killAll);
    killAll();
  }
}

class Worker {
  readonly #child: ChildProcess;
  readonly #children: Set<ChildProcess>;
  readonly #onFrames: (count: number) => void;

  constructor(options: {
    child: ChildProcess;
    film: Extract<ToWorker, { kind: 'film' }>;
    children: Set<ChildProcess>;
    onFrames: (count: number) => void;
  }) {
    const { child, film, children, onFrames } = options;
    this.#onFrames = onFrames;
    this.#children = children;
    this.#child = child;
    children.add(this.#child);
    this.#child.on('exit', () => children.delete(this.#child));
    this.#send(film);
  }

  /** Rejects with the job's Failure; `crashed` when the process died. */
  async do(job: Job): Promise<'done' | 'crashed'> {
    let frames = 0;
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const waitAgain = () => {
        clearTimeout(timer);
        timer = setTimeout(() => this.#child.kill('SIGKILL'), silenceLimitMs[job.kind]);
      };
      const settle = () => {
        clearTimeout(timer);
        this.#child.off('message', onMessage);
        this.#child.off('exit', onExit);
        this.#child.off('error', onExit);
      };
      const onMessage = (message: FromWorker) => {
        if (message.kind === 'frames') {
          waitAgain();
          frames += message.count;
          this.#onFrames(message.count);
          return;
        }
        settle();
        if (message.kind === 'done') return resolve('done');
        const { code, wording: text, detail } = message.failure;
        reject(new Failure(code, text, new Error(detail)));
      };
      const onExit = () => {
        settle();
        this.#onFrames(-frames);
        resolve('crashed');
      };
      this.#child.on('message', onMessage);
      this.#child.once('exit', onExit);
      this.#child.once('error', onExit);
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) onExit();
      else {
        waitAgain();
        this.#send({ kind: 'job', job });
      }
    });
  }

  /** Lets the process end by itself, which keeps its compiled code for the next one. */
  end(): void {
    this.#children.delete(this.#child);
    this.#child.disconnect();
  }

  #send(message: ToWorker): void {
    // A process that is gone answers by its exit, which `do` hears.
    this.#child.send(message, () => {});
  }
}

function dealRuns(jobs: readonly Job[], workerCount: number): Job[][] {
  return Array.from({ length: workerCount }, (_, index) =>
    jobs.slice(
      Math.floor((index * jobs.length) / workerCount),
      Math.floor(((index + 1) * jobs.length) / workerCount),
    ),
  );
}

function nextJob(own: Job[], runs: readonly Job[][]): Job | undefined {
  if (own.length > 0) return own.shift();
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a));
  return longest.pop();
}

/** What a stopped render ends with. */
export function cancelled(): Failure {
  return new Failure(
    'cancelled',
    wording(
      'Stopped. There is no film yet; finished parts are kept for the next start.',
      '已停止。影片尚未生成；已完成的部分会保留到下次。',
    ),
  );
}

function crashed(): Failure {
  return new Failure(
    'internal',
    wording(
      `A part of the film could not be made: its process ended ${mostTries} times. Probably one of the files makes a decoder crash.`,
      `影片的一部分无法生成：处理进程已异常退出 ${mostTries} 次。可能是某个素材文件导致解码器崩溃。`,
    ),
  );
}
