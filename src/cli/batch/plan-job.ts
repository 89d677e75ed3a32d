import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { JobMedia } from './find-media.ts';
import type { Job, JobFilm } from './job.ts';
import type { FilmRecord, JobRecord } from './journal.ts';

export interface JobPlan {
  readonly job: Job;
  readonly media: JobMedia;
  /** Hash of the media, by names, sizes and times. */
  readonly mediaHash: string;
  readonly films: readonly PlannedFilm[];
}

export interface PlannedFilm extends JobFilm {
  /** All that is said before it is exported, that of the films before it included. */
  readonly said: readonly string[];
  /** Hash of all that it depends on. */
  readonly wish: string;
  /** The same film of an earlier run, where it lies where it shall. */
  readonly kept: NonNullable<FilmRecord['file']> | null;
}

/** What is done of a job and what is to do, by what an earlier run recorded. */
export async function planJob(
  job: Job,
  media: JobMedia,
  record: JobRecord | undefined,
): Promise<JobPlan> {
  const files = media.files.map(({ path, sizeBytes, modifiedMs }) => [path, sizeBytes, modifiedMs]);
  // Without the wish the hash is that of journals that did not know it.
  const mediaHash = hashOf([files, media.addresses, ...(job.shrink ? ['shrink'] : [])]);
  let said: readonly string[] = [];
  const films: PlannedFilm[] = [];
  for (const film of job.films) {
    said = [...said, ...film.says];
    const wish = hashOf([mediaHash, said, film.output]);
    const known = record?.films[film.name];
    const isSame = known?.wish === wish && known.file?.path === film.path;
    const kept = isSame && (await isThere(known.file)) ? known.file : null;
    films.push({ ...film, said, wish, kept });
  }
  return { job, media, mediaHash, films };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

/** A film that somebody changed since is not the one that was made. */
async function isThere({ path, sizeBytes, modifiedMs }: NonNullable<FilmRecord['file']>) {
  const facts = await stat(path).catch(() => null);
  return facts?.size === sizeBytes && facts.mtimeMs === modifiedMs;
}
