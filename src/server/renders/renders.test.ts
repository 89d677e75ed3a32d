import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, suite, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { hashFrames } from '../../../test/hash-frames.ts';
import { temporaryFolder } from '../../../test/make-media.ts';
import { renderAnswerSchema } from '../../api/render.ts';
import { probeFile } from '../../media/probe.ts';
import { encodeDraft } from '../../timeline/draft/encode-draft.ts';
import { newTextClip } from '../../timeline/new-clip.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Settings } from '../settings.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';
import { lambda, newRenderPlace } from './testing/render-place.ts';

const folder = temporaryFolder(after);

async function start(t: TestContext, settings: Partial<Settings> = {}, count = 3) {
  const server = await startTestServer(t, settings);
  const { url } = server;
  const newPlace = async (first = 0) => {
    const { headers, userId } = await server.newUser();
    const place = await newRenderPlace({ url, headers }, { folder, count, first });
    await server.parts.database.transaction(async (transaction) =>
      server.parts.ledger.grant(transaction, { userId, amount: 100, reason: 'test' }),
    );
    const { available } = await place.balance();
    return { ...place, headers, userId, startCredits: available };
  };
  return { server, url, newPlace, place: await newPlace() };
}

test('an order becomes a film, by polls and by events, for headers and for links', async (t) => {
  const { url, place } = await start(t);
  const { id } = await place.order({ id: 'render_1' });
  assert.equal(id, 'render_1');
  const events = await fetch(`${url}${lambda}/${id}/events`, { headers: place.headers });
  assert.equal(events.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  const told = [];
  const parsed = events
    .body!.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { data } of parsed) told.push(renderAnswerSchema.parse(JSON.parse(data)));
  const progress = told.map((event) => event.progress);
  assert.deepEqual(
    progress,
    progress.toSorted((a, b) => a - b),
  );
  assert.ok(told.every((event) => event.progress < 100 || event.status === 'completed'));
  const last = told.at(-1)!;
  assert.deepEqual([last.status, last.progress], ['completed', 100]);

  const polled = await place.poll(id);
  assert.equal(polled.output.duration, 1500);
  const film = await fetch(`${url}/api/render/proxy/${id}/download`, { headers: place.headers });
  const bytes = new Uint8Array(await film.arrayBuffer());
  assert.equal(film.headers.get('content-type'), 'video/mp4');
  assert.match(film.headers.get('content-disposition')!, /holiday\.mp4/);
  assert.equal(bytes.length, polled.output.size);
  const path = join(folder, 'downloaded.mp4');
  await writeFile(path, bytes);
  assert.equal((await hashFrames(path)).length, 36);

  const part = await fetch(polled.outputUrl!, { headers: { Range: 'bytes=4-7' } });
  assert.deepEqual([part.status, await part.text()], [206, 'ftyp']);
});

test('whoever waits in the queue hears when others begin and end, up to their own film', async (t) => {
  const { url, place } = await start(t);
  const ids = ['first', 'second', 'third'];
  for (const id of ids) await place.order({ id });
  const streams = ids.map(async (id) => {
    const { body } = await fetch(`${url}${lambda}/${id}/events`, { headers: place.headers });
    const told = [];
    const parsed = body!
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    for await (const { data } of parsed) told.push(renderAnswerSchema.parse(JSON.parse(data)));
    return told;
  });
  const [, , third] = await Promise.all(streams);
  const positions = third!.flatMap(({ queuePosition }) => queuePosition ?? []);
  assert.ok(positions.includes(1), `it moved up: ${positions.join(', ')}`);
  assert.equal(third!.at(-1)!.status, 'completed');
});

test('without its attribution an export is refused before anything else is looked at', async (t) => {
  const { url, place } = await start(t);
  for (const name of ['X-Skill-Source', 'X-Skill-Version', 'X-Skill-Platform']) {
    const { [name]: _, ...headers } = place.headers;
    const answer = await fetch(`${url}${lambda}`, { method: 'POST', headers, body: '{nonsense' });
    const body = (await answer.json()) as { code: number; message: string; data: null };
    assert.deepEqual([answer.status, body.code, body.data], [402, 402, null]);
    assert.match(body.message, new RegExp(`missing: ${name}`));
  }
  const { Authorization } = place.headers;
  const list = await new ApiCaller(url, { Authorization: Authorization! }).call('GET', lambda);
  assert.equal(list.status, 200, 'of exports alone');
});

test('the same id is the same order, even at once, and of something else a conflict', async (t) => {
  const { place, newPlace } = await start(t, { preset: 'hosted', prices: { export: 7 } });
  const order = { id: 'render_1', output: { format: 'mp4', quality: 'high' } };
  const answers = await Promise.all([place.order(order), place.order(order), place.order(order)]);
  assert.equal(new Set(answers.map(({ createdAt }) => createdAt)).size, 1);
  const other = await place.api.call('POST', lambda, {
    id: 'render_1',
    sessionId: place.sessionId,
  });
  assert.equal(other.status, 409);
  await place.waitFor('render_1');
  assert.equal((await place.order(order)).status, 'completed');
  const left = place.startCredits - 7;
  assert.deepEqual(await place.balance(), { available: left, frozen: 0, total: left });

  const stranger = await newPlace(10);
  assert.equal((await stranger.order({ id: 'render_1' })).sessionId, stranger.sessionId);
});

