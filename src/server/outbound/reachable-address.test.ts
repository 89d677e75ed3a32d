import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isReachable } from './reachable-address.ts';

const bytes = (count: number) => fc.uint8Array({ minLength: count, maxLength: count });
const ipv4 = bytes(4).map((four) => four.join('.'));
const groups = (octets: readonly number[]) =>
  Array.from({ length: octets.length / 2 }, (_, at) =>
    (octets[2 * at]! * 256 + octets[2 * at + 1]!).toString(16),
  ).join(':');

test('hosts of the public internet may be reached', () => {
  for (const address of ['1.1.1.1', '8.8.8.8', '172.15.255.255', '172.32.0.0', '223.255.255.255'])
    assert.equal(isReachable(address), true, address);
  for (const address of ['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450::1'])
    assert.equal(isReachable(address), true, address);
});

/** The first and the last address of each special range, and what stands in it. */
const special = [
  ['0.0.0.0', '0.255.255.255', 'this network'],
  ['10.0.0.0', '10.255.255.255', 'private'],
  ['100.64.0.0', '100.127.255.255', 'shared by a provider, with the metadata of Alibaba'],
  ['127.0.0.0', '127.255.255.255', 'loopback'],
  ['168.63.129.16', '168.63.129.16', 'metadata of Azure'],
  ['169.254.0.0', '169.254.255.255', 'link-local, with the metadata of most clouds'],
  ['172.16.0.0', '172.31.255.255', 'private'],
  ['192.0.0.0', '192.0.0.255', 'protocols, with the metadata of Oracle'],
  ['192.0.2.0', '192.0.2.255', 'documentation'],
  ['192.88.99.0', '192.88.99.255', '6to4 relays'],
  ['192.168.0.0', '192.168.255.255', 'private'],
  ['198.18.0.0', '198.19.255.255', 'benchmarks'],
  ['198.51.100.0', '198.51.100.255', 'documentation'],
  ['203.0.113.0', '203.0.113.255', 'documentation'],
  ['224.0.0.0', '239.255.255.255', 'multicast'],
  ['240.0.0.0', '255.255.255.255', 'reserved, and broadcast'],
  ['::', '::1', 'unspecified and loopback'],
  ['::7f00:1', '::8.8.8.8', 'IPv4-compatible'],
  ['::ffff:0:0', '::ffff:255.255.255.255', 'IPv4-mapped'],
  ['::ffff:0:7f00:1', '::ffff:0:8.8.8.8', 'IPv4-translated'],
  ['64:ff9b::', '64:ff9b::ffff:ffff', 'NAT64'],
  ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff', 'NAT64 of a network'],
  ['100::', '100::ffff:ffff:ffff:ffff', 'discarded'],
  ['2001::', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff', 'Teredo'],
  ['2001:2::', '2001:2:0:ffff:ffff:ffff:ffff:ffff', 'benchmarks'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', 'documentation'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '6to4'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', 'documentation'],
  ['4000::', '5f00::1', 'not given out, and segment routing'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'unique local'],
  ['fd00:ec2::254', 'fd00:ec2::254', 'metadata of Amazon'],
  ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'link-local'],
  ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'site-local'],
  ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'multicast'],
  ['2606:4700::1%eth0', 'fe80::1%lo', 'with a zone'],
] as const;

test('no special address is reached, from the first of its range to the last', () => {
  for (const [first, last, meaning] of special) {
    assert.equal(isReachable(first), false, `${first}: ${meaning}`);
    assert.equal(isReachable(last), false, `${last}: ${meaning}`);
  }
});

test('no address of IPv6 that carries one of IPv4 is reached, whichever it carries', () => {
  const carriers = ['::', '::ffff:', '::ffff:0:', '64:ff9b::', '64:ff9b:1::'];
  fc.assert(
    fc.property(fc.constantFrom(...carriers), ipv4, (prefix, carried) => {
      assert.equal(isIP(prefix + carried), 6);
      assert.equal(isReachable(prefix + carried), false);
    }),
  );
});

test('of IPv6 nothing outside 2000::/3 is reached', () => {
  const outside = bytes(16).filter(([first]) => first! >> 5 !== 1);
  fc.assert(
    fc.property(outside, (octets) => assert.equal(isReachable(groups([...octets])), false)),
  );
});

test('this machine is not reached by any of its own addresses, public as they may be', () => {
  const own = Object.values(networkInterfaces()).flat();
  assert.ok(own.length > 0);
  for (const one of own) assert.equal(isReachable(one!.address), false, one!.address);
  for (const address of ['1.1.1.1', '2606:4700:0:0::1111']) {
    assert.equal(isReachable(address, true, ['1.1.1.1', '2606:4700::1111']), false, address);
    assert.equal(isReachable(address, true, ['1.1.1.2', '2606:4700::1112']), true, address);
  }
});

test('the allowance is for 127.0.0.1 and ::1, and for nothing else that is special', () => {
  assert.equal(isReachable('127.0.0.1', true), true);
  assert.equal(isReachable('::1', true), true);
  for (const [first, last] of special.filter(([, one]) => one !== '::1')) {
    assert.equal(isReachable(first, true), false, first);
    assert.equal(isReachable(last, true), false, last);
  }
});

test('what is no IP address in its one written form is not reached', () => {
  for (const text of [
    '',
    'example.com',
    '127.1',
    '0x7f000001',
    '2130706433',
    '0177.0.0.1',
    '[::1]',
  ])
    assert.equal(isReachable(text), false, text);
});
