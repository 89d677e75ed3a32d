import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { failedBy } from '../client-error.ts';
import { connect } from '../connection/connection.ts';
import { readFrames, type Frame } from './read-frames.ts';

const connection = connect({ patience: { silenceMs: 60 } });

/** A stream in pieces of so many bytes; `null` at the end keeps it open, an error breaks it. */
function streamOf(text: string, options: { pieceBytes?: number; end?: Error | null } = {}) {
  const bytes = new TextEncoder().encode(text);
  const { pieceBytes = bytes.length, end } = options;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        controller.enqueue(bytes.subarray(at, at + pieceBytes));
      if (end === undefined) controller.close();
    },
    pull(controller) {
      if (end) controller.error(end);
    },
  });
}

async function framesOf(body: ReadableStream<Uint8Array>): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const frame of readFrames(connection, body)) frames.push(frame);
  return frames;
}

const event = { content: { parts: [{ text: '你好 🎬' }] } };
const json = JSON.stringify(event);
const framings: Readonly<Record<string, string>> = {
  'Kinora’s: blocks of data, ids and comments': `: heartbeat\n\ndata: ${json}\n\nid: 7\n\n`,
  'the id before its data': `: heartbeat\n\nid: 7\ndata: ${json}\n\n`,
  'carriage returns': `: heartbeat\r\n\r\ndata: ${json}\r\n\r\nid: 7\r\n\r\n`,
  'an empty data line as heartbeat': `data:\n\ndata:${json}\n\nid: 7\n\n`,
  'an event called heartbeat': `event: heartbeat\ndata: {"at":1}\n\ndata: ${json}\n\nid: 7\n\n`,
  'an object of type heartbeat': `data: {"type":"heartbeat"}\n\ndata: ${json}\n\nid: 7\n\n`,
  'a last event without its empty line': `: heartbeat\n\nid: 7\ndata: ${json}`,
};

suite('an event stream', () => {
  for (const [name, text] of Object.entries(framings))
    test(`is read with ${name}, however its bytes come`, async () => {
      for (const pieceBytes of [1, 2, 3, 7, 1000]) {
        const frames = await framesOf(streamOf(text, { pieceBytes }));
        const kinds = frames.map(({ kind }) => kind).toSorted();
        const heartbeats = kinds.filter((kind) => kind === 'heartbeat').length;
        // An empty data line is nothing at all by the standard, and may be left out.
        assert.ok(heartbeats === 1 || name.startsWith('an empty'), name);
        assert.deepEqual(
          kinds.filter((kind) => kind !== 'heartbeat'),
          ['event', 'number'],
        );
        assert.deepEqual(
          frames.find(({ kind }) => kind === 'event'),
          { kind: 'event', json: event },
        );
        assert.deepEqual(
          frames.find(({ kind }) => kind === 'number'),
          { kind: 'number', number: '7' },
        );
      }
    });

  test('that ends with [DONE] ends', async () => {
    const frames = await framesOf(streamOf(`data: ${json}\n\ndata: [DONE]\n\n`));
    assert.deepEqual(
      frames.map(({ kind }) => kind),
      ['event', 'heartbeat'],
    );
  });

  test('that is cut off within an event, at any byte, is lost, with what came before', async () => {
    const whole = `data: ${json}\n\ndata: ${json}`;
    const first = `data: ${json}\n\n`.length;
    for (let length = first + 'data: {'.length; length < whole.length; length++) {
      const heard: Frame[] = [];
      const reading = (async () => {
        for await (const frame of readFrames(connection, streamOf(whole.slice(0, length))))
          heard.push(frame);
      })();
      await assert.rejects(reading, (error) => failedBy(error, 'lost'));
      assert.equal(heard.length, 1, whole.slice(0, length));
    }
  });

  test('whose connection breaks is lost, and so is one that falls silent', async () => {
    for (const end of [new TypeError('terminated'), null]) {
      const reading = framesOf(streamOf(`data: ${json}\n\n`, { end }));
      await assert.rejects(reading, (error) => failedBy(error, 'lost'));
    }
  });
});
