import { connectionRefusal, isOutboundRefusal, type OutboundRefusal } from './outbound-refusal.ts';
import { reachableAddresses, type Guard } from './reachable-addresses.ts';
import { readTarget } from './target-url.ts';

/**
 * Whether an address that a stranger wrote may be used later: it is well-formed, and its host has
 * an address that may be reached now. One that cannot be found now may be found by then. Throws
 * nothing; the connection is checked again when it is made.
 */
export async function checkTarget(
  text: string,
  guard: Guard & { readonly signal: AbortSignal },
): Promise<URL | OutboundRefusal> {
  const target = readTarget(text);
  if (isOutboundRefusal(target)) return target;
  try {
    await reachableAddresses(target.hostname, guard);
    return target;
  } catch (error) {
    const refusal = connectionRefusal(target.host, error, guard.signal);
    return refusal.kind === 'forbidden-address' ? refusal : target;
  }
}
