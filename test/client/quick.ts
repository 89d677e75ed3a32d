import type { Patience } from '../../src/client/connection/patience.ts';

/** The same waits as in earnest, a thousandth as long where something has to be waited for. */
export const quick: Partial<Patience> = {
  retryDelaysMs: [5, 20, 50, 100],
  lostTurnDelaysMs: [30, 30, 30, 30, 30],
  exportPollMs: 30,
  rateLimitMs: 30,
};
