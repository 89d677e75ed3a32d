import type { Connection } from '../../client/connection/connection.ts';

/**
 * The same person at the same server, with a current project apart: what happens here leaves the
 * one alone with which the person goes on in chat.
 */
export function withOwnProject(connection: Connection): Connection {
  let sessionId: string | null = null;
  const { identity } = connection;
  return {
    ...connection,
    identity: {
      read: async () => ({ ...(await identity.read()), sessionId }),
      change: async ({ sessionId: changed, ...others }) => {
        if (changed !== undefined) sessionId = changed;
        await identity.change(others);
      },
    },
  };
}
