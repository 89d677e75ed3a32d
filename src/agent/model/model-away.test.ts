import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { suite, test, type TestContext } from 'node:test';
import { mainTrack } from '../../timeline/editing/find.ts';
import { validateTimeline } from '../../timeline/validate.ts';
import { emptyConversation } from '../conversation.ts';
import { holidayProject } from '../testing/holiday.ts';
import { answerLimitBytes } from './bounded-fetch.ts';
import type { ModelFaultCode } from './model-fault.ts';
import { respondWithModel, type ModelResponse } from './respond-with-model.ts';
import { openScripted } from './testing/open-scripted.ts';
import { sayToModel } from './testing/say-to-model.ts';
import type { ScriptedAnswer } from './testing/scripted-model.ts';

const wish = 'everything black and white';
const trackId = mainTrack(holidayProject().timeline)!.id;
const reverse = { name: 'edit_reverse_order', args: { trackId } };
const endless = `data: ${'word '.repeat(answerLimitBytes / 5)}`;

/** What the grammar makes of the wish. */
function assertByGrammar(response: ModelResponse, code: ModelFaultCode): void {
  assert.equal(response.fault?.code, code);
  assert.equal(response.kind, 'changed');
  const clips = mainTrack(response.timeline!)!.clips;
  assert.ok(clips.every(({ filters }) => filters[0]?.name === 'black-and-white'));
}

const faults: readonly (readonly [string, ModelFaultCode, ScriptedAnswer])[] = [
  ['never answers', 'silent', 'silent'],
  ['falls silent in the middle', 'silent', { text: 'I think that it', half: 'silent' }],
  ['breaks off in the middle', 'garbled', { text: 'I think that it', half: 'closed' }],
  ['breaks off within a call', 'garbled', { calls: [reverse], half: 'closed' }],
  ['refuses the key', 'key', { status: 401, body: '{"error":{"message":"Bad key sk-secret"}}' }],
  ['is forbidden', 'key', { status: 403 }],
  ['is not known', 'unknown', { status: 404 }],
  ['takes no more requests', 'busy', { status: 429, retryAfter: 0 }],
  ['fails', 'failing', { status: 500, body: '<html>sk-secret</html>' }],
  ['does not take tools', 'rejected', { status: 400, body: '{"error":"no tools"}' }],
  ['answers garbage', 'garbled', { raw: 'data: {"choices":[{"del\n\n' }],
  ['answers a page', 'garbled', { raw: '<!doctype html><p>Welcome!' }],
  ['answers nothing at all', 'garbled', { raw: '' }],
  ['answers emptiness', 'empty', {}],
  [
    'tells of an error within its stream',
    'garbled',
    { raw: 'data: {"error":{"message":"sk-secret"}}\n\n' },
  ],
  ['does not end', 'garbled', { raw: endless }],
];

