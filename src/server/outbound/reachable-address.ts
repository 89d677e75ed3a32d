import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/**
 * Whether the server may connect to this IP address on a stranger's behalf: it is a host of the
 * public internet and not this machine itself, whose services a firewall keeps from others but
 * not from itself. With `allowLoopback` also 127.0.0.1 and ::1, and nothing else.
 *
 * A network's own NAT64 prefix looks like any public address; where one leads into a private
 * network, that network must refuse.
 */
export function isReachable(
  address: string,
  allowLoopback = false,
  ownAddresses: readonly string[] = addressesOfMachine(),
): boolean {
  if (isIP(address) === 0) return false;
  if (allowLoopback && loopback.has(address)) return true;
  const parsed = ipaddr.parse(address);
  const isOwn = ownAddresses.some((own) => ipaddr.parse(own).toString() === parsed.toString());
  return isPublic(parsed) && !isOwn;
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1']);

/**
 * Metadata services have link-local, private or shared addresses, which are special anyway; that
 * of Azure looks public.
 * https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const azureMetadata = '168.63.129.16';

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv4') return address.toString() !== azureMetadata;
  const { parts, zoneId } = address as ipaddr.IPv6;
  // All that is given out lies in 2000::/3; outside it are forms that stand for IPv4 addresses.
  return zoneId === undefined && parts[0]! >> 13 === 1;
}

function addressesOfMachine(): string[] {
  return Object.values(networkInterfaces()).flatMap((all) => all?.map((one) => one.address) ?? []);
}
