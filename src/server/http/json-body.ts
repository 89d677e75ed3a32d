import type { FastifyInstance } from 'fastify';

/**
 * Reads JSON bodies, and lets a body be empty although the header says JSON: clients say so on
 * everything they send, as Google's ADK client does on DELETE.
 */
export function readJsonBodies(
  app: Pick<FastifyInstance, 'getDefaultJsonParser' | 'addContentTypeParser'>,
): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
}
