import { createParser } from 'eventsource-parser';
import type { Connection } from '../connection/connection.ts';
import { readBody } from '../connection/read-body.ts';
import { brokenConnection } from '../connection/send-as.ts';

/** One piece of an event stream. */
export type Frame =
  | { readonly kind: 'event'; readonly json: unknown }
  /** The number of the event before it. */
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'heartbeat' };

/** Far above any event; what is longer is no event stream. */
const longestEvent = 64 * 2 ** 20;

/**
 * The pieces of a stream as they come, in any framing that servers of the protocol use: heartbeats
 * as comments, as empty `data:` or as events of that name, ids in a block of their own or with
 * their data. Ends where the stream does. Throws ClientError `lost` when the connection breaks,
 * when the last event is cut off, or when there was silence for `patience.silenceMs`.
 */
export async function* readFrames(
  connection: Connection,
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Frame> {
  let waiting: Frame[] = [];
  let isCut = false;
  const parser = createParser({
    maxBufferSize: longestEvent,
    onComment: () => waiting.push({ kind: 'heartbeat' }),
    onEvent: ({ data, event }) => {
      const frame = frameOf(data, event);
      isCut = frame === null;
      if (frame !== null) waiting.push(frame);
    },
    onId: (id) => {
      if (id !== '') waiting.push({ kind: 'number', number: id });
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of readBody(connection, body, signal)) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    yield* waiting;
    waiting = [];
  }
  // A last event may lack the empty line after it.
  parser.feed(`${decoder.decode()}\n\n`);
  yield* waiting;
  if (isCut) throw brokenConnection(connection, new Error('the last event is cut off'));
}

/** Null for what is no JSON: half an event. */
function frameOf(data: string, name: string | undefined): Frame | null {
  if (data.trim() === '' || data === '[DONE]' || isHeartbeat(name)) return { kind: 'heartbeat' };
  try {
    const json = JSON.parse(data) as unknown;
    const { type, event } = (json ?? {}) as { type?: unknown; event?: unknown };
    return isHeartbeat(type) || isHeartbeat(event)
      ? { kind: 'heartbeat' }
      : { kind: 'event', json };
  } catch {
    return null;
  }
}

function isHeartbeat(name: unknown): boolean {
  return name === 'heartbeat' || name === 'ping';
}
