/** Beyond which windows that are over are thrown away, and then the oldest. */
const mostKeys = 20_000;

export interface Taken {
  /** False when this one was too many. */
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Until everything may be taken again. */
  readonly resetMs: number;
}

/**
 * So many in so long, for each key. It lives in memory: a restart forgives. A window begins with
 * the first of a key and ends `windowMs` later.
 */
export class Quota {
  readonly limit: number;
  readonly windowMs: number;
  readonly #windows = new Map<string, { count: number; readonly endsAtMs: number }>();

  constructor(limit: number, windowMs: number) {
    this.limit = limit;
    this.windowMs = windowMs;
  }

  take(key: string): Taken {
    const now = Date.now();
    const window = this.#windowOf(key, now);
    window.count++;
    return {
      isAllowed: window.count <= this.limit,
      remaining: Math.max(0, this.limit - window.count),
      resetMs: window.endsAtMs - now,
    };
  }

  /** As if the key had taken nothing. */
  forget(key: string): void {
    this.#windows.delete(key);
  }

  #windowOf(key: string, now: number) {
    const known = this.#windows.get(key);
    if (known !== undefined && known.endsAtMs > now) return known;
    this.#windows.delete(key);
    if (this.#windows.size >= mostKeys) this.#makeRoom(now);
    const window = { count: 0, endsAtMs: now + this.windowMs };
    this.#windows.set(key, window);
    return window;
  }

  #makeRoom(now: number): void {
    // In the order in which they began, and so in which they end.
    for (const [key, { endsAtMs }] of this.#windows) {
      if (endsAtMs > now && this.#windows.size < mostKeys) return;
      this.#windows.delete(key);
    }
  }
}
