import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { temporaryFolder } from '../../../test/make-media.ts';
import type { UploadedFile } from '../../api/upload.ts';
import { encodeDraft } from '../../timeline/draft/encode-draft.ts';
import { seededRandom } from '../../timeline/testing/random-edit.ts';
import { durationFrames, type AssetId, type Timeline } from '../../timeline/timeline.ts';
import { newRenderPlace } from '../renders/testing/render-place.ts';
import type { wholeRevisionAnswer } from '../revisions/revision-answer.ts';
import { drawnPicture } from '../testing/drawn-picture.ts';
import { startTestServer } from '../testing/test-server.ts';
import { upload } from '../testing/upload.ts';
import { mediaKey } from './media-keys.ts';

type WholeRevision = ReturnType<typeof wholeRevisionAnswer>;

const folder = temporaryFolder(after);

/** A session with three photos, and a film of them in the order of their upload. */
async function openPlace(t: TestContext) {
  const server = await startTestServer(t);
  const { headers, userId } = await server.newUser();
  const place = await newRenderPlace({ url: server.url, headers }, { folder, count: 3 });
  const { api, sessionId, timeline } = place;
  const { database, ledger, blobs, revisions } = server.parts;
  await database.transaction(async (transaction) =>
    ledger.grant(transaction, { userId, amount: 1000, reason: 'test' }),
  );
  const session = `nemo_agent/me/${sessionId}`;
  const media = async () =>
    (await api.data<{ files: UploadedFile[] }>('GET', `/api/media/${session}`)).files;
  const step = async (path: string, body?: object) =>
    api.call<WholeRevision>('POST', `/api/state/${session}/${path}`, body);
  return {
    ...place,
    server,
    session,
    userId,
    photos: shownIn(timeline),
    takeOut: async (id: AssetId) =>
      api.call<WholeRevision | null>('DELETE', `/api/media/${session}/${id}`),
    upload: async (name: string) =>
      upload(api, sessionId, [{ name, bytes: new Uint8Array(await readFile(join(folder, name))) }]),
    step,
    /** Shows a photo at the end of the film. */
    insert: async (assetId: AssetId) => {
      const trackId = timeline.tracks[0]!.id;
      return step('edits', { edits: [{ kind: 'insert-clip', trackId, assetId }] });
    },
    media,
    listed: async () => (await media()).map(({ hash }) => hash),
    film: async () => (await revisions.head(sessionId)).timeline,
    isStored: async (sha256: string) =>
      (await blobs.sizeBytes(mediaKey(userId, { sha256, format: 'png' }))) !== null,
  };
}

/** The pictures of a film, in their order. */
function shownIn(film: Timeline | null): AssetId[] {
  const tracks = film?.tracks ?? [];
  return tracks
    .flatMap((track) => (track.kind === 'video' ? track.clips : []))
    .map(({ assetId }) => assetId);
}

test('what is taken out leaves the film and the media, and undo brings both back as they were', async (t) => {
  const place = await openPlace(t);
  const [first, second, third] = place.photos as [AssetId, AssetId, AssetId];
  const creditsBefore = await place.balance();
  const { status, body } = await place.takeOut(second);
  assert.equal(status, 200, JSON.stringify(body));
  const { author, kind, description, draft } = body.data!;
  assert.deepEqual([author, kind, description], ['user', 'edit', 'Took out picture-1.png']);
  assert.ok(!JSON.stringify(draft).includes(second));
  assert.deepEqual(await place.listed(), [first, third]);
  const shorter = await place.film();
  assert.deepEqual(shownIn(shorter), [first, third]);
  assert.equal(durationFrames(shorter!), 24, 'what came later closed the gap');
  assert.deepEqual(await place.balance(), creditsBefore, 'it costs nothing');
  assert.equal((await place.takeOut(second)).status, 404);
  assert.equal((await place.takeOut('%25')).status, 404, 'a pattern is no hash');

  assert.equal((await place.step('undo')).status, 200);
  assert.deepEqual(await place.listed(), place.photos);
  assert.deepEqual(await place.film(), place.timeline);
  assert.equal((await place.step('redo')).status, 200);
  assert.deepEqual(shownIn(await place.film()), [first, third]);
  assert.deepEqual(await place.listed(), place.photos, 'undo had put it back for good');
});

