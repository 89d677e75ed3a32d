import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import type { Event } from '../../api/run.ts';
import { startTestServer } from '../testing/test-server.ts';
import { EventLog } from './event-log.ts';

async function newLog(t: TestContext) {
  const { parts, newUser } = await startTestServer(t);
  const { userId } = await newUser();
  const session = await parts.sessions.create(userId, { taskName: 'project' });
  return { log: new EventLog(parts.database), sessionId: session.id, sessions: parts.sessions };
}

function event(text: string): Event {
  return {
    id: randomUUID(),
    invocationId: 'e-1',
    author: 'nemo_agent',
    timestamp: Date.now() / 1000,
    content: { role: 'model', parts: [{ text }] },
    actions: { stateDelta: {}, artifactDelta: {}, requestedAuthConfigs: {} },
  };
}

const never = async () => false;
const already = async () => true;

test('whoever follows from any place, at any time, gets every event after it once and in order', async (t) => {
  const { log, sessionId } = await newLog(t);
  const total = 60;
  const gone = new AbortController();
  const follow = async (after: number) => {
    const numbers: number[] = [];
    const options = { sessionId, after, isOver: never, signal: gone.signal };
    for await (const { number } of log.follow(options)) {
      numbers.push(number);
      if (number === total) break;
    }
    return numbers;
  };
  const followers = [];
  for (let written = 0; written < total; written++) {
    followers.push({ after: (written * 7) % total, numbers: follow((written * 7) % total) });
    await log.record(sessionId, async (_, append) => append(event(`number ${written + 1}`)));
  }
  for (const { after, numbers } of followers)
    assert.deepEqual(
      await numbers,
      Array.from({ length: total - after }, (_, index) => after + index + 1),
    );
  gone.abort();
});

test('events of a transaction that fails are never told', async (t) => {
  const { log, sessionId } = await newLog(t);
  await assert.rejects(
    log.record(sessionId, async (_, append) => {
      await append(event('not to be'));
      throw new Error('no');
    }),
    /no/,
  );
  await log.record(sessionId, async (_, append) => append(event('to be')));
  const told = await log.list(sessionId);
  assert.deepEqual(
    told.map(({ number, event: { content } }) => [number, content?.parts]),
    [[1, [{ text: 'to be' }]]],
  );
});

test('what has ended is told to its last event, and then the following ends', async (t) => {
  const { log, sessionId } = await newLog(t);
  for (let index = 0; index < 25; index++)
    await log.record(sessionId, async (_, append) => append(event(String(index))));
  const { signal } = new AbortController();
  const told = log.follow({ sessionId, after: 3, isOver: already, signal });
  assert.equal((await collect(told)).length, 22);
});

test('who waits for more is let go by the signal, and leaves nothing behind', async (t) => {
  const { log, sessionId } = await newLog(t);
  const gone = new AbortController();
  const all = Promise.all(
    Array.from({ length: 50 }, async () =>
      collect(log.follow({ sessionId, after: 0, isOver: never, signal: gone.signal })),
    ),
  );
  while (log.followerCount(sessionId) < 50) await new Promise(setImmediate);
  gone.abort();
  assert.deepEqual((await all).flat(), []);
  assert.equal(log.followerCount(sessionId), 0);
});

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
