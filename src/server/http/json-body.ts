import type { FastifyInstance } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from './api-error.ts';

/**
 * Reads JSON bodies, and lets a body be empty although the header says JSON: clients say so on
 * everything they send, as Google's ADK client does on DELETE.
 */
export function readJsonBodies(
  app: Pick<FastifyInstance, 'getDefaultJsonParser' | 'addContentTypeParser'>,
): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else
      void parse(request, body as string, (error, value: unknown) =>
        error === null && isTooDeep(value) ? done(tooDeep) : done(error, value),
      );
  });
}

/** What is checked, compared and written calls itself for each level; a draft has ten. */
const mostLevels = 100;

function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isNested);
  for (let count = 1; level.length > 0; count++) {
    if (count > mostLevels) return true;
    level = level.flatMap((one): unknown[] => Object.values(one)).filter(isNested);
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const tooDeep = new ApiError(apiErrors.badRequest, {
  wording: wording(
    `The body has more than ${mostLevels} levels of lists and objects in each other.`,
    `请求内容的列表和对象嵌套超过 ${mostLevels} 层。`,
  ),
});
