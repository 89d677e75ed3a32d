import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeCacheFolder } from './make-cache-folder.ts';

/** Where chunks are kept unless told otherwise. `KINORA_CACHE` names another folder. */
export function defaultCacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.KINORA_CACHE) return environment.KINORA_CACHE;
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kinora');
}

const defaultLimitBytes = 4 * 2 ** 30;
/** What is younger may be in use by a render that runs now. */
const youngMs = 10 * 60_000;
/**
 * What is written here is named by a hash: chunks, notes (`.look-1.json`), marks (`.film`), and what
 * of them was not finished. Anything else in a folder that a person chose is not ours to remove.
 */
const ownName = /^[0-9a-f]{64}\.(?:chunk|film|[a-z]+-\d+\.json)(?:\.[\w-]+\.partial)?$/;

/** Chunks by key in one folder, which several renders may use at once. */
export class ChunkCache {
  readonly folder: string;
  readonly #limitBytes: number;

  constructor(folder: string, limitBytes = defaultLimitBytes) {
    this.folder = folder;
    this.#limitBytes = limitBytes;
  }

  async open(): Promise<void> {
    await makeCacheFolder(this.folder);
  }

  pathOf(key: string): string {
    return join(this.folder, `${key}.chunk`);
  }

  /** Marks a chunk as used, so that it is among the last to be thrown away. */
  async touch(key: string): Promise<void> {
    const now = new Date();
    // Of a chunk of somebody else's, on a shared folder, the time cannot be set.
    await utimes(this.pathOf(key), now, now).catch(() => {});
  }

  /** Throws away what was never finished. Only for who has the folder alone, before anything is made. */
  async removePartials(): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => []))
      if (ownName.test(name) && name.endsWith('.partial'))
        await rm(join(this.folder, name), { force: true });
  }

  /** Throws away what was unused longest, until what is ours is within the limit. Never throws. */
  async trim(): Promise<void> {
    const files = [];
    // A film that is made does not fail because of its cache.
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (!ownName.test(name)) continue;
      const path = join(this.folder, name);
      const facts = await stat(path).catch(() => null);
      if (facts?.isFile()) files.push({ path, sizeBytes: facts.size, usedMs: facts.mtimeMs });
    }
    const oldestFirst = files.toSorted((a, b) => a.usedMs - b.usedMs);
    let total = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    for (const file of oldestFirst) {
      const isOld = Date.now() - file.usedMs > youngMs;
      const isLeftOver = file.path.endsWith('.partial');
      if (!isOld || (total <= this.#limitBytes && !isLeftOver)) continue;
      // What cannot be removed (somebody else's, on a shared folder) is no reason to fail a film.
      await rm(file.path, { force: true }).catch(() => {});
      total -= file.sizeBytes;
    }
  }
}
