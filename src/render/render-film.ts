import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import type { EncodedAudio } from '../media/encode-audio.ts';
import type { EncodedVideo, EncoderSettings } from '../media/encode-video.ts';
import { writeMp4 } from '../media/mp4.ts';
import { durationFrames, type Timeline } from '../timeline/timeline.ts';
import { ChunkCache, defaultCacheFolder } from './chunk-cache.ts';
import { readAudioChunk, readVideoChunk } from './chunk-file.ts';
import { defaultEncoderSettings } from './engine.ts';
import type { FilmFiles } from './film-files.ts';
import { hasSound, soundKey } from './heard-clips.ts';
import type { Job } from './jobs.ts';
import { type Chunk, planChunks } from './plan-chunks.ts';
import { verifyFilm } from './verify-film.ts';
import { cancelled, runJobs } from './worker-pool.ts';
import { defaultWorkerCount, WorkerProcesses } from './worker-processes.ts';

export interface RenderRequest {
  /** Valid, and at least one frame long. */
  readonly timeline: Timeline;
  readonly files: FilmFiles;
  /** Where the film appears when it is whole and verified; what stood there is replaced then. */
  readonly outPath: string;
  readonly settings?: EncoderSettings;
  readonly cacheFolder?: string;
  /** Processes at work; one per core by default. */
  readonly workerCount?: number;
  /** Processes that wait for work; they stay the caller's, who closes them. */
  readonly processes?: WorkerProcesses;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RenderProgress) => void;
}

export interface RenderProgress {
  readonly phase: 'encode' | 'join' | 'verify';
  /** Frames that are finished, those found in the cache included. */
  readonly doneFrames: number;
  readonly totalFrames: number;
  /** Of them, frames that did not have to be made. */
  readonly reusedFrames: number;
}

export interface RenderReport {
  readonly path: string;
  readonly sizeBytes: number;
  readonly frameCount: number;
  readonly chunkCount: number;
  readonly reusedChunkCount: number;
}

/**
 * Plan the chunks, look them up, make those that are missing, join them with the sound, verify the
 * file, and only then give it its name. Finished chunks stay, so a render that was stopped or
 * killed goes on where it was. Throws Failure; then nothing stands under `outPath` that was not
 * there before.
 */
export async function renderFilm(request: RenderRequest): Promise<RenderReport> {
  const { timeline, outPath, signal } = request;
  const settings = request.settings ?? defaultEncoderSettings;
  const cache = new ChunkCache(request.cacheFolder ?? defaultCacheFolder());
  await cache.open().catch(storageFailure(cache.folder));
  const totalFrames = durationFrames(timeline);
  const chunks = planChunks(timeline, settings);
  const sound = hasSound(timeline) ? soundKey(timeline) : null;
  const missing = await findMissing(cache, chunks, sound).catch(storageFailure(cache.folder));
  const missingFrames = countFrames(missing);
  const reusedFrames = totalFrames - missingFrames;
  let doneFrames = reusedFrames;
  const report = (phase: RenderProgress['phase']) =>
    request.onProgress?.({ phase, doneFrames, totalFrames, reusedFrames });
  report('encode');
  if (missing.length > 0) {
    await runJobs({
      film: { kind: 'film', timeline, files: request.files, settings, cacheFolder: cache.folder },
      jobs: missing,
      workerCount: request.workerCount ?? defaultWorkerCount,
      processes: request.processes ?? new WorkerProcesses(0),
      onFrames: (count) => {
        doneFrames += count;
        report('encode');
      },
      signal,
    });
  }
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
      reusedChunkCount: chunks.length - missing.filter((job) => job.kind === 'chunk').length,
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

/** Sound first: it takes longest and nothing can be divided in it. */
async function findMissing(
  cache: ChunkCache,
  chunks: readonly Chunk[],
  sound: string | null,
): Promise<Job[]> {
  const missing: Job[] = [];
  if (sound && !(await isWhole(cache, sound, readAudioChunk)))
    missing.push({ kind: 'sound', key: sound });
  const seen = new Set<string>();
  for (const chunk of chunks) {
    if (seen.has(chunk.key)) continue;
    seen.add(chunk.key);
    if (!(await isWhole(cache, chunk.key, readVideoChunk))) missing.push({ kind: 'chunk', chunk });
  }
  return missing;
}

async function isWhole(
  cache: ChunkCache,
  key: string,
  read: (path: string) => Promise<unknown>,
): Promise<boolean> {
  if ((await read(cache.pathOf(key))) === null) return false;
  await cache.touch(key);
  return true;
}

function countFrames(jobs: readonly Job[]): number {
  return jobs.reduce((sum, job) => sum + (job.kind === 'chunk' ? job.chunk.frameCount : 0), 0);
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

function storageFailure(folder: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      'storage',
      wording(
        `Cannot write to ${folder} (${reason}). Check free space and permissions; finished parts are kept.`,
        `无法写入 ${folder}（${reason}）。请检查磁盘空间和权限；已完成的部分会保留。`,
      ),
      error,
    );
  };
}
