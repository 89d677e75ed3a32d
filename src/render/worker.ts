// The process that makes chunks and sound. It is apart from its parent because decoders read what
// strangers wrote: if one crashes or runs wild, it costs a retry, not the program.
import { loadKernel } from '../../kernel/load-kernel.ts';
import { Compositor } from '../compositor/compositor.ts';
import { pictureBytes } from '../compositor/picture.ts';
import { planFrame } from '../compositor/plan-frame.ts';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { type EncodedVideo, VideoEncoder } from '../media/encode-video.ts';
import { silenceFfmpeg } from '../media/ffmpeg-log.ts';
import { ChunkCache } from './chunk-cache.ts';
import { writeAudioChunk, writeVideoChunk } from './chunk-file.ts';
import type { FromWorker, Job, PlainFailure, ToWorker } from './jobs.ts';
import { PictureStore } from './picture-store.ts';
import type { Chunk } from './plan-chunks.ts';

type Film = Extract<ToWorker, { kind: 'film' }>;

/** Progress is told once for so many frames. */
const framesPerReport = 5;

/** Makes the chunks of one film, one after the other. */
class ChunkMaker {
  readonly #film: Film;
  readonly #store: PictureStore;
  readonly #compositor: Compositor;
  readonly #bytes: () => Uint8Array;

  constructor(film: Film) {
    const { kernel, memory } = loadKernel();
    const { timeline, files } = film;
    this.#film = film;
    this.#store = new PictureStore({ kernel, memory, timeline, files });
    const { widthPx, heightPx } = timeline;
    this.#compositor = new Compositor({ kernel, memory, widthPx, heightPx, source: this.#store });
    this.#bytes = () => memory.bytes();
  }

  async make(chunk: Chunk): Promise<EncodedVideo> {
    const { timeline, settings } = this.#film;
    const encoder = new VideoEncoder(timeline, settings);
    try {
      for (let index = 0; index < chunk.frameCount; index++) {
        const plan = planFrame(timeline, chunk.firstFrame + index);
        await this.#store.prepare(plan);
        const { at, widthPx, heightPx } = this.#compositor.compose(plan);
        encoder.encode(this.#bytes().subarray(at, at + pictureBytes(widthPx, heightPx)));
        const done = index + 1;
        if (done % framesPerReport === 0 || done === chunk.frameCount)
          tell({ kind: 'frames', count: done % framesPerReport || framesPerReport });
      }
      return encoder.finish();
    } finally {
      encoder.close();
    }
  }
}

let film: Film | null = null;
let maker: ChunkMaker | null = null;

async function work(job: Job): Promise<void> {
  if (!film) throw new Error('a job came before its film');
  const cache = new ChunkCache(film.cacheFolder);
  if (job.kind === 'sound') {
    // Only one worker of a film makes its sound: the others need not load all the instruments.
    const [{ makeFilmSound }, { encodeAudio }] = await Promise.all([
      import('./film-sound.ts'),
      import('../media/encode-audio.ts'),
    ]);
    const sound = await makeFilmSound(film.timeline, film.files);
    await writeAudioChunk(cache.pathOf(job.key), encodeAudio(sound));
    return;
  }
  maker ??= new ChunkMaker(film);
  await writeVideoChunk(cache.pathOf(job.chunk.key), await maker.make(job.chunk));
}

function plainFailure(error: unknown): PlainFailure {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof Failure) return { code: error.code, wording: error.wording, detail };
  const systemCode = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (systemCode === 'ENOSPC' || systemCode === 'EDQUOT') {
    return {
      code: 'storage',
      wording: wording(
        'The disk is full. Free some space and start again: what is finished is kept.',
        '磁盘已满。请腾出空间后重试：已完成的部分会保留。',
      ),
      detail,
    };
  }
  // Reading is over when one of these comes: sources that cannot be read are Failures.
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EIO'].includes(systemCode)) {
    return {
      code: 'storage',
      wording: wording(
        `Finished parts of the film cannot be kept in ${film?.cacheFolder} (${systemCode}). Check that the folder exists and can be written to.`,
        `无法将已完成的片段保存到 ${film?.cacheFolder}（${systemCode}）。请确认该文件夹存在且可写入。`,
      ),
      detail,
    };
  }
  return {
    code: 'internal',
    wording: wording(
      `A part of the film could not be made: ${detail.split('\n')[0]}`,
      `影片的一部分无法生成：${detail.split('\n')[0]}`,
    ),
    detail,
  };
}

function tell(message: FromWorker): void {
  // A parent that is gone is noticed by `disconnect`.
  process.send?.(message, undefined, undefined, () => {});
}

silenceFfmpeg();
process.on('message', (message: ToWorker) => {
  if (message.kind === 'film') {
    film = message;
    return;
  }
  work(message.job).then(
    () => tell({ kind: 'done' }),
    (error: unknown) => tell({ kind: 'failed', failure: plainFailure(error) }),
  );
});
// The parent is gone: nobody waits for the result.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the parent decides when its workers end.
process.on('SIGINT', () => {});
