import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from '../testing/test-server.ts';

const studio = 'https://studio.example';
const preflight = (origin: string): RequestInit => ({
  method: 'OPTIONS',
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'authorization,x-skill-source',
  },
});

test('pages of an allowed origin may call, and read what stands in headers', async (t) => {
  const { url, newUser } = await startTestServer(t, { allowedOrigins: [studio] });
  const asked = await fetch(`${url}/run_sse`, preflight(studio));
  assert.equal(asked.status, 204);
  assert.equal(asked.headers.get('Access-Control-Allow-Origin'), studio);
  assert.match(asked.headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
  assert.match(asked.headers.get('Access-Control-Allow-Headers') ?? '', /authorization/);
  const { headers } = await newUser();
  for (const path of ['/api/credits/balance/simple', '/nothing']) {
    const answer = await fetch(url + path, { headers: { ...headers, Origin: studio } });
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), studio);
    assert.match(answer.headers.get('Access-Control-Expose-Headers') ?? '', /Retry-After/);
    assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
  }
});

test('pages of other origins are allowed nothing', async (t) => {
  for (const allowedOrigins of [[], [studio]]) {
    const { url } = await startTestServer(t, { allowedOrigins });
    for (const origin of [
      'https://evil.example',
      'null',
      `${studio}.evil.example`,
      'http://studio.example',
    ]) {
      const asked = await fetch(`${url}/run_sse`, preflight(origin));
      assert.equal(asked.status, 404);
      assert.equal(asked.headers.get('Access-Control-Allow-Origin'), null);
      const answer = await fetch(`${url}/health`, { headers: { Origin: origin } });
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
    }
  }
});
