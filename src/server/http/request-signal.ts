import type { FastifyReply } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from './api-error.ts';

/** Aborted when the client is gone before its answer is. */
export function requestSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished)
      gone.abort(new ApiError(apiErrors.badRequest, { wording: closed }));
  });
  return gone.signal;
}

const closed = wording(
  'The connection was closed before the answer.',
  '连接在返回结果之前已断开。',
);
