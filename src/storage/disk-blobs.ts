import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import type { Blobs } from './blobs.ts';

const keyPattern = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;
const folderPattern = /^(?:[\w-][\w.-]*\/)+$/;

/** Blobs as files in one folder. Partial files of an earlier server are removed. Throws `storage`. */
export async function openDiskBlobs(folder: string): Promise<Blobs> {
  const partialFolder = join(folder, '.partial');
  await mkdir(partialFolder, { recursive: true }).catch(storageFailure(folder));
  for (const name of await readdir(partialFolder))
    await rm(join(partialFolder, name), { recursive: true, force: true });

  const pathOf = (key: string): string => {
    if (!keyPattern.test(key)) throw new Error(`${key} is no key of a blob`);
    return join(folder, key);
  };
  const sizeBytes = async (key: string): Promise<number | null> => {
    const facts = await stat(pathOf(key)).catch(() => null);
    return facts?.size ?? null;
  };
  return {
    newPartialPath: () => join(partialFolder, randomUUID()),
    put: async (key, partialPath) => {
      const path = pathOf(key);
      await moveIntoPlace(partialPath, path).catch(storageFailure(folder));
    },
    sizeBytes,
    open: async (key, range) => {
      if ((await sizeBytes(key)) === null) throw missing(key);
      return createReadStream(pathOf(key), range);
    },
    localPath: async (key) => {
      if ((await sizeBytes(key)) === null) throw missing(key);
      return pathOf(key);
    },
    list: async function* (inFolder) {
      if (!folderPattern.test(inFolder)) throw new Error(`${inFolder} is no folder of blobs`);
      const options = { recursive: true, withFileTypes: true } as const;
      const entries = await readdir(join(folder, inFolder), options).catch(noEntries);
      for (const entry of entries)
        if (entry.isFile())
          yield relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
  };
}

function noEntries(error: NodeJS.ErrnoException): [] {
  if (error.code !== 'ENOENT') throw error;
  return [];
}

/** The bytes reach the disk before the name does, and the name before this resolves. */
async function moveIntoPlace(partialPath: string, path: string): Promise<void> {
  await sync(partialPath);
  const firstMade = await mkdir(dirname(path), { recursive: true });
  try {
    // Unlike a rename, a link never replaces what is there: somebody may be reading it.
    await link(partialPath, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await rm(partialPath, { force: true });
  await syncNames(dirname(path), firstMade);
}

/** What is in a folder, and the folder's own name where it, or one above it, was made just now. */
async function syncNames(folder: string, firstMade: string | undefined): Promise<void> {
  await sync(folder);
  if (firstMade !== undefined && folder !== dirname(firstMade))
    await syncNames(dirname(folder), firstMade);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function missing(key: string): Failure {
  return new Failure(
    'storage',
    wording(`The file ${key} is missing in the data folder.`, `数据文件夹中缺少文件 ${key}。`),
  );
}

function storageFailure(folder: string): (error: unknown) => never {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      'storage',
      wording(
        `Cannot write to ${folder} (${reason}). Check free space and permissions.`,
        `无法写入 ${folder}（${reason}）。请检查磁盘空间和权限。`,
      ),
      error,
    );
  };
}
