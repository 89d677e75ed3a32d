// node scripts/with-node.mjs bench/server-streams.ts [--listeners 1000]: event streams of a server in a
// process of its own, dropped in the middle of events and resumed as browsers do. Counts what was lost
// and what came twice, the longest silence of quiet streams, and the server's memory after each round.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { forkServer } from '../src/server/testing/fork-server.ts';
import { newUser } from '../src/server/testing/test-server.ts';
import { listenBrokenly } from '../src/server/turns/testing/broken-listener.ts';
import { eventsOf, newChat, say, type Chat } from '../src/server/turns/testing/chat.ts';

const sessionCount = 20;
const messageCount = 10;
/** What leaks grows with every round. */
const roundCount = 3;
const quietCount = 20;
const quietMs = 40_000;

const { values } = parseArgs({ options: { listeners: { type: 'string', default: '1000' } } });
const listenersEach = Math.ceil(Number(values.listeners) / sessionCount);
const ends: (() => unknown)[] = [];
const scope = { after: (end: () => unknown) => ends.push(end) } as unknown as TestContext;
const dataFolder = await mkdtemp(join(tmpdir(), 'kinora-bench-'));
try {
  console.log(JSON.stringify(await measure(), null, 2));
} finally {
  for (const end of ends) await end();
  await rm(dataFolder, { recursive: true });
}

async function measure() {
  const server = await forkServer(scope, { dataFolder });
  const { headers } = await newUser(server.url);
  const caller = { url: server.url, headers };
  const chats: Chat[] = [];
  for (let index = 0; index < sessionCount; index++) chats.push(await newChat(caller));
  const rounds = [];
  for (let round = 0; round < roundCount; round++) {
    const startMs = performance.now();
    const heard = await listenAndTalk(chats, listenersEach);
    const seconds = (performance.now() - startMs) / 1000;
    await sleep(2000);
    rounds.push({
      listeners: heard.length,
      dropped: sum(heard.map(({ dropCount }) => dropCount)),
      events: sum(heard.map(({ ids }) => ids.length)),
      lost: sum(heard.map(({ lost }) => lost)),
      repeated: sum(heard.map(({ repeated }) => repeated)),
      seconds,
      serverBytes: residentBytes(server.pid),
    });
  }
  return {
    rounds,
    longestSilenceMs: Math.max(...(await Promise.all(quietStreams(chats)))),
  };
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

function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
