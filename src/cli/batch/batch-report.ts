import { relative } from 'node:path';
import { styleText } from 'node:util';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';
import { failureJson } from '../failure-report.ts';
import type { JobResult } from './finish-job.ts';
import type { MadeFilm } from './make-job.ts';

/** A film that is there. */
export function filmLine(film: MadeFilm, language: Language, stream: NodeJS.WriteStream): string {
  return `${styleText('green', '✓', { stream })} ${filmText(film, language)}`;
}

/** What to know about what comes of a job. */
export function noteLine(note: Wording, language: Language, stream: NodeJS.WriteStream): string {
  const text = inOneLine(safeText(note[language]));
  return `  ${styleText('yellow', '!', { stream })} ${text}`;
}

/** Why a job is not done. */
export function failureLine(
  { name, error }: JobResult,
  language: Language,
  stream: NodeJS.WriteStream,
): string {
  const reason = safeText(error?.wording[language] ?? '');
  const mark = styleText('red', '✗', { stream });
  return `${mark} ${name}${language === 'en' ? ': ' : '：'}${reason}`;
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function filmText(film: MadeFilm, language: Language): string {
  const { name, path, sizeBytes, durationMs, isKept } = film;
  const facts = [
    ...(durationMs === null ? [] : [`${Math.round(durationMs / 100) / 10} ${seconds[language]}`]),
    `${(sizeBytes / 1e6).toFixed(1)} MB`,
    ...(isKept ? [kept[language]] : []),
  ];
  const inside = language === 'en' ? ` (${facts.join(', ')})` : `（${facts.join('，')}）`;
  return `${name} → ${shortPath(path)}${inside}`;
}

const seconds = wording('s', '秒');
const kept = wording('made before', '之前已生成');

/** As one would write it here, where that is shorter. */
export function shortPath(path: string): string {
  const here = relative('', path);
  return here !== '' && here.length < path.length ? here : path;
}

/** All of it in a sentence. */
export function batchSummary(results: readonly JobResult[], language: Language): string {
  const films = results.flatMap((result) => result.films);
  const counts = {
    made: films.filter(({ isKept }) => !isKept).length,
    kept: films.filter(({ isKept }) => isKept).length,
    failed: results.filter(({ error }) => error !== null).length,
  };
  const { made, kept, failed } = counts;
  const [en, zh] = [
    [
      `${made} ${made === 1 ? 'film' : 'films'} made`,
      ...(kept > 0 ? [`${kept} made before`] : []),
      ...(failed > 0 ? [`${failed} of ${results.length} jobs failed`] : []),
    ].join(', '),
    [
      `生成了 ${made} 部影片`,
      ...(kept > 0 ? [`${kept} 部之前已生成`] : []),
      ...(failed > 0 ? [`${results.length} 个任务中有 ${failed} 个失败`] : []),
    ].join('，'),
  ];
  const again = failed > 0 ? onceMore : wording('', '');
  return wording(`${en}.${again.en}`, `${zh}。${again.zh}`)[language];
}

const onceMore = wording(
  ' Mend what is told above and start again: only what is missing is done.',
  '请按上面的提示处理后再次运行：只会补做缺少的部分。',
);

/** The object that `--json` writes. */
export function batchJson(results: readonly JobResult[], language: Language): object {
  const ok = results.every(({ error }) => error === null);
  const jobs = results.map(({ name, films, notes, error }) => ({
    name,
    ok: true,
    films: films.map((film) => ({
      name: film.name,
      path: film.path,
      sizeBytes: film.sizeBytes,
      durationSeconds: film.durationMs === null ? null : film.durationMs / 1000,
      kept: film.isKept,
    })),
    notes: notes.map((note) => safeText(note[language])),
    error: null,
    ...(error && failureJson(error, language)),
  }));
  const error = { code: 'jobsFailed', message: batchSummary(results, language) };
  return { ok, ...(ok ? {} : { error }), jobs };
}
