import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../../../test/make-media.ts';
import { makeSmallDisk } from '../../../test/small-disk.ts';
import { openSqliteDatabase } from '../../storage/sqlite-database.ts';
import type { Settings } from '../settings.ts';
import { forkServer } from '../testing/fork-server.ts';
import { newUser, startTestServer } from '../testing/test-server.ts';
import { newRenderPlace, renderPlaceOf } from './testing/render-place.ts';
import { childrenOf, skipWithoutProc } from '../../../test/child-processes.ts';
import { until } from '../../../test/until.ts';

const folder = temporaryFolder(after);
const price = 7;

async function start(t: TestContext, settings: Partial<Settings> = {}) {
  const dataFolder = settings.dataFolder ?? (await newFolder(t));
  const all = { preset: 'hosted' as const, prices: { export: price }, ...settings, dataFolder };
  const server = await startTestServer(t, all);
  const newPlace = async (film: { count?: number; first?: number; widthPx?: number } = {}) => {
    const { headers, userId } = await server.newUser();
    const { widthPx = 320 } = film;
    const sized = { count: 6, ...film, widthPx, heightPx: (widthPx * 9) / 16 };
    const place = await newRenderPlace({ url: server.url, headers }, { folder, ...sized });
    await server.parts.database.transaction(async (transaction) =>
      server.parts.ledger.grant(transaction, { userId, amount: 100, reason: 'test' }),
    );
    const { available } = await place.balance();
    return { ...place, userId, startCredits: available };
  };
  return { server, dataFolder, newPlace };
}

test('an export that is cancelled at any moment ends, costs nothing and leaves nothing', async (t) => {
  const { dataFolder, newPlace } = await start(t);
  const place = await newPlace();
  let completed = 0;
  for (const [round, waitMs] of [0, 20, 100, 300, 500, 700, 900, 1100].entries()) {
    const id = `render_${round}`;
    // Every round makes its chunks anew.
    await place.order({ id, output: { crf: 20 + round } });
    await sleep(waitMs);
    const { status, completedAt } = await place.cancel(id);
    assert.ok(status === 'cancelled' || status === 'completed', status);
    assert.notEqual(completedAt, null);
    if (status === 'completed') completed++;
    const left = place.startCredits - completed * price;
    assert.deepEqual(await place.balance(), { available: left, frozen: 0, total: left });
  }
  await until(() => readdirSync(join(dataFolder, 'blobs', '.partial')).length === 0);
  assert.equal(filmsIn(dataFolder).length, completed);
  await until(() => rendererPids().every((pid) => childrenOf(pid).length === 0));
  assert.ok(completed < 8, 'something was cancelled');
});

test(
  'a render process that is killed costs a try, not the export',
  { skip: skipWithoutProc },
  async (t) => {
    const { newPlace } = await start(t);
    const place = await newPlace();
    const { id } = await place.order();
    await until(async () => (await place.poll(id)).progress > 10);
    const shown = (await place.poll(id)).progress;
    for (const pid of rendererPids()) process.kill(pid, 'SIGKILL');
    await sleep(50);
    assert.ok((await place.poll(id)).progress >= shown);
    await place.waitFor(id);
  },
);

test(
  'an export that kills its process again and again fails and is not charged',
  { skip: skipWithoutProc },
  async (t) => {
    const { newPlace, dataFolder } = await start(t);
    const place = await newPlace();
    const { id } = await place.order();
    const murder = setInterval(() => {
      for (const pid of rendererPids()) process.kill(pid, 'SIGKILL');
    }, 20);
    const { errorCode, error } = await place
      .waitFor(id, 'failed')
      .finally(() => clearInterval(murder));
    assert.equal(errorCode, 500);
    assert.match(error!, /nothing was charged/);
    assert.equal((await place.balance()).available, place.startCredits);
    assert.deepEqual(filmsIn(dataFolder), []);
  },
);

test('an export that takes too long is given up, told why, and not charged', async (t) => {
  const { newPlace } = await start(t, { renderTimeLimitMs: 100 });
  const place = await newPlace();
  const { id } = await place.order();
  const { errorCode, error } = await place.waitFor(id, 'failed');
  assert.equal(errorCode, 504);
  assert.match(error!, /took longer than 1 min/);
  assert.equal((await place.balance()).available, place.startCredits);
});

