import type { Client } from '../../client/client.ts';
import { Failure } from '../../language/failure.ts';
import { openClient, type OpenClientOptions } from '../client/open-client.ts';

/**
 * Opens a client when it is first needed, so that hosts that only look around start nothing. What
 * could not be opened is tried again the next time.
 */
export function openOnce(options: OpenClientOptions): {
  readonly client: () => Promise<Client>;
  /** Null where a Kinora would have to be started first. */
  readonly clientOfRunning: () => Promise<Client | null>;
} {
  let opening: Promise<Client> | null = null;
  const open = async (): Promise<Client> => {
    opening ??= openClient(options)
      .then(({ client }) => client)
      .catch((error: unknown) => {
        opening = null;
        throw error;
      });
    return opening;
  };
  return {
    client: open,
    clientOfRunning: async () => {
      if (opening !== null) return opening;
      try {
        await openClient({ ...options, mayStart: false });
      } catch (error) {
        if (error instanceof Failure) return null;
        throw error;
      }
      return open();
    },
  };
}
