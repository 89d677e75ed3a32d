import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';
import type { Identity, IdentityStore } from './identity.ts';

/** `$XDG_CONFIG_HOME/kinora/identities.json`, else below `~/.config`. */
export function identityFilePath(environment: Readonly<Record<string, string | undefined>>) {
  const named = environment['XDG_CONFIG_HOME'] ?? '';
  // The specification of base directories: others than absolute ones are to be ignored.
  const base = isAbsolute(named) ? named : join(homedir(), '.config');
  return join(base, 'kinora', 'identities.json');
}

/**
 * Keeps identities in a file that only its owner can read, in a folder that only its owner can
 * open. Two programs may write at once; each writes the file whole, and the last one counts.
 */
export function identitiesInFile(path: string): IdentityStore {
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (url: string, identity: Identity) => {
    const servers = { ...(await readServers(path)), [url]: identity };
    await writeSecret(path, `${JSON.stringify({ servers }, null, 2)}\n`);
  };
  return {
    read: async (url) => (await readServers(path))[url] ?? null,
    write: async (url, identity) => {
      const written = writing.then(async () => write(url, identity));
      writing = written.catch(() => {});
      await written.catch((cause: unknown) => {
        throw new ClientError('storage', cannotWrite(path), { cause });
      });
    },
  };
}

const fileSchema = z.object({
  servers: z.record(
    z.string(),
    z.object({
      clientId: z.string().min(1).max(64),
      token: z.string().nullable(),
      userId: z.string().nullable(),
      sessionId: z.string().nullable(),
    }),
  ),
});

async function readServers(path: string): Promise<Readonly<Record<string, Identity>>> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).servers;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ClientError('storage', cannotRead(path), { cause });
  }
}

const onlyOwner = { file: 0o600, folder: 0o700 };

async function writeSecret(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: onlyOwner.folder });
  await chmod(dirname(path), onlyOwner.folder);
  const partialPath = `${path}.${randomUUID()}`;
  try {
    const file = await open(partialPath, 'wx', onlyOwner.file);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partialPath, path);
  } catch (error) {
    await rm(partialPath, { force: true });
    throw error;
  }
}

function cannotRead(path: string) {
  return wording(
    `${path} cannot be read. Mend its permissions, or delete it: then a new free account is made, and the projects of the old one can no longer be reached.`,
    `无法读取 ${path}。请修正其权限，或将其删除：删除后会新建免费账户，旧账户的项目将无法再访问。`,
  );
}

function cannotWrite(path: string) {
  return wording(
    `${path} cannot be written. Make room or mend its permissions and try again.`,
    `无法写入 ${path}。请清理磁盘空间或修正其权限后重试。`,
  );
}