test('an order sent again is the first one, also when the film has changed since', async (t) => {
  const { place } = await start(t, {}, 2);
  const order = { id: 'render_1', sessionId: place.sessionId };
  const first = await place.order(order);
  await place.putFilm({ ...place.timeline, title: 'Another film' });
  assert.equal((await place.order(order)).createdAt, first.createdAt);
  assert.notEqual((await place.order({ ...order, id: 'render_2' })).createdAt, first.createdAt);
  for (const id of ['render_1', 'render_2']) await place.cancel(id);
});

test('of another user’s export there is nothing to find', async (t) => {
  const { place, newPlace } = await start(t);
  const { id } = await place.order();
  const stranger = await newPlace(10);
  const missing = await stranger.api.call('GET', `${lambda}/render_none`);
  for (const [method, path] of [
    ['GET', `${lambda}/${id}`],
    ['GET', `${lambda}/${id}/events`],
    ['POST', `${lambda}/${id}/cancel`],
    ['DELETE', `${lambda}/${id}`],
    ['GET', `/api/render/proxy/${id}/download`],
  ] as const) {
    const { status, body } = await stranger.api.call(method, path);
    assert.deepEqual({ status, body }, { status: 404, body: missing.body }, path);
  }
  const theirs = await stranger.api.call('POST', lambda, { sessionId: place.sessionId });
  assert.deepEqual([theirs.status, theirs.body.code], [404, 1002]);
  await place.waitFor(id);
});

