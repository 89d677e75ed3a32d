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

/** Bits that differ, 0–64. */
export function hashDistance(a: string, b: string): number {
  const half = (hash: string, start: number) => Number.parseInt(hash.slice(start, start + 8), 16);
  return bitCount(half(a, 0) ^ half(b, 0)) + bitCount(half(a, 8) ^ half(b, 8));
}

function bitCount(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}
