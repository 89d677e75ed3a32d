import { access, constants } from 'node:fs/promises';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { makeFolder } from '../media/make-folder.ts';

/** Makes sure that the folder is there and can be written. Throws `input`. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    // What lies in it is the users': no business of other people on this machine.
    await makeFolder(folder, 0o700);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      'input',
      wording(
        `The data folder ${folder} cannot be used (${reason}). Choose another with --data or KINORA_DATA.`,
        `数据文件夹 ${folder} 无法使用（${reason}）。请用 --data 或 KINORA_DATA 换一个。`,
      ),
      error,
    );
  }
}
