import type { Plane } from '../../../kernel/kernel.ts';
import { straight } from './filter.ts';

/** What the corners lose. */
const mostStrength = 0.55;

/** Darkens the corners, as lenses do: not at all in the middle, smoothly outwards, with the frame's shape. */
export const vignette = straight(({ stage, picture, strength }) => {
  const darken = (plane: Plane, neutral: number, sited: number) => {
    // From −1/√2 to 1/√2 across and down, so that a corner is at distance 1.
    const xStep = Math.SQRT2 / plane.width;
    const yStep = Math.SQRT2 / plane.height;
    stage.kernel.vignettePlane(plane, {
      x0: (sited - plane.width / 2) * xStep,
      xStep,
      y0: (0.5 - plane.height / 2) * yStep,
      yStep,
      strength: mostStrength * strength,
      neutral,
    });
  };
  darken(picture.y, 16, 0.5);
  // Chroma lies on the left one of its two luma columns.
  darken(picture.u, 128, 0.25);
  darken(picture.v, 128, 0.25);
});
