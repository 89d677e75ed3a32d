import { byField } from './by-field.ts';
import type { TransitionFamily } from './transition.ts';

/** Of the way across the frame. */
const softness = 0.12;

/**
 * A straight, soft edge crosses the frame. It moves the way the name says, as in FFmpeg's xfade:
 * `wipe-left` starts at the right border and uncovers the next picture behind it.
 */
export const wipes: TransitionFamily = {
  'wipe-left': straight('wipe-left', (x) => 1 - x),
  'wipe-right': straight('wipe-right', (x) => x),
  'wipe-up': straight('wipe-up', (_x, y) => 1 - y),
  'wipe-down': straight('wipe-down', (_x, y) => y),
};

function straight(name: string, along: (x: number, y: number) => number) {
  return byField(
    {
      name,
      formula:
        ({ widthPx, heightPx }) =>
        (xPx, yPx) =>
          along(xPx / widthPx, yPx / heightPx),
      everyPx: 16,
    },
    softness,
  );
}
