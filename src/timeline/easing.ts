import type { Easing } from './timeline.ts';

/** Cubic curves, from progress 0–1 to eased progress 0–1. */
const curves: Readonly<Record<Easing, (progress: number) => number>> = {
  linear: (progress) => progress,
  'ease-in': (progress) => progress ** 3,
  'ease-out': (progress) => 1 - (1 - progress) ** 3,
  'ease-in-out': (progress) => (progress < 0.5 ? 4 * progress ** 3 : 1 - 4 * (1 - progress) ** 3),
};

/** The one easing of motions and transitions, so that splitting a motion and drawing it agree. */
export function ease(easing: Easing, progress: number): number {
  return curves[easing](progress);
}
