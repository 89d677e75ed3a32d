import { rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { makeCacheFolder } from '../../render/make-cache-folder.ts';
import { sceneNames } from './scene-names.ts';

/** Changes whenever a picture does. */
const edition = 1;
/** Each holds a picture of 15 MB and Skia's own memory. */
const mostAtOnce = 4;

/**
 * The paths of the example's pictures, in order. They are drawn when they are first asked for and
 * stay in the cache folder.
 */
export async function drawExample(options: {
  readonly cacheFolder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}): Promise<string[]> {
  const folder = join(options.cacheFolder, `example-${edition}`);
  const paths = sceneNames.map((name, index) => join(folder, `${index + 1}-${name}.jpg`));
  const missing: number[] = [];
  for (const [index, path] of paths.entries()) if (!(await exists(path))) missing.push(index);
  if (missing.length === 0) return paths;
  await makeCacheFolder(folder);
  const total = missing.length;
  let done = 0;
  options.onProgress(done, total);
  const drawMissing = async () => {
    const worker = new Worker(new URL('draw-worker.ts', import.meta.url));
    try {
      for (let index = missing.shift(); index !== undefined; index = missing.shift()) {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
        worker.postMessage(sceneNames[index]);
        const [jpeg] = (await once(worker, 'message', { signal: options.signal })) as [Uint8Array];
        await writeWhole(paths[index]!, jpeg);
        options.onProgress(++done, total);
      }
    } finally {
      await worker.terminate();
    }
  };
  const atOnce = Math.min(mostAtOnce, availableParallelism(), total);
  await Promise.all(Array.from({ length: atOnce }, drawMissing));
  return paths;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, content);
  await rename(partial, path);
}
