import type { Address, Kernel, Plane, Sampling } from '../../kernel/kernel.ts';
import type { KernelMemory } from '../../kernel/memory.ts';
import type { Rect } from '../timeline/timeline.ts';

/**
 * A picture in the kernel's memory: Y′CbCr 4:2:0, BT.709 limited range, chroma sited left (as H.264
 * has it), planes one behind the other without gaps. With transparency its samples are
 * premultiplied by `alpha`, which exists at both resolutions.
 */
export interface Picture {
  readonly at: Address;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly y: Plane;
  readonly u: Plane;
  readonly v: Plane;
  readonly alpha: { readonly full: Plane; readonly half: Plane } | null;
}

export interface TransparentPicture extends Picture {
  readonly alpha: NonNullable<Picture['alpha']>;
}

/** Bytes of an opaque picture. */
export function pictureBytes(widthPx: number, heightPx: number): number {
  return (widthPx * heightPx * 3) / 2;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** An opaque picture of undefined content; `memory.free(picture.at)` gives all of it back. */
export function allocatePicture(memory: KernelMemory, { widthPx, heightPx }: Size): Picture {
  return pictureAt(memory.allocate(pictureBytes(widthPx, heightPx)), { widthPx, heightPx });
}

/** The same with transparency. */
export function allocateTransparent(memory: KernelMemory, size: Size): TransparentPicture {
  const opaqueBytes = pictureBytes(size.widthPx, size.heightPx);
  const luma = size.widthPx * size.heightPx;
  const picture = pictureAt(memory.allocate(opaqueBytes + (luma * 5) / 4), size);
  const full = { ...picture.y, at: picture.at + opaqueBytes };
  return { ...picture, alpha: { full, half: { ...picture.u, at: full.at + luma } } };
}

function pictureAt(at: Address, { widthPx, heightPx }: Size): Picture {
  const luma = widthPx * heightPx;
  const half = (start: Address) => ({
    at: start,
    stride: widthPx / 2,
    width: widthPx / 2,
    height: heightPx / 2,
  });
  return {
    at,
    widthPx,
    heightPx,
    y: { at, stride: widthPx, width: widthPx, height: heightPx },
    u: half(at + luma),
    v: half(at + (luma * 5) / 4),
    alpha: null,
  };
}

/** Where luma and chroma samples of `view` (pixels of a picture) lie for a target of a given size. */
interface ViewSampling {
  readonly luma: { readonly x: Sampling; readonly y: Sampling };
  readonly chroma: { readonly x: Sampling; readonly y: Sampling };
}

/**
 * A target pixel's centre lies at (i + ½) · step from the view's edge. Chroma sample i sits on luma
 * column 2i and midway between rows 2i and 2i + 1, in source and target alike.
 */
function sampleView(view: Rect, widthPx: number, heightPx: number): ViewSampling {
  const x = { start: view.x + 0.5 * (view.width / widthPx) - 0.5, step: view.width / widthPx };
  const y = { start: view.y + 0.5 * (view.height / heightPx) - 0.5, step: view.height / heightPx };
  return {
    luma: { x, y },
    chroma: {
      x: { start: x.start / 2, step: x.step },
      y: { start: (y.start + 0.5 * y.step - 0.5) / 2, step: y.step },
    },
  };
}

/** Fills `target` with the `view` of `source`, transparency included where both have it. */
export function drawView(kernel: Kernel, source: Picture, view: Rect, target: Picture): void {
  const { luma, chroma } = sampleView(view, target.widthPx, target.heightPx);
  kernel.resamplePlane(source.y, target.y, luma.x, luma.y);
  kernel.resamplePlane(source.u, target.u, chroma.x, chroma.y);
  kernel.resamplePlane(source.v, target.v, chroma.x, chroma.y);
  if (source.alpha && target.alpha) {
    kernel.resamplePlane(source.alpha.full, target.alpha.full, luma.x, luma.y);
    kernel.resamplePlane(source.alpha.half, target.alpha.half, chroma.x, chroma.y);
  }
}

/** A part of a picture as a picture of its own, sharing its samples; all four even. */
export function cutOut(
  picture: Picture,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Picture {
  const full = (plane: Plane): Plane => ({
    at: plane.at + y * plane.stride + x,
    stride: plane.stride,
    width,
    height,
  });
  const half = (plane: Plane): Plane => ({
    at: plane.at + (y / 2) * plane.stride + x / 2,
    stride: plane.stride,
    width: width / 2,
    height: height / 2,
  });
  return {
    at: picture.at,
    widthPx: width,
    heightPx: height,
    y: full(picture.y),
    u: half(picture.u),
    v: half(picture.v),
    alpha: picture.alpha && { full: full(picture.alpha.full), half: half(picture.alpha.half) },
  };
}

/** Draws `source` over `target` of the same size; opacity 0–1. */
export function drawPictureOver(
  kernel: Kernel,
  target: Picture,
  source: TransparentPicture,
  opacity: number,
): void {
  const weight = Math.round(opacity * 256);
  kernel.drawOver(target.y, source.y, source.alpha.full, weight);
  kernel.drawOver(target.u, source.u, source.alpha.half, weight);
  kernel.drawOver(target.v, source.v, source.alpha.half, weight);
}

/** Y′CbCr (BT.709, limited range) of an sRGB colour `#rrggbb`. */
export function colorSamples(color: string): { y: number; u: number; v: number } {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return {
    y: Math.round(16 + 219 * luma),
    u: Math.round(128 + (224 * (b - luma)) / 1.8556),
    v: Math.round(128 + (224 * (r - luma)) / 1.5748),
  };
}

/** Fills an opaque picture with one colour. */
export function fillPicture(kernel: Kernel, picture: Picture, color: string): void {
  const bytes = kernel.bytes();
  const samples = colorSamples(color);
  for (const [plane, value] of [
    [picture.y, samples.y],
    [picture.u, samples.u],
    [picture.v, samples.v],
  ] as const) {
    for (let row = 0; row < plane.height; row++) {
      const start = plane.at + row * plane.stride;
      bytes.fill(value, start, start + plane.width);
    }
  }
}
