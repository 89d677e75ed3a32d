import * as z from 'zod';
import { envelope } from './envelope.ts';

/** What `GET /api/credits/balance/simple` answers: whole credits, total = available + frozen. */
export const balanceAnswerSchema = envelope(
  z.object({
    available: z.int().min(0),
    frozen: z.int().min(0).describe('Held for work that runs'),
    total: z.int().min(0),
  }),
);
