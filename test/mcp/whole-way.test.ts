// From photos to the film as an agent goes it: the official client, over standard input and output
// of a real `kinora mcp` and over HTTP to a real server, in both generations of the protocol.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, suite, test, type TestContext } from 'node:test';
import type { Client } from '@modelcontextprotocol/client';
import sharp from 'sharp';
import { findFilmFault } from '../../src/client/film/check-film.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { editKinds } from '../../src/timeline/edit.ts';
import { temporaryFolder } from '../make-media.ts';
import { callTool, connectAgent, overHttp, overStdio } from './agent.ts';

const folder = temporaryFolder(after);

/** An agent, and how it gives files and reads what it got. */
interface Door {
  readonly agent: Client;
  /** What `upload` takes for three photos. */
  readonly photos: Readonly<Record<string, unknown>>;
  /** Arguments of `export_film` beside the wish for the file. */
  readonly saving: Readonly<Record<string, unknown>>;
  readonly read: (uri: string) => Promise<Uint8Array<ArrayBuffer>>;
}

const doors: Readonly<Record<string, (t: TestContext) => Promise<Door>>> = {
  'standard input and output': async (t) => {
    const server = await startTestServer(t);
    const { token } = await server.newUser();
    const home = join(folder, `home-${t.name.length}`);
    const agent = await connectAgent(
      t,
      overStdio({ HOME: home, KINORA_URL: server.url, KINORA_TOKEN: token }),
    );
    const photos = join(home, 'photos');
    await mkdir(photos, { recursive: true });
    for (const { name, bytes } of await drawPhotos(3)) await writeFile(join(photos, name), bytes);
    return {
      agent,
      photos: { paths: [photos] },
      saving: { save_to: join(home, 'sea.mp4') },
      read: async (uri) => new Uint8Array(await readFile(fileURLToPath(uri))),
    };
  },
  'HTTP, in a session': async (t) => httpDoor(t, 'sessions'),
  'HTTP, each call by itself': async (t) => httpDoor(t, 'single'),
};

async function httpDoor(t: TestContext, generation: 'sessions' | 'single'): Promise<Door> {
  const server = await startTestServer(t);
  const { token } = await server.newUser();
  const agent = await connectAgent(t, overHttp(server.url, token), generation);
  const drawn = await drawPhotos(3);
  const files = drawn.map(({ name, bytes }) => ({
    name,
    data: Buffer.from(bytes).toString('base64'),
  }));
  const read = async (uri: string) => new Uint8Array(await (await fetch(uri)).arrayBuffer());
  return { agent, photos: { files }, saving: {}, read };
}

