import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../media/make-folder.ts';

/**
 * What was found out about a content, kept beside the finished chunks (and thrown away with them)
 * so that it is found out once. One small JSON file per content and kind of note.
 */
export class NoteCache {
  readonly #folder: string;
  /** Part of the name: changes whenever the way of finding out does. */
  readonly #kind: string;

  constructor(folder: string, kind: string) {
    this.#folder = folder;
    this.#kind = kind;
  }

  /** What is kept, or what `findOut` says; that is kept then. A cache that fails costs time only. */
  async get<Note>(sha256: string, findOut: () => Promise<Note>): Promise<Note> {
    const path = join(this.#folder, `${sha256}.${this.#kind}.json`);
    const kept = await this.#read<Note>(path);
    if (kept !== undefined) return kept;
    const note = await findOut();
    await this.#write(path, note);
    return note;
  }

  async #read<Note>(path: string): Promise<Note | undefined> {
    try {
      const note = JSON.parse(await readFile(path, 'utf8')) as Note;
      const now = new Date();
      await utimes(path, now, now);
      return note;
    } catch {
      return undefined;
    }
  }

  async #write(path: string, note: unknown): Promise<void> {
    const partial = `${path}.${randomUUID()}.partial`;
    try {
      await makeFolder(this.#folder);
      await writeFile(partial, JSON.stringify(note));
      await rename(partial, path);
    } catch {
      await rm(partial, { force: true }).catch(() => {});
    }
  }
}
