import { apiErrors } from '../../api/codes.ts';
import type { Problem } from '../../timeline/problem.ts';
import { ApiError } from '../http/api-error.ts';

/** The answer to a body whose `draft` is none; places are named within the draft. */
export function refusedDraft(problems: readonly Problem[]): ApiError {
  return new ApiError(apiErrors.unprocessable, { problems });
}
