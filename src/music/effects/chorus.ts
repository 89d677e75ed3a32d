import { sampleRate } from '../sound.ts';
import type { Effect } from './effect.ts';

const lineBits = 11;
const lineMask = (1 << lineBits) - 1;
const stepSamples = 32;

/** Adds a copy whose delay swings around 11 ms, one way left and the other way right. */
export function createChorus(depth: number): Effect {
  const lineLeft = new Float32Array(1 << lineBits);
  const lineRight = new Float32Array(1 << lineBits);
  const dry = 1 - 0.3 * depth;
  const wet = 0.6 * depth;
  const swing = 0.0025 * sampleRate;
  const centre = 0.011 * sampleRate;
  let clock = 0;
  return {
    process: (left, right) => {
      let delayLeft = centre + swing * swingAt(clock);
      let delayRight = centre - swing * swingAt(clock);
      let slope = 0;
      for (let at = 0; at < left.length; at++, clock++) {
        if (at % stepSamples === 0) {
          const next = swing * swingAt(clock + stepSamples);
          delayLeft = centre + swing * swingAt(clock);
          delayRight = centre - swing * swingAt(clock);
          slope = (next + centre - delayLeft) / stepSamples;
        }
        lineLeft[clock & lineMask] = left[at]!;
        lineRight[clock & lineMask] = right[at]!;
        left[at] = dry * left[at]! + wet * readLine(lineLeft, clock - delayLeft);
        right[at] = dry * right[at]! + wet * readLine(lineRight, clock - delayRight);
        delayLeft += slope;
        delayRight -= slope;
      }
    },
  };
}

const swingsPerSecond = 0.7;

function swingAt(clock: number): number {
  return Math.sin((2 * Math.PI * swingsPerSecond * clock) / sampleRate);
}

function readLine(line: Float32Array, position: number): number {
  const index = Math.floor(position);
  const low = line[index & lineMask]!;
  return low + (line[(index + 1) & lineMask]! - low) * (position - index);
}
