import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../settings.ts';

const serverFile = fileURLToPath(new URL('run-server.ts', import.meta.url));

export interface ForkedServer {
  readonly url: string;
  readonly pid: number;
  /** As a loss of power does; resolves when it is gone. */
  kill(): Promise<void>;
}

/**
 * A real server in a process of its own, on a free port; killed with the test at the latest, or when
 * the signal says so. Rejects with the signal's reason when that is before it listens.
 */
export async function forkServer(
  test: Pick<TestContext, 'after'>,
  settings: Partial<Settings> & Pick<Settings, 'dataFolder'>,
  signal?: AbortSignal,
): Promise<ForkedServer> {
  const all = {
    port: 0,
    rateLimits: false,
    allowLoopback: true,
    renderAheadAfterMs: null,
    logLevel: 'silent',
    ...settings,
  };
  const child = fork(serverFile, [JSON.stringify(all)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  test.after(kill);
  signal?.addEventListener('abort', () => child.kill('SIGKILL'));
  const said = await Promise.race([once(child, 'message'), exited]);
  const [url] = said as [unknown];
  if (typeof url !== 'string') signal?.throwIfAborted();
  if (typeof url !== 'string') throw new Error(`the server ended with ${String(url)}`);
  return { url, pid: child.pid!, kill };
}
