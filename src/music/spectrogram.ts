import { createFourier } from './fourier.ts';
import { sampleRate, type Sound } from './sound.ts';

/** Loudness over time in bands of equal width in pitch, as the ear hears it: compressed. */
export interface Spectrogram {
  readonly bandCount: number;
  readonly frameCount: number;
  /** Frame by frame, `bandCount` values each: log(1 + energy), 0 for silence. */
  readonly levels: Float32Array;
  /** The middle of frame k is sample `k * hopSamples`. */
  readonly hopSamples: number;
}

const lowestHz = 40;
const highestHz = 15000;

/** Of both channels together. Takes two frames through each transform, one as its imaginary part. */
export function computeSpectrogram(
  sound: Sound,
  shape: { windowSamples: number; hopSamples: number; bandCount: number },
): Spectrogram {
  const { windowSamples, hopSamples, bandCount } = shape;
  const frameCount = Math.max(1, Math.ceil(sound.left.length / hopSamples));
  const levels = new Float32Array(frameCount * bandCount);
  const transform = createFourier(windowSamples);
  const bandOfBin = assignBands(windowSamples, bandCount);
  const taper = hann(windowSamples);
  const real = new Float64Array(windowSamples);
  const imaginary = new Float64Array(windowSamples);
  const half = windowSamples / 2;
  // A full-scale sine has a power of (windowSamples / 4)² in its bin: 60 dB below counts as 1.
  const scale = 1e6 / half ** 2;

  for (let frame = 0; frame < frameCount; frame += 2) {
    loadFrame(sound, frame * hopSamples - half, taper, real);
    loadFrame(sound, (frame + 1) * hopSamples - half, taper, imaginary);
    transform(real, imaginary);
    const first = frame * bandCount;
    const second = frame + 1 < frameCount ? first + bandCount : -1;
    for (let bin = 1; bin < half; bin++) {
      const band = bandOfBin[bin]!;
      if (band < 0) continue;
      const mirrored = windowSamples - bin;
      const evenReal = real[bin]! + real[mirrored]!;
      const evenImaginary = imaginary[bin]! - imaginary[mirrored]!;
      levels[first + band]! += (evenReal ** 2 + evenImaginary ** 2) * scale * 0.25;
      if (second < 0) continue;
      const oddReal = imaginary[bin]! + imaginary[mirrored]!;
      const oddImaginary = real[mirrored]! - real[bin]!;
      levels[second + band]! += (oddReal ** 2 + oddImaginary ** 2) * scale * 0.25;
    }
  }
  for (let index = 0; index < levels.length; index++) levels[index] = Math.log1p(levels[index]!);
  return { bandCount, frameCount, levels, hopSamples };
}

function loadFrame(sound: Sound, start: number, taper: Float64Array, into: Float64Array): void {
  const { left, right } = sound;
  for (let index = 0; index < into.length; index++) {
    const at = start + index;
    into[index] = at < 0 || at >= left.length ? 0 : 0.5 * (left[at]! + right[at]!) * taper[index]!;
  }
}

/** The band of each bin, −1 outside of all. */
function assignBands(windowSamples: number, bandCount: number): Int16Array {
  const bands = new Int16Array(windowSamples / 2).fill(-1);
  const octaves = Math.log2(highestHz / lowestHz);
  for (let bin = 1; bin < bands.length; bin++) {
    const hz = (bin * sampleRate) / windowSamples;
    const band = Math.floor((Math.log2(hz / lowestHz) / octaves) * bandCount);
    if (band >= 0 && band < bandCount) bands[bin] = band;
  }
  return bands;
}

function hann(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, index) => {
    return 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / size);
  });
}
