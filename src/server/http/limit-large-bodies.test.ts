import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { until } from '../../../test/until.ts';
import { startTestServer } from '../testing/test-server.ts';

const large = 30 * 2 ** 20;

test('large bodies that come at once are bounded for each user, and free their room', async (t) => {
  const { url, newUser } = await startTestServer(t);
  const [ann, bob] = [await newUser(), await newUser()];
  const begun = [begin(url, ann.headers), begin(url, ann.headers)];
  t.after(() => begun.forEach(({ sent }) => sent.destroy()));
  await Promise.all(begun.map(async ({ isUnderWay }) => isUnderWay));
  const third = begin(url, ann.headers);
  const { statusCode, headers } = await third.answer;
  assert.equal(statusCode, 429);
  assert.equal(headers['retry-after'], '3');
  const small = await fetch(`${url}/mcp`, {
    method: 'POST',
    headers: { ...ann.headers, 'Content-Type': 'application/json' },
    body: '{}',
  });
  assert.notEqual(small.status, 429);
  const others = begin(url, bob.headers);
  await others.isUnderWay;
  others.sent.destroy();
  for (const { sent } of begun) sent.destroy();
  await until(async () => {
    const again = begin(url, ann.headers);
    const answered = await Promise.race([again.answer, again.isUnderWay]);
    again.sent.destroy();
    return answered === 'continue';
  });
});

/** Sends the headers of a request, and waits whether its body is wanted. */
function begin(url: string, headers: Record<string, string>) {
  const sent: ClientRequest = request(`${url}/run_sse`, {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      'Content-Length': large,
      Expect: '100-continue',
    },
  });
  sent.on('error', () => {});
  sent.flushHeaders();
  const answer = once(sent, 'response').then(([response]) => {
    const answered = response as IncomingMessage;
    answered.resume();
    return answered;
  });
  answer.catch(() => {});
  const isUnderWay = once(sent, 'continue').then(() => 'continue' as const);
  isUnderWay.catch(() => {});
  return { sent, answer, isUnderWay };
}
