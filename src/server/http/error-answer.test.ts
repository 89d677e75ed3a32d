import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from '../testing/test-server.ts';

function nested(levels: number): string {
  return `{"newMessage":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
}

test('a body that cannot be read is answered with what is wrong about it', async (t) => {
  const { url, newUser } = await startTestServer(t);
  const { headers } = await newUser();
  const form = 'application/x-www-form-urlencoded';
  for (const [type, language, words, body = '{"a":'] of [
    [form, 'en', /send JSON with Content-Type: application\/json/],
    [form, 'zh', /JSON 请用 Content-Type: application\/json/],
    ['application/json', 'en', /no valid JSON/],
    ['application/json', 'zh', /不是有效的 JSON/],
    ['application/json', 'en', /more than 100 levels/, nested(101)],
    ['application/json', 'en', /more than 100 levels/, nested(1_000_000)],
    ['application/json', 'en', /newMessage: /, nested(100)],
  ] as const) {
    const answer = await fetch(`${url}/run_sse`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': type, 'Accept-Language': language },
      body,
    });
    const { code, message } = (await answer.json()) as { code: number; message: string };
    assert.deepEqual([answer.status, code], [400, 400]);
    assert.match(message, words);
  }
});

test('strangers get to say little, and nobody more than a route needs', async (t) => {
  const { url, newUser } = await startTestServer(t);
  const { headers } = await newUser();
  for (const [path, megabytes, status] of [
    ['/api/auth/login', 0.02, 413],
    ['/api/auth/login', 0.01, 400],
    ['/api/auth/claim-token', 5, 413],
    ['/api/auth/claim-token', 3, 400],
    ['/run', 31, 400],
    ['/run', 34, 413],
  ] as const) {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'x'.repeat(megabytes * 2 ** 20) }),
    });
    assert.equal(answer.status, status, `${megabytes} MB to ${path}`);
  }
});
