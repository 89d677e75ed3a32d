import type { Connection } from './connection.ts';
import { sendAs, type ApiAnswer, type ApiRequest } from './send-as.ts';
import { callWithToken } from './token.ts';

/**
 * Sends a request as the caller. A token that is no longer good is renewed once; for the rest see
 * `sendAs`. Throws ClientError, or the signal's reason.
 */
export async function sendRequest(connection: Connection, request: ApiRequest): Promise<ApiAnswer> {
  return callWithToken(connection, request.signal, async (token) =>
    sendAs(connection, {
      ...request,
      headers: { ...request.headers, Authorization: `Bearer ${token}` },
    }),
  );
}
