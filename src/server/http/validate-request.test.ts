import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';

interface Told {
  readonly path: string;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

test('what is wrong in a request is named as the client wrote it, in its language', async (t) => {
  const { url, newUser } = await startTestServer(t);
  const api = new ApiCaller(url, (await newUser()).headers);
  const session = await api.newSession();
  const run = { app_name: 'nemo_agent', user_id: 'me', session_id: session };
  const state = `/api/state/nemo_agent/me/${session}`;
  for (const [path, body, place, en, zh] of [
    ['/run', { ...run, app_name: 5 }, 'app_name', 'Expected text, got 5', '应为文字，实为 5'],
    ['/run', { user_id: 'me' }, 'app_name', 'Expected text, got nothing', '缺少：应为文字'],
    ['/run', { userId: 'me' }, 'appName', 'Expected text, got nothing', '缺少：应为文字'],
    [
      '/run',
      { ...run, new_message: { parts: [{ inline_data: { mime_type: 'image/png' } }] } },
      'new_message.parts[0].inline_data.data',
      'Expected text, got nothing',
      '缺少：应为文字',
    ],
    [
      '/api/tasks/me/with-session/nemo_agent',
      { language: '!' },
      'language',
      'Expected a language code such as en or zh-CN, got "!"',
      '应为语言代码，例如 en 或 zh-CN，实为 "!"',
    ],
    [
      `${state}/edits`,
      { edits: 'none' },
      'edits',
      'Expected a list, got "none"',
      '应为列表，实为 "none"',
    ],
    [
      '/api/render/proxy/lambda',
      { sessionId: session, id: '../film' },
      'id',
      'Expected 1 to 128 letters, digits or _ - . and no . at the beginning, got "../film"',
      '应为 1 到 128 个字母、数字或 _ - . ，且不以 . 开头，实为 "../film"',
    ],
    [
      '/api/auth/register',
      { email: 'ann', password: 'a horse called ann' },
      'email',
      'Expected an e-mail address, got "ann"',
      '应为邮箱地址，实为 "ann"',
    ],
    [
      '/api/auth/register',
      { email: 'ann@kinora.test', password: 'secret' },
      'password',
      'Expected 8 to 256 characters',
      '应为 8 到 256 个字符',
    ],
  ] as const)
    for (const [language, words, colon] of [
      ['en', en, ': '],
      ['zh', zh, '：'],
    ] as const) {
      const answer = await api.call('POST', path, body, { 'Accept-Language': language });
      const told = answer.body as unknown as Told;
      assert.equal(answer.status, 400);
      assert.equal(answer.body.message, `${place}${colon}${words}`);
      assert.equal(told.path, place);
      assert.deepEqual(told.problems[0], { path: place, message: words });
    }
});

test('a body that is no object is told what it must be', async (t) => {
  const { url, newUser } = await startTestServer(t);
  const { headers } = await newUser();
  for (const body of ['null', '[]', '"text"', '']) {
    const answer = await fetch(`${url}/run`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body,
    });
    const { message } = (await answer.json()) as { message: string };
    assert.equal(answer.status, 400);
    assert.match(message, /must be a JSON object/);
  }
});
