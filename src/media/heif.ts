import { Worker } from 'node:worker_threads';
import { reasons, unreadable } from './unreadable.ts';

export interface HeifPixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/**
 * Decodes a HEIC photo at full size, upright, in its own colour space, off the main thread. About
 * a second for 12 megapixels. HEVC is not in libvips' binaries, hence the decoder of its own.
 * Throws `unreadable`.
 */
export async function decodeHeif(path: string): Promise<HeifPixels> {
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
