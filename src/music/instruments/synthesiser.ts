import { lowPass } from './filter.ts';
import {
  createNoise,
  samplesFromSeconds,
  softenEnds,
  type Instrument,
  type Voice,
} from './instrument.ts';
import { tableSize, waveTable, type WaveShape } from './wavetable.ts';
import { sampleRate } from '../sound.ts';

/** Subtractive synthesis: some detuned oscillators, a swept low-pass, an envelope. */
interface Patch {
  readonly oscillators: readonly Oscillator[];
  readonly attackSeconds: number;
  /** From the peak to the sustained level. */
  readonly decaySeconds: number;
  readonly sustain: number;
  readonly releaseSeconds: number;
  /**
   * The low-pass opens from `fromHz` to `toHz` in `riseSeconds` and falls back to `restHz`; each
   * rises with the pitch by `tracking` (1: fully).
   */
  readonly cutoff: {
    readonly fromHz: number;
    readonly toHz: number;
    readonly restHz: number;
    readonly riseSeconds: number;
    readonly fallSeconds: number;
    readonly tracking: number;
  };
  readonly resonance: number;
  readonly vibrato?: { readonly hz: number; readonly cents: number; readonly delaySeconds: number };
  /** Blown or bowed air, as a factor. */
  readonly breath?: number;
  /** Warm overdrive; 0 none. */
  readonly drive?: number;
  readonly level: number;
}

interface Oscillator {
  readonly shape: WaveShape | 'sine';
  /** 0.5 is an octave below. */
  readonly ratio: number;
  readonly cents: number;
  readonly level: number;
  /** −1 left, 0 both, 1 right. */
  readonly side: number;
}

export const warmPad = synthesiser('warm-pad', {
  oscillators: spread('saw', [-9, -3, 4, 10], 0.25),
  attackSeconds: 0.7,
  decaySeconds: 2,
  sustain: 0.85,
  releaseSeconds: 1.4,
  cutoff: { fromHz: 350, toHz: 1500, restHz: 900, riseSeconds: 1.6, fallSeconds: 3, tracking: 0.3 },
  resonance: 0.1,
  level: 0.3,
});

/** Slow, airy, with an octave above. */
export const airPad = synthesiser('air-pad', {
  oscillators: [
    ...spread('triangle', [-6, 6], 0.4),
    ...spread('hollow', [-11, 11], 0.22, 2),
    ...spread('saw', [-4, 5], 0.1),
  ],
  attackSeconds: 1.6,
  decaySeconds: 3,
  sustain: 0.9,
  releaseSeconds: 2.6,
  cutoff: {
    fromHz: 700,
    toHz: 4200,
    restHz: 2800,
    riseSeconds: 2.8,
    fallSeconds: 4,
    tracking: 0.3,
  },
  resonance: 0.05,
  breath: 0.08,
  level: 0.34,
});

export const strings = synthesiser('strings', {
  oscillators: spread('saw', [-12, -4, 5, 11], 0.25),
  attackSeconds: 0.38,
  decaySeconds: 1.5,
  sustain: 0.85,
  releaseSeconds: 0.9,
  cutoff: {
    fromHz: 1100,
    toHz: 4600,
    restHz: 3600,
    riseSeconds: 0.9,
    fallSeconds: 2,
    tracking: 0.4,
  },
  resonance: 0,
  vibrato: { hz: 5.1, cents: 7, delaySeconds: 0.5 },
  breath: 0.03,
  level: 0.34,
});

/** Short bows, for a driving figure. */
export const spiccato = synthesiser('spiccato', {
  oscillators: spread('saw', [-9, 0, 8], 0.33),
  attackSeconds: 0.018,
  decaySeconds: 0.25,
  sustain: 0.35,
  releaseSeconds: 0.16,
  cutoff: {
    fromHz: 900,
    toHz: 4800,
    restHz: 1800,
    riseSeconds: 0.02,
    fallSeconds: 0.2,
    tracking: 0.4,
  },
  resonance: 0,
  breath: 0.03,
  level: 0.4,
});

export const brass = synthesiser('brass', {
  oscillators: spread('saw', [-7, 0, 6], 0.33),
  attackSeconds: 0.16,
  decaySeconds: 0.8,
  sustain: 0.8,
  releaseSeconds: 0.4,
  cutoff: {
    fromHz: 250,
    toHz: 2400,
    restHz: 1700,
    riseSeconds: 0.3,
    fallSeconds: 1.2,
    tracking: 0.5,
  },
  resonance: 0.05,
  vibrato: { hz: 4.8, cents: 5, delaySeconds: 0.8 },
  level: 0.38,
});

