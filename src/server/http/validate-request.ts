import type { FastifySchemaCompiler } from 'fastify';
import type * as z from 'zod';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { faultsFromIssues, problemFromFault, type Problem } from '../../timeline/problem.ts';
import { ApiError } from './api-error.ts';

/** Holds what a client sent against the schema of the route, and says what is wrong in its language. */
export const validateRequest: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (sent: unknown) => {
    const read = schema.safeParse(sent, { reportInput: true });
    if (read.success) return { value: read.data };
    return { error: new ApiError(apiErrors.badRequest, { problems: problemsOf(read.error) }) };
  };

type Issue = z.core.$ZodIssue;

function problemsOf({ issues }: z.ZodError): Problem[] {
  if (issues.some(isWholeBody)) return [{ path: '', wording: noObject }];
  return faultsFromIssues(issues.map(withoutSecret)).map(problemFromFault);
}

function isWholeBody({ path, code }: Issue): boolean {
  return path.length === 0 && code === 'invalid_type';
}

/** What is wrong is answered together with what was sent, except for passwords. */
function withoutSecret(issue: Issue): Issue {
  if (issue.path.at(-1) !== 'password' || issue.input === undefined) return issue;
  const { input: _, ...others } = issue;
  return others;
}

const noObject = wording(
  'The body must be a JSON object, such as {"key": "value"}.',
  '请求内容必须是一个 JSON 对象，例如 {"key": "value"}。',
);
