/** 0 before 0, 1 after 1, with a gentle start and end between. */
export function smoothStep(t: number): number {
  const inside = Math.max(0, Math.min(1, t));
  return inside * inside * (3 - 2 * inside);
}

/** 0 at 0 and 1, 1 in the middle, flat at all three: how fast a movement is that sets off and arrives. */
export function bell(t: number): number {
  return Math.sin(Math.PI * t) ** 2;
}
