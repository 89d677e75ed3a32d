import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { wording, type Wording } from '../../language/wording.ts';
import { shrinkFile } from '../../media/shrink/shrink-file.ts';
import type { Step } from '../progress/progress.ts';

/** Smaller copies of files that a service refused; they are gone once this is disposed of. */
export interface SmallerCopies extends AsyncDisposable {
  /** The copies that were made so far. */
  readonly made: readonly SmallerCopy[];
  /** A copy of the same name, or null where none can be made that fits. Throws Failure `cancelled`. */
  make(path: string, limitBytes: number): Promise<string | null>;
}

export interface SmallerCopy {
  /** Of the original. */
  readonly name: string;
  readonly originalBytes: number;
  readonly sizeBytes: number;
}

export function openSmallerCopies({
  signal,
  ...options
}: {
  /** From 0 to 1, of each copy; a hundred times at most. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}): SmallerCopies {
  const folders: string[] = [];
  const made: SmallerCopy[] = [];
  return {
    made,
    make: async (path, limitBytes) => {
      const folder = await mkdtemp(join(tmpdir(), 'kinora-smaller-'));
      folders.push(folder);
      const onProgress = inPercents(options.onProgress);
      const copy = await shrinkFile(path, { folder, limitBytes, onProgress, signal });
      if (copy === null) return null;
      const [{ size: originalBytes }, { size: sizeBytes }] = [await stat(path), await stat(copy)];
      made.push({ name: basename(path), originalBytes, sizeBytes });
      return copy;
    },
    [Symbol.asyncDispose]: async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

function inPercents(tell: (done: number) => void): (done: number) => void {
  let told = -1;
  return (done) => {
    const percent = Math.floor(100 * done);
    if (percent > told) tell(percent / 100);
    told = Math.max(told, percent);
  };
}

export function shrinkingStep(done: number): Step {
  return { label: shrinking, done: Math.floor(100 * done), total: 100, unit: 'percent' };
}

const shrinking = wording('Making a smaller copy', '正在制作较小的副本');

/** “beach.mov was too large: a smaller copy is used, 43 MB instead of 312 MB.” */
export function smallerCopyText({ name, originalBytes, sizeBytes }: SmallerCopy): Wording {
  const [before, now] = [megabytes(originalBytes), megabytes(sizeBytes)];
  return wording(
    `${name} was too large: a smaller copy is used, ${now} instead of ${before}.`,
    `${name} 过大：已改用较小的副本，${now}（原为 ${before}）。`,
  );
}

/** Rounded up: nothing has no megabytes at all. */
export function megabytes(sizeBytes: number): string {
  const tenths = Math.ceil(sizeBytes / 1e5);
  return `${tenths < 100 ? tenths / 10 : Math.round(tenths / 10)} MB`;
}
