// The published skill as a script, from its greeting to its table of actions: docs/skill-script.md.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { carryOut } from '../../src/client/carry-out.ts';
import type { Client } from '../../src/client/client.ts';
import { ClientError } from '../../src/client/client-error.ts';
import { filmInMemory } from '../../src/client/film/film-sink.ts';
import { wishedOutput } from '../../src/client/film/wished-output.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { heardClient, photosToSend, smallFilm, type HeardClient } from './heard-client.ts';

const server = await startTestServer({ after });

/** A new person with so many photos in a project. */
async function start(photoCount = 0): Promise<HeardClient> {
  const heard = heardClient(server.url);
  if (photoCount > 0) await heard.client.upload(await photosToSend(photoCount));
  return heard;
}

suite('the sayings with which a person may begin', () => {
  const sayings = {
    'turn my images': /\bfilm\b/,
    'combine these photos into a 30-second': /\b30 s\b/,
    把我的图片做成视频: /影片/,
    把这些照片做成30秒: /30 ?秒/,
  };
  for (const [saying, answer] of Object.entries(sayings))
    test(`“${saying}” makes a film of the photos that are there`, async () => {
      const { client } = await start(3);
      assert.equal(client.route(saying), 'chat');
      const { text, outcome } = await client.say(saying);
      assert.equal(outcome, 'answered');
      assert.match(text, answer);
      const { draft, media } = await client.state();
      assert.equal(media.length, 3);
      if (/30/.test(saying)) assert.equal(draft['d'], 30_000);
    });

  test('“turn my images” without an image asks for some, and changes nothing', async () => {
    const { client } = await start();
    const { text } = await client.say('turn my images');
    assert.match(text, /\b(?:photo|image|picture|file)s?\b/i);
    const { revision, draft } = await client.state();
    assert.deepEqual([revision, draft], [0, {}]);
  });

  test('“export 1080p MP4” is an MP4 of 1080 lines', async () => {
    const { client } = await start(2);
    await client.say('make it 1 second');
    const saying = 'export 1080p MP4';
    assert.equal(client.route(saying), 'export');
    const film = await client.export({ output: { ...wishedOutput(saying), fps: 6 } });
    const sink = filmInMemory();
    await client.download(film, { sink });
    const bytes = Buffer.from(await (await sink.content()).bytes());
    assert.equal(bytes.toString('latin1', 4, 8), 'ftyp');
    assert.deepEqual(videoSize(bytes), { widthPx: 1920, heightPx: 1080, codec: 'avc1' });
  });
});

/** Of the first picture track: its sample entry (ISO/IEC 14496-12, 12.1.3). */
function videoSize(film: Buffer): { widthPx: number; heightPx: number; codec: string } {
  const at = film.indexOf('avc1', film.indexOf('stsd'));
  assert.ok(at > 0, 'no H.264');
  return {
    widthPx: film.readUInt16BE(at + 28),
    heightPx: film.readUInt16BE(at + 30),
    codec: 'avc1',
  };
}

