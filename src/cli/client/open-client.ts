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
import type { Language, Wording } from '../../language/wording.ts';
import { readLocalToken } from '../../server/accounts/local-token.ts';
import type { Surroundings } from '../command.ts';
import { wrongUse } from '../failure-report.ts';
import { readSettings } from '../serve/read-settings.ts';
import { findRunningServer } from './running-server.ts';

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
}

export interface OpenedClient {
  readonly client: Client;
  /** Whether it is the Kinora of the person at this machine, where nothing costs anything. */
  readonly isOwnServer: boolean;
}

/**
 * A client of the service that the person means: `--server`, else KINORA_URL or NEMO_API_URL, else
 * the Kinora of this machine, which is started where none runs. Texts of a server are to be printed
 * by `safeText` only. Throws Failure, and ClientError for an address that is none.
 */
export async function openClient(options: OpenClientOptions): Promise<OpenedClient> {
  const { surroundings, notify } = options;
  const { environment } = surroundings;
  const language = options.language ?? surroundings.systemLanguage ?? 'en';
  const address = options.address ?? readEnvironment(environment).url ?? null;
  const { settings } = await readSettings({}, environment);
  const { dataFolder } = settings;
  const own = await findRunningServer(dataFolder);
  const url = address ?? own?.url ?? `http://127.0.0.1:${settings.port}`;
  const isOwnServer = own !== null && isSameServer(url, own.url);
  const identities = identitiesInFile(identityFilePath(environment));
  const localToken = isOwnServer ? await readLocalToken(dataFolder) : null;
  const givenToken = readEnvironment(environment).token ?? localToken;
  const client = newClient({
    url,
    environment,
    language,
    notify,
    attribution: await attributionIn(environment),
    // Another server at the same address, or the same at another, does not mix projects up.
    identities: localToken === null ? identities : underName(identities, dataFolder),
    ...(givenToken !== null && { token: givenToken }),
    ...(localToken !== null && { renewToken: async () => readLocalToken(dataFolder) }),
  });
  return { client, isOwnServer };
}

/** Whether an address is that of a server on this machine, under whichever name. */
function isSameServer(address: string, own: string): boolean {
  const [one, other] = [URL.parse(address), URL.parse(own)];
  return one?.origin === other?.origin || (isLoopback(one) && one?.port === other?.port);
}

function isLoopback(url: URL | null): boolean {
  return url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/** Who calls: Kinora's own command, or the skill in whose folder KINORA_SKILL lies. */
async function attributionIn(environment: NodeJS.ProcessEnv): Promise<Attribution> {
  const folder = environment['KINORA_SKILL'];
  if (!folder) return ownAttribution;
  const path = resolve(folder, 'SKILL.md');
  try {
    return attributionOfSkill({ text: await readFile(path, 'utf8'), path });
  } catch (error) {
    throw wrongUse(
      `KINORA_SKILL names no folder of a skill: ${path} cannot be read (${String(error)}).`,
      `KINORA_SKILL 不是技能文件夹：无法读取 ${path}（${String(error)}）。`,
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
