import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { isFolderLocked } from '../storage/lock-folder.ts';

/** What a server says of itself in its data folder, for the programs of the person at this machine. */
const runningServerSchema = z.object({
  /** Where it listens. */
  url: z.url(),
  pid: z.int().positive(),
  version: z.string(),
});
export type RunningServer = z.output<typeof runningServerSchema>;

/**
 * The server that runs upon a data folder, wherever it listens; null when none does. What a server
 * left behind that was killed does not count: the lock on the folder tells whether it lives.
 */
export async function findRunningServer(dataFolder: string): Promise<RunningServer | null> {
  if (!isFolderLocked(dataFolder)) return null;
  try {
    const text = await readFile(pathIn(dataFolder), 'utf8');
    return runningServerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    // A server that is just starting has not said anything yet.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** To be called by a server that has the folder, once it listens. */
export async function recordRunningServer(
  dataFolder: string,
  server: RunningServer,
): Promise<void> {
  const partialPath = `${pathIn(dataFolder)}.${randomUUID()}`;
  const file = await open(partialPath, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(server)}\n`);
  } finally {
    await file.close();
  }
  await rename(partialPath, pathIn(dataFolder));
}

/** To be called by a server that has the folder: when it starts, for what one before it left behind, and when it ends. */
export async function removeServerRecord(dataFolder: string): Promise<void> {
  await rm(pathIn(dataFolder), { force: true });
}

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'server.json');
}
