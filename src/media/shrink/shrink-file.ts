import { stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Failure } from '../../language/failure.ts';
import { sniffFile } from '../sniff.ts';
import { shrinkClip } from './shrink-clip.ts';
import { shrinkPhoto } from './shrink-photo.ts';
import { shrinkSong } from './shrink-song.ts';

export interface ShrinkOptions {
  /** Where the copy goes, under the name of the file; it is to be empty. */
  readonly folder: string;
  readonly limitBytes: number;
  /** From 0 to 1; never falls. */
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes a smaller copy of a photo, clip or song that is no larger than a limit: a JPEG or, where it
 * is transparent, a WebP; an MP4 of H.264 and AAC; an M4A of AAC. It is as good as the limit lets
 * it be, but not better than is seen or heard in a film. Answers its path, or null where it would
 * be too poor to be of use, where nothing can be read, and for moving gif and webp, which would
 * lose their transparency. Throws Failure `cancelled`.
 */
export async function shrinkFile(path: string, options: ShrinkOptions): Promise<string | null> {
  const sniffed = await sniffFile(path);
  if (sniffed === null || (sniffed.kind === 'video' && moving.test(sniffed.format))) return null;
  const shrink = { image: shrinkPhoto, video: shrinkClip, audio: shrinkSong }[sniffed.kind];
  const work = { ...options, outStem: join(options.folder, parse(path).name) };
  try {
    const copy = await shrink(path, sniffed.format, work);
    return copy !== null && (await stat(copy)).size <= options.limitBytes ? copy : null;
  } catch (error) {
    // A broken file is not worth a smaller copy: what the service says of it counts.
    if (error instanceof Failure && error.code === 'unreadable') return null;
    throw error;
  }
}

const moving = /^(?:gif|webp)$/;
