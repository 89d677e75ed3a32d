import type { Frame, Stream } from 'node-av/lib';
import { readOrientation, uprightSize, type Orientation } from './container.ts';
import {
  blurredChain,
  hasAlpha,
  openFrameFilter,
  uprightChain,
  type FrameFilter,
  type PictureSize,
} from './frame-filter.ts';
import { castShadow, fillWithColor, fittedSpot, planesOf, type Spot } from './i420-canvas.ts';
import type { I420Picture } from './i420.ts';

export interface CanvasFraming {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fit?: 'crop' | 'blur' | 'contain';
  readonly background?: string;
}

/** The shadow around a clip on its fill, as around photos. */
const shadow = { depth: 0.45, reachPx: 24 };

/**
 * Paints decoded frames of one track on a canvas: the clip upright in its spot, around it its own
 * blurred enlargement or the background. The same canvas is painted over each time.
 */
export class ClipCanvas {
  readonly #orientation: Orientation;
  readonly #upright: PictureSize;
  readonly #framing: CanvasFraming;
  readonly #canvas: I420Picture;
  readonly #spot: Spot;
  #filters: { key: string; picture: FrameFilter; fill: FrameFilter | null } | null = null;

  constructor(stream: Stream, framing: CanvasFraming) {
    const { widthPx, heightPx, fit = 'crop' } = framing;
    this.#orientation = readOrientation(stream);
    this.#upright = uprightSize(stream);
    this.#framing = framing;
    const data = new Uint8Array((widthPx * heightPx * 3) / 2);
    this.#canvas = { widthPx, heightPx, data, alpha: null };
    this.#spot =
      fit === 'crop' ? { left: 0, top: 0, widthPx, heightPx } : fittedSpot(this.#upright, framing);
  }

  /** Throws FFmpegError. */
  async paint(frame: Frame): Promise<I420Picture> {
    const { picture, fill } = await this.#filtersFor(frame);
    const canvas = this.#canvas;
    if (fill) {
      copyOver(canvas, await fill.run(frame), { left: 0, top: 0 });
      castShadow(canvas, this.#spot, shadow);
    } else if (hasAlpha(frame) || !this.#fillsCanvas()) {
      fillWithColor(canvas, this.#framing.background ?? '#000000');
    }
    const result = await picture.run(frame);
    if (hasAlpha(result)) blendOver(canvas, result, this.#spot);
    else copyOver(canvas, result, this.#spot);
    return canvas;
  }

  free(): void {
    this.#filters?.picture.free();
    this.#filters?.fill?.free();
    this.#filters = null;
  }

  #fillsCanvas(): boolean {
    const { widthPx, heightPx } = this.#spot;
    return widthPx === this.#canvas.widthPx && heightPx === this.#canvas.heightPx;
  }

  /** Built for the first frame, and again should the stream change its size or format. */
  async #filtersFor(frame: Frame) {
    const { width, height, format, colorSpace, colorRange, colorTrc, colorPrimaries } = frame;
    const key = [width, height, format, colorSpace, colorRange, colorTrc, colorPrimaries].join();
    if (this.#filters?.key === key) return this.#filters;
    this.free();
    const orientation = this.#orientation;
    const picture = await openFrameFilter(frame, uprightChain(frame, orientation, this.#spot));
    const blurs = this.#framing.fit === 'blur' && !this.#fillsCanvas();
    const fill = blurs
      ? await openFrameFilter(frame, blurredChain(frame, orientation, this.#upright, this.#framing))
      : null;
    this.#filters = { key, picture, fill };
    return this.#filters;
  }
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

function copyOver(canvas: I420Picture, frame: Frame, { left, top }: Corner): void {
  const { data: source, linesize: strides, width: frameWidth, height: frameHeight } = frame;
  planesOf(canvas.widthPx, canvas.heightPx).forEach(({ width, start, shift }, index) => {
    const plane = source![index]!;
    const stride = strides[index]!;
    const rowBytes = frameWidth >> shift;
    let out = start + (top >> shift) * width + (left >> shift);
    for (let row = 0; row < frameHeight >> shift; row++, out += width) {
      canvas.data.set(plane.subarray(row * stride, row * stride + rowBytes), out);
    }
  });
}

function blendOver(canvas: I420Picture, frame: Frame, { left, top }: Corner): void {
  // Each of these crosses into native code: not to be asked for within a loop.
  const { data: source, linesize: strides, width: frameWidth, height: frameHeight } = frame;
  const alpha = source![3]!;
  const alphaStride = strides[3]!;
  planesOf(canvas.widthPx, canvas.heightPx).forEach(({ width, start, shift }, index) => {
    const plane = source![index]!;
    const stride = strides[index]!;
    for (let row = 0; row < frameHeight >> shift; row++) {
      const out = start + ((top >> shift) + row) * width + (left >> shift);
      for (let column = 0; column < frameWidth >> shift; column++) {
        const weight = alpha[(row << shift) * alphaStride + (column << shift)]!;
        const below = canvas.data[out + column]!;
        const above = plane[row * stride + column]!;
        canvas.data[out + column] = Math.round((above * weight + below * (255 - weight)) / 255);
      }
    }
  });
}
