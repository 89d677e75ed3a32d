import type { Plane } from '../../../kernel/kernel.ts';
import type { Picture } from '../picture.ts';
import type { Stage } from '../stage.ts';

/** Y′, Cb and Cr at half the frame's width and height, for what is blurred anyway. */
export type HalfPlanes = readonly [Plane, Plane, Plane];

/** Half-sized scratch number `index` (0–3), in the stage's scratch picture number 0. */
export function halfScratch(stage: Stage, index: number): HalfPlanes {
  const picture = stage.scratch(0);
  const quarterBytes = Math.floor((stage.widthPx * stage.heightPx * 3) / 8 / 16) * 16;
  let at = picture.at + index * quarterBytes;
  const half = (plane: Plane): Plane => {
    const [width, height] = [plane.width >> 1, plane.height >> 1];
    const planeAt = at;
    at += width * height;
    return { at: planeAt, stride: width, width, height };
  };
  return [half(picture.y), half(picture.u), half(picture.v)];
}

export function halve({ kernel }: Stage, picture: Picture, target: HalfPlanes): void {
  for (const [index, plane] of planesOf(picture).entries())
    kernel.halvePlane(plane, target[index]!);
}

export function double({ kernel }: Stage, source: HalfPlanes, picture: Picture): void {
  for (const [index, plane] of planesOf(picture).entries())
    kernel.doublePlane(source[index]!, plane);
}

/** dst = a + (b − a) · weight / 256, all three planes. */
export function mixHalves(
  { kernel }: Stage,
  { a, b, dst, weight }: { a: HalfPlanes; b: HalfPlanes; dst: HalfPlanes; weight: number },
): void {
  for (const [index, plane] of dst.entries())
    kernel.mix(a[index]!.at, b[index]!.at, plane.at, plane.width * plane.height, weight);
}

export function planesOf(picture: Picture): readonly [Plane, Plane, Plane] {
  return [picture.y, picture.u, picture.v];
}
