import { styleText } from 'node:util';
import { wording, type Language } from '../../language/wording.ts';
import { stepOf } from '../client/bring-film.ts';
import { safeText } from '../client/safe-text.ts';
import { shrinkingStep } from '../client/smaller-copies.ts';
import type { Surroundings } from '../command.ts';
import { chooseProgress } from '../progress/choose-progress.ts';
import type { ProgressView } from '../progress/progress.ts';
import { cutToColumns } from '../text-layout.ts';
import { failureLine, filmLine, noteLine } from './batch-report.ts';
import type { JobResult } from './finish-job.ts';
import type { JobNotice } from './make-job.ts';

/** What a person sees of a batch. */
export interface BatchView {
  readonly begin: (job: string, of: { readonly number: number; readonly count: number }) => void;
  readonly notify: (notice: JobNotice) => void;
  /** Says why a job is not done, where it is not; this also when all else is quiet. */
  readonly fail: (result: JobResult) => void;
  /** A line that stays. */
  readonly say: (line: string) => void;
  /** Takes away what is not to stay. */
  readonly end: () => void;
}

/**
 * Bars for what takes its time and lines for what is said, on standard error; films and what to
 * know about them on standard output, except where a program reads that.
 */
export function batchView(
  { stdout, stderr, environment }: Surroundings,
  how: { readonly language: Language; readonly isJson: boolean; readonly quiet: boolean },
): BatchView {
  const { language, isJson, quiet } = how;
  const progress = chooseProgress({ stream: stderr, environment, language, quiet });
  const results = isJson ? stderr : stdout;
  const tell = (stream: NodeJS.WriteStream, line: string) => {
    progress.end();
    stream.write(`${line}\n`);
  };
  return {
    say: progress.say,
    end: progress.end,
    begin: (job, { number, count }) => {
      progress.say(`${styleText('gray', `(${number}/${count})`, { stream: stderr })} ${job}`);
    },
    fail: (result) => {
      if (result.error) tell(stderr, failureLine(result, language, stderr));
    },
    notify: (notice) => {
      if (quiet) return;
      if (notice.kind === 'film') tell(results, filmLine(notice.film, language, results));
      else if (notice.kind === 'note') tell(results, noteLine(notice.wording, language, results));
      else showWork(notice, { progress, language, stream: stderr });
    },
  };
}

function showWork(
  notice: Exclude<JobNotice, { kind: 'film' | 'note' }>,
  to: {
    readonly progress: ProgressView;
    readonly language: Language;
    readonly stream: NodeJS.WriteStream;
  },
): void {
  const { progress, language, stream } = to;
  switch (notice.kind) {
    case 'upload': {
      const { sentBytes, totalBytes } = notice.progress;
      return progress.show({ label: uploading, done: sentBytes, total: totalBytes, unit: 'bytes' });
    }
    case 'shrink':
      return progress.show(shrinkingStep(notice.done));
    case 'say':
      progress.say(grayLine(`“${notice.text}”`, stream));
      return progress.show({ label: working, done: 0, total: 100, unit: 'percent' });
    case 'wait':
      return progress.say(grayLine(notice.wording[language], stream));
    case 'export':
      return progress.show(stepOf(notice.render));
    case 'download': {
      const { receivedBytes, totalBytes } = notice;
      const total = totalBytes ?? receivedBytes;
      return progress.show({ label: bringing, done: receivedBytes, total, unit: 'bytes' });
    }
  }
}

function grayLine(text: string, stream: NodeJS.WriteStream): string {
  const columns = Math.max(40, stream.columns || 80);
  const line = cutToColumns(`  ${safeText(text).replaceAll(/\s+/g, ' ')}`, columns - 1);
  return styleText('gray', line, { stream });
}

const uploading = wording('Uploading', '正在上传');
const working = wording('Laying out the film', '正在编排影片');
const bringing = wording('Bringing the film', '正在下载影片');
