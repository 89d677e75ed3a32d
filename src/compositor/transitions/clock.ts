import { byField } from './by-field.ts';
import type { TransitionFamily } from './transition.ts';

/**
 * `clock`: a hand in the middle of the frame goes once round, clockwise from twelve. `radial`: a fan
 * that turns about the lower left corner, from the left border clockwise to the bottom (a radial
 * wipe, as editors call it).
 */
export const clocks: TransitionFamily = {
  clock: byField(
    {
      name: 'clock',
      formula:
        ({ widthPx, heightPx }) =>
        (xPx, yPx) => {
          const angle = Math.atan2(xPx - widthPx / 2, heightPx / 2 - yPx);
          return angle < 0 ? angle + 2 * Math.PI : angle;
        },
    },
    0.025,
  ),
  radial: byField(
    {
      name: 'radial',
      formula:
        ({ heightPx }) =>
        (xPx, yPx) =>
          Math.atan2(xPx, heightPx - yPx),
      everyPx: 2,
      evenAreas: true,
    },
    0.14,
  ),
};
