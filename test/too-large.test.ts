// Files that are too large for a service, through each door: refused with how to get a smaller copy,
// and that copy where it is wanted.
import assert from 'node:assert/strict';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { openFile } from '../src/client/upload/open-file.ts';
import { newWorkshop } from '../src/cli/batch/testing/workshop.ts';
import { skipWithoutTmux, startTerminal } from '../src/cli/chat/testing/terminal.ts';
import { ownMachine } from '../src/cli/client/testing/own-machine.ts';
import { call } from '../src/cli/once/testing/call.ts';
import { startTestServer, type TestServer } from '../src/server/testing/test-server.ts';
import { startCuttingProxy } from './client/cutting-proxy.ts';
import { heardClient } from './client/heard-client.ts';
import { drawPictures } from './draw-pictures.ts';
import { makeMedia, temporaryFolder } from './make-media.ts';
import { callTool, connectAgent, overStdio } from './mcp/agent.ts';

const limitBytes = 500_000;
const folder = temporaryFolder(after);
const clip = join(folder, 'sea.mov');
// Of this process and those that it starts.
process.env['TMPDIR'] = folder;
const cleanUps: (() => Promise<void>)[] = [];
let server: TestServer;

/** A second of grain, which is large however it is coded. */
async function makeGrainyClip(path: string): Promise<void> {
  const size = { widthPx: 320, heightPx: 180 };
  let state = 7;
  const grain = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 100 + (state >>> 27);
  };
  const frames = Array.from({ length: 25 }, (_, at) => ({
    ticks: 40 * at,
    picture: Uint8Array.from({ length: 320 * 180 * 1.5 }, grain),
  }));
  await makeMedia(path, {
    clip: { ...size, frames, codecOptions: { qp: '0', preset: 'ultrafast' } },
  });
}

before(async () => {
  await makeGrainyClip(clip);
  assert.ok((await stat(clip)).size > limitBytes);
  const context = { after: (stop: () => Promise<void>) => void cleanUps.push(stop) };
  server = await startTestServer(context, { uploadLimitBytes: limitBytes });
});
after(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

/** Copies are gone when they are sent. */
async function assertNoCopyIsLeft(): Promise<void> {
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith('kinora-smaller-'));
  assert.deepEqual(left, []);
}

