import type { Aspect } from './timeline.ts';

/** The shape of a frame in lowest terms: 1920 × 1080 is `16:9`. */
export function reducedAspect(size: {
  readonly widthPx: number;
  readonly heightPx: number;
}): Aspect {
  const divisor = greatestCommonDivisor(size.widthPx, size.heightPx);
  return `${size.widthPx / divisor}:${size.heightPx / divisor}`;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
