import { randomUUID } from 'node:crypto';
import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { makeFolder } from '../../media/make-folder.ts';
import type { Database } from '../../storage/database.ts';

export interface Backup {
  readonly copiedCount: number;
  /** Files that an earlier backup had brought already. */
  readonly keptCount: number;
}

/**
 * Copies a server's data while it runs. First the database, as it is at one moment, then the
 * files: every file that the copied rows name was there before its row. Files never change, so a
 * second backup into the same folder copies only what is new.
 */
export async function backUp(from: {
  readonly database: Database;
  readonly dataFolder: string;
  readonly folder: string;
  readonly signal: AbortSignal;
}): Promise<Backup> {
  const { database, dataFolder, folder, signal } = from;
  await makeFolder(folder, 0o700);
  await whole(join(folder, 'kinora.db'), async (partialPath) => {
    await database.all('VACUUM INTO $1', partialPath);
  });
  const blobs = join(dataFolder, 'blobs');
  const entries = await readdir(blobs, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).includes('.partial'));
  let copiedCount = 0;
  for (const path of paths) {
    signal.throwIfAborted();
    if (await copyOnce(join(dataFolder, path), join(folder, path))) copiedCount++;
  }
  return { copiedCount, keptCount: paths.length - copiedCount };
}

/** False when it is there already, or its user has just deleted it. */
async function copyOnce(source: string, target: string): Promise<boolean> {
  if (await stat(target).catch(() => null)) return false;
  await makeFolder(dirname(target));
  try {
    await whole(target, async (partialPath) => copyFile(source, partialPath));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

/** A file has its name only when it is whole and on the disk. */
async function whole(path: string, write: (partialPath: string) => Promise<void>): Promise<void> {
  const partialPath = `${path}.${randomUUID()}.partial`;
  try {
    await write(partialPath);
    await using file = await open(partialPath, 'r');
    await file.sync();
    await rename(partialPath, path);
  } catch (error) {
    await rm(partialPath, { force: true });
    throw error;
  }
}
