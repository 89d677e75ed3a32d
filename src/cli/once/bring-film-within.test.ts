import assert from 'node:assert/strict';
import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { heardClient, photosToSend, smallFilm } from '../../../test/client/heard-client.ts';
import { temporaryFolder } from '../../../test/make-media.ts';
import { findFilmFault } from '../../client/film/check-film.ts';
import { startTestServer } from '../../server/testing/test-server.ts';
import { bringFilmWithin } from './bring-film-within.ts';

const silent = { show: () => {}, say: () => {}, end: () => {} };

test('an export that takes longer than one waits goes on, and is brought later, without a second order', async (t) => {
  const { url } = await startTestServer(t);
  const { client, count } = heardClient(url);
  await client.upload(await photosToSend(2));
  await client.say('make it 4 seconds');
  const path = join(temporaryFolder(t.after.bind(t)), 'film.mp4');
  const wish = { path, output: smallFilm, progress: silent, signal: t.signal };

  const running = await bringFilmWithin(client, { ...wish, orderedId: null, waitMs: 0 });
  assert.ok('status' in running, 'not made at once');
  assert.match(running.id, /^render_\d+$/);
  await assert.rejects(stat(path));

  await client.say('make it 9 seconds');
  const orderedId = running.id;
  const film = await bringFilmWithin(client, { ...wish, orderedId, waitMs: Infinity });
  assert.ok('sizeBytes' in film);
  assert.deepEqual([film.id, film.durationMs, film.summary], [orderedId, 4000, null]);
  assert.equal(await findFilmFault(await openAsBlob(path)), null);
  assert.equal(count('POST /api/render/proxy/lambda'), 1);
});

test('whoever stops waiting is let go, and what fails is told, whatever the patience', async (t) => {
  const { url } = await startTestServer(t);
  const { client } = heardClient(url);
  const path = join(temporaryFolder(t.after.bind(t)), 'film.mp4');
  const wish = { path, output: smallFilm, orderedId: null, waitMs: 0, progress: silent };
  await assert.rejects(bringFilmWithin(client, { ...wish, signal: t.signal }), /no film/);
  await client.upload(await photosToSend(1));
  await client.say('make it 1 second');
  const stopping = AbortSignal.abort(new Error('enough'));
  await assert.rejects(bringFilmWithin(client, { ...wish, signal: stopping }), /enough/);
});
