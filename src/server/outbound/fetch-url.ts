import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { openGuardedAgent } from './guarded-agent.ts';
import { headerText } from './header-text.ts';
import {
  badUrl,
  connectionRefusal,
  httpStatus,
  isOutboundRefusal,
  tooLarge,
  type OutboundRefusal,
} from './outbound-refusal.ts';
import type { Guard } from './reachable-addresses.ts';
import { readTarget } from './target-url.ts';
import { toldFileName } from './told-file-name.ts';
import { userAgent } from './user-agent.ts';

export interface FetchOptions extends Guard {
  /** Where the bytes go. Must not exist yet, and is gone after anything but success. */
  readonly partialPath: string;
  readonly sizeLimitBytes: number;
  /** For everything together, redirects included. 5 minutes by default. */
  readonly timeoutMs?: number;
  /** Without a byte. 30 seconds by default. */
  readonly idleTimeoutMs?: number;
  readonly signal: AbortSignal;
}

export interface FetchedFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** In hex. */
  readonly sha256: string;
  /** Safe to show and to store. */
  readonly name: string;
  /** What the other server said; not to be trusted. */
  readonly contentType: string | null;
}

/**
 * Downloads what a stranger's address names. Follows at most five redirects, each checked anew;
 * sends nothing of ours; counts bytes whatever Content-Length says. What comes compressed although
 * it was asked not to is stored as it came. The file is not synced to the disk.
 *
 * Throws the signal's reason when it is aborted, and `storage` when the disk refuses.
 */
export async function fetchUrl(
  url: string,
  options: FetchOptions,
): Promise<FetchedFile | OutboundRefusal> {
  const { timeoutMs = 5 * 60_000, idleTimeoutMs = 30_000 } = options;
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(timeoutMs)]);
  const agent = openGuardedAgent({ ...options, idleTimeoutMs, signal });
  try {
    const answer = await followRedirects(url, agent, signal);
    const result = isOutboundRefusal(answer) ? answer : await save(answer, signal, options);
    // Aborted, it was refused only by that.
    if (isOutboundRefusal(result)) options.signal.throwIfAborted();
    return result;
  } finally {
    await agent.destroy();
  }
}

interface Answer {
  readonly url: URL;
  readonly response: Dispatcher.ResponseData;
}

const redirectLimit = 5;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

async function followRedirects(
  first: string,
  agent: Dispatcher,
  signal: AbortSignal,
): Promise<Answer | OutboundRefusal> {
  let url = readTarget(first);
  for (let redirects = 0; redirects <= redirectLimit; redirects++) {
    if (isOutboundRefusal(url)) return url;
    const answer = await ask(url, agent, signal);
    if (isOutboundRefusal(answer)) return answer;
    const { statusCode, headers, body } = answer.response;
    if (statusCode === 200) return answer;
    discard(body);
    const location = headerText(headers.location);
    if (!redirectStatuses.has(statusCode) || location === null)
      return httpStatus(url.host, statusCode);
    url = readTarget(location, url);
  }
  return tooManyRedirects;
}

const tooManyRedirects = badUrl(
  `The address leads to another more than ${redirectLimit} times. Use the final one.`,
  `该地址跳转超过 ${redirectLimit} 次。请使用最终地址。`,
);

async function ask(
  url: URL,
  agent: Dispatcher,
  signal: AbortSignal,
): Promise<Answer | OutboundRefusal> {
  const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity', accept: '*/*' };
  try {
    const path = `${url.pathname}${url.search}`;
    const response = await agent.request({
      origin: url.origin,
      path,
      method: 'GET',
      headers,
      signal,
    });
    return { url, response };
  } catch (error) {
    return connectionRefusal(url.host, error, signal);
  }
}

async function save(
  { url, response }: Answer,
  signal: AbortSignal,
  options: FetchOptions,
): Promise<FetchedFile | OutboundRefusal> {
  const { partialPath, sizeLimitBytes } = options;
  if (Number(response.headers['content-length'] ?? 0) > sizeLimitBytes) {
    discard(response.body);
    return tooLarge(url.host, sizeLimitBytes);
  }
  await using file = await open(partialPath, 'wx').catch(storageFailure);
  let whole = false;
  try {
    const saved = await saveBody(file, { url, response }, signal, sizeLimitBytes);
    if (isOutboundRefusal(saved)) return saved;
    whole = true;
    return {
      path: partialPath,
      ...saved,
      name: toldFileName(headerText(response.headers['content-disposition']), url),
      contentType: headerText(response.headers['content-type']),
    };
  } finally {
    if (!whole) await rm(partialPath, { force: true });
  }
}

interface Saved {
  readonly sizeBytes: number;
  readonly sha256: string;
}

async function saveBody(
  file: FileHandle,
  { url, response }: Answer,
  signal: AbortSignal,
  sizeLimitBytes: number,
): Promise<Saved | OutboundRefusal> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length;
      if (sizeBytes > sizeLimitBytes) return tooLarge(url.host, sizeLimitBytes);
      hash.update(chunk);
      await file.appendFile(chunk).catch(storageFailure);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    return connectionRefusal(url.host, error, signal);
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

function discard(body: Readable): void {
  // Its only error is that it was destroyed.
  body.on('error', () => {}).destroy();
}

function storageFailure(error: unknown): never {
  throw new Failure(
    'storage',
    wording('The download could not be written to the disk.', '下载的内容无法写入磁盘。'),
    error,
  );
}
