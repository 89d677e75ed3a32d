import { link, rm } from 'node:fs/promises';
import { apiErrors } from '../../api/codes.ts';
import { hashFile } from '../../media/hash-file.ts';
import { ApiError } from '../http/api-error.ts';
import type { Blobs } from '../../storage/blobs.ts';
import { safeFileName } from '../outbound/safe-file-name.ts';
import type { MediaItem } from './media-item.ts';
import type { Media } from './media.ts';
import type { ResumableUploads } from './resumable-uploads.ts';

/**
 * Makes an upload that is here in whole one of the session's media, once, however often it is asked
 * for and wherever the server was stopped before. Null as long as something is missing. Throws
 * ApiError; an upload that is no file of ours is gone then.
 */
export async function finishUpload(
  id: string,
  place: {
    readonly uploads: ResumableUploads;
    readonly blobs: Blobs;
    readonly media: Media;
    readonly userId: string;
    readonly sessionId: string;
    readonly signal: AbortSignal;
  },
): Promise<MediaItem | null> {
  const { uploads, blobs, media, userId, sessionId, signal } = place;
  const upload = await uploads.find(id);
  if (upload === null || upload.receivedBytes < upload.sizeBytes) return null;
  const { path, sizeBytes, metadata } = upload;
  const name = safeFileName(metadata['filename'] ?? metadata['name'] ?? '');
  if (upload.isKept) {
    await rm(path, { force: true });
    const items = await media.list(sessionId);
    const item = items.find(({ sha256 }) => sha256 === upload.sha256);
    return item === undefined ? null : { ...item, name };
  }
  const sha256 = upload.sha256 ?? (await hashFile(path));
  // First, so that after a crash in between it is known what became of it.
  await uploads.setHash(id, sha256);
  // Under a second name: what was acknowledged stays where it is until it is kept elsewhere.
  const partialPath = blobs.newPartialPath();
  try {
    await link(path, partialPath);
    const file = { path: partialPath, name, sizeBytes, sha256 };
    const item = await media.add(userId, sessionId, file, signal);
    await rm(path, { force: true });
    return item;
  } catch (error) {
    if (error instanceof ApiError && error.kind === apiErrors.unsupportedType)
      await uploads.remove(id);
    throw error;
  } finally {
    await rm(partialPath, { force: true });
  }
}
