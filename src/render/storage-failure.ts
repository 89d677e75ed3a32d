import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';

/** For `catch`: turns what the system refused in this folder into a Failure. */
export function storageFailure(folder: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      'storage',
      wording(
        `Cannot write to ${folder} (${reason}). Check free space and permissions; finished parts are kept.`,
        `无法写入 ${folder}（${reason}）。请检查磁盘空间和权限；已完成的部分会保留。`,
      ),
      error,
    );
  };
}
