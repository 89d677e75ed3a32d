// The published skill as a script, from its pipeline to its table of codes: docs/skill-script.md.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import sharp from 'sharp';
import { ClientError, type ClientErrorReason } from '../../src/client/client-error.ts';
import { attributionOfSkill } from '../../src/client/connection/attribution.ts';
import { defaultPatience } from '../../src/client/connection/patience.ts';
import { findFilmFault } from '../../src/client/film/check-film.ts';
import { filmInMemory } from '../../src/client/film/film-sink.ts';
import type { FileToSend } from '../../src/client/upload/file-to-send.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { makeMedia, numberedFrames, temporaryFolder, toneBurst } from '../make-media.ts';
import { until } from '../until.ts';
import { heardClient, photosToSend, smallFilm } from './heard-client.ts';
import { startStandIn, type Dialect, type StandIn } from './stand-in-server.ts';

const folder = temporaryFolder(after);
const server = await startTestServer({ after });

const plain: Dialect = {
  keys: 'snake',
  renderFields: 'data',
  heartbeat: 'comment',
  errors: 'both',
  says: true,
  lineEnd: '\n',
  endsLastEvent: true,
};

/** A new person with a film of one photo. */
async function withFilm() {
  const heard = heardClient(server.url);
  await heard.client.upload(await photosToSend(1));
  await heard.client.say('make it 1 second');
  return heard;
}

suite('an export', () => {
  test('whose client is gone ends all the same, and is found and brought by the next, under another token', async () => {
    const first = await withFilm();
    const leaving = new AbortController();
    const exporting = first.client.export({
      output: smallFilm,
      signal: leaving.signal,
      onProgress: () => leaving.abort(new Error('the tab is closed')),
    });
    await assert.rejects(exporting, /the tab is closed/);
    const { clientId, token } = await first.client.connection.identity.read();
    await server.parts.database.transaction(async (transaction) =>
      transaction.run('DELETE FROM tokens'),
    );

    const next = heardClient(server.url, { clientId }).client;
    const [project] = await next.projects();
    await next.openProject(project!.sessionId);
    assert.notEqual((await next.connection.identity.read()).token, token);
    await until(async () => (await next.exports())[0]?.status === 'completed');
    const [{ id, url, sizeBytes, sha256 }] = (await next.exports()) as [
      Awaited<ReturnType<typeof next.exports>>[number],
    ];
    const sink = filmInMemory();
    await next.download({ id: id!, url, sizeBytes, sha256 }, { sink });
    assert.equal(await findFilmFault(await sink.content()), null);
  });

  test('is ordered as the skill writes it: an id of its own, the session, its draft, an MP4 of high quality', async () => {
    const { client, sent } = await withFilm();
    const { draft } = await client.state();
    await client.export();
    const { json } = sent.find(({ line }) => line === 'POST /api/render/proxy/lambda')!;
    const { id, ...rest } = json!;
    assert.match(id as string, /^render_\d{13}$/);
    assert.deepEqual(rest, {
      sessionId: await client.sessionId(),
      draft,
      output: { format: 'mp4', quality: 'high' },
    });
  });

  test('is asked for every 30 s where a server cannot tell of it by itself', async (t) => {
    const service = await startStandIn(t, plain);
    const { client, sent } = heardClient(service.url, { patience: defaultPatience });
    await client.upload([{ name: 'photo.png', content: new Blob(['x']) }]);
    await client.say('a film');
    const waits: number[] = [];
    const plainTimeout = globalThis.setTimeout;
    t.mock.method(globalThis, 'setTimeout', (act: () => void, delayMs?: number) => {
      if (delayMs !== 30_000) return plainTimeout(act, delayMs);
      waits.push(delayMs);
      return plainTimeout(act, 1);
    });
    await client.export();
    const polls = sent.filter(({ line }) => /^GET .*\/lambda\/render_\d+$/.test(line));
    assert.ok(polls.length >= 2);
    assert.equal(waits.length, polls.length - 1);
  });

  test('for phones is H.264 of 1080×1920, with a link to its film', async () => {
    const { client } = await withFilm();
    await client.say('make it vertical');
    const { url, durationMs } = await client.export();
    assert.equal(durationMs, 1000);
    const film = Buffer.from(await (await fetch(url!)).arrayBuffer());
    const at = film.indexOf('avc1', film.indexOf('stsd'));
    assert.ok(at > 0, 'H.264');
    assert.deepEqual([film.readUInt16BE(at + 28), film.readUInt16BE(at + 30)], [1080, 1920]);
  });
});

