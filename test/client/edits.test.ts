// Plain edits and single frames: against Kinora, against a service that has neither, and over a
// network that breaks at every place of the request.
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import sharp from 'sharp';
import { newClient, type Client } from '../../src/client/client.ts';
import { failedBy } from '../../src/client/client-error.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { startCuttingProxy, type Cut } from './cutting-proxy.ts';
import { quick } from './quick.ts';
import { startStandIn } from './stand-in-server.ts';

/** A client with a film of two photos, on a network that can be broken. */
async function withFilm(t: TestContext) {
  const proxy = await startCuttingProxy(t);
  const server = await startTestServer(t, { publicUrl: proxy.url });
  proxy.leadTo(server.url);
  const client = newClient({ url: proxy.url, patience: quick });
  const drawn = await drawPhotos(2);
  await client.upload(drawn.map(({ name, bytes }) => ({ name, content: new Blob([bytes]) })));
  await client.say('make a 4 second video');
  return { client, proxy };
}

async function revisionOf(client: Client): Promise<number> {
  return (await client.state()).revision!;
}

suite('plain edits', () => {
  test('make one revision together, and say what they did', async (t) => {
    const { client } = await withFilm(t);
    const before = await revisionOf(client);
    const edited = await client.edit([
      { kind: 'set-title', title: 'Urban Dreams' },
      { kind: 'set-fps', fps: 25 },
    ]);
    assert.equal(edited.revision, before + 1);
    assert.match(edited.description, /Urban Dreams/);
    assert.match(edited.summary, /^Timeline \(/);
    assert.deepEqual((await client.state()).draft, edited.draft);
    assert.equal((await client.undo()).revision, before + 2);
  });

  test('are refused in words that say what would be possible, and change nothing', async (t) => {
    const { client } = await withFilm(t);
    const before = await revisionOf(client);
    const edits = [{ kind: 'remove-clip', clipId: 'clip-99' }] as const;
    await assert.rejects(client.edit(edits), (error) => {
      assert.ok(failedBy(error, 'unprocessable'));
      assert.match(error.wording.en, /clip-99/);
      return true;
    });
    assert.equal(await revisionOf(client), before);
  });

  test('on a film that was changed meanwhile are refused', async (t) => {
    const { client } = await withFilm(t);
    const baseRevision = await revisionOf(client);
    await client.edit([{ kind: 'set-title', title: 'First' }], { baseRevision });
    await assert.rejects(
      client.edit([{ kind: 'set-title', title: 'Second' }], { baseRevision }),
      (error) => failedBy(error, 'conflict'),
    );
  });

  test('that come at once are all made, one upon the other', async (t) => {
    const { client } = await withFilm(t);
    const before = await revisionOf(client);
    const titles = Array.from({ length: 8 }, (_, index) => `Title ${index}`);
    const edited = await Promise.all(
      titles.map(async (title) => client.edit([{ kind: 'set-title', title }])),
    );
    assert.deepEqual(
      edited.map(({ revision }) => revision).toSorted((a, b) => a - b),
      titles.map((_, index) => before + 1 + index),
    );
  });

  test('are made once, wherever the connection breaks', async (t) => {
    const { client, proxy } = await withFilm(t);
    const cuts: readonly Cut[] = [
      ...[0, 10, 300].map((afterBytes) => ({ side: 'request', afterBytes }) as const),
      ...[0, 10, 700].map((afterBytes) => ({ side: 'answer', afterBytes }) as const),
    ];
    for (const [index, cut] of cuts.entries()) {
      const before = await revisionOf(client);
      proxy.cutNext(/^POST .*\/edits$/, cut);
      const edited = await client.edit([{ kind: 'set-title', title: `Title ${index}` }]);
      assert.equal(proxy.pendingCuts(), 0);
      assert.equal(edited.revision, before + 1, JSON.stringify(cut));
      assert.match(edited.description, new RegExp(`Title ${index}`));
      assert.equal(await revisionOf(client), before + 1, JSON.stringify(cut));
    }
  });
});

suite('a frame of the film', () => {
  test('is a picture of the size that is asked for, and another after a change', async (t) => {
    const { client } = await withFilm(t);
    const frame = await client.frame({ atMs: 1000, widthPx: 320 });
    const { format, width, height } = await sharp(frame).metadata();
    assert.deepEqual([format, width, height], ['jpeg', 320, 180]);
    const revision = await revisionOf(client);
    await client.edit([
      { kind: 'set-filters', filters: [{ name: 'black-and-white', strength: 1 }] },
    ]);
    const changed = await client.frame({ atMs: 1000, widthPx: 320 });
    assert.notDeepEqual(changed, frame);
    assert.deepEqual(await client.frame({ atMs: 1000, widthPx: 320, revision }), frame);
  });

  test('is asked for in vain while there is no film, and in a revision that is not there', async (t) => {
    const { url } = await startTestServer(t);
    const client = newClient({ url, patience: quick });
    await assert.rejects(client.frame({ atMs: 0 }), (error) => failedBy(error, 'nothingToExport'));
    await assert.rejects(client.frame({ atMs: 0, revision: 7 }), (error) => {
      assert.ok(failedBy(error, 'notFound'));
      assert.match(error.wording.en, /revision 7/);
      return true;
    });
  });
});

test('a service without edits and frames is said to have none', async (t) => {
  const { url } = await startStandIn(t, {
    keys: 'camel',
    renderFields: 'top',
    heartbeat: 'comment',
    errors: 'both',
    says: true,
    lineEnd: '\n',
    endsLastEvent: true,
  });
  const client = newClient({ url, patience: quick });
  const [photo] = await drawPhotos(1);
  await client.upload([{ name: photo!.name, content: new Blob([photo!.bytes]) }]);
  await client.say('make a video');
  const edits = [{ kind: 'set-title', title: 'Hers' }] as const;
  for (const ask of [
    async () => client.edit(edits),
    async () => client.edit(edits, { baseRevision: 1 }),
    async () => client.frame({ atMs: 0 }),
  ])
    await assert.rejects(ask, (error) => failedBy(error, 'notOffered'));
});
