import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import type { Transaction } from '../../storage/database.ts';
import { ApiError } from '../http/api-error.ts';

/** Throws ApiError when a user's media, what this transaction adds included, are more than the limit. */
export async function refuseOverQuota(
  transaction: Transaction,
  userId: string,
  limitBytes: number,
): Promise<void> {
  const row = await transaction.first<{ used: number | null }>(
    'SELECT sum(size_bytes) AS used FROM media WHERE user_id = $1',
    userId,
  );
  if ((row?.used ?? 0) <= limitBytes) return;
  const limit = `${Math.round(limitBytes / 1e6)} MB`;
  throw new ApiError(apiErrors.storageUsedUp, {
    wording: wording(
      `Your files together would be more than ${limit}: delete projects that you no longer need, and upload again.`,
      `您的文件总量将超过 ${limit}：请先删除不再需要的项目，再重新上传。`,
    ),
  });
}
