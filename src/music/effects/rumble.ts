import { sampleRate } from '../sound.ts';
import type { Effect } from './effect.ts';

/** Takes away what is below hearing, and any offset: 12 dB per octave below 28 Hz. */
export function createRumbleFilter(): Effect {
  const share = 1 - Math.exp((-2 * Math.PI * 28) / sampleRate);
  const state = { left: [0, 0], right: [0, 0] };
  const filter = (samples: Float32Array, held: number[]) => {
    let [first = 0, second = 0] = held;
    for (let at = 0; at < samples.length; at++) {
      first += share * (samples[at]! - first);
      const once = samples[at]! - first;
      second += share * (once - second);
      samples[at] = once - second;
    }
    held[0] = first;
    held[1] = second;
  };
  return {
    process: (left, right) => {
      filter(left, state.left);
      filter(right, state.right);
    },
  };
}
