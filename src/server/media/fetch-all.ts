import { ApiError } from '../http/api-error.ts';
import { safeFileName } from '../outbound/safe-file-name.ts';
import type { Parts } from '../parts.ts';
import type { Arrival } from './arrival.ts';
import { fetchReceived } from './fetch-received.ts';

/** As many as do not make the server look like an attack on somebody else's. */
const atOnce = 4;

/** The files of public addresses, in their order. */
export async function* fetchAll(
  urls: readonly string[],
  parts: Pick<Parts, 'blobs' | 'settings'>,
  signal: AbortSignal,
): AsyncGenerator<Arrival> {
  for (let first = 0; first < urls.length; first += atOnce) {
    const some = urls.slice(first, first + atOnce);
    yield* await Promise.all(some.map(async (url) => fetchOne(url, parts, signal)));
  }
}

async function fetchOne(
  url: string,
  parts: Pick<Parts, 'blobs' | 'settings'>,
  signal: AbortSignal,
): Promise<Arrival> {
  try {
    const file = await fetchReceived(parts, url, signal);
    return { name: file.name, file };
  } catch (error) {
    if (error instanceof ApiError && !signal.aborted)
      return { name: safeFileName(withoutQuery(url)), error };
    throw error;
  }
}

/** Where secrets would stand. */
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