suite('a file that is too large', { timeout: 240_000 }, () => {
  test('is refused with the limit, in a form and in pieces', async () => {
    const { client } = heardClient(server.url);
    const asked: number[] = [];
    const { refused } = await client.upload(
      [await openFile(clip), { name: 'huge.mov', content: new Blob([new Uint8Array(9_000_000)]) }],
      {
        shrink: async (_, mostBytes) => {
          asked.push(mostBytes);
          return null;
        },
      },
    );
    assert.deepEqual(
      refused.map(({ error }) => [error.code, error.limitBytes]),
      [
        [4002, limitBytes],
        [4002, limitBytes],
      ],
    );
    assert.match(refused[0]!.error.wording.en, /larger than 0\.5 MB.*cut it shorter/);
    assert.ok(
      asked.length === 2 && asked.every((bytes) => bytes > 0.9 * limitBytes && bytes < limitBytes),
    );
  });

  test('is shrunk by kinora upload --shrink, which its refusal names', async (t) => {
    const machine = await ownMachine(t);
    const upload = async (...args: string[]) =>
      call(machine, ['upload', clip, '--server', server.url, '--json', ...args]);
    const refused = await upload();
    assert.equal(refused.code, 2);
    const { error } = JSON.parse(refused.stdout) as { error: { code: string; message: string } };
    assert.equal(error.code, 'fileTooLarge');
    assert.match(error.message, /With --shrink a smaller copy/);
    const done = JSON.parse((await upload('--shrink')).stdout) as {
      uploaded: { name: string; durationSeconds: number }[];
      shrunk: { name: string; originalBytes: number; sizeBytes: number }[];
    };
    assert.deepEqual(
      done.uploaded.map(({ name, durationSeconds }) => [name, durationSeconds]),
      [['sea.mp4', 1]],
    );
    const [copy] = done.shrunk;
    assert.equal(copy!.name, 'sea.mov');
    assert.ok(copy!.originalBytes > limitBytes && copy!.sizeBytes < limitBytes);
    await assertNoCopyIsLeft();
  });

  test('is shrunk where a job of a batch says so, and once for all runs', async (t) => {
    const proxy = await startCuttingProxy(t);
    const own = await startTestServer(t, { publicUrl: proxy.url, uploadLimitBytes: limitBytes });
    proxy.leadTo(own.url);
    const { batch, draw, write } = await newWorkshop(t, { server: own, proxy });
    await draw('sea', 1);
    const jobs = (more: string) =>
      write(
        'jobs.yaml',
        `jobs:\n  - { files: [sea, "${clip}"], say: 2 seconds without music, resolution: 480p, quality: low, out: sea.mp4${more} }\n`,
      );
    const notesOf = async () => {
      const { stdout } = await batch(['jobs.yaml', '--json']);
      const { jobs: told } = JSON.parse(stdout) as { jobs: { ok: boolean; notes: string[] }[] };
      assert.ok(told[0]!.ok, stdout);
      return told[0]!.notes.join('\n');
    };
    await jobs('');
    assert.match(await notesOf(), /sea\.mov is not used: .*With “shrink: true” in the job/);
    await jobs(', shrink: true');
    assert.match(
      await notesOf(),
      /sea\.mov was too large: a smaller copy is used, 0\.\d MB instead/,
    );
    assert.equal(await notesOf(), '');
    await assertNoCopyIsLeft();
  });

  test('is shrunk by the tool of an agent that asks for it', async (t) => {
    const { token } = await server.newUser();
    const agent = await connectAgent(
      t,
      overStdio({ HOME: folder, TMPDIR: folder, KINORA_URL: server.url, KINORA_TOKEN: token }),
    );
    const refused = await callTool(agent, 'upload', { paths: [clip] });
    assert.match(JSON.stringify(refused), /With shrink: true a smaller copy/);
    const done = await callTool(agent, 'upload', { paths: [clip], shrink: true });
    assert.match(JSON.stringify(done), /Uploaded 1: sea\.mp4.*sea\.mov was too large/);
    await assertNoCopyIsLeft();
  });

  test('is offered to be shrunk in a chat', { skip: skipWithoutTmux }, async (t) => {
    const terminal = await startTerminal(t, { args: ['chat', clip, '--server', server.url] });
    await terminal.sees(
      /larger than 0\.5 MB[^]*1\. Make a smaller copy \(at most 0\.5 MB\)\n[^]*2\. Leave it out[^]*\n›/,
    );
    terminal.say('1');
    await terminal.sees(/a smaller copy is used[^]*1 clip added[^]*\n›/);
    terminal.say(clip);
    await terminal.sees(/2\. Leave it out[^]*2\. Leave it out[^]*\n›/);
    terminal.say('2');
    await terminal.sees(/→ Leave it out[^]*\n›/);
  });

  test('is told with the advice alone where no copy would be of use', async (t) => {
    const tiny = await startTestServer(t, { uploadLimitBytes: 3000 });
    const machine = await ownMachine(t, 'zh');
    const path = join(folder, '长片.mov');
    await makeGrainyClip(path);
    const { stdout } = await call(machine, [
      'upload',
      path,
      '--shrink',
      '--server',
      tiny.url,
      '--json',
    ]);
    const { error } = JSON.parse(stdout) as { error: { message: string } };
    assert.match(error.message, /^长片\.mov 超过了服务允许的 .*请压缩或剪短后再上传。$/);
  });

  test('may be a photo among others, which are there at once', async (t) => {
    const machine = await ownMachine(t);
    const photos = join(folder, 'photos');
    await mkdir(photos);
    await drawPictures(photos, { count: 2, widthPx: 320, heightPx: 180, durationFrames: 1 });
    await writeFile(join(photos, 'broken.mov'), Buffer.alloc(0));
    const { stdout } = await call(machine, [
      'upload',
      photos,
      clip,
      '--shrink',
      '--server',
      server.url,
    ]);
    assert.match(
      stdout,
      /Uploaded: 2 photos and 1 clip\n[^]*sea\.mov was too large: a smaller copy/,
    );
  });
});
