import type { Plane } from '../../../kernel/kernel.ts';
import { straight } from './filter.ts';

/** Noise is kept as a square; the picture is covered by tiles, each from another place of it. */
const noiseSide = 768;
const tileSide = 256;

/** In the kernel's measure; a standard deviation of about 8 of 255 in the middle tones. */
const mostAmount = 48;

/** Film grain: in brightness alone, a little wider than a pixel, another one in every frame. */
export const grain = straight(({ stage, picture, strength, frame }) => {
  const noise = stage.kept('grain', noiseSide * noiseSide, writeNoise);
  const amount = Math.round(mostAmount * strength);
  const { y } = picture;
  for (let top = 0, tile = 0; top < y.height; top += tileSide)
    for (let left = 0; left < y.width; left += tileSide, tile++) {
      const place = scrambled(Math.imul(frame, 0x9e3779b1) + tile);
      const column = place % (noiseSide - tileSide);
      const row = (place >>> 16) % (noiseSide - tileSide);
      const area: Plane = {
        at: y.at + top * y.stride + left,
        stride: y.stride,
        width: Math.min(tileSide, y.width - left),
        height: Math.min(tileSide, y.height - top),
      };
      const at = noise + row * noiseSide + column;
      stage.kernel.addGrain(area, { ...area, at, stride: noiseSide }, amount);
    }
});

/** Bell-shaped noise around 128, deviation about 32: sums of random bytes, blurred by 1 2 1 both ways. */
function writeNoise(bytes: Uint8Array): void {
  const white = new Int16Array(bytes.length);
  for (let i = 0; i < white.length; i++) {
    const random = scrambled(i);
    white[i] = (random & 255) + ((random >>> 8) & 255) + ((random >>> 16) & 255) - 382;
  }
  const rows = new Int16Array(bytes.length);
  blurThree(white, rows, 1);
  blurThree(rows, white, noiseSide);
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = Math.max(0, Math.min(255, 128 + Math.round(white[i]! * 0.042)));
}

/** Adds up neighbours 1 2 1 along one direction; the ends wrap around. */
function blurThree(source: Int16Array, target: Int16Array, step: number): void {
  const last = source.length;
  for (let i = 0; i < last; i++)
    target[i] = source[(i + last - step) % last]! + 2 * source[i]! + source[(i + step) % last]!;
}

/** 32 random bits from a number (the finaliser of MurmurHash3). */
function scrambled(value: number): number {
  let bits = value + 0x9e3779b9;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
