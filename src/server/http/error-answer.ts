import type { FastifyError, FastifyRequest } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { Failure } from '../../language/failure.ts';
import { wording, type Language } from '../../language/wording.ts';
import type { Problem } from '../../timeline/problem.ts';
import { ApiError } from './api-error.ts';
import { languageOf } from './request-language.ts';

/**
 * What a failed request is answered with. Clients read the reason from `message`, `detail` or
 * `error`, so it stands in all three.
 */
export function errorAnswer(
  error: unknown,
  request: FastifyRequest,
): { status: number; headers: Readonly<Record<string, string>>; body: object } {
  const { kind, wording: text, headers, facts, problems } = asApiError(error);
  const language = languageOf(request);
  const message = text[language];
  return {
    status: kind.status,
    headers,
    body: {
      ...facts,
      ...tellProblems(problems, language),
      code: kind.code,
      message,
      detail: message,
      error: message,
      data: null,
    },
  };
}

const toldProblems = 20;

function tellProblems(problems: readonly Problem[], language: Language): object {
  if (problems.length === 0) return {};
  return {
    path: problems[0]!.path,
    problems: problems
      .slice(0, toldProblems)
      .map(({ path, wording: text }) => ({ path, message: text[language] })),
  };
}

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof Failure) return fromFailure(error);
  const { statusCode: status, code } = (error ?? {}) as Partial<FastifyError>;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ApiError(apiErrors.storageFull, { cause: error });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new ApiError(apiErrors.badRequest, { wording: strangeType, cause: error });
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY')
    return new ApiError(apiErrors.badRequest, { wording: brokenJson, cause: error });
  if (status === 413) return new ApiError(apiErrors.fileTooLarge, { cause: error });
  if (status === 429) return new ApiError(apiErrors.rateLimited, { cause: error });
  if (status !== undefined && status >= 400 && status < 500)
    return badRequest((error as Error).message, error);
  return new ApiError(apiErrors.internal, { cause: error });
}

function badRequest(detail: string, cause: unknown): ApiError {
  const { en, zh } = apiErrors.badRequest.wording;
  return new ApiError(apiErrors.badRequest, {
    wording: wording(`${en} ${detail}`, `${zh}${detail}`),
    cause,
  });
}

function fromFailure(failure: Failure): ApiError {
  const kind = {
    input: apiErrors.unprocessable,
    unreadable: apiErrors.unsupportedType,
    storage: apiErrors.storageFull,
    cancelled: apiErrors.stopping,
    internal: apiErrors.internal,
  }[failure.code];
  // What a disk or a mistake of ours looks like inside is for the log, not for strangers.
  const hidden = failure.code === 'storage' || failure.code === 'internal';
  return new ApiError(kind, { ...(hidden ? {} : { wording: failure.wording }), cause: failure });
}

const strangeType = wording(
  'The header Content-Type says nothing that can be read here: send JSON with Content-Type: application/json, and files as multipart/form-data.',
  '请求头 Content-Type 不受支持：JSON 请用 Content-Type: application/json，文件请用 multipart/form-data。',
);
const brokenJson = wording('The body is no valid JSON.', '请求内容不是有效的 JSON。');
