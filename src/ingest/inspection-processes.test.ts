import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeMedia, temporaryFolder } from '../../test/make-media.ts';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { encodeWebp } from '../media/encode-webp.ts';
import { InspectionProcesses, type InspectionSettings } from './inspection-processes.ts';

const folder = temporaryFolder(after);
const cacheFolder = join(folder, 'cache');
const skip = existsSync('/proc/self/task') ? false : 'needs /proc to find processes';

const photo = join(folder, 'photo.webp');
const grey = new Uint8Array(60 * 40 * 3).fill(128);
await writeFile(photo, await encodeWebp({ widthPx: 60, heightPx: 40, channels: 3, data: grey }));
const song = await makeMedia(join(folder, 'song.m4a'), {
  sound: { codec: 'aac', sampleRate: 48000, channels: [new Float32Array(48000)] },
});

/** Processes for one test; at its end all of them are gone. */
function open(
  settings: InspectionSettings = {},
): AsyncDisposable & { processes: InspectionProcesses } {
  const processes = new InspectionProcesses(settings);
  return {
    processes,
    [Symbol.asyncDispose]: async () => {
      processes.close();
      if (!skip) await childPids(0);
    },
  };
}

test('a clip that cannot be read is a failure with its reason, and the next is tried', async () => {
  await using opened = open();
  for (const name of ['one.mp4', 'two.mp4']) {
    const path = join(folder, name);
    await writeFile(
      path,
      Buffer.concat([Buffer.from('\0\0\0\x18ftypisom'), Buffer.alloc(4000, 7)]),
    );
    await assert.rejects(opened.processes.inspect(path, { cacheFolder }), (error) => {
      assert.ok(error instanceof Failure);
      assert.equal(error.code, 'unreadable');
      assert.match(error.wording.en, new RegExp(`^${name}: `));
      return true;
    });
  }
});

test('a process that crashes costs the one file, and the next is read', { skip }, async () => {
  await using opened = open({ processCount: 1 });
  await opened.processes.inspect(photo, { cacheFolder });
  const crashed = opened.processes.inspect(photo, { cacheFolder });
  for (const pid of await childPids(1)) process.kill(pid, 'SIGSEGV');
  await assertUnreadable(crashed, /photo\.webp: the decoder cannot cope with it/);
  assert.equal((await opened.processes.inspect(photo, { cacheFolder })).facts.widthPx, 60);
});

test('a process that hangs is ended when its time is over', { skip }, async () => {
  await using opened = open({ processCount: 1, timeLimitMs: 1500 });
  const hanging = opened.processes.inspect(photo, { cacheFolder });
  for (const pid of await childPids(1)) process.kill(pid, 'SIGSTOP');
  await assertUnreadable(hanging, /too long/);
  assert.equal((await opened.processes.inspect(photo, { cacheFolder })).facts.widthPx, 60);
});

test('a machine that cannot start a process is not blamed on the file', async () => {
  const { execPath } = process;
  await using opened = open();
  process.execPath = join(folder, 'no-such-node');
  try {
    await assert.rejects(opened.processes.inspect(photo, { cacheFolder }), { code: 'internal' });
  } finally {
    process.execPath = execPath;
  }
  assert.equal((await opened.processes.inspect(photo, { cacheFolder })).facts.widthPx, 60);
});

test('stopping ends a decoder that waits for ever', { skip }, async () => {
  const stopping = new AbortController();
  await using opened = open({ signal: stopping.signal });
  const beats = opened.processes.listen(song);
  for (const pid of await childPids(1)) process.kill(pid, 'SIGSTOP');
  setTimeout(() => stopping.abort(new Failure('cancelled', wording('Enough', '够了'))), 50);
  await assert.rejects(beats, /Enough/);
});

