import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as z from 'zod';
import type { User } from '../accounts/user.ts';
import { ApiError } from '../http/api-error.ts';
import { economyOf, economySettings } from './economy.ts';
import { refuseExportByPlan } from './plans.ts';

const read = (settings: object) => economyOf(z.strictObject(economySettings).parse(settings));

suite('the economy', () => {
  test('takes nothing for anything without a setting', () => {
    assert.deepEqual(read({}).prices, { generation: 0, edit: 0, export: 0 });
  });

  test('of the preset hosted begins with 100 credits and takes some for films and edits', () => {
    const { startCredits, prices } = read({ preset: 'hosted' });
    assert.equal(startCredits, 100);
    assert.ok(prices.generation > 0 && prices.edit > 0);
  });

  test('is the preset with what is set in its place', () => {
    const preset = read({ preset: 'hosted' });
    const set = read({ preset: 'hosted', startCredits: 7, prices: { edit: 5 } });
    assert.deepEqual(set, { ...preset, startCredits: 7, prices: { ...preset.prices, edit: 5 } });
  });

  test('has no prices below zero or in parts of a credit', () => {
    for (const edit of [-1, 0.5]) assert.throws(() => read({ prices: { edit } }), z.ZodError);
  });
});

suite('an export', () => {
  const user = (plan: string): User => ({ id: 'ann', kind: 'registered', plan, language: null });
  const noFreeExports = { preset: 'hosted', plans: { free: { exports: false } } };
  const refusal = (settings: object, plan: string): unknown => {
    try {
      refuseExportByPlan(read(settings), user(plan), { topUpUrl: null });
    } catch (error) {
      return error;
    }
  };

  test('is allowed by the free plan without a setting', () => {
    for (const preset of ['local', 'hosted']) assert.equal(refusal({ preset }, 'free'), undefined);
  });

  test('is refused with 402 by a plan without exports, and by that alone', () => {
    const error = refusal(noFreeExports, 'free');
    assert.ok(error instanceof ApiError);
    assert.deepEqual([error.kind.code, error.kind.status], [402, 402]);
    assert.match(error.wording.en, /free/);
    assert.equal(refusal(noFreeExports, 'pro'), undefined);
  });

  test('under a plan that is configured no more is as under the free one', () => {
    assert.ok(refusal(noFreeExports, 'gone') instanceof ApiError);
    assert.equal(refusal({}, 'gone'), undefined);
  });
});
