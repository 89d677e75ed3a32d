import type { EncoderSettings } from '../media/encode-video.ts';
import { durationFrames, type Timeline } from '../timeline/timeline.ts';
import { ChunkCache, defaultCacheFolder } from './chunk-cache.ts';
import { readAudioChunk, readVideoChunk } from './chunk-file.ts';
import { defaultEncoderSettings } from './engine.ts';
import type { FilmFiles } from './film-files.ts';
import { hasSound, soundKey } from './heard-clips.ts';
import type { Job } from './jobs.ts';
import { type Chunk, planChunks } from './plan-chunks.ts';
import { storageFailure } from './storage-failure.ts';
import { runJobs } from './worker-pool.ts';
import { defaultWorkerCount, WorkerProcesses } from './worker-processes.ts';

export interface ChunksRequest {
  /** Valid, and at least one frame long. */
  readonly timeline: Timeline;
  readonly files: FilmFiles;
  readonly settings?: EncoderSettings;
  readonly cacheFolder?: string;
  /** Processes at work; one per core by default. */
  readonly workerCount?: number;
  /** Processes that wait for work; they stay the caller's, who closes them. */
  readonly processes?: WorkerProcesses;
  readonly signal?: AbortSignal;
  readonly onFrames?: (progress: FrameProgress) => void;
}

export interface FrameProgress {
  /** Frames that are finished, those found in the cache included. */
  readonly doneFrames: number;
  readonly totalFrames: number;
  /** Of them, frames that did not have to be made. */
  readonly reusedFrames: number;
}

/** All parts of a film, in the cache. */
export interface MadeChunks extends FrameProgress {
  readonly cache: ChunkCache;
  readonly chunks: readonly Chunk[];
  /** The key of its sound; null when nothing is heard. */
  readonly sound: string | null;
  readonly reusedChunkCount: number;
}

/**
 * Plans the chunks, looks them up, and makes those that are missing. Finished chunks stay, so work
 * that was stopped or killed goes on where it was. Throws Failure.
 */
export async function makeChunks(request: ChunksRequest): Promise<MadeChunks> {
  const { timeline, files, signal, onFrames } = request;
  const settings = request.settings ?? defaultEncoderSettings;
  const cache = new ChunkCache(request.cacheFolder ?? defaultCacheFolder());
  await cache.open().catch(storageFailure(cache.folder));
  const totalFrames = durationFrames(timeline);
  const chunks = planChunks(timeline, settings);
  const sound = hasSound(timeline) ? soundKey(timeline) : null;
  const missing = await findMissing(cache, chunks, sound).catch(storageFailure(cache.folder));
  const reusedFrames = totalFrames - countFrames(missing);
  let doneFrames = reusedFrames;
  onFrames?.({ doneFrames, totalFrames, reusedFrames });
  if (missing.length > 0) {
    await runJobs({
      film: { kind: 'film', timeline, files, settings, cacheFolder: cache.folder },
      jobs: missing,
      workerCount: request.workerCount ?? defaultWorkerCount,
      processes: request.processes ?? new WorkerProcesses(0),
      onFrames: (count) => {
        doneFrames += count;
        onFrames?.({ doneFrames, totalFrames, reusedFrames });
      },
      signal,
    });
  }
  const reusedChunkCount = chunks.length - missing.filter((job) => job.kind === 'chunk').length;
  return { cache, chunks, sound, doneFrames, totalFrames, reusedFrames, reusedChunkCount };
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
