import { gainFromDb, sampleRate } from '../sound.ts';
import type { Effect } from './effect.ts';

/** A shelf: what is above 5 kHz is raised, 6 dB per octave at its foot. */
export function createAir(airDb: number): Effect {
  const share = 1 - Math.exp((-2 * Math.PI * 5000) / sampleRate);
  const more = gainFromDb(airDb) - 1;
  const state = { left: [0], right: [0] };
  const raise = (samples: Float32Array, held: number[]) => {
    let [low = 0] = held;
    for (let at = 0; at < samples.length; at++) {
      const value = samples[at]!;
      low += share * (value - low);
      samples[at] = value + more * (value - low);
    }
    held[0] = low;
  };
  return {
    process: (left, right) => {
      raise(left, state.left);
      raise(right, state.right);
    },
  };
}
