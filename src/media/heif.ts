import { Worker } from 'node:worker_threads';
import { reasons, unreadable } from './unreadable.ts';

export interface HeifPixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/** Each takes about 150 MB for 12 megapixels while it lasts. */
const maxWorkers = 2;
let freeWorkers = maxWorkers;
const waiting: (() => void)[] = [];

/**
 * Decodes a HEIC photo at full size, upright, in its own colour space, off the main thread, at
 * most two at a time. About a second for 12 megapixels. HEVC is not in libvips' binaries, hence
 * the decoder of its own. Throws `unreadable`.
 */
export async function decodeHeif(path: string): Promise<HeifPixels> {
  if (freeWorkers === 0) await new Promise<void>((resolve) => waiting.push(resolve));
  else freeWorkers -= 1;
  try {
    return await decodeInWorker(path);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else freeWorkers += 1;
  }
}

async function decodeInWorker(path: string): Promise<HeifPixels> {
  const worker = new Worker(new URL('./heif-worker.ts', import.meta.url), {
    workerData: { path },
    // libheif prints what it cannot read.
    stdout: true,
    stderr: true,
  });
  try {
    return await new Promise<HeifPixels>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the decoder stopped')));
    });
  } catch (error) {
    throw unreadable(path, reasons.damaged, error);
  } finally {
    await worker.terminate();
  }
}
