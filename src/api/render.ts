import * as z from 'zod';
import { wording } from '../language/wording.ts';
import { draftFieldSchema } from './draft.ts';
import { eitherCase } from './either-case.ts';
import { envelope } from './envelope.ts';
import { textOfForm } from './text-of-form.ts';

/** What a client calls its export; in addresses, so of plain characters only. */
export const renderIdSchema = textOfForm(
  /^[\w-][\w.-]{0,127}$/,
  wording(
    '1 to 128 letters, digits or _ - . and no . at the beginning',
    ' 1 到 128 个字母、数字或 _ - . ，且不以 . 开头',
  ),
).describe('1 to 128 letters, digits and _ - . ; made when there is none');

/** What a client may wish of the file. Other keys are let through, so that they can be refused in words. */
export const outputSchema = z.object({
  format: z.string().optional().describe('Only mp4'),
  codec: z.string().optional().describe('Only h264'),
  quality: z.string().optional().describe('high (default), medium or low'),
  crf: z.number().optional().describe('Instead of quality: 16 (finest) to 40'),
  resolution: z
    .string()
    .optional()
    .describe('Of the shorter side: 480p to 2160p, or 4k; the film’s own by default'),
  fps: z.number().optional().describe('Whole, 1 to 60; the film’s own by default'),
  aspect: z
    .string()
    .optional()
    .describe('Another shape such as 9:16, each picture framed for it; the film’s own by default'),
  variant: z.string().optional().describe('The name of one of the film’s variants, for its size'),
});

/** The body of `POST /api/render/proxy/lambda`. */
export const renderRequestSchema = eitherCase({
  id: renderIdSchema.nullish(),
  sessionId: z.string(),
  draft: draftFieldSchema.nullish().describe('The session’s newest film by default'),
  output: outputSchema.loose().nullish(),
  webhook: z
    .object({ url: z.string() })
    .nullish()
    .describe('Where the end is told, signed as Standard Webhooks says'),
});

export type RenderRequest = z.output<typeof renderRequestSchema>;
export type WishedOutput = z.output<typeof outputSchema>;

export const renderStatuses = [
  'pending',
  'processing',
  'completed',
  'failed',
  'cancelled',
] as const;
export type RenderStatus = (typeof renderStatuses)[number];

/** One export; times in ms since 1970. */
export const renderSchema = z.object({
  id: z.string(),
  taskId: z.string().describe('The same as id'),
  sessionId: z.string(),
  status: z.enum(renderStatuses),
  progress: z.int().min(0).max(100).describe('Never falls; 100 when it is completed'),
  queuePosition: z.int().nullable().describe('While it is pending: 1 is the next'),
  output: z.object({
    url: z.string().nullable().describe('Expires; each answer has a fresh one'),
    duration: z.int().nullable().describe('ms'),
    size: z.int().nullable().describe('Bytes'),
  }),
  outputUrl: z.string().nullable(),
  error: z.string().nullable().describe('Why it failed'),
  errorCode: z.int().nullable(),
  createdAt: z.int(),
  completedAt: z.int().nullable().describe('When it ended, in whatever way'),
});
export type RenderFields = z.output<typeof renderSchema>;

const success = {
  code: z.literal(0),
  success: z.literal(true),
  message: z.literal('ok'),
};

/** Clients read the fields at the top, or in `data`. */
export const renderAnswerSchema = z.object({
  ...success,
  ...renderSchema.shape,
  data: renderSchema,
});
export type RenderAnswer = z.output<typeof renderAnswerSchema>;

export function renderAnswer(fields: RenderFields): RenderAnswer {
  return { code: 0, success: true, message: 'ok', ...fields, data: fields };
}

const renderPage = {
  renders: z.array(renderSchema).describe('The newest first'),
  nextCursor: z.string().nullable(),
};

export const renderListSchema = z.object({
  ...success,
  ...renderPage,
  data: z.object(renderPage),
});

/** What `GET` and `POST /api/webhooks/secret` answer. */
export const webhookSecretAnswerSchema = envelope(
  z.object({ secret: z.string().describe('whsec_ and base64, as Standard Webhooks has it') }),
);
