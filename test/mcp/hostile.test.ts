// Calls that no host would make, by the hundred: whatever an agent is talked into, it reaches
// nothing but the projects of its own user, and no file that is no media.
import assert from 'node:assert/strict';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Client } from '@modelcontextprotocol/client';
import * as fc from 'fast-check';
import { newClient } from '../../src/client/client.ts';
import { readState } from '../../src/client/project/project-state.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { temporaryFolder } from '../make-media.ts';
import { callTool, connectAgent, overHttp, overStdio } from './agent.ts';

const folder = temporaryFolder(after);
const seed = 20_261_122;

interface Call {
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Arguments by the names that tools know, of values that fit, nearly fit, or lead elsewhere. */
async function hostileCalls(
  agent: Client,
  aims: readonly string[],
  count: number,
): Promise<Call[]> {
  const { tools } = await agent.listTools();
  const text = fc.oneof(
    fc.constantFrom(...aims, 'clip-1', 'video', '', '../..', '\u0000', '{{7*7}}', '__proto__'),
    fc.string({ maxLength: 40 }),
    fc.constant('x'.repeat(20_000)),
  );
  const value = fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.double(),
    fc.constantFrom(null, true, -1, 0, 1, 30, 1e9, 1e308),
    fc.array(text, { maxLength: 3 }),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const call = fc.constantFrom(...tools).chain(({ name, inputSchema }) => {
    const keys = Object.keys(inputSchema.properties ?? {});
    const known =
      keys.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...keys), value);
    const strange = fc.dictionary(text, value, { maxKeys: 2 });
    return fc
      .tuple(
        known,
        fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: strange }),
      )
      .map(([args, more]) => ({ tool: name, args: { ...args, ...more } }));
  });
  return fc.sample(call, { numRuns: count, seed });
}

/** Makes all calls, some at once; answers everything that was said. */
async function makeCalls(agent: Client, calls: readonly Call[]): Promise<string[]> {
  const heard: string[] = [];
  for (let at = 0; at < calls.length; at += 4) {
    const some = calls.slice(at, at + 4).map(async ({ tool, args }) =>
      callTool(agent, tool, args).then(
        ({ text }) => text,
        (error: unknown) => String(error),
      ),
    );
    heard.push(...(await Promise.all(some)));
  }
  return heard;
}

test('700 hostile calls over HTTP change nothing of another user’s', async (t) => {
  // Addresses of this machine are refused, as on every server in earnest.
  const server = await startTestServer(t, { allowLoopback: false });
  const { url, newUser } = server;
  const hers = newClient({ url, token: (await newUser()).token });
  const drawn = await drawPhotos(2);
  const files = drawn.map(({ name, bytes }) => ({ name, content: new Blob([bytes]) }));
  await hers.newProject({ name: 'Secret garden' });
  await hers.upload(files);
  await hers.say('a 2 second video');
  const session = await hers.sessionId();
  const { hash } = (await hers.state()).media[0]!;
  const everything = async () =>
    JSON.stringify([await hers.projects(), (await hers.state()).draft, await hers.credits()]);
  const before = await everything();

  const { token } = await newUser();
  const own = newClient({ url, token });
  await own.upload(files.slice(1));
  await own.say('a 2 second video');
  const agent = await connectAgent(t, overHttp(url, token));
  const aims = [
    session,
    hash!,
    `${url}/metrics`,
    'file:///etc/passwd',
    'http://169.254.169.254/',
    token,
  ];
  const calls = await hostileCalls(agent, aims, 700);
  const heard = await makeCalls(agent, calls);
  assert.equal(await everything(), before);
  assert.ok(!heard.some((text) => text.includes('Secret garden')));
  assert.ok(
    heard.some((text) => /^Set|^Timeline|revision/.test(text)),
    'some of them fit',
  );
  for (const uri of [
    `kinora://projects/${session}/timeline`,
    'file:///etc/passwd',
    `kinora://projects/${session}/films/x`,
  ])
    await assert.rejects(agent.readResource({ uri }));
  assert.equal((await callTool(agent, 'timeline')).isError, false, 'it goes on');
});

test('300 hostile calls over standard input read no file that is no media, and leave none behind', async (t) => {
  const server = await startTestServer(t, { allowLoopback: false });
  const { token } = await server.newUser();
  const home = join(folder, 'home');
  await mkdir(join(home, 'private'), { recursive: true });
  const secret = 'the-secret-that-nobody-tells';
  await writeFile(join(home, 'private', 'diary.txt'), secret);
  // A picture by its name alone.
  await writeFile(join(home, 'private', 'photo.jpg'), secret);
  await symlink('/etc/passwd', join(home, 'private', 'link.png'));
  const agent = await connectAgent(
    t,
    overStdio({ HOME: home, KINORA_URL: server.url, KINORA_TOKEN: token }),
  );
  const paths = ['diary.txt', 'photo.jpg', 'link.png'].map((name) => join(home, 'private', name));
  const aims = [
    ...paths,
    '/etc/passwd',
    '/etc/shadow',
    '/proc/self/environ',
    '/dev/zero',
    '/proc',
    '~',
  ];
  const uploads = aims.map((path) => ({ tool: 'upload', args: { paths: [path] } }));
  const heard = await makeCalls(agent, [...uploads, ...(await hostileCalls(agent, aims, 300))]);
  for (const [index, { args }] of uploads.entries())
    assert.match(
      heard[index]!,
      /cannot be used|no file or folder|no photo, clip or song/,
      args.paths[0],
    );
  assert.ok(!heard.some((text) => text.includes(secret) || text.includes('root:')));
  const own = newClient({ url: server.url, token });
  const projects = await own.projects();
  assert.ok(projects.length > 0);
  for (const { sessionId } of projects)
    assert.deepEqual((await readState(own.connection, sessionId)).media, []);
  assert.deepEqual((await readdir(home)).toSorted(), ['.config', 'private']);
});
