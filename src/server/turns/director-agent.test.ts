import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { makeMedia, temporaryFolder } from '../../../test/make-media.ts';
import { wording } from '../../language/wording.ts';
import { direct } from '../../director/direct.ts';
import type { Event, JsonObject } from '../../api/run.ts';
import type { Project } from '../../agent/project.ts';
import { applyDiff, diffTimelines } from '../../timeline/diff.ts';
import type { Timeline, VideoTrack } from '../../timeline/timeline.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { upload } from '../testing/upload.ts';
import { directorAgent } from './director-agent.ts';
import { drawPhotos, newChat, say, textOf, type Chat } from './testing/chat.ts';
import { edited, scriptedAnswering, type Reaction } from './testing/scripted-answering.ts';
import { serveAgent, turnsOf } from './testing/serve-agent.ts';

const firstClip = (film: Timeline) => (film.tracks[0] as VideoTrack).clips[0]!.id;

const reactions: Readonly<Record<string, Reaction>> = {
  make: ({ pictures, brief }) => {
    const direction = direct({ pictures, songs: [], brief: { ...brief, music: 'none' } });
    assert.ok(direction.ok);
    const { timeline, decisions } = direction;
    return { kind: 'changed', timeline, decisions, brief: { durationSeconds: 7 } };
  },
  'make with my song': async ({ pictures, songs, listen }) => {
    const song = songs[0]!;
    const beatsFor = await listen({ kind: 'song', song });
    const brief = { durationSeconds: 6, music: { assetId: song.id } };
    const direction = direct({ pictures, songs, brief, beatsFor });
    assert.ok(direction.ok);
    return { kind: 'changed', timeline: direction.timeline };
  },
  grey: ({ timeline }, conversation) => ({
    kind: 'changed',
    timeline: edited(timeline!, {
      kind: 'set-filters',
      clipId: firstClip(timeline!),
      filters: [{ name: 'black-and-white', strength: 1 }],
    }),
    conversation: { ...conversation, lastClips: [firstClip(timeline!)] },
    steps: [
      {
        tool: 'set-filters',
        args: { filters: ['black-and-white'] },
        ok: true,
        wording: wording('Made the first photo black and white', '已将第一张照片变为黑白'),
      },
      {
        tool: 'set-music',
        args: {},
        ok: false,
        wording: wording('There is no music in the film', '影片里没有音乐'),
      },
    ],
  }),
  vertical: ({ timeline }) => ({
    kind: 'changed',
    timeline: edited(timeline!, { kind: 'set-canvas', widthPx: 1080, heightPx: 1920 }),
  }),
  undo: async ({ past }) => travel('undo', await past.undo(1)),
  'undo twice': async ({ past }) => travel('undo', await past.undo(2)),
  redo: async ({ past }) => travel('redo', await past.redo(1)),
  'put back': async ({ past }) => travel('put-back', await past.redo(1)),
  'back to 1': async ({ past }) => travel('go-to', await past.revision(1)),
  'start over': async ({ past }) => travel('go-to', await past.revision(0)),
  'undo that and title': async ({ past }) => {
    const earlier = (await past.undo(1))!;
    return {
      ...travel('undo', earlier),
      timeline: edited(earlier.timeline!, { kind: 'set-title', title: 'Mixed' }),
    };
  },
  ask: (_, conversation) => {
    const question = {
      ask: wording('Which one?', '哪一个？'),
      choices: [{ label: wording('the first', '第一个'), requests: [{ kind: 'set-filters' }] }],
    };
    return { kind: 'asked', question, conversation: { ...conversation, pending: question } };
  },
  remember: (_, { lastClips, pending }) => ({
    said: [
      wording(`clips ${lastClips.length}, ${pending === null ? 'nothing' : 'a question'}`, ''),
    ],
  }),
  wishes: ({ brief }) => ({ said: [wording(`wished ${JSON.stringify(brief)}`, '')] }),
  wish: ({ brief }) => ({ brief: { ...brief, durationSeconds: 5 } }),
  new: (project) => ({ said: [wording(filesOf(project), '')] }),
  throw: () => {
    throw new Error('a secret of the inside');
  },
};

function travel(tool: string, film: Awaited<ReturnType<Project['past']['undo']>>) {
  if (film === null) return { said: [wording('There is no such film', '没有这样的影片')] };
  const { timeline, brief, revision: startsFrom } = film;
  const step = { tool, args: {}, ok: true, wording: wording(`Went by ${tool}`, '') };
  return { kind: 'changed' as const, timeline, brief, startsFrom, steps: [step] };
}

