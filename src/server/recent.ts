/** What was made for the last `most` keys. The key must hold everything that the value depends on. */
export class Recent<Value> {
  readonly #most: number;
  /** The longest unused first. */
  readonly #values = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What was made for the key before, else what `make` makes now. */
  get(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value!);
    return value;
  }
}
