import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { Failure } from '../language/failure.ts';
import { lockFolder } from './lock-folder.ts';

async function newFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-lock-'));
  t.after(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

const isTaken = (folder: string) => (error: unknown) =>
  error instanceof Failure && error.code === 'input' && error.message.includes(folder);

suite('a locked folder', () => {
  test('is refused to another server in the same process, until it is released', async (t) => {
    const folder = await newFolder(t);
    const lock = lockFolder(folder);
    assert.throws(() => lockFolder(folder), isTaken(folder));
    lock.release();
    lockFolder(folder).release();
  });

  test('is refused while another process lives that has it, and free once that was killed', async (t) => {
    const folder = await newFolder(t);
    const module = JSON.stringify(new URL('lock-folder.ts', import.meta.url).href);
    const script = `const { lockFolder } = await import(${module});
      globalThis.lock = lockFolder(${JSON.stringify(folder)});
      process.stdout.write('locked'); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => other.kill('SIGKILL'));
    await once(other.stdout, 'data');
    assert.throws(() => lockFolder(folder), isTaken(folder));
    const ended = once(other, 'exit');
    other.kill('SIGKILL');
    await ended;
    lockFolder(folder).release();
  });

  test('is none where there is no folder', async (t) => {
    const folder = join(await newFolder(t), 'none');
    assert.throws(
      () => lockFolder(folder),
      (error) => error instanceof Failure && error.code === 'storage',
    );
  });
});