function filesOf({ newAssetIds, leftOutIds, pictures }: Project): string {
  return `new ${newAssetIds.length}, out ${leftOutIds.length}, all ${pictures.length}`;
}

async function chatWith(t: TestContext, photoCount: number) {
  const answering = scriptedAnswering(reactions);
  const place = await serveAgent(t, (parts) => directorAgent(parts, answering));
  const { headers } = await place.server.newUser();
  const elsewhere = await newChat({ url: place.server.url, headers }, photoCount);
  const chat: Chat = { ...elsewhere, url: place.url };
  const api = new ApiCaller(place.server.url, headers);
  const head = async () => place.server.parts.revisions.head(chat.sessionId);
  return { ...place, chat, elsewhere, api, head };
}

const metadataOf = (events: readonly Event[]) => events.at(-1)!.customMetadata!;

test('a message is one revision, told in words, in figures and in tool calls', async (t) => {
  const { chat, head } = await chatWith(t, 3);
  await say(chat, 'make');
  const before = (await head()).timeline!;
  const { events } = await say(chat, 'grey');
  const { number, timeline, diff } = await head();
  assert.equal(number, 2);
  const metadata = metadataOf(events);
  assert.equal(metadata['revision'], 2);
  assert.deepEqual(metadata['diff'], JSON.parse(JSON.stringify(diff)));
  assert.deepEqual(applyDiff(before, diffTimelines(before, timeline!)), timeline);
  assert.deepEqual(
    events.map(({ content }) => Object.keys(content!.parts[0]!)[0]),
    ['functionCall', 'functionResponse', 'functionCall', 'functionResponse', 'text'],
  );
  assert.deepEqual(
    events
      .flatMap(({ content }) => content!.parts)
      .flatMap((part) => ('functionResponse' in part ? [part.functionResponse.response] : [])),
    [
      { ok: true, done: 'Made the first photo black and white' },
      { ok: false, refusal: 'There is no music in the film' },
    ],
  );
  assert.match(
    textOf(events),
    /^Made the first photo black and white\.\n\nNot done: There is no music in the film\.\n\nNow: 9 s/,
  );
  assert.ok(Array.isArray(metadata['suggestions']));
  await say(chat, 'undo');
  assert.deepEqual((await head()).timeline, before);
});

test('before and after are seen, small, at the place that changed, and at their address', async (t) => {
  const { chat, server } = await chatWith(t, 3);
  const first = metadataOf((await say(chat, 'make')).events)['beforeAfter'] as JsonObject[];
  assert.equal(first.length, 3);
  assert.ok(first.every(({ before, after }) => before === null && after !== null));
  const pairs = metadataOf((await say(chat, 'grey')).events)['beforeAfter'] as unknown as {
    before: Seen;
    after: Seen;
  }[];
  assert.equal(pairs.length, 1);
  const { before, after } = pairs[0]!;
  assert.deepEqual([before.revision, after.revision], [1, 2]);
  assert.notEqual(before.dataUrl, after.dataUrl);
  for (const { dataUrl, path } of [before, after]) {
    const jpeg = Buffer.from(/^data:image\/jpeg;base64,(.+)$/.exec(dataUrl)![1]!, 'base64');
    assert.ok(jpeg.length < 8000, `${jpeg.length} bytes`);
    const answer = await fetch(server.url + path, { headers: chat.headers });
    assert.equal(answer.headers.get('content-type'), 'image/jpeg');
  }
});

interface Seen {
  readonly revision: number;
  readonly path: string;
  readonly dataUrl: string;
}

