import type { PictureLook } from './look.ts';
import type { PictureFacts } from './picture.ts';
import { hashDistance } from './perceptual-hash.ts';

/** Bits of 64. Measured on real photos: two shots of one moment 6, any others 17 and more. */
const sameBits = 11;
/** Without capture times a coincidence is likelier, so more has to agree. */
const sameBitsUntimed = 8;
/** Distance of the average colours as shares of red, green and blue, so that exposure is left out. */
const sameTint = 0.06;
const sameMomentMs = 3 * 60 * 1000;

/**
 * Groups of photos that show the same thing at the same moment, each in the order given. Photos
 * that nobody looked at, and clips, have no duplicates.
 */
export function findNearDuplicates(pictures: readonly PictureFacts[]): PictureFacts[][] {
  const groups: PictureFacts[][] = [];
  for (const picture of pictures) {
    const group = groups.find((others) => others.some((other) => nearlySame(other, picture)));
    if (group) group.push(picture);
    else groups.push([picture]);
  }
  return groups.filter((group) => group.length > 1);
}

function nearlySame(a: PictureFacts, b: PictureFacts): boolean {
  if (a.kind !== 'image' || b.kind !== 'image' || a.look === null || b.look === null) return false;
  const timed = a.capturedAtMs !== null && b.capturedAtMs !== null;
  if (timed && Math.abs(a.capturedAtMs - b.capturedAtMs) > sameMomentMs) return false;
  const bits = hashDistance(a.look.hash, b.look.hash);
  if (bits > (timed ? sameBits : sameBitsUntimed)) return false;
  const [first, second] = [tintOf(a.look), tintOf(b.look)];
  return Math.hypot(...first.map((share, index) => share - second[index]!)) <= sameTint;
}

function tintOf({ averageColor }: PictureLook): number[] {
  const sum = averageColor.reduce((total, value) => total + value, 0);
  return averageColor.map((value) => value / Math.max(1, sum));
}