suite('where a language model', () => {
  for (const [what, code, answer] of faults)
    test(`${what}, the grammar answers`, async (t) => {
      const settings = { timeoutMs: 3000, silenceMs: 300 };
      const { response } = await sayToModel(t, { message: wish, script: [answer], settings });
      assertByGrammar(response, code);
      assert.doesNotMatch(JSON.stringify(response.fault), /sk-secret/);
    });

  test('is not there, the grammar answers', async (t) => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    assertByGrammar(await say(t, `http://127.0.0.1:${port}`), 'unreachable');
  });

  test('hangs up at once, the grammar answers', async (t) => {
    const rude = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(rude, 'listening');
    t.after(() => rude.close());
    const { port } = rude.address() as AddressInfo;
    assertByGrammar(await say(t, `http://127.0.0.1:${port}`), 'unreachable');
  });

  test('sends elsewhere, the key does not follow', async (t) => {
    const elsewhere = createServer(() => assert.fail('somebody came')).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    t.after(() => elsewhere.close());
    const { port } = elsewhere.address() as AddressInfo;
    const sender = createServer((socket) =>
      socket.end(
        `HTTP/1.1 307 Elsewhere\r\nlocation: http://127.0.0.1:${port}/\r\ncontent-length: 0\r\n\r\n`,
      ),
    ).listen(0, '127.0.0.1');
    await once(sender, 'listening');
    t.after(() => sender.close());
    const own = (sender.address() as AddressInfo).port;
    assertByGrammar(await say(t, `http://127.0.0.1:${own}`), 'unreachable');
  });

  test('is busy for a moment, it is asked again', async (t) => {
    for (const status of [429, 500, 503]) {
      const { response, server } = await sayToModel(t, {
        script: [{ status, retryAfter: 0 }, { calls: [reverse] }, { text: 'Turned around.' }],
      });
      assert.equal(response.fault, null);
      assert.equal(server.requests.length, 3);
      assert.equal(response.said[0]?.en, 'Turned around.');
    }
  });

  test('uses tools without end, it is stopped, and what it did is kept and told', async (t) => {
    const { response, server } = await sayToModel(t, {
      script: [{ calls: [reverse] }],
      settings: { maxSteps: 4 },
    });
    assert.equal(server.requests.length, 4);
    assert.equal(response.fault?.code, 'endless');
    assert.equal(response.steps.length, 3);
    assert.equal(response.kind, 'changed');
    assert.match(response.said[0]!.en, /broke off/);
    // The last time it is not to use any.
    assert.equal(server.requests[3]!.body['tool_choice'], 'none');
  });

  test('calls more than a message can need, the rest is not done', async (t) => {
    const { response, server } = await sayToModel(t, {
      script: [{ calls: Array.from({ length: 201 }, () => reverse) }],
    });
    assert.equal(response.steps.length, 60);
    assert.equal(server.requests.length, 1);
    assert.equal(response.fault?.code, 'endless');
  });

  test('breaks off behind a change, the change is kept and told', async (t) => {
    for (const after of [{ status: 500 }, { raw: 'nonsense' }, 'silent'] as const) {
      const { response, project } = await sayToModel(t, {
        script: [{ text: 'First the order.', calls: [reverse] }, after],
        settings: { timeoutMs: 2000, silenceMs: 300 },
      });
      assert.equal(response.kind, 'changed');
      assert.notEqual(response.fault, null);
      assert.deepEqual(validateTimeline(response.timeline!), []);
      assert.notEqual(response.timeline, project.timeline);
      assert.equal(response.said[0]!.en, 'First the order.');
      assert.match(response.said[1]!.en, /broke off \(.+\)\. What it had changed/);
    }
  });

  test('is slow in all, its time is bounded', async (t) => {
    const begun = performance.now();
    const { response } = await sayToModel(t, {
      streaming: false,
      message: wish,
      script: ['silent'],
      settings: { timeoutMs: 400, silenceMs: 60_000 },
    });
    assertByGrammar(response, 'silent');
    assert.ok(performance.now() - begun < 30_000);
  });

  test('is no longer waited for by anybody, the reason is thrown', async (t) => {
    const controller = new AbortController();
    const gone = new Error('the session is gone');
    setTimeout(() => controller.abort(gone), 100);
    const said = sayToModel(t, { script: ['silent'], options: { signal: controller.signal } });
    await assert.rejects(said, gone);
  });

  test('calls tools wrongly, it is told, and may mend it', async (t) => {
    const wrong = [
      { name: 'edit_reverse_order', args: { trackId: 7 } },
      { name: 'edit_reverse_order', args: '{"trackId":' },
      { name: 'edit_reverse_order', args: '[]' },
      { name: 'edit_set_title', args: { title: 'x'.repeat(30_000) } },
      { name: 'delete_everything', args: {} },
      { name: '__proto__', args: {} },
      { name: 'set_filters', args: { photos: { of: 'nothing' }, filters: ['sepia'] } },
      { name: 'ask_person', args: { question: '', choices: [] } },
    ];
    const { response, server } = await sayToModel(t, {
      script: [{ calls: wrong }, { calls: [reverse] }, { text: 'Now it worked.' }],
    });
    assert.deepEqual(
      response.steps.map(({ ok }) => ok),
      [...wrong.map(() => false), true],
    );
    assert.equal(response.fault, null);
    assert.deepEqual(
      response.steps.filter((step) => !step.ok).map((step) => step.wording),
      wrong.map(() => null),
      'it is no news for the person',
    );
    const told = (server.requests[1]!.body['messages'] as { role: string }[]).filter(
      ({ role }) => role === 'tool',
    );
    assert.equal(told.length, wrong.length);
  });
});

test('a model that only misuses its tools is none, and the grammar answers', async (t) => {
  const { response } = await sayToModel(t, {
    message: wish,
    script: [{ calls: [{ name: 'make_everything_grey', args: {} }] }, { text: 'Done!' }],
  });
  assertByGrammar(response, 'untrue');
});

async function say(t: TestContext, url: string): Promise<ModelResponse> {
  return respondWithModel({ text: wish, language: 'en' }, holidayProject(), emptyConversation, {
    model: await openScripted(url),
    signal: t.signal,
    history: [],
    contactSheets: null,
    onText: () => {},
  });
}
