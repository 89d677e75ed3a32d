import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Language } from '../../../language/wording.ts';
import type { Surroundings } from '../../command.ts';
import { stopServer } from '../../serve/stop-server.ts';

export interface OwnMachine {
  /** As a person's that never used Kinora; its servers take any free port. */
  readonly environment: NodeJS.ProcessEnv;
  readonly dataFolder: string;
  /** For files of the test. */
  readonly folder: string;
  readonly surroundings: Surroundings;
}

/** A machine of its own for a test: its servers and its files are gone with it. */
export async function ownMachine(
  test: TestContext,
  language: Language = 'en',
): Promise<OwnMachine> {
  const root = await mkdtemp(join(tmpdir(), 'kinora-machine-'));
  const dataFolder = join(root, 'data');
  const folder = join(root, 'work');
  await mkdir(folder);
  test.after(async () => {
    await stopServer(dataFolder, new AbortController().signal);
    await rm(root, { recursive: true, force: true });
  });
  const foreign = Object.keys(process.env).filter((name) => /^(?:KINORA|NEMO|XDG)_/.test(name));
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...Object.fromEntries(foreign.map((name) => [name, undefined])),
    XDG_CONFIG_HOME: join(root, 'config'),
    XDG_CACHE_HOME: join(root, 'cache'),
    KINORA_DATA: dataFolder,
    KINORA_PORT: '0',
    KINORA_LANG: language,
  };
  const surroundings: Surroundings = {
    environment,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    systemLanguage: language,
    signal: new AbortController().signal,
  };
  return { environment, dataFolder, folder, surroundings };
}
