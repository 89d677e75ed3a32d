/** An address in the kernel's memory, in bytes. */
export type Address = number;

/** Where to read a destination sample: index = start + step · (column or row), in source samples. */
export interface Sampling {
  readonly start: number;
  readonly step: number;
}

/** A rectangle of 8-bit samples in the kernel's memory; row j begins at `at + j · stride`. */
export interface Plane {
  readonly at: Address;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What is done to every pixel. Two implementations give the same bytes: wasm-kernel.ts (SIMD, for
 * use) and plain-kernel.ts (for reading and for comparison). All memory belongs to the caller; the
 * 16 bytes after any buffer may be read (never written).
 */
export interface Kernel {
  /** The whole linear memory; ask again after every allocation, growing replaces it. */
  bytes(): Uint8Array;

  /**
   * Fills `dst` with samples of `src` at sub-sample positions, by a separable 4-tap Catmull-Rom
   * filter (Keys 1981, a = −½); beyond its edges the source continues with its edge samples.
   * Weights have 15 bits, the row between the passes keeps 6 fraction bits. Meant for steps of about
   * 0.3–1.5: with larger ones fine detail aliases. A negative step mirrors, at half the speed.
   */
  resamplePlane(src: Plane, dst: Plane, x: Sampling, y: Sampling): void;

  /** dst = a + (b − a) · weight / 256, weight 0–256. `dst` may be `a` or `b`. */
  mix(a: Address, b: Address, dst: Address, length: number, weight: number): void;

  /** The same with a weight per sample: mask 0 gives a, 255 gives b. */
  mixByMask(a: Address, b: Address, mask: Address, dst: Address, length: number): void;

  /** Draws premultiplied `src` over `dst` by its `alpha`, both weakened by opacity 0–256. */
  drawOver(dst: Plane, src: Plane, alpha: Plane, opacity: number): void;

  /** Pulls `dst` towards one value: weight 0 leaves it, 255 makes it the value. Strides may be 0. */
  shadePlane(dst: Plane, value: number, weights: Plane): void;

  /**
   * A wipe's mask from its field (16 bits a sample: when the edge passes there): a ramp
   * t = (threshold − field) · gain / 2²⁴ cut to 0–1 and smoothed, mask = 255 · t² · (3 − 2t). A large
   * gain makes a hard edge; at most 16000.
   */
  maskFromField(
    field: Address,
    mask: Address,
    length: number,
    threshold: number,
    gain: number,
  ): void;

  /** Means of 2 × 2 samples; an odd last row or column is left out. `dst` is half as large. */
  halvePlane(src: Plane, dst: Plane): void;

  /** The way back, linear: each sample is 9/16 of the nearest, 3/16 of two more, 1/16 of a fourth. */
  doublePlane(src: Plane, dst: Plane): void;

  /** Replaces every sample by its entry in a table of 256. */
  mapSamples(plane: Plane, table: Address): void;

  /**
   * Turns and scales colour in place: (u, v) = matrix · (u − 128, v − 128) / 256 + 128 + offset.
   * Both planes have one stride and size.
   */
  turnChroma(u: Plane, v: Plane, turn: ChromaTurn): void;

  /** dst = dst + offsets − 128, cut to 0–255. */
  addOffsets(dst: Plane, offsets: Plane): void;

  /**
   * Film grain: dst + (noise − 128) · (64 + min(dst, 255 − dst)) · amount / 32768, strongest in the
   * middle tones. Amount 0–32767.
   */
  addGrain(dst: Plane, noise: Plane, amount: number): void;

  /**
   * Darkens towards the corners in place: distance from `neutral` times 1 − strength · r⁴ · (2 − r⁴),
   * with an ordered dither instead of rounding, so that the fall-off has no bands.
   */
  vignettePlane(plane: Plane, vignette: Vignette): void;

  /** Makes straight samples premultiplied and the reverse; where alpha is 0 both give 0. */
  multiplyByAlpha(dst: Plane, alpha: Plane): void;
  divideByAlpha(dst: Plane, alpha: Plane): void;

  /** One box blur over (2 · radius + 1)² samples; edges continue. `dst` may be `src`. */
  blurPlane(src: Address, dst: Address, width: number, height: number, radius: number): void;

  /** Its horizontal half alone; `dst` is another buffer than `src`. Above radius 128 it is slow. */
  blurRows(src: Address, dst: Address, width: number, height: number, radius: number): void;

  /**
   * Any affine view, bilinear with 8-bit phases: source position = start + column · perColumn +
   * row · perRow. Beyond the source: `outside` (0–255), or its edge
   * samples when −1. Planes are at most 16384 samples wide and high.
   */
  warpPlane(src: Plane, dst: Plane, warp: Warp): void;

  /** Bilinear reading at (column, row) + shift, edges continue; not in place. Both have one size. */
  displacePlane(src: Plane, dst: Plane, shifts: ShiftGrid): void;
}

/** Shifts at the corners of square cells, linear between them. */
export interface ShiftGrid {
  /** 16-bit integers, `columns` a row, in 1/(1024 / cell) sample: 1/64 for cells of 16, 1/128 for 8. */
  readonly x: Address;
  readonly y: Address;
  /** Enough that the last cell of a row, cut off or not, has its right corners: ⌈width / cell⌉ + 1. */
  readonly columns: number;
  /** Samples from corner to corner. */
  readonly cell: 8 | 16;
}

/** r² = x² + y² (at most 1), where sample (i, j) lies at x = x0 + i · xStep, y = y0 + j · yStep. */
export interface Vignette {
  readonly x0: number;
  readonly xStep: number;
  readonly y0: number;
  readonly yStep: number;
  /** What is lost at r = 1, 0–1. */
  readonly strength: number;
  /** The value that darkness has: 16 in luma, 128 in chroma. */
  readonly neutral: number;
}

/** Matrix entries in 1/256, offsets in code values. */
export interface ChromaTurn {
  readonly uu: number;
  readonly uv: number;
  readonly vu: number;
  readonly vv: number;
  readonly uOffset: number;
  readonly vOffset: number;
}

export interface Warp {
  readonly x0: number;
  readonly y0: number;
  readonly xPerColumn: number;
  readonly yPerColumn: number;
  readonly xPerRow: number;
  readonly yPerRow: number;
  readonly outside: number;
}
