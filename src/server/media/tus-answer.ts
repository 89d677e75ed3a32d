import { finished, PassThrough, Readable } from 'node:stream';
import type { Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiErrors, type ApiErrorKind } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import { limitSilence } from '../http/limit-silence.ts';
import { readOver } from '../http/read-over.ts';

/** Lets a tus server answer a request; what it refuses is thrown as ApiError, to be told as everywhere. */
export async function tusAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  server: Server,
): Promise<FastifyReply> {
  reply.header('Tus-Resumable', '1.0.0');
  let failure: unknown;
  server.options.onResponseError = (_, error) => {
    failure = error;
    return undefined;
  };
  const endWatch = limitSilence(request.raw);
  // While the last piece is followed by a look into the file, nothing comes.
  request.raw.once('end', endWatch);
  const body = bodyOf(request);
  try {
    const answer = await server.handleWeb(webRequest(request, body));
    if (answer.status >= 400) throw asApiError(failure ?? (await refusalOf(answer)), server);
    // It has no body, but the web's Response says text/plain of an empty one.
    answer.headers.delete('content-type');
    return await reply.status(answer.status).headers(Object.fromEntries(answer.headers)).send();
  } finally {
    endWatch();
    body.destroy();
    readOver(request.raw);
  }
}

/** The tus server may give up on the body, and must not take the connection with it. */
function bodyOf({ raw }: FastifyRequest): PassThrough {
  const body = new PassThrough();
  // Whoever reads it hears of the error there.
  body.on('error', () => {});
  finished(raw, { writable: false }, (error) => {
    if (error) body.destroy(error);
  });
  return raw.pipe(body);
}

function webRequest({ raw, method, headers }: FastifyRequest, body: PassThrough): Request {
  const named = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const hasBody = method === 'PATCH' || method === 'POST';
  return new Request(new URL(raw.url ?? '/', 'http://tus'), {
    method,
    headers: named,
    ...(hasBody && { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' }),
  });
}

interface TusRefusal {
  readonly status_code: number;
  readonly body: string;
}

async function refusalOf(answer: Response): Promise<TusRefusal> {
  return { status_code: answer.status, body: await answer.text() };
}

function asApiError(failure: unknown, { options }: Server): unknown {
  if (!isTusRefusal(failure)) return failure;
  const { status_code: status, body } = failure;
  const kind = kinds[status];
  const facts = status === 413 ? { limit_bytes: options.maxSize } : {};
  if (kind) return new ApiError(kind, { facts, cause: failure });
  if (status >= 500) return failure;
  const { en, zh } = apiErrors.badRequest.wording;
  return new ApiError(apiErrors.badRequest, { wording: wording(`${en} ${body}`, `${zh}${body}`) });
}

function isTusRefusal(failure: unknown): failure is TusRefusal {
  return typeof failure === 'object' && failure !== null && 'status_code' in failure;
}

const kinds: Readonly<Partial<Record<number, ApiErrorKind>>> = {
  404: apiErrors.notFound,
  409: apiErrors.conflict,
  410: apiErrors.notFound,
  413: apiErrors.fileTooLarge,
};
