import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { durationFrames, type Timeline } from '../../timeline/timeline.ts';
import { ApiError } from '../http/api-error.ts';

/** The sound of a film is made as a whole: 50 MB of memory a minute, measured with composed music. */
const mostMinutes = 60;

/** Throws ApiError for a film that would take more memory than machines have. */
export function refuseLongFilm(timeline: Timeline): void {
  if (durationFrames(timeline) <= mostMinutes * 60 * timeline.fps) return;
  throw new ApiError(apiErrors.unprocessable, {
    wording: wording(
      `A film of at most ${mostMinutes} minutes can be exported: divide it, or make it shorter.`,
      `最多只能导出 ${mostMinutes} 分钟的影片：请分成几部分，或缩短影片。`,
    ),
    facts: { path: 'draft.d' },
  });
}
