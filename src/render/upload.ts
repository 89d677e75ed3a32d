import type { KernelMemory } from '../../kernel/memory.ts';
import { overlayBorderPx } from '../compositor/overlay.ts';
import {
  allocatePicture,
  allocateTransparent,
  type Picture,
  type TransparentPicture,
} from '../compositor/picture.ts';
import { type I420Picture, type RgbPicture, toI420 } from '../media/i420.ts';

/** Copies an opaque picture into the kernel's memory. */
export function uploadPicture(memory: KernelMemory, source: I420Picture): Picture {
  const picture = allocatePicture(memory, source);
  memory.bytes().set(source.data, picture.at);
  return picture;
}

/** Copies a picture with its transparency, premultiplied, inside the border that overlays need. */
export function uploadOverlay(memory: KernelMemory, source: I420Picture): TransparentPicture {
  const picture = allocateTransparent(memory, {
    widthPx: source.widthPx + 2 * overlayBorderPx,
    heightPx: source.heightPx + 2 * overlayBorderPx,
  });
  const bytes = memory.bytes();
  const alphaEnd = picture.alpha.half.at + picture.alpha.half.stride * picture.alpha.half.height;
  bytes.fill(0, picture.at, alphaEnd);
  const { full, half } = picture.alpha;
  const luma = source.widthPx * source.heightPx;
  const planes = [
    { from: 0, to: picture.y, cover: full, border: overlayBorderPx, columns: source.widthPx },
    {
      from: luma,
      to: picture.u,
      cover: half,
      border: overlayBorderPx / 2,
      columns: source.widthPx / 2,
    },
    {
      from: (luma * 5) / 4,
      to: picture.v,
      cover: half,
      border: overlayBorderPx / 2,
      columns: source.widthPx / 2,
    },
  ];
  writeAlpha(bytes, source, picture);
  for (const { from, to, cover, border, columns } of planes) {
    const rows = to.height - 2 * border;
    for (let row = 0; row < rows; row++) {
      const inTarget = (row + border) * to.stride + border;
      for (let column = 0; column < columns; column++) {
        const alpha = bytes[cover.at + inTarget + column]!;
        const value = source.data[from + row * columns + column]!;
        bytes[to.at + inTarget + column] = Math.round((value * alpha) / 255);
      }
    }
  }
  return picture;
}

function writeAlpha(bytes: Uint8Array, source: I420Picture, picture: TransparentPicture): void {
  const { full, half } = picture.alpha;
  const { widthPx, heightPx } = source;
  const alphaAt = (x: number, y: number) => source.alpha?.[y * widthPx + x] ?? 255;
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++)
      bytes[full.at + (y + overlayBorderPx) * full.stride + x + overlayBorderPx] = alphaAt(x, y);
  const border = overlayBorderPx / 2;
  for (let y = 0; y < heightPx / 2; y++)
    for (let x = 0; x < widthPx / 2; x++) {
      const sum =
        alphaAt(2 * x, 2 * y) +
        alphaAt(2 * x + 1, 2 * y) +
        alphaAt(2 * x, 2 * y + 1) +
        alphaAt(2 * x + 1, 2 * y + 1);
      bytes[half.at + (y + border) * half.stride + x + border] = (sum + 2) >> 2;
    }
}

/** An RGBA piece of any size as a picture of even size; what is added is transparent. */
export function evenPicture(piece: {
  readonly rgba: Uint8ClampedArray;
  readonly widthPx: number;
  readonly heightPx: number;
}): I420Picture {
  const widthPx = piece.widthPx + (piece.widthPx % 2);
  const heightPx = piece.heightPx + (piece.heightPx % 2);
  const data = new Uint8Array(4 * widthPx * heightPx);
  for (let row = 0; row < piece.heightPx; row++) {
    const start = 4 * row * piece.widthPx;
    data.set(piece.rgba.subarray(start, start + 4 * piece.widthPx), 4 * row * widthPx);
  }
  const rgb: RgbPicture = { widthPx, heightPx, channels: 4, data };
  return toI420(rgb);
}
