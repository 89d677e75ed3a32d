import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { apiErrorName } from '../../api/codes.ts';
import { asApiError } from './error-answer.ts';
import { languageOf } from './request-language.ts';
import { requestSignal } from './request-signal.ts';

/** One event on its way to a client. */
export interface StreamItem {
  readonly data: object;
  /** By which a client that lost the connection says what it has. */
  readonly id?: number;
}

const heartbeat = ': heartbeat\n\n';
/** A reader that takes no byte for so many heartbeats is given up. */
const patienceHeartbeats = 6;

/**
 * Answers with server-sent events, in the one framing that every known client of the protocol
 * parses: each `data:`, each `id:` and each heartbeat is a block of its own, the id after its data
 * so that nobody has the id without the data. The first block is a heartbeat, which brings the
 * headers at once.
 *
 * Of `items` only as much is asked as the reader takes. They end when their signal is aborted,
 * which says that the reader is gone; an error that they throw is told in the stream, which then
 * ends.
 */
export function sendEventStream(
  reply: FastifyReply,
  options: {
    readonly items: (signal: AbortSignal) => AsyncIterable<StreamItem>;
    /** The longest silence. */
    readonly heartbeatMs: number;
  },
): FastifyReply {
  const { items, heartbeatMs } = options;
  const gone = requestSignal(reply);
  // The socket counts a byte that the reader took, so heartbeats keep a living one.
  reply.raw.setTimeout(patienceHeartbeats * heartbeatMs, () => reply.raw.destroy());
  const stream = new PassThrough();
  pump({ stream, items: telling(reply, items(gone)), heartbeatMs, gone }).catch((error: unknown) =>
    stream.destroy(error as Error),
  );
  return reply
    .headers({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache',
      'X-Accel-Buffering': 'no',
    })
    .send(stream);
}

/** What stands in a stream when the work behind it failed. */
export function errorItem(type: string, message: string): StreamItem {
  return {
    data: {
      error: `${type}: ${message}`,
      error_details: { error_type: type, error_message: message, timestamp: Date.now() / 1000 },
    },
  };
}

async function* telling(
  reply: FastifyReply,
  items: AsyncIterable<StreamItem>,
): AsyncGenerator<StreamItem> {
  try {
    yield* items;
  } catch (error) {
    const { kind, wording } = asApiError(error);
    if (kind.status >= 500) reply.log.error({ err: error }, 'event stream failed');
    yield errorItem(apiErrorName(kind), wording[languageOf(reply.request)]);
  }
}

async function pump(options: {
  readonly stream: PassThrough;
  readonly items: AsyncIterable<StreamItem>;
  readonly heartbeatMs: number;
  readonly gone: AbortSignal;
}): Promise<void> {
  const { stream, items, heartbeatMs, gone } = options;
  stream.write(heartbeat);
  const silence = setInterval(() => {
    if (!stream.writableNeedDrain) stream.write(heartbeat);
  }, heartbeatMs);
  try {
    for await (const item of items) {
      silence.refresh();
      if (gone.aborted) break;
      if (!stream.write(blocksOf(item))) await drained(stream, gone);
    }
    stream.end();
  } finally {
    clearInterval(silence);
  }
}

function blocksOf({ data, id }: StreamItem): string {
  const block = `data: ${JSON.stringify(data)}\n\n`;
  return id === undefined ? block : `${block}id: ${id}\n\n`;
}

async function drained(stream: PassThrough, gone: AbortSignal): Promise<void> {
  try {
    await once(stream, 'drain', { signal: gone });
  } catch (error) {
    if (!gone.aborted) throw error;
  }
}
