import { access, constants, lstat, open, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { wrongUse } from '../failure-report.ts';

export interface OutputPath {
  readonly path: string;
  /** What was decided about it that the person may not expect. */
  readonly note: Wording | null;
}

/**
 * Where the film goes. Without `-o` that is a new name in the working folder, made of the title or
 * of the first folder's name; nothing is overwritten then. Throws `input` and `storage`, before any
 * work is done, when the film could not be put there.
 */
export async function chooseOutputPath(request: {
  readonly out: string | undefined;
  /** Names to call it after, the best first; asked for where no name is given. */
  readonly names: Names;
  /** By which another place is chosen; `-o` by default. */
  readonly option?: string;
}): Promise<OutputPath> {
  const { out, names, option = '-o' } = request;
  if (out === undefined) {
    const path = await freePath('.', names);
    await refuseUnwritable(path, { option });
    return { path, note: null };
  }
  const isFolder =
    /[\\/]$/.test(out) || ((await stat(out).catch(() => null))?.isDirectory() ?? false);
  const { path, note } = isFolder
    ? { path: await freePath(out, names), note: null }
    : withEnding(out);
  await refuseUnwritable(path, { written: out, option });
  await refuseForeign(path, option);
  return { path, note };
}

type Names = readonly string[] | (() => Promise<readonly string[]>);

async function freePath(folder: string, names: Names): Promise<string> {
  const known = typeof names === 'function' ? await names() : names;
  const stem = known.map(safeName).find((name) => name !== '') ?? 'film';
  for (let count = 1; ; count++) {
    const path = join(folder, `${stem}${count === 1 ? '' : `-${count}`}.mp4`);
    if (!(await exists(path))) return path;
  }
}

/** Letters and digits of any script, with single dashes for all else; short enough for any disk. */
function safeName(name: string): string {
  return Array.from(name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .slice(0, 40)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
}

function withEnding(out: string): OutputPath {
  const ending = extname(out).toLowerCase();
  if (ending === '.mp4') return { path: out, note: null };
  if (otherEndings.has(ending)) {
    const better = out.slice(0, -ending.length) + '.mp4';
    throw wrongUse(
      `Kinora writes MP4 films, not ${ending} files. Name it ${better}`,
      `Kinora 生成的是 MP4 影片，不是 ${ending} 文件。请改为 ${better}`,
    );
  }
  const path = `${out}.mp4`;
  const name = basename(path);
  return {
    path,
    note: wording(
      `The film is called ${name}: films end in .mp4.`,
      `影片命名为 ${name}：影片以 .mp4 结尾。`,
    ),
  };
}

/** What else a film, a picture or a sound could be called; other dots are part of a name. */
const otherEndings = new Set(
  'mov m4v avi webm mkv gif wmv flv mpg mpeg ts jpg jpeg png webp heic heif avif tif tiff mp3 wav m4a aac ogg flac json txt'
    .split(' ')
    .map((ending) => `.${ending}`),
);

/** Tries it out with the kind of file that the film is until it is whole. */
async function refuseUnwritable(
  path: string,
  { written = path, option }: { readonly written?: string; readonly option: string },
): Promise<void> {
  const folder = dirname(resolve(path));
  const facts = await stat(folder).catch((error: NodeJS.ErrnoException) => error);
  if (facts instanceof Error || !facts.isDirectory()) throw missingFolder(folder, written);
  // A link would be replaced, and not what it leads to.
  const existing = await lstat(path).catch(() => null);
  if (existing && !existing.isFile()) {
    throw wrongUse(`${path} is not a file that could be replaced.`, `${path} 不是可以替换的文件。`);
  }
  try {
    if (existing) await access(path, constants.W_OK);
    const attempt = join(folder, `.${basename(path)}.${process.pid}.partial`);
    await (await open(attempt, 'wx')).close();
    await rm(attempt);
  } catch (error) {
    throw notWritable(path, { option, error: error as NodeJS.ErrnoException });
  }
}

/** A film may replace an earlier film of ours; anything else of that name is the person's own. */
async function refuseForeign(path: string, option: string): Promise<void> {
  const existing = await stat(path).catch(() => null);
  if (!existing || existing.size === 0) return;
  const { isKinoraFilm } = await import('../../media/mp4.ts');
  if (await isKinoraFilm(path)) return;
  throw wrongUse(
    `${path} exists, and Kinora did not make it: it stays as it is. Choose another name with ${option}, or move it away.`,
    `${path} 已存在，而且不是 Kinora 生成的，不会覆盖。请用 ${option} 换个名字，或先把它移走。`,
  );
}

/** A draft may replace a draft, and nothing else. */
export async function refuseDraftPath(path: string, filmPath: string): Promise<void> {
  if (resolve(path) === resolve(filmPath)) {
    throw wrongUse(
      `The draft and the film cannot both be ${path}. Name the draft ${path.replace(/\.mp4$/i, '')}.json`,
      `草稿和影片不能同名：${path}。草稿可以叫 ${path.replace(/\.mp4$/i, '')}.json`,
    );
  }
  await refuseUnwritable(path, { option: '--timeline-out' });
  const existing = await stat(path).catch(() => null);
  if (!existing || existing.size === 0 || (await isDraft(path, existing.size))) return;
  throw wrongUse(
    `${path} exists and is not a draft: it stays as it is. Choose another name for --timeline-out.`,
    `${path} 已存在，而且不是草稿，不会覆盖。请给 --timeline-out 换个名字。`,
  );
}

const largestDraftBytes = 64 * 2 ** 20;

async function isDraft(path: string, sizeBytes: number): Promise<boolean> {
  if (sizeBytes > largestDraftBytes) return false;
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof json === 'object' && json !== null && 't' in json;
  } catch {
    return false;
  }
}

function missingFolder(folder: string, written: string): Failure {
  const quoted = /^[\w./~-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`;
  return wrongUse(
    `Cannot write ${written}: there is no folder ${folder}. Make it with: mkdir -p ${quoted}`,
    `无法写入 ${written}：文件夹 ${folder} 不存在。可以先运行：mkdir -p ${quoted}`,
  );
}

function notWritable(
  path: string,
  { option, error }: { readonly option: string; readonly error: NodeJS.ErrnoException },
): Failure {
  const reason =
    {
      ENOENT: wording('the system takes no files there', '系统不接受在那里写文件'),
      EACCES: wording('you have no permission to write there', '没有写入权限'),
      EPERM: wording('you have no permission to write there', '没有写入权限'),
      EROFS: wording('it can only be read', '该位置是只读的'),
      ENOSPC: wording('the disk is full', '磁盘已满'),
      EDQUOT: wording('your quota is used up', '磁盘配额已用完'),
      ENAMETOOLONG: wording('the name is too long', '名称太长'),
    }[error.code ?? ''] ?? wording(`the system says ${error.message}`, `系统提示 ${error.message}`);
  const code = error.code === 'ENOSPC' || error.code === 'EDQUOT' ? 'storage' : 'input';
  return new Failure(
    code,
    wording(
      `Cannot write ${path}: ${reason.en}. Choose another place with ${option}.`,
      `无法写入 ${path}：${reason.zh}。请用 ${option} 换个位置。`,
    ),
    error,
  );
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
