import { isIP } from 'node:net';
import { ForbiddenAddress } from './outbound-refusal.ts';
import { isReachable } from './reachable-address.ts';
import { resolveHost, type ResolveHost } from './resolve-host.ts';

/** What decides about addresses; only tests name another `resolve`. */
export interface Guard {
  /** Reaches 127.0.0.1 and ::1 too: for tests, and for operators who want it. False by default. */
  readonly allowLoopback?: boolean;
  readonly resolve?: ResolveHost;
}

/**
 * The IP addresses of a host that may be connected to; at least one. Throws ForbiddenAddress when
 * it has others only, and what `resolve` throws when it has none.
 */
export async function reachableAddresses(
  hostname: string,
  guard: Guard & { readonly signal: AbortSignal },
): Promise<readonly string[]> {
  const { allowLoopback = false, resolve = resolveHost, signal } = guard;
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(literal) === 0 ? await resolve(hostname, signal) : [literal];
  const reachable = addresses.filter((address) => isReachable(address, allowLoopback));
  if (reachable.length === 0) throw new ForbiddenAddress(addresses.join(', '));
  return reachable;
}
