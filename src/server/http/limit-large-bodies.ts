import type { FastifyInstance, FastifyRequest } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { ApiError } from './api-error.ts';

const mib = 2 ** 20;

/** Of all large bodies that are held at the same time; reading one takes about three times as much. */
const mostBytes = { ofUser: 64 * mib, inAll: 128 * mib };

/**
 * Bounds the memory of bodies that hold files, by refusing with 429 what comes at the same time as
 * too many others. Counted is what a body may have, from its first byte until it is answered. Routes
 * whose bodies are as small as `usualBytes` are left alone. To be called after the hook that finds
 * the user.
 */
export function limitLargeBodies(app: FastifyInstance, usualBytes: number): void {
  const held = new Map<string, number>();
  const hold = (whose: string, bytes: number): void => {
    const all = (held.get(whose) ?? 0) + bytes;
    if (all > 0) held.set(whose, all);
    else held.delete(whose);
  };
  app.addHook('onRequest', async (request, reply) => {
    const { bodyLimit } = request.routeOptions;
    if (bodyLimit === undefined || bodyLimit <= usualBytes) return;
    const bytes = Math.min(bytesOf(request) ?? bodyLimit, bodyLimit);
    if (bytes <= usualBytes) return;
    const user = `user ${request.user.id}`;
    const isTooMuch =
      (held.get(user) ?? 0) + bytes > mostBytes.ofUser ||
      (held.get(everybody) ?? 0) + bytes > mostBytes.inAll;
    if (isTooMuch)
      throw new ApiError(apiErrors.rateLimited, {
        headers: { 'Retry-After': '3' },
      });
    for (const whose of [user, everybody]) hold(whose, bytes);
    reply.raw.once('close', () => {
      for (const whose of [user, everybody]) hold(whose, -bytes);
    });
  });
}

const everybody = 'all';

/** Null for a body in chunks, of which nobody knows. */
function bytesOf({ headers }: FastifyRequest): number | null {
  const length = headers['content-length'];
  return length === undefined ? null : Number(length);
}
