import { availableParallelism } from 'node:os';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import type { Song } from '../music/song.ts';
import { FairTurns } from './fair-turns.ts';
import type { Inspected, InspectionOptions } from './inspect-file.ts';
import {
  InspectionProcess,
  type InspectionLimits,
  type InspectionRequest,
} from './inspection-process.ts';

export interface InspectionSettings extends Partial<InspectionLimits> {
  /** How many files are open at once; one per core by default. */
  readonly processCount?: number;
  /** Ends all of them at once; what was asked rejects with its reason. */
  readonly signal?: AbortSignal;
}

export interface InspectionTurn {
  /** For whom: who waits is served by owners in turn. */
  readonly owner?: string | undefined;
  /** Ends the waiting or the work; the request rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

const defaultLimits: InspectionLimits = {
  timeLimitMs: 60_000,
  /** The largest photos that are accepted, 100 megapixels of 16 bits and interlaced, take 1 GB. */
  memoryLimitBytes: 1.5 * 2 ** 30,
  niceness: 0,
};
/** What a file may leave behind in a process ends with it after so many. */
const filesPerProcess = 50;

/**
 * Opens files of strangers in processes apart, started when they are needed, each with one file at
 * a time: a crash, a hang or too much memory costs the file its answer (`unreadable`) and nobody
 * else anything. Must be closed.
 */
export class InspectionProcesses {
  readonly #limits: InspectionLimits;
  readonly #turns: FairTurns;
  readonly #idle: InspectionProcess[] = [];
  readonly #stopping = new AbortController();
  readonly #signal: AbortSignal | undefined;

  constructor({
    processCount = availableParallelism(),
    signal,
    ...limits
  }: InspectionSettings = {}) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#turns = new FairTurns(processCount);
    this.#signal = signal;
    signal?.addEventListener('abort', this.#stop, { once: true });
    if (signal?.aborted) this.#stop();
  }

  /** Throws `unreadable`. */
  async inspect(path: string, options: InspectionOptions & InspectionTurn): Promise<Inspected> {
    const { owner, signal, ...inspection } = options;
    const request = { kind: 'inspect', path, ...inspection } as const;
    return (await this.#ask(request, { owner, signal })) as Inspected;
  }

  /** Throws `unreadable`. */
  async listen(path: string, turn: InspectionTurn = {}): Promise<Song> {
    return (await this.#ask({ kind: 'listen', path }, turn)) as Song;
  }

  /** What is still asked rejects with `cancelled`. */
  close(): void {
    this.#signal?.removeEventListener('abort', this.#stop);
    this.#stop();
  }

  readonly #stop = (): void => {
    this.#stopping.abort(this.#signal?.aborted ? this.#signal.reason : closed);
    for (const idle of this.#idle.splice(0)) idle.end();
  };

  async #ask(
    request: InspectionRequest,
    { owner = '', signal }: InspectionTurn,
  ): Promise<Inspected | Song> {
    const stops = [this.#stopping.signal, ...(signal ? [signal] : [])];
    const stop = AbortSignal.any(stops);
    await this.#turns.take(owner, stop);
    try {
      return await this.#askOne(request, stop);
    } finally {
      this.#turns.give();
    }
  }

  async #askOne(request: InspectionRequest, stop: AbortSignal): Promise<Inspected | Song> {
    const opener = this.#takeIdle() ?? new InspectionProcess(this.#limits);
    try {
      return await opener.ask(request, stop);
    } finally {
      if (this.#isFitForAnother(opener)) this.#idle.push(opener);
      else opener.end();
    }
  }

  /** One that ended while it had nothing to do will never answer. */
  #takeIdle(): InspectionProcess | undefined {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (idle.isAlive) return idle;
    }
  }

  /** No file is refused for the memory that others before it took. */
  #isFitForAnother(opener: InspectionProcess): boolean {
    const { isAlive, fileCount, residentBytes } = opener;
    const isLarge = (residentBytes ?? 0) > this.#limits.memoryLimitBytes / 2;
    return isAlive && !isLarge && fileCount < filesPerProcess && !this.#stopping.signal.aborted;
  }
}

const closed = new Failure('cancelled', wording('Stopped.', '已停止。'));
