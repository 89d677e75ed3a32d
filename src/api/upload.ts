import * as z from 'zod';
import { envelope } from './envelope.ts';

/** A photo, clip or song of a session, as uploads and the state tell of it. */
export const uploadedFileSchema = z.object({
  filename: z.string(),
  file_type: z.enum(['image', 'video', 'audio']),
  url: z.url().describe('Expires; the state always has one that works'),
  cdn_url: z.url().describe('The same as url'),
  thumbnail_url: z.url().nullable().describe('A small WebP picture; null for sound'),
  duration: z.number().describe('In seconds; 0 for photos'),
  width: z.int().describe('Upright, in pixels; 0 for sound'),
  height: z.int(),
  fps: z.number().describe('0 where there are no moving pictures'),
  size: z.int().describe('In bytes'),
  hash: z.string().describe('SHA-256 of the content in hex: the id of the file in drafts'),
  captured_at: z.iso.datetime().nullable().describe('As far as the file says'),
  camera: z.string().nullable(),
});

/** A file that was sent along with good ones and could not be used. */
const rejectedFileSchema = z.object({
  filename: z.string(),
  code: z.int(),
  message: z.string(),
  limit_bytes: z.int().optional().describe('Of a file that is too large: what it may have'),
});

export const uploadAnswerSchema = envelope(
  z.object({
    files: z.array(uploadedFileSchema),
    uploaded_files: z.array(uploadedFileSchema).describe('The same as files'),
    session_state_applied: z.literal(true),
    rejected: z.array(rejectedFileSchema),
  }),
);

export const mediaAnswerSchema = envelope(z.object({ files: z.array(uploadedFileSchema) }));

/** The most files in one request. */
export const mostFilesAtOnce = 500;

/** Files that the server is to fetch from public addresses. */
export const uploadByUrlSchema = z.object({
  urls: z.array(z.string().max(4096)).min(1).max(100),
  source_type: z.literal('url').optional(),
});

export type UploadedFile = z.output<typeof uploadedFileSchema>;
export type UploadAnswer = z.output<typeof uploadAnswerSchema>;
