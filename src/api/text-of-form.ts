import * as z from 'zod';
import type { Wording } from '../language/wording.ts';

/** A text that the pattern describes to programs, and `expected` to people. */
export function textOfForm(pattern: RegExp, expected: Wording) {
  return z
    .string()
    .refine((text) => pattern.test(text), { params: { expected } })
    .meta({ pattern: pattern.source });
}
