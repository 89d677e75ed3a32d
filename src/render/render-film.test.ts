import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { drawPictures } from '../../test/draw-pictures.ts';
import { filmOfPictures } from '../../test/film-of-pictures.ts';
import { hashFrames } from '../../test/hash-frames.ts';
import { temporaryFolder } from '../../test/make-media.ts';
import { readSamples } from '../../test/read-film.ts';
import { Failure, type FailureCode } from '../language/failure.ts';
import type { ScoreAsset, Timeline } from '../timeline/timeline.ts';
import type { FilmFiles } from './film-files.ts';
import { renderFilm, type RenderProgress } from './render-film.ts';

const folder = temporaryFolder(after);
const chunkCount = 6;
/** Six pictures of half a second: six chunks. */
let film: { timeline: Timeline; files: FilmFiles };
/** What its frames look like when it is made without any mishap. */
let wholeFrames: string[];
const wholeCache = join(folder, 'whole');

before(async () => {
  const size = { widthPx: 96, heightPx: 54 };
  const pictures = await drawPictures(folder, { count: chunkCount, ...size, durationFrames: 12 });
  film = await filmOfPictures({ ...size, fps: 24 }, pictures);
  const outPath = join(folder, 'whole.mp4');
  const report = await renderFilm({ ...film, outPath, cacheFolder: wholeCache, workerCount: 1 });
  assert.equal(report.chunkCount, chunkCount);
  assert.equal(report.reusedChunkCount, 0);
  wholeFrames = await hashFrames(outPath);
  assert.equal(wholeFrames.length, 72);
});

test('a film that was made before is joined from its chunks, and is the same', async () => {
  const place = await makePlace(wholeCache);
  const seen: RenderProgress[] = [];
  const report = await renderFilm({ ...film, ...place, onProgress: (each) => seen.push(each) });
  assert.equal(report.reusedChunkCount, chunkCount);
  assert.deepEqual(seen[0], {
    phase: 'encode',
    doneFrames: 72,
    totalFrames: 72,
    reusedFrames: 72,
  });
  assert.deepEqual(await hashFrames(place.outPath), wholeFrames);
});

test('however many processes make it, the film is the same', async () => {
  const place = await makePlace();
  await renderFilm({ ...film, ...place, workerCount: 3 });
  assert.deepEqual(await hashFrames(place.outPath), wholeFrames);
});

test('chunks that are cut off, changed or empty are made again, the others are used', async () => {
  const place = await makePlace(wholeCache);
  const chunks = readdirSync(place.cacheFolder).toSorted();
  const [changed, cutOff, empty] = chunks.map((name) => join(place.cacheFolder, name));
  const bytes = await readFile(changed!);
  bytes[bytes.length - 5]! ^= 4;
  await writeFile(changed!, bytes);
  await truncate(cutOff!, 200);
  await truncate(empty!, 0);
  const report = await renderFilm({ ...film, ...place, workerCount: 1 });
  assert.equal(report.reusedChunkCount, chunkCount - 3);
  assert.deepEqual(await hashFrames(place.outPath), wholeFrames);
  assert.deepEqual(readdirSync(place.cacheFolder).toSorted(), chunks);
});

test('a killed render leaves no film, and the next one goes on from its finished chunks', async () => {
  const place = await makePlace();
  const program = fileURLToPath(new URL('testing/render-and-die.ts', import.meta.url));
  const request = JSON.stringify({ ...film, ...place, workerCount: 1 });
  const renderer = spawn(process.execPath, [program, request], { stdio: 'ignore' });
  while (finishedChunks(place.cacheFolder) < 2) await sleep(2);
  const workers = childrenOf(renderer.pid!);
  renderer.kill('SIGKILL');
  await new Promise((resolve) => renderer.once('exit', resolve));
  assert.deepEqual(await readdir(place.outFolder), []);
  await waitUntilGone(workers);
  const finished = finishedChunks(place.cacheFolder);
  const report = await renderFilm({ ...film, ...place });
  assert.equal(report.reusedChunkCount, finished);
  assert.ok(finished >= 2 && finished <= chunkCount);
  assert.deepEqual(await hashFrames(place.outPath), wholeFrames);
});