suite('the addresses of the service', () => {
  test('are called as the skill lists them, and a turn with what it names', async () => {
    const { client, sent } = heardClient(server.url);
    await client.upload(await photosToSend(1));
    await client.say('make it 1 second');
    await client.credits();
    await client.state();
    await client.export({ output: smallFilm });
    const session = await client.sessionId();
    const lines = new Set(sent.map(({ line }) => line));
    for (const line of [
      'POST /api/auth/anonymous-token',
      'POST /api/tasks/me/with-session/nemo_agent',
      `POST /api/upload-video/nemo_agent/me/${session}`,
      'POST /run_sse',
      'GET /api/credits/balance/simple',
      `GET /api/state/nemo_agent/me/${session}/latest`,
      'POST /api/render/proxy/lambda',
    ])
      assert.ok(lines.has(line), line);
    const said = sent.find(({ line }) => line === 'POST /run_sse')!;
    assert.deepEqual(said.json, {
      app_name: 'nemo_agent',
      user_id: 'me',
      session_id: session,
      new_message: { parts: [{ text: 'make it 1 second' }] },
    });
    assert.equal(said.headers.get('accept'), 'text/event-stream');
  });

  test('give credits as available, frozen and total', async () => {
    const { client } = heardClient(server.url);
    const { available, frozen, total } = await client.credits();
    assert.equal(total, available + frozen);
  });

  test('give the state as the media, the draft and the films that were made', async () => {
    const { client } = await withFilm();
    await client.export({ output: smallFilm });
    const { media, draft, films } = await client.state();
    assert.equal(media.length, 1);
    assert.equal(draft['d'], 1000);
    assert.equal(films.length, 1);
    assert.match(films[0]!.url!, /^http/);
  });
});

suite('the accepted file types', () => {
  const ticks = Array.from({ length: 10 }, (_, index) => 100 * index);
  const clip = { widthPx: 96, heightPx: 64, frames: numberedFrames(96, 64, ticks) };
  const tone = {
    sampleRate: 48_000,
    channels: [toneBurst(48_000, { totalMs: 1000, fromMs: 100, toMs: 900 })],
  };
  const aac = { sound: { ...tone, codec: 'aac' } };
  const recipes: Readonly<Record<string, Parameters<typeof makeMedia>[1]>> = {
    mp4: { clip },
    mov: { clip },
    mkv: { clip },
    avi: { clip: { ...clip, codec: 'mpeg4' } },
    webm: { clip: { ...clip, codec: 'libvpx' } },
    mp3: { sound: { ...tone, codec: 'libmp3lame' } },
    m4a: aac,
    aac,
  };

  async function file(type: string, index: number): Promise<FileToSend> {
    const path = join(folder, `file.${type}`);
    if (type in recipes) await makeMedia(path, recipes[type]!);
    else if (type === 'wav') await writeFile(path, wave(tone.channels[0]!));
    else {
      const background = { r: 20 * index, g: 120, b: 200 };
      await sharp({ create: { width: 64, height: 48, channels: 3, background } }).toFile(path);
    }
    return { name: `file.${type}`, content: new Blob([await readFile(path)]) };
  }

  const types = 'mp4 mov avi webm mkv jpg png gif webp mp3 wav m4a aac'.split(' ');
  test('are taken, every one that the skill lists', async () => {
    const { client } = heardClient(server.url);
    const files = await Promise.all(types.map(file));
    const { media, refused } = await client.upload(files);
    assert.deepEqual(refused, []);
    const kinds = Object.fromEntries(media.map(({ filename, fileType }) => [filename, fileType]));
    const kindOf = (type: string) =>
      /mp3|wav|m4a|aac/.test(type) ? 'audio' : /jpg|png|gif|webp/.test(type) ? 'image' : 'video';
    for (const type of types)
      assert.ok(
        kinds[`file.${type}`] === kindOf(type) || (type === 'gif' && kinds['file.gif'] === 'video'),
        `${type}: ${kinds[`file.${type}`]}`,
      );
  });

  test('and any other is refused with the list of them', async () => {
    const { client } = heardClient(server.url);
    const { refused } = await client.upload([{ name: 'a.pdf', content: new Blob(['%PDF-1.7']) }]);
    for (const type of types)
      assert.match(refused[0]!.error.wording.en, new RegExp(`\\b${type}\\b`));
  });
});