export const superSaw = synthesiser('super-saw', {
  oscillators: spread('saw', [-20, -9, 0, 10, 21], 0.22),
  attackSeconds: 0.012,
  decaySeconds: 0.6,
  sustain: 0.75,
  releaseSeconds: 0.3,
  cutoff: {
    fromHz: 2600,
    toHz: 5200,
    restHz: 3600,
    riseSeconds: 0.02,
    fallSeconds: 0.6,
    tracking: 0.3,
  },
  resonance: 0.05,
  level: 0.36,
});

export const synthPluck = synthesiser('synth-pluck', {
  oscillators: [...spread('saw', [-7, 7], 0.35), ...spread('square', [0], 0.25, 0.5)],
  attackSeconds: 0.003,
  decaySeconds: 0.32,
  sustain: 0.05,
  releaseSeconds: 0.2,
  cutoff: {
    fromHz: 3600,
    toHz: 4200,
    restHz: 500,
    riseSeconds: 0.003,
    fallSeconds: 0.16,
    tracking: 0.5,
  },
  resonance: 0.25,
  level: 0.42,
});

export const synthLead = synthesiser('synth-lead', {
  oscillators: [...spread('saw', [-6, 6], 0.3), ...spread('square', [0], 0.3)],
  attackSeconds: 0.012,
  decaySeconds: 0.4,
  sustain: 0.7,
  releaseSeconds: 0.22,
  cutoff: {
    fromHz: 1800,
    toHz: 3600,
    restHz: 2400,
    riseSeconds: 0.03,
    fallSeconds: 0.4,
    tracking: 0.6,
  },
  resonance: 0.15,
  vibrato: { hz: 5.4, cents: 10, delaySeconds: 0.3 },
  level: 0.34,
});

export const softLead = synthesiser('soft-lead', {
  oscillators: [...spread('triangle', [-4, 4], 0.45), ...spread('hollow', [0], 0.15)],
  attackSeconds: 0.05,
  decaySeconds: 0.5,
  sustain: 0.8,
  releaseSeconds: 0.35,
  cutoff: {
    fromHz: 1200,
    toHz: 2600,
    restHz: 1800,
    riseSeconds: 0.1,
    fallSeconds: 0.6,
    tracking: 0.5,
  },
  resonance: 0,
  vibrato: { hz: 4.9, cents: 9, delaySeconds: 0.35 },
  breath: 0.02,
  level: 0.42,
});

export const whistle = synthesiser('whistle', {
  oscillators: [
    { shape: 'sine', ratio: 1, cents: 0, level: 0.9, side: 0 },
    { shape: 'sine', ratio: 2, cents: 0, level: 0.05, side: 0 },
  ],
  attackSeconds: 0.045,
  decaySeconds: 0.3,
  sustain: 0.85,
  releaseSeconds: 0.09,
  cutoff: { fromHz: 6000, toHz: 7000, restHz: 7000, riseSeconds: 0.1, fallSeconds: 1, tracking: 0 },
  resonance: 0,
  vibrato: { hz: 5.6, cents: 14, delaySeconds: 0.18 },
  breath: 0.03,
  level: 0.29,
});

export const flute = synthesiser('flute', {
  oscillators: [
    { shape: 'sine', ratio: 1, cents: 0, level: 0.75, side: 0 },
    { shape: 'sine', ratio: 2, cents: 0, level: 0.22, side: 0 },
    { shape: 'sine', ratio: 3, cents: 0, level: 0.08, side: 0 },
  ],
  attackSeconds: 0.09,
  decaySeconds: 0.4,
  sustain: 0.85,
  releaseSeconds: 0.2,
  cutoff: { fromHz: 2500, toHz: 5000, restHz: 4200, riseSeconds: 0.1, fallSeconds: 1, tracking: 0 },
  resonance: 0,
  vibrato: { hz: 5, cents: 10, delaySeconds: 0.35 },
  breath: 0.06,
  level: 0.32,
});

