import { basename } from 'node:path';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { hashFile } from '../media/hash-file.ts';
import { unreadableBySystem } from '../media/unreadable.ts';
import type { AssetId } from '../timeline/timeline.ts';
import type { AssetFile, FilmFiles } from './film-files.ts';

/**
 * Holds each file, before it is first used, against the hash that is its asset's name: chunks made
 * from anything else would stand in the cache under a wrong name for ever. Costs about 2 ms a
 * megabyte. Assets that are not named by a hash pass.
 */
export class CheckedFiles {
  readonly #files: FilmFiles;
  readonly #checks = new Map<AssetId, Promise<void>>();

  constructor(files: FilmFiles) {
    this.#files = files;
  }

  /** Throws `unreadable` when the file is gone, cannot be read or is another by now. */
  async fileOf(assetId: AssetId): Promise<AssetFile> {
    const file = this.#files[assetId]!;
    const check = this.#checks.get(assetId) ?? checkContent(file.path, assetId);
    this.#checks.set(assetId, check);
    await check;
    return file;
  }
}

async function checkContent(path: string, assetId: AssetId): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(assetId)) return;
  const sha256 = await hashFile(path).catch((error: unknown) => {
    throw unreadableBySystem(path, error);
  });
  if (sha256 === assetId) return;
  const name = basename(path);
  throw new Failure(
    'unreadable',
    wording(
      `${name}: it has changed since it was chosen. Start again with the file as it is now.`,
      `${name}：选定之后文件已被修改。请用现在的文件重新开始。`,
    ),
  );
}
