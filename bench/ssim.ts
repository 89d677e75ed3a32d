/**
 * Structural similarity of two planes (Wang, Bovik, Sheikh, Simoncelli 2004), over windows of 8 × 8
 * every 4 samples, without Gaussian weights: as the encoders' own reports count it. 0–1.
 */
export function ssimOfPlanes(
  a: Uint8Array,
  b: Uint8Array,
  size: { readonly width: number; readonly height: number },
): number {
  const { width, height } = size;
  let total = 0;
  let windows = 0;
  for (let y = 0; y + 8 <= height; y += 4)
    for (let x = 0; x + 8 <= width; x += 4) {
      total += ssimOfWindow(a, b, y * width + x, width);
      windows++;
    }
  return total / windows;
}

const c1 = (0.01 * 255) ** 2;
const c2 = (0.03 * 255) ** 2;

function ssimOfWindow(a: Uint8Array, b: Uint8Array, at: number, stride: number): number {
  let sumA = 0;
  let sumB = 0;
  let squares = 0;
  let products = 0;
  for (let row = 0; row < 8; row++)
    for (let i = at + row * stride; i < at + row * stride + 8; i++) {
      const p = a[i]!;
      const q = b[i]!;
      sumA += p;
      sumB += q;
      squares += p * p + q * q;
      products += p * q;
    }
  const meanA = sumA / 64;
  const meanB = sumB / 64;
  const variances = squares / 64 - meanA * meanA - meanB * meanB;
  const covariance = products / 64 - meanA * meanB;
  return (
    ((2 * meanA * meanB + c1) * (2 * covariance + c2)) /
    ((meanA * meanA + meanB * meanB + c1) * (variances + c2))
  );
}

/** All three planes of a 4:2:0 picture, weighted by their number of samples. */
export function ssimOfPictures(
  a: Uint8Array,
  b: Uint8Array,
  size: { readonly widthPx: number; readonly heightPx: number },
): number {
  const luma = size.widthPx * size.heightPx;
  const full = { width: size.widthPx, height: size.heightPx };
  const half = { width: size.widthPx / 2, height: size.heightPx / 2 };
  const plane = (from: number, to: number, shape: typeof full) =>
    ssimOfPlanes(a.subarray(from, to), b.subarray(from, to), shape);
  return (
    (4 * plane(0, luma, full) +
      plane(luma, luma * 1.25, half) +
      plane(luma * 1.25, luma * 1.5, half)) /
    6
  );
}
