import type { LanguageModelV4FunctionTool } from '@ai-sdk/provider';
import * as z from 'zod';
import { referenceSchema } from '../reference.ts';

export type ToolSchema = LanguageModelV4FunctionTool['inputSchema'];

/**
 * What a tool takes, as JSON schema. A reference to pictures can be many things, and most tools
 * take one: they show its keys alone, and the instructions explain it once (`referenceForms`).
 */
export function toolSchema(args: z.ZodType): ToolSchema {
  const {
    $schema: _,
    $defs,
    ...schema
  } = z.toJSONSchema(args, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (!isReference(zodSchema)) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
      Object.assign(jsonSchema, keysOfReferences());
    },
  });
  return { ...schema, ...usedDefinitions(schema, $defs) } as ToolSchema;
}

/** The forms of references leave a definition behind that nothing leads to any more. */
function usedDefinitions(schema: object, definitions: object = {}): object {
  const text = JSON.stringify({ schema, definitions });
  const used = Object.entries(definitions).filter(([name]) => text.includes(`"#/$defs/${name}"`));
  return used.length === 0 ? {} : { $defs: Object.fromEntries(used) };
}

/** Also under another description, which makes another schema of it. */
function isReference(schema: z.core.$ZodType): boolean {
  const getterOf = ({ _zod }: z.core.$ZodType) => (_zod.def as { getter?: unknown }).getter;
  return getterOf(schema) === getterOf(referenceSchema);
}

/** Each form that a reference can have, a JSON schema a line. */
export function referenceForms(): string {
  return forms()
    .map((form) => JSON.stringify(form.properties))
    .join('\n');
}

interface Form {
  readonly properties: Readonly<Record<string, Value>>;
}

interface Value {
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly items?: object;
}

function forms(): readonly Form[] {
  const schema = z.toJSONSchema(referenceSchema, { io: 'input' });
  const whole = schema.anyOf ?? Object.values(schema.$defs ?? {})[0]?.anyOf ?? [];
  return whole as unknown as readonly Form[];
}

/** All keys of all forms, without what only holds in one of them. */
function keysOfReferences(): object {
  const all = forms();
  const kinds = all.map(({ properties }) => properties['of']?.const);
  const keys = new Set(all.flatMap(({ properties }) => Object.keys(properties)));
  const types = [...keys].map((key) => {
    const values = all.flatMap(({ properties }) => properties[key] ?? []);
    const [first] = values;
    const isOne = values.every(({ type }) => type !== undefined && type === first?.type);
    return [key, first !== undefined && isOne ? typeOnly(first) : {}];
  });
  return {
    type: 'object',
    description: 'A reference to pictures: see the instructions',
    properties: { ...Object.fromEntries(types), of: { type: 'string', enum: kinds } },
    required: ['of'],
  };
}

function typeOnly({ type, items = {}, enum: values }: Value): object {
  if (values !== undefined) return { type, enum: values };
  if (type !== 'array') return { type };
  // A reference within a reference: in a tool, `#` would mean the tool itself.
  return { type, items: '$ref' in items ? { type: 'object' } : items };
}
