import * as z from 'zod';
import { draftJsonSchema } from '../timeline/draft/draft-schema.ts';

const { $schema: _, title: __, ...form } = draftJsonSchema() as Record<string, unknown>;

/**
 * A draft in a body or an answer. Its form is published here, but judged by `decodeDraft`, which
 * names the place and the reason in the person's language.
 */
export const draftFieldSchema = z.record(z.string(), z.unknown()).meta({ id: 'Draft', ...form });
