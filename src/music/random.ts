/**
 * A seeded stream of random numbers: the same seed and name give the same numbers for ever.
 * Each part of a piece draws from a stream of its own name, so that a change in one part leaves
 * the others as they were.
 */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** low ≤ x < high. */
  between(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the items, each as likely as the other; the list must not be empty. */
  pick<T>(items: readonly T[]): T;
}

export function createRandom(seed: number, name: string): Random {
  let state = hash(`${seed}/${name}`);
  const next = () => {
    // Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, full period.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)]!,
  };
}

/** FNV-1a, 32 bits, with a last scramble so that close seeds start far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
