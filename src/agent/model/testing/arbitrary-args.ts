/** JSON Schema, as far as tools use it. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Arguments of the form that a tool wants, mostly within its bounds, with arbitrary values. */
export function arbitraryArgs(tool: object, random: () => number): object {
  const root = tool as Schema;
  return fill(root, 0) as object;

  function fill(schema: Schema, depth: number): unknown {
    const inner = (part: Schema) => fill(part, depth + 1);
    if (depth > 12) return null;
    if (schema.properties?.['of']?.enum) return pick(references);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return pick(schema.enum);
    if (schema.$ref) return inner(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return inner(pick(choices));
    if (schema.type === 'object') return Object.fromEntries(entries(schema, inner));
    if (schema.type === 'array') {
      const length = Math.max(schema.minItems ?? 0, Math.floor(random() * 4));
      return Array.from({ length }, () => inner(schema.items ?? {}));
    }
    if (schema.type === 'boolean') return random() < 0.5;
    if (schema.type === 'integer') return Math.round(number(schema));
    if (schema.type === 'number') return number(schema);
    return schema.pattern?.includes('#') ? '#ff8800' : pick(texts);
  }

  function entries({ properties = {}, required = [] }: Schema, inner: (part: Schema) => unknown) {
    return Object.entries(properties)
      .filter(([key]) => random() < (required.includes(key) ? 0.97 : 0.5))
      .map(([key, part]) => [key, inner(part)] as const);
  }

  function number({ minimum = -10, maximum = 100 }: Schema): number {
    const [least, most] = [Math.max(minimum, -100), Math.min(maximum, 1000)];
    const within = least + (most - least) * random();
    return pick([least, most, within, within, 1, 2, 3, 0.5, -1e9, 1e9]);
  }

  function pick<T>(items: readonly T[]): T {
    return items[Math.floor(random() * items.length)]!;
  }
}

const references = [
  { of: 'all' },
  { of: 'place', index: 1 },
  { of: 'place', index: -99 },
  { of: 'range', from: 2, to: 4 },
  { of: 'every', step: 2, from: 1 },
  { of: 'named', name: 'dog' },
  { of: 'named', name: '../../etc/passwd' },
  { of: 'ids', ids: ['a'.repeat(64)] },
  { of: 'except', all: { of: 'all' }, but: { of: 'it' } },
  { of: 'union', these: [{ of: 'new' }, { of: 'unused' }] },
  { of: 'union', these: [] },
  { of: 'sort', sort: 'clip' },
  { of: 'at', seconds: 3 },
  { of: 'at', seconds: 1e308 },
  { of: 'it' },
  { of: 'others' },
  { of: 'nothing' },
  'all',
];

const texts = [
  'clip-1',
  'clip-2',
  'track-1',
  'asset-dog.jpg',
  'our song.mp3',
  'dog',
  'Hello\nthere',
  '夏天',
  '9:16',
  '',
  '\u0000',
  'a'.repeat(600),
];
