import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { appendFile, link, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { wording } from '../../language/wording.ts';
import { ClientError, failedBy } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { downloadFilm, type DownloadOptions, type FilmToDownload } from './download-film.ts';
import type { FilmSink } from './film-sink.ts';

/**
 * Downloads a film to a file, which has its name only when it is whole and checked. Until then it
 * lies beside it under a name of its own, from which another try goes on. Throws ClientError
 * `exists` for whatever has that name already, unless it is a file and may be overwritten. For Node.
 */
export async function downloadFilmToFile(
  connection: Connection,
  film: FilmToDownload,
  options: DownloadOptions & {
    readonly path: string;
    /** Whether a file of that name is replaced; nothing else ever is, neither link nor folder. */
    readonly overwrite?: boolean | undefined;
  },
): Promise<void> {
  const path = resolve(options.path);
  try {
    await refuseExisting(path, options);
    await mkdir(dirname(path), { recursive: true });
    const partialPath = await claimPartial(path, film.id);
    try {
      await downloadFilm(connection, film, { ...options, sink: filmInFile(partialPath) });
      await synchronize(partialPath);
      await giveName(partialPath, path, options);
    } catch (error) {
      // No other try begins here, and a full disk stays full while the part lies on it.
      if (isOfDisk(error) || failedBy(error, 'exists')) await rm(partialPath, { force: true });
      throw error;
    } finally {
      atWork.delete(partialPath);
    }
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    throw new ClientError('storage', cannotWrite(path), { cause: error });
  }
}

type Placing = { readonly overwrite?: boolean | undefined };

async function refuseExisting(path: string, { overwrite = false }: Placing): Promise<void> {
  const existing = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (existing === null) return;
  if (!existing.isFile()) throw new ClientError('exists', noFile(path));
  if (!overwrite) throw new ClientError('exists', isThere(path));
}

/** What came under that name meanwhile stays too. */
async function giveName(partialPath: string, path: string, placing: Placing): Promise<void> {
  await refuseExisting(path, placing);
  if (placing.overwrite === true) return rename(partialPath, path);
  try {
    await link(partialPath, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new ClientError('exists', isThere(path), { cause: error });
    // Some disks know no second names; it was looked a moment ago.
    return rename(partialPath, path);
  }
  await rm(partialPath);
}

/** Parts that this process is downloading to. */
const atWork = new Set<string>();

/**
 * Where a film lies until it is whole: what another try has left behind, or nothing yet. The name
 * tells whose it is, so that two that download the same to the same place never write into one
 * file; of two that want what was left behind, the system lets one rename it.
 */
async function claimPartial(path: string, id: string): Promise<string> {
  const film = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const folder = dirname(path);
  const beginning = `.${basename(path)}.${film}.`;
  const own = join(folder, `${beginning}${process.pid}-${randomUUID().slice(0, 8)}.part`);
  atWork.add(own);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(beginning) || !name.endsWith('.part')) continue;
    const left = join(folder, name);
    const owner = Number.parseInt(name.slice(beginning.length));
    if (owner === process.pid ? atWork.has(left) : isRunning(owner)) continue;
    const isClaimed = await rename(left, own).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'ENOENT') return false;
        throw error;
      },
    );
    if (isClaimed) break;
  }
  return own;
}

function isRunning(pid: number): boolean {
  try {
    // Asks only; EPERM means that it is another user's.
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function filmInFile(path: string): FilmSink {
  return {
    sizeBytes: async () => {
      try {
        return (await stat(path)).size;
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return 0;
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

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function isThere(path: string) {
  return wording(
    `${path} exists and stays as it is. Choose another name, or say that it may be overwritten.`,
    `${path} 已存在，不会覆盖。请换个名字，或明确允许覆盖。`,
  );
}

function noFile(path: string) {
  return wording(
    `${path} is there and is no file that could be replaced. Choose another name.`,
    `${path} 已存在，但不是可以替换的文件。请换个名字。`,
  );
}

function cannotWrite(path: string) {
  return wording(
    `${path} cannot be written. Make room or choose another place; the film itself stays on the server.`,
    `无法写入 ${path}。请清理磁盘空间或换一个位置；影片仍保存在服务器上。`,
  );
}
