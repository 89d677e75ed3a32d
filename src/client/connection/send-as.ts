import { wording } from '../../language/wording.ts';
import { ClientError, failedBy } from '../client-error.ts';
import type { Connection } from './connection.ts';
import { readRefusal, type Caller, type Concern } from './refusal.ts';
import { sleep } from './sleep.ts';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'HEAD' | 'DELETE';
  /** From the server's address on. */
  readonly path: string;
  /** As JSON. */
  readonly json?: unknown;
  /** Made anew for each try. */
  readonly body?: () => NonNullable<RequestInit['body']>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly concern: Concern;
  /** Whether it may be sent again when nobody knows if it arrived; by default what only reads. */
  readonly repeatable?: boolean;
  /** `stream`: the answer's body is left to the caller, unless it is a refusal. */
  readonly expects?: 'json' | 'stream';
  /** `patience.answerMs` by default. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** What was asked for, out of its envelope; undefined of a stream and where there is no body. */
  readonly data: unknown;
  /** The same with its envelope. */
  readonly whole: unknown;
  /** Of a stream. */
  readonly body: ReadableStream<Uint8Array> | null;
}

/**
 * Sends a request with these headers alone: a limit that was hit is waited for once, and a broken
 * connection is tried again where that does nothing twice. Throws ClientError, or the signal's
 * reason.
 */
export async function sendAs(connection: Connection, request: ApiRequest): Promise<ApiAnswer> {
  try {
    return await sendPatiently(connection, request);
  } catch (error) {
    const { rateLimitMs, longestRateLimitMs } = connection.patience;
    if (!failedBy(error, 'rateLimited')) throw error;
    const waitMs = error.retryAfterMs ?? rateLimitMs;
    if (waitMs > longestRateLimitMs) throw error;
    await sleep(waitMs, request.signal);
    return await sendPatiently(connection, request);
  }
}

/** Whether a route is not there, rather than what it is asked for. */
export function isMissingRoute(error: unknown): boolean {
  if (!(error instanceof ClientError)) return false;
  if (error.reason === 'strangeAnswer') return true;
  return error.code !== 1002 && [404, 405, 501].includes(error.status ?? 0);
}

/** Tries again after a broken connection where that does nothing twice. */
async function sendPatiently(connection: Connection, request: ApiRequest): Promise<ApiAnswer> {
  const { method, repeatable = method === 'GET' || method === 'HEAD' } = request;
  for (const delayMs of connection.patience.retryDelaysMs) {
    try {
      return await sendOnce(connection, request);
    } catch (error) {
      const again =
        (failedBy(error, 'unreachable') && connection.hasAnswered) ||
        (repeatable && (failedBy(error, 'lost') || isPassing(error)));
      if (!again) throw error;
      await sleep(delayMs, request.signal);
    }
  }
  return sendOnce(connection, request);
}

/** A gateway without its service, or a server that is just being restarted. */
function isPassing(error: unknown): boolean {
  return error instanceof ClientError && [502, 503].includes(error.status ?? 0);
}

async function sendOnce(connection: Connection, request: ApiRequest): Promise<ApiAnswer> {
  const { signal, timeoutMs = connection.patience.answerMs } = request;
  signal?.throwIfAborted();
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
  const stopped = signal ? AbortSignal.any([signal, over.signal]) : over.signal;
  try {
    const response = await connection.fetch(connection.url + request.path, {
      method: request.method,
      headers: headersOf(connection, request),
      signal: stopped,
      redirect: 'follow',
      ...bodyOf(request),
    });
    connection.hasAnswered = true;
    return await readAnswer(connection, request, response);
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof ClientError ? error : brokenConnection(connection, error);
  } finally {
    clearTimeout(timer);
  }
}

function headersOf(connection: Connection, { json, headers }: ApiRequest): Headers {
  const { source, version, platform } = connection.attribution;
  return new Headers({
    'Accept-Language': connection.language,
    'X-Skill-Source': source,
    'X-Skill-Version': version,
    'X-Skill-Platform': platform,
    ...(json !== undefined && { 'Content-Type': 'application/json' }),
    ...headers,
  });
}

function bodyOf({ json, body }: ApiRequest): RequestInit {
  if (json !== undefined) return { body: JSON.stringify(json) };
  // A stream as a body goes only one way at a time.
  return body === undefined ? {} : { body: body(), duplex: 'half' };
}

async function readAnswer(
  connection: Connection,
  request: ApiRequest,
  response: Response,
): Promise<ApiAnswer> {
  const { status, headers, ok, body } = response;
  const isJson = /\bjson\b/i.test(headers.get('content-type') ?? '');
  if (ok && request.expects === 'stream' && !isJson)
    return { status, headers, data: undefined, whole: undefined, body };
  const text = request.method === 'HEAD' ? '' : await response.text();
  const json = parsed(text);
  const data = ok ? unwrap(json) : refused;
  if (data === refused) {
    const caller = await callerOf(connection);
    const { concern } = request;
    throw readRefusal({ status, headers, body: json }, { concern, caller });
  }
  if (text !== '' && json === undefined) throw strangeAnswer(connection);
  return { status, headers, data, whole: json, body: null };
}

async function callerOf(connection: Connection): Promise<Caller> {
  const { userId } = await connection.identity.read();
  return { userId, webUrl: connection.webUrl };
}

const refused = Symbol('refused');

/**
 * As official clients do it: a code that is not zero is an error whatever the status says, else
 * `data`; else `success: false` is an error, else `data`, or the body where there is none.
 */
function unwrap(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const body = json as Readonly<Record<string, unknown>>;
  if ('code' in body && Number(body['code']) !== 0) return refused;
  if ('success' in body && body['success'] === false) return refused;
  return 'code' in body || 'success' in body ? (body['data'] ?? body) : body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Before these nothing was sent: the request may be made again. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What `fetch` and the streams of its answers throw when the network fails. */
export function brokenConnection(connection: Connection, cause: unknown): ClientError {
  const { url } = connection;
  if (codesOf(cause).some((code) => beforeSending.has(code)))
    return new ClientError(
      'unreachable',
      wording(
        `${url} does not answer; nothing was sent. Check the address and the network, then try again.`,
        `无法连接 ${url}，没有发送任何内容。请检查地址和网络后重试。`,
      ),
      { cause },
    );
  return new ClientError(
    'lost',
    wording(
      `The connection to ${url} broke. Check the network, then look at the state of the project before anything is asked for again.`,
      `与 ${url} 的连接已中断。请检查网络，先查看项目状态，再决定是否重新操作。`,
    ),
    { cause },
  );
}

/** Of the error and of what caused it; several addresses of a host fail together. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code } = error as { code?: unknown };
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return [...(typeof code === 'string' ? [code] : []), ...inner.flatMap(codesOf)];
}

export function strangeAnswer(connection: Connection, cause?: unknown): ClientError {
  const { url } = connection;
  return new ClientError(
    'strangeAnswer',
    wording(
      `${url} answers with something else than a film service. Check the address.`,
      `${url} 的回答不符合影片服务的协议。请检查地址。`,
    ),
    { cause },
  );
}
