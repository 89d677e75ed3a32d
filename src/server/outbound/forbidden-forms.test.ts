import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { temporaryFolder } from '../../../test/make-media.ts';
import { fetchUrl } from './fetch-url.ts';
import { isOutboundRefusal } from './outbound-refusal.ts';

const folder = temporaryFolder(after);
/** Every connection that this process begins, whatever becomes of it. */
let connectionCount = 0;
const counting = createHook({
  init: (_id, type) => {
    if (type === 'TCPCONNECTWRAP') connectionCount++;
  },
}).enable();
after(() => counting.disable());

const listener = createServer((socket) => {
  acceptedCount++;
  socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi');
});
let acceptedCount = 0;
let port = 0;
before(async () => {
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  port = (listener.address() as AddressInfo).port;
});
after(() => listener.close());

const fetchForm = (url: string, allowLoopback = false) =>
  fetchUrl(url, {
    partialPath: join(folder, 'partial'),
    sizeLimitBytes: 1000,
    timeoutMs: 2000,
    allowLoopback,
    // Every name is a stranger's, who points it here.
    resolve: async () => ['127.0.0.1'],
    signal: new AbortController().signal,
  });

/** `PORT` is where the listener is. */
const forbidden = [
  // Loopback in the forms that a parser of addresses knows.
  'http://127.0.0.1:PORT/',
  'http://127.0.0.2:PORT/',
  'http://127.255.255.254:PORT/',
  'http://127.1:PORT/',
  'http://127.0.1:PORT/',
  'http://2130706433:PORT/',
  'http://017700000001:PORT/',
  'http://0x7f000001:PORT/',
  'http://0X7F.0x0.0x0.0x1:PORT/',
  'http://0x7f.1:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://0177.0x0.0.01:PORT/',
  'http://00000177.0.0.1:PORT/',
  'http://127.0.0.1.:PORT/',
  'http://127.1.:PORT/',
  'http://%31%32%37.0.0.1:PORT/',
  'http://%31%32%37%2E%30%2E%30%2E%31:PORT/',
  'http://１２７.０.０.１:PORT/',
  'http://①②⑦.⓪.⓪.①:PORT/',
  'http://127。0。0。1:PORT/',
  'http://127．0．0．1:PORT/',
  'http://127\u00AD.0.0.1:PORT/',
  'http:127.0.0.1:PORT/',
  'http:/127.0.0.1:PORT/',
  'http:///127.0.0.1:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  ' \t http://127.0.0.1:PORT/ ',
  'h\nttp://127.\r\n0.0.1:PORT/',
  'HTTP://127.0.0.1:PORT/',
  'https://127.0.0.1:PORT/',
  'http://127.0.0.1:PORT#@example.com/',
  'http://127.0.0.1:PORT\\@example.com/',
  'http://127.0.0.1:PORT?@example.com/',
  // The same in IPv6.
  'http://[::1]:PORT/',
  'http://[0:0:0:0:0:0:0:1]:PORT/',
  'http://[0000::0001]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[::FFFF:7F00:0001]:PORT/',
  'http://[0:0:0:0:0:ffff:7f00:1]:PORT/',
  'http://[::127.0.0.1]:PORT/',
  'http://[::7f00:1]:PORT/',
  'http://[::ffff:0:127.0.0.1]:PORT/',
  'http://[64:ff9b::127.0.0.1]:PORT/',
  'http://[64:ff9b:1::7f00:1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://[2001:0:4136:e378:8000:63bf:80ff:fffe]:PORT/',
  // The host without an address.
  'http://0:PORT/',
  'http://0.0.0.0:PORT/',
  'http://00.0x0.0.0:PORT/',
  'http://[::]:PORT/',
  // Metadata of clouds.
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://0251.0376.0251.0376/',
  'http://169.254.43518/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[2002:a9fe:a9fe::]/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://100.100.100.200/',
  'http://192.0.0.192/',
  'http://168.63.129.16/',
  // Networks of others.
  'http://10.0.0.1/',
  'http://167772161/',
  'http://172.16.0.1:8080/',
  'http://192.168.0.1/',
  'http://192.168.257/',
  'http://100.64.0.1/',
  'http://198.18.0.1/',
  'http://203.0.113.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://4294967295/',
  'http://[fc00::1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  // Names, which the stranger's own name server answers.
  'http://localhost:PORT/',
  'http://LOCALHOST.:PORT/',
  'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/',
  'http://anything.localhost:PORT/',
  'http://127.0.0.1.example.com:PORT/',
  'https://rebound.example.com:PORT/',
];

/** Not even an address that is looked at. */
const bad = [
  'http://user:word@127.0.0.1:PORT/',
  'http://example.com@127.0.0.1:PORT/',
  'http://127.0.0.1:22/',
  'http://example.com:0/',
  'https://example.com:25/',
  'http://example.com:1023/',
  'http://256.0.0.1/',
  'http://127.0.0.1.1/',
  'http://0x100000000/',
  'http://[::1%25lo]:PORT/',
  'http://[fe80::1%25eth0]/',
  'http://[::1/',
  'http://127.0.0.1%00.example.com/',
  '//127.0.0.1:PORT/',
  '127.0.0.1:PORT',
  'localhost:PORT',
  'file:///etc/passwd',
  'ftp://127.0.0.1:PORT/',
  'gopher://127.0.0.1:PORT/_GET',
  'data:text/plain,hello',
  'blob:http://127.0.0.1:PORT/1',
  'ws://127.0.0.1:PORT/',
  'unix:/var/run/docker.sock',
  'http://',
  '',
  `http://127.0.0.1:PORT/${'a'.repeat(9000)}`,
];

test('no written form of a special address is connected to', async () => {
  assert.ok(forbidden.length >= 60);
  for (const [kind, forms] of [
    ['forbidden-address', forbidden],
    ['bad-url', bad],
  ] as const) {
    for (const form of forms) {
      const result = await fetchForm(form.replace('PORT', String(port)));
      assert.ok(isOutboundRefusal(result), form);
      assert.equal(result.kind, kind, form);
    }
  }
  assert.equal(connectionCount, 0);
  assert.equal(acceptedCount, 0);
});

test('with the allowance the forms that mean 127.0.0.1 lead there, so the test above can fail', async () => {
  const forms = ['http://127.1:PORT/', 'http://2130706433:PORT/', 'http://any.name.test:PORT/'];
  for (const [index, form] of forms.entries()) {
    const result = await fetchUrl(form.replace('PORT', String(port)), {
      partialPath: join(folder, `allowed-${index}`),
      sizeLimitBytes: 1000,
      allowLoopback: true,
      resolve: async () => ['127.0.0.1'],
      signal: new AbortController().signal,
    });
    assert.ok(!isOutboundRefusal(result), form);
    assert.equal(result.sizeBytes, 2);
  }
  assert.equal(connectionCount, forms.length);
  assert.equal(acceptedCount, forms.length);
});
