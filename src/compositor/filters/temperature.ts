import { straight } from './filter.ts';
import { applyGrade } from './grade.ts';

/**
 * The light of late afternoon, and that of a winter morning: like a white balance, the shift grows
 * with brightness (black stays black), and eases off in the lights, so that white stays near white.
 */
export const warm = straight((request) =>
  applyGrade(request, {
    saturation: 1.08,
    tone: (brightness) => brightness + 0.06 * brightness * (1 - brightness),
    tint: (brightness) => ({ blue: -0.085 * shift(brightness), red: 0.06 * shift(brightness) }),
  }),
);

export const cool = straight((request) =>
  applyGrade(request, {
    saturation: 0.94,
    tone: (brightness) => brightness - 0.03 * brightness * (1 - brightness),
    tint: (brightness) => ({ blue: 0.07 * shift(brightness), red: -0.055 * shift(brightness) }),
  }),
);

function shift(brightness: number): number {
  return brightness * (1 - 0.5 * brightness * brightness);
}
