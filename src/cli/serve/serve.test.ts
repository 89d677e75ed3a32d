import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { suite, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { findRunningServer } from '../../server/running-server.ts';
import { version } from '../../server/version.ts';

const program = join(import.meta.dirname, '../main.ts');

/** The command as a process, with what it writes. */
async function serve(
  t: TestContext,
  { port = 0, args = [], place }: { port?: number; args?: string[]; place?: string } = {},
) {
  const data = await mkdtemp(join(tmpdir(), 'kinora-serve-'));
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    process.execPath,
    [program, 'serve', '--port', String(port), '--data', place ?? data, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, KINORA_LANG: 'en' } },
  );
  t.after(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    await rm(data, { recursive: true, force: true });
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const address = async () => {
    while (!/http:\/\/[^"\s]+/.test(output.stdout)) {
      const gone = await Promise.race([
        once(child.stdout, 'data').then(() => false),
        ended.then(() => true),
      ]);
      assert.ok(!gone, output.stderr);
    }
    return /http:\/\/[^"\s]+/.exec(output.stdout)![0];
  };
  return { child, data, output, ended, address };
}

suite('kinora serve', () => {
  test('says at once that there can be no data where it was told to keep them', async (t) => {
    if (process.platform !== 'linux') return t.skip('there is no /proc');
    const { output, ended } = await serve(t, { place: '/proc/kinora' });
    assert.equal(await ended, 2);
    assert.match(output.stderr, /The data folder \/proc\/kinora cannot be used/);
  });

  test('says its address, where data lies and how to stop, and stops in order', async (t) => {
    const { child, data, output, ended, address } = await serve(t);
    const url = await address();
    assert.equal((await fetch(`${url}/health`)).status, 200);
    for (const text of [data, `${url}/docs`, 'Ctrl-C']) assert.ok(output.stdout.includes(text));
    child.kill('SIGTERM');
    assert.equal(await ended, 0, output.stderr);
    assert.match(output.stdout, /Stopping\./);
    const lines = output.stderr.trim().split('\n');
    const logged = lines.map((line) => JSON.parse(line) as { route?: string });
    assert.ok(logged.some(({ route }) => route === '/health'));
  });

  test('waits for a request that was begun, unless it is told twice', async (t) => {
    const cases = [
      { signals: [0], expected: { code: 0, waited: true } },
      // Ctrl-C in a terminal reaches the program and its launcher, which passes it on.
      { signals: [0, 50], expected: { code: 0, waited: true } },
      { signals: [0, 900], expected: { code: 143, waited: false } },
    ];
    const run = async ({ signals, expected }: (typeof cases)[number]) => {
      const { child, ended, address } = await serve(t);
      const { hostname, port } = new URL(await address());
      const socket = connect(Number(port), hostname);
      t.after(() => socket.destroy());
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(
        `POST /api/auth/anonymous-token HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
          'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      );
      await sleep(200);
      const toldAtMs = performance.now();
      for (const afterMs of signals) {
        await sleep(afterMs);
        child.kill('SIGTERM');
      }
      const code = await ended;
      const tookMs = performance.now() - toldAtMs;
      assert.deepEqual({ code, waited: tookMs > 2500 }, expected, `${tookMs} ms`);
      assert.ok(tookMs < 8000);
    };
    await Promise.all(cases.map(run));
  });

  test('writes one JSON object with --json', async (t) => {
    const { child, data, output, ended, address } = await serve(t, { args: ['--json'] });
    const url = await address();
    child.kill('SIGINT');
    assert.equal(await ended, 0);
    assert.deepEqual(JSON.parse(output.stdout), {
      ok: true,
      url,
      dataFolder: data,
      configPath: null,
    });
  });

  test('ends by itself once nobody has needed it for so long', async (t) => {
    const { data, output, ended, address } = await serve(t, { args: ['--idle-minutes', '0.03'] });
    const url = await address();
    const token = (await readFile(join(data, 'local-token'), 'utf8')).trim();
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const made = await fetch(`${url}/api/tasks/me/with-session/nemo_agent`, {
      method: 'POST',
      headers,
      body: '{"task_name":"project"}',
    });
    const answer = (await made.json()) as { data: { session_id: string } };
    const stream = await fetch(
      `${url}/api/run/nemo_agent/me/${answer.data.session_id}/events?after=0`,
      { headers },
    );
    const early = await Promise.race([ended, sleep(4000).then(() => 'still there')]);
    assert.equal(early, 'still there');
    const closedAtMs = performance.now();
    await stream.body!.cancel();
    assert.equal(await ended, 0, output.stderr);
    assert.ok(performance.now() - closedAtMs > 1500);
  });

  test('is found and stopped by its data folder, wherever it listens', async (t) => {
    const { data, output, ended, address } = await serve(t);
    const url = await address();
    const running = await findRunningServer(data);
    assert.deepEqual(running, { url, pid: running!.pid, version });
    const stop = async () => {
      const other = await serve(t, { place: data, args: ['--stop', '--json'] });
      assert.equal(await other.ended, 0, other.output.stderr);
      return JSON.parse(other.output.stdout) as unknown;
    };
    assert.deepEqual(await stop(), { ok: true, stopped: true });
    assert.equal(await ended, 0, output.stderr);
    assert.equal(await findRunningServer(data), null);
    assert.deepEqual(await stop(), { ok: true, stopped: false });
  });

  test('writes its log to a file where it is told to', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'kinora-log-'));
    t.after(async () => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'log');
    const { child, output, ended, address } = await serve(t, { args: ['--log', path] });
    await fetch(`${await address()}/health`);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.equal(output.stderr, '');
    assert.match(await readFile(path, 'utf8'), /"route":"\/health"/);
  });

  test('refuses a time to end that is none', async (t) => {
    for (const minutes of ['0', '-1', 'soon', '', '99999']) {
      const { output, ended } = await serve(t, { args: [`--idle-minutes=${minutes}`] });
      assert.equal(await ended, 2);
      assert.match(output.stderr, /--idle-minutes needs a number of minutes above 0/);
    }
  });

  test('warns when others can reach it for nothing', async (t) => {
    const { child, output, ended, address } = await serve(t, { args: ['--host', '0.0.0.0'] });
    await address();
    child.kill('SIGTERM');
    await ended;
    assert.match(output.stderr, /Others can reach this address/);
  });

  test('says which port is taken', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    t.after(() => other.close());
    const { port } = other.address() as AddressInfo;
    const { output, ended } = await serve(t, { port });
    assert.equal(await ended, 2);
    assert.match(output.stderr, new RegExp(`✗ Port ${port} of 127\\.0\\.0\\.1 is taken`));
    assert.doesNotMatch(output.stderr, /made a mistake/);
  });
});
