import { existsSync, readFileSync } from 'node:fs';

/** Why a test that looks for processes has to be skipped here; false where it can run. */
export const skipWithoutProc = existsSync('/proc/self/task')
  ? false
  : 'needs /proc to find processes';

/** Processes that a process has started and that run; of those, only with these words in their command. */
export function childrenOf(pid: number, words = ''): number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(path)) return [];
  const pids = readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return pids.filter((child) => isAlive(child) && textOf(child, 'cmdline').includes(words));
}

/** A process that has ended but was not yet waited for (a zombie) does nothing any more. */
export function isAlive(pid: number): boolean {
  return /^\d+ \(.*\) [^ZX]/.test(textOf(pid, 'stat'));
}

function textOf(pid: number, file: 'cmdline' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
