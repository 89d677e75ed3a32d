/** Numbers that look random and are the same for the same seed (mulberry32, Tommy Ettinger 2017). */
export interface Random {
  /** 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** One of `items`, which must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** A new array with the same items in another order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
}

/** `stream` keeps independent choices apart: one more draw for the music leaves the camera alone. */
export function seededRandom(seed: number, stream: string): Random {
  let state = hash(`${seed}:${stream}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    pick: (items) => items[below(items.length)]!,
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state | 0;
}
