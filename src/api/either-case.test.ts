import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { eitherCase } from './either-case.ts';

const schema = eitherCase({
  userId: z.string(),
  stateDelta: z.record(z.string(), z.json()).nullish(),
});

test('keys in either case are read, and values are left as they are', () => {
  const stateDelta = { snake_key: 1, camelKey: { inner_key: 2 } };
  const read = { userId: 'me', stateDelta };
  assert.deepEqual(schema.parse({ userId: 'me', stateDelta }), read);
  assert.deepEqual(schema.parse({ user_id: 'me', state_delta: stateDelta }), read);
  assert.equal(schema.parse({ user_id: 'snake', userId: 'camel' }).userId, 'camel');
});

test('a key that must be there is missed, and a wrong value is named as it was written', () => {
  assert.deepEqual(schema.safeParse({}).error?.issues[0]?.path, ['userId']);
  const asOthers = schema.safeParse({ state_delta: {} }).error?.issues;
  assert.deepEqual(
    asOthers?.map(({ path }) => path),
    [['user_id']],
  );
  assert.deepEqual(schema.safeParse({ user_id: 5 }).error?.issues[0]?.path, ['user_id']);
});

test('both spellings are described for programs', () => {
  const { properties } = z.toJSONSchema(schema, { io: 'input' });
  assert.deepEqual(Object.keys(properties ?? {}), [
    'userId',
    'user_id',
    'stateDelta',
    'state_delta',
  ]);
});
