import { resolve } from 'node:path';
import { styleText } from 'node:util';
import type { Decision } from '../../director/decision.ts';
import type { Language, Wording } from '../../language/wording.ts';
import type { RenderReport } from '../../render/render-film.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import { durationFrames, type Timeline } from '../../timeline/timeline.ts';
import { safeText } from '../client/safe-text.ts';
import { fileSizeText } from '../file-size-text.ts';
import { wrapText } from '../text-layout.ts';
import type { SkippedFile } from './gather-files.ts';

/** All that there is to say when the film is made. */
export interface FilmReport {
  readonly timeline: Timeline;
  readonly render: RenderReport;
  readonly decisions: readonly Decision[];
  readonly understood: readonly { readonly quote: string; readonly wording: Wording }[];
  readonly notUnderstood: readonly string[];
  readonly notes: readonly Wording[];
  readonly skipped: readonly SkippedFile[];
  readonly timelinePath: string | null;
  readonly elapsedMs: number;
}

/** The one object that `--json` writes; docs/command-line.md tells what each field means. */
export function reportJson(report: FilmReport, language: Language): object {
  const { timeline, render, skipped } = report;
  const names = (ids: readonly string[]) => ids.map((id) => timeline.assets[id]?.name ?? id);
  return {
    ok: true,
    path: resolve(render.path),
    sizeBytes: render.sizeBytes,
    durationSeconds: render.frameCount / timeline.fps,
    frameCount: render.frameCount,
    widthPx: timeline.widthPx,
    heightPx: timeline.heightPx,
    fps: timeline.fps,
    title: timeline.title,
    summary: summarizeTimeline(timeline, language),
    decisions: report.decisions.map(({ kind, wording, assetIds }) => ({
      kind,
      text: wording[language],
      assetIds,
      files: names(assetIds),
    })),
    understood: report.understood.map(({ quote, wording }) => ({ quote, text: wording[language] })),
    notUnderstood: report.notUnderstood,
    notes: report.notes.map((note) => note[language]),
    skipped: skipped.map(({ path, kind, reason }) => ({
      path: resolve(path),
      kind,
      reason: reason[language],
    })),
    timelinePath: report.timelinePath === null ? null : resolve(report.timelinePath),
    chunkCount: render.chunkCount,
    reusedChunkCount: render.reusedChunkCount,
    elapsedMs: Math.round(report.elapsedMs),
  };
}

/** The same for a person to read. */
export function reportText(
  report: FilmReport,
  language: Language,
  stream: NodeJS.WriteStream,
): string {
  const { timeline, render } = report;
  const columns = Math.min(100, Math.max(50, (stream.columns || 80) - 2));
  const words = vocabulary[language];
  const facts = [
    words.seconds(durationFrames(timeline) / timeline.fps),
    `${timeline.widthPx}×${timeline.heightPx}`,
    words.fps(timeline.fps),
    fileSizeText(render.sizeBytes),
    words.madeIn(report.elapsedMs / 1000),
  ];
  const lines = [
    `${styleText('green', '✓', { stream })} ${styleText('bold', safeText(render.path), { stream })}`,
    `  ${styleText('gray', facts.join(' · '), { stream })}`,
    ...indent(wrapText(safeText(summarizeTimeline(timeline, language)), columns - 2), '  '),
    ...section(words.wishes, wishLines(report, language)),
    ...section(
      words.decided,
      report.decisions.map(({ wording }) => wording[language]),
    ),
    ...section(
      words.notes,
      report.notes.map((note) => note[language]),
    ),
    ...section(words.skipped, skippedLines(report.skipped, language)),
  ];
  if (report.timelinePath !== null)
    lines.push('', `  ${words.draft}${safeText(report.timelinePath)}`);
  return `${lines.join('\n')}\n`;

  function section(title: string, items: readonly string[]): string[] {
    if (items.length === 0) return [];
    const bullets = items.flatMap((item) => {
      const [first = '', ...rest] = wrapText(safeText(item), columns - 4);
      return [`  · ${first}`, ...indent(rest, '    ')];
    });
    return ['', `  ${styleText('bold', title, { stream })}`, ...bullets];
  }
}

/** "hidden: .DS_Store and 3 more" — each reason once, with the files that it is true of. */
export function skippedLines(skipped: readonly SkippedFile[], language: Language): string[] {
  const groups = Map.groupBy(skipped, ({ reason }) => reason[language]);
  return [...groups].map(([reason, files]) => {
    const shown = files.slice(0, 4).map(({ name }) => safeText(name));
    const more = files.length - shown.length;
    if (language === 'zh') {
      return `${shown.join('、')}${more > 0 ? ` 等 ${files.length} 个` : ''}：${reason}`;
    }
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${reason}`;
  });
}

function wishLines({ understood, notUnderstood }: FilmReport, language: Language): string[] {
  const quote = (text: string) => `“${text}”`;
  const lines = understood.map(({ quote: said, wording }) =>
    language === 'en' ? `${quote(said)}: ${wording.en}` : `${quote(said)}：${wording.zh}`,
  );
  if (notUnderstood.length === 0) return lines;
  const quoted = notUnderstood.map(quote);
  const said =
    language === 'en'
      ? `Not understood, so left aside: ${quoted.join(', ')}`
      : `没有听懂，先放在一边：${quoted.join('、')}`;
  return [...lines, said];
}

const vocabulary = {
  en: {
    seconds: (value: number) => `${tidy(value)} s`,
    fps: (fps: number) => `${fps} fps`,
    madeIn: (seconds: number) => `made in ${seconds.toFixed(1)} s`,
    wishes: 'You wished for',
    decided: 'Decided along the way',
    notes: 'Please note',
    skipped: 'Not used',
    draft: 'Draft: ',
  },
  zh: {
    seconds: (value: number) => `${tidy(value)} 秒`,
    fps: (fps: number) => `${fps} 帧/秒`,
    madeIn: (seconds: number) => `用时 ${seconds.toFixed(1)} 秒`,
    wishes: '你的要求',
    decided: '过程中的决定',
    notes: '请注意',
    skipped: '未使用',
    draft: '草稿：',
  },
} as const;

function tidy(value: number): string {
  return String(Number(value.toFixed(2)));
}

function indent(lines: readonly string[], by: string): string[] {
  return lines.map((line) => by + line);
}

/** What could not be read, a line each: the person should know even where all else is quiet. */
export function unreadableLines({ skipped }: FilmReport, language: Language): string {
  const unreadable = skipped.filter(({ kind }) => kind === 'unreadable');
  return skippedLines(unreadable, language)
    .map((line) => `${line}\n`)
    .join('');
}
