import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event } from '../../api/run.ts';
import type { LoggedEvent } from './event-log.ts';
import { streamedEvents, type LiveWords } from './partial-events.ts';

const invocationId = 'e-1';

function logged(number: number, text: string): LoggedEvent {
  const event: Event = {
    id: `event-${number}`,
    invocationId,
    author: 'nemo_agent',
    timestamp: 1,
    content: { role: 'model', parts: [{ text }] },
    actions: { stateDelta: {}, artifactDelta: {}, requestedAuthConfigs: {} },
  };
  return { number, invocationId, event };
}

async function stream(items: readonly (LoggedEvent | LiveWords)[]) {
  async function* source() {
    yield* items;
  }
  const partial: string[] = [];
  const whole: (readonly [number, string])[] = [];
  const ids = new Set<string>();
  for await (const { data, id } of streamedEvents(source())) {
    const text = data.content!.parts.map((part) => ('text' in part ? part.text : '')).join('');
    if (id === undefined) partial.push(text);
    else whole.push([id, text]);
    assert.equal(data.partial === true, id === undefined, 'only whole events have numbers');
    assert.ok(!ids.has(data.id));
    ids.add(data.id);
  }
  return { partial, whole };
}

test('words that came live are not said again, and the rest follows word by word', async () => {
  const live = ['Made it ', 'grey.'].map((delta) => ({ invocationId, delta }));
  const { partial, whole } = await stream([...live, logged(3, 'Made it grey. Now: 9 s')]);
  assert.deepEqual(partial, ['Made it ', 'grey.', ' Now', ': 9', ' s']);
  assert.deepEqual(whole, [[3, 'Made it grey. Now: 9 s']]);
});

test('an answer that came out otherwise than it began stands whole', async () => {
  const { partial, whole } = await stream([
    { invocationId, delta: 'I will' },
    logged(3, 'Sorry, no.'),
    logged(4, 'Next one'),
  ]);
  assert.deepEqual(partial, ['I will', 'Next', ' one']);
  assert.deepEqual(
    whole.map(([number]) => number),
    [3, 4],
  );
});
