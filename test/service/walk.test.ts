// The way through the protocol as its clients' instructions write it, with curl: connect, upload,
// chat, look, export, download; and each mistake that those instructions name.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Event } from '../../src/api/run.ts';
import { drawPictures } from '../draw-pictures.ts';
import { temporaryFolder } from '../make-media.ts';
import { readFrames, readSamples } from '../read-film.ts';
import { runService } from './run-service.ts';

const folder = temporaryFolder(after);
const skip = spawnSync('curl', ['--version']).error ? 'curl is not installed' : false;

interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Envelope<Data> {
  readonly code: number;
  readonly message: string;
  readonly data: Data;
}

async function curl(...options: string[]): Promise<Answer> {
  const child = spawn('curl', ['-sS', '-w', '\n%{http_code}', ...options]);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  assert.equal(code, 0, stderr);
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), text: stdout.slice(0, end) };
}

/** The data of an answer that must be fine. */
async function dataOf<Data>(answer: Promise<Answer>): Promise<Data> {
  const { status, text } = await answer;
  assert.equal(status, 200, text);
  const { code, data } = JSON.parse(text) as Envelope<Data>;
  assert.equal(code, 0, text);
  return data;
}

const json = ['-H', 'Content-Type: application/json'];
const attribution = [
  'X-Skill-Source: create-video-from-images',
  'X-Skill-Version: 1.0.0',
  'X-Skill-Platform: unknown',
].flatMap((header) => ['-H', header]);

/** First-time connection: a token and a session. */
async function connect(url: string) {
  const { token, credits } = await dataOf<{ token: string; credits: number }>(askForToken(url));
  assert.match(token, /^nmv_usr_[\w-]{43}$/);
  const bearer = ['-H', `Authorization: Bearer ${token}`];
  const headers = [...bearer, ...attribution];
  const tasks = `${url}/api/tasks/me/with-session/nemo_agent`;
  const { session_id: session } = await dataOf<{ session_id: string }>(
    curl(...headers, ...json, '-d', '{"task_name":"project","language":"en"}', tasks),
  );
  assert.match(session, /^\d{19}$/);
  return { bearer, headers, session, credits };
}

async function askForToken(url: string, ...options: string[]): Promise<Answer> {
  const clientId = ['-H', `X-Client-Id: ${randomUUID()}`];
  return curl('-X', 'POST', ...clientId, ...options, `${url}/api/auth/anonymous-token`);
}

async function draw(count: number): Promise<string[]> {
  const size = { widthPx: 480, heightPx: 320, durationFrames: 1 };
  return (await drawPictures(folder, { count, ...size })).map(({ path }) => path);
}

function message(session: string, text: string): string {
  return JSON.stringify({
    app_name: 'nemo_agent',
    user_id: 'me',
    session_id: session,
    new_message: { parts: [{ text }] },
  });
}

function spokenIn(stream: string): string {
  return stream
    .split('\n\n')
    .filter((block) => block.startsWith('data: '))
    .flatMap((block) => (JSON.parse(block.slice(6)) as Event).content?.parts ?? [])
    .flatMap((part) => ('text' in part ? [part.text] : []))
    .join('\n');
}

interface Draft {
  readonly t: readonly { readonly tt: number; readonly sg: readonly object[] }[];
  readonly d: number;
}

interface RenderAnswer {
  readonly success: boolean;
  readonly status: string;
  readonly progress: number;
  readonly outputUrl: string | null;
  readonly error: string | null;
}

async function pollUntilDone(order: () => Promise<Answer>): Promise<RenderAnswer> {
  for (;;) {
    const { status, text } = await order();
    assert.equal(status, 200, text);
    const render = JSON.parse(text) as RenderAnswer;
    if (!['pending', 'processing'].includes(render.status)) return render;
    await sleep(500);
  }
}

