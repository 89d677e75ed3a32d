import * as z from 'zod';
import { cursorSchema } from '../../api/cursor.ts';

/** A part of a list that is ordered by time of creation, the newest first. */
export interface Page {
  readonly limit: number;
  /** Only what is older than this. */
  readonly before: { readonly createdAtMs: number; readonly id: string };
}

const newest = { createdAtMs: Number.MAX_SAFE_INTEGER, id: '' };

/** `?limit=50&cursor=…`: the cursor is the one that came with the page before. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: cursorSchema.optional(),
});

export function pageFrom({ limit, cursor }: z.output<typeof pageQuery>): Page {
  if (cursor === undefined) return { limit, before: newest };
  // An id may have dots of its own.
  const dot = cursor.indexOf('.');
  const before = { createdAtMs: Number(cursor.slice(0, dot)), id: cursor.slice(dot + 1) };
  return { limit, before };
}

/** Where the next page begins; null when this one was the last. */
export function nextCursor(
  items: readonly { readonly createdAtMs: number; readonly id: string }[],
  limit: number,
): string | null {
  const last = items.at(-1);
  return last === undefined || items.length < limit ? null : `${last.createdAtMs}.${last.id}`;
}
