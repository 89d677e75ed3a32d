import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { InspectionProcesses } from '../../ingest/inspection-processes.ts';
import type { Blobs } from '../../storage/blobs.ts';
import { startTestServer } from '../testing/test-server.ts';
import { newSession } from '../testing/upload.ts';
import type { InspectedFile } from './inspect-received.ts';
import { mediaKey } from './media-keys.ts';
import { Media } from './media.ts';
import { takeOut } from './take-out.ts';
import { UnusedMedia } from './unused-media.ts';

test('a blob stays when its content comes back while its last use goes', async (t) => {
  const server = await startTestServer(t);
  const { database, blobs, sessions } = server.parts;
  const { userId, headers } = await server.newUser();
  const [first, second] = [
    await newSession({ url: server.url, headers }),
    await newSession({ url: server.url, headers }),
  ];
  const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
  const { promise: isPut, resolve: tellPut } = Promise.withResolvers<void>();
  let waits = false;
  const slow: Blobs = {
    ...blobs,
    put: async (key, partialPath) => {
      await blobs.put(key, partialPath);
      if (!waits) return;
      tellPut();
      await isReleased;
    },
  };
  const unused = new UnusedMedia(database, slow);
  const inspections = new InspectionProcesses();
  t.after(() => inspections.close());
  const cacheFolder = server.parts.settings.dataFolder;
  const parts = { ...server.parts, unusedMedia: unused };
  const media = new Media({
    database,
    blobs: slow,
    unused,
    sessions,
    inspections,
    cacheFolder,
    storageLimitBytes: Infinity,
  });

  await media.keep(userId, first, [await song(blobs)]);
  waits = true;
  const coming = media.keep(userId, second, [await song(blobs)]);
  await isPut;
  const going = takeOut(parts, { userId, sessionId: first, sha256: '5'.repeat(64) });
  await sleep(50);
  release();
  await Promise.all([coming, going]);

  assert.deepEqual(await media.list(first), []);
  const [item] = await media.list(second);
  assert.equal(await blobs.sizeBytes(mediaKey(userId, item!.facts)), 5);

  await takeOut(parts, { userId, sessionId: second, sha256: item!.sha256 });
  assert.equal(await blobs.sizeBytes(mediaKey(userId, item!.facts)), null);
});

async function song(blobs: Blobs): Promise<InspectedFile> {
  const path = blobs.newPartialPath();
  await writeFile(path, 'bytes');
  const facts: InspectedFile['facts'] = {
    sizeBytes: 5,
    sha256: '5'.repeat(64),
    kind: 'audio',
    format: 'mp3',
    widthPx: 0,
    heightPx: 0,
    durationMs: 1000,
    hasSound: true,
    hasAlpha: false,
    capturedAtMs: null,
    cameraMake: null,
    cameraModel: null,
    hasPlace: false,
  };
  return { path, name: 'song.mp3', facts, look: null, thumbnail: null };
}