test('every way through the past is one step, and words and buttons agree on it', async (t) => {
  const { chat, api, head } = await chatWith(t, 3);
  const shows = async (text: string) => {
    const { events } = await say(chat, text);
    const { number, shows, timeline } = await head();
    assert.equal(metadataOf(events)['revision'], number, text);
    return [number, shows, timeline === null ? 0 : timeline.heightPx];
  };
  for (const text of ['make', 'grey', 'vertical']) await say(chat, text);
  assert.deepEqual(await shows('undo twice'), [4, 1, 1080]);
  assert.deepEqual(await shows('redo'), [5, 2, 1080]);
  assert.deepEqual(await shows('put back'), [6, 3, 1920]);
  assert.deepEqual(await shows('redo'), [6, 3, 1920]);
  assert.deepEqual(await shows('back to 1'), [7, 7, 1080]);
  assert.deepEqual(await shows('undo'), [8, 3, 1920]);
  assert.deepEqual(await shows('start over'), [9, 9, 0]);
  const path = `/api/state/nemo_agent/me/${chat.sessionId}`;
  await api.data('POST', `${path}/undo`);
  assert.deepEqual(await shows('undo that and title'), [11, 11, 1080]);
  assert.equal((await head()).timeline!.title, 'Mixed');
  assert.deepEqual(await shows('undo'), [12, 3, 1920]);
  assert.match(textOf((await say(chat, 'make')).events), /You could say next/);
});

test('what was said before is remembered over a restart, without what is gone since', async (t) => {
  const { chat, api, server, stop, head } = await chatWith(t, 3);
  const recall = async () => textOf((await say(chat, 'remember')).events);
  await say(chat, 'make');
  await say(chat, 'grey');
  await say(chat, 'ask');
  assert.match(await recall(), /clips 1, a question/);
  await stop();
  const { parts } = server;
  const answering = scriptedAnswering(reactions);
  const agent = directorAgent(parts, answering);
  const again = turnsOf(parts, agent, new AbortController().signal);
  const said = async (text: string) => {
    const message = { text, files: [], language: 'en' as const };
    const { userId } = await parts.sessions.read(chat.sessionId);
    const request = { userId, sessionId: chat.sessionId, message, stateDelta: {} };
    const begun = await again.begin({ ...request, idempotencyKey: null, requestHash: text });
    const events: Event[] = [];
    for await (const { event } of again.follow(begun, new AbortController().signal))
      events.push(event);
    return textOf(events);
  };
  assert.match(await said('remember'), /clips 1, a question/);
  const removal = { kind: 'remove-clip', clipId: firstClip((await head()).timeline!) };
  const path = `/api/state/nemo_agent/me/${chat.sessionId}`;
  await api.data('POST', `${path}/edits`, { edits: [removal] });
  // What was meant stays known, so that "it" is not the whole film; the question is closed.
  assert.match(await said('remember'), /clips 1, nothing/);
  await parts.database.transaction(async (transaction) => {
    await transaction.run(
      `UPDATE conversations SET conversation_json = '{"lastClips": 5}' WHERE session_id = $1`,
      chat.sessionId,
    );
  });
  assert.match(await said('remember'), /clips 0, nothing/);
});

test('wishes are kept with their film, and before there is one', async (t) => {
  const { chat } = await chatWith(t, 2);
  const wished = async () => textOf((await say(chat, 'wishes')).events);
  assert.match(await wished(), /wished \{\}/);
  await say(chat, 'wish');
  assert.match(await wished(), /wished \{"durationSeconds":5\}/);
  await say(chat, 'make');
  assert.match(await wished(), /wished \{"durationSeconds":7\}/);
  await say(chat, 'wish');
  assert.match(await wished(), /wished \{"durationSeconds":5\}/);
  await say(chat, 'undo');
  assert.match(await wished(), /wished \{\}/);
});

test('what came since and what was taken out by hand is known', async (t) => {
  const { chat, elsewhere, api, head } = await chatWith(t, 3);
  const files = async () => textOf((await say(chat, 'new')).events);
  assert.match(await files(), /new 3, out 0, all 3/);
  await say(chat, 'make');
  assert.match(await files(), /new 0, out 0, all 3/);
  await upload(elsewhere, chat.sessionId, await drawPhotos(2, 5));
  assert.match(await files(), /new 2, out 0, all 5/);
  const removal = { kind: 'remove-clip', clipId: firstClip((await head()).timeline!) };
  const path = `/api/state/nemo_agent/me/${chat.sessionId}/edits`;
  await api.data('POST', path, { edits: [removal] });
  assert.match(await files(), /new 2, out 1, all 5/);
  await say(chat, 'vertical');
  assert.match(await files(), /new 0, out 1, all 5/);
  await upload(elsewhere, chat.sessionId, await drawPhotos(1));
  assert.match(await files(), /new 1, out 0, all 5/);
});

