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
   * 0.3–1.5: with larger ones fine detail aliases.
   */
  resamplePlane(src: Plane, dst: Plane, x: Sampling, y: Sampling): void;

  /** dst = a + (b − a) · weight / 256, weight 0–256. `dst` may be `a` or `b`. */
  mix(a: Address, b: Address, dst: Address, length: number, weight: number): void;

  /** The same with a weight per sample: mask 0 gives a, 255 gives b. */
  mixByMask(a: Address, b: Address, mask: Address, dst: Address, length: number): void;

  /** Draws premultiplied `src` over `dst` by its `alpha`, both weakened by opacity 0–256. */
  drawOver(dst: Plane, src: Plane, alpha: Plane, opacity: number): void;

  /**
   * A wipe's mask from its field (16 bits a sample: when the edge passes there):
   * mask = clamp((threshold − field) · gain / 65536). A large gain makes a hard edge; at most 16000.
   */
  maskFromField(
    field: Address,
    mask: Address,
    length: number,
    threshold: number,
    gain: number,
  ): void;

  /** Means of 2 × 2 samples; width and height of the source are even. */
  halvePlane(src: Address, width: number, height: number, dst: Address): void;

  /** dst = table[src], 256 entries. `dst` may be `src`. */
  mapSamples(src: Address, dst: Address, length: number, table: Address): void;

  /** Turns and scales colour in place: (u, v) = matrix · (u − 128, v − 128) / 256 + 128 + offset. */
  turnChroma(u: Address, v: Address, length: number, turn: ChromaTurn): void;

  /** One box blur over (2 · radius + 1)² samples; edges continue. `dst` may be `src`. */
  blurPlane(src: Address, dst: Address, width: number, height: number, radius: number): void;

  /** Its horizontal half alone; `dst` is another buffer than `src`. */
  blurRows(src: Address, dst: Address, width: number, height: number, radius: number): void;

  /**
   * Any affine view, bilinear with 8-bit phases: source position = start + column · perColumn +
   * row · perRow. Beyond the source: `outside` (0–255), or its edge samples when −1.
   */
  warpPlane(src: Plane, dst: Plane, warp: Warp): void;

  /** Bilinear reading at (column, row) + shift, shifts as 16-bit integers in 1/16 sample; not in place. */
  displacePlane(
    src: Address,
    dst: Address,
    size: { width: number; height: number },
    shifts: { x: Address; y: Address },
  ): void;
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