test('a medium that can no longer be read is named as its user knows it', async (t) => {
  const { dataFolder, newPlace } = await start(t);
  const place = await newPlace();
  const media = join(dataFolder, 'blobs', 'media', place.userId);
  for (const name of readdirSync(media)) await writeFile(join(media, name), 'no picture');
  const { id } = await place.order();
  const { errorCode, error } = await place.waitFor(id, 'failed');
  assert.equal(errorCode, 4001);
  assert.match(error!, /^picture-\d\.png: it has changed/);
  assert.equal((await place.balance()).available, place.startCredits);
});

test('a server that is closed hands its exports to the next, within seconds', async (t) => {
  const dataFolder = await newFolder(t);
  const first = await start(t, { dataFolder });
  const place = await first.newPlace({ count: 10 });
  const { id } = await place.order();
  await until(async () => (await place.poll(id)).progress > 0);
  const shown = (await place.poll(id)).progress;
  const closingMs = performance.now();
  await first.server.close();
  assert.ok(performance.now() - closingMs < 4000);
  const { server } = await start(t, { dataFolder });
  const caller = { url: server.url, headers: place.api.headers };
  const later = renderPlaceOf(caller, place.sessionId, place.timeline);
  assert.ok((await later.poll(id)).progress >= shown);
  await later.waitFor(id);
});

test('an export in which server after server ended is given up and not charged', async (t) => {
  const dataFolder = await newFolder(t);
  const first = await start(t, { dataFolder });
  const place = await first.newPlace({ count: 10 });
  const { id } = await place.order();
  // At once: on a busy machine it may be finished by the time that its progress is seen.
  await first.server.close();
  const database = openSqliteDatabase(join(dataFolder, 'kinora.db'));
  await database.transaction(async (transaction) =>
    transaction.run(`UPDATE jobs SET attempts = 20 WHERE kind = 'export'`),
  );
  await database.close();
  const { server } = await start(t, { dataFolder });
  const caller = { url: server.url, headers: place.api.headers };
  const later = renderPlaceOf(caller, place.sessionId, place.timeline);
  assert.equal((await later.waitFor(id, 'failed')).errorCode, 500);
  assert.equal((await later.balance()).available, place.startCredits);
});

test('an id is free again once the session of its export is deleted', async (t) => {
  const { server, newPlace } = await start(t);
  const place = await newPlace({ count: 2 });
  await place.order({ id: 'render_1' });
  await place.waitFor('render_1');
  await place.api.data('DELETE', `/api/sessions/nemo_agent/me/${place.sessionId}`);
  const caller = { url: server.url, headers: place.api.headers };
  const later = await newRenderPlace(caller, { folder, count: 2, first: 40 });
  await later.order({ id: 'render_1' });
  await later.waitFor('render_1');
});

test('users take turns, and know when theirs comes', async (t) => {
  const { newPlace } = await start(t);
  const [ann, bob] = [await newPlace({ count: 2 }), await newPlace({ count: 2, first: 20 })];
  for (const number of [1, 2, 3])
    await ann.order({ id: `ann_${number}`, output: { crf: 20 + number } });
  const mine = await bob.order({ id: 'bob_1' });
  assert.ok(mine.queuePosition === null || mine.queuePosition <= 2, String(mine.queuePosition));
  const last = await ann.poll('ann_3');
  assert.ok(last.queuePosition === null || last.queuePosition >= 2, String(last.queuePosition));
  const bobEnded = (await bob.waitFor('bob_1')).completedAt!;
  const annEnded = (await ann.waitFor('ann_3')).completedAt!;
  assert.ok(bobEnded < annEnded, 'bob did not wait for all of ann’s');
});

