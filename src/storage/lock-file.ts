import { DatabaseSync } from 'node:sqlite';

export interface FileLock {
  readonly release: () => void;
}

/**
 * Makes a file of its own, which is made where there is none, a lock of this process until it is
 * released or the process ends in whatever way: the operating system holds it on the open file, so
 * none is left over from a crash. It stays where it is, since who waits for it may have it open.
 * Null when somebody else has it still after `patienceMs`. Throws what the system says.
 */
export function lockFile(
  path: string,
  { patienceMs }: { readonly patienceMs: number },
): FileLock | null {
  // A small database, for the locks that SQLite takes on every system.
  const file = new DatabaseSync(path, { timeout: patienceMs });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return { release: () => file.close() };
}

/** Whether SQLite says that somebody else has the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy;
}

/** SQLITE_BUSY of https://sqlite.org/rescode.html */
const busy = 5;
