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
  const hiss = makeHiss(seed, 0.0016 * wear);
  const crackle = createCrackle(seed, wear);
  const dullness = 1 - Math.exp((-2 * Math.PI * (15000 - 7500 * wear)) / sampleRate);
  const bend = (0.9 * wear) ** 2;
  const state = new Float64Array(2);
  let start = 0;
  return {
    process: (left, right) => {
      let [dullLeft = 0, dullRight = 0] = state;
      let clock = start;
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
        dullLeft += dullness * (playedLeft / Math.sqrt(1 + bend * playedLeft ** 2) - dullLeft);
        dullRight += dullness * (playedRight / Math.sqrt(1 + bend * playedRight ** 2) - dullRight);
        left[at] = dullLeft + hiss[clock & hissMask]!;
        right[at] = dullRight + hiss[(clock + hissSpread) & hissMask]!;
      }
      state.set([dullLeft, dullRight]);
      start = clock;
      crackle(left, right);
    },
  };
}

const hissMask = (1 << 17) - 1;
/** The two sides read the same hiss more than a second apart. */
const hissSpread = 60007;

function makeHiss(seed: number, level: number): Float32Array {
  const noise = createNoise(seed);
  const hiss = new Float32Array(hissMask + 1);
  let smooth = 0;
  for (let at = 0; at < hiss.length; at++) {
    smooth += 0.3 * (noise() - smooth);
    hiss[at] = level * smooth;
  }
  return hiss;
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
function createCrackle(
  seed: number,
  wear: number,
): (left: Float32Array, right: Float32Array) => void {
  const noise = createNoise(seed + 1);
  const state = new Float64Array(2);
  let wait = 0;
  return (left, right) => {
    let [level = 0, smooth = 0] = state;
    for (let at = 0; at < left.length; at++) {
      if (--wait < 0) {
        level = 0.02 * wear * (0.2 + noise() ** 4) * Math.sign(noise());
        wait = Math.floor(Math.abs(noise()) * 0.25 * sampleRate);
      }
      if (Math.abs(smooth) + Math.abs(level) < 1e-7) {
        const quiet = Math.min(wait, left.length - 1 - at);
        wait -= quiet;
        at += quiet;
        continue;
      }
      level *= 0.86;
      smooth += 0.4 * (level - smooth);
      left[at]! += smooth;
      right[at]! += 0.8 * smooth;
    }
    state.set([level, smooth]);
  };
}

function readLine(line: Float32Array, position: number): number {
  const index = Math.floor(position);
  const low = line[index & lineMask]!;
  return low + (line[(index + 1) & lineMask]! - low) * (position - index);
}
