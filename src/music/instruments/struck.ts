import { bandPass } from './filter.ts';
import {
  createNoise,
  decayPerSample,
  mono,
  samplesFromSeconds,
  softenEnds,
  type Instrument,
} from './instrument.ts';
import { dbFromGain, sampleRate } from '../sound.ts';

/**
 * Bars, bells and piano strings: a sum of decaying partials, each a two-pole resonator set off
 * once (modal synthesis).
 */
interface Material {
  /** Frequency over the fundamental, level, and how long it rings beside the fundamental. */
  readonly partials: (hz: number) => readonly Partial[];
  /** Time to fall by 60 dB at 220 Hz; by `decayFall` shorter per octave up. */
  readonly decaySeconds: number;
  readonly decayFall: number;
  /** Once let go; absent where nothing damps it. */
  readonly releaseSeconds?: number;
  /** Above this the partials fade with soft strokes and high pitches. */
  readonly brightnessHz: number;
  readonly knock: { readonly level: number; readonly hz: number; readonly seconds: number };
  readonly attackMs: number;
  readonly level: number;
}

interface Partial {
  readonly ratio: number;
  readonly level: number;
  readonly decay: number;
}

export const piano = struck('piano', {
  partials: (hz) => stringPartials(hz, 22, 0.00035, 0.11, 1.05),
  decaySeconds: 9,
  decayFall: 0.72,
  releaseSeconds: 0.25,
  brightnessHz: 3400,
  knock: { level: 0.1, hz: 900, seconds: 0.03 },
  attackMs: 1.5,
  level: 0.36,
});

/** A piano with felt between hammers and strings: close, soft, dark. */
export const feltPiano = struck('felt-piano', {
  partials: (hz) => stringPartials(hz, 12, 0.0003, 0.16, 1.5),
  decaySeconds: 8,
  decayFall: 0.7,
  releaseSeconds: 0.35,
  brightnessHz: 1400,
  knock: { level: 0.12, hz: 420, seconds: 0.05 },
  attackMs: 5,
  level: 0.42,
});

export const vibraphone = struck('vibraphone', {
  partials: () => [
    { ratio: 1, level: 1, decay: 1 },
    { ratio: 3.98, level: 0.22, decay: 0.35 },
    { ratio: 9.9, level: 0.06, decay: 0.12 },
  ],
  decaySeconds: 5,
  decayFall: 0.75,
  releaseSeconds: 0.5,
  brightnessHz: 5200,
  knock: { level: 0.05, hz: 1800, seconds: 0.012 },
  attackMs: 2,
  level: 0.42,
});

export const marimba = struck('marimba', {
  partials: () => [
    { ratio: 1, level: 1, decay: 1 },
    { ratio: 3.93, level: 0.3, decay: 0.3 },
    { ratio: 9.6, level: 0.1, decay: 0.15 },
  ],
  decaySeconds: 1.5,
  decayFall: 0.62,
  brightnessHz: 4500,
  knock: { level: 0.2, hz: 1300, seconds: 0.012 },
  attackMs: 1,
  level: 0.5,
});

export const glockenspiel = struck('glockenspiel', {
  partials: () => [
    { ratio: 1, level: 1, decay: 1 },
    { ratio: 2.76, level: 0.28, decay: 0.5 },
    { ratio: 5.4, level: 0.12, decay: 0.25 },
    { ratio: 8.93, level: 0.05, decay: 0.15 },
  ],
  decaySeconds: 4.5,
  decayFall: 0.72,
  brightnessHz: 9000,
  knock: { level: 0.06, hz: 5200, seconds: 0.006 },
  attackMs: 0.8,
  level: 0.34,
});

export const musicBox = struck('music-box', {
  partials: () => [
    { ratio: 1, level: 1, decay: 1 },
    { ratio: 2.01, level: 0.16, decay: 0.6 },
    { ratio: 6.27, level: 0.14, decay: 0.2 },
  ],
  decaySeconds: 3.5,
  decayFall: 0.75,
  brightnessHz: 7000,
  knock: { level: 0.08, hz: 3600, seconds: 0.006 },
  attackMs: 1,
  level: 0.4,
});