export const subBass = synthesiser('sub-bass', {
  oscillators: [
    { shape: 'sine', ratio: 1, cents: 0, level: 0.85, side: 0 },
    { shape: 'triangle', ratio: 2, cents: 0, level: 0.12, side: 0 },
  ],
  attackSeconds: 0.012,
  decaySeconds: 0.6,
  sustain: 0.8,
  releaseSeconds: 0.1,
  cutoff: {
    fromHz: 500,
    toHz: 700,
    restHz: 400,
    riseSeconds: 0.01,
    fallSeconds: 0.3,
    tracking: 0.3,
  },
  resonance: 0,
  drive: 0.5,
  level: 0.55,
});

export const roundBass = synthesiser('round-bass', {
  oscillators: [
    { shape: 'triangle', ratio: 1, cents: 0, level: 0.6, side: 0 },
    { shape: 'saw', ratio: 1, cents: 3, level: 0.25, side: 0 },
    { shape: 'sine', ratio: 1, cents: 0, level: 0.3, side: 0 },
  ],
  attackSeconds: 0.006,
  decaySeconds: 0.7,
  sustain: 0.55,
  releaseSeconds: 0.08,
  cutoff: {
    fromHz: 1100,
    toHz: 1300,
    restHz: 420,
    riseSeconds: 0.005,
    fallSeconds: 0.18,
    tracking: 0.4,
  },
  resonance: 0.1,
  drive: 0.6,
  level: 0.55,
});

export const sawBass = synthesiser('saw-bass', {
  oscillators: [
    { shape: 'saw', ratio: 1, cents: -4, level: 0.35, side: 0 },
    { shape: 'saw', ratio: 1, cents: 4, level: 0.35, side: 0 },
    { shape: 'sine', ratio: 1, cents: 0, level: 0.45, side: 0 },
  ],
  attackSeconds: 0.004,
  decaySeconds: 0.35,
  sustain: 0.5,
  releaseSeconds: 0.07,
  cutoff: {
    fromHz: 1700,
    toHz: 1900,
    restHz: 420,
    riseSeconds: 0.004,
    fallSeconds: 0.14,
    tracking: 0.4,
  },
  resonance: 0.25,
  drive: 0.8,
  level: 0.5,
});

/** Oscillators side by side from left to right. */
function spread(
  shape: WaveShape,
  cents: readonly number[],
  level: number,
  ratio = 1,
): Oscillator[] {
  return cents.map((own, index) => {
    // Neighbours in pitch stand on opposite sides, so that neither side sounds flat.
    const width = cents.length < 2 ? 0 : index / (cents.length - 1);
    const side = cents.length < 2 ? 0 : (index % 2 === 0 ? -1 : 1) * (0.35 + 0.45 * width);
    return { shape, ratio, cents: own, level, side };
  });
}

function synthesiser(name: string, patch: Patch): Instrument {
  const stereo = patch.oscillators.some((oscillator) => oscillator.side !== 0);
  return {
    name,
    takes: 1,
    pitched: true,
    render: ({ hz, velocity, durationSamples }) => {
      const length = durationSamples + samplesFromSeconds(patch.releaseSeconds);
      const left = new Float32Array(length);
      const right = stereo ? new Float32Array(length) : left;
      const bend = makeBend(patch, length);
      for (const [index, oscillator] of patch.oscillators.entries()) {
        addOscillator({ left, right }, { oscillator, hz, bend, startTurns: index * 0.37 });
      }
      if (patch.breath) addBreath({ left, right }, patch.breath, hz);
      const sweep = makeSweep(patch, hz, velocity);
      const envelope = makeEnvelope(patch, length, durationSamples, velocity);
      for (const side of stereo ? [left, right] : [left]) {
        lowPass(side, sweep, patch.resonance);
        finish(side, envelope, patch.drive ?? 0);
        softenEnds(side, 24, 480);
      }
      return { left, right };
    },
  };
}

const bendStep = 64;

/** Vibrato as a factor of the frequency, every `bendStep` samples; null for none. */
function makeBend(patch: Patch, length: number): Float32Array | null {
  if (!patch.vibrato) return null;
  const { hz, cents, delaySeconds } = patch.vibrato;
  return Float32Array.from({ length: Math.ceil(length / bendStep) }, (_, step) => {
    const seconds = (step * bendStep) / sampleRate;
    const depth = Math.min(1, Math.max(0, (seconds - delaySeconds) / 0.4 + 0.15));
    return 2 ** ((depth * cents * Math.sin(2 * Math.PI * hz * seconds)) / 1200);
  });
}

