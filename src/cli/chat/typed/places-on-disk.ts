import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CompletionContext } from './complete-typed.ts';

/** The disk as those see it who read what is typed. What may not be read is not there. */
export function placesOnDisk(
  home: string,
  workingFolder: string,
): Omit<CompletionContext, 'sayings'> {
  return { home, workingFolder, kindAt, list };
}

function kindAt(path: string): 'file' | 'folder' | null {
  try {
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts?.isFile() ? 'file' : facts?.isDirectory() ? 'folder' : null;
  } catch {
    return null;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) =>
      kindAt(join(folder, name)) === 'folder' ? `${name}/` : name,
    );
  } catch {
    return [];
  }
}
