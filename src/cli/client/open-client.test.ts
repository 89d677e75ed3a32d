import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { until } from '../../../test/until.ts';
import { Failure } from '../../language/failure.ts';
import { readLocalToken } from '../../server/accounts/local-token.ts';
import { findRunningServer } from '../../server/running-server.ts';
import { isFolderLocked } from '../../storage/lock-folder.ts';
import { openClient, type OpenClientOptions } from './open-client.ts';
import { ownMachine, type OwnMachine } from './testing/own-machine.ts';

/** A client on that machine, and what the person was told meanwhile. */
async function open(
  { surroundings }: OwnMachine,
  options: Partial<OpenClientOptions> & { readonly environment?: NodeJS.ProcessEnv } = {},
) {
  const told: string[] = [];
  const { environment = surroundings.environment, ...rest } = options;
  const opened = await openClient({
    surroundings: { ...surroundings, environment },
    address: null,
    notify: ({ en }) => told.push(en),
    ...rest,
  });
  return { ...opened, told };
}

/** Ends the server of that machine as a crash would. */
async function kill({ dataFolder }: OwnMachine): Promise<void> {
  process.kill((await findRunningServer(dataFolder))!.pid, 'SIGKILL');
  await until(() => !isFolderLocked(dataFolder));
}

suite('opening a client', { concurrency: 2 }, () => {
  test('starts one Kinora in the background however many ask at once, and finds it again', async (t) => {
    const machine = await ownMachine(t);
    const both = await Promise.all([open(machine), open(machine)]);
    const [first, second] = both;
    assert.equal(first.client.connection.url, second.client.connection.url);
    assert.ok(both.every(({ isOwnServer }) => isOwnServer));
    assert.equal((await first.client.credits()).available, 100);
    const later = await open(machine);
    assert.deepEqual(later.told, []);
    const record = join(machine.dataFolder, 'server.json');
    const said = await readFile(record, 'utf8');
    await writeFile(record, said.replace(/"version":"[^"]*"/, '"version":"0.0.1"'));
    const newer = await open(machine);
    assert.match(
      newer.told.join('\n'),
      /^The Kinora that runs is version 0\.0\.1, this is .*--stop/,
    );
    assert.equal(later.client.connection.url, first.client.connection.url);
    // The local user is not limited and not anonymous: the projects of both are the same.
    await first.client.newProject({ name: 'Summer' });
    assert.deepEqual(
      (await later.client.projects()).map(({ taskName }) => taskName),
      ['Summer'],
    );
  });

  test('starts it again after a crash, for a new client and for one that was open', async (t) => {
    const machine = await ownMachine(t);
    const { client } = await open(machine);
    const id = await client.sessionId();
    await kill(machine);
    // What was left behind names a server that is no more.
    assert.ok(await readFile(join(machine.dataFolder, 'server.json'), 'utf8'));
    assert.equal(await findRunningServer(machine.dataFolder), null);
    // Another program that has its port by then hears nothing.
    const heard: unknown[] = [];
    const thief = createServer((request) => heard.push(request.headers));
    thief.listen(Number(new URL(client.connection.url).port), '127.0.0.1');
    // On a busy machine yet another one may have it already.
    await once(thief, 'listening').catch((error: NodeJS.ErrnoException) => {
      assert.equal(error.code, 'EADDRINUSE');
    });
    t.after(() => thief.close());
    assert.equal((await client.credits()).available, 100);
    assert.deepEqual(heard, []);
    await kill(machine);
    const again = await open(machine);
    assert.deepEqual(again.told, ['Starting Kinora on this machine…']);
    assert.equal(await again.client.sessionId(), id);
  });

  test('takes the local token anew when the server has another one now', async (t) => {
    const machine = await ownMachine(t);
    const { client } = await open(machine);
    await client.newProject({ name: 'Summer' });
    const before = await readLocalToken(machine.dataFolder);
    await kill(machine);
    await rm(join(machine.dataFolder, 'local-token'));
    assert.equal((await client.projects()).length, 1);
    assert.notEqual(await readLocalToken(machine.dataFolder), before);
  });

  test('starts an own server on another port where one of another folder has that of the settings', async (t) => {
    const [machine, other] = [await ownMachine(t), await ownMachine(t)];
    const { url } = (await open(other)).client.connection;
    const environment = { ...machine.environment, KINORA_PORT: new URL(url).port };
    const { client, isOwnServer, told } = await open(machine, { environment });
    assert.notEqual(client.connection.url, url);
    assert.equal(isOwnServer, true);
    assert.deepEqual(told, ['Starting Kinora on this machine…']);
  });

  test('gives up on a server that starts again when who asked gives up', async (t) => {
    const machine = await ownMachine(t);
    const { client } = await open(machine);
    await client.sessionId();
    await kill(machine);
    const stopping = new AbortController();
    const asked = client.credits({ signal: stopping.signal });
    stopping.abort(new Error('stopped'));
    await assert.rejects(asked, /stopped/);
    // Nobody listened by then: it was not waited for.
    assert.equal(await findRunningServer(machine.dataFolder), null);
    assert.equal((await client.credits()).available, 100);
  });

  test('says why a server died at its start, and where its log is', async (t) => {
    const machine = await ownMachine(t);
    await mkdir(machine.dataFolder);
    await writeFile(join(machine.dataFolder, 'kinora.db'), 'no database at all, and long enough\n');
    await assert.rejects(open(machine), (error) => {
      assert.ok(error instanceof Failure);
      assert.match(error.message, /^Kinora could not be started on this machine\. .*kinora\.db/);
      assert.match(error.message, /serve\.log$/);
      return true;
    });
  });

  test('starts none where that is forbidden', async (t) => {
    const machine = await ownMachine(t);
    const environment = { ...machine.environment, KINORA_AUTOSTART: 'false' };
    const refused = { name: 'Failure', message: /^No Kinora runs on this machine\. Start one/ };
    await assert.rejects(open(machine, { environment }), refused);
    await assert.rejects(open(machine, { mayStart: false }), refused);
    assert.equal(isFolderLocked(machine.dataFolder), false);
  });

  test('gives the local token to the server of the data folder and to nobody else', async (t) => {
    const machine = await ownMachine(t);
    const own = await open(machine);
    const token = await readLocalToken(machine.dataFolder);
    assert.ok(token);
    const heard: (string | undefined)[] = [];
    const other = createServer((request: IncomingMessage, response) => {
      heard.push(request.headers.authorization);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"code":0,"data":{"token":"theirs","available":1,"frozen":0,"total":1}}');
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    t.after(() => other.close());
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const theirs = await open(machine, { address });
    assert.equal(theirs.isOwnServer, false);
    assert.equal((await theirs.client.credits()).available, 1);
    assert.ok(heard.every((sent) => !sent?.includes(token)));
    assert.deepEqual(heard.at(-1), 'Bearer theirs');
    // The own one is known under every name that this machine has.
    const { port } = new URL(own.client.connection.url);
    const named = await open(machine, { address: `http://localhost:${port}/` });
    assert.equal(named.isOwnServer, true);
  });

  test('calls as a skill where KINORA_SKILL names its folder', async (t) => {
    const machine = await ownMachine(t);
    const skill = join(machine.folder, '.cursor', 'skills', 'films');
    await mkdir(skill, { recursive: true });
    const environment = { ...machine.environment, KINORA_SKILL: skill };
    await assert.rejects(open(machine, { environment, address: 'http://127.0.0.1:9' }), {
      message: /^KINORA_SKILL is to name the folder of a skill/,
    });
    await writeFile(
      join(skill, 'SKILL.md'),
      '---\nname: films\nmetadata:\n  version: "2.1"\n---\nText',
    );
    const { client } = await open(machine, { environment, address: 'http://127.0.0.1:9' });
    assert.deepEqual(client.connection.attribution, {
      source: 'films',
      version: '2.1',
      platform: 'cursor',
    });
  });
});
