import type { PictureFacts } from './picture.ts';

/** A pause this long between two pictures is a night. */
const nightMs = 7 * 3600 * 1000;

/** Whether a night lies between two pictures, as far as it is known when they were taken. */
export function newDayBetween(before?: PictureFacts, after?: PictureFacts): boolean {
  const [from, to] = [before?.capturedAtMs ?? null, after?.capturedAtMs ?? null];
  return from !== null && to !== null && Math.abs(to - from) > nightMs;
}
