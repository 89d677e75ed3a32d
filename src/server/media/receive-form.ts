import type { FastifyRequest } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { mostFilesAtOnce } from '../../api/upload.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import { limitSilence } from '../http/limit-silence.ts';
import { readOver } from '../http/read-over.ts';
import { safeFileName } from '../outbound/safe-file-name.ts';
import type { Parts } from '../parts.ts';
import type { Arrival } from './arrival.ts';
import { receiveFile } from './receive-file.ts';
import { tooLarge } from './too-large.ts';

/** A request that says it is larger than so many files is not read on for the sake of those behind one that is too large. */
const readOverLimit = 10;

/**
 * The files of a multipart form as they come in, whatever their fields are called. A file that is
 * too large is not kept, and those behind it are, unless the request is huge or does not say how
 * large it is: then it ends here, so that the client hears at once. Throws ApiError.
 */
export async function* receiveForm(
  request: FastifyRequest,
  { blobs, settings }: Pick<Parts, 'blobs' | 'settings'>,
): AsyncGenerator<Arrival> {
  const { uploadLimitBytes: sizeLimitBytes } = settings;
  const saidBytes = Number(request.headers['content-length'] ?? Infinity);
  const readsOver = saidBytes <= readOverLimit * sizeLimitBytes;
  const endWatch = limitSilence(request.raw);
  let count = 0;
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue;
      if (++count > mostFilesAtOnce) throw tooManyFiles;
      const name = safeFileName(part.filename ?? '');
      const path = blobs.newPartialPath();
      const file = await receiveFile(part.file, { path, name, sizeLimitBytes, readsOver });
      if (file !== 'too-large') yield { name, file };
      else yield { name, error: tooLarge(name, sizeLimitBytes) };
      if (file === 'too-large' && !readsOver) return;
    }
  } catch (error) {
    if (isTooMuch(error)) throw tooManyFields;
    throw isMalformed(error) ? malformed(error) : error;
  } finally {
    endWatch();
    readOver(request.raw);
  }
}

function isTooMuch(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === 'FST_FIELDS_LIMIT' || code === 'FST_PARTS_LIMIT';
}

/** The parser's own errors have no code. */
function isMalformed(error: unknown): boolean {
  return (
    error instanceof Error &&
    !('code' in error) &&
    /multipart|terminated early/i.test(error.message)
  );
}

function malformed(cause: unknown): ApiError {
  return new ApiError(apiErrors.badRequest, {
    wording: wording(
      'The multipart form is cut off or malformed: send it again.',
      'multipart 表单不完整或格式有误：请重新发送。',
    ),
    cause,
  });
}

const tooManyFields = new ApiError(apiErrors.badRequest, {
  wording: wording(
    'The form has too many fields that are no files: send only the files.',
    '表单中的非文件字段过多：请只发送文件。',
  ),
});

const tooManyFiles = new ApiError(apiErrors.badRequest, {
  wording: wording(
    `These are more than ${mostFilesAtOnce} files: send them in several requests.`,
    `文件超过 ${mostFilesAtOnce} 个：请分多次上传。`,
  ),
});
