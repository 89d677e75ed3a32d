import { highPass, lowPass } from './filter.ts';
import {
  createNoise,
  decayPerSample,
  mono,
  samplesFromSeconds,
  softenEnds,
  type Instrument,
} from './instrument.ts';
import { sampleRate } from '../sound.ts';

/**
 * Strings that are plucked: the extended Karplus-Strong algorithm (D. Jaffe and J. Smith,
 * Computer Music Journal 7, 1983): a burst of noise runs round a delay line as long as the
 * wave, and loses a little of its highs on each round.
 */
interface PluckedString {
  /** Time to fall by 60 dB at 110 Hz; by `decayFall` shorter per octave up. */
  readonly decaySeconds: number;
  readonly decayFall: number;
  /** Of the burst, at full velocity. */
  readonly brightnessHz: number;
  /** 0.5 loses highs fastest, 1 never. */
  readonly sustainOfHighs: number;
  /** Where along the string it is plucked, 0–0.5. */
  readonly pluckPoint: number;
  readonly releaseSeconds: number;
  /** Resonances of the body: frequency, gain, and how long they ring. */
  readonly body: readonly (readonly [hz: number, gain: number, seconds: number])[];
  readonly highPassHz: number;
  readonly level: number;
}

export const nylonGuitar = plucked('nylon-guitar', {
  decaySeconds: 5,
  decayFall: 0.66,
  brightnessHz: 2600,
  sustainOfHighs: 0.72,
  pluckPoint: 0.22,
  releaseSeconds: 0.25,
  body: [
    [105, 0.35, 0.12],
    [210, 0.3, 0.09],
    [430, 0.16, 0.05],
  ],
  highPassHz: 70,
  level: 0.42,
});

export const steelGuitar = plucked('steel-guitar', {
  decaySeconds: 7,
  decayFall: 0.7,
  brightnessHz: 5200,
  sustainOfHighs: 0.9,
  pluckPoint: 0.16,
  releaseSeconds: 0.2,
  body: [
    [100, 0.3, 0.1],
    [195, 0.25, 0.08],
    [390, 0.14, 0.05],
  ],
  highPassHz: 80,
  level: 0.36,
});

export const ukulele = plucked('ukulele', {
  decaySeconds: 3.2,
  decayFall: 0.62,
  brightnessHz: 3800,
  sustainOfHighs: 0.7,
  pluckPoint: 0.28,
  releaseSeconds: 0.12,
  body: [
    [240, 0.35, 0.06],
    [520, 0.25, 0.04],
  ],
  highPassHz: 160,
  level: 0.42,
});

/** A hollow electric guitar through a warm amplifier. */
export const jazzGuitar = plucked('jazz-guitar', {
  decaySeconds: 6,
  decayFall: 0.7,
  brightnessHz: 1500,
  sustainOfHighs: 0.8,
  pluckPoint: 0.3,
  releaseSeconds: 0.12,
  body: [[220, 0.15, 0.05]],
  highPassHz: 80,
  level: 0.5,
});

export const uprightBass = plucked('upright-bass', {
  decaySeconds: 2.6,
  decayFall: 0.7,
  brightnessHz: 950,
  sustainOfHighs: 0.6,
  pluckPoint: 0.18,
  releaseSeconds: 0.1,
  body: [
    [98, 0.3, 0.1],
    [190, 0.2, 0.06],
  ],
  highPassHz: 36,
  level: 0.62,
});

export const pizzicato = plucked('pizzicato', {
  decaySeconds: 0.9,
  decayFall: 0.7,
  brightnessHz: 2600,
  sustainOfHighs: 0.6,
  pluckPoint: 0.12,
  releaseSeconds: 0.2,
  body: [
    [280, 0.4, 0.06],
    [460, 0.3, 0.05],
    [1100, 0.1, 0.03],
  ],
  highPassHz: 120,
  level: 0.5,
});

