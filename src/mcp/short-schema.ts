type Json = Readonly<Record<string, unknown>>;

/** What every time of the timeline may have at most, and what every whole number may: said by no agent. */
const selfEvident = new Set([10_368_000, Number.MAX_SAFE_INTEGER]);

/**
 * The same JSON schema without what an agent does not need to be told, since it pays for each word
 * of each tool: which dialect it is, definitions to which nothing leads, that texts are not empty
 * and that other keys are refused. All of it is checked nevertheless.
 */
export function shortSchema(schema: Json): Json {
  const { $schema: _, $defs = {}, ...rest } = shortened(schema) as Json;
  const text = JSON.stringify(rest);
  const used = Object.entries($defs as Json).filter(([name]) => text.includes(`#/$defs/${name}"`));
  return used.length === 0 ? rest : { ...rest, $defs: Object.fromEntries(used) };
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !isNeedless(key, inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, shortened(inner)]));
}

function isNeedless(key: string, value: unknown): boolean {
  if (key === 'additionalProperties') return value === false;
  if (key === 'minLength' || key === 'minItems') return value === 1;
  return key === 'maximum' && selfEvident.has(value as number);
}
