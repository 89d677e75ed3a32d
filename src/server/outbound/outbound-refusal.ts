import { wording, type Wording } from '../../language/wording.ts';

/** Why nothing could be fetched from, or sent to, an address that a stranger named. */
export type OutboundRefusalKind =
  'bad-url' | 'forbidden-address' | 'unreachable' | 'timeout' | 'too-large' | 'http-status';

export interface OutboundRefusal {
  readonly kind: OutboundRefusalKind;
  /** Names the host at most: the rest of an address may hold a stranger's secrets. */
  readonly wording: Wording;
  /** What the other server answered, for `http-status`. */
  readonly statusCode?: number;
  /** For the log, not for the person. */
  readonly cause?: unknown;
}

export function isOutboundRefusal(value: object): value is OutboundRefusal {
  return 'kind' in value && 'wording' in value;
}

export function badUrl(en: string, zh: string): OutboundRefusal {
  return { kind: 'bad-url', wording: wording(en, zh) };
}

export function httpStatus(host: string, statusCode: number): OutboundRefusal {
  return {
    kind: 'http-status',
    statusCode,
    wording: wording(
      `${host} answered with HTTP status ${statusCode} instead of success. Check the address.`,
      `${host} 返回了 HTTP 状态 ${statusCode}，请求未成功。请检查该地址。`,
    ),
  };
}

export function tooLarge(host: string, sizeLimitBytes: number): OutboundRefusal {
  const limit = `${Math.floor(sizeLimitBytes / 1e5) / 10} MB`;
  return {
    kind: 'too-large',
    wording: wording(
      `The file at ${host} is larger than ${limit}. Compress it or cut it shorter.`,
      `${host} 上的文件超过 ${limit}。请压缩或剪短后重试。`,
    ),
  };
}

/** What the connection to `host` failed with. After `signal`, any error is only its consequence. */
export function connectionRefusal(
  host: string,
  error: unknown,
  signal: AbortSignal,
): OutboundRefusal {
  const cause: unknown = signal.aborted ? signal.reason : error;
  if (cause instanceof ForbiddenAddress) return { ...forbidden(host), cause };
  if (isTimeout(cause)) return { ...timedOut(host), cause };
  return { ...unreachable(host), cause };
}

/** Stops a connection before it is made; `connectionRefusal` turns it into a value. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

const forbidden = (host: string): OutboundRefusal => ({
  kind: 'forbidden-address',
  wording: wording(
    `${host} is not an address of the public internet, and this server reaches no others. Use a public address, or send the file itself.`,
    `${host} 不是公共互联网上的地址，本服务器不会访问。请使用公开地址，或直接上传文件。`,
  ),
});

const timedOut = (host: string): OutboundRefusal => ({
  kind: 'timeout',
  wording: wording(
    `${host} took too long to answer. Try again later.`,
    `${host} 响应超时。请稍后再试。`,
  ),
});

const unreachable = (host: string): OutboundRefusal => ({
  kind: 'unreachable',
  wording: wording(
    `${host} cannot be reached, or the connection broke off. Check the address and try again.`,
    `无法连接 ${host}，或连接中断。请检查地址后重试。`,
  ),
});

const timeoutCodes: ReadonlySet<unknown> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || ('code' in error && timeoutCodes.has(error.code));
}
