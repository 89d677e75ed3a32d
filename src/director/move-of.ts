import type { Motion } from '../timeline/timeline.ts';
import type { SingleMove } from './single-move.ts';

/** A zoom by less is none. */
const leastZoom = 1.015;

/** What a camera motion does, in one word. */
export function moveOf(motion: Motion | null): SingleMove {
  if (motion === null) return 'still';
  const closer = zoomOf(motion);
  if (closer > leastZoom) return 'zoom-in';
  if (closer < 1 / leastZoom) return 'zoom-out';
  const { from, to } = motion;
  const across = to.x + to.width / 2 - from.x - from.width / 2;
  const down = to.y + to.height / 2 - from.y - from.height / 2;
  if (Math.hypot(across, down) < 0.001) return 'still';
  if (Math.abs(across) >= Math.abs(down)) return across > 0 ? 'pan-right' : 'pan-left';
  return down > 0 ? 'pan-down' : 'pan-up';
}

/** How many times closer a motion ends than it begins; below 1 it goes away. */
export function zoomOf({ from, to }: Motion): number {
  return Math.sqrt((from.width * from.height) / (to.width * to.height));
}
