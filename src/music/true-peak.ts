/**
 * The true peak of BS.1770-4, annex 2: the largest value of the curve that the samples stand for,
 * found at four times the sampling rate. These are the standard's own 48 coefficients: four
 * phases of twelve taps, of which the last two mirror the first two.
 */
const outer = [
  0.001708984375, 0.010986328125, -0.0196533203125, 0.033203125, -0.0594482421875, 0.1373291015625,
  0.97216796875, -0.102294921875, 0.047607421875, -0.026611328125, 0.014892578125, -0.00830078125,
] as const;
const inner = [
  -0.0291748046875, 0.029296875, -0.0517578125, 0.089111328125, -0.16650390625, 0.465087890625,
  0.77978515625, -0.2003173828125, 0.1015625, -0.0582275390625, 0.0330810546875, -0.0189208984375,
] as const;
const [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11] = outer;
const [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11] = inner;

/** No curve through samples of at most 1 rises above this, by the coefficients' absolute sums. */
export const largestOvershoot = 2.03;

/** Of that, what the two samples beside the place can give, and all others together. */
export const nearShare = 1.25;
export const farShare = 0.79;

/** The curve's peak is looked for between sample `at` and the next. */
export function peakBetween(samples: Float32Array, at: number): number {
  const end = samples.length;
  if (at < 5 || at + 6 >= end) return peakNearEdge(samples, at);
  const x0 = samples[at - 5]!;
  const x1 = samples[at - 4]!;
  const x2 = samples[at - 3]!;
  const x3 = samples[at - 2]!;
  const x4 = samples[at - 1]!;
  const x5 = samples[at]!;
  const x6 = samples[at + 1]!;
  const x7 = samples[at + 2]!;
  const x8 = samples[at + 3]!;
  const x9 = samples[at + 4]!;
  const x10 = samples[at + 5]!;
  const x11 = samples[at + 6]!;
  return largest(x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11);
}

// oxlint-disable-next-line max-params -- twelve taps in registers: an array would be made per sample
function largest(
  x0: number,
  x1: number,
  x2: number,
  x3: number,
  x4: number,
  x5: number,
  x6: number,
  x7: number,
  x8: number,
  x9: number,
  x10: number,
  x11: number,
): number {
  const late =
    a0 * x0 +
    a1 * x1 +
    a2 * x2 +
    a3 * x3 +
    a4 * x4 +
    a5 * x5 +
    a6 * x6 +
    a7 * x7 +
    a8 * x8 +
    a9 * x9 +
    a10 * x10 +
    a11 * x11;
  const later =
    b0 * x0 +
    b1 * x1 +
    b2 * x2 +
    b3 * x3 +
    b4 * x4 +
    b5 * x5 +
    b6 * x6 +
    b7 * x7 +
    b8 * x8 +
    b9 * x9 +
    b10 * x10 +
    b11 * x11;
  const earlier =
    b11 * x0 +
    b10 * x1 +
    b9 * x2 +
    b8 * x3 +
    b7 * x4 +
    b6 * x5 +
    b5 * x6 +
    b4 * x7 +
    b3 * x8 +
    b2 * x9 +
    b1 * x10 +
    b0 * x11;
  const early =
    a11 * x0 +
    a10 * x1 +
    a9 * x2 +
    a8 * x3 +
    a7 * x4 +
    a6 * x5 +
    a5 * x6 +
    a4 * x7 +
    a3 * x8 +
    a2 * x9 +
    a1 * x10 +
    a0 * x11;
  return Math.max(
    Math.abs(x5),
    Math.abs(late),
    Math.abs(later),
    Math.abs(earlier),
    Math.abs(early),
  );
}

function peakNearEdge(samples: Float32Array, at: number): number {
  const x = (offset: number) => samples[at + offset] ?? 0;
  return largest(x(-5), x(-4), x(-3), x(-2), x(-1), x(0), x(1), x(2), x(3), x(4), x(5), x(6));
}