test(
  'a request that is stopped while it works or waits leaves the others alone',
  { skip },
  async () => {
    await using opened = open({ processCount: 1 });
    const { processes } = opened;
    const stopping = new AbortController();
    const ask = async (signal?: AbortSignal) => processes.inspect(photo, { cacheFolder, signal });
    const asked = [ask(stopping.signal), ask(), ask(stopping.signal), ask()];
    const settled = Promise.allSettled(asked);
    await childPids(1);
    stopping.abort(new Error('the person left'));
    const outcomes = (await settled).map((one) =>
      one.status === 'fulfilled' ? one.value.facts.widthPx : String(one.reason),
    );
    assert.deepEqual(outcomes, ['Error: the person left', 60, 'Error: the person left', 60]);
  },
);

test('closing rejects what is still asked as cancelled', async () => {
  const processes = new InspectionProcesses({ processCount: 1 });
  const asked = [processes.inspect(photo, { cacheFolder }), processes.listen(song)];
  setTimeout(() => processes.close(), 20);
  for (const one of await Promise.allSettled(asked)) {
    assert.equal(one.status, 'rejected');
    assert.equal((one.reason as Failure).code, 'cancelled');
  }
  await assert.rejects(processes.listen(song), { code: 'cancelled' });
});

test('a process that died while it had nothing to do is replaced', { skip }, async () => {
  await using opened = open();
  await opened.processes.inspect(photo, { cacheFolder });
  for (const pid of await childPids(1)) process.kill(pid, 'SIGKILL');
  await childPids(0);
  assert.equal((await opened.processes.inspect(photo, { cacheFolder })).facts.widthPx, 60);
});

test('no more processes run than are allowed, and each is renewed in time', { skip }, async () => {
  await using opened = open({ processCount: 2 });
  const seen = new Set<number>();
  let most = 0;
  const asked = Array.from({ length: 120 }, async () => {
    await opened.processes.inspect(photo, { cacheFolder });
    const pids = childrenNow();
    for (const pid of pids) seen.add(pid);
    most = Math.max(most, pids.length);
  });
  await Promise.all(asked);
  // One that is being ended may still be listed beside the two.
  assert.ok(most <= 4, `${most} processes`);
  assert.ok(seen.size >= 3, `${seen.size} processes in all`);
});

test('every thread of a process lets others go first', { skip }, async () => {
  await using opened = open({ niceness: 7 });
  await opened.processes.inspect(photo, { cacheFolder });
  const [pid] = await childPids(1);
  const threads = readdirSync(`/proc/${pid}/task`);
  assert.ok(threads.length > 4, `${threads.length} threads`);
  const levels = threads.map((thread) => nicenessOf(pid!, thread)).filter((one) => one !== null);
  assert.deepEqual([...new Set(levels)], [7]);
});

test('a process knows nothing of the secrets in the environment', { skip }, async () => {
  process.env['KINORA_TEST_SECRET'] = 'hush';
  await using opened = open();
  await opened.processes.inspect(photo, { cacheFolder });
  const [pid] = await childPids(1);
  const environment = readFileSync(`/proc/${pid}/environ`, 'latin1');
  assert.match(environment, /PATH=/);
  assert.doesNotMatch(environment, /hush/);
});

test('a song is listened to in a process apart', async () => {
  await using opened = open();
  const { durationSamples } = await opened.processes.listen(song);
  assert.ok(Math.abs(durationSamples - 48000) <= 1024, `${durationSamples} samples`);
});

async function assertUnreadable(asked: Promise<unknown>, words: RegExp): Promise<void> {
  await assert.rejects(asked, (error) => {
    assert.ok(error instanceof Failure, String(error));
    assert.equal(error.code, 'unreadable');
    assert.match(error.wording.en, words);
    return true;
  });
}

/** The processes that this one has started, once there are so many. */
async function childPids(count: number): Promise<number[]> {
  while (childrenNow().length !== count) await sleep(5);
  return childrenNow();
}

function childrenNow(): number[] {
  const text = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}

/** Field 19 of `stat`, for the name in field 2 may hold blanks; null for a thread that has ended. */
function nicenessOf(pid: number, thread: string): number | null {
  const path = `/proc/${pid}/task/${thread}/stat`;
  if (!existsSync(path)) return null;
  const stat = readFileSync(path, 'latin1');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
}
