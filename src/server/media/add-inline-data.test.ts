import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { drawPictures } from '../../../test/draw-pictures.ts';
import { temporaryFolder } from '../../../test/make-media.ts';
import { apiErrors } from '../../api/codes.ts';
import { ApiError } from '../http/api-error.ts';
import { startTestServer } from '../testing/test-server.ts';
import { newSession } from '../testing/upload.ts';
import { addInlineData, type InlineData } from './add-inline-data.ts';

const folder = temporaryFolder(after);
let photo: Buffer;

before(async () => {
  const size = { widthPx: 64, heightPx: 48, durationFrames: 1 };
  const [picture] = await drawPictures(folder, { count: 1, ...size });
  photo = await readFile(picture!.path);
});

async function openPlace(t: TestContext) {
  const server = await startTestServer(t);
  const { userId, headers } = await server.newUser();
  const sessionId = await newSession({ url: server.url, headers });
  const { signal } = new AbortController();
  const add = async (inlineData: InlineData) =>
    addInlineData(server.parts, { userId, sessionId, inlineData, signal });
  const partials = join(server.parts.settings.dataFolder, 'blobs/.partial');
  return { add, partials, media: server.parts.media, sessionId };
}

test('a file within a message is one of the session’s media, by the name that it was given', async (t) => {
  const { add, media, sessionId } = await openPlace(t);
  const data = photo.toString('base64');
  const first = await add({ data, mimeType: 'image/png', displayName: '../海边.png' });
  assert.deepEqual([first.name, first.facts.kind, first.facts.widthPx], ['海边.png', 'image', 64]);
  const again = await add({ data: photo.toString('base64url'), mimeType: 'image/png' });
  assert.equal(again.sha256, first.sha256);
  assert.equal((await media.list(sessionId)).length, 1);
});

test('without a name it is called after its type, and its content decides what it is', async (t) => {
  const { add } = await openPlace(t);
  const { name, facts } = await add({ data: photo.toString('base64'), mimeType: 'video/mp4' });
  assert.deepEqual([name, facts.format], ['file.mp4', 'png']);
});

test('what cannot be used is refused with its cause, and nothing of it stays', async (t) => {
  const { add, partials, media, sessionId } = await openPlace(t);
  const large = Buffer.alloc(20 * 2 ** 20 + 1).toString('base64');
  for (const [data, kind, words] of [
    ['no base64!', apiErrors.badRequest, /not base64/],
    [Buffer.from('words').toString('base64'), apiErrors.unsupportedType, /not a photo/],
    ['', apiErrors.unsupportedType, /empty/],
    [large, apiErrors.fileTooLarge, /a\.png is larger than 20\.9 MB/],
  ] as const)
    await assert.rejects(add({ data, displayName: 'a.png' }), (error) => {
      assert.ok(error instanceof ApiError);
      assert.equal(error.kind, kind);
      assert.match(error.message, words);
      return true;
    });
  assert.deepEqual(await media.list(sessionId), []);
  assert.deepEqual(await readdir(partials), []);
});
