import * as z from 'zod';

/** The answer of auth, tasks, upload, credits and state when all is well. */
export function ok<Data>(data: Data): { code: 0; message: 'ok'; data: Data } {
  return { code: 0, message: 'ok', data };
}

/** The schema of what `ok` makes. */
export function envelope<Data extends z.ZodType>(data: Data) {
  return z.object({ code: z.literal(0), message: z.literal('ok'), data });
}

/** What is answered instead when something is wrong, beside facts of the case. */
export const errorAnswerSchema = z.looseObject({
  code: z.int().positive(),
  message: z.string().describe('What was wrong and what to do; also as detail and error'),
  detail: z.string(),
  error: z.string(),
  data: z.null(),
});
