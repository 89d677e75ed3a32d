import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { InspectionProcesses } from './inspection-processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a clip that cannot be read is a failure with its reason, and the next is tried', async () => {
  const processes = new InspectionProcesses();
  try {
    for (const name of ['one.mp4', 'two.mp4']) {
      const path = join(folder, name);
      writeFileSync(
        path,
        Buffer.concat([Buffer.from('\0\0\0\x18ftypisom'), Buffer.alloc(4000, 7)]),
      );
      const failure: unknown = await processes
        .inspect(path, { cacheFolder: folder })
        .catch((error: unknown) => error);
      assert.ok(failure instanceof Failure);
      assert.equal(failure.code, 'unreadable');
      assert.match(failure.wording.en, new RegExp(`^${name}: `));
    }
  } finally {
    processes.close();
  }
});

const skipWithoutProc = existsSync('/proc/self/task') ? false : 'needs /proc to find processes';

test('stopping ends a decoder that waits for ever', { skip: skipWithoutProc }, async () => {
  const path = join(folder, 'song.mp3');
  writeFileSync(path, 'words');
  const stopping = new AbortController();
  const processes = new InspectionProcesses({ signal: stopping.signal });
  try {
    const beats = processes.listen(path);
    for (const pid of childPids()) process.kill(pid, 'SIGSTOP');
    setTimeout(() => stopping.abort(new Failure('cancelled', wording('Stopped', '已停止'))), 50);
    await assert.rejects(beats, /Stopped/);
  } finally {
    processes.close();
  }
});

test(
  'a process that died while it had nothing to do is replaced',
  { skip: skipWithoutProc },
  async () => {
    const path = join(folder, 'not-a-song.mp3');
    writeFileSync(path, 'words');
    const processes = new InspectionProcesses();
    try {
      await assert.rejects(processes.listen(path));
      for (const pid of childPids()) process.kill(pid, 'SIGKILL');
      while (childPids().length > 0) await sleep(5);
      await assert.rejects(processes.listen(path));
    } finally {
      processes.close();
    }
  },
);

function childPids(): number[] {
  const text = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}
