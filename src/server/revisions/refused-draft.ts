import { apiErrors } from '../../api/codes.ts';
import { wording, type Language } from '../../language/wording.ts';
import type { Problem } from '../../timeline/problem.ts';
import { ApiError } from '../http/api-error.ts';

/** So many are told; the first stands in the message. */
const toldProblems = 20;

/** The answer to a body whose `draft` is none. */
export function refusedDraft(problems: readonly Problem[], language: Language): ApiError {
  const { path, wording: first } = problems[0]!;
  const place = path === '' ? 'draft' : `draft.${path}`;
  return new ApiError(apiErrors.unprocessable, {
    wording: wording(`${place}: ${first.en}`, `${place}：${first.zh}`),
    facts: {
      problems: problems
        .slice(0, toldProblems)
        .map((problem) => ({ path: problem.path, message: problem.wording[language] })),
    },
  });
}
