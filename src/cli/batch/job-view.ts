import { styleText } from 'node:util';
import type { Render } from '../../client/film/read-render.ts';
import { wording, type Language } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';
import type { ProgressView } from '../progress/progress.ts';
import { cutToColumns } from '../text-layout.ts';
import type { JobNotice } from './make-job.ts';

/** Shows what goes on with a job: bars for what takes its time, and a line for all that is said. */
export function jobView({
  view,
  language,
  stream,
}: {
  readonly view: ProgressView;
  readonly language: Language;
  readonly stream: NodeJS.WriteStream;
}): (notice: JobNotice) => void {
  const quietly = (text: string) => {
    const columns = Math.max(40, stream.columns || 80);
    const line = cutToColumns(`  ${safeText(text).replaceAll(/\s+/g, ' ')}`, columns - 1);
    view.say(styleText('gray', line, { stream }));
  };
  return (notice) => {
    switch (notice.kind) {
      case 'upload': {
        const { sentBytes, totalBytes } = notice.progress;
        return view.show({ label: uploading, done: sentBytes, total: totalBytes, unit: 'bytes' });
      }
      case 'say':
        quietly(`“${notice.text}”`);
        return view.show({ label: working, done: 0, total: 100, unit: 'percent' });
      case 'wait':
        return quietly(notice.wording[language]);
      case 'export':
        return view.show(exportStep(notice.render));
      case 'download': {
        const { receivedBytes, totalBytes } = notice;
        const total = totalBytes ?? receivedBytes;
        return view.show({ label: bringing, done: receivedBytes, total, unit: 'bytes' });
      }
      case 'note':
      case 'film':
        // They stand in the result.
        return undefined;
    }
  };
}

function exportStep({ status, progress }: Render) {
  const label = status === 'pending' ? inLine : rendering;
  return { label, done: progress ?? 0, total: 100, unit: 'percent' } as const;
}

const uploading = wording('Uploading', '上传');
const working = wording('Laying out the film', '编排影片');
const inLine = wording('Waiting in line', '排队中');
const rendering = wording('Making the film', '生成影片');
const bringing = wording('Bringing the film', '取回影片');
