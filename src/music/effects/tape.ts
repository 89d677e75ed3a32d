import { createNoise } from '../instruments/instrument.ts';
import { sampleRate } from '../sound.ts';
import type { Effect } from './effect.ts';

const lineBits = 11;
const lineMask = (1 << lineBits) - 1;
const stepSamples = 32;

/** An old cassette and a dusty record: wavering pitch, dull highs, a soft bend, hiss, crackle. */
export function createTape(wear: number, seed: number): Effect {
  const lineLeft = new Float32Array(1 << lineBits);
  const lineRight = new Float32Array(1 << lineBits);
  const noise = createNoise(seed);
  const dullness = 1 - Math.exp((-2 * Math.PI * (14000 - 7500 * wear)) / sampleRate);
  const drive = 0.9 * wear;
  const crackle = createCrackle(noise, wear);
  let clock = 0;
  let [dullLeft, dullRight, hissLeft, hissRight] = [0, 0, 0, 0];
  return {
    process: (left, right) => {
      let delay = 0;
      let slope = 0;
      for (let at = 0; at < left.length; at++, clock++) {
        if (at % stepSamples === 0) {
          delay = waverAt(clock, wear);
          slope = (waverAt(clock + stepSamples, wear) - delay) / stepSamples;
        }
        lineLeft[clock & lineMask] = left[at]!;
        lineRight[clock & lineMask] = right[at]!;
        const playedLeft = readLine(lineLeft, clock - delay);
        const playedRight = readLine(lineRight, clock - delay);
        delay += slope;
        dullLeft += dullness * (playedLeft / Math.sqrt(1 + (drive * playedLeft) ** 2) - dullLeft);
        dullRight +=
          dullness * (playedRight / Math.sqrt(1 + (drive * playedRight) ** 2) - dullRight);
        hissLeft += 0.3 * (noise() - hissLeft);
        hissRight += 0.3 * (noise() - hissRight);
        const tick = crackle();
        left[at] = dullLeft + 0.0016 * wear * hissLeft + tick;
        right[at] = dullRight + 0.0016 * wear * hissRight + 0.8 * tick;
      }
    },
  };
}

/** Slow waver (the capstan) and a little flutter, in samples of delay; at most ±7 cents. */
function waverAt(clock: number, wear: number): number {
  const seconds = clock / sampleRate;
  const wow =
    0.0011 * Math.sin(2 * Math.PI * 0.53 * seconds) +
    0.0004 * Math.sin(2 * Math.PI * 1.31 * seconds);
  const flutter = 0.00003 * Math.sin(2 * Math.PI * 7.7 * seconds);
  return (0.004 + wear * (wow + flutter)) * sampleRate;
}

/** Dust under the needle: about eight ticks a second, each a short dull pulse. */
function createCrackle(noise: () => number, wear: number): () => number {
  let [level, smooth] = [0, 0];
  return () => {
    if (noise() > 1 - 16 / sampleRate)
      level = 0.02 * wear * (0.2 + noise() ** 4) * Math.sign(noise());
    level *= 0.86;
    smooth += 0.4 * (level - smooth);
    return smooth;
  };
}

function readLine(line: Float32Array, position: number): number {
  const index = Math.floor(position);
  const low = line[index & lineMask]!;
  return low + (line[(index + 1) & lineMask]! - low) * (position - index);
}
