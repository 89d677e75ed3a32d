import { byField } from './by-field.ts';
import type { TransitionFamily } from './transition.ts';

const blades = 7;
/** How far a blade's edge turns on its way to the corners, in radians: it makes the edges curved. */
const twist = 0.55;

/**
 * The blades of a camera's iris open in the middle. The opening at r is a polygon, r · cos of the
 * angle from the nearest edge's normal; turning it with r bends the edges as real blades are bent.
 */
export const irises: TransitionFamily = {
  iris: byField(
    {
      name: 'iris',
      formula: ({ widthPx, heightPx }) => {
        const corner = Math.hypot(widthPx, heightPx) / 2;
        const sector = (2 * Math.PI) / blades;
        return (xPx, yPx) => {
          const x = xPx - widthPx / 2;
          const y = yPx - heightPx / 2;
          const r = Math.hypot(x, y) / corner;
          const turned = Math.atan2(y, x) + Math.PI / 2 - twist * r;
          const fromNormal = turned - sector * Math.round(turned / sector);
          return r * Math.cos(fromNormal);
        };
      },
      everyPx: 2,
    },
    0.02,
  ),
};
