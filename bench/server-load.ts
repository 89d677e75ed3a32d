import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lambda } from '../src/server/renders/testing/render-place.ts';
import { ApiCaller } from '../src/server/testing/api-caller.ts';
import { forkServer } from '../src/server/testing/fork-server.ts';
import { newUser } from '../src/server/testing/test-server.ts';
import { upload } from '../src/server/testing/upload.ts';
import { drawPhotos, newChat, say } from '../src/server/turns/testing/chat.ts';
import { benchPhotos } from './photos.ts';
import type { ServerBench } from './server-bench.ts';

const requestsPerSecond = 50;
const durationMs = 30_000;
const mediaInLargeSession = 200;
/** More than are made meanwhile. */
const exportCount = 6;

/** How quickly state and credits are answered while all cores render. */
export async function measureLoad({ figures, folder, after }: ServerBench): Promise<void> {
  const { url } = await forkServer({ after }, { dataFolder: join(folder, 'data') });
  const api = new ApiCaller(url, (await newUser(url)).headers);
  const photos = join(folder, 'photos');
  await mkdir(photos);
  const { paths } = await benchPhotos(photos);
  const film = await newChat(api);
  for (const path of paths)
    await upload(api, film.sessionId, [
      { name: basename(path), bytes: new Uint8Array(await readFile(path)) },
    ]);
  await say(film, 'a 30 second film with music');
  const large = await newChat(api);
  await upload(api, large.sessionId, await drawPhotos(mediaInLargeSession));
  await say(large, 'a film of all of them');

  for (const [what, sessionId] of [
    ['ten media', film.sessionId],
    [`${mediaInLargeSession} media`, large.sessionId],
  ] as const) {
    const ids = Array.from({ length: exportCount }, (_, number) => `${sessionId}_${number}`);
    for (const [number, id] of ids.entries())
      await api.data('POST', lambda, {
        id,
        sessionId: film.sessionId,
        // Another encoding each time, so that every chunk is made anew.
        output: { crf: 20 + (what === 'ten media' ? 0 : 0.5) + number / 100 },
      });
    const answers = await ask(api, [
      '/api/credits/balance/simple',
      `/api/state/nemo_agent/me/${sessionId}/latest`,
    ]);
    const { status } = await api.data<{ status: string }>('GET', `${lambda}/${ids.at(-1)}`);
    if (status === 'completed') throw new Error('the exports were over before the answers');
    for (const id of ids.toReversed()) await api.data('POST', `${lambda}/${id}/cancel`);
    const times = answers.map(({ ms }) => ms).toSorted((one, other) => one - other);
    const at = (share: number) => times[Math.floor(share * (times.length - 1))]!;
    figures.atMost(`state of ${what} and credits while rendering: p99`, at(0.99), {
      most: 300,
      unit: 'ms',
      note: `${times.length} answers, median ${at(0.5).toFixed(1)}, longest ${at(1).toFixed(1)}`,
    });
    const failed = answers.filter((answer) => answer.status !== 200).length;
    figures.atMost('answers other than 200 meanwhile', failed, { most: 0, unit: '' });
  }
}

/** So many a second, whether those before are answered or not; times count from when each was due. */
async function ask(api: ApiCaller, paths: readonly string[]) {
  const startMs = performance.now();
  const count = (durationMs / 1000) * requestsPerSecond;
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const dueMs = startMs + (number * 1000) / requestsPerSecond;
      await sleep(Math.max(0, dueMs - performance.now()));
      const { status } = await api.call('GET', paths[number % paths.length]!);
      return { status, ms: performance.now() - dueMs };
    }),
  );
}
