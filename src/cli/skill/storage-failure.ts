import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';

/** Does something in a folder; what the disk refuses becomes a failure that names the folder. */
export async function orStorageFailure<Result>(
  folder: string,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) throw error;
    throw new Failure(
      'storage',
      wording(
        `The skill cannot be written to ${folder}: ${error.message}`,
        `无法写入 ${folder}：${error.message}`,
      ),
      error,
    );
  }
}
