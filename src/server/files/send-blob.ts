import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import type { Blobs } from '../../storage/blobs.ts';
import { ApiError } from '../http/api-error.ts';
import { includesTag } from '../http/includes-tag.ts';
import { readByteRange, type ByteRange } from './byte-range.ts';
import { contentDisposition } from './content-disposition.ts';
import { contentTypeOf, endingOf } from './content-type.ts';

/**
 * Answers GET and HEAD with a blob: the whole, a part (Range, If-Range), or that the client has it
 * already (If-None-Match). Whatever it is called, a browser takes it for what it is and runs
 * nothing in it. Throws ApiError when there is no such blob.
 */
export async function sendBlob(
  request: FastifyRequest,
  reply: FastifyReply,
  blob: {
    readonly blobs: Blobs;
    readonly key: string;
    readonly name: string;
    /** `attachment`: to be saved rather than shown. */
    readonly disposition?: 'inline' | 'attachment';
  },
): Promise<FastifyReply> {
  const { blobs, key, name, disposition = 'inline' } = blob;
  const sizeBytes = await blobs.sizeBytes(key);
  if (sizeBytes === null) throw new ApiError(apiErrors.notFound);
  const etag = etagOf(key);
  reply.headers({
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, max-age=86400, immutable',
    'Content-Disposition': contentDisposition(disposition, withEnding(name, key)),
    'Content-Security-Policy': sandbox,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  });
  if (includesTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  reply.type(contentTypeOf(key));
  const range = isRangeWanted(request, etag)
    ? readByteRange(request.headers.range, sizeBytes)
    : null;
  if (range === 'unsatisfiable')
    return reply.code(416).header('Content-Range', `bytes */${sizeBytes}`).send();
  if (range !== null)
    reply.code(206).header('Content-Range', `bytes ${range.start}-${range.end}/${sizeBytes}`);
  const { start, end }: ByteRange = range ?? { start: 0, end: sizeBytes - 1 };
  reply.header('Content-Length', end - start + 1);
  if (request.method === 'HEAD' || sizeBytes === 0) return reply.send();
  return reply.send(await blobs.open(key, { start, end }));
}

/** Enough for a browser to show a picture or film that it opened itself. */
const sandbox =
  "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** What is under a key never changes. */
function etagOf(key: string): string {
  return `"${createHash('sha256').update(key).digest('base64url')}"`;
}

/** Of a part, only when the rest of what the client has is of the same content. */
function isRangeWanted({ method, headers }: FastifyRequest, etag: string): boolean {
  const ifRange = headers['if-range'];
  return method === 'GET' && (ifRange === undefined || ifRange === etag);
}

/** A picture called `page.html` is saved as `page.html.jpg`. */
function withEnding(name: string, key: string): string {
  const ending = endingOf(key);
  return contentTypeOf(name) === contentTypeOf(key) ? name : `${name}.${ending}`;
}
