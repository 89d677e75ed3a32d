import { createParser } from 'eventsource-parser';
import type { Event } from '../../../api/run.ts';
import type { Chat } from './chat.ts';

/**
 * Follows a session's log over a connection that breaks after a few events, mostly in the middle of
 * one, and resumes as browsers do. Answers the ids of the events in the order in which they came.
 */
export async function listenBrokenly(
  chat: Chat,
  options: {
    /** Number of the event before the first. */
    readonly after?: number;
    readonly eventCount: number;
    readonly seed: number;
  },
): Promise<{ ids: string[]; dropCount: number }> {
  const { after = 0, eventCount, seed } = options;
  const random = randomFrom(seed);
  const ids: string[] = [];
  let lastId = String(after);
  let dropCount = -1;
  for (; ids.length < eventCount; dropCount++) {
    const dropping = new AbortController();
    const bytesToRead = 200 + Math.floor(random() * 3000);
    const received: Event[] = [];
    const parser = createParser({
      onEvent: ({ data }) => received.push(JSON.parse(data) as Event),
    });
    let block = '';
    let read = 0;
    try {
      const path = `/api/run/nemo_agent/me/${chat.sessionId}/events`;
      const answer = await fetch(chat.url + path, {
        headers: { ...chat.headers, 'Last-Event-ID': lastId },
        signal: dropping.signal,
      });
      for await (const bytes of answer.body!) {
        const kept = bytes.subarray(0, bytesToRead - read);
        read += kept.length;
        block += Buffer.from(kept).toString('latin1');
        parser.feed(Buffer.from(kept).toString());
        if (read >= bytesToRead || ids.length + received.length >= eventCount) break;
      }
    } finally {
      dropping.abort();
    }
    const told = [...block.matchAll(/\nid: (\d+)\n\n/g)];
    // An event counts once its id has come; without it, it comes again.
    ids.push(...received.slice(0, told.length).map(({ id }) => id));
    lastId = told.at(-1)?.[1] ?? lastId;
  }
  return { ids, dropCount };
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
