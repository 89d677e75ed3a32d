import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { ApiError } from '../http/api-error.ts';

/**
 * After each edit the whole film is checked, and nobody else is answered meanwhile. So many clips
 * in all take a second at worst.
 */
const mostCheckedClips = 100_000;

export function refuseLongWork(editCount: number, film: Timeline | null): void {
  const clipCount = (film?.tracks ?? []).reduce((sum, { clips }) => sum + clips.length, 0);
  // Each edit may add a clip.
  if (editCount * (clipCount + editCount) <= mostCheckedClips) return;
  throw new ApiError(apiErrors.unprocessable, {
    wording: wording(
      `These are too many edits at once for a film of ${clipCount} clips: send them in several requests, or the whole draft.`,
      `影片有 ${clipCount} 个片段，一次提交的编辑过多：请分多次发送，或直接发送完整的草稿。`,
    ),
  });
}
