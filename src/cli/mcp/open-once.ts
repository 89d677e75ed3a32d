import type { Client } from '../../client/client.ts';
import { openClient, type OpenClientOptions } from '../client/open-client.ts';

/**
 * Opens a client when it is first needed, so that hosts that only look around start nothing. What
 * could not be opened is tried again the next time.
 */
export function openOnce(options: OpenClientOptions): {
  readonly client: () => Promise<Client>;
  readonly isOpen: () => boolean;
} {
  let opening: Promise<Client> | null = null;
  let isOpen = false;
  const open = async (): Promise<Client> => {
    const { client } = await openClient(options);
    isOpen = true;
    return client;
  };
  return {
    client: async () => {
      opening ??= open().catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    },
    isOpen: () => isOpen,
  };
}
