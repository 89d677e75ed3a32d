import type { Address, Kernel } from '../../kernel/kernel.ts';
import type { KernelMemory } from '../../kernel/memory.ts';
import { allocatePicture, type Picture } from './picture.ts';

const mostFields = 3;
/** The sharpest edge of a wipe, as a fraction of its field; the kernel's gain allows no sharper. */
const leastSoftness = 0.016;

/** When the edge of a wipe passes a point: 0 first, 1 last. x and y in pixels from the top left. */
export type FieldFormula = (x: number, y: number) => number;

/**
 * What painting needs beside pictures: frame-sized scratch, masks, and the fields of wipes, which
 * cost a formula per pixel and are kept. Belongs to one compositor and one frame size.
 */
export class Stage {
  readonly kernel: Kernel;
  readonly memory: KernelMemory;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly #scratch: Picture[] = [];
  readonly #fields = new Map<string, Address>();
  #masks: { full: Address; half: Address } | null = null;

  constructor(options: {
    kernel: Kernel;
    memory: KernelMemory;
    widthPx: number;
    heightPx: number;
  }) {
    this.kernel = options.kernel;
    this.memory = options.memory;
    this.widthPx = options.widthPx;
    this.heightPx = options.heightPx;
  }

  /** Frame-sized opaque scratch number `index`; its content lasts until somebody asks for the same. */
  scratch(index: number): Picture {
    return (this.#scratch[index] ??= allocatePicture(this.memory, this));
  }

  /** A frame-sized plane of 8-bit mask for luma and one for chroma, of undefined content. */
  masks(): { full: Address; half: Address } {
    const luma = this.widthPx * this.heightPx;
    return (this.#masks ??= {
      full: this.memory.allocate(luma),
      half: this.memory.allocate(luma / 4),
    });
  }

  /**
   * out = from and to, divided by an edge that runs through the field. `name` stands for the
   * formula (it is computed once); `softness` is the width of the edge as a fraction of the field.
   */
  mixByField(options: {
    name: string;
    formula: FieldFormula;
    softness: number;
    progress: number;
    from: Picture;
    to: Picture;
    out: Picture;
  }): void {
    const softness = Math.max(leastSoftness, options.softness);
    const field = this.#field(options.name, options.formula);
    const { full, half } = this.masks();
    const luma = this.widthPx * this.heightPx;
    const threshold = Math.round(options.progress * (1 + softness) * 65535);
    this.kernel.maskFromField(field, full, luma, threshold, Math.round(256 / softness));
    this.kernel.halvePlane(full, this.widthPx, this.heightPx, half);
    this.mixByMasks(options);
  }

  /** out = from where the masks are 0, to where they are 255. */
  mixByMasks({ from, to, out }: { from: Picture; to: Picture; out: Picture }): void {
    const { full, half } = this.masks();
    const luma = this.widthPx * this.heightPx;
    this.kernel.mixByMask(from.y.at, to.y.at, full, out.y.at, luma);
    this.kernel.mixByMask(from.u.at, to.u.at, half, out.u.at, luma / 4);
    this.kernel.mixByMask(from.v.at, to.v.at, half, out.v.at, luma / 4);
  }

  #field(name: string, formula: FieldFormula): Address {
    const known = this.#fields.get(name);
    if (known !== undefined) return known;
    if (this.#fields.size >= mostFields) this.#dropOldestField();
    const at = this.memory.allocate(2 * this.widthPx * this.heightPx);
    const field = new Uint16Array(this.kernel.bytes().buffer, at, this.widthPx * this.heightPx);
    for (let y = 0, i = 0; y < this.heightPx; y++)
      for (let x = 0; x < this.widthPx; x++, i++)
        field[i] = 65535 * Math.max(0, Math.min(1, formula(x + 0.5, y + 0.5)));
    this.#fields.set(name, at);
    return at;
  }

  #dropOldestField(): void {
    const [name, at] = this.#fields.entries().next().value!;
    this.#fields.delete(name);
    this.memory.free(at);
  }
}
