import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import { safeFileName } from '../outbound/safe-file-name.ts';
import type { Parts } from '../parts.ts';
import type { MediaItem } from './media-item.ts';
import { tooLarge } from './too-large.ts';

/** A whole message is held in memory, so larger files are to be uploaded. */
const inlineLimitBytes = 20 * 2 ** 20;

/** A file in a part of a message. */
export interface InlineData {
  /** As base64 or base64url. */
  readonly data: string;
  /** Names the file where nothing else does; what it is decides its content. */
  readonly mimeType?: string | undefined;
  readonly displayName?: string | undefined;
}

/** Adds a file that came within a message to a session. Throws ApiError. */
export async function addInlineData(
  { blobs, media, settings }: Pick<Parts, 'blobs' | 'media' | 'settings'>,
  addition: {
    readonly userId: string;
    readonly sessionId: string;
    readonly inlineData: InlineData;
    readonly signal: AbortSignal;
  },
): Promise<MediaItem> {
  const { userId, sessionId, inlineData, signal } = addition;
  const name = nameOf(inlineData);
  const bytes = decode(
    inlineData.data,
    name,
    Math.min(inlineLimitBytes, settings.uploadLimitBytes),
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = blobs.newPartialPath();
  try {
    await writeFile(path, bytes);
    const file = { path, name, sizeBytes: bytes.length, sha256 };
    return await media.add(userId, sessionId, file, signal);
  } finally {
    await rm(path, { force: true });
  }
}

function nameOf({ displayName, mimeType }: InlineData): string {
  if (displayName !== undefined && displayName !== '') return safeFileName(displayName);
  const ending = /^\w+\/(\w{1,8})/.exec(mimeType ?? '')?.[1];
  return ending === undefined ? 'file' : `file.${ending}`;
}

function decode(data: string, name: string, limitBytes: number): Buffer {
  const text = data.replace(/\s/g, '').replace(/={1,2}$/, '');
  if (Math.floor((text.length * 3) / 4) > limitBytes) throw tooLarge(name, limitBytes);
  if (/[^\w+/-]/.test(text)) throw noBase64(name);
  return Buffer.from(text, 'base64');
}

function noBase64(name: string): ApiError {
  return new ApiError(apiErrors.badRequest, {
    wording: wording(
      `The inline data of ${name} is not base64: encode the file's bytes as base64.`,
      `${name} 的内联数据不是 base64：请用 base64 编码文件内容。`,
    ),
  });
}
