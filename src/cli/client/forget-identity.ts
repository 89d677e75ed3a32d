import { connect } from '../../client/connection/connection.ts';
import { readEnvironment } from '../../client/connection/environment.ts';
import { identitiesInFile, identityFilePath } from '../../client/connection/identity-file.ts';
import { readSettings } from '../serve/read-settings.ts';
import { isServerOf, usualUrl } from './find-server.ts';

/**
 * Forgets the token and the current project of the service that is meant, without asking it for
 * anything; the client id stays, and gets the projects back. Answers the service's address.
 */
export async function forgetIdentity(options: {
  readonly environment: NodeJS.ProcessEnv;
  /** What `--server` says; null: what the environment says, else this machine. */
  readonly address: string | null;
}): Promise<string> {
  const { environment } = options;
  const address = options.address ?? readEnvironment(environment).url ?? null;
  const { settings } = await readSettings({}, environment);
  const { dataFolder } = settings;
  const { url } = connect({ url: address ?? usualUrl(settings) });
  const isLocal = address === null || (await isServerOf(dataFolder, url));
  const store = identitiesInFile(identityFilePath(environment));
  for (const name of isLocal ? [dataFolder, url] : [url]) {
    const known = await store.read(name);
    if (known !== null) await store.write(name, { ...known, token: null, sessionId: null });
  }
  return url;
}
