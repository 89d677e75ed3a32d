import type { ApiSchema } from './api-document.ts';

/** A schema as people read it: fields with their kinds, `?` where one may be missing. */
export function schemaOutline(schema: ApiSchema, indent = ''): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return unique(choices.map((one) => schemaOutline(one, indent))).join(' | ');
  if (schema.allOf) return schema.allOf.map((one) => schemaOutline(one, indent)).join(' & ');
  if (schema.properties) return fieldsOutline(schema, schema.properties, indent);
  if (schema.items) return `[${schemaOutline(schema.items, indent)}, …]`;
  if (typeof schema.additionalProperties === 'object')
    return `{ …: ${schemaOutline(schema.additionalProperties, indent)} }`;
  return [schema.type ?? 'any'].flat().join(' | ');
}

function fieldsOutline(
  { required = [] }: ApiSchema,
  properties: Readonly<Record<string, ApiSchema>>,
  indent: string,
): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, field]) => {
    const optional = required.includes(name) ? '' : '?';
    const remark = field.description ? `  — ${field.description}` : '';
    return `${inner}${name}${optional}: ${schemaOutline(field, inner)}${remark}`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
