import { once } from 'node:events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A request that is over. */
export interface Answered {
  readonly request: FastifyRequest;
  readonly status: number;
  /** From the head of the request to the end of its answer, event streams included. */
  readonly durationMs: number;
  /** False when the connection was lost before the end. */
  readonly whole: boolean;
}

/** The requests of an app: those that are being answered, streams included, and those that are over. */
export interface Answers {
  readonly openCount: () => number;
  readonly whenAnswered: (listener: (answered: Answered) => void) => void;
  /** Resolves when every request that was begun is over, or when it is aborted. */
  readonly allClosed: (signal: AbortSignal) => Promise<void>;
}

/** To be called before any hook is added that may refuse a request. */
export function watchAnswers(app: Pick<FastifyInstance, 'addHook'>): Answers {
  const open = new Set<FastifyReply['raw']>();
  const listeners: ((answered: Answered) => void)[] = [];
  app.addHook('onRequest', async (request, reply) => {
    const { raw } = reply;
    open.add(raw);
    raw.once('close', () => {
      open.delete(raw);
      const durationMs = reply.elapsedTime;
      const answered = { request, status: raw.statusCode, durationMs, whole: raw.writableFinished };
      for (const listener of listeners) listener(answered);
    });
  });
  return {
    openCount: () => open.size,
    whenAnswered: (listener) => {
      listeners.push(listener);
    },
    allClosed: async (signal) => {
      while (open.size > 0 && !signal.aborted) {
        const [answer] = open;
        await once(answer!, 'close', { signal }).catch((error: unknown) => {
          if (!signal.aborted) throw error;
        });
      }
    },
  };
}
