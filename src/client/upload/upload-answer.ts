import * as z from 'zod';
import { eitherCase } from '../../api/either-case.ts';
import { mediaSchema } from '../project/project-state.ts';

/** What an upload is answered with, in the names of any server. */
export const uploadAnswerSchema = eitherCase({
  files: z.array(mediaSchema).nullish(),
  uploadedFiles: z.array(mediaSchema).nullish(),
  /** Those that could not be used, where the server tells it beside the others. */
  rejected: z
    .array(z.looseObject({ filename: z.string(), code: z.number().int(), message: z.string() }))
    .nullish(),
}).transform(({ files, uploadedFiles, rejected }) => ({
  media: files ?? uploadedFiles ?? [],
  rejected: rejected ?? [],
}));

export type UploadAnswer = z.output<typeof uploadAnswerSchema>;
