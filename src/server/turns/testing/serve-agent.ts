import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { pino } from 'pino';
import { createApp } from '../../http/app.ts';
import type { Parts } from '../../parts.ts';
import type { Settings } from '../../settings.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import type { Agent } from '../agent.ts';
import { runRoutes } from '../run-routes.ts';
import { Turns } from '../turns.ts';

export interface AgentServer {
  /** Where the agent answers. */
  readonly url: string;
  /** Everything else, at an address of its own, with the same database. */
  readonly server: TestServer;
  readonly turns: Turns;
  /** As at the end of the process: what runs is left to the next start. */
  readonly stop: () => Promise<void>;
}

/** A real server whose messages another agent answers. */
export async function serveAgent(
  t: TestContext,
  answering: Agent | ((parts: Parts) => Agent),
  settings: Partial<Settings> = {},
): Promise<AgentServer> {
  const server = await startTestServer(t, settings);
  const { parts } = server;
  const log = pino({ level: 'silent' });
  const stopping = new AbortController();
  const agent = typeof answering === 'function' ? answering(parts) : answering;
  const turns = turnsOf(parts, agent, stopping.signal);
  const app = createApp({
    settings: parts.settings,
    log,
    stopping: stopping.signal,
    authenticate: async (authorization) => parts.accounts.authenticate(authorization),
  });
  runRoutes(app, { ...parts, turns });
  await turns.resume();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const stop = async () => {
    stopping.abort();
    await app.answers.allClosed(AbortSignal.timeout(1000));
    await turns.allEnded();
    await app.close();
  };
  t.after(stop);
  return { url: `http://127.0.0.1:${port}`, server, turns, stop };
}

/** The turns of a server, as another agent takes them. */
export function turnsOf(parts: Parts, agent: Agent, stopping: AbortSignal): Turns {
  return new Turns({
    database: parts.database,
    ledger: parts.ledger,
    prices: parts.economy.prices,
    sessions: parts.sessions,
    events: parts.eventLog,
    agent,
    timeLimitMs: parts.settings.turnTimeLimitMs,
    stopping,
    log: parts.log,
  });
}