export const kalimba = struck('kalimba', {
  partials: () => [
    { ratio: 1, level: 1, decay: 1 },
    { ratio: 5.9, level: 0.16, decay: 0.14 },
    { ratio: 11.2, level: 0.05, decay: 0.08 },
  ],
  decaySeconds: 2.4,
  decayFall: 0.72,
  brightnessHz: 5000,
  knock: { level: 0.16, hz: 2400, seconds: 0.008 },
  attackMs: 1,
  level: 0.45,
});

function struck(name: string, material: Material): Instrument {
  return {
    name,
    takes: 1,
    pitched: true,
    render: ({ hz, velocity, durationSamples }) => {
      const ring = material.decaySeconds * material.decayFall ** Math.log2(hz / 220);
      const released = material.releaseSeconds
        ? durationSamples + samplesFromSeconds(material.releaseSeconds)
        : Infinity;
      const samples = new Float32Array(
        Math.min(samplesFromSeconds(Math.min(ring * 0.8, 8)), released),
      );
      const brightness = material.brightnessHz * (0.35 + 0.9 * velocity);
      for (const partial of material.partials(hz)) {
        const partialHz = hz * partial.ratio;
        if (partialHz > 0.42 * sampleRate) continue;
        const level = partial.level / (1 + (partialHz / brightness) ** 2);
        addPartial(samples, { hz: partialHz, level, seconds: ring * partial.decay });
      }
      addKnock(samples, material, velocity, hz);
      scale(samples, material.level * velocity ** 1.3);
      if (material.releaseSeconds) damp(samples, durationSamples, material.releaseSeconds);
      softenEnds(samples, samplesFromSeconds(material.attackMs / 1000), 480);
      return mono(samples);
    },
  };
}

/** A stiff string: partials stretched by `stiffness`, dull where the hammer strikes it. */
function stringPartials(
  hz: number,
  count: number,
  stiffness: number,
  strikePoint: number,
  slope: number,
): Partial[] {
  const partials: Partial[] = [];
  for (let number = 1; number <= count; number++) {
    const ratio = number * Math.sqrt(1 + stiffness * number ** 2);
    if (hz * ratio > 12000) break;
    const strike = Math.abs(Math.sin(Math.PI * number * strikePoint)) + 0.08;
    const level = (0.85 * strike) / number ** slope;
    // Each note has two strings, never in perfect tune: it beats slowly and fades in two stages.
    partials.push({ ratio: ratio * 1.0004, level, decay: 1 / (1 + 0.22 * number) });
    if (number > 8) continue;
    partials.push({ ratio: ratio * 0.9997, level: level * 0.7, decay: 0.45 / (1 + 0.3 * number) });
  }
  return partials;
}

function addPartial(
  samples: Float32Array,
  { hz, level, seconds }: { hz: number; level: number; seconds: number },
): void {
  const decay = decayPerSample(seconds);
  const turn = (2 * Math.PI * hz) / sampleRate;
  const feedback = 2 * decay * Math.cos(turn);
  const loss = -decay * decay;
  let before = 0;
  let now = level * Math.sin(turn) * decay;
  // To 66 dB below full scale: what follows is not heard.
  const heard = (66 + dbFromGain(level)) / 60;
  const end = Math.min(samples.length, samplesFromSeconds(Math.max(0, seconds * heard)));
  for (let at = 1; at < end; at++) {
    samples[at]! += now;
    const next = feedback * now + loss * before;
    before = now;
    now = next;
  }
}

function addKnock(samples: Float32Array, material: Material, velocity: number, hz: number): void {
  const { level, hz: knockHz, seconds } = material.knock;
  const length = Math.min(samples.length, samplesFromSeconds(seconds * 3));
  const knock = new Float32Array(length);
  const noise = createNoise(Math.round(hz * 100));
  const decay = decayPerSample(seconds * 2);
  let envelope = level * (0.4 + 0.6 * velocity) * 2;
  for (let at = 0; at < length; at++) {
    knock[at] = noise() * envelope;
    envelope *= decay;
  }
  bandPass(knock, knockHz, 0.3);
  for (let at = 0; at < length; at++) samples[at]! += knock[at]!;
}

function scale(samples: Float32Array, gain: number): void {
  for (let at = 0; at < samples.length; at++) samples[at]! *= gain;
}

function damp(samples: Float32Array, from: number, seconds: number): void {
  const decay = decayPerSample(seconds);
  let gain = 1;
  for (let at = from; at < samples.length; at++) {
    samples[at]! *= gain;
    gain *= decay;
  }
}
