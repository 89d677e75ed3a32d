import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { openDatabaseQueue } from '../../storage/database-queue.ts';
import { migrate } from '../../storage/migrate.ts';
import { migrations } from '../../storage/migrations/migrations.ts';
import { openSqliteDatabase } from '../../storage/sqlite-database.ts';
import { JobRunner, type DoWork, type Work } from './job-runner.ts';
import { until } from '../../../test/until.ts';

test('jobs of two users are done in turns, however many one of them has', async (t) => {
  const done: string[] = [];
  const { add, run } = await openPlace(t);
  for (const id of ['ann-1', 'ann-2', 'ann-3']) await add({ id, userId: 'ann' });
  await add({ id: 'bob-1', userId: 'bob' });
  run({
    export: async ({ job }) => {
      done.push(job.id);
      return 'ended';
    },
  });
  await until(() => done.length === 4);
  assert.deepEqual(done.slice(0, 2), ['ann-1', 'bob-1']);
});

test('no more jobs run at once than allowed, and as many where there are enough', async (t) => {
  const { add, run } = await openPlace(t);
  for (let number = 0; number < 7; number++) await add({ id: `job-${number}`, userId: 'ann' });
  let running = 0;
  let most = 0;
  let done = 0;
  run(
    {
      export: async () => {
        most = Math.max(most, ++running);
        await sleep(20);
        running--;
        done++;
        return 'ended';
      },
    },
    3,
  );
  await until(() => done === 7);
  assert.equal(most, 3);
});

for (const atOnce of [1, 2])
  test(`what is less important steps back and is done afterwards (${atOnce} at once)`, async (t) => {
    const happened: string[] = [];
    const { add, run } = await openPlace(t);
    const runner = run(
      {
        export: async () => {
          happened.push('export');
          await sleep(100);
          happened.push('exported');
          return 'ended';
        },
        ahead: async ({ signal, job }) => {
          happened.push('ahead');
          if (job.attempts > 1) return 'ended';
          await sleep(60_000, undefined, { signal }).catch(() => happened.push('stopped'));
          signal.throwIfAborted();
          return 'ended';
        },
      },
      atOnce,
    );
    await add({ id: 'ahead-1', userId: 'ann', kind: 'ahead', priority: 10 });
    runner.wake();
    await until(() => happened.length === 1);
    await add({ id: 'export-1', userId: 'ann' });
    runner.wake();
    await until(() => happened.length === 5);
    const withoutStop = happened.filter((what) => what !== 'stopped');
    assert.deepEqual(withoutStop, ['ahead', 'export', 'exported', 'ahead']);
    assert.ok(happened.indexOf('stopped') < happened.indexOf('exported'));
  });

test('a job that is to be tried again is, not before its time', async (t) => {
  const { add, run } = await openPlace(t);
  const triedAtMs: number[] = [];
  await add({ id: 'job', userId: 'ann' });
  run({
    export: async () => {
      triedAtMs.push(Date.now());
      return triedAtMs.length === 2 ? 'ended' : { retryAtMs: Date.now() + 150 };
    },
  });
  await until(() => triedAtMs.length === 2);
  assert.ok(triedAtMs[1]! - triedAtMs[0]! >= 150);
});

test('closing stops what runs and hands it back, for the next server to begin at once', async (t) => {
  const { add, run, statusOf } = await openPlace(t);
  await add({ id: 'job', userId: 'ann' });
  let begun = false;
  const runner = run({
    export: async ({ signal }) => {
      begun = true;
      await sleep(60_000, undefined, { signal });
      return 'ended';
    },
  });
  await until(() => begun);
  await runner.close();
  assert.deepEqual(await statusOf('job'), { status: 'waiting', attempts: 1 });
});

test('a job that was taken away is stopped, cannot be ended and is not tried again', async (t) => {
  const { database, queue, add, run, statusOf } = await openPlace(t);
  await add({ id: 'job', userId: 'ann' });
  let held: Work | null = null;
  const runner = run({
    export: async (work) => {
      held = work;
      await sleep(60_000, undefined, { signal: work.signal });
      return 'ended';
    },
  });
  await until(() => held !== null);
  await database.transaction(async (transaction) => queue.cancel(transaction, 'job'));
  runner.stop(({ id }) => id === 'job', 'cancelled');
  await until(() => held!.signal.aborted);
  assert.equal(await database.transaction(async (transaction) => held!.end(transaction)), false);
  await runner.close();
  assert.deepEqual(await statusOf('job'), { status: 'cancelled', attempts: 1 });
});

/** A queue in a database of its own, and runners of it that are closed with the test. */
async function openPlace(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-jobs-'));
  const database = openSqliteDatabase(join(folder, 'kinora.db'));
  const runners: JobRunner[] = [];
  t.after(async () => {
    await Promise.all(runners.map(async (runner) => runner.close()));
    await database.close();
    await rm(folder, { recursive: true });
  });
  await migrate(database, migrations);
  const queue = openDatabaseQueue(database);
  return {
    database,
    queue,
    add: async (job: { id: string; userId: string; kind?: string; priority?: number }) =>
      database.transaction(async (transaction) =>
        queue.add(transaction, { kind: 'export', payload: null, ...job }),
      ),
    run: (work: Readonly<Record<string, DoWork>>, atOnce = 1) => {
      const ending = Object.entries(work).map(([kind, doIt]): [string, DoWork] => [
        kind,
        async (one) => {
          const result = await doIt(one);
          if (result === 'ended') await database.transaction(async (tx) => one.end(tx));
          return result;
        },
      ]);
      const log = pino({ level: 'silent' });
      const runner = new JobRunner({ queue, work: Object.fromEntries(ending), atOnce, log });
      runners.push(runner);
      runner.wake();
      return runner;
    },
    statusOf: async (id: string) => ({
      ...(await database.first<object>('SELECT status, attempts FROM jobs WHERE id = $1', id)),
    }),
  };
}
