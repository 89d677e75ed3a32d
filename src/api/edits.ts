import * as z from 'zod';
import { editSchema } from '../timeline/edit.ts';
import { draftFieldSchema } from './draft.ts';
import { envelope } from './envelope.ts';

const { $schema: _, ...form } = z.toJSONSchema(editSchema, { io: 'input', override: hideExtra });

/** What other programs wrote may be passed along, but need not be known to those who write edits. */
function hideExtra({ jsonSchema }: { jsonSchema: { properties?: Record<string, unknown> } }): void {
  delete jsonSchema.properties?.['extra'];
}

/** The form is published here, but judged by `applyEdit`, which says what would be possible. */
const editFieldSchema = z.looseObject({ kind: z.string() }).meta({ id: 'Edit', ...form });

const base_revision = z
  .int()
  .min(0)
  .nullish()
  .describe(
    'The newest revision that the client knows: refused with 409 when there is a newer one',
  );

const message = z
  .string()
  .max(10_000)
  .nullish()
  .describe('What the person wished, kept with the revision');

export const editsBodySchema = z.object({
  edits: z.array(editFieldSchema).min(1).max(300).describe('All are made, in this order, or none'),
  base_revision,
  message,
});

export const putDraftBodySchema = z.object({ draft: draftFieldSchema, base_revision, message });

/** Of undo, redo and restore; all of it may be missing. */
export const stepBodySchema = z.object({ base_revision, message }).nullish();

export const revisionSchema = z.object({
  revision: z.int().min(0).describe('1, 2, 3, …: revisions are only ever added'),
  kind: z.enum(['edit', 'undo', 'redo', 'restore']),
  author: z.enum(['user', 'agent', 'api']),
  message: z.string().nullable().describe('What the person wrote that led to it'),
  invocation_id: z.string().nullable(),
  description: z.string().describe('What changed'),
  shows: z
    .int()
    .min(0)
    .describe('The revision whose film this is: itself, or an earlier one after undo and redo'),
  can_undo: z.boolean(),
  can_redo: z.boolean(),
  created_at: z.iso.datetime(),
});

const changeSchema = z.union([
  z.object({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
  z.object({
    path: z.string(),
    orderBefore: z.array(z.string()).readonly(),
    orderAfter: z.array(z.string()).readonly(),
  }),
]);

export const wholeRevisionSchema = revisionSchema.extend({
  draft: draftFieldSchema,
  diff: z
    .array(changeSchema)
    .readonly()
    .describe('Against the revision before; tracks and segments are named by id'),
  summary: z.string().describe('All tracks in one line; empty while there is no film'),
});

export const wholeRevisionAnswerSchema = envelope(wholeRevisionSchema);

export const takenOutAnswerSchema = envelope(
  wholeRevisionSchema
    .nullable()
    .describe('The new revision, without the file; null where the film did not show it'),
);

export const revisionsAnswerSchema = envelope(
  z.object({
    revisions: z.array(revisionSchema).describe('The newest first'),
    next_before: z.int().nullable().describe('Of the next page; null on the last'),
  }),
);
