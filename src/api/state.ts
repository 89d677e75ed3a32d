import * as z from 'zod';
import { draftFieldSchema } from './draft.ts';
import { envelope } from './envelope.ts';
import { uploadedFileSchema } from './upload.ts';

const unit = z.number().min(0).max(1);

/** What Kinora saw in a photo, or in the middle of a clip. */
export const pictureAnalysisSchema = z.object({
  sharpness: unit.describe('0 (blurred beyond use) to 1 (crisp)'),
  is_blurred: z.boolean(),
  brightness: unit.describe('0 (black) to 1 (white)'),
  is_dark: z.boolean(),
  contrast: z.number().min(0),
  warmth: z.number().min(-1).max(1).describe('-1 (blue) to 1 (orange)'),
  average_color: z.string().describe('#rrggbb'),
  focus: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .describe('What matters in it, in fractions of its size'),
  near_duplicates: z
    .array(z.string())
    .readonly()
    .describe('Hashes of the photos that show the same moment'),
});

/** A finished film of the session. */
export const generatedFilmSchema = z.object({
  id: z.string().describe('Of the render'),
  filename: z.string(),
  file_type: z.literal('video'),
  url: z.url().describe('Expires; the state always has one that works'),
  cdn_url: z.url().describe('The same as url'),
  duration: z.number().describe('In seconds'),
  size: z.int().describe('In bytes'),
  created_at: z.iso.datetime(),
});

export const stateAnswerSchema = envelope(
  z.object({
    session_id: z.string(),
    task_id: z.string(),
    task_name: z.string(),
    language: z.string().nullable(),
    state: z.object({
      video_infos: z.array(uploadedFileSchema).describe('The media, in the order of their upload'),
      draft: draftFieldSchema.describe('The film; empty while there is none'),
      canvas_config: z
        .object({ width: z.int(), height: z.int(), fps: z.int(), ratio: z.string() })
        .partial()
        .describe('In pixels; empty while there is no film'),
      video_analyses: z
        .record(z.string(), pictureAnalysisSchema)
        .describe('By the hash of the file'),
      generated_media: z.array(generatedFilmSchema).describe('The newest first'),
    }),
    revision: z.int().min(0).describe('Number of the newest revision; 0 while there is none'),
    can_undo: z.boolean(),
    can_redo: z.boolean(),
    summary: z.string().describe('All tracks in one line; empty while there is no film'),
    updated_at: z.iso.datetime(),
  }),
);
