import { styleText } from 'node:util';
import * as z from 'zod';
import type { Media } from '../../client/project/project-state.ts';
import type { Uploaded } from '../../client/upload/upload-files.ts';
import type { Language } from '../../language/wording.ts';
import { mediaCount } from '../client/media-count.ts';
import { smallerCopyText, type SmallerCopy } from '../client/smaller-copies.ts';
import { safeText } from '../client/safe-text.ts';
import { skippedLines } from '../make/film-report.ts';
import type { SkippedFile } from '../make/gather-files.ts';

/** A photo, clip or song of a project, as `--json` tells of it. */
export const mediaFields = z.object({
  name: z.string(),
  type: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  widthPx: z.number().nullable(),
  heightPx: z.number().nullable(),
});

export function mediaField({ filename, fileType, duration, width, height }: Media) {
  return {
    name: safeText(filename ?? ''),
    type: fileType ?? null,
    // Servers say 0 of what a file does not have.
    durationSeconds: duration || null,
    widthPx: width || null,
    heightPx: height || null,
  };
}

/** What came of an upload, as `--json` tells of it. */
export const uploadedFields = {
  uploaded: z.array(mediaFields),
  refused: z.array(
    z.object({
      name: z.string(),
      code: z.string(),
      protocolCode: z.number().nullable(),
      message: z.string(),
    }),
  ),
  shrunk: z.array(z.object({ name: z.string(), originalBytes: z.number(), sizeBytes: z.number() })),
  skipped: z.array(z.object({ path: z.string(), kind: z.string(), reason: z.string() })),
};

/** What was uploaded, what the service refused, and what was passed over on this machine. */
export interface UploadOutcome extends Uploaded {
  readonly shrunk: readonly SmallerCopy[];
  readonly skipped: readonly SkippedFile[];
}

export function uploadedField(
  { media, refused, shrunk, skipped }: UploadOutcome,
  language: Language,
) {
  return {
    uploaded: media.map(mediaField),
    refused: refused.map(({ name, error: { reason, code, wording } }) => ({
      name,
      code: reason,
      protocolCode: code,
      message: safeText(wording[language]),
    })),
    shrunk: shrunk.map((copy) => ({ ...copy })),
    skipped: skipped.map(({ path, kind, reason }) => ({ path, kind, reason: reason[language] })),
  };
}

/** "✓ 12 photos and 1 song uploaded", and what was not. */
export function uploadedLines(
  { media, refused, shrunk, skipped }: UploadOutcome,
  { language, stdout }: { readonly language: Language; readonly stdout: NodeJS.WriteStream },
): string[] {
  const count = mediaCount(media)[language];
  const mark = styleText('green', '✓', { stream: stdout });
  const warning = styleText('yellow', '!', { stream: stdout });
  return [
    `${mark} ${language === 'en' ? `Uploaded: ${count}` : `已上传：${count}`}`,
    ...shrunk.map((copy) => `${warning} ${safeText(smallerCopyText(copy)[language])}`),
    ...refused.map(({ error }) => `${warning} ${safeText(error.wording[language])}`),
    ...skippedLines(skipped, language).map(
      (line) => `${warning} ${language === 'en' ? `Not used: ${line}` : `未使用：${line}`}`,
    ),
  ];
}
