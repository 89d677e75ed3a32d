/** Of all frames together. A small one takes 10 kB, one of 1080p some 300. */
const mostBytes = 32 * 2 ** 20;

/** Frames that were drawn, by what they show; those that were not asked for longest go first. */
export class KeptFrames {
  /** The longest unused first. */
  readonly #frames = new Map<string, Uint8Array>();
  #bytes = 0;

  has(key: string): boolean {
    return this.#frames.has(key);
  }

  get(key: string): Uint8Array | undefined {
    const frame = this.#frames.get(key);
    if (frame === undefined) return undefined;
    this.#frames.delete(key);
    this.#frames.set(key, frame);
    return frame;
  }

  add(key: string, frame: Uint8Array): void {
    this.#bytes += frame.length - (this.#frames.get(key)?.length ?? 0);
    this.#frames.delete(key);
    this.#frames.set(key, frame);
    for (const [oldest, { length }] of this.#frames) {
      if (this.#bytes <= mostBytes) break;
      this.#frames.delete(oldest);
      this.#bytes -= length;
    }
  }
}
