import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { isBusy, lockFile, type FileLock } from './lock-file.ts';

/** A server that was just told to stop may need so long. */
const patienceMs = 1000;

/**
 * Makes a data folder this process's own until it is released, or until the process ends in
 * whatever way. Throws `input` when another process, or another server in this one, has it.
 */
export function lockFolder(folder: string): FileLock {
  let lock: FileLock | null;
  try {
    lock = lockFile(join(folder, lockName), { patienceMs });
  } catch (error) {
    throw unusable(folder, error);
  }
  if (lock === null) throw inUse(folder);
  return lock;
}

/** Whether a process has the folder as its own. */
export function isFolderLocked(folder: string): boolean {
  let file: DatabaseSync;
  try {
    file = new DatabaseSync(join(folder, lockName), { readOnly: true });
  } catch {
    // There is no such file, or it is somebody else's: so is the server then.
    return false;
  }
  try {
    file.prepare('SELECT count(*) FROM sqlite_master').get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw unusable(folder, error);
  } finally {
    file.close();
  }
}

function inUse(folder: string): Failure {
  return new Failure(
    'input',
    wording(
      `Another Kinora server is using the data folder ${folder}. Stop it with: ./kinora serve --stop, or choose another folder with --data or KINORA_DATA.`,
      `另一个 Kinora 服务正在使用数据文件夹 ${folder}。请先用 ./kinora serve --stop 停止它，或用 --data 或 KINORA_DATA 选择另一个文件夹。`,
    ),
  );
}

function unusable(folder: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure(
    'storage',
    wording(
      `The data folder ${folder} cannot be used (${reason}). Check free space and permissions.`,
      `数据文件夹 ${folder} 无法使用（${reason}）。请检查磁盘空间和权限。`,
    ),
    error,
  );
}

const lockName = 'server.lock';
