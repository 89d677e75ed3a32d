import { straight } from './filter.ts';
import { applyGrade } from './grade.ts';
import { contrast, middle } from './tones.ts';

/** A toned print: brown in the middle tones, cream in the lights, soft blacks. */
export const sepia = straight((request) =>
  applyGrade(request, {
    saturation: 0,
    tone: (brightness) => 0.035 + 0.945 * contrast(brightness, 0.15),
    tint: (brightness) => ({
      blue: -0.056 * middle(brightness) - 0.03 * brightness,
      red: 0.052 * middle(brightness) + 0.014 * brightness,
    }),
  }),
);