test('what is taken out cannot be chosen by edits and drafts until it is uploaded again', async (t) => {
  const place = await openPlace(t);
  const { api, session, timeline } = place;
  const [first, second, third] = place.photos as [AssetId, AssetId, AssetId];
  const insert = async () => (await place.insert(first)).status;
  const draft = encodeDraft(timeline);
  const put = async () => (await api.call('PUT', `/api/state/${session}/draft`, { draft })).status;
  await place.takeOut(first);
  assert.deepEqual([await insert(), await put()], [422, 422]);
  assert.deepEqual(shownIn(await place.film()), [second, third]);

  await place.upload('picture-0.png');
  assert.deepEqual(await place.listed(), [second, third, first], 'it comes in like a new one');
  assert.deepEqual(shownIn(await place.film()), [second, third], 'the film is left as it is');
  assert.deepEqual([await insert(), await put()], [200, 200]);
});

test('also a file that an edit had left without a clip', async (t) => {
  const place = await openPlace(t);
  const [clip] = place.timeline.tracks[0]!.clips;
  await place.step('edits', { edits: [{ kind: 'remove-clip', clipId: clip!.id }] });
  assert.equal((await place.insert(place.photos[0]!)).status, 200);
  await place.step('undo');
  assert.equal((await place.takeOut(place.photos[0]!)).status, 200);
  assert.equal((await place.insert(place.photos[0]!)).status, 422);
});

test('films from before are still exported, and an ordered export keeps its pictures', async (t) => {
  const place = await openPlace(t);
  const { api, sessionId, timeline, photos } = place;
  await place.takeOut(photos[0]!);
  await place.order({ id: 'before', draft: encodeDraft(timeline) });
  assert.equal((await place.waitFor('before')).output.duration, 1500);

  const picture = await drawnPicture(t, { number: 9, widthPx: 320, heightPx: 180 });
  const [file] = (await upload(api, sessionId, [picture])).files;
  const ordered = JSON.stringify(encodeDraft(timeline)).replaceAll(photos[0]!, file!.hash);
  await place.order({ id: 'ordered', draft: JSON.parse(ordered) as object });
  const { body } = await place.takeOut(file!.hash);
  assert.equal(body.data, null, 'no revision shows it');
  assert.equal((await place.waitFor('ordered')).output.duration, 1500);
});

test('a film of too many clips of one file is left as it is, with the reason', async (t) => {
  const place = await openPlace(t);
  const { timeline, photos } = place;
  const [clip] = timeline.tracks[0]!.clips;
  const clips = Array.from({ length: 400 }, (_, index) => ({
    ...clip!,
    id: `clip-${index}`,
    startFrame: 12 * index,
  }));
  const track = { ...timeline.tracks[0]!, clips } as Timeline['tracks'][0];
  await place.putFilm({ ...timeline, tracks: [track] });
  const { status, body } = await place.takeOut(photos[0]!);
  assert.equal(status, 422);
  assert.match(body.message, /too many/);
  assert.deepEqual(await place.listed(), photos);
});

for (const seed of [1, 2])
  test(`the newest film shows the session's media alone, and no film misses its files (seed ${seed})`, async (t) => {
    const place = await openPlace(t);
    const { server, userId, sessionId, photos } = place;
    const { revisions, media } = server.parts;
    const random = seededRandom(seed);
    const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    const changes = [
      async () => place.takeOut(one(photos)),
      async () => place.upload(one(['picture-0.png', 'picture-1.png', 'picture-2.png'])),
      async () => place.step('undo'),
      async () => place.step('redo'),
      async () => place.insert(one(photos)),
      async () => {
        const { number } = await revisions.head(sessionId);
        return place.step(`revisions/${1 + Math.floor(random() * number)}/restore`, {});
      },
    ];
    for (let round = 0; round < 40; round++) {
      await one(changes)();
      const listed = await place.listed();
      for (const id of shownIn(await place.film())) assert.ok(listed.includes(id), `${round}`);
      const { number } = await revisions.head(sessionId);
      const { timeline } = (await revisions.read(sessionId, 1 + Math.floor(random() * number)))!;
      if (timeline !== null) await media.filmFiles(userId, timeline);
      for (const id of photos) assert.ok(await place.isStored(id));
    }
    await place.api.data('DELETE', `/api/sessions/${place.session}`);
    for (const id of photos) assert.ok(!(await place.isStored(id)), 'it goes with the session');
  });
