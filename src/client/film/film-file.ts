import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { appendFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { downloadFilm, type DownloadOptions, type FilmToDownload } from './download-film.ts';
import type { FilmSink } from './film-sink.ts';

/**
 * Downloads a film to a file, which has its name only when it is whole and checked. Until then it
 * lies beside it under a name of its own, from which another try goes on. For Node.
 */
export async function downloadFilmToFile(
  connection: Connection,
  film: FilmToDownload,
  options: DownloadOptions & { readonly path: string },
): Promise<void> {
  const { path } = options;
  const partialPath = partialPathOf(path, film.id);
  try {
    await mkdir(dirname(path), { recursive: true });
    const sink = filmInFile(partialPath);
    await downloadFilm(connection, film, { ...options, sink });
    await synchronize(partialPath);
    await rename(partialPath, path);
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    throw new ClientError('storage', cannotWrite(path), { cause: error });
  }
}

/** The same for every try to download the same film to the same place. */
function partialPathOf(path: string, id: string): string {
  const film = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return join(dirname(path), `.${basename(path)}.${film}.part`);
}

function filmInFile(path: string): FilmSink {
  return {
    sizeBytes: async () => {
      try {
        return (await stat(path)).size;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
        throw error;
      }
    },
    append: async (bytes) => appendFile(path, bytes),
    clear: async () => rm(path, { force: true }),
    content: async () => openAsBlob(path),
    sha256: async () => {
      const hash = createHash('sha256');
      for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
      return hash.digest('hex');
    },
  };
}

async function synchronize(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function cannotWrite(path: string) {
  return wording(
    `${path} cannot be written. Make room or choose another place, and download the film again.`,
    `无法写入 ${path}。请清理磁盘空间或换一个位置，然后重新下载影片。`,
  );
}
