import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 30_000;

/** Waits for something that another process or a server does; fails when it never does. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const endMs = performance.now() + patienceMs;
  while (!(await holds())) {
    assert.ok(
      performance.now() < endMs,
      `it does not happen within ${patienceMs} ms: ${String(holds)}`,
    );
    await sleep(5);
  }
}
