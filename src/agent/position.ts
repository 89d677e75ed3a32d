import * as z from 'zod';
import { referenceSchema, type Reference } from './reference.ts';

/** Where pictures are to go among the others. */
export type Position =
  /** Counted from 1; −1 is the end. */
  | { readonly to: 'place'; readonly index: number }
  | { readonly to: 'before' | 'after'; readonly photos: Reference }
  | { readonly to: 'between'; readonly first: Reference; readonly second: Reference }
  /** So many places later, earlier where negative. */
  | { readonly to: 'by'; readonly places: number };

const index = z.int().min(-1000).max(1000);

export const positionSchema: z.ZodType<Position> = z
  .union([
    z.strictObject({ to: z.literal('place'), index }),
    z.strictObject({ to: z.enum(['before', 'after']), photos: referenceSchema }),
    z.strictObject({ to: z.literal('between'), first: referenceSchema, second: referenceSchema }),
    z.strictObject({ to: z.literal('by'), places: index }),
  ])
  .describe(
    'Where to: a place (1 is the first, -1 the last), before or after a picture, or by places',
  );
