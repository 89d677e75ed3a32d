export interface Claim {
  /** Above 0, unless `least` and `most` are the same. */
  readonly weight: number;
  /** Whole numbers; the largest may be `Infinity`. */
  readonly least: number;
  readonly most: number;
}

/**
 * Shares a whole number out in proportion to the weights, each within its bounds, by largest
 * remainder: the parts add up exactly. Null when the bounds do not allow the total.
 */
export function shareOut(total: number, claims: readonly Claim[]): number[] | null {
  const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);
  if (total < sum(claims.map(({ least }) => least))) return null;
  if (total > sum(claims.map(({ most }) => most))) return null;
  const scale = findScale(total, claims);
  const exact = claims.map((claim) => bounded(claim, scale));
  // A hair's breadth below a whole number is rounding of the search, not a remainder.
  const parts = exact.map((part) => Math.floor(part + 1e-6));
  return giveRemainders({ total, exact, parts, claims });
}

/** The factor at which the bounded shares add up to the total: their sum grows with it. */
function findScale(total: number, claims: readonly Claim[]): number {
  const sumAt = (scale: number) => claims.reduce((sum, claim) => sum + bounded(claim, scale), 0);
  let [low, high] = [0, 1];
  while (sumAt(high) < total) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < total) low = middle;
    else high = middle;
  }
  return high;
}

function bounded({ weight, least, most }: Claim, scale: number): number {
  return Math.min(most, Math.max(least, weight * scale));
}

interface Sharing {
  readonly total: number;
  readonly exact: readonly number[];
  readonly parts: readonly number[];
  readonly claims: readonly Claim[];
}

function giveRemainders({ total, exact, parts, claims }: Sharing): number[] {
  const given = [...parts];
  const byRemainder = parts
    .map((_, index) => index)
    .toSorted((a, b) => exact[b]! - parts[b]! - (exact[a]! - parts[a]!));
  let left = total - parts.reduce((a, b) => a + b, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    for (const index of step > 0 ? byRemainder : byRemainder.toReversed()) {
      const next = given[index]! + step;
      if (left === 0 || next < claims[index]!.least || next > claims[index]!.most) continue;
      given[index] = next;
      left -= step;
    }
  }
  return given;
}
