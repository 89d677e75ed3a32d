import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { McpRequest } from './mcp-endpoint.ts';
import { Sessions, type SessionLimits } from './sessions.ts';

function open(t: TestContext, limits: Partial<SessionLimits> = {}) {
  const sessions = new Sessions(limits);
  t.after(async () => sessions.close());
  const ended: string[] = [];
  const add = (id: string, userId: string) =>
    sessions.add(id, {
      userId,
      answer: async () => new Response(id),
      close: async () => {
        ended.push(id);
      },
    });
  /** Asks in a session; calling the result ends the answer. */
  const ask = async (id: string, userId: string) => {
    const over: (() => void)[] = [];
    const sent = { userId, whenOver: (listener: () => void) => over.push(listener) };
    const answer = await sessions.answer(id, sent as unknown as McpRequest);
    return { text: (await answer?.text()) ?? null, end: () => over.forEach((each) => each()) };
  };
  return { sessions, ended, add, ask };
}

suite('sessions', () => {
  test('answer their own user alone', async (t) => {
    const { add, ask } = open(t);
    add('one', 'ann');
    assert.equal((await ask('one', 'ann')).text, 'one');
    assert.equal((await ask('one', 'bob')).text, null);
    assert.equal((await ask('two', 'ann')).text, null);
  });

  test('of a user who has too many make room where they were unused longest', async (t) => {
    const { sessions, ended, add, ask } = open(t, { mostOfUser: 2 });
    add('first', 'ann');
    add('second', 'ann');
    add('other', 'bob');
    (await ask('first', 'ann')).end();
    assert.equal(sessions.makeRoom('ann'), true);
    assert.deepEqual(ended, ['second']);
    assert.equal(sessions.makeRoom('bob'), true);
    assert.deepEqual(ended, ['second'], 'bob has room');
  });

  test('that are at work are not ended for others', async (t) => {
    const { sessions, ended, add, ask } = open(t, { most: 2 });
    add('first', 'ann');
    add('second', 'ann');
    const [first, second] = [await ask('first', 'ann'), await ask('second', 'ann')];
    assert.equal(sessions.makeRoom('bob'), false);
    second.end();
    assert.equal(sessions.makeRoom('bob'), true);
    assert.deepEqual(ended, ['second']);
    first.end();
  });

  test('end when nobody uses them, and not while an answer is under way', async (t) => {
    const { sessions, ended, add, ask } = open(t, { idleMs: 30 });
    add('idle', 'ann');
    add('busy', 'ann');
    const { end } = await ask('busy', 'ann');
    await sleep(100);
    assert.deepEqual(ended, ['idle']);
    end();
    await sleep(100);
    assert.deepEqual(ended, ['idle', 'busy']);
    assert.equal(sessions.size, 0);
  });
});
