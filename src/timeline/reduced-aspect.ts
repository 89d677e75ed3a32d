import type { Aspect } from './timeline.ts';

/** Shapes that people speak of. */
const common: readonly Aspect[] = [
  '16:9',
  '9:16',
  '1:1',
  '4:5',
  '5:4',
  '4:3',
  '3:4',
  '3:2',
  '2:3',
  '2:1',
  '1:2',
  '21:9',
  '9:21',
];
/** Sides are whole and even, so 480p in 16:9 is 854 × 480: within this it is the same shape. */
const tolerance = 0.005;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The shape of a frame as people call it, `16:9`, or in lowest terms where it has no such name. */
export function reducedAspect(size: Size): Aspect {
  const ratio = size.widthPx / size.heightPx;
  const named = common.find((aspect) => Math.abs(ratioOf(aspect) / ratio - 1) < tolerance);
  return named ?? lowestTerms(size);
}

function lowestTerms({ widthPx, heightPx }: Size): Aspect {
  const divisor = greatestCommonDivisor(widthPx, heightPx);
  return `${widthPx / divisor}:${heightPx / divisor}`;
}

function ratioOf(aspect: Aspect): number {
  const [across = 1, down = 1] = aspect.split(':').map(Number);
  return across / down;
}

/** Ends for what is no number, too: schemas ask before they know. */
function greatestCommonDivisor(a: number, b: number): number {
  return b > 0 ? greatestCommonDivisor(b, a % b) : a;
}
