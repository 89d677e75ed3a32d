import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FairTurns } from './fair-turns.ts';

const never = new AbortController().signal;

/** Takes turns for the owners in this order and says in which they were served. */
async function serve(turns: FairTurns, owners: readonly string[]): Promise<string[]> {
  const served: string[] = [];
  await Promise.all(
    owners.map(async (owner) => {
      await turns.take(owner, never);
      served.push(owner);
      setImmediate(() => turns.give());
    }),
  );
  return served;
}

test('owners are served in rounds, each of them in the order of coming', async () => {
  const owners = ['ann', 'ann', 'ann', 'ann', 'ben', 'cat', 'ben'];
  assert.deepEqual(await serve(new FairTurns(1), owners), [
    'ann',
    'ann',
    'ben',
    'cat',
    'ann',
    'ben',
    'ann',
  ]);
});

test('no more turns are out than there are', async () => {
  const turns = new FairTurns(3);
  let [out, most] = [0, 0];
  const work = async (_: unknown, index: number) => {
    await turns.take(`owner ${index % 4}`, never);
    most = Math.max(most, ++out);
    await new Promise(setImmediate);
    out -= 1;
    turns.give();
  };
  await Promise.all(Array.from({ length: 40 }, work));
  assert.equal(most, 3);
});

test('whoever stops waiting leaves the queue, and no turn is lost', async () => {
  const turns = new FairTurns(1);
  await turns.take('ann', never);
  const stopping = new AbortController();
  const stopped = turns.take('ben', stopping.signal);
  const next = turns.take('ben', never);
  stopping.abort(new Error('stopped waiting'));
  await assert.rejects(stopped, /stopped waiting/);
  turns.give();
  await next;
  turns.give();
  await turns.take('cat', never);
  await assert.rejects(turns.take('cat', stopping.signal), /stopped waiting/);
});