/** 16 bits, one channel. */
function wave(samples: Float32Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF');
  header.writeUInt32LE(36 + samples.length * 2, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(48_000, 24);
  header.writeUInt32LE(96_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length * 2, 40);
  const body = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => body.writeInt16LE(Math.round(sample * 32_767), index * 2));
  return Buffer.concat([header, body]);
}

suite('attribution', () => {
  const platforms = {
    '.clawhub/skills': 'clawhub',
    '.cursor/skills': 'cursor',
    'elsewhere/skills': 'unknown',
  };
  for (const [place, platform] of Object.entries(platforms))
    test(`of a skill in ${place} is its name, its version and ${platform}, with every request`, async () => {
      const path = join(folder, place, 'create-video-from-images', 'SKILL.md');
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, '---\nname: create-video-from-images\nversion: 1.4.2\n---\n# Films\n');
      const attribution = attributionOfSkill({ text: await readFile(path, 'utf8'), path });
      const { client, sent } = heardClient(server.url, { attribution });
      await client.upload(await photosToSend(1));
      await client.say('make it 1 second');
      await client.export({ output: smallFilm });
      const seen = sent.map(({ headers }) =>
        ['source', 'version', 'platform'].map((key) => headers.get(`x-skill-${key}`)).join(' '),
      );
      assert.deepEqual([...new Set(seen)], [`create-video-from-images 1.4.2 ${platform}`]);
      const unsigned = sent.filter(({ headers }) => !headers.has('authorization'));
      assert.deepEqual(
        unsigned.map(({ line }) => line),
        ['POST /api/auth/anonymous-token'],
      );
    });

  for (const missing of ['source', 'version', 'platform'])
    test(`without X-Skill-${missing} an export is 402, and told as no matter of credits`, async () => {
      const { client } = await withFilm();
      const attributed = client.connection.fetch;
      const withoutOne: typeof fetch = async (input, init) => {
        const headers = new Headers(init?.headers);
        headers.delete(`x-skill-${missing}`);
        return attributed(input, { ...init, headers });
      };
      Object.assign(client.connection, { fetch: withoutOne });
      const { reason, code, status } = await failureOf(client.export());
      assert.deepEqual([reason, code, status], ['exportBlocked', 402, 402]);
    });
});

async function failureOf(promise: Promise<unknown>): Promise<ClientError> {
  const error: unknown = await promise.then(
    () => null,
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof ClientError, String(error));
  return error;
}