const skipWithoutProc = existsSync('/proc/self/task') ? false : 'needs /proc to find processes';

test('a process that dies costs a retry, not the film', { skip: skipWithoutProc }, async () => {
  const place = await makePlace();
  let killed = 0;
  let done = 0;
  await renderFilm({
    ...film,
    ...place,
    workerCount: 2,
    onProgress: ({ doneFrames, reusedFrames }) => {
      done = doneFrames;
      if (killed > 0 || doneFrames === reusedFrames) return;
      const [worker] = childrenOf(process.pid);
      process.kill(worker!, 'SIGKILL');
      killed++;
    },
  });
  assert.equal(killed, 1);
  assert.equal(done, 72, 'frames of the dead process are not counted twice');
  assert.deepEqual(await hashFrames(place.outPath), wholeFrames);
});

test(
  'a part at which processes die again and again ends the render with a clear failure',
  { skip: skipWithoutProc },
  async () => {
    const place = await makePlace();
    const murder = setInterval(() => {
      for (const worker of childrenOf(process.pid)) process.kill(worker, 'SIGKILL');
    }, 10);
    await rejectsWith('internal', /ended 3 times/, renderFilm({ ...film, ...place })).finally(() =>
      clearInterval(murder),
    );
    assert.deepEqual(await readdir(place.outFolder), []);
  },
);

test('stopping ends at once, leaves no film and no process', async () => {
  const place = await makePlace();
  const stop = new AbortController();
  let stoppedAtMs = 0;
  const rendering = renderFilm({
    ...film,
    ...place,
    workerCount: 2,
    signal: stop.signal,
    onProgress: ({ doneFrames, reusedFrames }) => {
      if (doneFrames === reusedFrames || stop.signal.aborted) return;
      stoppedAtMs = performance.now();
      stop.abort();
    },
  });
  await rejectsWith('cancelled', /Stopped/, rendering);
  assert.ok(performance.now() - stoppedAtMs < 500, 'at once');
  assert.deepEqual(await readdir(place.outFolder), []);
  await waitUntilGone(childrenOf(process.pid));
});

test('what was stopped before it began does nothing', async () => {
  const place = await makePlace();
  const rendering = renderFilm({ ...film, ...place, signal: AbortSignal.abort() });
  await rejectsWith('cancelled', /Stopped/, rendering);
  assert.deepEqual(await readdir(place.cacheFolder), []);
});

test('stopping while the film is joined leaves nothing of it', async () => {
  const place = await makePlace(wholeCache);
  const stop = new AbortController();
  const rendering = renderFilm({
    ...film,
    ...place,
    signal: stop.signal,
    onProgress: ({ phase }) => phase === 'join' && stop.abort(),
  });
  await rejectsWith('cancelled', /Stopped/, rendering);
  assert.deepEqual(await readdir(place.outFolder), []);
});

test('a photo that has gone is named, and nothing goes on behind the failure', async () => {
  const { place, files, path } = await withOwnPhoto();
  await rm(path);
  const rendering = renderFilm({ ...film, ...place, files, workerCount: 2 });
  await rejectsWith('unreadable', /own\.png: there is no such file/, rendering);
  await waitUntilGone(childrenOf(process.pid));
  const chunks = finishedChunks(place.cacheFolder);
  await sleep(300);
  assert.equal(finishedChunks(place.cacheFolder), chunks);
  assert.deepEqual(await readdir(place.outFolder), []);
});

test('a photo that was changed since it was chosen is named, and no chunk shows it', async () => {
  const { place, files, path } = await withOwnPhoto();
  const [other] = await drawPictures(place.outFolder, {
    count: 1,
    first: 50,
    widthPx: 96,
    heightPx: 54,
    durationFrames: 12,
  });
  await writeFile(path, await readFile(other!.path));
  const rendering = renderFilm({ ...film, ...place, files, workerCount: 1 });
  await rejectsWith('unreadable', /own\.png: it has changed/, rendering);
  assert.equal(finishedChunks(place.cacheFolder), 0);
});

