import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import * as fc from 'fast-check';
import type { Database } from '../database.ts';
import type { Job, Queue } from '../queue.ts';

export interface OpenedQueue {
  readonly queue: Queue;
  /** In whose transactions jobs are added and ended. */
  readonly database: Database;
}

type NewJob = Parameters<Queue['add']>[1];

const longMs = 60_000;

/** What every implementation of Queue must hold. `open` gives a new, empty one. */
export function queueSuite(name: string, open: (test: TestContext) => Promise<OpenedQueue>): void {
  suite(`${name}: a job`, () => {
    test('is claimed with what it was added with, by one claimant', async (t) => {
      const { queue, add, claim } = await use(open, t);
      await add('1', 'ann', { payload: { film: ['影片', 1, null] } });
      assert.deepEqual(await claim(), {
        id: '1',
        kind: 'render',
        userId: 'ann',
        payload: { film: ['影片', 1, null] },
        attempts: 1,
      });
      assert.equal(await claim(), null);
      assert.equal(await queue.claim({ kinds: ['other'], owner: 'x', leaseMs: longMs }), null);
    });

    test('added twice under one id is one, also after it ended', async (t) => {
      const { add, claim, end } = await use(open, t);
      await add('1', 'ann');
      await add('1', 'ann');
      assert.equal((await claim())?.id, '1');
      assert.equal(await claim(), null);
      assert.equal(await end('1'), true);
      await add('1', 'ann');
      assert.equal(await claim(), null);
    });

    test('is only there when the transaction that added it is committed', async (t) => {
      const { database, queue, claim } = await use(open, t);
      const work = database.transaction(async (transaction) => {
        await queue.add(transaction, { id: '1', kind: 'render', userId: 'ann', payload: null });
        throw new Error('no');
      });
      await assert.rejects(work, /no/);
      assert.equal(await claim(), null);
    });

    test('has only ended when the transaction that ended it is committed', async (t) => {
      const { database, queue, add, claim } = await use(open, t);
      await add('1', 'ann');
      await claim();
      const work = database.transaction(async (transaction) => {
        assert.equal(await queue.end(transaction, '1', 'worker'), true);
        throw new Error('no');
      });
      await assert.rejects(work, /no/);
      assert.equal(await queue.renew('1', 'worker', longMs), true);
    });

    test('is claimed among its kinds alone', async (t) => {
      const { queue, add } = await use(open, t);
      await add('1', 'ann', { kind: 'render' });
      await add('2', 'ann', { kind: 'webhook' });
      const claimKinds = async (...kinds: string[]) =>
        (await queue.claim({ kinds, owner: 'worker', leaseMs: longMs }))?.id;
      assert.equal(await claimKinds('other'), undefined);
      assert.equal(await claimKinds('webhook'), '2');
      assert.equal(await claimKinds('webhook', 'render'), '1');
    });

    test('waits until its time, which the queue tells', async (t) => {
      const { queue, add, claim } = await use(open, t);
      assert.equal(await queue.nextRunAtMs(['render']), null);
      const runAtMs = Date.now() + 60;
      await add('later', 'ann', { runAtMs: runAtMs + longMs });
      await add('soon', 'ann', { runAtMs });
      assert.equal(await claim(), null);
      assert.equal(await queue.nextRunAtMs(['render']), runAtMs);
      assert.equal(await queue.nextRunAtMs(['other']), null);
      await sleep(runAtMs - Date.now() + 5);
      assert.equal((await claim())?.id, 'soon');
    });

    test('is claimed once, however many ask at once', async (t) => {
      const { add, claim } = await use(open, t);
      for (let number = 0; number < 10; number++) await add(`${number}`, `user ${number % 3}`);
      const claimed = await Promise.all(Array.from({ length: 20 }, claim));
      const ids = claimed.filter((job) => job !== null).map((job) => job.id);
      assert.equal(ids.length, 10);
      assert.equal(new Set(ids).size, 10);
    });
  });

  suite(`${name}: a lease`, () => {
    test('that ran out goes to the next claimant, and the first has lost the job', async (t) => {
      const { queue, add, end } = await use(open, t);
      await add('1', 'ann');
      await queue.claim({ kinds: ['render'], owner: 'first', leaseMs: 1 });
      await sleep(5);
      const job = await queue.claim({ kinds: ['render'], owner: 'second', leaseMs: longMs });
      assert.deepEqual([job?.id, job?.attempts], ['1', 2]);
      assert.equal(await queue.renew('1', 'first', longMs), false);
      assert.equal(await queue.retry('1', 'first', 0), false);
      assert.equal(await end('1', 'first'), false);
      assert.equal(await end('1', 'second'), true);
    });

    test('that is renewed in time does not run out', async (t) => {
      const { queue, add, end } = await use(open, t);
      await add('1', 'ann');
      await queue.claim({ kinds: ['render'], owner: 'first', leaseMs: 500 });
      assert.equal(await queue.renew('1', 'first', longMs), true);
      await sleep(510);
      assert.equal(await queue.claim({ kinds: ['render'], owner: 'second', leaseMs: 1 }), null);
      assert.equal(await end('1', 'first'), true);
    });

    test('is what the queue waits for when nothing else is to be done', async (t) => {
      const { queue, add } = await use(open, t);
      await add('1', 'ann');
      const before = Date.now();
      await queue.claim({ kinds: ['render'], owner: 'first', leaseMs: longMs });
      const next = await queue.nextRunAtMs(['render']);
      assert.ok(next! >= before + longMs && next! <= Date.now() + longMs);
    });

    test('is over for all when the server takes back what ran', async (t) => {
      const { queue, add, claim, end } = await use(open, t);
      for (const [index, id] of ['1', '2', '3'].entries()) await add(id, 'ann', { runAtMs: index });
      await claim();
      await claim();
      assert.equal(await queue.takeBack(), 2);
      assert.equal(await end('1'), false);
      const again = [await claim(), await claim(), await claim()];
      const attempts = Object.fromEntries(again.map((job) => [job!.id, job!.attempts]));
      assert.deepEqual(attempts, { 1: 2, 2: 2, 3: 1 });
    });
  });

  suite(`${name}: a job that was claimed`, () => {
    test('and ended is over', async (t) => {
      const { queue, add, claim, end, cancel } = await use(open, t);
      await add('1', 'ann');
      await claim();
      assert.equal(await end('1'), true);
      assert.equal(await end('1'), false);
      assert.equal(await cancel('1'), false);
      assert.equal(await queue.renew('1', 'worker', longMs), false);
      assert.equal(await queue.takeBack(), 0);
      assert.equal(await claim(), null);
      assert.equal(await queue.nextRunAtMs(['render']), null);
    });

    test('and ended long ago is forgotten, what waits or runs is not', async (t) => {
      const { queue, add, claim, end } = await use(open, t);
      for (const id of ['1', '2', '3']) await add(id, 'ann');
      await claim();
      await end('1');
      await claim();
      assert.equal(await queue.forget(Date.now() - longMs), 0);
      assert.equal(await queue.forget(Date.now() + longMs), 1);
      assert.equal(await end('2'), true);
      assert.equal((await claim())?.id, '3');
      await add('1', 'ann');
      assert.equal((await claim())?.id, '1');
    });

    test('and given back is claimed again, not before its time', async (t) => {
      const { queue, add, claim } = await use(open, t);
      await add('1', 'ann');
      await claim();
      const runAtMs = Date.now() + 40;
      assert.equal(await queue.retry('1', 'worker', runAtMs), true);
      assert.equal(await claim(), null);
      assert.equal(await queue.renew('1', 'worker', longMs), false);
      await sleep(runAtMs - Date.now() + 5);
      assert.equal((await claim())?.attempts, 2);
    });

    test('and taken away is lost to its worker', async (t) => {
      const { queue, add, claim, end, cancel } = await use(open, t);
      await add('runs', 'ann');
      await claim();
      await add('waits', 'ann');
      for (const id of ['runs', 'waits']) {
        assert.equal(await cancel(id), true);
        assert.equal(await cancel(id), false);
      }
      assert.equal(await queue.renew('runs', 'worker', longMs), false);
      assert.equal(await end('runs'), false);
      assert.equal(await claim(), null);
      assert.equal(await cancel('nobody'), false);
    });

    test('and dropped, is gone however it stood, and its id is free', async (t) => {
      const { queue, database, add, claim, end } = await use(open, t);
      for (const id of ['ended', 'runs', 'waits']) await add(id, 'ann');
      await claim();
      await end('ended');
      await claim();
      for (const id of ['ended', 'runs', 'waits'])
        await database.transaction(async (transaction) => queue.drop(transaction, id));
      assert.equal(await queue.renew('runs', 'worker', longMs), false);
      assert.equal(await claim(), null);
      await add('ended', 'ann');
      assert.equal((await claim())?.id, 'ended');
    });
  });

  suite(`${name}: the next job`, () => {
    test('is that of the lowest priority number, whoever waits', async (t) => {
      const { add, claim } = await use(open, t);
      await add('ahead', 'bob', { priority: 10 });
      await add('export', 'ann', { priority: 0 });
      await add('more', 'ann', { priority: 0 });
      assert.deepEqual(await drain(claim), ['export', 'more', 'ahead']);
    });

    test('is the oldest of a user', async (t) => {
      const { add, claim } = await use(open, t);
      for (const id of ['c', 'a', 'b']) {
        await add(id, 'ann');
        await sleep(2);
      }
      assert.deepEqual(await drain(claim), ['c', 'a', 'b']);
    });

    test('is that of the user who was served longest ago, however many another has', async (t) => {
      const { add, claim, end } = await use(open, t);
      for (let number = 0; number < 6; number++) await add(`ann ${number}`, 'ann');
      for (let number = 0; number < 2; number++) await add(`bob ${number}`, 'bob');
      const order: string[] = [];
      for (let job = await claim(); job !== null; job = await claim()) {
        order.push(job.userId);
        await sleep(2);
        await end(job.id);
      }
      assert.deepEqual(order, ['ann', 'bob', 'ann', 'bob', 'ann', 'ann', 'ann', 'ann']);
    });

    test('is always that of a user of whom no other runs fewer', async (t) => {
      const owners = fc.array(fc.constantFrom('ann', 'bob', 'cai'), { minLength: 1 });
      await fc.assert(
        fc.asyncProperty(owners, fc.array(fc.boolean()), async (users, ends) => {
          const { add, claim, end } = await use(open, t);
          for (const [index, user] of users.entries()) await add(`${index}`, user);
          const waiting: string[] = [...users];
          const running: Job[] = [];
          const runningOf = (user: string) => running.filter((job) => job.userId === user).length;
          for (let turn = 0; turn < users.length; turn++) {
            const job = await claim();
            const fewest = Math.min(...waiting.map(runningOf));
            assert.equal(runningOf(job!.userId), fewest);
            waiting.splice(waiting.indexOf(job!.userId), 1);
            running.push(job!);
            if (ends[turn] === true) await end(running.shift()!.id);
          }
          assert.equal(await claim(), null);
        }),
        { numRuns: 15 },
      );
    });
  });
}

/** A new queue, with the calls that the tests make again and again. */
async function use(open: (test: TestContext) => Promise<OpenedQueue>, t: TestContext) {
  const { queue, database } = await open(t);
  return {
    queue,
    database,
    add: async (id: string, userId: string, more: Partial<NewJob> = {}) =>
      database.transaction(async (transaction) =>
        queue.add(transaction, { id, kind: 'render', userId, payload: null, ...more }),
      ),
    claim: async () => queue.claim({ kinds: ['render'], owner: 'worker', leaseMs: longMs }),
    end: async (id: string, owner = 'worker') =>
      database.transaction(async (transaction) => queue.end(transaction, id, owner)),
    cancel: async (id: string) =>
      database.transaction(async (transaction) => queue.cancel(transaction, id)),
  };
}

async function drain(claim: () => Promise<Job | null>): Promise<string[]> {
  const ids: string[] = [];
  for (let job = await claim(); job !== null; job = await claim()) ids.push(job.id);
  return ids;
}
