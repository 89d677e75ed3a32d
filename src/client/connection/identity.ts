/** By what a server knows this client. Secret: who has it reads the person's projects. */
export interface Identity {
  /** Gets a token of the same user again and again. */
  readonly clientId: string;
  readonly token: string | null;
  readonly userId: string | null;
  /** The session that was used last. */
  readonly sessionId: string | null;
}

/** Where identities are kept, one for each server by its address. */
export interface IdentityStore {
  /** Null where there is none yet. */
  read(url: string): Promise<Identity | null>;
  /** Whole or not at all. */
  write(url: string, identity: Identity): Promise<void>;
}

/** Keeps them for as long as it lives itself. */
export function identitiesInMemory(): IdentityStore {
  const kept = new Map<string, Identity>();
  return {
    read: async (url) => kept.get(url) ?? null,
    write: async (url, identity) => {
      kept.set(url, identity);
    },
  };
}
