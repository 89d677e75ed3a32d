import type { FastifyRequest } from 'fastify';
import type { Settings } from '../settings.ts';

/** Whether a host name or address (IPv6 with or without brackets) never leaves this machine. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|(?:::ffff:)?127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/**
 * Whether a request comes from this machine itself. Where the server has a public address or
 * trusts a proxy nobody does: the proxy stands before it, and all the world seems to call from here.
 */
export function isFromThisMachine(
  request: FastifyRequest,
  { publicUrl, trustedProxies }: Pick<Settings, 'publicUrl' | 'trustedProxies'>,
): boolean {
  const isBehindProxy = publicUrl !== null || trustedProxies.length > 0;
  return !isBehindProxy && isLoopback(request.socket.remoteAddress ?? '');
}
