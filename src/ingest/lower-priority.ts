import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * Lets other processes go first, by 0 to 19. Linux counts by thread: those that come later inherit
 * it, those that are there already are told one by one.
 */
export function lowerPriority(niceness: number): void {
  setPriority(niceness);
  if (process.platform !== 'linux') return;
  for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), niceness);
}
