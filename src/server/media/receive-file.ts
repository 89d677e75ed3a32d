import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { ReceivedFile } from './received-file.ts';

/**
 * Writes what comes in to a partial path, hashing and counting it on the way; memory holds one
 * piece at a time, and the sender waits for the disk. Beyond the limit it answers `too-large`: at
 * once (then `source` is left unread), or, with `readsOver`, when the rest has been read over.
 * Nothing is left at the path then, nor when this throws.
 */
export async function receiveFile(
  source: AsyncIterable<Uint8Array>,
  options: {
    readonly path: string;
    readonly name: string;
    readonly sizeLimitBytes: number;
    readonly readsOver?: boolean;
  },
): Promise<ReceivedFile | 'too-large'> {
  const { path, name, sizeLimitBytes, readsOver = false } = options;
  const hash = createHash('sha256');
  const file = await open(path, 'wx');
  let sizeBytes = 0;
  let isWhole = false;
  try {
    for await (const piece of source) {
      sizeBytes += piece.length;
      if (sizeBytes > sizeLimitBytes && !readsOver) break;
      if (sizeBytes > sizeLimitBytes) continue;
      hash.update(piece);
      await file.appendFile(piece);
    }
    isWhole = sizeBytes <= sizeLimitBytes;
  } finally {
    await file.close();
    if (!isWhole) await rm(path, { force: true });
  }
  return isWhole ? { path, name, sizeBytes, sha256: hash.digest('hex') } : 'too-large';
}
