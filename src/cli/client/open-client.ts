import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { newClient, type Client } from '../../client/client.ts';
import {
  attributionOfSkill,
  ownAttribution,
  type Attribution,
} from '../../client/connection/attribution.ts';
import { readEnvironment } from '../../client/connection/environment.ts';
import { identitiesInFile, identityFilePath } from '../../client/connection/identity-file.ts';
import type { IdentityStore } from '../../client/connection/identity.ts';
import { Failure } from '../../language/failure.ts';
import type { Language, Wording } from '../../language/wording.ts';
import { readLocalToken } from '../../server/accounts/local-token.ts';
import type { Surroundings } from '../command.ts';
import { wrongUse } from '../failure-report.ts';
import { findServer, type FoundServer } from './find-server.ts';

export interface OpenClientOptions {
  readonly surroundings: Surroundings;
  /** What `--server` says; null: what the environment says, else this machine. */
  readonly address: string | null;
  /** Hears what the person should know at once: “Starting Kinora on this machine…”. */
  readonly notify: (wording: Wording) => void;
  /** Of what the server says; that of the person's system by default. */
  readonly language?: Language;
  /** Whether a Kinora may be started where none runs; `--no-start` and KINORA_AUTOSTART=false forbid it. */
  readonly mayStart?: boolean;
  /** Whether the project that is used becomes the current one also of later calls; so by default. */
  readonly keepsProject?: boolean;
}

export interface OpenedClient {
  readonly client: Client;
  /** Whether it is the Kinora of the person at this machine, where nothing costs anything. */
  readonly isOwnServer: boolean;
  /** By which the server is known again: the data folder of the own one, at whatever port, else the address. */
  readonly serverName: string;
}

/**
 * A client of the service that the person means: `--server`, else KINORA_URL or NEMO_API_URL, else
 * the Kinora of this machine, which is started where none runs, also later when it has gone. Texts
 * of a server are to be printed by `safeText` only. Throws Failure with what to do, and ClientError
 * for an address that is none.
 */
export async function openClient(options: OpenClientOptions): Promise<OpenedClient> {
  const { surroundings, notify } = options;
  const { environment } = surroundings;
  const server = await findServer(options);
  const kept = identitiesInFile(identityFilePath(environment));
  const identities = (options.keepsProject ?? true) ? kept : withoutProject(kept);
  const localToken = server.isOwn ? await readLocalToken(server.dataFolder) : null;
  const isLocalUser = localToken !== null && readEnvironment(environment).token === undefined;
  // The local user's projects are those of the data folder, at whatever address it is served.
  const serverName = isLocalUser ? server.dataFolder : server.url;
  const client = newClient({
    url: server.url,
    environment,
    language: options.language ?? surroundings.systemLanguage ?? 'en',
    notify,
    attribution: await attributionIn(environment),
    fetch: fetchFrom(server, notify),
    identities: localToken === null ? identities : underName(identities, serverName),
    ...(isLocalUser && {
      token: localToken,
      renewToken: async () => readLocalToken(server.dataFolder),
    }),
  });
  // It was asked whether it is there: from now on it is waited for when it is gone.
  client.connection.hasAnswered = server.isOwn;
  return { client, isOwnServer: server.isOwn, serverName };
}

/**
 * Asks the server wherever it is by now: one of this machine ends when nobody needs it, and is
 * started again by who does. Before each request, since another program may have its port by then,
 * which is not to be given the local token.
 */
function fetchFrom(server: FoundServer, notify: (wording: Wording) => void): typeof fetch {
  const told = new Set<string>();
  return async (input, init) => {
    if (typeof input !== 'string' || !input.startsWith(`${server.url}/`)) return fetch(input, init);
    let url: string;
    try {
      url = await unlessAborted(server.currentUrl(), init?.signal ?? null);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // The client asks several times.
      if (!told.has(error.message)) notify(error.wording);
      told.add(error.message);
      throw notSent(error);
    }
    return fetch(url + input.slice(server.url.length), init);
  };
}

/** Who gives up does not wait for a server that starts; it starts nevertheless. */
async function unlessAborted<Answer>(
  answer: Promise<Answer>,
  signal: AbortSignal | null,
): Promise<Answer> {
  if (signal === null) return answer;
  const over = new AbortController();
  const aborted = once(signal, 'abort', { signal: over.signal }).then(() =>
    signal.throwIfAborted(),
  );
  // Whichever is not waited for any longer may fail unheard.
  aborted.catch(() => {});
  answer.catch(() => {});
  try {
    signal.throwIfAborted();
    return (await Promise.race([answer, aborted])) as Answer;
  } finally {
    over.abort();
  }
}

/** As `fetch` says that nobody is there. */
function notSent(failure: Failure): TypeError {
  const cause = Object.assign(new Error(failure.message), { code: 'ECONNREFUSED' });
  return new TypeError('fetch failed', { cause });
}

/** Who calls: Kinora's own command, or the skill whose folder KINORA_SKILL names. */
async function attributionIn(environment: NodeJS.ProcessEnv): Promise<Attribution> {
  const folder = environment['KINORA_SKILL'];
  if (!folder) return ownAttribution;
  const path = resolve(folder, 'SKILL.md');
  try {
    return attributionOfSkill({ text: await readFile(path, 'utf8'), path });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongUse(
      `KINORA_SKILL is to name the folder of a skill, but ${path} cannot be read (${reason}).`,
      `KINORA_SKILL 应指向技能文件夹，但无法读取 ${path}（${reason}）。`,
    );
  }
}

/** The same store, in which this server has a name of its own in place of its address. */
function underName(store: IdentityStore, name: string): IdentityStore {
  return {
    read: async () => store.read(name),
    write: async (_url, identity) => store.write(name, identity),
  };
}

/** The same store, in which the current project stays what it is. */
function withoutProject(store: IdentityStore): IdentityStore {
  return {
    read: async (url) => store.read(url),
    write: async (url, identity) => {
      const sessionId = (await store.read(url))?.sessionId ?? null;
      await store.write(url, { ...identity, sessionId });
    },
  };
}