test('the draft that was sent is rendered, put out as wished', async (t) => {
  const { url, place } = await start(t);
  const [track] = place.timeline.tracks;
  const tracks = [{ ...track!, clips: track!.clips.slice(0, 1) }] as Timeline['tracks'];
  const draft = encodeDraft({ ...place.timeline, tracks });
  const encoded = { format: 'mp4', codec: 'h264', quality: 'low' };
  const output = { ...encoded, resolution: '480p', aspect: '9:16', fps: 12 };
  const { id } = await place.order({ draft, output });
  const { outputUrl } = await place.waitFor(id);
  const path = join(folder, 'wished.mp4');
  await writeFile(path, new Uint8Array(await (await fetch(outputUrl!)).arrayBuffer()));
  assert.equal((await hashFrames(path)).length, 6);
  const { widthPx, heightPx } = await probeFile(path);
  assert.deepEqual([widthPx, heightPx], [480, 854]);
  const head = await fetch(outputUrl!, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.ok(url.length > 0);
});

suite('what cannot be rendered is refused, and costs nothing:', () => {
  const text = (written: string) => ({
    id: 'text',
    kind: 'text',
    name: 'Title',
    muted: false,
    clips: [
      newTextClip({ id: 'title', text: written, role: 'title', startFrame: 0, durationFrames: 12 }),
    ],
  });
  const cases: Readonly<
    Record<
      string,
      { body: (timeline: Timeline) => object; says: RegExp; status?: number; path?: string }
    >
  > = {
    'a draft without a film': { body: () => ({ draft: {} }), says: /Leave it out/, path: 't' },
    'a draft whose tracks are empty': {
      body: () => ({ draft: { t: [{ tt: 0, sg: [] }] } }),
      says: /Leave it out/,
      path: 't',
    },
    'a draft with nonsense, naming its place': {
      body: (timeline) => {
        const draft = structuredClone(encodeDraft(timeline)) as { t: { sg: object[] }[] };
        Object.assign(draft.t[0]!.sg[1]!, { speed: -3 });
        return { draft };
      },
      says: /^t\[0\]\.sg\[1\]\.speed: Expected/,
      path: 't[0].sg[1].speed',
    },
    'a film that lasts for hours': {
      body: () => ({
        draft: { t: [{ tt: 0, sg: [{ asset: 'color:#ffffff', duration: 36e5 + 50 }] }] },
      }),
      says: /at most 60 minutes/,
    },
    'media that are not the session’s': {
      body: (timeline) => {
        const draft = JSON.stringify(encodeDraft(timeline));
        const [id] = Object.keys(timeline.assets);
        return { draft: JSON.parse(draft.replaceAll(id!, 'f'.repeat(64))) as object };
      },
      says: /^t\[0\]\.sg\[0\]\.asset: /,
      path: 't[0].sg[0].asset',
    },
    'letters that no font has': {
      body: (timeline) => ({
        draft: encodeDraft({
          ...timeline,
          tracks: [...timeline.tracks, text('\u{1F9FF}\u{13000}')] as Timeline['tracks'],
        }),
      }),
      says: /\u{13000}/u,
    },
    'a kind of track that there is not': {
      body: () => ({ draft: { t: [{ tt: 99, sg: [] }] } }),
      says: /^t\[0\]\.tt: Expected one of 0, 1, 7, got 99$/,
      path: 't[0].tt',
    },
    'another shape': {
      body: () => ({ output: { width: 1080, height: 1920 } }),
      says: /^output\.width: .*format, codec, quality, crf, resolution, fps/,
      path: 'output.width',
    },
    'another format': { body: () => ({ output: { format: 'webm' } }), says: /output\.format/ },
    'another codec': { body: () => ({ output: { codec: 'hevc' } }), says: /output\.codec/ },
    'an unknown quality': { body: () => ({ output: { quality: '9' } }), says: /output\.quality/ },
    'half a frame': { body: () => ({ output: { fps: 23.976 } }), says: /output\.fps/ },
    'too large a picture': {
      body: () => ({ output: { resolution: '4320p' } }),
      says: /output\.resolution/,
    },
    'a webhook that is no address': {
      body: () => ({ webhook: { url: 'mailto:me@example.com' } }),
      says: /webhook\.url/,
    },
    'a webhook to an address inside': {
      body: () => ({ webhook: { url: 'http://169.254.169.254/latest' } }),
      says: /^webhook\.url: 169\.254\.169\.254 is not an address of the public internet/,
      path: 'webhook.url',
    },
    'an id that is none': { body: () => ({ id: '../secret' }), says: /id/, status: 400 },
  };
  test('for each of these', async (t) => {
    const { place } = await start(t, { preset: 'hosted', prices: { export: 7 } }, 2);
    for (const [name, { body, says, status = 422, path }] of Object.entries(cases))
      await t.test(name, async () => {
        const order = { sessionId: place.sessionId, ...body(place.timeline) };
        const answer = await place.api.call('POST', lambda, order);
        assert.equal(answer.status, status, JSON.stringify(answer.body));
        assert.match(answer.body.message, says);
        if (path !== undefined) assert.equal((answer.body as { path?: string }).path, path);
        assert.equal((await place.balance()).available, place.startCredits);
        assert.deepEqual(await place.api.data('GET', lambda), { renders: [], nextCursor: null });
      });
  });
});

test('a session without a film says how one is made, whatever empty draft comes along', async (t) => {
  const { place } = await start(t, {}, 1);
  const sessionId = await place.api.newSession();
  for (const draft of [undefined, null, {}]) {
    const { status, body } = await place.api.call('POST', lambda, { sessionId, draft });
    assert.equal(status, 422);
    assert.match(body.message, /There is no film to export yet/);
  }
});

test('too few credits and a plan without exports are told apart, before anything is ordered', async (t) => {
  const poor = await start(t, { preset: 'hosted', prices: { export: 1000 } });
  const answer = await poor.place.api.call('POST', lambda, { sessionId: poor.place.sessionId });
  assert.deepEqual([answer.status, answer.body.code], [402, 2001]);
  const blocked = await start(t, { preset: 'hosted', plans: { free: { exports: false } } });
  const other = await blocked.place.api.call('POST', lambda, {
    sessionId: blocked.place.sessionId,
  });
  assert.deepEqual([other.status, other.body.code], [402, 402]);
  for (const { place } of [poor, blocked])
    assert.deepEqual(await place.api.data('GET', lambda), { renders: [], nextCursor: null });
});

test('a list has all exports of a session, the newest first, page by page', async (t) => {
  const { place } = await start(t, {}, 1);
  for (const id of ['a', 'b', 'c']) {
    await place.order({ id });
    await place.cancel(id);
    await sleep(2);
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const page: { renders: { id: string }[]; nextCursor: string | null } = await place.api.data(
      'GET',
      `${lambda}?session_id=${place.sessionId}&limit=2${query}`,
    );
    seen.push(...page.renders.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  assert.deepEqual(seen, ['c', 'b', 'a']);
});

test('a session that is deleted takes its exports along, running or done', async (t) => {
  const { server, url, place } = await start(t, { preset: 'hosted', prices: { export: 7 } }, 6);
  await place.order({ id: 'done' });
  await place.waitFor('done');
  await place.order({ id: 'running', output: { resolution: '480p' } });
  const followed = await fetch(`${url}${lambda}/running/events`, { headers: place.headers });
  const { filmKey } = (await server.parts.renders.find(place.userId, 'done'))!;
  await server.parts.sessions.remove(
    await server.parts.sessions.find(place.userId, place.sessionId),
  );
  for (const id of ['done', 'running'])
    assert.equal((await place.api.call('GET', `${lambda}/${id}`)).status, 404);
  const told = await Promise.race([followed.text(), sleep(2000, 'nothing')]);
  assert.notEqual(told, 'nothing', 'who follows it hears that it is over');
  assert.equal(await server.parts.blobs.sizeBytes(filmKey!), null);
  const left = place.startCredits - 7;
  assert.deepEqual(await place.balance(), { available: left, frozen: 0, total: left });
});
