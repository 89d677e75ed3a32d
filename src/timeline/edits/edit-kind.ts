import type * as z from 'zod';
import type { Wording } from '../../language/wording.ts';
import type { Refusal } from '../refusal.ts';
import type { Timeline } from '../timeline.ts';

/** What a finished edit can say about itself. */
export interface Done<Args> {
  readonly before: Timeline;
  readonly after: Timeline;
  readonly args: Args;
}

/**
 * All about one kind of edit. It is at once an API body, a tool of the agent and of MCP, and a
 * step that can be undone, so everything about it stands in its one file.
 */
export interface EditSpec<Kind extends string, Schema extends z.ZodObject> {
  readonly kind: Kind;
  /** For the model or program that chooses among the edits: what it does, in one or two lines. */
  readonly purpose: string;
  readonly args: Schema;
  /** Pure. Relies on a valid timeline and on arguments that the schema has passed. */
  readonly apply: (timeline: Timeline, args: z.output<Schema>) => Timeline | Refusal;
  /** For the person: what it did, in the past tense, without a full stop. */
  readonly describe: (done: Done<z.output<Schema>>) => Wording;
}

export function defineEdit<const Kind extends string, Schema extends z.ZodObject>(
  spec: EditSpec<Kind, Schema>,
): EditSpec<Kind, Schema> {
  return spec;
}
