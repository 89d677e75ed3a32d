import * as z from 'zod';
import { eitherCase } from '../../api/either-case.ts';
import { wording } from '../../language/wording.ts';
import { ClientError, failedBy } from '../client-error.ts';
import { newClientId, type Connection } from './connection.ts';
import { sendAs, strangeAnswer } from './send-as.ts';

/** Calls with the token there is; when the server refuses it, once more with a new one. */
export async function callWithToken<Answer>(
  connection: Connection,
  signal: AbortSignal | undefined,
  call: (token: string) => Promise<Answer>,
): Promise<Answer> {
  const token = await currentToken(connection, signal);
  try {
    return await call(token);
  } catch (error) {
    if (!failedBy(error, 'tokenInvalid')) throw error;
    if (connection.givenToken === token && connection.renewToken === null)
      throw givenRefused(error);
    return call(await tokenAfter(connection, token, signal));
  }
}

/** Who named a token means its owner; a free account would be somebody else, with other projects. */
function givenRefused(cause: ClientError): ClientError {
  const { code, status } = cause;
  return new ClientError('tokenInvalid', wrongToken, { code, status, cause });
}

const wrongToken = wording(
  'The service does not accept the token that was set (by KINORA_TOKEN, NEMO_TOKEN or the program). Set one that is good, or none, to use a free account.',
  '服务不接受所设置的令牌（来自 KINORA_TOKEN、NEMO_TOKEN 或程序）。请设置有效的令牌；不设置则使用免费账户。',
);

/** Forgets the token and the session, on this machine alone. The client id stays, and with it the projects. */
export async function forgetToken(connection: Connection): Promise<void> {
  connection.givenToken = null;
  await connection.identity.change({ token: null, sessionId: null });
}

async function currentToken(connection: Connection, signal?: AbortSignal): Promise<string> {
  if (connection.givenToken !== null) return connection.givenToken;
  const { token } = await connection.identity.read();
  return token ?? fetchToken(connection, signal);
}

/** Another one than that which was refused; somebody else may have fetched it meanwhile. */
async function tokenAfter(
  connection: Connection,
  refusedToken: string,
  signal?: AbortSignal,
): Promise<string> {
  if (connection.givenToken === refusedToken) {
    const renewed = (await connection.renewToken?.()) ?? null;
    connection.givenToken = renewed === refusedToken ? null : renewed;
  }
  if (connection.givenToken !== null) return connection.givenToken;
  const { token } = await connection.identity.read();
  return token !== null && token !== refusedToken ? token : fetchToken(connection, signal);
}

async function fetchToken(connection: Connection, signal?: AbortSignal): Promise<string> {
  // Without the signal of one of those who wait: the others wait on.
  connection.fetchingToken ??= requestToken(connection).finally(() => {
    connection.fetchingToken = null;
  });
  return Promise.race([connection.fetchingToken, ...(signal ? [abortOf(signal)] : [])]);
}

async function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** The same client id gets its user back, so asking again does nothing twice. */
async function requestToken(connection: Connection): Promise<string> {
  const { clientId } = await connection.identity.read();
  try {
    return await requestTokenFor(connection, clientId);
  } catch (error) {
    if (!failedBy(error, 'missingClientId')) throw error;
    return requestTokenFor(connection, newClientId());
  }
}

async function requestTokenFor(connection: Connection, clientId: string): Promise<string> {
  const { data } = await sendAs(connection, {
    method: 'POST',
    path: '/api/auth/anonymous-token',
    headers: { 'X-Client-Id': clientId },
    concern: { kind: 'account' },
    repeatable: true,
  });
  const answer = tokenSchema.safeParse(data);
  if (!answer.success) throw strangeAnswer(connection, answer.error);
  const { token, userId } = answer.data;
  const before = await connection.identity.read();
  const isOther = before.userId !== null && userId !== before.userId;
  await connection.identity.change({
    clientId,
    token,
    userId: userId ?? before.userId,
    // Another user's session would not be found.
    ...(isOther && { sessionId: null }),
  });
  return token;
}

const tokenSchema = eitherCase({ token: z.string().min(1), userId: z.string().nullish() });
