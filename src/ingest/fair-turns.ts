/**
 * So many turns at once. Whoever waits is served in rounds: of every owner one, in the order in
 * which they came. A hundred files of one person so hold up the single file of another by one turn.
 */
export class FairTurns {
  #free: number;
  /** The owner whose turn it is next comes first. */
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves when it is the owner's turn, which must be given back. Rejects with the signal's reason. */
  async take(owner: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const serve = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#remove(owner, serve);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.set(owner, [...(this.#waiting.get(owner) ?? []), serve]);
    });
  }

  give(): void {
    const [first] = this.#waiting;
    if (!first) {
      this.#free += 1;
      return;
    }
    const [owner, [serve, ...later]] = first;
    this.#waiting.delete(owner);
    if (later.length > 0) this.#waiting.set(owner, later);
    serve!();
  }

  #remove(owner: string, serve: () => void): void {
    const rest = (this.#waiting.get(owner) ?? []).filter((other) => other !== serve);
    if (rest.length > 0) this.#waiting.set(owner, rest);
    else this.#waiting.delete(owner);
  }
}
