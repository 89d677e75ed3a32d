import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import type { ApiSchema } from './api-document.ts';
import { schemaOutline } from './schema-outline.ts';

const cases: readonly (readonly [what: string, schema: z.ZodType, outline: string])[] = [
  ['a number', z.int(), 'integer'],
  ['one of some words', z.enum(['done', 'failed']), '"done" | "failed"'],
  ['a fixed value', z.literal(0), '0'],
  ['what may be null', z.string().nullable(), 'string | null'],
  ['anything', z.unknown(), 'any'],
  ['a list', z.array(z.string()), '[string, …]'],
  ['a table with free names', z.record(z.string(), z.boolean()), '{ …: boolean }'],
  ['nothing at all', z.strictObject({}), '{}'],
  [
    'fields, in fields, one of which may be missing',
    z.object({
      data: z.object({ frozen: z.int().describe('Held') }),
      message: z.string().optional(),
    }),
    '{\n  data: {\n    frozen: integer  — Held\n  }\n  message?: string\n}',
  ],
];

for (const [what, schema, outline] of cases)
  test(`the outline of ${what} is ${JSON.stringify(outline)}`, () => {
    assert.equal(schemaOutline(z.toJSONSchema(schema) as ApiSchema), outline);
  });
