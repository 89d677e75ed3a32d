import * as z from 'zod';
import { ask } from '../connection/ask.ts';
import type { Connection } from '../connection/connection.ts';

const balanceSchema = z.object({
  available: z.number(),
  frozen: z.number().default(0),
  total: z.number().optional(),
});

/** Whole credits; total = available + frozen. */
export interface Balance {
  readonly available: number;
  /** Held for work that runs. */
  readonly frozen: number;
  readonly total: number;
}

export async function readCredits(connection: Connection, signal?: AbortSignal): Promise<Balance> {
  const { available, frozen, total } = await ask(
    connection,
    {
      method: 'GET',
      path: '/api/credits/balance/simple',
      concern: { kind: 'other' },
      signal,
    },
    balanceSchema,
  );
  return { available, frozen, total: total ?? available + frozen };
}
