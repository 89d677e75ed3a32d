import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { defaultEncoderSettings } from '../../render/engine.ts';
import type { Blobs } from '../../storage/blobs.ts';
import { ApiError } from '../http/api-error.ts';
import { asApiError } from '../http/error-answer.ts';
import type { Media } from '../media/media.ts';
import type { Work, WorkResult } from './job-runner.ts';
import type { RenderError } from './render.ts';
import type { RenderOrder } from './render-order.ts';
import type { RenderProcesses } from './render-processes.ts';
import { saveLatest } from './save-latest.ts';
import type { OrderedFilm, RenderEnd, Renders } from './renders.ts';

/** A process that dies is started again; a film that kills it every time is given up. */
const mostTries = 3;
/** As often a server may end, by a crash or otherwise, while it makes one film: then it is given up. */
const mostServers = 20;

interface Needs {
  readonly renders: Renders;
  readonly media: Media;
  readonly blobs: Blobs;
  readonly processes: RenderProcesses;
  readonly cacheFolder: string;
  readonly workerCount: number;
  readonly timeLimitMs: number;
  readonly log: FastifyBaseLogger;
}

/**
 * Does the job of one export: its chunks, its film, its blob, and then all that hangs on its end
 * in one transaction. Interrupted anywhere it can be done again, from the chunks that are finished.
 */
export async function exportFilm(needs: Needs, work: Work): Promise<WorkResult> {
  const { renders, blobs } = needs;
  const { userId, payload } = work.job;
  const { renderId } = payload as { renderId: string };
  const partialPath = blobs.newPartialPath();
  try {
    const film = await renders.begin(userId, renderId);
    if (work.job.attempts > mostServers) throw interruptedTooOften;
    const sizeBytes = await renderFilm(needs, work, { renderId, film, partialPath });
    await keep(needs, work, { renderId, partialPath, sizeBytes });
  } catch (error) {
    work.signal.throwIfAborted();
    needs.log.warn({ err: error, job: work.job.id }, 'an export failed');
    await renders.end(work, renderId, { status: 'failed', error: toldError(error) });
  } finally {
    await rm(partialPath, { force: true });
  }
  return 'ended';
}

/** Answers the film's size in bytes. Throws Failure, or the signal's reason. */
async function renderFilm(
  needs: Needs,
  work: Work,
  target: {
    readonly renderId: string;
    readonly film: OrderedFilm;
    readonly partialPath: string;
  },
): Promise<number> {
  const { renders, media, processes, timeLimitMs, log } = needs;
  const { userId, id: jobId } = work.job;
  const { renderId, film, partialPath } = target;
  const order: RenderOrder = {
    timeline: film.timeline,
    files: await media.filmFiles(userId, film.timeline),
    settings: { ...defaultEncoderSettings, crf: film.encoding.crf ?? defaultEncoderSettings.crf },
    outPath: partialPath,
    cacheFolder: needs.cacheFolder,
    workerCount: needs.workerCount,
  };
  const progress = saveLatest({
    save: async (percent: number) => renders.noteProgress(userId, renderId, percent),
    onError: (error) => log.error({ err: error, job: jobId }, 'cannot note progress'),
  });
  const limit = AbortSignal.timeout(timeLimitMs);
  const signal = AbortSignal.any([work.signal, limit]);
  try {
    for (let tries = 1; ; tries++) {
      const outcome = await processes.render(order, { signal, onProgress: progress.note });
      if (outcome.kind === 'done') return outcome.sizeBytes;
      if (outcome.kind === 'failed') throw withNames(outcome.failure, order);
      log.warn({ job: jobId, tries }, 'a render process died');
      if (tries === mostTries) throw crashed;
    }
  } catch (error) {
    throw limit.aborted && !work.signal.aborted ? tookTooLong(timeLimitMs) : error;
  } finally {
    await progress.settle();
  }
}

/** A failure names files as they lie here; people know them by the names of their media. */
function withNames(failure: Failure, { timeline, files }: RenderOrder): Failure {
  const named = (text: string): string =>
    Object.entries(files).reduce(
      (told, [id, { path }]) => told.replaceAll(basename(path), timeline.assets[id]!.name),
      text,
    );
  const { en, zh } = failure.wording;
  return new Failure(failure.code, wording(named(en), named(zh)), failure);
}

/** A film whose job was taken away at the last moment is not kept. */
async function keep(
  { renders, blobs }: Needs,
  work: Work,
  film: { readonly renderId: string; readonly partialPath: string; readonly sizeBytes: number },
): Promise<void> {
  const filmKey = `films/${work.job.userId}/${randomUUID()}.mp4`;
  await blobs.put(filmKey, film.partialPath);
  const end: RenderEnd = { status: 'completed', filmKey, sizeBytes: film.sizeBytes };
  let isKept = false;
  try {
    isKept = await renders.end(work, film.renderId, end);
  } finally {
    if (!isKept) await blobs.remove(filmKey);
  }
}

function toldError(error: unknown): RenderError {
  const { kind, wording: text } = asApiError(error);
  return { code: kind.code, wording: text };
}

const crashed = new Failure(
  'internal',
  wording(
    `The process that made the film died ${mostTries} times.`,
    `生成影片的进程已异常退出 ${mostTries} 次。`,
  ),
);

const interruptedTooOften = new Failure(
  'internal',
  wording('The server ended too often while it made the film.', '生成影片期间服务器多次中断。'),
);

function tookTooLong(timeLimitMs: number): ApiError {
  const minutes = Math.max(1, Math.round(timeLimitMs / 60_000));
  return new ApiError(apiErrors.timedOut, {
    wording: wording(
      `The export took longer than ${minutes} min and was given up; nothing was charged. Make the film shorter or its resolution lower.`,
      `导出超过 ${minutes} 分钟，已停止，未扣除积分。请缩短影片或降低分辨率。`,
    ),
  });
}
