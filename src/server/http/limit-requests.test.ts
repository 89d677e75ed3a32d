import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLocalToken } from '../accounts/local-token.ts';
import { startTestServer } from '../testing/test-server.ts';

test('a user who asks too often is told so, and how long to wait; others are not', async (t) => {
  const { url, newUser } = await startTestServer(t, { rateLimits: true });
  const [often, seldom] = [await newUser(), await newUser()];
  const ask = async (headers: Record<string, string>) =>
    fetch(`${url}/api/credits/balance/simple`, { headers });
  const first = await ask(often.headers);
  const limit = Number(/^"default";q=(\d+);w=60$/.exec(first.headers.get('RateLimit-Policy')!)![1]);
  assert.match(first.headers.get('RateLimit') ?? '', new RegExp(`^"default";r=${limit - 1};t=60$`));
  for (let count = 1; count < limit; count++) {
    const answer = await ask(often.headers);
    assert.equal(answer.status, 200);
    await answer.body?.cancel();
  }
  const refused = await ask({ ...often.headers, 'Accept-Language': 'zh-CN' });
  assert.equal(refused.status, 429);
  const waitSeconds = Number(refused.headers.get('Retry-After'));
  assert.ok(waitSeconds > 0 && waitSeconds <= 60);
  assert.match(refused.headers.get('RateLimit') ?? '', /^"default";r=0;t=\d+$/);
  const body = (await refused.json()) as { code: number; message: string; data: null };
  assert.equal(body.code, 429);
  assert.equal(body.data, null);
  assert.match(body.message, /请求过于频繁/);
  assert.equal((await ask(seldom.headers)).status, 200);
});

test('what is costly is limited more tightly, by itself', async (t) => {
  const { url, newUser } = await startTestServer(t, { rateLimits: true });
  const { headers } = await newUser();
  const quotaOf = async (method: string, path: string) => {
    const answer = await fetch(url + path, { method, headers });
    await answer.body?.cancel();
    return /q=(\d+)/.exec(answer.headers.get('RateLimit-Policy') ?? '')?.[1];
  };
  const usual = Number(await quotaOf('GET', '/api/credits/balance/simple'));
  for (const path of [
    '/api/auth/anonymous-token',
    '/api/auth/login',
    '/api/auth/register',
    '/api/upload-video/nemo_agent/me/1',
    '/run_sse',
    '/run',
    '/api/render/proxy/lambda',
  ])
    assert.ok(Number(await quotaOf('POST', path)) < usual, path);
});

test('the person at this machine is not limited, and nobody is where limits are off', async (t) => {
  const limited = await startTestServer(t, { rateLimits: true });
  const token = await readLocalToken(limited.parts.settings.dataFolder);
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${limited.url}/api/credits/balance/simple`, { headers });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('RateLimit'), null);
  const free = await startTestServer(t);
  assert.equal((await fetch(`${free.url}/health`)).headers.get('RateLimit'), null);
});
