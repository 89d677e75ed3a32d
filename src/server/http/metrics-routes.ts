import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { hashOf } from '../ids.ts';
import type { Parts } from '../parts.ts';
import type { Settings } from '../settings.ts';
import { bearerToken } from './bearer-token.ts';
import { ApiError } from './api-error.ts';
import type { App } from './app.ts';
import { isFromThisMachine } from './loopback.ts';
import { measure } from './metrics.ts';

/** `/metrics`, for Prometheus. */
export function metricsRoutes(app: App, { database, settings }: Parts): void {
  const registry = measure(app, database);
  app.route({
    method: 'GET',
    url: '/metrics',
    config: { access: 'public' },
    schema: {
      tags: ['Service'],
      summary: 'Figures for Prometheus: for the operator only',
      produces: ['text/plain'],
    },
    handler: async (request, reply) => {
      if (!mayRead(request, settings)) throw new ApiError(apiErrors.notFound);
      return reply.type(registry.contentType).send(await registry.metrics());
    },
  });
}

/** With a token configured, who sends it; without, who calls from this machine. */
function mayRead(request: FastifyRequest, settings: Settings): boolean {
  const { metricsToken } = settings;
  if (metricsToken === null) return isFromThisMachine(request, settings);
  const sent = bearerToken(request.headers.authorization) ?? '';
  return timingSafeEqual(Buffer.from(hashOf(sent)), Buffer.from(hashOf(metricsToken)));
}
