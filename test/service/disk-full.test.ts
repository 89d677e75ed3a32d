// Everything that a server keeps, on one disk that runs full: at one place or another of an upload, a
// look at a file, a message, a chunk, a film or a commit, according to how much room is left.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm, statfs, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RenderFields } from '../../src/api/render.ts';
import { lambda } from '../../src/server/renders/testing/render-place.ts';
import { ApiCaller } from '../../src/server/testing/api-caller.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { sendForm } from '../../src/server/testing/upload.ts';
import { drawPhotos, newChat, request, type Chat } from '../../src/server/turns/testing/chat.ts';
import { makeSmallDisk } from '../small-disk.ts';
import { until } from '../until.ts';
import { brokenLaws } from './broken-laws.ts';

const kibibyte = 1024;
/** A photo here takes about 100 KiB, a film and its chunks about 200, a message about 50. */
const roomLeftBytes = [0, 8, 30, 60, 100, 140, 200, 300, 600].map((count) => count * kibibyte);
/** An export that the database refuses to end is tried again and again. */
const patienceMs = 1500;

test('a disk that is full anywhere is told as such, costs nothing, and is got over without a restart', async (t) => {
  const disk = await makeSmallDisk(t, { sizeBytes: 24 * 2 ** 20, fileCount: 10_000 });
  if (disk === null) return;
  const prices = { generation: 10, edit: 2, export: 5 };
  const economy = { preset: 'hosted', prices, startCredits: 10_000 } as const;
  const server = await startTestServer(t, { dataFolder: disk, ...economy });
  const api = new ApiCaller(server.url, (await server.newUser()).headers);
  const chat = await newChat(api, 3);
  assert.equal(await say(chat, 'a 2 second film without music at 480p'), 'fine');

  const place = { api, chat, uploads: await api.newSession() };
  const told: Record<string, Set<string>> = {
    upload: new Set(),
    message: new Set(),
    export: new Set(),
  };
  for (const [round, roomBytes] of roomLeftBytes.entries()) {
    const ballast = await fill(disk, roomBytes);
    const work = workOf(place, round);
    const outcomes: [string, Promise<string>][] = [];
    for (const [what, step] of Object.entries(work)) {
      const outcome = step();
      outcomes.push([what, outcome]);
      await Promise.race([outcome, sleep(patienceMs)]);
      await api.data('GET', '/api/credits/balance/simple');
    }
    await rm(ballast);
    for (const [what, outcome] of outcomes) told[what]!.add(await outcome);
    await until(async () => (await brokenLaws(disk, server.parts.database)).length === 0);
    for (const [what, step] of Object.entries(workOf(place, 100 + round)))
      assert.equal(await step(), 'fine', `${what} with room again`);
  }
  for (const [what, outcomes] of Object.entries(told))
    assert.deepEqual([...outcomes].toSorted(), ['fine', 'full'], what);
  const { frozen } = await api.data<{ frozen: number }>('GET', '/api/credits/balance/simple');
  assert.equal(frozen, 0);
});

/** Each answers `fine`, `full` when it was told that the disk is, or what else it was told. */
function workOf(
  place: { api: ApiCaller; chat: Chat; uploads: string },
  number: number,
): Record<string, () => Promise<string>> {
  const { api, chat, uploads } = place;
  return {
    upload: async () => {
      const answer = await sendForm(api, uploads, await drawPhotos(1, 50 + number));
      await answer.arrayBuffer();
      return outcomeOf(answer.status);
    },
    message: async () => say(chat, `${2 + (number % 3)} seconds without music at 480p`),
    export: async () => {
      const { sessionId } = chat;
      const id = `film_${number}`;
      const order = { id, sessionId, output: { crf: 20 + number / 10 } };
      const { status, body } = await api.call('POST', lambda, order);
      if (status !== 200) return outcomeOf(body.code);
      for (;;) {
        const render = await api.data<RenderFields>('GET', `${lambda}/${id}`);
        if (render.status === 'completed') return 'fine';
        if (render.status === 'failed') return outcomeOf(render.errorCode!);
        await sleep(10);
      }
    },
  };
}

function outcomeOf(code: number): string {
  return code === 200 ? 'fine' : code === 507 ? 'full' : String(code);
}

async function say(chat: Chat, text: string): Promise<string> {
  const answer = await fetch(`${chat.url}/run_sse`, request(chat, text));
  const stream = await answer.text();
  if (answer.status !== 200) return outcomeOf(answer.status);
  return /"error":"(\w+)/.exec(stream)?.[1]?.replace(/^storageFull$/, 'full') ?? 'fine';
}

/** Takes all the room but so much; answers what takes it. */
async function fill(disk: string, roomBytes: number): Promise<string> {
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = await statfs(disk);
  spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k']);
  await truncate(ballast, Math.max(0, bavail * bsize - roomBytes));
  return ballast;
}
