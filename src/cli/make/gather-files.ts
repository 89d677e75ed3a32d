import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';

export interface GatheredFile {
  readonly path: string;
  /** What the person calls it: its name, below the folder that was given. */
  readonly name: string;
  /** Whether the person named the file and not only its folder. */
  readonly named: boolean;
}

/** A file that is not used, and why, as a clause that follows its name. */
export interface SkippedFile {
  readonly path: string;
  readonly name: string;
  readonly kind: 'hidden' | 'unknown' | 'unreadable' | 'repeated' | 'earlier-film' | 'unused';
  readonly reason: Wording;
}

/** More files than this are no holiday but a whole disk. */
const mostFiles = 20_000;

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The files behind what a person named, folders with all that is below them, each file once, in
 * natural order within a folder. Hidden files count only when they are named themselves; folders
 * behind symbolic links are not entered. `outPath` is the film to be: an earlier one of that name
 * inside a folder is left out, and named itself it is refused.
 */
export async function gatherFiles(
  inputs: readonly string[],
  outPath: string | null,
): Promise<{ files: GatheredFile[]; skipped: SkippedFile[] }> {
  const walk = new Walk(outPath === null ? null : await realPathOf(outPath));
  for (const input of inputs) await walk.addInput(input);
  return { files: walk.files, skipped: walk.skipped };
}

class Walk {
  readonly files: GatheredFile[] = [];
  readonly skipped: SkippedFile[] = [];
  readonly #outPath: string | null;
  readonly #seen = new Set<string>();

  constructor(outPath: string | null) {
    this.#outPath = outPath;
  }

  async addInput(path: string): Promise<void> {
    const facts = await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (facts instanceof Error) this.#skip(path, path, 'unreadable', reasonOf(facts));
    else if (facts.isDirectory()) await this.#addFolder(path, path);
    else await this.#addFile({ path, name: basename(path), named: true });
  }

  async #addFolder(top: string, folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => error,
    );
    if (entries instanceof Error) {
      this.#skip(folder, relative(top, folder) || folder, 'unreadable', reasonOf(entries));
      return;
    }
    const sorted = entries.toSorted((a, b) => byName.compare(a.name, b.name));
    for (const entry of sorted) {
      const path = join(folder, entry.name);
      const name = relative(top, path);
      if (isHidden(entry.name)) this.#skip(path, name, 'hidden', hidden);
      else if (entry.isDirectory()) await this.#addFolder(top, path);
      else if (await leadsToFile(path)) await this.#addFile({ path, name, named: false });
      else this.#skip(path, name, 'unknown', entry.isSymbolicLink() ? strayLink : noFile);
    }
  }

  async #addFile(file: GatheredFile): Promise<void> {
    const real = await realPathOf(file.path);
    if (real === this.#outPath) {
      if (file.named) throw isOutput(file.path);
      this.#skip(file.path, file.name, 'earlier-film', earlierFilm);
      return;
    }
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    this.files.push(file);
    if (this.files.length > mostFiles) throw tooMany();
  }

  #skip(path: string, name: string, kind: SkippedFile['kind'], reason: Wording): void {
    this.skipped.push({ path, name, kind, reason });
  }
}

/** Files that systems leave behind in folders of photos. */
const systemFiles = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '__macosx',
  '$recycle.bin',
  '@eadir',
]);

function isHidden(name: string): boolean {
  return name.startsWith('.') || systemFiles.has(name.toLowerCase());
}

async function leadsToFile(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => null);
  return facts?.isFile() ?? false;
}

/** The path itself where nothing stands yet. */
async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

const hidden = wording('a hidden file', '隐藏文件');
const strayLink = wording('a link to a folder, or to nothing', '指向文件夹或已失效的链接');
const noFile = wording('not a file', '不是文件');
const earlierFilm = wording('the film of this name, made earlier', '以前生成的同名影片');

function reasonOf(error: NodeJS.ErrnoException): Wording {
  return (
    {
      ENOENT: wording('there is no such file or folder', '没有这个文件或文件夹'),
      ENOTDIR: wording('there is no such file or folder', '没有这个文件或文件夹'),
      EACCES: wording('you have no permission to read it', '没有读取权限'),
      EPERM: wording('you have no permission to read it', '没有读取权限'),
      ENAMETOOLONG: wording('the name is too long', '名称太长'),
      ELOOP: wording('its symbolic links lead in a circle', '符号链接循环'),
    }[error.code ?? ''] ?? wording(`the system says ${error.message}`, `系统提示 ${error.message}`)
  );
}

function isOutput(path: string): Failure {
  return new Failure(
    'input',
    wording(
      `${path} is given both as input and as the film to be made. Choose another name with -o.`,
      `${path} 既是输入又是要生成的影片。请用 -o 换一个名字。`,
    ),
  );
}

function tooMany(): Failure {
  return new Failure(
    'input',
    wording(
      `There are more than ${mostFiles} files in there. Name a smaller folder.`,
      `里面的文件超过 ${mostFiles} 个。请指定小一些的文件夹。`,
    ),
  );
}
