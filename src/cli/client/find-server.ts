import { once } from 'node:events';
import { connect } from 'node:net';
import { readEnvironment } from '../../client/connection/environment.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { isLoopback } from '../../server/http/loopback.ts';
import { reachableUrl } from '../../server/http/reachable-url.ts';
import { findRunningServer, type RunningServer } from '../../server/running-server.ts';
import type { Settings } from '../../server/settings.ts';
import { version } from '../../server/version.ts';
import type { Surroundings } from '../command.ts';
import { readSettings } from '../serve/read-settings.ts';
import { ensureLocalServer } from './local-server.ts';

export interface FoundServer {
  readonly url: string;
  /** Whether it runs upon the data folder of the person at this machine. */
  readonly isOwn: boolean;
  /** Of this machine, by its settings. */
  readonly dataFolder: string;
  /** Where it is now: one of ours that has ended is started again, maybe at another port. Throws Failure. */
  readonly currentUrl: () => Promise<string>;
}

/** Finds the server that the person means, and starts one on this machine where none is meant and none runs. */
export async function findServer(options: {
  readonly surroundings: Surroundings;
  readonly address: string | null;
  readonly notify: (wording: Wording) => void;
  readonly mayStart?: boolean;
}): Promise<FoundServer> {
  const { surroundings, notify } = options;
  const { environment, signal } = surroundings;
  const { settings } = await readSettings({}, environment);
  const { dataFolder } = settings;
  const address = options.address ?? readEnvironment(environment).url ?? null;
  if (address !== null && !(await isServerOf(dataFolder, address)))
    return { url: address, isOwn: false, dataFolder, currentUrl: async () => address };
  const mayStart = (options.mayStart ?? true) && environment['KINORA_AUTOSTART'] !== 'false';
  const port = async () => portFor(settings);
  const ensure = async (hear: (wording: Wording) => void) =>
    ensureLocalServer({ dataFolder, port, mayStart, environment, notify: hear, signal });
  const own = await ensure(notify);
  if (own.version !== version) notify(otherVersion(own));
  let starting: Promise<RunningServer> | null = null;
  return {
    url: own.url,
    isOwn: true,
    dataFolder,
    currentUrl: async () => {
      const running = await findRunningServer(dataFolder);
      if (running !== null) return running.url;
      // Requests that miss it at the same time wait for the same.
      starting ??= ensure(() => {}).finally(() => {
        starting = null;
      });
      return (await starting).url;
    },
  };
}

/** Whether an address is that of the server that runs upon a data folder. */
export async function isServerOf(dataFolder: string, address: string): Promise<boolean> {
  const running = await findRunningServer(dataFolder);
  return running !== null && isSameServer(address, running.url);
}

/** Whether an address is that of a server on this machine, under whichever name. */
function isSameServer(address: string, own: string): boolean {
  const [one, other] = [URL.parse(address), URL.parse(own)];
  if (one === null || other === null) return false;
  return one.origin === other.origin || (isLoopback(one.hostname) && one.port === other.port);
}

/** Where a server of this machine listens, by its settings. */
export function usualUrl({ host, port }: Settings): string {
  return reachableUrl({ address: host, port });
}

/** The port of the settings gives way where another program has it: the server is found by its folder. */
async function portFor({ host, port }: Settings): Promise<number> {
  // Who listens to find out may keep a server that is just starting from listening.
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return 0;
  } catch {
    return port;
  } finally {
    socket.destroy();
  }
}

function otherVersion(own: RunningServer): Wording {
  return wording(
    `The Kinora that runs is version ${own.version}, this is ${version}. “./kinora serve --stop” ends it; the next command starts the new one.`,
    `正在运行的 Kinora 是 ${own.version} 版，当前是 ${version} 版。运行 ./kinora serve --stop 停止它，下一条命令会启动新版本。`,
  );
}
