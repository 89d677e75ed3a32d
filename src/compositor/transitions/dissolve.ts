import { byField } from './by-field.ts';
import { fractal, gradientNoise } from './noise.ts';
import type { TransitionFamily } from './transition.ts';

/**
 * The next picture seeps through in soft, irregular patches, everywhere at once: clouds of noise
 * whose finest grain stays wide enough not to look like dirt.
 */
export const dissolves: TransitionFamily = {
  dissolve: byField(
    {
      name: 'dissolve',
      formula: ({ widthPx, heightPx }) => {
        const noise = fractal(gradientNoise(7), 4, 0.6);
        const patchPx = Math.min(widthPx, heightPx) / 3;
        return (xPx, yPx) => noise(xPx / patchPx, yPx / patchPx);
      },
      everyPx: 3,
      evenAreas: true,
    },
    1.2,
  ),
};
