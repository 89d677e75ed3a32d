import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../../media/make-folder.ts';

/**
 * The films that were made on this machine, by content: an empty file each beside the chunks. A
 * film that lies in the folder of its photos is so not taken for a clip the next time.
 */
export async function rememberFilm(cacheFolder: string, path: string): Promise<void> {
  try {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
    await makeFolder(cacheFolder);
    await writeFile(markOf(cacheFolder, hash.digest('hex')), '');
  } catch {
    // The film is made; that it may be taken for a clip later is no reason to fail.
  }
}

export async function isMadeFilm(cacheFolder: string, sha256: string): Promise<boolean> {
  return (await stat(markOf(cacheFolder, sha256)).catch(() => null)) !== null;
}

function markOf(cacheFolder: string, sha256: string): string {
  return join(cacheFolder, `${sha256}.film`);
}
