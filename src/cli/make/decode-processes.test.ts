import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { DecodeProcesses } from './decode-processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a clip that cannot be read is a failure with its reason, and the next is tried', async () => {
  const processes = new DecodeProcesses(new AbortController().signal);
  try {
    for (const name of ['one.mp4', 'two.mp4']) {
      const path = join(folder, name);
      writeFileSync(
        path,
        Buffer.concat([Buffer.from('\0\0\0\x18ftypisom'), Buffer.alloc(4000, 7)]),
      );
      const failure: unknown = await processes
        .inspect(path, folder)
        .catch((error: unknown) => error);
      assert.ok(failure instanceof Failure);
      assert.equal(failure.code, 'unreadable');
      assert.match(failure.wording.en, new RegExp(`^${name}: `));
    }
  } finally {
    processes.close();
  }
});

test(
  'stopping ends a decoder that waits for ever',
  { skip: process.platform === 'win32' },
  async () => {
    const pipe = join(folder, 'pipe.mp3');
    spawnSync('mkfifo', [pipe]);
    const stopping = new AbortController();
    const processes = new DecodeProcesses(stopping.signal);
    const beats = processes.findBeats(pipe);
    setTimeout(() => stopping.abort(new Failure('cancelled', wording('Stopped', '已停止'))), 300);
    await assert.rejects(beats, /Stopped/);
    processes.close();
  },
);
