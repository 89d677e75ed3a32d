import type { FastifyInstance, FastifyRequest } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { Quota, type Taken } from '../quota.ts';
import { ApiError } from './api-error.ts';
import { networkOf } from './network-of.ts';

/** How often a route may be called: `work` is what keeps the server busy for long, turns and films. */
export type LimitName = 'default' | 'auth' | 'upload' | 'work';

const minuteMs = 60_000;
const perMinute: Readonly<Record<LimitName, number>> = {
  default: 600,
  auth: 30,
  upload: 120,
  work: 30,
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `default` where it is missing. */
    limit?: LimitName;
  }
}

/**
 * Limits requests by user, those without a user by address. Every answer says how things stand, in
 * the fields of https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/; what is too
 * much is answered with 429. To be called after the hook that finds the user.
 */
export function limitRequests(app: FastifyInstance): void {
  const quotas = new Map(
    Object.entries(perMinute).map(([name, limit]) => [name, new Quota(limit, minuteMs)]),
  );
  app.addHook('onRequest', async (request, reply) => {
    if (request.user?.kind === 'local') return;
    const name = request.routeOptions.config.limit ?? 'default';
    const quota = quotas.get(name)!;
    const taken = quota.take(callerOf(request));
    reply.headers(fields(name, quota, taken));
    if (taken.isAllowed) return;
    const waitSeconds = String(Math.ceil(taken.resetMs / 1000));
    throw new ApiError(apiErrors.rateLimited, { headers: { 'Retry-After': waitSeconds } });
  });
}

function callerOf({ user, ip }: FastifyRequest): string {
  return user === undefined ? `address ${networkOf(ip)}` : `user ${user.id}`;
}

function fields(name: string, { limit, windowMs }: Quota, { remaining, resetMs }: Taken) {
  return {
    'RateLimit-Policy': `"${name}";q=${limit};w=${windowMs / 1000}`,
    RateLimit: `"${name}";r=${remaining};t=${Math.ceil(resetMs / 1000)}`,
  };
}
