import { type Direction, moving } from './move.ts';
import type { PaintTransition, TransitionFamily } from './transition.ts';

/** Both pictures move together, like one strip: the next pushes the old one out of the frame. */
export const pushes: TransitionFamily = {
  'push-left': push('left'),
  'push-right': push('right'),
  'push-up': push('up'),
  'push-down': push('down'),
};

export function push(direction: Direction): PaintTransition {
  return moving(direction, (progress) => ({ fromMoved: progress }));
}
