import { rm } from 'node:fs/promises';
import type { Parts } from '../parts.ts';
import { fetchReceived } from './fetch-received.ts';
import type { MediaItem } from './media-item.ts';

/** Fetches a file from a public address into a session. Throws ApiError. */
export async function addByUrl(
  parts: Pick<Parts, 'blobs' | 'media' | 'settings'>,
  addition: {
    readonly userId: string;
    readonly sessionId: string;
    readonly url: string;
    readonly signal: AbortSignal;
  },
): Promise<MediaItem> {
  const { userId, sessionId, url, signal } = addition;
  const file = await fetchReceived(parts, url, signal);
  try {
    return await parts.media.add(userId, sessionId, file, signal);
  } finally {
    await rm(file.path, { force: true });
  }
}
