import type { Wording } from '../../language/wording.ts';

/** Something that goes on, step by step. */
export interface Step {
  /** "Looking at your photos", "Making the film". */
  readonly label: Wording;
  readonly done: number;
  readonly total: number;
  /** `percent` is of something of which nothing else is known; `total` is 100. */
  readonly unit: 'files' | 'frames' | 'bytes' | 'percent';
  /** Of `done`, what was there already: it tells nothing of how fast the rest goes. */
  readonly reused?: number;
}

/** Shows what goes on while a command works. */
export interface ProgressView {
  /** What goes on now; a step with another label ends the one before. */
  readonly show: (step: Step) => void;
  /** A line that stays. */
  readonly say: (line: string) => void;
  /** Takes away what is not to stay. Must be called at the end, also after a failure. */
  readonly end: () => void;
}

export const silentProgress: ProgressView = { show: () => {}, say: () => {}, end: () => {} };
