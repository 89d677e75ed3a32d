import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { drawPictures } from '../../../../test/draw-pictures.ts';
import { startCuttingProxy, type CuttingProxy } from '../../../../test/client/cutting-proxy.ts';
import { temporaryFolder } from '../../../../test/make-media.ts';
import type { Event } from '../../../api/run.ts';
import { startTestServer, type TestServer } from '../../../server/testing/test-server.ts';

const program = fileURLToPath(new URL('../../main.ts', import.meta.url));

export interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Sent once it holds, by what was printed so far and the requests that the server has of this run. */
  readonly stopAt?: {
    readonly holds: (printed: string, requests: readonly string[]) => boolean;
    readonly signal: NodeJS.Signals;
  };
}

export interface Workshop {
  readonly folder: string;
  readonly write: (name: string, text: string | Uint8Array) => Promise<void>;
  /** So many photos that differ from each other; from another `first` on, others. */
  readonly draw: (folder: string, count: number, first?: number) => Promise<void>;
  /** `kinora batch` as a process of its own, in the folder, as the same user each time. */
  readonly batch: (args: readonly string[], options?: RunOptions) => Promise<Ended>;
  /** Removes a project from the server. */
  readonly remove: (sessionId: string) => Promise<void>;
  /** What the user has on the server. */
  readonly onServer: () => Promise<Held>;
}

export interface Held {
  /** Of the projects, the newest first. */
  readonly projects: readonly { readonly name: string; readonly sessionId: string }[];
  readonly renderIds: readonly string[];
  /** All that was said in them. */
  readonly said: readonly string[];
}

/** What every film of these tests has, so that it is made soon. */
export const soon = 'defaults: { say: 1 second without music, resolution: 480p, quality: low }\n';

/** Of all tests of a file: a server is quicker for the second film than for the first. */
export interface Service {
  readonly server: TestServer;
  readonly proxy: CuttingProxy;
}

/** A real server, and a way to it that sees the requests. */
export async function startService(test: Parameters<typeof startTestServer>[0]): Promise<Service> {
  const proxy = await startCuttingProxy(test);
  const server = await startTestServer(test, { publicUrl: proxy.url });
  proxy.leadTo(server.url);
  return { server, proxy };
}

/** A folder to work in, and a user of the service. */
export async function newWorkshop(t: TestContext, { server, proxy }: Service): Promise<Workshop> {
  const folder = temporaryFolder(t.after.bind(t));
  const { token, headers } = await server.newUser();
  const environment = {
    ...process.env,
    KINORA_LANG: 'en',
    KINORA_URL: proxy.url,
    KINORA_TOKEN: token,
    XDG_CONFIG_HOME: join(folder, '.config'),
    XDG_DATA_HOME: join(folder, '.data'),
    NO_COLOR: '1',
  };
  const ask = async (path: string) => {
    const answer = await fetch(`${server.url}${path}`, { headers });
    return ((await answer.json()) as { data: Record<string, never> }).data;
  };
  const saidIn = async (sessionId: string) => {
    const path = `/api/run/nemo_agent/me/${sessionId}/events?follow=false`;
    const log = await (await fetch(`${server.url}${path}`, { headers })).text();
    const events = Array.from(
      log.matchAll(/^data: (.*)$/gm),
      ([, json]) => JSON.parse(json!) as Event,
    );
    return events
      .filter(({ author }) => author === 'user')
      .map(
        ({ content }) =>
          content?.parts?.map((part) => ('text' in part ? part.text : '')).join('') ?? '',
      );
  };
  return {
    folder,
    write: async (name, text) => {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    },
    draw: async (name, count, first = 0) => {
      await mkdir(join(folder, name), { recursive: true });
      const size = { widthPx: 160, heightPx: 120, durationFrames: 1 };
      await drawPictures(join(folder, name), { count, first, ...size });
    },
    batch: async (args, { env = {}, stopAt } = {}) =>
      runBatch(args, { folder, env: { ...environment, ...env }, stopAt, proxy }),
    remove: async (sessionId) => {
      const path = `/apps/nemo_agent/users/me/sessions/${sessionId}`;
      const { ok } = await fetch(`${server.url}${path}`, { method: 'DELETE', headers });
      assert.ok(ok);
    },
    onServer: async () => {
      const { sessions } = (await ask('/api/sessions/nemo_agent/me?limit=100')) as unknown as {
        sessions: { session_id: string; task_name: string }[];
      };
      const { renders } = (await ask('/api/render/proxy/lambda')) as unknown as {
        renders: { id: string }[];
      };
      return {
        projects: sessions.map(({ session_id, task_name }) => ({
          name: task_name,
          sessionId: session_id,
        })),
        renderIds: renders.map(({ id }) => id),
        said: (await Promise.all(sessions.map(async (one) => saidIn(one.session_id)))).flat(),
      };
    },
  };
}

async function runBatch(
  args: readonly string[],
  place: {
    readonly folder: string;
    readonly env: NodeJS.ProcessEnv;
    readonly stopAt: RunOptions['stopAt'];
    readonly proxy: CuttingProxy;
  },
): Promise<Ended> {
  const { folder, env, stopAt, proxy } = place;
  const earlierCount = proxy.requests.length;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, 'batch', ...args],
    { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const looking = setInterval(() => {
    if (!stopAt?.holds(stdout + stderr, proxy.requests.slice(earlierCount))) return;
    clearInterval(looking);
    child.kill(stopAt.signal);
  }, 2);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(looking);
  return { code, stdout, stderr };
}
