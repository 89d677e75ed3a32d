// What people say, told to a real server: whatever it is, it is answered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event } from '../../src/api/run.ts';
import { seededRandom } from '../../src/director/random.ts';
import { ApiCaller } from '../../src/server/testing/api-caller.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { newChat, say, textOf } from '../../src/server/turns/testing/chat.ts';
import { validateTimeline } from '../../src/timeline/validate.ts';
import { readCorpus } from '../understanding/run-corpus.ts';

const messageCount = 100;
const seed = 20260;

test('every message ends with words and a revision, as one step, and undo leads back to the first', async (t) => {
  const server = await startTestServer(t);
  const { headers } = await server.newUser();
  const chat = await newChat({ url: server.url, headers }, 6);
  const head = async () => server.parts.revisions.head(chat.sessionId);
  let before = 0;
  for (const message of await someMessages()) {
    const { events } = await say(chat, message);
    const last = events.at(-1)!;
    const { number, timeline } = await head();
    assert.ok(textOf([last]).trim().length > 0, `no words to “${message}”`);
    assert.equal(last.customMetadata?.['revision'], number, `the revision after “${message}”`);
    assert.ok(number - before <= 1, `“${message}” made ${number - before} revisions`);
    assert.deepEqual(unansweredCalls(events), [], `calls of “${message}”`);
    if (timeline !== null) assert.deepEqual(validateTimeline(timeline), [], `after “${message}”`);
    before = number;
  }
  const api = new ApiCaller(server.url, headers);
  const undo = `/api/state/nemo_agent/me/${chat.sessionId}/undo`;
  while ((await head()).canUndo) await api.data('POST', undo);
  assert.equal((await head()).timeline, null);
});

/** Of all that the corpus for tuning holds, mixed. */
async function someMessages(): Promise<string[]> {
  const corpus = await readCorpus('messages');
  // An empty message is refused before there is a turn.
  const messages = corpus.map((one) => one.say).filter((text) => text.trim() !== '');
  const mixed = seededRandom(seed, 'messages').shuffle(messages);
  return mixed.slice(0, messageCount);
}

function unansweredCalls(events: readonly Event[]): string[] {
  const parts = events.flatMap(({ content }) => content?.parts ?? []);
  const answered = parts.flatMap((part) =>
    'functionResponse' in part ? [part.functionResponse.id] : [],
  );
  return parts
    .flatMap((part) => ('functionCall' in part ? [part.functionCall] : []))
    .filter(({ id }) => answered.filter((one) => one === id).length !== 1)
    .map(({ name }) => name);
}
