// The server dies as by a loss of power, and another comes up on its data.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import { newClient } from '../../src/client/client.ts';
import { findFilmFault } from '../../src/client/film/check-film.ts';
import { filmInMemory } from '../../src/client/film/film-sink.ts';
import { pieceBytes } from '../../src/client/upload/send-in-pieces.ts';
import { forkServer } from '../../src/server/testing/fork-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { temporaryFolder } from '../make-media.ts';
import { until } from '../until.ts';
import { startCuttingProxy } from './cutting-proxy.ts';
import { noiseSong } from './noise-song.ts';

test('a turn, an upload and an export come out once from a server that dies within each', async (t) => {
  const { client, proxy, dieWhen } = await start(t);
  const photos = await drawPhotos(2);
  await client.upload(photos.map(({ name, bytes }) => ({ name, content: new Blob([bytes]) })));

  const saying = client.say('make it 2 seconds without music');
  await dieWhen(() => proxy.requests.some((line) => line.startsWith('POST /run_sse')));
  const { text, outcome } = await saying;
  assert.equal(outcome, 'answered');
  assert.match(text, /\b2 s/);
  assert.equal((await client.state()).revision, 1);

  let sentBytes = 0;
  const song = { name: 'noise.wav', content: noiseSong(2.2 * pieceBytes) };
  const uploading = client.upload([song], { onProgress: (progress) => ({ sentBytes } = progress) });
  await dieWhen(() => sentBytes > 0);
  assert.equal((await uploading).media[0]?.filename, 'noise.wav');
  assert.equal((await client.state()).media.length, 3);

  let progress = 0;
  const exporting = client.export({
    output: { format: 'mp4', quality: 'low', resolution: '480p' },
    onProgress: (render) => (progress = render.progress ?? 0),
  });
  await dieWhen(() => progress > 0);
  const sink = filmInMemory();
  await client.download(await exporting, { sink });
  assert.equal(await findFilmFault(await sink.content()), null);
  assert.equal((await client.exports()).length, 1);
});

async function start(t: TestContext) {
  const folder = temporaryFolder(t.after.bind(t));
  const proxy = await startCuttingProxy(t);
  const settings = { dataFolder: join(folder, 'data'), publicUrl: proxy.url };
  let server = await forkServer(t, settings);
  proxy.leadTo(server.url);
  const client = newClient({
    url: proxy.url,
    patience: { retryDelaysMs: Array.from({ length: 40 }, () => 250) },
  });
  /** What is said with the first words of an answer is on its way when the power goes. */
  const dieWhen = async (holds: () => boolean) => {
    await until(holds);
    await sleep(20);
    await server.kill();
    server = await forkServer(t, settings);
    proxy.leadTo(server.url);
  };
  return { client, proxy, dieWhen };
}
