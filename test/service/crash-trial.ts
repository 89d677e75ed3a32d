import { once } from 'node:events';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiCaller } from '../../src/server/testing/api-caller.ts';
import { forkServer } from '../../src/server/testing/fork-server.ts';
import type { Database } from '../../src/storage/database.ts';
import { openSqliteDatabase } from '../../src/storage/sqlite-database.ts';
import { seededRandom } from '../../src/timeline/testing/random-edit.ts';
import { nothingAcknowledged, type Acknowledged } from './acknowledged.ts';
import { brokenLaws } from './broken-laws.ts';
import { brokenPromises } from './broken-promises.ts';
import { BusyClient, type Moment } from './busy-client.ts';

/** For how long after each moment the server may be killed: until what begins there is over, and a bit. */
const longestDelayMs: Readonly<Record<Moment, number>> = {
  upload: 400,
  chat: 60,
  render: 2500,
  settlement: 100,
};
const moments = Object.keys(longestDelayMs) as Moment[];
const longestQuietMs = 60_000;
/** Every so many times the next server is killed as well, while it starts or as soon as it listens. */
const startsBetweenKills = 3;
const longestStartMs = 1500;

export interface CrashReport {
  readonly kills: readonly Kill[];
  /** What was acknowledged in all. */
  readonly acknowledged: Readonly<Record<keyof Acknowledged, number>>;
}

export interface Kill {
  readonly moment: Moment;
  readonly delayMs: number;
  /** From the start of the next server to its first answer. */
  readonly answersAfterMs: number;
  /** What does not hold afterwards. */
  readonly broken: readonly string[];
}

/**
 * Kills a server again and again while a client uploads, chats and exports, and starts it again on
 * the same data. After each start everything that was acknowledged must be there, everything that
 * was under way must come to its one end, and all laws of the data must hold.
 */
export async function crashTrial(
  scope: Pick<TestContext, 'after'>,
  trial: {
    readonly dataFolder: string;
    readonly killCount: number;
    readonly seed: number;
    readonly onKill?: (kill: Kill) => void;
  },
): Promise<CrashReport> {
  const { dataFolder, killCount, seed, onKill } = trial;
  const random = seededRandom(seed);
  const settings = {
    dataFolder,
    preset: 'hosted',
    prices: { generation: 10, edit: 2, export: 5 },
    startCredits: 1_000_000,
    logLevel: 'error',
  } as const;
  let server = await forkServer(scope, settings);
  const database = openSqliteDatabase(join(dataFolder, 'kinora.db'));
  scope.after(async () => database.close());
  const client = await BusyClient.connect(server.url);
  const all = nothingAcknowledged();
  const kills: Kill[] = [];
  for (let number = 0; number < killCount; number++) {
    const moment = moments[number % moments.length]!;
    const delayMs = Math.round(random() * longestDelayMs[moment]);
    const gone = new AbortController();
    const working = client.work(server.url, gone.signal);
    await Promise.race([once(client.moments, moment), working]);
    await sleep(delayMs);
    gone.abort();
    await server.kill();
    await working;

    if (number % startsBetweenKills === 0)
      await killAtStart(scope, settings, Math.round(random() * longestStartMs));
    const startedMs = performance.now();
    server = await forkServer(scope, settings);
    const api = new ApiCaller(server.url, client.headers);
    await api.data('GET', '/api/credits/balance/simple');
    const answersAfterMs = Math.round(performance.now() - startedMs);
    const recent = client.acknowledged;
    client.acknowledged = nothingAcknowledged();
    const broken = await brokenPromises(api, recent);
    await quiet(database);
    broken.push(...(await brokenLaws(dataFolder, database)));
    for (const kind of Object.keys(all) as (keyof Acknowledged)[])
      (all[kind] as unknown[]).push(...recent[kind]);
    if (number === killCount - 1) broken.push(...(await brokenPromises(api, all)));
    const kill = { moment, delayMs, answersAfterMs, broken };
    kills.push(kill);
    onKill?.(kill);
  }
  const counts = Object.entries(all).map(([kind, list]) => [kind, list.length]);
  return { kills, acknowledged: Object.fromEntries(counts) as CrashReport['acknowledged'] };
}

async function killAtStart(
  scope: Pick<TestContext, 'after'>,
  settings: Parameters<typeof forkServer>[1],
  delayMs: number,
): Promise<void> {
  const signal = AbortSignal.timeout(Math.round(delayMs));
  try {
    const server = await forkServer(scope, settings, signal);
    await server.kill();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Resolves when nothing runs or waits any more, or after a long time. */
async function quiet(database: Database): Promise<void> {
  const limitMs = performance.now() + longestQuietMs;
  while (performance.now() < limitMs) {
    const row = await database.first<{ count: number }>(
      `SELECT (SELECT count(*) FROM jobs WHERE status IN ('waiting', 'running')) +
         (SELECT count(*) FROM invocations WHERE status = 'running') AS count`,
    );
    if (row?.count === 0) return;
    await sleep(20);
  }
}
