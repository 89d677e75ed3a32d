import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { apiErrors } from '../../src/api/codes.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';

const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

void suite('docs/protocol.md', () => {
  test('has a row for every route and no others, and says which are public', async (t) => {
    const { app } = await startTestServer(t);
    // HEAD and OPTIONS go along with the other methods of their address.
    const served = app.routeTable
      .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
      .map(({ method, url, access }) => `${method} ${url} ${access}`);
    const written = Array.from(
      page.matchAll(/^\| `([A-Z]+ \/\S*)` +\| (.*)\|$/gm),
      ([, route, text]) => `${route} ${/Public|for the operator/.test(text!) ? 'public' : 'user'}`,
    );
    assert.deepEqual(written.toSorted(), served.toSorted());
  });

  test('has a row for every error with its code and status, and no others', () => {
    const written = Array.from(
      page.matchAll(/^\| `(\w+)` +\| (\d+) +\| (\d+) +\|/gm),
      ([, name, code, status]) => `${name} ${code} ${status}`,
    );
    const known = Object.entries(apiErrors).map(
      ([name, { code, status }]) => `${name} ${code} ${status}`,
    );
    assert.deepEqual(written.toSorted(), known.toSorted());
  });
});
