import { failedBy } from '../client-error.ts';
import type { Connection } from './connection.ts';
import { brokenConnection } from './send-as.ts';

/**
 * The bytes of an answer as they come. Throws ClientError `lost` when the connection breaks or is
 * silent for `patience.silenceMs`; whoever stops reading ends the connection.
 */
export async function* readBody(
  connection: Connection,
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let isDone = false;
  try {
    for (;;) {
      const read = await withinSilence(connection, reader);
      isDone = read.done;
      if (read.done) return;
      yield read.value;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw failedBy(error, 'lost') ? error : brokenConnection(connection, error);
  } finally {
    // Of a broken stream there is nothing to cancel any more, which it says by an error.
    if (!isDone) await reader.cancel().catch(() => {});
  }
}

async function withinSilence(
  connection: Connection,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<{ done: true } | { done: false; value: Uint8Array }> {
  const { silenceMs } = connection.patience;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const cause = new Error(`silence for ${silenceMs} ms`);
    timer = setTimeout(() => reject(brokenConnection(connection, cause)), silenceMs);
  });
  try {
    return (await Promise.race([reader.read(), silence])) as Awaited<
      ReturnType<typeof withinSilence>
    >;
  } finally {
    clearTimeout(timer);
  }
}