suite('the codes of a running Kinora', () => {
  test('1001: a token that has expired is got anew by the client id, and the project is kept', async () => {
    const { client, count } = await withFilm();
    const before = await client.connection.identity.read();
    await client.connection.identity.change({ token: 'nmv_usr_expired' });
    assert.equal((await client.state()).media.length, 1);
    const { userId, sessionId } = await client.connection.identity.read();
    assert.deepEqual([userId, sessionId], [before.userId, before.sessionId]);
    assert.equal(count('POST /api/auth/anonymous-token'), 2);
  });

  test('1002: where the session is gone a new one is begun, and the person told', async () => {
    const { client, told } = await withFilm();
    const gone = await client.sessionId();
    const { token } = await client.connection.identity.read();
    const answer = await fetch(`${server.url}/api/sessions/nemo_agent/me/${gone}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
    });
    assert.equal(answer.status, 200);
    assert.equal((await client.state()).media.length, 0);
    assert.notEqual(await client.sessionId(), gone);
    assert.match(told.at(-1)!, /no longer on the server; a new one was begun/);
  });

  test('2001: who is anonymous gets the link for registration, and who is registered is told to top up', async (t) => {
    const { url } = await startTestServer(t, { preset: 'hosted', startCredits: 5 });
    const { client } = heardClient(url);
    await client.upload(await photosToSend(1));
    const anonymous = await failureOf(client.say('a film of 4 seconds'));
    const { userId, token } = await client.connection.identity.read();
    assert.equal(anonymous.reason, 'outOfCredits');
    assert.ok(anonymous.link!.startsWith(`${url}/register?bind=${userId}`), anonymous.link!);
    assert.ok(anonymous.wording.en.includes(anonymous.link!));
    const registered = await fetch(`${url}/api/auth/register`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'ann@kinora.test', password: 'a horse called 电池' }),
    });
    const { data } = (await registered.json()) as { data: { token: string } };
    await client.connection.identity.change({ token: data.token });
    const { reason, wording, link } = await failureOf(client.say('a film of 4 seconds'));
    assert.equal(reason, 'outOfCredits');
    assert.ok(!link?.includes('bind='), String(link));
    assert.match(wording.en, /[Tt]op up/);
    assert.match(wording.zh, /充值/);
  });

  test('4001 and 4002: the formats are listed, and compressing or cutting is advised', async (t) => {
    const { url } = await startTestServer(t, { uploadLimitBytes: 100_000 });
    const { client } = heardClient(url);
    const { refused } = await client.upload([
      { name: 'notes.jpg', content: new Blob(['no photo']) },
      { name: 'long.mp4', content: new Blob([new Uint8Array(100_001)]) },
    ]);
    const [type, size] = refused.map(({ error }) => error);
    assert.deepEqual([type!.code, size!.code], [4001, 4002]);
    assert.match(type!.wording.en, /mp4, mov, avi, webm, mkv, jpg/);
    assert.match(size!.wording.en, /[Cc]ompress.*cut it shorter/);
    assert.match(size!.wording.zh, /压缩或剪短/);
  });

  test('400: a client always has an id of its own to send', async () => {
    const { client, sent } = heardClient(server.url);
    await client.credits();
    assert.ok(sent[0]!.headers.get('x-client-id'));
    const bare = await fetch(`${server.url}/api/auth/anonymous-token`, { method: 'POST' });
    assert.deepEqual(
      [bare.status, ((await bare.json()) as { code: number }).code],
      [400, 400],
      'and is refused without',
    );
  });

  test('402: a plan without exports is told as such, and not as a lack of credits', async (t) => {
    const { url } = await startTestServer(t, {
      preset: 'hosted',
      plans: { free: { exports: false } },
    });
    const { client } = heardClient(url);
    await client.upload(await photosToSend(1));
    await client.say('a film of 1 second');
    const { reason, wording } = await failureOf(client.export());
    assert.equal(reason, 'exportBlocked');
    assert.match(wording.en, /plan.*no matter of credits/s);
    assert.match(wording.zh, /与积分无关/);
  });

  test('429: is waited for once, as long as the server asks, and 30 s where it does not say', async (t) => {
    assert.equal(defaultPatience.rateLimitMs, 30_000);
    const service: StandIn = await startStandIn(t, plain);
    const { client, count } = heardClient(service.url, { patience: { rateLimitMs: 40 } });
    await client.state();
    const refusal = { status: 429, code: 429 };
    service.refuseNext(/credits/, refusal);
    const beganMs = performance.now();
    await client.credits();
    assert.ok(performance.now() - beganMs >= 38);
    assert.equal(count('GET /api/credits'), 2);
    service.refuseNext(/credits/, refusal);
    service.refuseNext(/credits/, refusal);
    const reason: ClientErrorReason = (await failureOf(client.credits())).reason;
    assert.equal(reason, 'rateLimited');
    assert.equal(count('GET /api/credits'), 4, 'no third try');
  });
});
