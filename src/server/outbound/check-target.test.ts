import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTarget } from './check-target.ts';
import { isOutboundRefusal } from './outbound-refusal.ts';

const names: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.0.0.7', 'fd00::7'],
  'films.example': ['10.0.0.7', '1.1.1.1'],
};
const resolve = async (name: string) => names[name] ?? Promise.reject(new Error('no such name'));
const judge = async (url: string) => {
  const target = await checkTarget(url, { resolve, signal: AbortSignal.timeout(5000) });
  return isOutboundRefusal(target) ? target.kind : target.href;
};

test('an address for later is refused when it leads nowhere but inside', async () => {
  for (const host of ['inside.example', '127.0.0.1', '[::1]', '169.254.169.254', '0x7f.1'])
    assert.equal(await judge(`https://${host}/told`), 'forbidden-address', host);
  assert.equal(await judge('ftp://films.example/'), 'bad-url');
});

test('one that may be reached is let through, and one that cannot be found now as well', async () => {
  for (const host of ['films.example', '1.1.1.1', '[2606:4700:4700::1111]', 'later.example'])
    assert.equal(await judge(`https://${host}/told`), `https://${host}/told`);
});

test('the search for its host ends with the signal', async () => {
  const never = async (_name: string, signal: AbortSignal) =>
    new Promise<string[]>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  const signal = AbortSignal.timeout(20);
  const target = await checkTarget('https://slow.example/', { resolve: never, signal });
  assert.ok(!isOutboundRefusal(target));
});
