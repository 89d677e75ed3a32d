import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { makeFolder } from '../media/make-folder.ts';

/** Makes sure that the folder is there. Throws `storage`. */
export async function makeCacheFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      'storage',
      wording(
        `The folder ${folder} for finished parts cannot be made (${reason}). Name another with KINORA_CACHE.`,
        `无法创建存放已完成部分的文件夹 ${folder}（${reason}）。请用 KINORA_CACHE 换一个。`,
      ),
      error,
    );
  }
}
