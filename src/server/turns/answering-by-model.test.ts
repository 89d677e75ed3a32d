import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import {
  startScriptedModel,
  type Script,
  type ScriptedAnswer,
} from '../../agent/model/testing/scripted-model.ts';
import { modelSettingsSchema } from '../../agent/model/model-settings.ts';
import type { Event } from '../../api/run.ts';
import { startTestServer } from '../testing/test-server.ts';
import { newChat, say, textOf } from './testing/chat.ts';

async function chatWithModel(
  t: TestContext,
  script: Script | readonly ScriptedAnswer[],
  more: { readonly canLook?: boolean } = {},
) {
  const { url, requests } = await startScriptedModel(t, script);
  const settings = { name: 'scripted', url, key: 'sk-secret', timeoutMs: 5000, ...more };
  const server = await startTestServer(t, { model: modelSettingsSchema.parse(settings) });
  const { headers } = await server.newUser();
  const chat = await newChat({ url: server.url, headers }, 3);
  const film = async () => (await server.parts.revisions.head(chat.sessionId)).timeline;
  return { server, chat, requests, film };
}

const grey = {
  name: 'set_filters',
  args: {
    photos: { of: 'all' },
    filters: [{ name: 'black-and-white', strength: 1 }],
    others: 'keep',
  },
};

const partialText = (events: readonly Event[]) =>
  events
    .filter(({ partial }) => partial === true)
    .flatMap(({ content }) => content?.parts ?? [])
    .flatMap((part) => ('text' in part ? [part.text] : []))
    .join('');

test('a model carries a message out by tools, live, and its words are the beginning of the whole', async (t) => {
  const { chat, requests, film } = await chatWithModel(t, (request) =>
    /black and white/.test(request.text) && !/"role":"tool"/.test(request.text)
      ? { text: 'Let me see. A moment.', calls: [toolOf(request.body)] }
      : { text: 'Everything is grey now, as you wished.' },
  );
  await say(chat, 'a film');
  const { events } = await say(chat, 'black and white please', { body: { streaming: true } });
  const whole = events.filter(({ partial }) => partial !== true);
  assert.deepEqual(
    whole.map(({ content }) => Object.keys(content!.parts[0]!)[0]),
    ['functionCall', 'functionResponse', 'text'],
  );
  assert.equal(partialText(events), textOf(events));
  assert.match(textOf(events), /^Let me see\. A moment\.\s+Everything is grey now[^]*Now: /);
  const firstWords = events.findIndex(({ partial }) => partial === true);
  const call = events.findIndex(({ content }) => 'functionCall' in content!.parts[0]!);
  assert.ok(firstWords < call, 'words come before the tool that comes after them');
  const filters = (await film())!.tracks.flatMap((track) =>
    track.kind === 'video' ? track.clips.map((clip) => clip.filters[0]?.name) : [],
  );
  assert.ok(filters.length > 0 && filters.every((name) => name === 'black-and-white'));
  assert.equal(events.at(-1)!.customMetadata!['byModel'], true);
  assert.ok(requests.every(({ text }) => !text.includes('sk-secret')));
  assert.match(requests.at(-1)!.text, /a film/, 'it is told what was said before');
});

test('a model that is away leaves the answer to the grammar, and nothing of it is told', async (t) => {
  const { chat, film } = await chatWithModel(t, [{ status: 500, body: 'secret of the provider' }]);
  await say(chat, 'a film');
  const { events, raw } = await say(chat, 'in black and white');
  assert.equal(events.at(-1)!.customMetadata!['modelFault'], 'failing');
  assert.equal(events.at(-1)!.customMetadata!['byModel'], undefined);
  assert.doesNotMatch(raw, /secret/);
  assert.ok(JSON.stringify(await film()).includes('black-and-white'));
});

test('a model that can look is shown the pictures, numbered, with their names', async (t) => {
  const { chat, requests } = await chatWithModel(t, [{ text: 'Three drawings.' }], {
    canLook: true,
  });
  await say(chat, 'what is on the photos?');
  const { text } = requests[0]!;
  assert.match(text, /data:image\/jpeg;base64,/);
  assert.match(text, /picture-2\.png/);
});

/** The call that the tools which were offered allow. */
function toolOf(body: { readonly [key: string]: unknown }): { name: string; args: object } {
  const tools = body['tools'] as { function: { name: string } }[];
  assert.ok(tools.some((tool) => tool.function.name === grey.name));
  return grey;
}
