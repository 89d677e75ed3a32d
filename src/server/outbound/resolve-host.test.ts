import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { resolveHost } from './resolve-host.ts';

const never = new AbortController().signal;

test('a name has the addresses that its name server says, IPv4 first', async (t) => {
  const servers = await nameServer(t, {
    A: [192, 0, 2, 7],
    AAAA: [0x20, 1, ...Array(13).fill(0), 9],
  });
  assert.deepEqual(await resolveHost('example.test', never, servers), ['192.0.2.7', '2001::9']);
});

test('a name with addresses of one kind only has those', async (t) => {
  const servers = await nameServer(t, { AAAA: [0x20, 1, ...Array(13).fill(0), 9] });
  assert.deepEqual(await resolveHost('example.test', never, servers), ['2001::9']);
});

test('a name that nobody knows is an error', async (t) => {
  const servers = await nameServer(t, {});
  await assert.rejects(resolveHost('example.test', never, servers), { code: 'ENODATA' });
});

test('a name server that says nothing is waited for only until the signal', async (t) => {
  const servers = await nameServer(t, null);
  const asking = resolveHost('example.test', AbortSignal.timeout(50), servers);
  await assert.rejects(asking, { code: 'ECANCELLED' });
  await assert.rejects(resolveHost('example.test', AbortSignal.abort(), servers), {
    name: 'AbortError',
  });
});

test('localhost and the names below it are this machine, whatever name servers say', async (t) => {
  const servers = await nameServer(t, { A: [192, 0, 2, 7] });
  for (const name of ['localhost', 'LocalHost.', 'a.b.localhost'])
    assert.deepEqual(await resolveHost(name, never, servers), ['127.0.0.1', '::1'], name);
  assert.deepEqual(await resolveHost('notlocalhost', never, servers), ['192.0.2.7']);
});

const recordTypes = { A: 1, AAAA: 28 } as const;

/** Answers every question with the record that it has of that type, or (null) not at all. */
async function nameServer(
  t: TestContext,
  records: Partial<Record<keyof typeof recordTypes, readonly number[]>> | null,
): Promise<string[]> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    if (records === null) return;
    const questionEnd = query.indexOf(0, 12) + 5;
    const question = query.subarray(12, questionEnd);
    const asked = query.readUInt16BE(questionEnd - 4);
    const type = asked === recordTypes.A ? 'A' : 'AAAA';
    const data = asked === recordTypes[type] ? records[type] : undefined;
    const header = Buffer.from([
      ...query.subarray(0, 2),
      0x81,
      0x80,
      0,
      1,
      0,
      data ? 1 : 0,
      0,
      0,
      0,
      0,
    ]);
    const answer = data
      ? Buffer.from([0xc0, 12, 0, asked, 0, 1, 0, 0, 0, 60, 0, data.length, ...data])
      : Buffer.alloc(0);
    socket.send(Buffer.concat([header, question, answer]), from.port, from.address);
  });
  await once(socket.bind(0, '127.0.0.1'), 'listening');
  t.after(() => socket.close());
  return [`127.0.0.1:${socket.address().port}`];
}
