import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { settingsSchema, type Settings } from '../settings.ts';
import { startServer, type RunningServer } from '../start-server.ts';

export interface TestServer extends RunningServer {
  /** A new anonymous user, who calls with `headers`. */
  readonly newUser: () => Promise<{
    userId: string;
    token: string;
    headers: Record<string, string>;
  }>;
}

/** A real server on a free port, with a data folder of its own, gone with the test. */
export async function startTestServer(
  test: { readonly after: (clean: () => Promise<void>) => void },
  settings: Partial<Settings> = {},
): Promise<TestServer> {
  const dataFolder = settings.dataFolder ?? (await mkdtemp(join(tmpdir(), 'kinora-server-')));
  const all = settingsSchema.parse({
    port: 0,
    rateLimits: false,
    allowLoopback: true,
    renderAheadAfterMs: null,
    logLevel: 'silent',
    ...settings,
    dataFolder,
  });
  const server = await startServer(all, pino({ level: all.logLevel }));
  let closing: Promise<void> | undefined;
  const close = async () => (closing ??= server.close());
  test.after(async () => {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  });
  return { ...server, close, newUser: async () => newUser(server.url) };
}

/** A new anonymous user of a server. */
export async function newUser(url: string) {
  const answer = await fetch(`${url}/api/auth/anonymous-token`, {
    method: 'POST',
    headers: { 'X-Client-Id': randomUUID() },
  });
  const { data } = (await answer.json()) as { data: { token: string; user_id: string } };
  const headers = {
    Authorization: `Bearer ${data.token}`,
    'X-Skill-Source': 'kinora',
    'X-Skill-Version': '1.0.0',
    'X-Skill-Platform': 'terminal',
  };
  return { userId: data.user_id, token: data.token, headers };
}
