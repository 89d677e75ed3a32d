import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FairTurns } from '../../ingest/fair-turns.ts';
import { residentBytes } from '../../ingest/resident-bytes.ts';
import { Failure, type FailureCode } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { FramesOrder } from '../../render/draw-frames.ts';

export type FromFrameProcess =
  | { readonly kind: 'done'; readonly files: readonly Uint8Array[] }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly wording: Wording }
  /** A fault of ours; its stack. */
  | { readonly kind: 'fault'; readonly detail: string };

const processFile = fileURLToPath(new URL('frame-process.ts', import.meta.url));
/** For one order. A HEIC photo of 12 MP takes one second, a frame deep in a long clip several. */
const timeLimitMs = 30_000;
/** A process that holds more after an order is ended: what decoders leave behind goes with it. */
const keptBytes = 400 * 2 ** 20;
/** Of the environment nothing else: it may hold secrets, and a decoder is what is taken over first. */
const passedOn = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TZ', 'LANG', 'NODE_COMPILE_CACHE'];

/**
 * Draws frames in one process apart, which is started when it is needed and stays: one order at a
 * time, owners in turn. A crash costs the order that it came from. Must be closed.
 */
export class FrameProcesses {
  readonly #turns = new FairTurns(1);
  readonly #closing = new AbortController();
  #child: ChildProcess | null = null;
  #hasDrawn = false;

  /** Whether the next order finds a process that has loaded. */
  get isWarm(): boolean {
    return this.#child !== null && this.#hasDrawn;
  }

  /** Lets a process load before somebody waits for it. */
  warm(): void {
    if (!this.#closing.signal.aborted) this.#child ??= this.#start();
  }

  /** Throws `unreadable` for a file that cannot be decoded, `internal` when the process died. */
  async draw(
    order: FramesOrder,
    turn: { readonly owner: string; readonly signal: AbortSignal },
  ): Promise<readonly Uint8Array[]> {
    const signal = AbortSignal.any([turn.signal, this.#closing.signal]);
    await this.#turns.take(turn.owner, signal);
    try {
      return await this.#drawNow(order, signal);
    } finally {
      this.#turns.give();
    }
  }

  close(): void {
    this.#closing.abort(new Failure('cancelled', stopped));
    this.#end();
  }

  async #drawNow(order: FramesOrder, signal: AbortSignal): Promise<readonly Uint8Array[]> {
    signal.throwIfAborted();
    this.#child ??= this.#start();
    const child = this.#child;
    const limit = setTimeout(() => this.#end(), timeLimitMs);
    const onAbort = () => this.#end();
    signal.addEventListener('abort', onAbort);
    try {
      const answer = await exchange(child, order);
      signal.throwIfAborted();
      if (answer === null) throw new Failure('internal', died);
      if (answer.kind === 'failed') throw new Failure(answer.code, answer.wording);
      if (answer.kind === 'fault') throw new Failure('internal', died, new Error(answer.detail));
      this.#hasDrawn = true;
      return answer.files;
    } finally {
      clearTimeout(limit);
      signal.removeEventListener('abort', onAbort);
      if ((child.pid === undefined ? 0 : (residentBytes(child.pid) ?? 0)) > keptBytes) this.#end();
    }
  }

  #start(): ChildProcess {
    const child = fork(processFile, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: Object.fromEntries(passedOn.map((name) => [name, process.env[name]])),
    });
    const forget = () => {
      if (this.#child === child) this.#child = null;
    };
    child.once('exit', forget);
    child.once('error', forget);
    this.#hasDrawn = false;
    return child;
  }

  #end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

/** The answer; null when the process is gone. */
async function exchange(child: ChildProcess, order: FramesOrder): Promise<FromFrameProcess | null> {
  return new Promise((resolve) => {
    const settle = (answer: FromFrameProcess | null) => {
      child.off('message', onMessage);
      child.off('exit', onGone);
      child.off('error', onGone);
      resolve(answer);
    };
    const onMessage = (answer: FromFrameProcess) => settle(answer);
    const onGone = () => settle(null);
    child.on('message', onMessage);
    child.once('exit', onGone);
    child.once('error', onGone);
    // A process that is gone answers by its exit.
    child.send(order, () => {});
  });
}

const died = wording(
  'The picture could not be drawn. Try again in a moment.',
  '无法绘制这一帧画面，请稍后再试。',
);
const stopped = wording('Stopped.', '已停止。');
