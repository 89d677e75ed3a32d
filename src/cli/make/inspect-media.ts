import { stat } from 'node:fs/promises';
import type { PictureFacts } from '../../director/picture.ts';
import { inspectFile } from '../../ingest/inspect-file.ts';
import type { InspectionProcesses } from '../../ingest/inspection-processes.ts';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { MediaFacts } from '../../media/probe.ts';
import { sniffFile } from '../../media/sniff.ts';
import { reasonWithoutName } from '../../media/unreadable.ts';
import type { FilmFiles } from '../../render/film-files.ts';
import type { AudioAsset } from '../../timeline/timeline.ts';
import type { GatheredFile, SkippedFile } from './gather-files.ts';
import { inParallel } from './in-parallel.ts';
import { isMadeFilm } from './made-films.ts';

/** The media of a film, each content once. */
export interface InspectedMedia {
  readonly pictures: readonly PictureFacts[];
  readonly songs: readonly AudioAsset[];
  readonly files: FilmFiles;
  readonly skipped: readonly SkippedFile[];
}

/**
 * Two at once keep two cores busy, for libvips decodes beside the main thread; each further one
 * costs the memory of a decoded picture.
 */
const atOnce = 4;

/**
 * Probes every file and looks at every picture. A file that cannot be used is skipped with its
 * reason, the others are still used. What was seen is kept in `cacheFolder`. Throws `cancelled`.
 */
export async function inspectMedia(options: {
  readonly files: readonly GatheredFile[];
  readonly processes: InspectionProcesses;
  readonly cacheFolder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (doneFiles: number) => void;
}): Promise<InspectedMedia> {
  const { files, signal, onProgress } = options;
  let done = 0;
  const found = await inParallel(files, atOnce, async (file) => {
    signal.throwIfAborted();
    const one = await useOrSkip(file, options);
    onProgress(++done);
    return one;
  });
  return joinMedia(found);
}

type Found =
  | {
      readonly file: GatheredFile;
      readonly facts: MediaFacts;
      readonly picture: PictureFacts | null;
    }
  | { readonly skipped: SkippedFile };

/** Photos are opened here, clips and songs in a process apart. */
async function useOrSkip(
  file: GatheredFile,
  {
    processes,
    cacheFolder,
    signal,
  }: { processes: InspectionProcesses; cacheFolder: string; signal: AbortSignal },
): Promise<Found> {
  const { path, name } = file;
  try {
    const sniffed = await sniffFile(path);
    if (sniffed === null) return { skipped: await unknownFile(file) };
    const { facts, look } =
      sniffed.kind === 'image'
        ? await inspectFile(path, { cacheFolder })
        : await processes.inspect(path, { cacheFolder });
    if (facts.kind === 'audio') return { file, facts, picture: null };
    if (!file.named && facts.kind === 'video' && (await isMadeFilm(cacheFolder, facts.sha256))) {
      return { skipped: { path, name, kind: 'earlier-film', reason: madeHere } };
    }
    const { sha256: assetId, kind, widthPx, heightPx, durationMs, hasSound, capturedAtMs } = facts;
    const size = { widthPx, heightPx };
    const picture = { assetId, name, kind, ...size, durationMs, hasSound, capturedAtMs, look };
    return { file, facts, picture };
  } catch (error) {
    signal.throwIfAborted();
    return { skipped: { path, name, kind: 'unreadable', reason: reasonOf(error, path) } };
  }
}

async function unknownFile({ path, name }: GatheredFile): Promise<SkippedFile> {
  const { size } = await stat(path);
  return size === 0
    ? { path, name, kind: 'unreadable', reason: emptyFile }
    : { path, name, kind: 'unknown', reason: unknownKind };
}

const madeHere = wording('a film that Kinora made', 'Kinora 以前生成的影片');
const emptyFile = wording('the file is empty', '文件是空的');
const unknownKind = wording('not a photo, clip or song', '不是照片、视频或音乐');

function reasonOf(error: unknown, path: string): Wording {
  if (error instanceof Failure) return reasonWithoutName(error, path);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES') return wording('you have no permission to read it', '没有读取权限');
  return wording(`it cannot be read (${String(error)})`, `无法读取（${String(error)}）`);
}

function joinMedia(found: readonly Found[]): InspectedMedia {
  const pictures: PictureFacts[] = [];
  const songs: AudioAsset[] = [];
  const skipped: SkippedFile[] = [];
  const files: Record<string, FilmFiles[string]> = {};
  const firstNames = new Map<string, string>();
  for (const one of found) {
    if ('skipped' in one) {
      skipped.push(one.skipped);
      continue;
    }
    const { path, name } = one.file;
    const { sha256: id, format, durationMs } = one.facts;
    const first = firstNames.get(id);
    if (first !== undefined) {
      const reason = wording(`the same as ${first}`, `与 ${first} 完全相同`);
      skipped.push({ path, name, kind: 'repeated', reason });
      continue;
    }
    firstNames.set(id, name);
    files[id] = { path, format };
    if (one.picture) pictures.push(one.picture);
    else songs.push({ kind: 'audio', id, name, durationMs });
  }
  return { pictures, songs, files, skipped };
}
