import { randomUUID } from 'node:crypto';
import { chmod, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Accounts } from './accounts.ts';

/**
 * Lets the person at this machine in without ceremony: who may read the data folder finds a token
 * in it. For a server that listens on loopback alone; a token from before is revoked elsewhere.
 */
export async function keepLocalToken(
  accounts: Accounts,
  { dataFolder, isLocal }: { readonly dataFolder: string; readonly isLocal: boolean },
): Promise<void> {
  if (!isLocal) {
    await accounts.revokeLocalToken();
    await rm(pathIn(dataFolder), { force: true });
    return;
  }
  const known = await readLocalToken(dataFolder);
  const token = await accounts.localToken(known);
  if (token !== known) await writeSecret(pathIn(dataFolder), token);
  else await chmod(pathIn(dataFolder), onlyOwner);
}

/** The token with which this machine's own programs call; null when there is none. */
export async function readLocalToken(dataFolder: string): Promise<string | null> {
  try {
    return (await readFile(pathIn(dataFolder), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const onlyOwner = 0o600;

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'local-token');
}

async function writeSecret(path: string, secret: string): Promise<void> {
  const partialPath = `${path}.${randomUUID()}`;
  const file = await open(partialPath, 'wx', onlyOwner);
  try {
    await file.writeFile(`${secret}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partialPath, path);
}
