// The published skill as a script, from its events to its tips: docs/skill-script.md.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import type { Client } from '../../src/client/client.ts';
import type { TurnNotice } from '../../src/client/chat/send-message.ts';
import { defaultPatience } from '../../src/client/connection/patience.ts';
import { findFilmFault } from '../../src/client/film/check-film.ts';
import { filmInMemory } from '../../src/client/film/film-sink.ts';
import { wishedOutput } from '../../src/client/film/wished-output.ts';
import { tracksOf } from '../../src/client/project/project-state.ts';
import { settingsSchema } from '../../src/server/settings.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { makeMedia, numberedFrames, temporaryFolder } from '../make-media.ts';
import { until } from '../until.ts';
import { heardClient, photosToSend, smallFilm } from './heard-client.ts';

const folder = temporaryFolder(after);
const server = await startTestServer({ after });

/** A new person with so many photos in a project. */
async function withPhotos(count: number) {
  const heard = heardClient(server.url);
  await heard.client.upload(await photosToSend(count));
  return heard;
}

const quickWish =
  'combine these photos into a 30-second video with transitions and background music';

suite('the events of a turn', () => {
  test('tools are worked with and not shown', async () => {
    const { client } = await withPhotos(2);
    const tools: string[] = [];
    const notify = (notice: TurnNotice) => {
      if (notice.kind === 'tool') tools.push(notice.name);
    };
    const { text } = await client.say('make it 2 seconds and black and white', { notify });
    assert.ok(tools.length > 0);
    for (const name of tools) assert.ok(!text.includes(name), name);
    assert.doesNotMatch(text, /functionCall|functionResponse|[{}]/);
  });

  const heartbeats = {
    'of which each is a comment': ': heartbeat\n\n',
    'of which each is an empty data:': 'data:\n\n',
    'of which each is an event of that name': 'event: heartbeat\ndata: {}\n\n',
  };
  for (const [what, heartbeat] of Object.entries(heartbeats))
    test(`heartbeats, ${what}, are waited through, and every 2 minutes “⏳ Still working...”`, async (t) => {
      const { client } = await withPhotos(1);
      Object.assign(client.connection, { patience: defaultPatience });
      const heard: string[] = [];
      const turn = holdTurn(client, heartbeat);
      t.mock.timers.enable({ apis: ['setInterval'] });
      const saying = client.say('make it 2 seconds', {
        notify: (notice) => {
          if (notice.kind === 'still-working') heard.push(notice.wording.en);
        },
      });
      await until(() => turn.isRunning());
      t.mock.timers.tick(2 * 60_000 - 1);
      assert.equal(heard.length, 0);
      t.mock.timers.tick(1);
      assert.deepEqual(heard, ['⏳ Still working...']);
      t.mock.timers.tick(6 * 60_000);
      assert.equal(heard.length, 4);
      turn.end();
      assert.match((await saying).text, /\b2 s\b/);
      t.mock.timers.tick(10 * 60_000);
      assert.equal(heard.length, 4, 'nothing more once the stream is closed');
    });

  test('the end of the stream is the end of the turn: what was said as it came is the whole', async () => {
    const { client } = await withPhotos(1);
    const pieces: string[] = [];
    const { text } = await client.say('make it 2 seconds', {
      streaming: true,
      notify: (notice) => notice.kind === 'words' && pieces.push(notice.text),
    });
    assert.ok(pieces.length > 1);
    assert.equal(pieces.join('').trim(), text);
  });

  test('no edit of Kinora is without a text, and each says how the film is now', async () => {
    const { client } = await withPhotos(3);
    const edits = [
      quickWish,
      'make it vertical',
      '第二张照片放到最前面',
      'black and white on the last photo',
      'mute the music in the last five seconds',
      '标题写“城市之梦”',
      'undo',
    ];
    for (const [index, edit] of edits.entries()) {
      const { text, outcome } = await client.say(edit);
      assert.equal(outcome, 'answered', edit);
      assert.ok(text.length > 10, edit);
      assert.equal((await client.state()).revision, index + 1, text);
    }
  });
});

/** Holds the answer of the next turn back behind heartbeats, until it is let go. */
function holdTurn(client: Client, heartbeat: string) {
  const plain = client.connection.fetch;
  const letGo = Promise.withResolvers<void>();
  let isRunning = false;
  const holding: typeof fetch = async (input, init) => {
    const answer = await plain(input, init);
    if (!(input as string).endsWith('/run_sse')) return answer;
    const beats = new TextEncoder().encode(heartbeat.repeat(3));
    const body = new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => {
        controller.enqueue(beats);
        isRunning = true;
      },
      transform: async (bytes, controller) => {
        await letGo.promise;
        controller.enqueue(bytes);
      },
    });
    return new Response(answer.body!.pipeThrough(body), { headers: answer.headers });
  };
  Object.assign(client.connection, { fetch: holding });
  return { isRunning: () => isRunning, end: () => letGo.resolve() };
}

