import type { PictureFacts } from './picture.ts';
import { hashDistance } from './perceptual-hash.ts';

/** Bits of 64. Measured on real series: shots of one moment 0–12, different motifs from 16 up. */
const sameBits = 12;
/** Without capture times a coincidence is likelier, so more has to agree. */
const sameBitsUntimed = 8;
/** Distance of the average colours, each 0–255. */
const sameColor = 24;
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
  const [first, second] = [a.look.averageColor, b.look.averageColor];
  return Math.hypot(...first.map((value, index) => value - second[index]!)) <= sameColor;
}
