import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import type { EncodedAudio } from '../media/encode-audio.ts';
import type { EncodedVideo } from '../media/encode-video.ts';
import { writeMp4 } from '../media/mp4.ts';
import type { ChunkCache } from './chunk-cache.ts';
import { readAudioChunk, readVideoChunk } from './chunk-file.ts';
import { type ChunksRequest, type FrameProgress, makeChunks } from './make-chunks.ts';
import type { Chunk } from './plan-chunks.ts';
import { storageFailure } from './storage-failure.ts';
import { verifyFilm } from './verify-film.ts';
import { cancelled } from './worker-pool.ts';

export interface RenderRequest extends Omit<ChunksRequest, 'onFrames'> {
  /** Where the film appears when it is whole and verified; what stood there is replaced then. */
  readonly outPath: string;
  readonly onProgress?: (progress: RenderProgress) => void;
}

export interface RenderProgress extends FrameProgress {
  readonly phase: 'encode' | 'join' | 'verify';
}

export interface RenderReport {
  readonly path: string;
  readonly sizeBytes: number;
  readonly frameCount: number;
  readonly chunkCount: number;
  readonly reusedChunkCount: number;
}

/**
 * Makes the chunks that are missing, joins all of them with the sound, verifies the file, and only
 * then gives it its name. Throws Failure; then nothing stands under `outPath` that was not there
 * before.
 */
export async function renderFilm(request: RenderRequest): Promise<RenderReport> {
  const { timeline, outPath, signal, onProgress } = request;
  const made = await makeChunks({
    ...request,
    onFrames: (frames) => onProgress?.({ phase: 'encode', ...frames }),
  });
  const { cache, chunks, sound, doneFrames, totalFrames, reusedFrames, reusedChunkCount } = made;
  const report = (phase: RenderProgress['phase']) =>
    onProgress?.({ phase, doneFrames, totalFrames, reusedFrames });
  const partial = partialPath(outPath, process.pid);
  try {
    report('join');
    await removeLeftOvers(outPath).catch(storageFailure(dirname(outPath)));
    const audio = sound ? await readMade(cache, sound, readAudioChunk) : null;
    await writeMp4({
      path: partial,
      format: timeline,
      pieces: readPieces(cache, chunks, signal),
      audio,
      // A film without a title is known by its name, in players' lists as on the disk.
      title: timeline.title || basename(outPath, extname(outPath)),
      createdAt: new Date(),
    }).catch(storageFailure(dirname(outPath)));
    report('verify');
    const sizeBytes = await verifyFilm(partial, {
      frameCount: totalFrames,
      fps: timeline.fps,
      chunkCount: chunks.length,
      soundSamples: audio?.durationSamples ?? 0,
      soundPeak: audio?.peak ?? 0,
    });
    if (signal?.aborted) throw cancelled();
    await rename(partial, outPath).catch(storageFailure(dirname(outPath)));
    await cache.trim();
    return {
      path: outPath,
      sizeBytes,
      frameCount: totalFrames,
      chunkCount: chunks.length,
      reusedChunkCount,
    };
  } finally {
    // What failed before is what matters; what this leaves, the next render removes.
    await rm(partial, { force: true }).catch(() => {});
  }
}

/** Where a process writes the film until it is whole. */
function partialPath(outPath: string, pid: number | string): string {
  return join(dirname(outPath), `.${basename(outPath)}.${pid}.partial.mp4`);
}

/** Removes what renders of the same film left that were killed while they joined it. */
async function removeLeftOvers(outPath: string): Promise<void> {
  for (const name of await readdir(dirname(outPath))) {
    const pid = /\.(\d+)\.partial\.mp4$/.exec(name)?.[1];
    if (pid === undefined || name !== basename(partialPath(outPath, pid))) continue;
    if (!isRunning(Number(pid))) await rm(join(dirname(outPath), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function* readPieces(
  cache: ChunkCache,
  chunks: readonly Chunk[],
  signal: AbortSignal | undefined,
): AsyncGenerator<EncodedVideo> {
  for (const { key } of chunks) {
    if (signal?.aborted) throw cancelled();
    yield await readMade(cache, key, readVideoChunk);
  }
}

async function readMade<Made extends EncodedVideo | EncodedAudio>(
  cache: ChunkCache,
  key: string,
  read: (path: string) => Promise<Made | null>,
): Promise<Made> {
  const made = await read(cache.pathOf(key));
  if (made) return made;
  throw new Failure(
    'storage',
    wording(
      `A finished part of the film has disappeared from ${cache.folder} or was damaged there. Start again: it will be made anew.`,
      `已完成的影片片段在 ${cache.folder} 中丢失或损坏。请重试：它会重新生成。`,
    ),
  );
}
