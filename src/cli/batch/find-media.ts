import { glob, realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { isAddress } from '../client/is-address.ts';
import { reasonAgainst } from '../client/reason-against.ts';
import { gatherFiles, type SkippedFile } from '../make/gather-files.ts';
import type { Job, NamedMedia } from './job.ts';
import type { Mistake, Place } from './yaml-places.ts';

/** What a job's films are made of. */
export interface JobMedia {
  readonly files: readonly MediaFile[];
  /** Of files that the server fetches by itself. */
  readonly addresses: readonly string[];
  /** What lies in the folders and is not used. */
  readonly skipped: readonly SkippedFile[];
}

export interface MediaFile {
  readonly path: string;
  /** As the server will know it. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/**
 * Finds the media of a job on the disk, in the order in which they are named. In folders and
 * behind patterns only what Kinora opens counts, and none of its own films, least of all
 * those of this batch (`filmPaths`); what is named itself and cannot be used is a mistake.
 */
export async function findMedia(
  job: Job,
  { folder, filmPaths }: { readonly folder: string; readonly filmPaths: ReadonlySet<string> },
): Promise<{ media: JobMedia; mistakes: Mistake[] }> {
  const mistakes: Mistake[] = [];
  const found = new Map<string, Found>();
  const addresses: string[] = [];
  for (const named of job.media) {
    const { written, place } = named;
    if (isAddress(written)) addresses.push(written);
    else {
      const matches = await matchesOf(named, folder);
      if (matches.length === 0) mistakes.push({ place, wording: nothingThere(named) });
      for (const path of matches) {
        const isExact = path === named.path || found.get(path)?.isExact === true;
        found.set(path, { place, isExact });
      }
    }
  }
  const gathered = await gather([...found.keys()], job.place);
  mistakes.push(...gathered.mistakes);
  const skipped = [...gathered.skipped];
  const files: MediaFile[] = [];
  for (const file of gathered.files) {
    const { place = job.place, isExact = false } = found.get(file.path) ?? {};
    const reason = filmPaths.has(await realpath(file.path))
      ? { kind: 'earlier-film' as const, reason: ownFilm }
      : await reasonAgainst(file.path, { isNamed: file.named && isExact });
    if (reason === null) files.push(await factsOf(file.path));
    else if (file.named && isExact)
      mistakes.push({ place, wording: unusable(file.path, reason.reason) });
    else skipped.push({ path: file.path, name: file.name, ...reason });
  }
  const isEmpty = files.length + addresses.length === 0;
  if (isEmpty && mistakes.length === 0) mistakes.push({ place: job.place, wording: noMedia });
  return { media: { files, addresses, skipped }, mistakes };
}

interface Found {
  readonly place: Place;
  /** The person named this file or folder, and no pattern. */
  readonly isExact: boolean;
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** A name that exists is that file, whatever signs are in it. */
async function matchesOf({ written, path }: NamedMedia, folder: string): Promise<string[]> {
  if (await stat(path).catch(() => null)) return [path];
  if (!/[*?[{]/.test(written)) return [];
  const matches: string[] = [];
  for await (const match of glob(written, { cwd: folder })) matches.push(match);
  return matches.toSorted(byName.compare).map((match) => resolve(folder, match));
}

async function gather(paths: readonly string[], place: Place) {
  try {
    return { ...(await gatherFiles(paths, null)), mistakes: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { files: [], skipped: [], mistakes: [{ place, wording: error.wording }] };
  }
}

async function factsOf(path: string): Promise<MediaFile> {
  const { size, mtimeMs } = await stat(path);
  return { path, name: basename(path), sizeBytes: size, modifiedMs: mtimeMs };
}

const ownFilm = wording('a film of this batch goes there', '这是本批任务的影片');
const noMedia = wording(
  'there is no photo, clip or song in the “files” of this job.',
  '这个任务的“files”里没有照片、视频或音乐。',
);

function nothingThere({ written, path }: NamedMedia): Wording {
  const [en, zh] = path === written ? ['', ''] : [` (${path})`, `（${path}）`];
  return wording(
    `there is no file or folder “${written}”${en}.`,
    `没有“${written}”这个文件或文件夹${zh}。`,
  );
}

function unusable(path: string, reason: Wording): Wording {
  return wording(`${path} cannot be used: ${reason.en}.`, `无法使用 ${path}：${reason.zh}。`);
}