suite('the draft', () => {
  test('has tracks of pictures, sound and text with segments, a length in ms, and metadata', async () => {
    const { client } = await withPhotos(2);
    await client.say('6 seconds with music and the title "Urban Dreams"');
    const { draft } = await client.state();
    const tracks = tracksOf(draft);
    assert.deepEqual(new Set(tracks.map(({ type }) => type)), new Set([0, 1, 7]));
    assert.ok(tracks.every(({ segments }) => segments.length > 0));
    assert.equal(draft['d'], 6000);
    assert.equal(typeof draft['m'], 'object');
  });

  test('is told in the one line that the skill shows, to the letter', async () => {
    const ticks = Array.from({ length: 100 }, (_, index) => 100 * index);
    const clip = { widthPx: 96, heightPx: 64, frames: numberedFrames(96, 64, ticks) };
    const path = await makeMedia(join(folder, 'clip.mp4'), { clip });
    const { client } = heardClient(server.url);
    const content = new Blob([await readFile(path)]);
    await client.upload([{ name: 'city timelapse.mp4', content }]);
    await client.say('a 10 second film with lo-fi music');
    await client.say('music at 35%');
    await client.say('add the title "Urban Dreams" for 3 seconds');
    assert.equal(
      (await client.state()).summary.en,
      'Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)',
    );
  });
});

async function bringWhole(client: Client, output: Parameters<Client['export']>[0]) {
  const film = await client.export(output);
  const sink = filmInMemory();
  await client.download(film, { sink });
  assert.equal(await findFilmFault(await sink.content()), null);
  return film;
}

suite('the workflows', () => {
  test('quick: photos go up, one sentence, and an MP4 of 30 seconds comes down', async () => {
    const { client, count } = await withPhotos(5);
    assert.match((await client.say(quickWish)).text, /\b30 s\b/);
    const { draft, summary } = await client.state();
    assert.equal(draft['d'], 30_000);
    assert.match(summary.en, /1\. Video: .* \(0-30s\) 2\. BGM: /);
    const transitions = JSON.stringify(draft).match(/"transition":/g) ?? [];
    assert.ok(transitions.length > 0, JSON.stringify(draft).slice(0, 500));
    const film = await bringWhole(client, { output: smallFilm });
    assert.equal(film.durationMs, 30_000);
    assert.equal(count('POST /run_sse'), 1);
  });

  test('batch: several files in one session, one instruction after the other, each its own render', async () => {
    const { client, count } = await withPhotos(3);
    const instructions = [
      ['a film of only the first photo, 2 seconds', 2000],
      ['a film of only the second photo, 3 seconds, black and white', 3000],
      ['a film of only the third photo, 1 second, vertical', 1000],
    ] as const;
    const films = [];
    for (const [instruction, durationMs] of instructions) {
      const { text } = await client.say(instruction);
      const film = await bringWhole(client, { output: smallFilm });
      assert.equal(film.durationMs, durationMs, text);
      assert.match(film.summary.en, /^Timeline \(\d tracks?\): 1\. Video: picture-\d \(/, text);
      films.push(film);
      await client.say('undo');
    }
    assert.equal(count('POST /api/tasks'), 1, 'one session');
    const renders = await client.exports();
    assert.deepEqual(
      renders.map(({ id }) => id),
      films.map(({ id }) => id).toReversed(),
    );
    assert.equal(new Set(films.map(({ summary }) => summary.en)).size, 3);
    // The first is still there when the last is made.
    const sink = filmInMemory();
    await client.download(films[0]!, { sink });
    assert.equal((await sink.content()).size, films[0]!.sizeBytes);
  });

  test('iterative: a rough cut, a look at it, and changes that keep what was there', async () => {
    const { client } = await withPhotos(3);
    await client.say('a 6 second rough cut with jazz');
    assert.match((await client.state()).summary.en, /\(0-6s\) 2\. BGM: Jazz/);
    await client.say('put the third photo first');
    await client.say('add the title "Summer"');
    const refined = (await client.state()).summary.en;
    assert.match(refined, /1\. Video: picture-2, picture-0, picture-1 \(0-6s\) 2\. BGM: Jazz/);
    assert.match(refined, /Title: "Summer"/);
    await client.say('no music');
    assert.doesNotMatch((await client.state()).summary.en, /BGM/);
    await client.say('undo');
    assert.equal((await client.state()).summary.en, refined);
    const film = await bringWhole(client, { output: smallFilm });
    assert.equal(film.durationMs, 6000);
  });
});

suite('the tips', () => {
  test('a concrete instruction is done as it says; a vague one too, and it is said what was made of it', async () => {
    const { client } = await withPhotos(3);
    await client.say(quickWish);
    const { text } = await client.say('make it look better');
    assert.match(text, /polish/i);
    assert.equal((await client.state()).revision, 2);
  });

  test('200 MB is the most that a file may have', () => {
    assert.equal(settingsSchema.parse({ dataFolder: '/data' }).uploadLimitBytes, 200_000_000);
  });

  test('MP4 is what an export is without another word, and what Kinora makes', async () => {
    for (const saying of ['export', '导出', 'send me the video'])
      assert.equal(wishedOutput(saying).format, 'mp4');
    const { client } = await withPhotos(1);
    await client.say('make it 1 second');
    const refused = client.export({ output: wishedOutput('export as gif') });
    await assert.rejects(refused, /[Oo]nly mp4/);
  });
});
