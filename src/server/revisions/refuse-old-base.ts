import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import type { Revision } from './revision.ts';

/** Who changes a film says which revision it was; when there is a newer one, theirs is not what they saw. */
export function refuseOldBase(head: Revision, base: number | null | undefined): void {
  if (base === null || base === undefined || base === head.number) return;
  throw new ApiError(apiErrors.conflict, {
    wording: wording(
      `The film is at revision ${head.number} now, not ${base}: read the state and try again.`,
      `影片现在是第 ${head.number} 版，而不是第 ${base} 版：请读取最新状态后重试。`,
    ),
    facts: { revision: head.number },
  });
}
