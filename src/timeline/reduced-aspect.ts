import type { Aspect } from './timeline.ts';

/** The shape of a frame in lowest terms: 1920 × 1080 is `16:9`. */
export function reducedAspect(size: {
  readonly widthPx: number;
  readonly heightPx: number;
}): Aspect {
  const divisor = greatestCommonDivisor(size.widthPx, size.heightPx);
  return `${size.widthPx / divisor}:${size.heightPx / divisor}`;
}

/** Ends for what is no number, too: schemas ask before they know. */
function greatestCommonDivisor(a: number, b: number): number {
  return b > 0 ? greatestCommonDivisor(b, a % b) : a;
}
