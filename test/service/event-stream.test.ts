// The bytes of /run_sse: the one framing that every known client parses, and what a parser of the
// field reads from them.
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { createParser } from 'eventsource-parser';
import { array, assert as check, nat, property } from 'fast-check';
import type { Event } from '../../src/api/run.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { newChat, request } from '../../src/server/turns/testing/chat.ts';

/** What is answered to a message, as it came over the wire. */
async function answerBytes(t: TestContext, text: string): Promise<Uint8Array> {
  const server = await startTestServer(t);
  const chat = await newChat({ url: server.url, headers: (await server.newUser()).headers }, 2);
  const answer = await fetch(
    `${chat.url}/run_sse`,
    request(chat, text, { headers: { Accept: 'text/event-stream' }, body: { streaming: true } }),
  );
  assert.equal(answer.headers.get('Content-Type'), 'text/event-stream; charset=utf-8');
  assert.equal(answer.headers.get('Cache-Control'), 'no-cache');
  assert.equal(answer.headers.get('X-Accel-Buffering'), 'no');
  assert.equal(answer.headers.get('Content-Encoding'), null);
  return new Uint8Array(await answer.arrayBuffer());
}

void suite('the event stream of an answer', () => {
  test('is blocks of one line, each of data, an id or a heartbeat, and no byte else', async (t) => {
    const bytes = await answerBytes(t, '做成4秒的视频，配上音乐');
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    assert.ok(text.endsWith('\n\n'));
    const blocks = text.slice(0, -2).split('\n\n');
    for (const block of blocks)
      assert.match(block, /^(?:data: \{[^\r\n\u2028\u2029]*\}|id: \d+|: heartbeat)$/u);
    for (const block of blocks.filter((each) => each.startsWith('data: '))) {
      const event = JSON.parse(block.slice('data: '.length)) as Event;
      assert.equal(typeof event.author, 'string');
    }
    // Nobody has the number of an event without the event: it stands behind it, and rises.
    const numbers = blocks.flatMap((block, index) => {
      const number = /^id: (\d+)$/.exec(block)?.[1];
      if (number === undefined) return [];
      const before = blocks.slice(0, index).findLast((each) => each !== ': heartbeat');
      assert.match(before ?? '', /^data: \{"id"/);
      return [Number(number)];
    });
    assert.ok(numbers.length > 2);
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].toSorted((one, other) => one - other),
    );
  });

  test('is read alike by a parser of the field, wherever the network cuts it', async (t) => {
    const bytes = await answerBytes(t, 'a 4 second film titled “Größe 😀 尺寸”');
    const whole = parse([bytes]);
    assert.deepEqual(whole.errors, []);
    assert.ok(whole.events.some(({ partial }) => partial === true));
    assert.ok(whole.ids.length > 2);
    check(
      property(array(nat(bytes.length), { maxLength: 40 }), (cuts) => {
        const ends = [...cuts, bytes.length].toSorted((one, other) => one - other);
        const pieces = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        assert.deepEqual(parse(pieces), whole);
      }),
      { numRuns: 50 },
    );
  });
});

function parse(pieces: readonly Uint8Array[]) {
  const events: Event[] = [];
  const ids: string[] = [];
  const errors: Error[] = [];
  const parser = createParser({
    onEvent: ({ data, event }) => {
      assert.equal(event, undefined);
      events.push(JSON.parse(data) as Event);
    },
    onId: (id) => ids.push(id),
    onError: (error) => errors.push(error),
  });
  const decoder = new TextDecoder();
  for (const piece of pieces) parser.feed(decoder.decode(piece, { stream: true }));
  return { events, ids, errors };
}
