import { byField } from './by-field.ts';
import { fractal, gradientNoise } from './noise.ts';
import type { TransitionFamily } from './transition.ts';

/** How strongly the flow bends the edge, against its way across the frame. */
const flow = 0.42;

/**
 * A luma wipe: its pattern is ink that flows over the frame from the upper left, noise displaced by
 * noise, so that the edge runs in currents and fingers.
 */
export const lumas: TransitionFamily = {
  luma: byField(
    {
      name: 'luma',
      formula: ({ widthPx, heightPx }) => {
        const bend = fractal(gradientNoise(3), 2, 0.5);
        const ink = fractal(gradientNoise(11), 3, 0.5);
        const currentPx = Math.min(widthPx, heightPx) * 0.55;
        return (xPx, yPx) => {
          const x = xPx / currentPx;
          const y = yPx / currentPx;
          const warpedX = x + 0.7 * bend(x, y);
          const warpedY = y + 0.7 * bend(x + 31.7, y + 12.1);
          const across = (0.8 * xPx) / widthPx + (0.5 * yPx) / heightPx;
          return across + flow * ink(warpedX, warpedY);
        };
      },
      everyPx: 4,
      evenAreas: true,
    },
    0.24,
  ),
};
