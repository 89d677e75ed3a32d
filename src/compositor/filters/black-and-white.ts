import { straight } from './filter.ts';
import { applyGrade } from './grade.ts';
import { contrast } from './tones.ts';

/** Grey, with the contrast of a print. */
export const blackAndWhite = straight((request) =>
  applyGrade(request, {
    saturation: 0,
    tone: (brightness) => contrast(brightness, 0.35),
  }),
);
