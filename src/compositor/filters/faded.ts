import { straight } from './filter.ts';
import { applyGrade } from './grade.ts';

/** An old colour print: milky blacks, tamed whites, pale colour, cool shadows under warm lights. */
export const faded = straight((request) =>
  applyGrade(request, {
    saturation: 0.68,
    tone: (brightness) => 0.105 + 0.835 * brightness,
    tint: (brightness) => ({
      blue: 0.018 - 0.046 * brightness,
      red: -0.012 + 0.026 * brightness,
    }),
  }),
);
