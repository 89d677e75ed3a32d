import type { Step } from './progress.ts';

export interface Pace {
  readonly perSecond: number;
  readonly secondsLeft: number;
}

/** Earlier than this, a guess at the time left is worth nothing. */
const leastMs = 1000;

/** How fast the present step goes, from its first result on: null until that can be told. */
export class PaceMeter {
  #label: string | null = null;
  #startMs = 0;
  #startDone = 0;

  measure(step: Step, nowMs: number): Pace | null {
    if (this.#label !== step.label.en) {
      this.#label = step.label.en;
      this.#startMs = nowMs;
      this.#startDone = step.reused ?? 0;
    }
    const made = step.done - this.#startDone;
    // Until the first one is done, processes start: that says nothing of those to come.
    if (made <= 0) this.#startMs = nowMs;
    const elapsedMs = nowMs - this.#startMs;
    if (elapsedMs < leastMs) return null;
    const perSecond = (made * 1000) / elapsedMs;
    return { perSecond, secondsLeft: (step.total - step.done) / perSecond };
  }
}
