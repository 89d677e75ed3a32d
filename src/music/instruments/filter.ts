import { sampleRate } from '../sound.ts';

/**
 * State-variable filter after Zavalishin, "The Art of VA Filter Design" (2012), chapter 4: stays
 * stable while its cutoff moves. `sweep` gives the cutoff in Hz at a sample; it is asked every
 * 32 samples. In place.
 */
export function lowPass(
  samples: Float32Array,
  sweep: number | ((at: number) => number),
  resonance = 0,
): void {
  filter(samples, { sweep, resonance, output: 'low' });
}

export function highPass(samples: Float32Array, hz: number): void {
  filter(samples, { sweep: hz, resonance: 0, output: 'high' });
}

/** Peak gain about 1. */
export function bandPass(
  samples: Float32Array,
  sweep: number | ((at: number) => number),
  resonance: number,
): void {
  filter(samples, { sweep, resonance, output: 'band' });
}

const sweepStep = 32;

function filter(
  samples: Float32Array,
  shape: {
    sweep: number | ((at: number) => number);
    resonance: number;
    output: 'low' | 'high' | 'band';
  },
): void {
  const { sweep, output } = shape;
  const damping = Math.SQRT2 * (1 - shape.resonance);
  // What is given out, as shares of the input, the band and the low.
  const ofInput = output === 'high' ? 1 : 0;
  const ofBand = output === 'low' ? 0 : output === 'band' ? damping : -damping;
  const ofLow = output === 'low' ? 1 : output === 'band' ? 0 : -1;
  let [first, second] = [0, 0];
  let [a1, a2, a3] = [0, 0, 0];
  for (let start = 0; start < samples.length; start += sweepStep) {
    if (start === 0 || typeof sweep === 'function') {
      const hz = typeof sweep === 'function' ? sweep(start) : sweep;
      const g = Math.tan((Math.PI * Math.min(Math.max(hz, 10), 20000)) / sampleRate);
      a1 = 1 / (1 + g * (g + damping));
      a2 = g * a1;
      a3 = g * a2;
    }
    const end = Math.min(samples.length, start + sweepStep);
    for (let at = start; at < end; at++) {
      const input = samples[at]!;
      const v3 = input - second;
      const band = a1 * first + a2 * v3;
      const low = second + a2 * first + a3 * v3;
      first = 2 * band - first;
      second = 2 * low - second;
      samples[at] = ofInput * input + ofBand * band + ofLow * low;
    }
  }
}