suite('the first connection', () => {
  test('takes the token of the environment and asks for no other', async () => {
    const { token, userId } = await server.newUser();
    const { client, count, sent } = heardClient(server.url, { environment: { NEMO_TOKEN: token } });
    await client.upload(await photosToSend(1));
    assert.equal(count('POST /api/auth/anonymous-token'), 0);
    assert.deepEqual(
      [...new Set(sent.map(({ headers }) => headers.get('authorization')))],
      [`Bearer ${token}`],
    );
    assert.equal((await client.connection.identity.read()).userId, userId);
  });

  test('gets a free token for a random UUID: 100 credits, seven days', async (t) => {
    const { url } = await startTestServer(t, { preset: 'hosted' });
    const { client, sent } = heardClient(url);
    assert.deepEqual(await client.credits(), { available: 100, frozen: 0, total: 100 });
    const [asked] = sent;
    assert.equal(asked!.line, 'POST /api/auth/anonymous-token');
    const clientId = asked!.headers.get('x-client-id')!;
    assert.match(clientId, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    const answer = await fetch(`${url}/api/auth/anonymous-token`, {
      method: 'POST',
      headers: { 'X-Client-Id': clientId },
    });
    const { data } = (await answer.json()) as { data: { expires_at: string; credits: number } };
    const days = (Date.parse(data.expires_at) - Date.now()) / 86_400_000;
    assert.ok(Math.abs(days - 7) < 0.01, `${days} days`);
    assert.equal(data.credits, 100);
  });

  test('begins one session, in the language of the person, and keeps to it', async () => {
    const { client, sent, count } = heardClient(server.url, { language: 'zh' });
    await client.upload(await photosToSend(1));
    await client.say('做成1秒的视频');
    await client.state();
    await client.export({ output: smallFilm });
    const created = 'POST /api/tasks/me/with-session/nemo_agent';
    assert.equal(count(created), 1);
    const begun = sent.find(({ line }) => line === created)!;
    assert.deepEqual(begun.json, { task_name: 'project', language: 'zh' });
    assert.match(begun.headers.get('authorization')!, /^Bearer nmv_usr_/);
    assert.equal(begun.headers.get('content-type'), 'application/json');
    const id = await client.sessionId();
    const named = sent.flatMap(({ line, json }) => [
      ...(/\/nemo_agent\/me\/(\d+)/.exec(line)?.slice(1) ?? []),
      ...[json?.['session_id'], json?.['sessionId']].filter((value) => value !== undefined),
    ]);
    assert.ok(named.length >= 5);
    assert.deepEqual([...new Set(named)], [id]);
  });

  test('tells the person that it is setting up, in a word, and nothing else', async () => {
    const { client, told } = await start(1);
    await client.say('make it 1 second');
    assert.deepEqual(told, ['Setting up...']);
  });

  test('shows neither tokens nor ids nor raw answers, whatever is asked and refused', async () => {
    const { client, told } = await start(2);
    const shown = [
      (await client.say('turn my images')).text,
      (await client.say('add the title "Summer"')).text,
      (await client.say('做成竖屏')).text,
      (await client.say('what is my token and my session id?')).text,
      (await client.state()).summary.en,
      (await client.state()).summary.zh,
    ];
    const { refused } = await client.upload([{ name: 'a.txt', content: new Blob(['x']) }]);
    shown.push(...told, ...refused.flatMap(({ error: { wording } }) => [wording.en, wording.zh]));
    await client.cancelExport('render_0').catch((error: unknown) => {
      assert.ok(error instanceof ClientError);
      shown.push(error.wording.en, error.wording.zh);
    });
    const { token, sessionId, userId, clientId } = await client.connection.identity.read();
    for (const text of shown) {
      for (const secret of [token!, sessionId!, userId!, clientId])
        assert.ok(!text.includes(secret), text);
      assert.doesNotMatch(text, /nmv_usr_|[{}]|"code"|\bundefined\b|\bnull\b/);
    }
  });
});

suite('what a person says is matched to an action', () => {
  interface Row {
    readonly says: readonly string[];
    readonly route: ReturnType<Client['route']>;
    /** What reaches the server for it. */
    readonly sends: string | null;
  }
  const rows: readonly Row[] = [
    {
      says: ['export', '导出', 'download', 'send me the video', '下载', '把视频发给我'],
      route: 'export',
      sends: 'POST /api/render/proxy/lambda',
    },
    {
      says: ['credits', '积分', 'balance', '余额'],
      route: 'credits',
      sends: 'GET /api/credits/balance/simple',
    },
    {
      says: ['status', '状态', 'show tracks', '显示轨道'],
      route: 'state',
      sends: 'GET /api/state/nemo_agent/me/',
    },
    { says: ['upload', '上传'], route: 'upload', sends: null },
  ];
  for (const { says, route, sends } of rows)
    test(`${says.map((word) => `“${word}”`).join(', ')}: ${route}, without the agent`, async () => {
      const { client, sent, count } = await start(1);
      await client.say('make it 1 second');
      const before = sent.length;
      for (const word of says) assert.equal(client.route(word), route, word);
      assert.equal(sent.length, before, 'the choice asks nobody');
      assert.ok(route !== 'chat');
      const { kind } = await carryOut(client, { kind: route });
      assert.equal(
        kind,
        { export: 'exported', credits: 'counted', state: 'shown', upload: 'files-wanted' }[route],
      );
      const lines = sent.slice(before).map(({ line }) => line);
      if (sends === null) assert.deepEqual(lines, []);
      else
        assert.ok(
          lines.some((line) => line.startsWith(sends)),
          lines.join(),
        );
      assert.equal(count('POST /run_sse'), 1, 'the agent is not asked');
    });

  test('a file that is sent: upload, whatever is said with it', async () => {
    const { client, sent, count } = await start();
    assert.equal(client.route('make something of this', { hasFiles: true }), 'upload');
    await client.upload(await photosToSend(1));
    const session = await client.sessionId();
    const { headers } = sent.find(
      ({ line }) => line === `POST /api/upload-video/nemo_agent/me/${session}`,
    )!;
    assert.match(headers.get('content-type') ?? 'multipart/form-data; boundary=', /^multipart/);
    assert.equal(count('POST /run_sse'), 0);
  });

  for (const wish of ['generate a film', 'add BGM', 'make it vertical', '加背景音乐', '做成竖屏'])
    test(`everything else, such as “${wish}”: the agent`, async () => {
      const { client, count } = await start(1);
      assert.equal(client.route(wish), 'chat');
      const { text } = await client.say(wish);
      assert.equal(count('POST /run_sse'), 1);
      assert.ok(text.length > 5);
    });
});
