import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure, type FailureCode } from '../language/failure.ts';
import { wording, type Wording } from '../language/wording.ts';
import { unreadable } from '../media/unreadable.ts';
import type { Song } from '../music/song.ts';
import type { Inspected, InspectionOptions } from './inspect-file.ts';
import { residentBytes } from './resident-bytes.ts';

export type InspectionRequest =
  | ({ readonly kind: 'inspect'; readonly path: string } & InspectionOptions)
  | { readonly kind: 'listen'; readonly path: string };

export type InspectionAnswer =
  /** Said once, when the process has loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: Inspected | Song }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly wording: Wording }
  /** A fault of ours; its stack. */
  | { readonly kind: 'fault'; readonly detail: string };

export interface InspectionLimits {
  /** For one file, from the request to the answer. */
  readonly timeLimitMs: number;
  /** What the process may hold in memory: watched on Linux, elsewhere its JavaScript alone. */
  readonly memoryLimitBytes: number;
  /** 0 to 19: how far others go first. */
  readonly niceness: number;
}

/** Of the environment nothing else: it may hold secrets, and a decoder is what is taken over first. */
const passedOn = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TZ', 'LANG', 'NODE_COMPILE_CACHE'];
/**
 * For glibc: one heap for all threads, and what was freed goes back to the system. Measured after 28
 * files of every kind in one process: 205 MB instead of 315, in the same time.
 */
const allocatorSettings = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: String(2 ** 20),
  MALLOC_MMAP_THRESHOLD_: String(2 ** 20),
};
const workerFile = fileURLToPath(new URL('inspection-worker.ts', import.meta.url));
/** A decoder fills memory at about a gigabyte a second, so that is how exact the limit is: 50 MB. */
const memoryWatchMs = 50;
/** What it wrote last to standard error is kept as the cause of its death. */
const lastWordsLength = 4096;

/** A process that opens one file after another. Must be ended. */
export class InspectionProcess {
  readonly #child: ChildProcess;
  readonly #limits: InspectionLimits;
  #isReady = false;
  #isGone = false;
  #lastWords = '';
  /** How many files it has opened. */
  fileCount = 0;

  constructor(limits: InspectionLimits) {
    this.#limits = limits;
    this.#child = startChild(limits);
    this.#child.once('exit', () => (this.#isGone = true));
    this.#child.once('error', () => (this.#isGone = true));
    // Decoders complain of what strangers wrote; the log of the program is no place for it.
    this.#child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#lastWords = (this.#lastWords + words).slice(-lastWordsLength);
    });
    this.#child.on('message', ({ kind }: InspectionAnswer) => {
      if (kind === 'ready') this.#isReady = true;
    });
  }

  /** Whether it can be asked: neither dead nor told to die. */
  get isAlive(): boolean {
    return !this.#isGone && !this.#child.killed;
  }

  /** What it holds in memory; null where the system does not say. */
  get residentBytes(): number | null {
    return this.#child.pid === undefined ? null : residentBytes(this.#child.pid);
  }

  /**
   * One file at a time. Throws `unreadable` when the file is, and when the process died of it or
   * went beyond a limit; `internal` when the process could not start, and for faults of ours. When
   * the signal stops, the process is ended and the signal's reason thrown.
   */
  async ask(request: InspectionRequest, signal: AbortSignal): Promise<Inspected | Song> {
    signal.throwIfAborted();
    this.fileCount += 1;
    let reason = crashes;
    const endFor = (limit: Wording) => {
      reason = limit;
      this.end();
    };
    const timer = setTimeout(endFor, this.#limits.timeLimitMs, tooLong);
    const watch = setInterval(() => {
      if ((this.residentBytes ?? 0) > this.#limits.memoryLimitBytes) endFor(tooMuchMemory);
    }, memoryWatchMs);
    const end = () => this.end();
    signal.addEventListener('abort', end);
    try {
      const answer = await exchange(this.#child, request);
      if (answer?.kind === 'done') return answer.result;
      if (answer?.kind === 'failed') throw new Failure(answer.code, answer.wording);
      if (answer?.kind === 'fault') {
        throw new Failure('internal', ownFault, new Error(answer.detail));
      }
      signal.throwIfAborted();
      const cause = new Error(this.#lastWords);
      if (!this.#isReady && reason === crashes) throw new Failure('internal', cannotStart, cause);
      throw unreadable(request.path, reason, cause);
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      signal.removeEventListener('abort', end);
    }
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}

function startChild({ memoryLimitBytes, niceness }: InspectionLimits): ChildProcess {
  const heapMegabytes = Math.ceil(memoryLimitBytes / 2 ** 20);
  return fork(workerFile, [String(niceness)], {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...Object.fromEntries(passedOn.map((name) => [name, process.env[name]])),
      ...allocatorSettings,
    },
  });
}

/** The answer; null when the process is gone. */
async function exchange(
  child: ChildProcess,
  request: InspectionRequest,
): Promise<InspectionAnswer | null> {
  return new Promise((resolve) => {
    const settle = (answer: InspectionAnswer | null) => {
      child.off('message', onMessage);
      child.off('exit', onGone);
      child.off('error', onGone);
      resolve(answer);
    };
    const onMessage = (answer: InspectionAnswer) => {
      if (answer.kind !== 'ready') settle(answer);
    };
    const onGone = () => settle(null);
    child.on('message', onMessage);
    child.once('exit', onGone);
    child.once('error', onGone);
    // A process that is gone answers by its exit.
    child.send(request, () => {});
  });
}

const crashes = wording('the decoder cannot cope with it', '解码器无法处理这个文件');
const tooLong = wording(
  'opening it took too long; convert it with another program and try again',
  '打开所需时间过长；请用其他软件转换格式后再试',
);
const tooMuchMemory = wording(
  'opening it took too much memory; make it smaller with another program and try again',
  '打开所需内存过多；请用其他软件缩小后再试',
);
const ownFault = wording('Kinora itself failed at this file.', '处理这个文件时 Kinora 自身出错。');
const cannotStart = wording(
  'The process that opens files could not start. Is there enough memory, and is the installation whole?',
  '无法启动用于打开文件的进程。请检查内存是否充足、安装是否完整。',
);
