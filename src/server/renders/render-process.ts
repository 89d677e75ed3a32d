// The process that renders films for the server, one at a time: a crash in it, or in the workers
// that it starts, costs a retry and not the service. It waits for the next order when it is through,
// so that nothing has to be loaded then.
import { getPriority, setPriority } from 'node:os';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { silenceFfmpeg } from '../../media/ffmpeg-log.ts';
import type { PlainFailure } from '../../render/jobs.ts';
import { makeChunks } from '../../render/make-chunks.ts';
import { renderFilm, type RenderProgress } from '../../render/render-film.ts';
import type { FromRenderProcess, RenderOrder, ToRenderProcess } from './render-order.ts';

/** At least: the server answers while all cores render. Workers inherit it. */
const niceness = 10;
/** How far the bar is when frames are made, and when the film is joined. */
const percentOf = { encode: 96, join: 97, verify: 98 } as const;

let stopping = new AbortController();
let toldPercent = -1;

async function render(order: RenderOrder): Promise<number> {
  const { outPath, ...request } = order;
  const { signal } = stopping;
  toldPercent = -1;
  if (outPath !== null) {
    const report = await renderFilm({ ...request, outPath, signal, onProgress: tellProgress });
    return report.sizeBytes;
  }
  const { cache } = await makeChunks({
    ...request,
    signal,
    onFrames: (frames) => tellProgress({ phase: 'encode', ...frames }),
  });
  await cache.trim();
  return 0;
}

function tellProgress({ phase, doneFrames, totalFrames }: RenderProgress): void {
  const percent = Math.floor((percentOf[phase] * doneFrames) / totalFrames);
  if (percent === toldPercent) return;
  toldPercent = percent;
  tell({ kind: 'progress', percent });
}

function plainFailure(error: unknown): PlainFailure {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof Failure) return { code: error.code, wording: error.wording, detail };
  const said = detail.split('\n')[0];
  const text = wording(`The film could not be made: ${said}`, `影片无法生成：${said}`);
  return { code: 'internal', wording: text, detail };
}

function tell(message: FromRenderProcess): void {
  // A server that is gone is noticed by `disconnect`.
  process.send?.(message, undefined, undefined, () => {});
}

silenceFfmpeg();
setPriority(Math.max(getPriority(), niceness));
process.on('message', (message: ToRenderProcess) => {
  if (message.kind === 'stop') {
    stopping.abort();
    return;
  }
  stopping = new AbortController();
  render(message.order).then(
    (sizeBytes) => tell({ kind: 'done', sizeBytes }),
    (error: unknown) => tell({ kind: 'failed', failure: plainFailure(error) }),
  );
});
// The server is gone, and with it everybody who waits for the film.
process.on('disconnect', () => process.exit(0));
