import type { FastifyInstance } from 'fastify';

/** Beyond those that a page may read anyway. */
const readableHeaders =
  'Content-Disposition, ETag, Location, Mcp-Session-Id, Media-Hash, RateLimit, RateLimit-Policy, Retry-After, Tus-Resumable, Upload-Expires, Upload-Length, Upload-Offset, X-Request-Id';
const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const preflightLifeSeconds = 600;

/**
 * Lets pages of these origins call from a browser (CORS); all others are left to the browser, which
 * refuses. Tokens are sent by hand and never by the browser, so no origin is given credentials.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook('onRequest', async (request, reply) => {
    reply.header('Vary', 'Origin');
    const { origin, 'access-control-request-method': wished } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return;
    reply.headers({
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Expose-Headers': readableHeaders,
    });
    if (request.method !== 'OPTIONS' || wished === undefined) return;
    return reply
      .status(204)
      .headers({
        'Access-Control-Allow-Methods': methods,
        'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '',
        'Access-Control-Max-Age': preflightLifeSeconds,
      })
      .send();
  });
}
