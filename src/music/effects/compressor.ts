import { gainFromDb, sampleRate } from '../sound.ts';
import type { Effect } from './effect.ts';

const stepSamples = 32;

/**
 * Holds the mix together: above the threshold, by the loudness of the last moments, at most a few
 * decibels are taken away. `amount` 0 leaves all as it is, 1 is firm.
 */
export function createCompressor(amount: number): Effect {
  const thresholdPower = gainFromDb(-20) ** 2;
  const slope = 0.55 * amount;
  const attack = 1 - Math.exp(-stepSamples / (0.02 * sampleRate));
  const release = 1 - Math.exp(-stepSamples / (0.22 * sampleRate));
  const state = Float64Array.of(0, 1);
  return {
    process: (left, right) => {
      let [power = 0, gain = 1] = state;
      for (let start = 0; start < left.length; start += stepSamples) {
        const end = Math.min(left.length, start + stepSamples);
        let sum = 0;
        for (let at = start; at < end; at++) sum += left[at]! ** 2 + right[at]! ** 2;
        const now = sum / (2 * (end - start));
        power += (now > power ? attack : release) * (now - power);
        const wanted = power > thresholdPower ? (thresholdPower / power) ** (slope / 2) : 1;
        const step = (wanted - gain) / (end - start);
        for (let at = start; at < end; at++) {
          gain += step;
          left[at]! *= gain;
          right[at]! *= gain;
        }
      }
      state.set([power, gain]);
    },
  };
}