test('an output folder that is missing is named, and the chunks are kept', async () => {
  const place = await makePlace(wholeCache);
  const outPath = join(folder, 'nowhere', 'film.mp4');
  await rejectsWith('storage', /nowhere/, renderFilm({ ...film, ...place, outPath }));
  assert.equal(finishedChunks(place.cacheFolder), chunkCount);
});

test(
  'an output folder that cannot be written to is named',
  { skip: process.getuid?.() === 0 ? 'the superuser may write anywhere' : false },
  async () => {
    const place = await makePlace(wholeCache);
    await chmod(place.outFolder, 0o500);
    await rejectsWith('storage', /Cannot write to/, renderFilm({ ...film, ...place }));
    await chmod(place.outFolder, 0o700);
  },
);

test('a full disk under the film is a clear failure and leaves nothing half-written', async (t) => {
  const place = await makePlace(wholeCache);
  if (!mountSmallDisk(t, place.outFolder, 8)) return;
  await rejectsWith('storage', /Cannot write to/, renderFilm({ ...film, ...place }));
  assert.deepEqual(await readdir(place.outFolder), []);
});

test('a full disk under the cache is a clear failure and keeps what is finished', async (t) => {
  const place = await makePlace();
  if (!mountSmallDisk(t, place.cacheFolder, 8)) return;
  await rejectsWith('storage', /disk is full/, renderFilm({ ...film, ...place, workerCount: 1 }));
  assert.ok(readdirSync(place.cacheFolder).every((name) => name.endsWith('.chunk')));
  assert.deepEqual(await readdir(place.outFolder), []);
});

test('a cache folder that vanishes while the film is made is named', async () => {
  const place = await makePlace();
  const rendering = renderFilm({
    ...film,
    ...place,
    workerCount: 1,
    onProgress: ({ phase }) => {
      if (phase === 'encode') execFileSync('rm', ['-rf', place.cacheFolder]);
    },
  });
  await rejectsWith('storage', /cache/, rendering);
});

test('what stood under the film’s name is replaced when the new film is whole, not before', async () => {
  const place = await makePlace(wholeCache);
  await writeFile(place.outPath, 'an older film');
  const stop = new AbortController();
  const stopped = renderFilm({
    ...film,
    ...place,
    signal: stop.signal,
    onProgress: ({ phase }) => phase === 'verify' && stop.abort(),
  });
  await rejectsWith('cancelled', /Stopped/, stopped);
  assert.equal(await readFile(place.outPath, 'utf8'), 'an older film');
  await renderFilm({ ...film, ...place });
  assert.deepEqual(await hashFrames(place.outPath), wholeFrames);
  assert.deepEqual(await readdir(place.outFolder), ['film.mp4']);
});

test('what a killed render left beside the film goes with the next, what runs or is other stays', async () => {
  const place = await makePlace(wholeCache);
  const dead = spawn('true').pid!;
  await waitUntilGone([dead]);
  const kept = [`.film.mp4.${process.ppid}.partial.mp4`, `.other.mp4.${dead}.partial.mp4`];
  for (const name of [...kept, `.film.mp4.${dead}.partial.mp4`])
    await writeFile(join(place.outFolder, name), 'half a film');
  await renderFilm({ ...film, ...place });
  assert.deepEqual(readdirSync(place.outFolder).toSorted(), [...kept, 'film.mp4'].toSorted());
});

test('a film of which nothing is heard has no sound track; music gives it one', async () => {
  await assert.rejects(readSamples(join(folder, 'whole.mp4')), /no such track/);
  const place = await makePlace(wholeCache);
  await renderFilm({ ...film, ...place, timeline: withMusic(film.timeline) });
  const samples = await readSamples(place.outPath);
  assert.ok(samples.some((sample) => Math.abs(sample) > 0.05));
  assert.deepEqual(await hashFrames(place.outPath), wholeFrames);
});

