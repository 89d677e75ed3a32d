import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '../../server/start-server.ts';

/** Between two looks, at most. */
const lookEveryMs = 15_000;

/**
 * Resolves once nobody has asked the server for anything for so long and nothing is left for it to
 * do: no request and no stream is open, no message is being answered, no export waits or runs.
 * Rejects when the signal aborts.
 */
export async function untilIdle(
  { app, parts }: Pick<RunningServer, 'app' | 'parts'>,
  { idleMs, signal }: { readonly idleMs: number; readonly signal: AbortSignal },
): Promise<void> {
  let busyAtMs = performance.now();
  app.answers.whenAnswered(() => {
    busyAtMs = performance.now();
  });
  while (performance.now() - busyAtMs < idleMs) {
    await sleep(Math.min(lookEveryMs, idleMs / 4), undefined, { signal });
    if (app.answers.openCount() > 0 || (await hasWork())) busyAtMs = performance.now();
  }

  async function hasWork(): Promise<boolean> {
    const work = await parts.database.first<{ count: number }>(
      `SELECT (SELECT count(*) FROM jobs WHERE status IN ('waiting', 'running'))
            + (SELECT count(*) FROM invocations WHERE status = 'running') AS count`,
    );
    return work !== null && work !== undefined && work.count > 0;
  }
}
