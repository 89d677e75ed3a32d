import { edgeShadow } from './cover.ts';
import { type Direction, moving } from './move.ts';
import type { TransitionFamily } from './transition.ts';

/** How far the old picture gives way while the next one crosses the whole frame. */
const parallax = 0.3;
const dimming = 0.35;

/**
 * The next picture slides in over the old one, which gives way at a fraction of the speed and
 * darkens: two sheets at different depths.
 */
export const slides: TransitionFamily = {
  'slide-left': slide('left'),
  'slide-right': slide('right'),
  'slide-up': slide('up'),
  'slide-down': slide('down'),
};

function slide(direction: Direction) {
  return moving(direction, (progress) => ({
    fromMoved: parallax * progress,
    shade: (distance) => {
      const lit = (1 - dimming * progress) * (1 - edgeShadow(progress, distance));
      return 1 - lit;
    },
  }));
}
