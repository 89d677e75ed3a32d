import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../language/failure.ts';
import type { FromRenderProcess, RenderOrder, ToRenderProcess } from './render-order.ts';

const processFile = fileURLToPath(new URL('render-process.ts', import.meta.url));
/** In which a process that is told to stop ends its workers and answers; then it is killed. */
const stopMs = 1000;

/** `crashed`: the process died before it answered. */
export type RenderOutcome =
  | { readonly kind: 'done'; readonly sizeBytes: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'crashed' };

/**
 * Processes that render, started when they are needed. Up to `keptCount` of them stay when they are
 * through: the next film is not kept waiting while one loads. Must be closed.
 */
export class RenderProcesses {
  readonly #keptCount: number;
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();

  constructor(keptCount: number) {
    this.#keptCount = keptCount;
  }

  /**
   * Renders one film. When the signal is aborted, nothing of it runs any more and nothing is
   * written any more by the time this throws the signal's reason.
   */
  async render(
    order: RenderOrder,
    options: { readonly signal: AbortSignal; readonly onProgress?: (percent: number) => void },
  ): Promise<RenderOutcome> {
    const { signal, onProgress } = options;
    signal.throwIfAborted();
    const child = this.#take();
    let patience: NodeJS.Timeout | undefined;
    const stop = (): void => {
      send(child, { kind: 'stop' });
      patience = setTimeout(() => kill(child), stopMs);
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      const outcome = await answerOf(child, order, onProgress);
      signal.throwIfAborted();
      return outcome;
    } finally {
      clearTimeout(patience);
      signal.removeEventListener('abort', stop);
      this.#keep(child);
    }
  }

  /** Kills all of them, their workers too. */
  close(): void {
    for (const child of this.#all) kill(child);
  }

  #take(): ChildProcess {
    for (let child = this.#idle.pop(); child; child = this.#idle.pop())
      if (this.#all.has(child)) return child;
    return this.#start();
  }

  #keep(child: ChildProcess): void {
    if (!this.#all.has(child)) return;
    if (this.#idle.length < this.#keptCount) this.#idle.push(child);
    else child.disconnect();
  }

  /** It leads a group of its own, so that its workers can be killed with it. */
  #start(): ChildProcess {
    const child = fork(processFile, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      detached: true,
    });
    this.#all.add(child);
    const forget = () => {
      this.#all.delete(child);
      // It may have died of itself, with workers still busy.
      kill(child);
    };
    child.once('exit', forget);
    child.once('error', forget);
    return child;
  }
}

async function answerOf(
  child: ChildProcess,
  order: RenderOrder,
  onProgress: ((percent: number) => void) | undefined,
): Promise<RenderOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: RenderOutcome) => {
      child.off('message', onMessage);
      child.off('exit', onGone);
      child.off('error', onGone);
      resolve(outcome);
    };
    const onMessage = (message: FromRenderProcess) => {
      if (message.kind === 'progress') return onProgress?.(message.percent);
      if (message.kind === 'done') return settle(message);
      const { code, wording, detail } = message.failure;
      settle({ kind: 'failed', failure: new Failure(code, wording, new Error(detail)) });
    };
    const onGone = () => settle({ kind: 'crashed' });
    child.on('message', onMessage);
    child.once('exit', onGone);
    child.once('error', onGone);
    send(child, { kind: 'render', order });
  });
}

function send(child: ChildProcess, message: ToRenderProcess): void {
  // A process that is gone answers by its exit.
  child.send(message, () => {});
}

/** With its group: a worker in the middle of a frame would not notice that its parent is gone. */
function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Nobody of the group is left, or, on macOS, nobody but processes that have ended.
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
