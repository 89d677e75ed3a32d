import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { drawPictures } from '../../../test/draw-pictures.ts';
import { filmOfPictures } from '../../../test/film-of-pictures.ts';
import { hashFrames } from '../../../test/hash-frames.ts';
import { temporaryFolder } from '../../../test/make-media.ts';
import type { RenderOrder } from './render-order.ts';
import { RenderProcesses } from './render-processes.ts';
import { childrenOf, isAlive, skipWithoutProc } from '../../../test/child-processes.ts';
import { until } from '../../../test/until.ts';

const folder = temporaryFolder(after);
const never = new AbortController().signal;
/** Eight pictures of half a second: eight chunks. */
let film: Pick<RenderOrder, 'timeline' | 'files'>;

before(async () => {
  const size = { widthPx: 320, heightPx: 180 };
  const pictures = await drawPictures(folder, { count: 8, ...size, durationFrames: 12 });
  film = await filmOfPictures({ ...size, fps: 24 }, pictures);
});

test('a film is rendered apart, and its progress is told as it rises', async (t) => {
  const { processes, order } = openPlace(t);
  const told: number[] = [];
  const options = { signal: never, onProgress: (percent: number) => told.push(percent) };
  const outcome = await processes.render(order, options);
  assert.ok(outcome.kind === 'done' && outcome.sizeBytes > 1000);
  assert.equal((await hashFrames(order.outPath!)).length, 96);
  assert.ok(told.length > 3 && told.every((percent) => percent >= 0 && percent < 100));
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b),
  );
});

test('chunks that were ordered alone make the film soon after', async (t) => {
  const { processes, order } = openPlace(t);
  const ahead = await processes.render({ ...order, outPath: null }, { signal: never });
  assert.deepEqual(ahead, { kind: 'done', sizeBytes: 0 });
  const told: number[] = [];
  const onProgress = (percent: number) => told.push(percent);
  await processes.render(order, { signal: never, onProgress });
  assert.equal(told[0], 96, 'no frame had to be made');
});

test('a failure comes back as it was', async (t) => {
  const { processes, order } = openPlace(t);
  const outPath = join(folder, 'nowhere', 'film.mp4');
  const outcome = await processes.render({ ...order, outPath }, { signal: never });
  assert.ok(outcome.kind === 'failed');
  assert.equal(outcome.failure.code, 'storage');
  assert.match(outcome.failure.wording.en, /nowhere/);
});

test('one process stays for the next film, and takes it', { skip: skipWithoutProc }, async (t) => {
  const { processes, order } = openPlace(t);
  await processes.render(order, { signal: never });
  const kept = renderers();
  assert.equal(kept.length, 1);
  await processes.render(order, { signal: never });
  assert.deepEqual(renderers(), kept);
});

test(
  'stopping is done within a second, and leaves chunks but no film',
  { skip: skipWithoutProc },
  async (t) => {
    const { processes, order, cacheFolder } = openPlace(t);
    const stop = new AbortController();
    const rendering = processes.render(order, { signal: stop.signal });
    await until(async () => (await chunksIn(cacheFolder)) >= 2);
    const [renderer] = renderers();
    const workers = childrenOf(renderer!);
    assert.ok(workers.length > 0);
    const stoppedAtMs = performance.now();
    stop.abort(new Error('enough'));
    await assert.rejects(rendering, /enough/);
    assert.ok(performance.now() - stoppedAtMs < 1500);
    await until(async () => !workers.some(isAlive));
    assert.ok((await chunksIn(cacheFolder)) >= 2);
    assert.ok(!existsSync(order.outPath!));
  },
);

test(
  'a process that is killed says so, and takes its workers with it',
  { skip: skipWithoutProc },
  async (t) => {
    const { processes, order, cacheFolder } = openPlace(t);
    const rendering = processes.render(order, { signal: never });
    await until(async () => (await chunksIn(cacheFolder)) >= 1);
    const [renderer] = renderers();
    const workers = childrenOf(renderer!);
    process.kill(renderer!, 'SIGKILL');
    assert.deepEqual(await rendering, { kind: 'crashed' });
    await until(async () => !workers.some(isAlive));
    const again = await processes.render(order, { signal: never });
    assert.equal(again.kind, 'done');
  },
);

let places = 0;

function openPlace(t: TestContext) {
  const processes = new RenderProcesses(1);
  t.after(async () => {
    processes.close();
    await until(async () => renderers().length === 0);
  });
  const number = places++;
  const cacheFolder = join(folder, `cache-${number}`);
  const outPath = join(folder, `film-${number}.mp4`);
  const order: RenderOrder = { ...film, outPath, cacheFolder, workerCount: 1 };
  return { processes, order, cacheFolder };
}

async function chunksIn(cacheFolder: string): Promise<number> {
  const names = await readdir(cacheFolder).catch(() => []);
  return names.filter((name) => name.endsWith('.chunk')).length;
}

function renderers(): number[] {
  return childrenOf(process.pid, 'render-process');
}
