import { newClient, type Client } from '../../client/client.ts';
import { identitiesInMemory } from '../../client/connection/identity.ts';
import type { Language, Wording } from '../../language/wording.ts';
import type { Caller } from '../caller.ts';

/** Where a caller on the network stands: who it is, and in which project. */
export interface Place {
  readonly userId: string;
  readonly language: Language;
  /** As the owner of this token, the one of the request at hand: the first may have expired since. */
  caller(token: string): Promise<Caller>;
}

/** Begins in the project that the user has worked on last, where there is one. */
export function newPlace(options: {
  readonly userId: string;
  readonly language: Language;
  readonly serviceUrl: () => string;
}): Place {
  const { userId, language, serviceUrl } = options;
  const identities = identitiesInMemory();
  const notes: Wording[] = [];
  let current: { readonly token: string; readonly client: Promise<Client> } | null = null;
  const open = async (token: string, isFirst: boolean): Promise<Client> => {
    const client = newClient({
      url: serviceUrl(),
      token,
      identities,
      language,
      notify: (note) => notes.push(note),
    });
    const [newest] = isFirst ? await client.projects() : [];
    if (newest !== undefined) await client.openProject(newest.sessionId);
    return client;
  };
  return {
    userId,
    language,
    caller: async (token) => {
      const before = current;
      if (before?.token !== token) {
        const opening = { token, client: open(token, before === null) };
        current = opening;
        opening.client.catch(() => {
          if (current === opening) current = before;
        });
      }
      return { client: await current!.client, language, notes };
    },
  };
}