test('a song is listened to, which is told while it takes long, and its beats carry the cuts', async (t) => {
  const { chat, elsewhere, head } = await chatWith(t, 3);
  const folder = temporaryFolder((clean) => t.after(clean));
  const sound = { codec: 'aac', sampleRate: 48_000, channels: [clicks(40, 0.5)] };
  const path = await makeMedia(join(folder, 'song.m4a'), { sound });
  const bytes = new Uint8Array(await readFile(path));
  await upload(elsewhere, chat.sessionId, [{ name: 'song.m4a', bytes }]);
  const { events } = await say(chat, 'make with my song');
  const kinds = events.map(({ content }) => Object.keys(content!.parts[0]!)[0]);
  const calls = kinds.filter((kind) => kind === 'functionCall').length;
  assert.equal(kinds.filter((kind) => kind === 'functionResponse').length, calls);
  assert.doesNotMatch(JSON.stringify(events), /dropped/);
  const cuts = ((await head()).timeline!.tracks[0] as VideoTrack).clips.slice(1);
  assert.equal(cuts.length, 2);
  for (const { startFrame } of cuts) {
    const offBeat = Math.abs(startFrame / 15 - Math.round(startFrame / 15)) * 15;
    assert.ok(offBeat <= 1.5, `a cut at ${startFrame}`);
  }
});

/** A short sound every `everySeconds`. */
function clicks(seconds: number, everySeconds: number): Float32Array {
  const samples = new Float32Array(seconds * 48_000);
  for (let start = 0; start < samples.length; start += everySeconds * 48_000)
    for (let at = 0; at < 2000; at++)
      samples[start + at] = Math.sin(at * (0.05 + 0.1 * Math.sin(at))) * Math.exp(-at / 400);
  return samples;
}

test('an agent that throws is apologised for: nothing is changed, and the next message is answered', async (t) => {
  const { chat, head } = await chatWith(t, 2);
  await say(chat, 'make');
  const { events } = await say(chat, 'throw');
  assert.match(textOf(events), /^Sorry, that went wrong on my side\. Nothing was changed/);
  assert.doesNotMatch(JSON.stringify(events), /secret/);
  assert.equal(metadataOf(events)['revision'], 1);
  assert.equal((await head()).number, 1);
  assert.equal(metadataOf((await say(chat, 'grey')).events)['revision'], 2);
});

test('a question comes with its choices, and the language of the project follows the person', async (t) => {
  const { chat, server } = await chatWith(t, 2);
  const { events } = await say(chat, 'ask');
  assert.match(textOf(events), /Which one\?/);
  assert.deepEqual(metadataOf(events)['question'], { text: 'Which one?', choices: ['the first'] });
  assert.equal((await server.parts.sessions.read(chat.sessionId)).language, 'en');
});

test('files without a word are welcomed, and nothing is changed', async (t) => {
  const { chat, elsewhere, head } = await chatWith(t, 1);
  const [photo] = await drawPhotos(1, 4);
  const data = Buffer.from(photo!.bytes).toString('base64');
  const inlineData = { mimeType: 'image/png', data, displayName: 'sea.png' };
  const { events } = await say(chat, '', { body: { new_message: { parts: [{ inlineData }] } } });
  assert.match(textOf(events), /^sea\.png is here\. There are 2 pictures: say what film/);
  assert.equal(metadataOf(events)['revision'], 0);
  assert.equal((await head()).number, 0);
  assert.ok(elsewhere);
});

test('a change that answers a question costs what a change costs, and talk costs nothing', async (t) => {
  const answering = scriptedAnswering({ ...reactions, yes: reactions['grey']! });
  const settings = { preset: 'hosted', prices: { generation: 3, edit: 1 } } as const;
  const { server, url } = await serveAgent(t, (parts) => directorAgent(parts, answering), settings);
  const { headers, userId } = await server.newUser();
  const { database, ledger } = server.parts;
  await database.transaction(async (transaction) =>
    ledger.grant(transaction, { userId, amount: 20, reason: 'test' }),
  );
  const chat = { ...(await newChat({ url: server.url, headers }, 2)), url };
  const { available } = await ledger.balance(userId);
  const spent = async (text: string) => {
    await say(chat, text);
    return available - (await ledger.balance(userId)).available;
  };
  assert.equal(await spent('make'), 3);
  assert.equal(await spent('ask'), 3);
  assert.equal(await spent('yes'), 4);
  assert.equal(await spent('throw'), 4);
});
