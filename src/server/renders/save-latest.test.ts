import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { saveLatest } from './save-latest.ts';

test('of values that come quickly the first and the last are saved', async () => {
  const saved: number[] = [];
  const { note, settle } = saveLatest({
    save: async (value: number) => saved.push(value),
    onError: (error) => assert.fail(String(error)),
  });
  note(1);
  await sleep(20);
  for (const value of [2, 3, 4]) note(value);
  await sleep(400);
  await settle();
  assert.deepEqual(saved, [1, 4]);
});

test('a value that cannot be saved is reported, and the next one is saved', async () => {
  const errors: unknown[] = [];
  const saved: number[] = [];
  const { note, settle } = saveLatest({
    save: async (value: number) => {
      if (value === 1) throw new Error('full');
      saved.push(value);
    },
    onError: (error) => errors.push(error),
  });
  note(1);
  await sleep(20);
  note(2);
  await sleep(400);
  await settle();
  assert.deepEqual([errors.length, saved], [1, [2]]);
});

test('once settled nothing is being saved and nothing will be', async () => {
  let saving = 0;
  const { note, settle } = saveLatest({
    save: async () => {
      saving++;
      await sleep(50);
      saving--;
    },
    onError: (error) => assert.fail(String(error)),
  });
  note(1);
  await sleep(10);
  note(2);
  await settle();
  assert.equal(saving, 0);
  await sleep(300);
  assert.equal(saving, 0);
});
