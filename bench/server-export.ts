import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lambda } from '../src/server/renders/testing/render-place.ts';
import { ApiCaller } from '../src/server/testing/api-caller.ts';
import { forkServer } from '../src/server/testing/fork-server.ts';
import { newUser } from '../src/server/testing/test-server.ts';
import { upload } from '../src/server/testing/upload.ts';
import { newChat, say } from '../src/server/turns/testing/chat.ts';
import type { RenderFields } from '../src/api/render.ts';
import { benchPhotos } from './photos.ts';
import type { ServerBench } from './server-bench.ts';

const idleMs = 20_000;
const pollMs = 10;
/** Each changes every frame of the film. */
const messages = [
  'combine these photos into a 30-second video with transitions and background music, keep every photo',
  'make it black and white',
  'warm colours instead, please',
];

/** How soon an export is there when the session was left alone for a while before it. */
export async function measureExports({ figures, folder, after }: ServerBench): Promise<void> {
  const dataFolder = join(folder, 'data');
  const { url } = await forkServer({ after }, { dataFolder, renderAheadAfterMs: 3000 });
  const api = new ApiCaller(url, (await newUser(url)).headers);
  const chat = await newChat(api);
  const { paths, source } = await benchPhotos(join(folder, 'photos'));
  for (const path of paths)
    await upload(api, chat.sessionId, [
      { name: basename(path), bytes: new Uint8Array(await readFile(path)) },
    ]);
  for (const [number, message] of messages.entries()) {
    const before = await countChunks(dataFolder);
    await say(chat, message);
    await sleep(idleMs);
    const ahead = (await countChunks(dataFolder)) - before;
    const exportMs = await exportFilm(api, chat.sessionId, `film_${number}`);
    const made = (await countChunks(dataFolder)) - before;
    if (made < 20) throw new Error(`“${message}” changed too little: ${made} chunks`);
    figures.atMost(`export of 30 s after ${idleMs / 1000} s of idleness`, exportMs / 1000, {
      most: 1.5,
      unit: 's',
      note: `${source}, ${ahead} of ${made} chunks ready`,
    });
  }
}

/** Those of films and of their sound. */
async function countChunks(dataFolder: string): Promise<number> {
  const names = await readdir(join(dataFolder, 'cache')).catch(() => []);
  return names.filter((name) => name.endsWith('.chunk')).length;
}

/** From the order to the answer that it is completed, in ms. */
async function exportFilm(api: ApiCaller, sessionId: string, id: string): Promise<number> {
  const startedMs = performance.now();
  let render = await api.data<RenderFields>('POST', lambda, { sessionId, id });
  while (!['completed', 'failed'].includes(render.status)) {
    await sleep(pollMs);
    render = await api.data<RenderFields>('GET', `${lambda}/${id}`);
  }
  if (render.status === 'failed') throw new Error(render.error ?? '');
  return performance.now() - startedMs;
}
