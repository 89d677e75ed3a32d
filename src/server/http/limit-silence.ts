import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const defaultSilenceMs = 60_000;

/**
 * Gives up a request whose body stops coming for so long; a client that is only slow is waited
 * for. The answer ends the watch: while a file is looked into nothing comes.
 */
export function limitSilence(request: IncomingMessage, silenceMs = defaultSilenceMs): () => void {
  const giveUp = () => request.destroy();
  request.once('timeout', giveUp);
  request.socket.setTimeout(silenceMs);
  return () => {
    request.off('timeout', giveUp);
    request.socket.setTimeout(0);
  };
}

/** The same for bodies that are held in memory until they are whole. */
export function limitBodySilence(
  app: Pick<FastifyInstance, 'addHook'>,
  silenceMs = defaultSilenceMs,
): void {
  const watches = new WeakMap<FastifyRequest, () => void>();
  app.addHook('preParsing', async (request) => {
    watches.set(request, limitSilence(request.raw, silenceMs));
  });
  app.addHook('preValidation', async (request) => watches.get(request)?.());
}
