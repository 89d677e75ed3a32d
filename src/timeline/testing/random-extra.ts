import type { Json, Timeline } from '../timeline.ts';

/** The timeline with something unknown on about half of its parts, at every depth, for tests. */
export function withRandomExtra(timeline: Timeline, random: () => number): Timeline {
  const grown = growExtra(timeline, random) as Timeline;
  const assets = Object.entries(timeline.assets).map(([id, asset]) => [
    id,
    growExtra(asset, random),
  ]);
  return { ...grown, assets: Object.fromEntries(assets) as Timeline['assets'] };
}

function growExtra(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => growExtra(item, random));
  if (typeof value !== 'object' || value === null) return value;
  const { extra: _, ...known } = value as Record<string, unknown>;
  const inner = Object.entries(known).map(([key, field]) => [
    key,
    key === 'assets' ? field : growExtra(field, random),
  ]);
  const grown = Object.fromEntries(inner) as object;
  return random() < 0.5 ? grown : { ...grown, extra: randomExtra(random) };
}

function randomExtra(random: () => number): Record<string, Json> {
  const values: readonly Json[] = [null, 1.5, 'text', [1, { deep: true }], { nested: { a: [] } }];
  const value = values[Math.floor(random() * values.length)]!;
  return { [`x-${Math.floor(random() * 9)}`]: value, extra: { url: 'kept' } };
}
