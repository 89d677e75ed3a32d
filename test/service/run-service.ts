import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../kinora', import.meta.url));

export interface RunningService {
  /** `http://127.0.0.1:54321`. */
  readonly url: string;
  readonly dataFolder: string;
  /** Everything that it printed for people so far. */
  readonly printed: () => string;
  /** As Ctrl-C does; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** `./kinora serve` as a person starts it, on a free port; a new data folder is gone with the test. */
export async function runService(
  test: TestContext,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningService> {
  const dataFolder = environment['KINORA_DATA'] ?? (await mkdtemp(join(tmpdir(), 'kinora-data-')));
  const child = spawn(program, ['serve', '--port', '0'], {
    env: { ...process.env, KINORA_LANG: 'en', ...environment, KINORA_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGINT');
    return ended;
  };
  test.after(async () => {
    await stop();
    await rm(dataFolder, { recursive: true, force: true });
  });
  let [stdout, stderr] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout)?.[0];
      if (address !== undefined) resolve(address);
    });
    void ended.then((code) => reject(new Error(`kinora serve ended with ${code}: ${stderr}`)));
  });
  return { url, dataFolder, printed: () => stdout, stop };
}
