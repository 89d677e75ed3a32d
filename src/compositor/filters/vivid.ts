import { straight } from './filter.ts';
import { applyGrade } from './grade.ts';
import { contrast } from './tones.ts';

/** Rich colour and clear contrast; what is colourful already gains least. */
export const vivid = straight((request) =>
  applyGrade(request, {
    saturation: 1.48,
    tone: (brightness) => contrast(brightness, 0.4),
  }),
);
