import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { wording, type Wording } from '../../language/wording.ts';
import { isKinoraFilm } from '../../media/mp4.ts';
import type { JobFilm } from './job.ts';
import type { Mistake } from './yaml-places.ts';

/**
 * What speaks against putting the films where they shall go. Folders that are missing are made when
 * a film comes; a film of Kinora's may be replaced, or one that `isOurs` knows, and nothing else.
 */
export async function checkPlaces(
  films: readonly JobFilm[],
  isOurs: (path: string, sizeBytes: number) => boolean,
): Promise<Mistake[]> {
  const faults = await Promise.all(films.map(async ({ path }) => faultOf(path, isOurs)));
  return faults.flatMap((fault, index) =>
    fault === null ? [] : [{ place: films[index]!.place, wording: fault }],
  );
}

async function faultOf(
  path: string,
  isOurs: (path: string, sizeBytes: number) => boolean,
): Promise<Wording | null> {
  const existing = await stat(path).catch(() => null);
  if (existing !== null) {
    if (!existing.isFile()) return noFile(path);
    const isFree = existing.size === 0 || isOurs(path, existing.size);
    if (!isFree && !(await isKinoraFilm(path))) return foreign(path);
  }
  const folder = await nearestFolder(dirname(path));
  const facts = await stat(folder);
  if (!facts.isDirectory()) return notInFolder(path, folder);
  const refusal = await access(folder, constants.W_OK).catch((error: Error) => error);
  return refusal instanceof Error ? notWritable(path, folder) : null;
}

async function nearestFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).catch(() => null);
  return isThere || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function noFile(path: string): Wording {
  return wording(
    `${path} is not a file that could be replaced. Choose another “out”.`,
    `${path} 不是可以替换的文件。请换一个“out”。`,
  );
}

function foreign(path: string): Wording {
  return wording(
    `${path} exists, and Kinora did not make it: it stays as it is. Choose another “out”, or move it away.`,
    `${path} 已存在，而且不是 Kinora 生成的，不会覆盖。请换一个“out”，或先把它移走。`,
  );
}

function notInFolder(path: string, file: string): Wording {
  return wording(
    `${path} cannot be there: ${file} is no folder. Choose another “out”.`,
    `无法放在 ${path}：${file} 不是文件夹。请换一个“out”。`,
  );
}

function notWritable(path: string, folder: string): Wording {
  return wording(
    `${path} cannot be written: you have no permission to write into ${folder}. Choose another “out”.`,
    `无法写入 ${path}：没有 ${folder} 的写入权限。请换一个“out”。`,
  );
}
