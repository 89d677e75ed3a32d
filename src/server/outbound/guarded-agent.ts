import { isIP, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { Agent, buildConnector } from 'undici';
import { ForbiddenAddress } from './outbound-refusal.ts';
import { isReachable } from './reachable-address.ts';
import { reachableAddresses, type Guard } from './reachable-addresses.ts';

/**
 * Connections for one errand that a stranger gave. Each is checked as it is made: the addresses
 * that pass are the very ones that are connected to, so a name that changes its answer gains
 * nothing. No proxy from the environment, no HTTP/2, no connection kept for a second request.
 * Whoever opens one destroys it.
 */
export function openGuardedAgent(
  guard: Guard & { readonly idleTimeoutMs: number; readonly signal: AbortSignal },
): Agent {
  const { allowLoopback = false, idleTimeoutMs, signal } = guard;
  const findReachable = async (hostname: string) => {
    const addresses = await reachableAddresses(hostname, guard);
    return addresses.map((address) => ({ address, family: isIP(address) }));
  };
  const connect = buildConnector({
    lookup: asLookup(findReachable),
    allowH2: false,
    maxCachedSessions: 0,
    timeout: idleTimeoutMs,
    // A request's own signal is not heard while its connection is being made.
    signal,
  });
  return new Agent({
    // A literal address is connected to without a lookup.
    connect: (options, callback) =>
      isIP(options.hostname) === 0 || isReachable(options.hostname, allowLoopback)
        ? connect(options, callback)
        : callback(new ForbiddenAddress(options.hostname), null),
    pipelining: 0,
    headersTimeout: idleTimeoutMs,
    bodyTimeout: idleTimeoutMs,
  });
}

function asLookup(
  find: (hostname: string) => Promise<{ address: string; family: number }[]>,
): LookupFunction {
  const findThen = callbackify(find);
  return (hostname, { all }, callback) =>
    findThen(hostname, (error, found) => {
      if (error) callback(error, []);
      else if (all) callback(null, found);
      else callback(null, found[0]!.address, found[0]!.family);
    });
}
