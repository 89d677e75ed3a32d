import type { Kernel, Plane, Sampling } from '../../../kernel/kernel.ts';

/** Draws `src` enlarged about a point (in sample indices); beyond its edges it is mirrored. */
export function zoomPlane(
  kernel: Kernel,
  options: { src: Plane; dst: Plane; scale: number; center: { x: number; y: number } },
): void {
  const { src, dst, scale, center } = options;
  const about = (middle: number): Sampling => ({ start: middle - middle / scale, step: 1 / scale });
  resampleMirrored(kernel, { src, dst, x: about(center.x), y: about(center.y) });
}

/**
 * Resamples with the source mirrored at its edges (once: no further out than its own size), piece by
 * piece: inside, beside and at the corners.
 */
export function resampleMirrored(
  kernel: Kernel,
  { src, dst, x, y }: { src: Plane; dst: Plane; x: Sampling; y: Sampling },
): void {
  for (const vertical of pieces(y, src.height, dst.height))
    for (const horizontal of pieces(x, src.width, dst.width)) {
      const piece: Plane = {
        at: dst.at + vertical.first * dst.stride + horizontal.first,
        stride: dst.stride,
        width: horizontal.end - horizontal.first,
        height: vertical.end - vertical.first,
      };
      kernel.resamplePlane(src, piece, horizontal.sampling, vertical.sampling);
    }
}

interface Piece {
  readonly first: number;
  readonly end: number;
  readonly sampling: Sampling;
}

/** A destination line of `length` samples, cut where it leaves a source line of `sourceLength`. */
function pieces({ start, step }: Sampling, sourceLength: number, length: number): Piece[] {
  const crossing = (position: number) =>
    Math.max(0, Math.min(length, Math.ceil((position - start) / step)));
  const enter = crossing(-0.5);
  const leave = crossing(sourceLength - 0.5);
  const mirror = (first: number, edge: number): Sampling => ({
    start: 2 * edge - (start + step * first),
    step: -step,
  });
  return [
    { first: 0, end: enter, sampling: mirror(0, -0.5) },
    { first: enter, end: leave, sampling: { start: start + step * enter, step } },
    { first: leave, end: length, sampling: mirror(leave, sourceLength - 0.5) },
  ].filter((piece) => piece.end > piece.first);
}
