import type { PictureLook } from './look.ts';
import type { PictureFacts } from './picture.ts';
import { hashDistance, hashWords, type HashWords } from './perceptual-hash.ts';

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
  const groups: Seen[][] = [];
  // Each is compared with all before it, so what is compared is read but once.
  for (const seen of pictures.flatMap(readLook)) {
    const group = groups.find((others) => others.some((other) => nearlySame(other, seen)));
    if (group) group.push(seen);
    else groups.push([seen]);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ picture }) => picture));
}

interface Seen {
  readonly picture: PictureFacts;
  readonly hash: HashWords;
  readonly tint: readonly number[];
}

function readLook(picture: PictureFacts): Seen[] {
  const { kind, look } = picture;
  if (kind !== 'image' || look === null) return [];
  return [{ picture, hash: hashWords(look.hash), tint: tintOf(look) }];
}

function nearlySame(a: Seen, b: Seen): boolean {
  const [aMs, bMs] = [a.picture.capturedAtMs, b.picture.capturedAtMs];
  const timed = aMs !== null && bMs !== null;
  if (timed && Math.abs(aMs - bMs) > sameMomentMs) return false;
  const bits = hashDistance(a.hash, b.hash);
  if (bits > (timed ? sameBits : sameBitsUntimed)) return false;
  return Math.hypot(...a.tint.map((share, index) => share - b.tint[index]!)) <= sameTint;
}

function tintOf({ averageColor }: PictureLook): number[] {
  const sum = averageColor.reduce((total, value) => total + value, 0);
  return averageColor.map((value) => value / Math.max(1, sum));
}
