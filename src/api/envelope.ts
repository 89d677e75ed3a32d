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
  path: z.string().optional().describe('Of what is wrong in a body or a draft: t[0].sg[2].speed'),
  problems: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe('All that is wrong in it, up to 20; the first is path and message'),
  data: z.null(),
});
