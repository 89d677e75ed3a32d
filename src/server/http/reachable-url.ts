/** Where this machine reaches a server that listens there; of every network, one is its own. */
export function reachableUrl(listening: {
  readonly address: string;
  readonly port: number;
}): string {
  const { address, port } = listening;
  const own = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address] ?? address;
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`;
}
