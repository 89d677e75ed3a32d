import {
  mono,
  samplesFromSeconds,
  softenEnds,
  decayPerSample,
  type Instrument,
} from './instrument.ts';
import { sampleRate } from '../sound.ts';

/**
 * Electric piano by frequency modulation (J. Chowning, 1973): one pair of sines for the body,
 * which grows rounder as it fades, and one pair far above for the tine that the hammer hits.
 */
export const electricPiano = modulated('electric-piano', {
  bodyIndex: 1.1,
  bodyDecaySeconds: 1.1,
  tineRatio: 14,
  tineLevel: 0.1,
  tineSeconds: 0.25,
  decaySeconds: 5,
  releaseSeconds: 0.18,
  level: 0.4,
});

/** Glassier and longer: a bell over a soft body. */
export const glassKeys = modulated('glass-keys', {
  bodyIndex: 0.7,
  bodyDecaySeconds: 0.8,
  tineRatio: 7,
  tineLevel: 0.16,
  tineSeconds: 0.9,
  decaySeconds: 6,
  releaseSeconds: 0.6,
  level: 0.36,
});

interface Tone {
  readonly bodyIndex: number;
  readonly bodyDecaySeconds: number;
  readonly tineRatio: number;
  readonly tineLevel: number;
  readonly tineSeconds: number;
  readonly decaySeconds: number;
  readonly releaseSeconds: number;
  readonly level: number;
}

const tableBits = 12;
const tableLength = 1 << tableBits;
const sine = Float32Array.from({ length: tableLength + 1 }, (_, at) =>
  Math.sin((2 * Math.PI * at) / tableLength),
);

/** Sine of a phase in turns, of any sign. */
function sineOf(turns: number): number {
  const position = (turns - Math.floor(turns)) * tableLength;
  const index = position | 0;
  const low = sine[index]!;
  return low + (sine[index + 1]! - low) * (position - index);
}

function modulated(name: string, tone: Tone): Instrument {
  return {
    name,
    takes: 1,
    pitched: true,
    render: ({ hz, velocity, durationSamples }) => {
      const ring = tone.decaySeconds * 0.75 ** Math.log2(Math.max(hz, 60) / 220);
      const length = Math.min(
        samplesFromSeconds(Math.min(ring * 0.8, 6)),
        durationSamples + samplesFromSeconds(tone.releaseSeconds),
      );
      const samples = new Float32Array(length);
      const step = hz / sampleRate;
      const decay = decayPerSample(ring);
      const release = decayPerSample(tone.releaseSeconds);
      const indexDecay = decayPerSample(tone.bodyDecaySeconds * 2.5);
      const tineDecay = decayPerSample(tone.tineSeconds);
      // High notes take less modulation, or they turn shrill.
      const tame = Math.min(1, (600 / hz) ** 0.7);
      let index = ((0.25 + velocity ** 1.5) * tone.bodyIndex * tame) / (2 * Math.PI);
      let tine = hz * tone.tineRatio < 15000 ? tone.tineLevel * velocity ** 1.6 * tame : 0;
      let level = tone.level * (0.2 + 0.8 * velocity);
      let phase = 0;
      for (let at = 0; at < length; at++) {
        const body = sineOf(phase + index * sineOf(phase) + 0.12 * index * sineOf(2 * phase));
        samples[at] = level * (body + tine * sineOf(tone.tineRatio * phase));
        phase += step;
        if (phase >= 1) phase -= 1;
        index *= indexDecay;
        tine *= tineDecay;
        level *= at < durationSamples ? decay : release;
      }
      softenEnds(samples, 72, 480);
      return mono(samples);
    },
  };
}