function addOscillator(
  { left, right }: Voice,
  tone: { oscillator: Oscillator; hz: number; bend: Float32Array | null; startTurns: number },
): void {
  const { oscillator, bend } = tone;
  const hz = tone.hz * oscillator.ratio * 2 ** (oscillator.cents / 1200);
  const table = oscillator.shape === 'sine' ? sineTable : waveTable(oscillator.shape, hz);
  const steady = (hz / sampleRate) * tableSize;
  const angle = ((oscillator.side + 1) * Math.PI) / 4;
  const both = left === right;
  const gainLeft = oscillator.level * (both ? 1 : Math.SQRT2 * Math.cos(angle));
  const gainRight = oscillator.level * Math.SQRT2 * Math.sin(angle);
  let position = (tone.startTurns % 1) * tableSize;
  for (let start = 0; start < left.length; start += bendStep) {
    const step = bend ? steady * bend[start / bendStep]! : steady;
    const end = Math.min(left.length, start + bendStep);
    for (let at = start; at < end; at++) {
      const index = position | 0;
      const low = table[index]!;
      const value = low + (table[index + 1]! - low) * (position - index);
      left[at]! += gainLeft * value;
      if (!both) right[at]! += gainRight * value;
      position += step;
      if (position >= tableSize) position -= tableSize;
    }
  }
}

const sineTable = Float32Array.from({ length: tableSize + 1 }, (_, at) =>
  Math.sin((2 * Math.PI * at) / tableSize),
);

function addBreath({ left, right }: Voice, level: number, hz: number): void {
  const start = Math.round(hz * 10);
  // Made for the first voice that breathes: whoever only plans music loads this file as well.
  const air = (breath ??= makeBreath());
  for (let at = 0; at < left.length; at++) {
    left[at]! += level * air[(start + at) & breathMask]!;
    if (right !== left) right[at]! += level * air[(start + at + 40009) & breathMask]!;
  }
}

const breathMask = (1 << 17) - 1;
let breath: Float32Array | null = null;

function makeBreath(): Float32Array {
  const noise = createNoise(1);
  const air = new Float32Array(breathMask + 1);
  let soft = 0;
  for (let at = 0; at < air.length; at++) {
    soft += 0.35 * (noise() - soft);
    air[at] = soft;
  }
  return air;
}

function makeSweep(patch: Patch, hz: number, velocity: number): (at: number) => number {
  const { fromHz, toHz, restHz, riseSeconds, fallSeconds, tracking } = patch.cutoff;
  const tracked = (hz / 220) ** tracking * (0.55 + 0.55 * velocity);
  return (at) => {
    const seconds = at / sampleRate;
    const opened =
      seconds < riseSeconds
        ? fromHz + ((toHz - fromHz) * seconds) / riseSeconds
        : restHz + (toHz - restHz) * Math.exp((riseSeconds - seconds) / fallSeconds);
    return opened * tracked;
  };
}

/** Kept from voice to voice: a fresh array for each would cost more than its values. */
let envelopeScratch = new Float32Array(0);

function makeEnvelope(
  patch: Patch,
  length: number,
  durationSamples: number,
  velocity: number,
): Float32Array {
  if (envelopeScratch.length < length) envelopeScratch = new Float32Array(2 * length);
  const envelope = envelopeScratch;
  const { sustain } = patch;
  const attack = samplesFromSeconds(patch.attackSeconds);
  const fall = Math.exp(-3 / samplesFromSeconds(patch.decaySeconds));
  const release = samplesFromSeconds(patch.releaseSeconds);
  const loudest = patch.level * velocity ** 1.1;
  let level = 0;
  for (let at = 0; at < durationSamples; at++) {
    level =
      at < attack ? Math.sin((Math.PI / 2) * (at / attack)) : sustain + (level - sustain) * fall;
    envelope[at] = loudest * level;
  }
  for (let at = durationSamples; at < length; at++) {
    const left = 1 - (at - durationSamples) / release;
    envelope[at] = loudest * level * left * left;
  }
  return envelope;
}

function finish(samples: Float32Array, envelope: Float32Array, drive: number): void {
  for (let at = 0; at < samples.length; at++) {
    const value = samples[at]!;
    // x / √(1 + x²) bends like a valve and costs no transcendental function.
    const driven = drive > 0 ? value / Math.sqrt(1 + (drive * value) ** 2) : value;
    samples[at] = driven * envelope[at]!;
  }
}
