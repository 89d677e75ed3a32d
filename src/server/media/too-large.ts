import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';

/** `limit_bytes` tells programs how small a copy has to be. */
export function tooLarge(name: string, sizeLimitBytes: number): ApiError {
  const limit = `${Math.floor(sizeLimitBytes / 1e5) / 10} MB`;
  return new ApiError(apiErrors.fileTooLarge, {
    facts: { limit_bytes: sizeLimitBytes },
    wording: wording(
      `${name} is larger than ${limit}: compress it or cut it shorter.`,
      `${name} 超过 ${limit}：请压缩或剪短后再上传。`,
    ),
  });
}
