import type { Address, Kernel } from '../../kernel/kernel.ts';
import type { KernelMemory } from '../../kernel/memory.ts';
import { type Field, writeField } from './field.ts';
import { allocatePicture, type Picture } from './picture.ts';

/** A film's neighbouring transitions differ, and a frame has rarely more than one: few are kept. */
const mostFields = 3;
/** The sharpest edge of a wipe, as a fraction of its field; the kernel's gain allows no sharper. */
const leastSoftness = 0.016;

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
  readonly #kept = new Map<string, Address>();
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
   * out = from and to, divided by an edge that runs through the field; `softness` is the width of
   * the edge as a fraction of the field.
   */
  mixByField(options: {
    field: Field;
    softness: number;
    progress: number;
    from: Picture;
    to: Picture;
    out: Picture;
  }): void {
    const softness = Math.max(leastSoftness, options.softness);
    const field = this.#field(options.field);
    const { full, half } = this.masks();
    const luma = this.widthPx * this.heightPx;
    const threshold = Math.round(options.progress * (1 + softness) * 65535);
    this.kernel.maskFromField(field, full, luma, threshold, Math.round(256 / softness));
    this.kernel.halvePlane({ ...options.out.y, at: full }, { ...options.out.u, at: half });
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

  /** Buffer `name`, filled by `write` when it is asked for the first time, and kept. */
  kept(name: string, sizeBytes: number, write: (bytes: Uint8Array) => void): Address {
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const at = this.memory.allocate(sizeBytes);
    write(this.kernel.bytes().subarray(at, at + sizeBytes));
    this.#kept.set(name, at);
    return at;
  }

  #field(field: Field): Address {
    const known = this.#fields.get(field.name);
    if (known !== undefined) this.#fields.delete(field.name);
    else if (this.#fields.size >= mostFields) this.#dropStalestField();
    const at = known ?? this.#computeField(field);
    this.#fields.set(field.name, at);
    return at;
  }

  #computeField(field: Field): Address {
    const at = this.memory.allocate(2 * this.widthPx * this.heightPx);
    const samples = new Uint16Array(this.kernel.bytes().buffer, at, this.widthPx * this.heightPx);
    writeField(field, this, samples);
    return at;
  }

  #dropStalestField(): void {
    const [name, at] = this.#fields.entries().next().value!;
    this.#fields.delete(name);
    this.memory.free(at);
  }
}