test(
  'a server that is killed goes on from its chunks at the next start',
  { skip: skipWithoutProc },
  async (t) => {
    const dataFolder = await newFolder(t);
    const settings = { dataFolder, preset: 'hosted', prices: { export: 0 } } as const;
    const first = await forkServer(t, settings);
    const { headers } = await newUser(first.url);
    const caller = { url: first.url, headers };
    const place = await newRenderPlace(caller, { folder, count: 10, widthPx: 640, heightPx: 360 });
    const { id } = await place.order();
    await until(() => chunksIn(dataFolder).size >= 3);
    const shown = (await place.poll(id)).progress;
    await first.kill();
    const finished = chunksIn(dataFolder);
    const second = await forkServer(t, settings);
    const later = renderPlaceOf({ url: second.url, headers }, place.sessionId, place.timeline);
    assert.ok((await later.poll(id)).progress >= shown);
    await later.waitFor(id);
    const kept = chunksIn(dataFolder);
    assert.ok(finished.size >= 3 && finished.size < kept.size);
    for (const [name, inode] of finished) assert.equal(kept.get(name), inode, 'not made again');
    assert.deepEqual(await readdir(join(dataFolder, 'blobs', '.partial')), []);
  },
);

suite('a full disk', () => {
  for (const [where, sizeBytes] of [
    ['cache', 48 * 1024],
    ['blobs', 6 * 2 ** 20],
  ] as const)
    test(`under ${where} fails the export, charges nothing, and is no more when there is room`, async (t) => {
      const disk = await makeSmallDisk(t, { sizeBytes });
      if (disk === null) return;
      const dataFolder = await newFolder(t);
      await symlink(disk, join(dataFolder, where));
      const { newPlace } = await start(t, { dataFolder });
      const place = await newPlace();
      if (where === 'blobs') fill(disk);
      const { id } = await place.order();
      const { errorCode, error } = await place.waitFor(id, 'failed');
      assert.equal(errorCode, 507, error!);
      assert.equal((await place.balance()).available, place.startCredits);
      assert.deepEqual(readdirSync(join(dataFolder, 'blobs', '.partial')), []);
      assert.deepEqual(filmsIn(dataFolder), []);
      assert.equal(spawnSync('mount', ['-o', 'remount,size=16m', disk]).status, 0);
      await place.order({ id: 'again' });
      await place.waitFor('again');
    });

  test('under the database loses no credit, and the export ends when there is room', async (t) => {
    const disk = await makeSmallDisk(t, { sizeBytes: 16 * 2 ** 20 });
    if (disk === null) return;
    const roomy = await newFolder(t);
    for (const name of ['cache', 'blobs']) {
      await mkdir(join(roomy, name));
      await symlink(join(roomy, name), join(disk, name));
    }
    const { newPlace } = await start(t, { dataFolder: disk });
    const place = await newPlace();
    const { id } = await place.order();
    await until(async () => (await place.poll(id)).status === 'processing');
    const ballast = fill(disk);
    await until(() => filmsIn(disk).length > 0 || chunksIn(disk).size >= 6);
    await sleep(500);
    assert.ok((await place.balance()).total >= place.startCredits - price, 'it still answers');
    await rm(ballast);
    const { status } = await place.waitFor(id, 'completed');
    assert.equal(status, 'completed');
    const left = place.startCredits - price;
    assert.deepEqual(await place.balance(), { available: left, frozen: 0, total: left });
    assert.equal(filmsIn(disk).length, 1);
  });
});

/** Takes all the room there is; answers what takes it. */
function fill(disk: string): string {
  const path = join(disk, 'ballast');
  spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4k']);
  return path;
}

async function newFolder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kinora-rendering-'));
  t.after(async () => rm(path, { recursive: true, force: true }));
  return path;
}

function filmsIn(dataFolder: string): string[] {
  const films = join(dataFolder, 'blobs', 'films');
  if (!existsSync(films)) return [];
  return readdirSync(films, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mp4'),
  );
}

/** Finished chunks by name, each with its inode: one that is made again gets another. */
function chunksIn(dataFolder: string): Map<string, number> {
  const cache = join(dataFolder, 'cache');
  const names = readdirSync(cache).filter((name) => name.endsWith('.chunk'));
  return new Map(names.map((name) => [name, statSync(join(cache, name)).ino]));
}

/** Render processes that this process has started. */
function rendererPids(): number[] {
  return childrenOf(process.pid, 'render-process');
}
