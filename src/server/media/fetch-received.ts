import { apiErrors } from '../../api/codes.ts';
import { ApiError } from '../http/api-error.ts';
import { fetchUrl } from '../outbound/fetch-url.ts';
import { isOutboundRefusal } from '../outbound/outbound-refusal.ts';
import type { Parts } from '../parts.ts';
import type { ReceivedFile } from './received-file.ts';

/** Fetches a file from a public address to a partial path. Throws ApiError with the reason. */
export async function fetchReceived(
  { blobs, settings }: Pick<Parts, 'blobs' | 'settings'>,
  url: string,
  signal: AbortSignal,
): Promise<ReceivedFile> {
  const fetched = await fetchUrl(url, {
    partialPath: blobs.newPartialPath(),
    sizeLimitBytes: settings.uploadLimitBytes,
    allowLoopback: settings.allowLoopback,
    signal,
  });
  if (!isOutboundRefusal(fetched)) return fetched;
  const isTooLarge = fetched.kind === 'too-large';
  throw new ApiError(isTooLarge ? apiErrors.fileTooLarge : apiErrors.unprocessable, {
    wording: fetched.wording,
    facts: isTooLarge ? { limit_bytes: settings.uploadLimitBytes } : {},
    cause: fetched.cause,
  });
}
