import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import {
  startScriptedModel,
  type ScriptedAnswer,
} from '../../agent/model/testing/scripted-model.ts';
import { startTestServer } from '../../server/testing/test-server.ts';
import type { Finding } from './finding.ts';

const program = join(import.meta.dirname, '../main.ts');

async function doctor(t: TestContext, ...args: readonly string[]) {
  return doctorWith(t, {}, ...args);
}

async function doctorWith(
  t: TestContext,
  variables: NodeJS.ProcessEnv,
  ...args: readonly string[]
) {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-doctor-'));
  t.after(async () => rm(folder, { recursive: true, force: true }));
  const own = { KINORA_LANG: 'en', KINORA_CACHE: folder, KINORA_DATA: folder };
  const env = { ...process.env, ...own, ...variables };
  const all = [program, 'doctor', '--json', ...args];
  const { code, stdout } = await new Promise<{ code: number | null; stdout: string }>((resolve) => {
    const child = execFile(process.execPath, all, { env }, (_error, stdout) =>
      resolve({ code: child.exitCode, stdout }),
    );
  });
  const { ok, findings } = JSON.parse(stdout) as {
    ok: boolean;
    findings: (Pick<Finding, 'name' | 'state'> & { text: string; advice?: string })[];
  };
  const states = Object.fromEntries(findings.map(({ name, state }) => [name, state]));
  return {
    code,
    ok,
    states,
    stdout,
    finding: (name: string) => findings.find((one) => one.name === name)!,
  };
}

suite('kinora doctor', () => {
  test('finds nothing wrong with the machine that the tests run on', async (t) => {
    const { code, ok, states } = await doctor(t, '--port', '0');
    const names = [
      'node',
      'power',
      'encoder',
      'fonts',
      'cache',
      'settings',
      'data',
      'address',
      'model',
    ];
    assert.deepEqual(Object.keys(states), names);
    assert.ok(!Object.values(states).includes('wrong'), JSON.stringify(states));
    assert.deepEqual([code, ok], [0, true]);
  });

  test('names a folder that cannot be written, and looks at the rest as well', async (t) => {
    const file = join(await mkdtemp(join(tmpdir(), 'kinora-doctor-')), 'file');
    t.after(async () => rm(join(file, '..'), { recursive: true, force: true }));
    await writeFile(file, '');
    const { code, states, finding } = await doctor(t, '--port', '0', '--data', join(file, 'data'));
    assert.deepEqual([code, states['data'], states['address']], [1, 'wrong', 'ok']);
    assert.match(finding('data').text, /cannot be written/);
    assert.ok(finding('data').advice);
  });

  test('names mistakes in the settings', async (t) => {
    const { code, finding } = await doctor(t, '--port', 'abc');
    assert.equal(code, 1);
    assert.match(finding('settings').text, /--port needs a whole number/);
  });

  test('tells a Kinora at the address from another program', async (t) => {
    const { url } = await startTestServer(t);
    const kinora = await doctor(t, '--port', new URL(url).port);
    assert.equal(kinora.finding('address').state, 'ok');
    assert.match(kinora.finding('address').text, /A Kinora \d+\.\d+\.\d+ answers/);

    const other = createServer((socket) => socket.end('hello\n')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    t.after(() => other.close());
    const { code, finding } = await doctor(
      t,
      '--port',
      String((other.address() as AddressInfo).port),
    );
    assert.deepEqual([code, finding('address').state], [1, 'wrong']);
    assert.match(finding('address').text, /EADDRINUSE/);
  });

  test('says which language model there is, and whether it answers, without its key', async (t) => {
    const askedFor = async (answer: ScriptedAnswer) => {
      const { url } = await startScriptedModel(t, [answer]);
      const variables = {
        KINORA_MODEL: 'some-model',
        KINORA_MODEL_URL: url,
        KINORA_MODEL_KEY: 'sk-secret',
      };
      const seen = await doctorWith(t, variables, '--port', '0');
      assert.doesNotMatch(seen.stdout, /sk-secret/);
      return seen;
    };
    const well = await askedFor({ calls: [{ name: 'ready', args: {} }] });
    assert.deepEqual([well.code, well.finding('model').state], [0, 'ok']);
    assert.match(well.finding('model').text, /some-model answers/);

    const talking = await askedFor({ text: 'I am ready.' });
    assert.deepEqual([talking.code, talking.finding('model').state], [0, 'warn']);

    const refused = await askedFor({ status: 401, body: '{"error":{"message":"not sk-secret"}}' });
    assert.deepEqual([refused.code, refused.finding('model').state], [1, 'wrong']);
    assert.match(refused.finding('model').text, /some-model .*refused the key/);
  });
});
