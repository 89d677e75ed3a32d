import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure, type FailureCode } from '../language/failure.ts';
import { wording, type Wording } from '../language/wording.ts';
import type { Song } from '../music/song.ts';
import type { Inspected } from './inspect-file.ts';

export type InspectionRequest =
  | { readonly kind: 'inspect'; readonly path: string; readonly cacheFolder: string }
  | { readonly kind: 'listen'; readonly path: string };

export type InspectionAnswer =
  | { readonly ok: true; readonly result: Inspected | Song }
  | { readonly ok: false; readonly code: FailureCode; readonly wording: Wording };

const workerFile = fileURLToPath(new URL('inspection-worker.ts', import.meta.url));
/** A file that keeps a decoder busy for longer is made to do so. */
const patienceMs = 60_000;

/**
 * Processes that open clips and songs, started when they are needed, each with one file at a time.
 * Must be closed.
 */
export class InspectionProcesses {
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();
  readonly #signal: AbortSignal;

  /** The signal ends all of them at once. */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', this.#killAll, { once: true });
  }

  async inspect(path: string, cacheFolder: string): Promise<Inspected> {
    return (await this.#ask({ kind: 'inspect', path, cacheFolder })) as Inspected;
  }

  async listen(path: string): Promise<Song> {
    return (await this.#ask({ kind: 'listen', path })) as Song;
  }

  close(): void {
    this.#signal.removeEventListener('abort', this.#killAll);
    this.#killAll();
  }

  readonly #killAll = (): void => {
    for (const child of this.#all) child.kill('SIGKILL');
  };

  /** Rejects with the file's failure; `unreadable` when the process died of it. */
  async #ask(request: InspectionRequest): Promise<Inspected | Song> {
    this.#signal.throwIfAborted();
    const child = this.#takeIdle() ?? this.#start();
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    try {
      const answer = await ask(child, request);
      this.#idle.push(child);
      if (answer.ok) return answer.result;
      throw new Failure(answer.code, answer.wording);
    } catch (error) {
      this.#signal.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** One that ended while it had nothing to do will never answer. */
  #takeIdle(): ChildProcess | undefined {
    for (let child = this.#idle.pop(); child; child = this.#idle.pop()) {
      if (this.#all.has(child)) return child;
    }
  }

  #start(): ChildProcess {
    const child = fork(workerFile, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#all.add(child);
    child.once('exit', () => this.#all.delete(child));
    return child;
  }
}

async function ask(child: ChildProcess, request: InspectionRequest): Promise<InspectionAnswer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      child.off('message', onMessage);
      child.off('exit', onGone);
      child.off('error', onGone);
    };
    const onMessage = (answer: InspectionAnswer) => {
      settle();
      resolve(answer);
    };
    const onGone = () => {
      settle();
      reject(new Failure('unreadable', crashes));
    };
    child.on('message', onMessage);
    child.once('exit', onGone);
    child.once('error', onGone);
    // A process that is gone answers by its exit.
    child.send(request, () => {});
  });
}

const crashes = wording('the decoder cannot cope with it', '解码器无法处理这个文件');
