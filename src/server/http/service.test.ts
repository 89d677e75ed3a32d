import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { startTestServer } from '../testing/test-server.ts';
import type { ApiDocument } from './api-document.ts';

test('health and version answer everybody', async (t) => {
  const { url } = await startTestServer(t);
  const health = await fetch(`${url}/health`);
  assert.deepEqual([health.status, await health.json()], [200, { status: 'ok' }]);
  const version = (await (await fetch(`${url}/version`)).json()) as Record<string, string>;
  assert.match(version['version'] ?? '', /^\d+\.\d+\.\d+/);
  assert.equal(version['language_version'], process.versions.node);
});

suite('the description of the API', () => {
  test('has every route, and says which of them need a token', async (t) => {
    const { url, app } = await startTestServer(t);
    const { paths } = (await (await fetch(`${url}/openapi.json`)).json()) as ApiDocument;
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { security }]) =>
          `${method.toUpperCase()} ${path} ${security?.length ? 'user' : 'public'}`,
      ),
    );
    const routes = app.routeTable
      .filter(({ url }) => url !== '/')
      .map(
        ({ method, url, access }) =>
          `${method} ${url.replaceAll(/:(\w+)/g, '{$1}').replaceAll('*', '{*}')} ${access}`,
      );
    assert.ok(routes.length > 5);
    // A HEAD that comes with a GET is not described.
    const own = (line: string) => !line.startsWith('HEAD');
    assert.deepEqual(described.filter(own).toSorted(), routes.filter(own).toSorted());
  });

  test('is as OpenAPI 3.1 wants it, with a summary and a group for every operation', async (t) => {
    const { url } = await startTestServer(t);
    const document = (await (await fetch(`${url}/openapi.json`)).json()) as ApiDocument;
    const { valid, errors } = await new Validator().validate({ ...document });
    assert.ok(valid, JSON.stringify(errors));
    assert.equal(document.openapi, '3.1.0');
    assert.deepEqual(document.servers, [{ url }]);
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, { summary, tags, parameters = [] }] of Object.entries(methods)) {
        const where = `${method} ${path}`;
        assert.ok(summary, `${where} has no summary`);
        assert.equal(tags?.length, 1, `${where} belongs to no one group`);
        const named = Array.from(path.matchAll(/\{(.+?)\}/g), ([, name]) => name!);
        const given = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
        assert.deepEqual(given.toSorted(), named.toSorted(), where);
      }
  });

  test('is a page for people in their language, without scripts', async (t) => {
    const { url, app } = await startTestServer(t);
    for (const [asked, words] of [
      ['en', 'With a token'],
      ['zh-CN', '需要令牌'],
    ] as const) {
      const answer = await fetch(url, { headers: { 'Accept-Language': asked } });
      assert.equal(answer.url, `${url}/docs`);
      const page = await answer.text();
      assert.ok(page.includes(words));
      const headings = Array.from(page.matchAll(/<h2>(.*?)<\/h2>/g), ([, heading]) => heading!);
      assert.ok(headings.length > 5);
      for (const heading of headings)
        if (heading !== 'ADK')
          assert.equal(/\p{Script=Han}/u.test(heading), asked !== 'en', heading);
      const style = /<style>([^]*?)<\/style>/.exec(page)![1]!;
      const hash = createHash('sha256').update(style).digest('base64');
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      assert.ok(policy.includes(`style-src 'sha256-${hash}'`), policy);
      assert.doesNotMatch(page, /<script|<link|src=|@import/);
      for (const { url: path } of app.routeTable.filter(({ access }) => access === 'user'))
        assert.ok(page.includes(path.replaceAll(/:(\w+)/g, '{$1}')), `${path} is not on the page`);
    }
  });
});

suite('metrics', () => {
  const read = async (url: string, headers = {}) => {
    const answer = await fetch(`${url}/metrics`, { headers });
    return { status: answer.status, text: await answer.text() };
  };
  const figure = (text: string, name: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1);

  test('count requests by route, and the credits', async (t) => {
    const { url, parts, newUser } = await startTestServer(t);
    const { userId, headers } = await newUser();
    const before = Number(figure((await read(url)).text, 'kinora_credits_granted') ?? 0);
    await parts.database.transaction(async (transaction) => {
      await parts.ledger.grant(transaction, { userId, amount: 70, reason: 'test' });
      await parts.ledger.freeze(transaction, { userId, amount: 20, reason: 'test' });
    });
    for (let count = 0; count < 3; count++)
      await fetch(`${url}/api/credits/balance/simple?token=secret`, { headers });
    const { status, text } = await read(url);
    assert.equal(status, 200);
    assert.equal(figure(text, 'kinora_credits_granted'), String(before + 70));
    assert.equal(figure(text, 'kinora_credits_frozen'), '20');
    const route = '/api/credits/balance/simple';
    const counted = `kinora_http_request_duration_seconds_count{method="GET",route="${route}",status="200"}`;
    assert.equal(figure(text, counted), '3');
    assert.ok(figure(text, 'process_resident_memory_bytes'));
    assert.ok(!text.includes('secret'));
  });

  test('are hidden from everybody without the token, where one is set', async (t) => {
    const { url } = await startTestServer(t, { metricsToken: 'a-token-of-the-operator' });
    for (const headers of [{}, { Authorization: 'Bearer another-token-of-somebody' }])
      assert.equal((await read(url, headers)).status, 404);
    const known = { Authorization: 'Bearer a-token-of-the-operator' };
    assert.equal((await read(url, known)).status, 200);
  });

  test('are hidden where a public address or a trusted proxy says that one stands before the server', async (t) => {
    for (const settings of [
      { publicUrl: 'https://films.example' },
      { trustedProxies: ['127.0.0.1'] },
    ]) {
      const { url } = await startTestServer(t, settings);
      assert.equal((await read(url)).status, 404, JSON.stringify(settings));
    }
  });
});
