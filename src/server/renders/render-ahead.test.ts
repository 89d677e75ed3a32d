import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { temporaryFolder } from '../../../test/make-media.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { newRenderPlace } from './testing/render-place.ts';
import { until } from '../../../test/until.ts';

const folder = temporaryFolder(after);
const idleMs = 150;

test('a film that was left alone for a while is made, and an export makes nothing anew', async (t) => {
  const { server, place } = await start(t);
  await until(async () => (await jobs(server)).ahead === 'done');
  const ready = chunksIn(server);
  assert.equal(ready.length, 4);
  const { id } = await place.order();
  await place.waitFor(id);
  assert.deepEqual(chunksIn(server), ready);
});

test('of films that follow each other quickly only the last is made', async (t) => {
  const { server, place } = await start(t);
  for (const count of [3, 2, 1]) await place.putFilm(firstClips(place.timeline, count));
  await until(async () => (await jobs(server)).ahead === 'done');
  assert.equal(chunksIn(server).length, 1);
  const rows = await server.parts.database.all<{ status: string }>(
    `SELECT status FROM jobs WHERE kind = 'ahead' ORDER BY created_at_ms, id`,
  );
  assert.deepEqual(
    rows.map(({ status }) => status),
    ['cancelled', 'cancelled', 'cancelled', 'done'],
  );
});

test('a change stops what is being made of the film before it', async (t) => {
  const { server, place } = await start(t, 40);
  await until(() => chunksIn(server).length >= 1);
  await place.putFilm(firstClips(place.timeline, 1));
  await until(async () => (await jobs(server)).ahead === 'done');
  assert.ok(chunksIn(server).length < 40);
});

test('what is made ahead steps back for an export, and is made afterwards', async (t) => {
  const { server, place: idle } = await start(t, 12);
  const { headers } = await server.newUser();
  const caller = { url: server.url, headers };
  const film = { folder, count: 1, first: 30, widthPx: 64, heightPx: 36 };
  const other = await newRenderPlace(caller, film);
  await until(() => chunksIn(server).length >= 1);
  const { id } = await other.order();
  await other.waitFor(id);
  assert.ok(chunksIn(server).length < 13, 'the export did not wait for it');
  await until(() => chunksIn(server).length === 13);
  assert.equal(idle.timeline.tracks[0]!.clips.length, 12);
});

test('where an operator has to pay for the machine nothing is made ahead unless they say so', async (t) => {
  for (const [preset, renderAheadAfterMs, expected] of [
    ['hosted', undefined, 0],
    ['hosted', idleMs, 1],
    ['local', undefined, 1],
    ['local', null, 0],
  ] as const) {
    const server = await startTestServer(t, { preset, renderAheadAfterMs });
    const { headers } = await server.newUser();
    await newRenderPlace({ url: server.url, headers }, { folder, count: 1 });
    const rows = await server.parts.database.all(`SELECT id FROM jobs WHERE kind = 'ahead'`);
    assert.equal(rows.length, expected, `${preset}, ${renderAheadAfterMs}`);
  }
});

async function start(t: TestContext, count = 4) {
  const server = await startTestServer(t, { renderAheadAfterMs: idleMs });
  const { headers } = await server.newUser();
  const place = await newRenderPlace({ url: server.url, headers }, { folder, count });
  return { server, place };
}

function firstClips(timeline: Timeline, count: number): Timeline {
  const [track] = timeline.tracks;
  return {
    ...timeline,
    tracks: [{ ...track!, clips: track!.clips.slice(0, count) }] as Timeline['tracks'],
  };
}

function chunksIn({ parts }: TestServer): string[] {
  const cache = join(parts.settings.dataFolder, 'cache');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => name.endsWith('.chunk'))
    .toSorted();
}

/** How the newest job of each kind stands. */
async function jobs({ parts }: TestServer): Promise<Record<string, string>> {
  const rows = await parts.database.all<{ kind: string; status: string }>(
    'SELECT kind, status FROM jobs ORDER BY created_at_ms, id',
  );
  return Object.fromEntries(rows.map(({ kind, status }) => [kind, status]));
}
