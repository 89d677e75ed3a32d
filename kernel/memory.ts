import type { Address } from './kernel.ts';

/**
 * The memory map of the kernel:
 *
 *   0       ─ 1024     the compiler's own constants
 *   1024    ─ 2 MiB    scratch of the running call (row tables, running sums): never kept
 *   2 MiB   ─ end      buffers, handed out here
 *
 * Buffers begin on 64-byte borders and have at least 16 readable bytes behind them.
 */
export const scratchAt: Address = 1024;
const firstBuffer: Address = 2 * 1024 * 1024;
const pageBytes = 65536;
const alignment = 64;

/** Hands out buffers of the kernel's memory: first fit over a sorted list of free blocks. */
export class KernelMemory {
  readonly memory: WebAssembly.Memory;
  readonly #free: { at: Address; sizeBytes: number }[] = [];
  readonly #used = new Map<Address, number>();
  #end: Address = firstBuffer;

  /** At most `limitBytes` (default 2 GiB); beyond it `allocate` throws a RangeError. */
  constructor(limitBytes = 2 ** 31) {
    this.memory = new WebAssembly.Memory({
      initial: firstBuffer / pageBytes,
      maximum: Math.floor(limitBytes / pageBytes),
    });
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.memory.buffer);
  }

  allocate(sizeBytes: number): Address {
    const needed = Math.ceil((sizeBytes + 16) / alignment) * alignment;
    const index = this.#free.findIndex((block) => block.sizeBytes >= needed);
    const block = this.#free[index];
    if (block) {
      if (block.sizeBytes === needed) this.#free.splice(index, 1);
      else this.#free[index] = { at: block.at + needed, sizeBytes: block.sizeBytes - needed };
      this.#used.set(block.at, needed);
      return block.at;
    }
    const at = this.#end;
    const missing = at + needed + alignment - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageBytes));
    this.#end = at + needed;
    this.#used.set(at, needed);
    return at;
  }

  /** Gives a buffer back; its neighbours join. Throws when it was not handed out. */
  free(at: Address): void {
    const sizeBytes = this.#used.get(at);
    if (sizeBytes === undefined) throw new RangeError(`no buffer begins at ${at}`);
    this.#used.delete(at);
    const index = this.#free.findIndex((block) => block.at > at);
    const place = index < 0 ? this.#free.length : index;
    this.#free.splice(place, 0, { at, sizeBytes });
    this.#joinAt(place);
    this.#joinAt(place - 1);
  }

  #joinAt(index: number): void {
    const block = this.#free[index];
    const next = this.#free[index + 1];
    if (!block || !next || block.at + block.sizeBytes !== next.at) return;
    this.#free.splice(index, 2, { at: block.at, sizeBytes: block.sizeBytes + next.sizeBytes });
  }
}
