import type { IncomingMessage } from 'node:http';

/** How long a client may go on sending what nobody reads. */
const lingerMs = 10_000;

/**
 * Lets what is left of a request's body run into the void: who closes at once takes the answer away
 * from a client that still sends.
 */
export function readOver(request: IncomingMessage): void {
  if (request.readableEnded || request.destroyed) return;
  request.unpipe();
  request.resume();
  const timer = setTimeout(() => request.destroy(), lingerMs);
  request.once('end', () => clearTimeout(timer));
  request.once('close', () => clearTimeout(timer));
}
