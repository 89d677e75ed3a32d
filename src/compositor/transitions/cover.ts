import { type Direction, moving } from './move.ts';
import type { TransitionFamily } from './transition.ts';

/** The next picture slides over the old one, which stays where it is, in the shadow of the edge. */
export const covers: TransitionFamily = {
  'cover-left': cover('left'),
  'cover-right': cover('right'),
  'cover-up': cover('up'),
  'cover-down': cover('down'),
};

function cover(direction: Direction) {
  return moving(direction, (progress) => ({
    fromMoved: 0,
    shade: (distance) => edgeShadow(progress, distance),
  }));
}

/** In frame lengths. */
const shadowReach = 0.07;
const shadowStrength = 0.5;
/** The shadow grows with the first part of the way, so that it does not appear at once. */
const shadowArrival = 0.12;

/** The shadow that an edge throws on the picture below it, 0–1. */
export function edgeShadow(progress: number, distance: number): number {
  const nearness = Math.max(0, 1 - distance / shadowReach);
  return shadowStrength * Math.min(1, progress / shadowArrival) * nearness * nearness;
}
