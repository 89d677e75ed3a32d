import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { findRunningServer } from '../../server/running-server.ts';
import { isFolderLocked } from '../../storage/lock-folder.ts';
import { wrongUse } from '../failure-report.ts';

/** A server gives what runs in it 15 s to end. */
const patienceMs = 20_000;
const lookEveryMs = 100;

/**
 * Stops the server that runs upon a data folder, and waits until it has ended. False when there is
 * none. Throws Failure when it may not be stopped, or does not end.
 */
export async function stopServer(dataFolder: string, signal: AbortSignal): Promise<boolean> {
  const told = new Set<number>();
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookEveryMs) {
    if (!isFolderLocked(dataFolder)) return told.size > 0;
    const running = await findRunningServer(dataFolder);
    // One that is just starting says a moment later who it is; it may have waited for this one's end.
    if (running !== null && !told.has(running.pid)) {
      tell(running.pid);
      told.add(running.pid);
    }
    await sleep(lookEveryMs, undefined, { signal });
  }
  throw new Failure('internal', doesNotEnd(dataFolder));
}

function tell(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // It has ended by itself.
    if (code === 'ESRCH') return;
    throw wrongUse(
      `The server runs as another user or elsewhere (process ${pid}). Stop it there.`,
      `服务由其他用户运行，或在别处运行（进程 ${pid}）。请在那里停止它。`,
    );
  }
}

function doesNotEnd(dataFolder: string) {
  return wording(
    `The server on ${dataFolder} has not ended within 20 s. Look at serve.log in that folder, or end its process.`,
    `${dataFolder} 上的服务 20 秒内没有停止。请查看该文件夹中的 serve.log，或直接结束其进程。`,
  );
}
