/**
 * 64 bits that stay nearly the same under scaling, compression and small changes of light: whether
 * each cell of a 9×8 grid is darker than its right neighbour (Krawetz's dHash). As 16 hex digits.
 */
export function differenceHash(grid: readonly number[]): string {
  let bits = '';
  for (let y = 0; y < hashRows; y++) {
    for (let x = 0; x < hashColumns - 1; x++) {
      const cell = y * hashColumns + x;
      bits += grid[cell]! < grid[cell + 1]! ? '1' : '0';
    }
  }
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

export const hashColumns = 9;
export const hashRows = 8;

/** A hash as two words of 32 bits, read once for many comparisons. */
export type HashWords = readonly [number, number];

export function hashWords(hash: string): HashWords {
  return [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8, 16), 16)];
}

/** Bits that differ, 0–64. */
export function hashDistance(a: HashWords, b: HashWords): number {
  return bitCount(a[0] ^ b[0]) + bitCount(a[1] ^ b[1]);
}

function bitCount(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}
