import type { FastifyRequest } from 'fastify';
import { isFromThisMachine } from '../http/loopback.ts';
import type { Settings } from '../settings.ts';

/** From where a new user comes, where their number is limited; else null. */
export function limitedAddress(
  request: FastifyRequest,
  settings: Pick<Settings, 'rateLimits' | 'publicUrl' | 'trustedProxies'>,
): string | null {
  return settings.rateLimits && !isFromThisMachine(request, settings) ? request.ip : null;
}
