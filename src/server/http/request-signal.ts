import type { FastifyReply } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from './api-error.ts';

/** Aborted when the client is gone before its answer is, which it may be already. */
export function requestSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const onClose = () => {
    if (!raw.writableFinished) gone.abort(new ApiError(apiErrors.badRequest, { wording: closed }));
  };
  if (raw.destroyed) onClose();
  else raw.once('close', onClose);
  return gone.signal;
}

const closed = wording(
  'The connection was closed before the answer.',
  '连接在返回结果之前已断开。',
);