export const harp = plucked('harp', {
  decaySeconds: 5,
  decayFall: 0.68,
  brightnessHz: 3000,
  sustainOfHighs: 0.78,
  pluckPoint: 0.4,
  releaseSeconds: 0.9,
  body: [[180, 0.2, 0.08]],
  highPassHz: 60,
  level: 0.42,
});

function plucked(name: string, string: PluckedString): Instrument {
  return {
    name,
    takes: 2,
    pitched: true,
    render: ({ hz, velocity, durationSamples, take }) => {
      const ring = string.decaySeconds * string.decayFall ** Math.log2(hz / 110);
      const length = Math.min(
        samplesFromSeconds(Math.min(ring, 6)),
        durationSamples + samplesFromSeconds(string.releaseSeconds),
      );
      const samples = new Float32Array(length);
      const burst = makeBurst(string, { hz, velocity, take });
      runString(samples, burst, { hz, string, ring, durationSamples });
      addBody(samples, string);
      highPass(samples, string.highPassHz);
      const loudest = samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 1e-6);
      const gain = (string.level * velocity ** 1.2) / loudest;
      for (let at = 0; at < length; at++) samples[at]! *= gain;
      softenEnds(samples, 24, 480);
      return mono(samples);
    },
  };
}

function makeBurst(
  string: PluckedString,
  { hz, velocity, take }: { hz: number; velocity: number; take: number },
): Float32Array {
  const period = sampleRate / hz;
  const burst = new Float32Array(Math.ceil(period) + 1);
  const noise = createNoise(Math.round(hz * 10) + 7919 * take);
  for (let at = 0; at < burst.length; at++) burst[at] = noise();
  const mean = burst.reduce((sum, value) => sum + value, 0) / burst.length;
  for (let at = 0; at < burst.length; at++) burst[at]! -= mean;
  const brightness = string.brightnessHz * (0.4 + 0.6 * velocity);
  lowPass(burst, Math.max(brightness, hz * 1.5));
  // Plucked at a point, a string lacks the harmonics that have a node there: a comb.
  const point = Math.max(1, Math.round(period * string.pluckPoint));
  return burst.map((value, at) => value - 0.85 * (burst[at - point] ?? 0));
}

function runString(
  samples: Float32Array,
  burst: Float32Array,
  state: { hz: number; string: PluckedString; ring: number; durationSamples: number },
): void {
  const { hz, string, ring, durationSamples } = state;
  const weight = string.sustainOfHighs;
  // The averaging of two neighbours delays by 1 − weight of a sample; an allpass gives the rest.
  const period = sampleRate / hz - (1 - weight);
  const whole = Math.floor(period - 0.3);
  const fraction = period - whole;
  const allpass = (1 - fraction) / (1 + fraction);
  const line = new Float32Array(whole);
  const loss = 10 ** (-3 / (ring * hz));
  const releasedLoss = 10 ** (-3 / (string.releaseSeconds * hz));
  let [position, before, allpassIn, allpassOut] = [0, 0, 0, 0];
  for (let at = 0; at < samples.length; at++) {
    const read = line[position]!;
    const averaged =
      (weight * read + (1 - weight) * before) * (at < durationSamples ? loss : releasedLoss);
    before = read;
    allpassOut = allpass * (averaged - allpassOut) + allpassIn;
    allpassIn = averaged;
    const output = allpassOut + (at < burst.length ? burst[at]! : 0);
    line[position] = output;
    samples[at] = output;
    if (++position === whole) position = 0;
  }
}

function addBody(samples: Float32Array, string: PluckedString): void {
  if (string.body.length === 0) return;
  const dry = samples.slice();
  for (const [hz, gain, seconds] of string.body) {
    const decay = decayPerSample(seconds);
    const feedback = 2 * decay * Math.cos((2 * Math.PI * hz) / sampleRate);
    const loss = -decay * decay;
    const input = gain * (1 - decay) * 2;
    let [one, two] = [0, 0];
    for (let at = 0; at < samples.length; at++) {
      const value = input * dry[at]! + feedback * one + loss * two;
      two = one;
      one = value;
      samples[at]! += value;
    }
  }
}