for (const [name, open] of Object.entries(doors))
  suite(`an agent over ${name}`, () => {
    test('goes from photos to the film, sees it, and changes it', async (t) => {
      const { agent, photos, saving, read } = await open(t);
      assert.match((await callTool(agent, 'new_project', { name: 'Trip' })).text, /empty project/);
      assert.match((await callTool(agent, 'upload', photos)).text, /^Uploaded 3: picture-0\.png/);
      const said = await callTool(agent, 'say', {
        text: 'a 3 second video with music and the title "Sea"',
      });
      assert.match(said.text, /Timeline \(3 tracks\): 1\. Video: picture-0, picture-1, picture-2/);

      const seen = await callTool(agent, 'timeline');
      assert.match(seen.text, /^Project "Trip"\nrevision 1 · 1920×1080, 30 fps, 90 frames \(3 s\)/);
      const idOf = (name: string) => new RegExp(`(\\S+) \\d+–\\d+ "${name}"`).exec(seen.text)![1]!;
      await callTool(agent, 'remove_clip', { clipId: idOf('picture-2.png') });
      assert.match(
        (await callTool(agent, 'timeline')).text,
        /Not shown: "picture-2\.png" \(image\)/,
      );

      const before = await frameOf(agent);
      const looks = { filters: [{ name: 'black-and-white', strength: 1 }] };
      assert.match((await callTool(agent, 'set_filters', looks)).text, /black and white/i);
      const grey = await sharp(await frameOf(agent)).stats();
      assert.ok(grey.channels.every(({ mean }) => Math.abs(mean - grey.channels[0]!.mean) < 2));
      await callTool(agent, 'undo');
      assert.deepEqual(await frameOf(agent), before);

      const split = await callTool(agent, 'split_clip', {
        clipId: idOf('picture-0.png'),
        atFrame: 12,
      });
      const [, added] = /New: (\S+)/.exec(split.text)!;
      const replaced = await callTool(agent, 'replace_asset', {
        clipId: added,
        assetId: 'picture-2.png',
      });
      assert.match(replaced.text, /picture-2/);
      assert.doesNotMatch((await callTool(agent, 'timeline')).text, /Not shown/);

      const heard: number[] = [];
      const film = await callTool(
        agent,
        'export_film',
        { quality: 'low', resolution: '480p', fps: 12, ...saving },
        { onprogress: ({ progress, total }) => heard.push(progress / total!) },
      );
      assert.equal(film.isError, false, film.text);
      assert.ok(heard.length >= 2 && heard.every((share, at) => share > (heard[at - 1] ?? -1)));
      const link = film.content.find((part) => part.type === 'resource_link')!;
      assert.equal(link.mimeType, 'video/mp4');
      const bytes = await read(link.uri);
      assert.equal(await findFilmFault(new Blob([bytes])), null);

      const { resources } = await agent.listResources();
      assert.deepEqual(
        resources.map(({ mimeType }) => mimeType),
        ['application/json', 'video/mp4'],
      );
      const [draft] = (await agent.readResource({ uri: resources[0]!.uri })).contents;
      assert.ok('text' in draft! && (JSON.parse(draft.text) as { t: unknown[] }).t.length === 3);
      const [same] = (await agent.readResource({ uri: resources[1]!.uri })).contents;
      assert.ok('blob' in same! && Buffer.from(same.blob, 'base64').equals(Buffer.from(bytes)));
    });

    test('is told what every tool does, in few words', async (t) => {
      const { agent } = await open(t);
      const { tools } = await agent.listTools();
      const names = tools.map((tool) => tool.name);
      for (const { kind } of editKinds) assert.ok(names.includes(kind.replaceAll('-', '_')), kind);
      for (const tool of tools) {
        assert.match(tool.name, /^[a-z_]{3,40}$/);
        assert.ok(tool.title && tool.description!.length <= 200, tool.name);
        assert.equal(tool.inputSchema.type, 'object');
      }
      assert.ok(agent.getInstructions()!.length < 1000);
      // 8369 tokens of o200k_base are 34,327 characters.
      assert.ok(JSON.stringify(tools).length < 36_000, String(JSON.stringify(tools).length));
    });

    test('is refused by answers that say what to do, and goes on', async (t) => {
      const { agent } = await open(t);
      const refused: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
        ['look_at_frame', {}, /no film to look at yet/],
        ['export_film', {}, /no film to export yet/],
        ['undo', {}, /undo/i],
        ['upload', {}, /which files/],
        ['upload', { urls: ['beach'] }, /^urls\[0\]: Expected an address such as https.*"beach"/],
        ['say', {}, /^text: /],
        ['say', { text: 'hello', more: 1 }, /^more: /],
        ['look_at_frame', { seconds: 'two' }, /^seconds: .*number.*"two"/],
        ['open_project', { id: '1234567890123456789' }, /list_projects/],
        ['remove_clip', { clipId: 'clip-9' }, /There is no clip "clip-9"/],
        ['set_canvas', { widthPx: 7, heightPx: 'x' }, /widthPx|heightPx/],
      ];
      for (const [tool, args, words] of refused) {
        const { isError, text } = await callTool(agent, tool, args);
        assert.equal(isError, true, tool);
        assert.match(text, words);
      }
      await assert.rejects(callTool(agent, 'make_coffee'), /make_coffee/);
      const nowhere = 'kinora://projects/1234567890123456789/timeline';
      await assert.rejects(agent.readResource({ uri: nowhere }), /project/);
      assert.equal((await callTool(agent, 'credits')).isError, false);
    });

    test('offers the sayings of both languages', async (t) => {
      const { agent } = await open(t);
      const { prompts } = await agent.listPrompts();
      const texts = await Promise.all(
        prompts.map(async (prompt) => {
          const { messages } = await agent.getPrompt({ name: prompt.name });
          const { content } = messages[0]!;
          return content.type === 'text' ? content.text : '';
        }),
      );
      assert.ok(texts.some((text) => text.startsWith('combine these photos into a 30-second')));
      assert.ok(texts.some((text) => text.includes('30秒')));
    });
  });

async function frameOf(agent: Client): Promise<Buffer> {
  const { content } = await callTool(agent, 'look_at_frame', { seconds: 0.2, width: 320 });
  const picture = content.find((part) => part.type === 'image')!;
  assert.equal(picture.mimeType, 'image/jpeg');
  return Buffer.from(picture.data, 'base64');
}

for (const generation of ['sessions', 'single'] as const)
  test(`a host that bears few tools gets none for edits where it asks so (${generation})`, async (t) => {
    const { url, newUser } = await startTestServer(t);
    const { token } = await newUser();
    const agent = await connectAgent(t, overHttp(url, token, '?edits=false'), generation);
    const { tools } = await agent.listTools();
    assert.ok(tools.length > 5 && tools.length < 20 && tools.some(({ name }) => name === 'say'));
  });
