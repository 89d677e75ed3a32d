import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { Failure } from '../../language/failure.ts';
import { wording, type Language } from '../../language/wording.ts';
import { closestWord } from '../closest-word.ts';
import { wrongUse } from '../failure-report.ts';
import { checkPlaces } from './check-places.ts';
import { findMedia } from './find-media.ts';
import type { Job } from './job.ts';
import { openJournal, type Journal } from './journal.ts';
import { planJob, type JobPlan } from './plan-job.ts';
import { readJobs } from './read-jobs.ts';
import type { Mistake } from './yaml-places.ts';

export interface Batch {
  readonly plans: readonly JobPlan[];
  readonly journal: Journal;
}

/** The jobs of a file, as they are written. */
export interface WrittenJobs {
  readonly path: string;
  readonly jobs: readonly Job[];
}

/** Reads a file of jobs. Throws Failure `input` with all mistakes and their places. */
export async function readJobsFile(path: string, language: Language): Promise<WrittenJobs> {
  const { jobs, mistakes } = readJobs(await readText(path), { path, language });
  if (mistakes.length > 0) throw wrongJobs(path, mistakes);
  return { path, jobs };
}

/**
 * Everything that a batch needs, checked: its media, the places of its films, and what was done
 * before. Nothing is written. Throws Failure `input` with all mistakes and their places.
 */
export async function readBatch(
  { path, jobs }: WrittenJobs,
  options: { readonly only: string | null },
): Promise<Batch> {
  const journal = await openJournal(resolve(path));
  const chosen = chooseJobs(jobs, options.only);
  const films = jobs.flatMap((job) => job.films);
  const filmPaths = new Set(await Promise.all(films.map(async (film) => realPathOf(film.path))));
  const folder = dirname(resolve(path));

  const found = [];
  for (const job of chosen) found.push({ job, ...(await findMedia(job, { folder, filmPaths })) });
  const places = await checkPlaces(
    chosen.flatMap((job) => job.films),
    knownFilms(journal),
  );
  const all = [...found.flatMap(({ mistakes }) => mistakes), ...places];
  if (all.length > 0) throw wrongJobs(path, all);
  const plans = found.map(async ({ job, media }) =>
    planJob(job, media, journal.jobs.get(job.name)),
  );
  return { plans: await Promise.all(plans), journal };
}

/** More is no list of jobs. */
const largestBytes = 1 << 20;

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? wrongUse(
          `There is no file ${path}. Begin one with: ./kinora batch --example > ${path}`,
          `没有 ${path} 这个文件。可以先运行：./kinora batch --example > ${path}`,
        )
      : wrongUse(
          `${path} cannot be read (${error.message}).`,
          `无法读取 ${path}（${error.message}）。`,
        );
  });
  if (bytes.length <= largestBytes) return bytes.toString('utf8');
  throw wrongUse(
    `${path} is larger than 1 MB: that is no file of jobs.`,
    `${path} 超过 1 MB，不像是任务文件。`,
  );
}

function chooseJobs(jobs: readonly Job[], only: string | null): readonly Job[] {
  if (only === null) return jobs;
  const chosen = jobs.filter(({ name }) => name === only);
  if (chosen.length > 0) return chosen;
  const names = jobs.map(({ name }) => name);
  const meant = closestWord(only, names);
  const [en, zh] = meant ? [` Did you mean ${meant}?`, `是不是想用 ${meant}？`] : ['', ''];
  throw wrongUse(
    `There is no job ${only}.${en} Jobs: ${names.join(', ')}.`,
    `没有 ${only} 这个任务。${zh}任务有：${names.join('、')}。`,
  );
}

async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function knownFilms(journal: Journal): (path: string, sizeBytes: number) => boolean {
  const files = [...journal.jobs.values()].flatMap(({ films }) =>
    Object.values(films).map(({ file }) => file),
  );
  return (path, sizeBytes) =>
    files.some((file) => file?.path === path && file.sizeBytes === sizeBytes);
}

function wrongJobs(path: string, mistakes: readonly Mistake[]): Failure {
  const name = basename(path);
  const lines = (language: Language) =>
    mistakes
      .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
      .map(({ place, wording }) => `  ${name}:${place.line}:${place.column}  ${wording[language]}`)
      .join('\n');
  return new Failure(
    'input',
    wording(
      `Nothing was begun: ${path} cannot be done like this.\n${lines('en')}`,
      `没有开始：${path} 有以下问题。\n${lines('zh')}`,
    ),
  );
}