test('a muted track is neither heard nor seen', async () => {
  const place = await makePlace(wholeCache);
  const timeline = withMusic(film.timeline);
  const tracks = timeline.tracks.map((track) => ({ ...track, muted: track.kind === 'audio' }));
  await renderFilm({ ...film, ...place, timeline: { ...timeline, tracks } });
  await assert.rejects(readSamples(place.outPath), /no such track/);
});

interface Place {
  readonly outFolder: string;
  readonly outPath: string;
  readonly cacheFolder: string;
}

let places = 0;

/** A new folder for a film and another for its chunks, which may begin as a copy. */
async function makePlace(cacheToCopy?: string): Promise<Place> {
  const number = places++;
  const outFolder = join(folder, `out-${number}`);
  const cacheFolder = join(folder, `cache-${number}`);
  await mkdir(outFolder);
  await mkdir(cacheFolder);
  for (const name of cacheToCopy ? await readdir(cacheToCopy) : [])
    await writeFile(join(cacheFolder, name), await readFile(join(cacheToCopy!, name)));
  return { outFolder, outPath: join(outFolder, 'film.mp4'), cacheFolder };
}

/** The film's first photo lies under another path, where a test may do something to it. */
async function withOwnPhoto(): Promise<{ place: Place; files: FilmFiles; path: string }> {
  const place = await makePlace();
  const [[id, file]] = Object.entries(film.files) as [[string, FilmFiles[string]]];
  const path = join(place.cacheFolder, 'own.png');
  await writeFile(path, await readFile(file.path));
  return { place, path, files: { ...film.files, [id]: { ...file, path } } };
}

function withMusic(timeline: Timeline): Timeline {
  const score: ScoreAsset = {
    id: 'score:jazz:1',
    kind: 'score',
    name: 'Jazz',
    mood: 'jazz',
    seed: 1,
  };
  return {
    ...timeline,
    assets: { ...timeline.assets, [score.id]: score },
    tracks: [
      ...timeline.tracks,
      {
        id: 'music',
        kind: 'audio',
        name: 'Music',
        muted: false,
        clips: [
          {
            id: 'music-1',
            assetId: score.id,
            startFrame: 0,
            durationFrames: 72,
            sourceStartFrame: 0,
            loop: false,
            volume: [{ frame: 0, gain: 1 }],
            fadeInFrames: 0,
            fadeOutFrames: 0,
            duck: false,
          },
        ],
      },
    ],
  };
}

async function rejectsWith(
  code: FailureCode,
  words: RegExp,
  rendering: Promise<unknown>,
): Promise<void> {
  await assert.rejects(rendering, (error: unknown) => {
    assert.ok(error instanceof Failure, String(error));
    assert.equal(error.code, code, error.message);
    assert.match(error.wording.en, words);
    assert.ok(error.wording.zh.length > 0);
    return true;
  });
}

function finishedChunks(cacheFolder: string): number {
  return readdirSync(cacheFolder).filter((name) => name.endsWith('.chunk')).length;
}

/** Processes that a process has started and that run; none where /proc does not tell. */
function childrenOf(pid: number): number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number).filter(isAlive);
}

/** A process that has ended but was not yet waited for (a zombie) does nothing any more. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function waitUntilGone(pids: readonly number[]): Promise<void> {
  for (let waits = 0; pids.some(isAlive); waits++) {
    assert.ok(waits < 100, `processes are still there: ${pids.filter(isAlive).join(' ')}`);
    await sleep(20);
  }
}

/** Lays a disk of so many kilobytes over a folder; says why and answers false where it may not. */
function mountSmallDisk(t: TestContext, place: string, kilobytes: number): boolean {
  try {
    const options = { stdio: 'pipe' } as const;
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place], options);
  } catch {
    t.skip('this user may not mount a small disk');
    return false;
  }
  t.after(() => execFileSync('umount', [place]));
  return true;
}
