import { rm } from 'node:fs/promises';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import type { Arrival } from './arrival.ts';
import type { InspectedFile } from './inspect-received.ts';
import type { MediaItem } from './media-item.ts';
import type { Media } from './media.ts';

export interface Rejected {
  readonly name: string;
  readonly error: ApiError;
}

/**
 * Adds the files of one request to a session, in their order. Each is looked into while the next
 * comes in. The good ones are kept and the others told of; when the request breaks off, or the
 * disk refuses, none is kept. Throws ApiError when there is no good one.
 */
export async function addArrivals(
  media: Media,
  addition: {
    readonly userId: string;
    readonly sessionId: string;
    readonly arrivals: AsyncIterable<Arrival>;
    readonly signal: AbortSignal;
  },
): Promise<{ items: readonly MediaItem[]; rejected: readonly Rejected[] }> {
  const { userId, sessionId, arrivals, signal } = addition;
  const partialPaths: string[] = [];
  const looks: Promise<InspectedFile | Rejected>[] = [];
  const look = async (arrival: Arrival): Promise<InspectedFile | Rejected> => {
    if ('error' in arrival) return arrival;
    try {
      return await media.inspect(userId, arrival.file, signal);
    } catch (error) {
      if (error instanceof ApiError && !signal.aborted) return { name: arrival.name, error };
      throw error;
    }
  };
  try {
    for await (const arrival of arrivals) {
      if ('file' in arrival) partialPaths.push(arrival.file.path);
      const looked = look(arrival);
      // It is awaited below; until then nobody hears it fail.
      looked.catch(() => {});
      looks.push(looked);
    }
    const looked = await Promise.all(looks);
    signal.throwIfAborted();
    const rejected = looked.filter((one) => 'error' in one);
    const good = looked.filter((one) => 'facts' in one);
    if (good.length === 0) throw nothingGood(rejected);
    return { items: await media.keep(userId, sessionId, good), rejected };
  } finally {
    await Promise.allSettled(looks);
    for (const path of partialPaths) await rm(path, { force: true });
  }
}

/** What is wrong with the first is said in the answer's own words. */
function nothingGood([first, ...others]: readonly Rejected[]): ApiError {
  if (first === undefined) return new ApiError(apiErrors.badRequest, { wording: noFiles });
  if (others.length === 0) return first.error;
  const { en, zh } = first.error.wording;
  const count = others.length;
  return new ApiError(first.error.kind, {
    facts: first.error.facts,
    wording: wording(
      `${en} None of the ${count} other files can be used either.`,
      `${zh}另外 ${count} 个文件也无法使用。`,
    ),
  });
}

const noFiles = wording(
  'There is no file in the form: send at least one in the field `files`.',
  '表单中没有文件：请在 `files` 字段中至少上传一个文件。',
);
