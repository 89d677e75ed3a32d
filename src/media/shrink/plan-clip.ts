import { soundBytes } from './sound-bytes.ts';

/** How a smaller copy of a clip is coded. */
export interface ClipPlan {
  /** Even. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** The most, per second. */
  readonly pictureBitRate: number;
  readonly soundBitRate: number;
}

/** Long sides that are tried, the first on which the pictures have bits enough is taken. */
const sidesPx = [1920, 1280, 960, 640];
/** Bits of each pixel with which x264 shows few blocks in motion; of the smallest size, with which one still sees what it is. */
const goodBitsPerPixel = 0.05;
const leastBitsPerPixel = 0.02;
/** Of the MP4, for each picture. */
const indexBytes = 24;

/** Null where the limit leaves too little for a clip of this length. */
export function planClip(
  clip: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly durationMs: number;
    readonly fps: number;
    readonly hasSound: boolean;
  },
  limitBytes: number,
): ClipPlan | null {
  const { durationMs, fps, hasSound } = clip;
  const seconds = durationMs / 1000;
  const soundBitRate = (8 * limitBytes) / seconds > 1_500_000 ? 192_000 : 96_000;
  const leftBytes =
    0.98 * limitBytes -
    (hasSound ? soundBytes(durationMs, soundBitRate) : 4096) -
    indexBytes * fps * seconds;
  // The encoder's buffer of a second may be full at the end: that second comes on top.
  const pictureBitRate = Math.floor((8 * leftBytes) / (seconds + 1));
  const longestPx = Math.max(clip.widthPx, clip.heightPx);
  const sizes = sidesPx.map((sidePx) => {
    const scale = Math.min(1, sidePx / longestPx);
    return { widthPx: even(clip.widthPx * scale), heightPx: even(clip.heightPx * scale) };
  });
  const bitsPerPixel = (size: { readonly widthPx: number; readonly heightPx: number }) =>
    pictureBitRate / (size.widthPx * size.heightPx * fps);
  const size = sizes.find((one) => bitsPerPixel(one) >= goodBitsPerPixel) ?? sizes.at(-1)!;
  return bitsPerPixel(size) < leastBitsPerPixel ? null : { ...size, pictureBitRate, soundBitRate };
}

function even(lengthPx: number): number {
  return Math.max(2, 2 * Math.round(lengthPx / 2));
}
