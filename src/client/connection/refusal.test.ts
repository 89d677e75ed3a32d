import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { apiErrors } from '../../api/codes.ts';
import type { ClientErrorReason } from '../client-error.ts';
import { readRefusal, type Caller, type Concern } from './refusal.ts';

const anonymous: Caller = { userId: 'anon_1', webUrl: 'https://web.example' };
const registered: Caller = { userId: 'user_1', webUrl: 'https://web.example' };

function refusal(
  answer: { status: number; body?: unknown; headers?: Record<string, string> },
  kind: Concern['kind'] = 'session',
  caller: Caller = anonymous,
) {
  const { status, body, headers } = answer;
  const concern = kind === 'upload' ? { kind, fileName: 'beach.tga' } : { kind };
  return readRefusal({ status, body, headers: new Headers(headers) }, { concern, caller });
}

suite('a refusal', () => {
  const rows: readonly (readonly [number, unknown, Concern['kind'], ClientErrorReason])[] = [
    [200, { code: 1001 }, 'session', 'tokenInvalid'],
    [200, { code: '1002' }, 'session', 'sessionNotFound'],
    [401, undefined, 'session', 'tokenInvalid'],
    [404, undefined, 'session', 'sessionNotFound'],
    [404, undefined, 'other', 'notFound'],
    [404, { code: 404 }, 'other', 'notFound'],
    [400, { code: 400 }, 'account', 'missingClientId'],
    [400, { code: 400 }, 'export', 'badRequest'],
    [402, undefined, 'export', 'exportBlocked'],
    [402, undefined, 'session', 'outOfCredits'],
    [402, { code: 2001 }, 'export', 'outOfCredits'],
    [413, undefined, 'upload', 'fileTooLarge'],
    [415, '<h1>Unsupported</h1>', 'upload', 'unsupportedType'],
    [429, undefined, 'other', 'rateLimited'],
    [200, { success: false, error: 'no' }, 'other', 'badRequest'],
    [418, {}, 'other', 'badRequest'],
    [599, null, 'other', 'internal'],
  ];
  for (const [status, body, kind, reason] of rows)
    test(`with status ${status} and ${JSON.stringify(body)} of ${kind} is ${reason}`, () => {
      assert.equal(refusal({ status, body }, kind).reason, reason);
    });

  test('for want of credits leads the anonymous to registration and the registered to topping up', () => {
    const body = { code: 2001, message: 'no' };
    const free = refusal({ status: 402, body });
    assert.equal(free.link, 'https://web.example/register?bind=anon_1');
    const own = refusal({ status: 402, body: { ...body, register_url: 'https://r.example' } });
    assert.equal(own.link, 'https://r.example', 'the server’s own link comes first');
    const paying = refusal({ status: 402, body }, 'session', registered);
    assert.equal(paying.link, null);
    assert.match(paying.wording.en, /Top up/);
    assert.match(paying.wording.zh, /充值/);
    const shop = { ...body, topUpUrl: 'https://shop.example' };
    assert.equal(refusal({ status: 402, body: shop }, 'session', registered).link, shop.topUpUrl);
  });

  test('is told in both languages, whichever the server speaks', () => {
    const told = (message: string) => refusal({ status: 422, body: { message } }).wording;
    const { wording } = apiErrors.unprocessable;
    const there = 'There is no clip "海.jpg" on the track.';
    assert.deepEqual(told(there), { en: there, zh: `${wording.zh}服务提示：${there}` });
    const chinese = '轨道上没有片段 "sea.jpg"。';
    assert.deepEqual(told(chinese), {
      en: `${wording.en} The service says: ${chinese}`,
      zh: chinese,
    });
  });

  test('of a file names it and what is accepted, as far as the server says so itself', () => {
    const { wording } = refusal({ status: 415 }, 'upload');
    assert.match(
      wording.en,
      /^beach\.tga .* mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac\.$/,
    );
    assert.match(wording.zh, /^beach\.tga.*mp4、mov/);
    const message = 'Accepted are mp4 and tiff.';
    const told = refusal({ status: 415, body: { code: 4001, message } }, 'upload');
    assert.equal(told.wording.en, `beach.tga: ${message}`);
    const damaged = 'beach.tga: it is cut off; copy it again.';
    const known = refusal({ status: 415, body: { code: 4001, message: damaged } }, 'upload');
    assert.equal(known.wording.en, damaged);
  });

  test('says in the server’s words what only the server knows, wherever they stand', () => {
    for (const key of ['message', 'detail', 'error'])
      assert.equal(
        refusal({ status: 422, body: { [key]: 'Clip 7 is gone.' } }).wording.en,
        'Clip 7 is gone.',
      );
    assert.match(refusal({ status: 422, body: { message: { nested: true } } }).wording.en, /./);
  });

  test('tells how long to wait, in seconds or until a date', () => {
    const wait = (value: string) =>
      refusal({ status: 429, headers: { 'Retry-After': value } }).retryAfterMs;
    assert.equal(wait('7'), 7_000);
    const inOneMinute = wait(new Date(Date.now() + 60_000).toUTCString())!;
    assert.ok(inOneMinute > 55_000 && inOneMinute <= 60_000);
    assert.equal(wait(new Date(0).toUTCString()), 0);
    assert.equal(wait('soon'), null);
  });
});
