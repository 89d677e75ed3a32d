import { createFourier } from '../fourier.ts';
import { sampleRate } from '../sound.ts';

/**
 * Band-limited waves: for each octave a table with only the harmonics that stay below half the
 * sampling rate, so that no pitch brings aliasing.
 */
export type WaveShape = 'saw' | 'square' | 'triangle' | 'hollow';

export const tableSize = 2048;
const lowestTableHz = 20;
const made = new Map<string, Float32Array>();

/** A table of `tableSize` samples and one more that repeats the first, peak 1. */
export function waveTable(shape: WaveShape, hz: number): Float32Array {
  const octave = Math.max(0, Math.ceil(Math.log2(hz / lowestTableHz)));
  const name = `${shape}/${octave}`;
  let table = made.get(name);
  if (!table) {
    const harmonics = Math.floor(sampleRate / 2 / (lowestTableHz * 2 ** octave));
    table = makeTable(shape, Math.max(1, Math.min(harmonics, tableSize / 2 - 1)));
    made.set(name, table);
  }
  return table;
}

function makeTable(shape: WaveShape, harmonics: number): Float32Array {
  const real = new Float64Array(tableSize);
  const imaginary = new Float64Array(tableSize);
  for (let harmonic = 1; harmonic <= harmonics; harmonic++) {
    // Lanczos' factor takes the overshoot at the edges away, and with it some harshness.
    const share = harmonic / (harmonics + 1);
    const smooth = Math.sin(Math.PI * share) / (Math.PI * share);
    imaginary[harmonic] = harmonicLevels[shape](harmonic) * smooth;
  }
  createFourier(tableSize)(real, imaginary);
  const peak = real.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return Float32Array.from({ length: tableSize + 1 }, (_, at) => real[at % tableSize]! / peak);
}

/** Level of a harmonic, by its number. */
const harmonicLevels: Readonly<Record<WaveShape, (harmonic: number) => number>> = {
  saw: (harmonic) => 1 / harmonic,
  square: (harmonic) => (harmonic % 2 === 1 ? 1 / harmonic : 0),
  triangle: (harmonic) => Math.sin((Math.PI / 2) * harmonic) / harmonic ** 2,
  hollow: (harmonic) => (harmonic % 2 === 1 ? 1 : 0.25) / harmonic ** 1.6,
};
