import type { Field } from '../field.ts';
import { byField } from './by-field.ts';
import type { TransitionFamily } from './transition.ts';

/** Distance from the middle of the frame; also the course of a ripple. */
export const outwards: Field = {
  name: 'outwards',
  formula:
    ({ widthPx, heightPx }) =>
    (xPx, yPx) =>
      Math.sqrt((xPx - widthPx / 2) ** 2 + (yPx - heightPx / 2) ** 2),
  everyPx: 2,
};

const inwards: Field = {
  name: 'inwards',
  formula: (size) => {
    const distance = outwards.formula(size);
    return (xPx, yPx) => -distance(xPx, yPx);
  },
  everyPx: 2,
};

const softness = 0.045;

/** `circle-open`: the next picture in a growing circle; `circle-close`: the old one in a shrinking one. */
export const circles: TransitionFamily = {
  'circle-open': byField(outwards, softness),
  'circle-close': byField(inwards, softness),
};
