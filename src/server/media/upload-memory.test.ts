import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../../test/make-media.ts';
import { forkServer } from '../testing/fork-server.ts';
import { newSession } from '../testing/upload.ts';
import { wavHeader } from '../../../test/wav-header.ts';

const skip = existsSync('/proc/self/status') ? false : 'needs /proc to see memory';
const sizeBytes = 100_000_000;
const atOnce = 3;
/** The garbage of the transfer itself came to 90–105 MB, whether for one upload of 200 MB or ten. */
const limitBytes = 160_000_000;

test('three songs of 100 MB at once are not held in memory', { skip }, async (t) => {
  const server = await forkServer(t, { dataFolder: temporaryFolder(after) });
  const caller = { url: server.url, headers: await authorization(server.url) };
  const session = await newSession(caller);
  const beforeBytes = peakBytes(server.pid);
  await Promise.all(
    Array.from({ length: atOnce }, async (_, number) => sendSong(caller, session, number)),
  );
  const addedBytes = peakBytes(server.pid) - beforeBytes;
  assert.ok(addedBytes < limitBytes, `${Math.round(addedBytes / 1e6)} MB were added`);
});

async function authorization(url: string): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/auth/anonymous-token`, {
    method: 'POST',
    headers: { 'X-Client-Id': 'a laptop' },
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return { Authorization: `Bearer ${data.token}` };
}

/** The most that the process itself ever had. */
function peakBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)![1]) * 1024;
}

async function sendSong(
  { url, headers }: { url: string; headers: Record<string, string> },
  session: string,
  number: number,
): Promise<void> {
  const answer = await fetch(`${url}/api/upload-video/nemo_agent/me/${session}`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'multipart/form-data; boundary=b' },
    body: ReadableStream.from(form(number)),
    duplex: 'half',
  });
  assert.equal(answer.status, 200, await answer.text());
}

function* form(number: number): Generator<Uint8Array> {
  yield Buffer.from(
    '--b\r\nContent-Disposition: form-data; name="files"; filename="a.wav"\r\n\r\n',
  );
  yield wavHeader(sizeBytes);
  const second = Buffer.alloc(100_000, number + 1);
  for (let sent = 0; sent < sizeBytes; sent += second.length) yield second;
  yield Buffer.from('\r\n--b--\r\n');
}