void suite('curl, as the instructions of the protocol write it', { skip }, () => {
  test('combines photos into a 30-second film and downloads it', async (t) => {
    const { url } = await runService(t);
    const { headers, session, credits } = await connect(url);
    assert.equal(credits, 100);

    const photos = await draw(5);
    const upload = `${url}/api/upload-video/nemo_agent/me/${session}`;
    const { files } = await dataOf<{ files: { file_type: string; cdn_url: string }[] }>(
      curl(...headers, ...photos.flatMap((path) => ['-F', `files=@${path}`]), upload),
    );
    assert.deepEqual(
      files.map(({ file_type }) => file_type),
      photos.map(() => 'image'),
    );
    assert.equal((await curl('-o', join(folder, 'back'), files[0]!.cdn_url)).status, 200);

    const wish =
      'combine these photos into a 30-second video with transitions and background music';
    const chat = ['-N', '-X', 'POST', ...headers, ...json, '-H', 'Accept: text/event-stream'];
    const answer = await curl(...chat, '-d', message(session, wish), `${url}/run_sse`);
    assert.equal(answer.status, 200);
    assert.match(spokenIn(answer.text), /30 s/);

    const state = `${url}/api/state/nemo_agent/me/${session}/latest`;
    const { draft, video_infos } = (
      await dataOf<{ state: { draft: Draft; video_infos: object[] } }>(curl(...headers, state))
    ).state;
    assert.equal(video_infos.length, photos.length);
    assert.equal(draft.d, 30_000);
    const kinds = draft.t.filter(({ sg }) => sg.length > 0).map(({ tt }) => tt);
    assert.ok(kinds.includes(0) && kinds.includes(1), kinds.join());

    const balance = `${url}/api/credits/balance/simple`;
    const left = await dataOf<Record<string, number>>(curl(...headers, balance));
    assert.deepEqual(left, { available: 100, frozen: 0, total: 100 });

    const id = `render_${Date.now()}`;
    const output = { format: 'mp4', quality: 'high', resolution: '480p' };
    const order = JSON.stringify({ id, sessionId: session, draft, output });
    const exports = `${url}/api/render/proxy/lambda`;
    const submitted = await curl('-X', 'POST', ...headers, ...json, '-d', order, exports);
    assert.equal(submitted.status, 200, submitted.text);
    assert.equal((JSON.parse(submitted.text) as RenderAnswer).success, true);
    const done = await pollUntilDone(async () => curl(...headers, `${exports}/${id}`));
    assert.equal(done.status, 'completed', done.error ?? '');
    assert.equal(done.progress, 100);

    const film = join(folder, 'film.mp4');
    assert.equal((await curl('-o', film, done.outputUrl!)).status, 200);
    assert.equal(await readFrames(film, () => {}), 30 * 30);
    const samples = await readSamples(film);
    assert.ok(Math.abs(samples.length / 48000 - 30) < 0.05, `${samples.length / 48000} s`);
    assert.ok(samples.some((sample) => Math.abs(sample) > 0.05));
    const download = `${url}/api/render/proxy/${id}/download`;
    assert.equal((await curl(...headers, '-o', join(folder, 'again.mp4'), download)).status, 200);
  });

  test('is told each mistake by the code that the instructions name', async (t) => {
    const { url } = await runService(t, {
      KINORA_PRESET: 'hosted',
      KINORA_START_CREDITS: '1',
      KINORA_UPLOAD_LIMIT_BYTES: '100000',
    });
    const { bearer, headers, session } = await connect(url);
    const upload = [...headers, `${url}/api/upload-video/nemo_agent/me/${session}`];
    const state = `${url}/api/state/nemo_agent/me`;
    const [noPhoto, large] = [join(folder, 'notes.jpg'), join(folder, 'large.jpg')];
    await writeFile(noPhoto, 'no photo at all');
    await writeFile(large, Buffer.alloc(100_001));
    const wish = [...headers, ...json, '-d', message(session, 'a film'), `${url}/run_sse`];
    const order = JSON.stringify({ id: 'render_1', sessionId: session, draft: { t: [], d: 0 } });
    const render = [...json, '-d', order, `${url}/api/render/proxy/lambda`];
    const cases: readonly (readonly [string, number, number, string[]])[] = [
      ['no client id', 400, 400, ['-X', 'POST', `${url}/api/auth/anonymous-token`]],
      ['no token', 401, 1001, [`${state}/${session}/latest`]],
      ['a bad token', 401, 1001, ['-H', 'Authorization: Bearer x', `${state}/${session}/latest`]],
      ['no such session', 404, 1002, [...headers, `${state}/1234567890123456789/latest`]],
      ['too few credits', 402, 2001, wish],
      ['no usable file', 415, 4001, [...upload, '-F', `files=@${noPhoto}`]],
      ['a file too large', 413, 4002, [...upload, '-F', `files=@${large}`]],
      ['an export without attribution', 402, 402, [...bearer, ...render]],
      ['an export of nothing', 422, 422, [...headers, ...render]],
    ];
    for (const [what, status, code, options] of cases) {
      const answer = await curl(...options);
      const body = JSON.parse(answer.text) as Envelope<null>;
      const found = { status: answer.status, code: body.code, data: body.data };
      assert.deepEqual(found, { status, code, data: null }, `${what}: ${answer.text}`);
      assert.ok(body.message.length > 20, what);
    }
    const { text } = await curl(...wish);
    assert.match(text, /"register_url":"http[^"]+\/register\?bind=anon_[0-9a-f]{16}/);
  });

  test('is asked to wait, and told how long, when it asks too often', async (t) => {
    const { url } = await runService(t);
    let answer = await askForToken(url, '-i');
    for (let count = 1; count < 100 && answer.status === 200; count++)
      answer = await askForToken(url, '-i');
    assert.equal(answer.status, 429, answer.text);
    assert.match(answer.text, /^retry-after: [1-9]\d*\r$/im);
    assert.match(answer.text, /"code":429/);
  });

  test('finds its film again after the service was stopped by Ctrl-C and started', async (t) => {
    const before = await runService(t);
    const { headers, session } = await connect(before.url);
    const [photo] = await draw(1);
    const upload = `api/upload-video/nemo_agent/me/${session}`;
    await dataOf(curl(...headers, '-F', `files=@${photo}`, `${before.url}/${upload}`));
    const wish = message(session, 'a film of 3 seconds');
    assert.equal(
      (await curl(...headers, ...json, '-d', wish, `${before.url}/run_sse`)).status,
      200,
    );
    const state = `api/state/nemo_agent/me/${session}/latest`;
    const film = await dataOf<{ state: { draft: Draft } }>(
      curl(...headers, `${before.url}/${state}`),
    );
    assert.equal(film.state.draft.d, 3000);
    assert.equal(await before.stop(), 0);
    assert.match(before.printed(), /Stopping/);

    const later = await runService(t, { KINORA_DATA: before.dataFolder });
    const again = await dataOf<{ state: { draft: Draft } }>(
      curl(...headers, `${later.url}/${state}`),
    );
    assert.deepEqual(again.state.draft, film.state.draft);
  });
});
