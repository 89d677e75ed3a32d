import { styleText } from 'node:util';
import { wording, type Language } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';
import { shortPath } from './batch-report.ts';
import type { JobPlan, PlannedFilm } from './plan-job.ts';

/** What `--dry-run` says: of each job what goes in, what is said and what comes out. */
export function planText(
  plans: readonly JobPlan[],
  language: Language,
  stream: NodeJS.WriteStream,
): string {
  return plans.flatMap((plan) => [...planLines(plan, language, stream), '']).join('\n');
}

function planLines(plan: JobPlan, language: Language, stream: NodeJS.WriteStream): string[] {
  const { job, media, films } = plan;
  const unused = media.skipped.filter(({ kind }) => kind !== 'hidden');
  return [
    `${styleText('bold', safeText(job.name), { stream })}  ${countText(plan)[language]}`,
    ...unused.map(({ name, reason }) =>
      styleText('gray', `  ${leftOut(safeText(name), reason[language])[language]}`, { stream }),
    ),
    ...films.flatMap((film) => [
      ...film.says.map((text) => `  “${safeText(text).replaceAll(/\s+/g, ' ')}”`),
      `  → ${safeText(shortPath(film.path))}${outputText(film)}${film.kept ? `  ${madeBefore[language]}` : ''}`,
    ]),
  ];
}

function countText({ media: { files, addresses } }: JobPlan) {
  const count = files.length + addresses.length;
  return wording(`${count} ${count === 1 ? 'file' : 'files'}`, `${count} 个文件`);
}

function leftOut(name: string, reason: string) {
  return wording(`not used: ${name} (${reason})`, `不使用：${name}（${reason}）`);
}

function outputText({ output: { aspect, quality, resolution } }: PlannedFilm): string {
  const wished = [aspect, resolution, quality === 'high' ? undefined : quality];
  return wished.map((wish) => (wish === undefined ? '' : `  ${wish}`)).join('');
}

const madeBefore = wording('(made before, nothing changed)', '（之前已生成，没有变化）');

/** The object that `--dry-run --json` writes. */
export function planJson(plans: readonly JobPlan[], language: Language): object {
  return {
    ok: true,
    dryRun: true,
    jobs: plans.map(({ job, media, films }) => ({
      name: job.name,
      files: media.files.map(({ path }) => path),
      addresses: media.addresses,
      skipped: media.skipped.map(({ path, kind, reason }) => ({
        path,
        kind,
        reason: reason[language],
      })),
      films: films.map(({ name, says, path, output, kept }) => ({
        name,
        say: says,
        path,
        output,
        kept: kept !== null,
      })),
    })),
  };
}
