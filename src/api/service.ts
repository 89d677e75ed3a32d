import * as z from 'zod';

export const serviceHealthSchema = z.object({ status: z.literal('ok') });

/** The fields that an API server of the Agent Development Kit answers with. */
export const serviceVersionSchema = z.object({
  version: z.string(),
  language: z.literal('typescript'),
  language_version: z.string().describe('Of Node'),
});
