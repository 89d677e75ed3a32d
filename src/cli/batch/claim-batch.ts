import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { lockFile, type FileLock } from '../../storage/lock-file.ts';
import { wrongUse } from '../failure-report.ts';
import { journalPath } from './journal.ts';

/**
 * Makes a batch this process's own until it is released or the process ends; two at once would do
 * everything twice. Throws `input` when another has it, `storage` where its folder takes no file.
 */
export function claimBatch(jobsPath: string): FileLock {
  const path = journalPath(jobsPath).replace(/\.json$/, '.lock');
  let lock: FileLock | null;
  try {
    lock = lockFile(path, { patienceMs: 0 });
  } catch (error) {
    throw new Failure('storage', cannotWrite(path, error), error);
  }
  if (lock === null) throw isRunning();
  return lock;
}

function isRunning(): Failure {
  return wrongUse(
    'These jobs are being done already, by another ./kinora batch. Wait for it or stop it.',
    '另一个 ./kinora batch 正在执行这些任务。请等它完成，或先停止它。',
  );
}

function cannotWrite(path: string, error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  return wording(
    `${path} cannot be written (${reason}). What is done is noted beside the file of the jobs: make room there or mend the permissions of its folder.`,
    `无法写入 ${path}（${reason}）。执行进度记录在任务文件旁边，请清理磁盘空间或修正文件夹权限。`,
  );
}
