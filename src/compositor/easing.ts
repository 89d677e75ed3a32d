import type { Easing } from '../timeline/timeline.ts';

/** Progress of a movement at time `t`, both 0–1. Cubic: gentle, and the same as in the CSS names. */
export function ease(easing: Easing, t: number): number {
  switch (easing) {
    case 'linear':
      return t;
    case 'ease-in':
      return t * t * t;
    case 'ease-out':
      return 1 - (1 - t) ** 3;
    case 'ease-in-out':
      return t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2;
  }
}
