import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from '../testing/test-server.ts';

const promised: Readonly<Record<string, RegExp>> = {
  'Content-Security-Policy': /default-src 'none';.*frame-ancestors 'none'/,
  'Referrer-Policy': /^no-referrer$/,
  'X-Content-Type-Options': /^nosniff$/,
  'X-Frame-Options': /^DENY$/,
  'Cross-Origin-Opener-Policy': /^same-origin$/,
  'Cache-Control': /^no-store$/,
};

test('every answer has the strict headers: good ones, pages, errors and what is not there', async (t) => {
  const { url, newUser } = await startTestServer(t);
  const { headers } = await newUser();
  const calls: readonly [string, RequestInit, number][] = [
    ['/health', {}, 200],
    ['/docs', {}, 200],
    ['/register', {}, 200],
    ['/api/credits/balance/simple', { headers }, 200],
    ['/api/credits/balance/simple', {}, 401],
    ['/api/auth/anonymous-token', { method: 'POST' }, 400],
    ['/api/state/nemo_agent/me/1/latest', { headers }, 404],
    ['/run_sse', { method: 'POST', headers, body: '{}' }, 400],
    ['/nothing', {}, 404],
  ];
  for (const [path, init, status] of calls) {
    const answer = await fetch(url + path, init);
    assert.equal(answer.status, status, path);
    for (const [name, value] of Object.entries(promised))
      assert.match(answer.headers.get(name) ?? '', value, `${path}: ${name}`);
  }
});

test('a server with a secure public address tells browsers to keep to it', async (t) => {
  const { url } = await startTestServer(t, { publicUrl: 'https://films.example' });
  const answer = await fetch(`${url}/health`);
  assert.match(answer.headers.get('Strict-Transport-Security') ?? '', /^max-age=\d{7,}$/);
});
