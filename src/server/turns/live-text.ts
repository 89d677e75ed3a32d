/** Words of an answer before it is whole, for those who listen while it is made. */
export class LiveText {
  #text = '';
  #changed = Promise.withResolvers<void>();

  get text(): string {
    return this.#text;
  }

  add(delta: string): void {
    this.#text += delta;
    this.#tell();
  }

  /** The answer begins anew. */
  reset(): void {
    this.#text = '';
  }

  /** Resolves at the next words. */
  async change(): Promise<void> {
    return this.#changed.promise;
  }

  #tell(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}
