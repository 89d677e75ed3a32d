import { byField } from './by-field.ts';
import type { TransitionFamily } from './transition.ts';

const slatsOfShortSide = 7;
/** The share of the time by which the last slat follows the first. */
const stagger = 0.35;

/**
 * Slats turn over one after the other: `blinds-horizontal` has lying slats that open downwards, from
 * the top; `blinds-vertical` has standing ones that open to the right, from the left.
 */
export const blinds: TransitionFamily = {
  'blinds-horizontal': byField(
    {
      name: 'blinds-horizontal',
      formula: (size) => {
        const course = slats(size.heightPx, size);
        return (_xPx, yPx) => course(yPx);
      },
    },
    0.06,
  ),
  'blinds-vertical': byField(
    {
      name: 'blinds-vertical',
      formula: (size) => {
        const course = slats(size.widthPx, size);
        return (xPx) => course(xPx);
      },
    },
    0.06,
  ),
};

function slats(
  lengthPx: number,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): (atPx: number) => number {
  const count = Math.round((slatsOfShortSide * lengthPx) / Math.min(widthPx, heightPx));
  return (atPx) => {
    const place = (atPx / lengthPx) * count;
    const slat = Math.floor(place);
    return (1 - stagger) * (place - slat) + (stagger * slat) / Math.max(1, count - 1);
  };
}
