import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../../test/make-media.ts';
import { decodePhoto } from '../../media/photo.ts';
import type { RgbPicture } from '../../media/i420.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { drawnPicture } from '../testing/drawn-picture.ts';
import { startTestServer } from '../testing/test-server.ts';
import { newSession, upload } from '../testing/upload.ts';
import { newChat, say } from '../turns/testing/chat.ts';

async function filmOf(t: TestContext) {
  const server = await startTestServer(t);
  const { headers } = await server.newUser();
  const chat = await newChat({ url: server.url, headers });
  const photo = await drawnPicture(t, { number: 1, widthPx: 960, heightPx: 540 });
  await upload(chat, chat.sessionId, [photo]);
  await say(chat, 'a 4 second film');
  const look = async (revision: number, query = '', more: Record<string, string> = {}) =>
    fetch(
      `${server.url}/api/state/nemo_agent/me/${chat.sessionId}/revisions/${revision}/frame${query}`,
      {
        headers: { ...headers, ...more },
      },
    );
  return { server, chat, look };
}

test('a frame of each revision can be looked at, in the size that was wished', async (t) => {
  const { chat, look } = await filmOf(t);
  const api = new ApiCaller(chat.url, chat.headers);
  const edits = [
    { kind: 'set-filters', clipId: 'clip-1', filters: [{ name: 'black-and-white', strength: 1 }] },
  ];
  const { data } = (await api.call('GET', `/api/state/nemo_agent/me/${chat.sessionId}/latest`))
    .body as unknown as { data: { state: { draft: { t: { sg: { id: string }[] }[] } } } };
  edits[0]!.clipId = data.state.draft.t[0]!.sg[0]!.id;
  await api.data('POST', `/api/state/nemo_agent/me/${chat.sessionId}/edits`, { edits });

  for (const [query, width] of [
    ['?at=2000&width=320', 320],
    ['?at=2000', 640],
    ['?at=4000&width=1920', 1920],
  ] as const) {
    const [colour, grey] = await Promise.all([look(1, query), look(2, query)]);
    assert.equal(colour.status, 200, await colour.clone().text());
    assert.equal(colour.headers.get('content-type'), 'image/jpeg');
    const [coloured, greyed] = await Promise.all([pixelsOf(t, colour), pixelsOf(t, grey)]);
    assert.deepEqual([coloured.widthPx, coloured.heightPx], [width, (width * 9) / 16]);
    const [more, less] = [colourfulness(coloured), colourfulness(greyed)];
    assert.ok(less < 3 && more > less + 1, `${query}: ${more} and ${less}`);
  }
});

test('who has a frame already is not sent it again, and it is the same for equal films', async (t) => {
  const { look, chat } = await filmOf(t);
  const first = await look(1, '?at=1000');
  const tag = first.headers.get('etag')!;
  assert.match(first.headers.get('cache-control')!, /private/);
  assert.equal((await look(1, '?at=1000', { 'If-None-Match': tag })).status, 304);
  const api = new ApiCaller(chat.url, chat.headers);
  const path = `/api/state/nemo_agent/me/${chat.sessionId}`;
  const edits = [{ kind: 'set-canvas', widthPx: 1080, heightPx: 1920 }];
  await api.data('POST', `${path}/edits`, { edits });
  assert.notEqual((await look(2, '?at=1000')).headers.get('etag'), tag);
  await api.data('POST', `${path}/undo`);
  assert.equal((await look(3, '?at=1000')).headers.get('etag'), tag);
});

test('frames are as hidden as their session, and what is not there is not drawn', async (t) => {
  const { server, chat, look } = await filmOf(t);
  const stranger = await server.newUser();
  const path = `/api/state/nemo_agent/me/${chat.sessionId}/revisions/1/frame`;
  const refused = await fetch(server.url + path, { headers: stranger.headers });
  assert.equal(refused.status, 404);
  assert.equal((await fetch(server.url + path)).status, 401);
  for (const [revision, query, status] of [
    [7, '', 404],
    [1, '?at=99000', 422],
    [1, '?width=100000', 400],
    [1, '?at=-1', 400],
    [1, '?at=soon', 400],
  ] as const)
    assert.equal((await look(revision, query)).status, status, query);
  const empty = await newSession(chat);
  const none = `/api/state/nemo_agent/me/${empty}/revisions/1/frame`;
  assert.equal((await fetch(server.url + none, { headers: chat.headers })).status, 404);
});

async function pixelsOf(t: TestContext, answer: Response): Promise<RgbPicture> {
  const path = join(
    temporaryFolder((clean) => t.after(clean)),
    'frame.jpg',
  );
  await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  return decodePhoto(path, 'jpeg', { maxWidthPx: 4000, maxHeightPx: 4000 });
}

/** How far the channels are apart, on average. */
function colourfulness({ data }: RgbPicture): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 3)
    sum += Math.abs(data[at]! - data[at + 1]!) + Math.abs(data[at]! - data[at + 2]!);
  return sum / (data.length / 3);
}
