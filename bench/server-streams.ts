import { setTimeout as sleep } from 'node:timers/promises';
import { forkServer } from '../src/server/testing/fork-server.ts';
import { newUser } from '../src/server/testing/test-server.ts';
import { listenBrokenly } from '../src/server/turns/testing/broken-listener.ts';
import { eventsOf, newChat, say, type Chat } from '../src/server/turns/testing/chat.ts';
import { treeBytes } from './measure.ts';
import type { ServerBench } from './server-bench.ts';

const sessionCount = 20;
const messageCount = 10;
/** What leaks grows with every round. */
const roundCount = 3;
const quietCount = 20;
const quietMs = 40_000;
/** A client gives up after this silence. */
const silenceLimitMs = 15_000;

/**
 * Event streams that are dropped in the middle of events and resumed as browsers do: what was lost
 * and what came twice, the longest silence of quiet ones, and what the server keeps of all of it.
 */
export async function measureStreams(bench: ServerBench): Promise<void> {
  const { figures, folder, after, options } = bench;
  const server = await forkServer({ after }, { dataFolder: folder });
  const { headers } = await newUser(server.url);
  const caller = { url: server.url, headers };
  const chats: Chat[] = [];
  for (let index = 0; index < sessionCount; index++) chats.push(await newChat(caller));
  const listenersEach = Math.ceil(options.listeners / sessionCount);
  for (let round = 0; round < roundCount; round++) {
    const startMs = performance.now();
    const heard = await listenAndTalk(chats, listenersEach);
    const seconds = (performance.now() - startMs) / 1000;
    const lost = sum(heard.map((one) => one.lost));
    const repeated = sum(heard.map((one) => one.repeated));
    const dropped = sum(heard.map(({ dropCount }) => dropCount));
    const events = sum(heard.map(({ ids }) => ids.length));
    figures.atMost(`events lost or repeated by ${heard.length} streams`, lost + repeated, {
      most: 0,
      unit: '',
      note: `${events} events, ${dropped} drops, ${seconds.toFixed(1)} s`,
    });
    await sleep(2000);
    const bytes = treeBytes(server.pid);
    if (bytes !== null)
      figures.note('memory of the server after them', bytes / 1e6, { unit: 'MB' });
  }
  const silences = await Promise.all(quietStreams(chats));
  figures.atMost('longest silence of a quiet stream', Math.max(...silences) / 1000, {
    most: silenceLimitMs / 1000,
    unit: 's',
  });
}

/** Everybody listens to a session while it is talked in. */
async function listenAndTalk(chats: readonly Chat[], listeners: number) {
  const all = await Promise.all(
    chats.map(async (chat, place) => {
      const after = (await log(chat)).length;
      const eventCount = 2 * messageCount;
      const listening = Array.from({ length: listeners }, async (_, index) =>
        listenBrokenly(chat, { after, eventCount, seed: place * listeners + index }),
      );
      for (let index = 0; index < messageCount; index++) await say(chat, 'hello');
      const heard = await Promise.all(listening);
      const truth = (await log(chat)).slice(after).map(({ id }) => id);
      return heard.map((one) => ({ ...one, ...compare(one.ids, truth) }));
    }),
  );
  return all.flat();
}

/** The longest time without a byte, of each. */
function quietStreams(chats: readonly Chat[]): Promise<number>[] {
  return Array.from({ length: quietCount }, async (_, index) => {
    const chat = chats[index % chats.length]!;
    const leaving = AbortSignal.timeout(quietMs);
    const path = `/api/run/nemo_agent/me/${chat.sessionId}/events?after=1000000`;
    const answer = await fetch(chat.url + path, { headers: chat.headers, signal: leaving });
    let longestMs = 0;
    let lastMs = performance.now();
    const note = () => {
      longestMs = Math.max(longestMs, performance.now() - lastMs);
      lastMs = performance.now();
    };
    try {
      for await (const _bytes of answer.body!) note();
    } catch (error) {
      if (!leaving.aborted) throw error;
    }
    note();
    return longestMs;
  });
}

async function log({ url, headers, sessionId }: Chat) {
  const path = `/api/run/nemo_agent/me/${sessionId}/events?follow=false`;
  return eventsOf(await (await fetch(url + path, { headers })).text());
}

function compare(ids: readonly string[], truth: readonly string[]) {
  const known = new Set(ids);
  return {
    lost: truth.filter((id) => !known.has(id)).length,
    repeated: ids.length - known.size,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
