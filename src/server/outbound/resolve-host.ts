import { Resolver } from 'node:dns/promises';

/** Every IP address of a host, at least one. Rejects when there is none or none is found. */
export type ResolveHost = (hostname: string, signal: AbortSignal) => Promise<readonly string[]>;

/**
 * Asks the name servers, IPv4 first since every machine has it. It does so without the
 * system's own function, which blocks a thread that files are read with for as long as a
 * stranger's name server likes; so `/etc/hosts` and mDNS are not known here.
 */
export async function resolveHost(
  hostname: string,
  signal: AbortSignal,
  /** Name servers as `address:port`; the system's by default. */
  servers?: readonly string[],
): Promise<readonly string[]> {
  // RFC 6761 lets no name server decide about these.
  if (/^(.*\.)?localhost\.?$/i.test(hostname)) return ['127.0.0.1', '::1'];
  signal.throwIfAborted();
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  if (servers) resolver.setServers(servers);
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const answers = await Promise.allSettled([
      resolver.resolve4(hostname),
      resolver.resolve6(hostname),
    ]);
    const addresses = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const [first] = answers;
    if (addresses.length === 0)
      throw first.status === 'rejected' ? first.reason : notFound(hostname);
    return addresses;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function notFound(hostname: string): Error {
  return new Error(`${hostname} has no address`);
}
