import { bandPass, highPass, lowPass } from './filter.ts';
import {
  createNoise,
  decayPerSample,
  mono,
  samplesFromSeconds,
  softenEnds,
  type Instrument,
} from './instrument.ts';
import { sampleRate } from '../sound.ts';

/** Drums and hand percussion from sines that fall in pitch, noise bands and metal partials. */
type Paint = (samples: Float32Array, velocity: number, noise: () => number) => void;

export const roundKick = drum('round-kick', 0.42, 0.75, (samples, velocity, noise) => {
  addFallingSine(samples, { fromHz: 130, toHz: 50, fallSeconds: 0.035, seconds: 0.4, level: 1 });
  addNoise(samples, noise, { seconds: 0.012, level: 0.16 * velocity, band: [1800, 0.2] });
});

export const tightKick = drum('tight-kick', 0.35, 0.8, (samples, velocity, noise) => {
  addFallingSine(samples, { fromHz: 210, toHz: 52, fallSeconds: 0.028, seconds: 0.32, level: 1 });
  addNoise(samples, noise, { seconds: 0.008, level: 0.45 * velocity, band: [3200, 0.2] });
});

export const softKick = drum('soft-kick', 0.35, 0.6, (samples, _, noise) => {
  addFallingSine(samples, { fromHz: 95, toHz: 55, fallSeconds: 0.03, seconds: 0.3, level: 1 });
  addNoise(samples, noise, { seconds: 0.02, level: 0.1, band: [700, 0.2] });
});

export const snare = drum('snare', 0.32, 0.5, (samples, velocity, noise) => {
  addFallingSine(samples, {
    fromHz: 260,
    toHz: 185,
    fallSeconds: 0.02,
    seconds: 0.16,
    level: 0.55,
  });
  addFallingSine(samples, { fromHz: 420, toHz: 330, fallSeconds: 0.02, seconds: 0.1, level: 0.25 });
  addNoise(samples, noise, { seconds: 0.2 + 0.06 * velocity, level: 1.1, band: [3800, 0] });
  addNoise(samples, noise, { seconds: 0.03, level: 0.5 * velocity, band: [1900, 0.2] });
});

export const dustySnare = drum('dusty-snare', 0.3, 0.5, (samples, velocity, noise) => {
  addFallingSine(samples, { fromHz: 230, toHz: 175, fallSeconds: 0.02, seconds: 0.15, level: 0.6 });
  addNoise(samples, noise, { seconds: 0.2, level: 0.9 + 0.2 * velocity, band: [2300, 0] });
  lowPass(samples, 5200);
});

export const rimshot = drum('rimshot', 0.12, 0.42, (samples, _, noise) => {
  addFallingSine(samples, { fromHz: 480, toHz: 440, fallSeconds: 0.01, seconds: 0.06, level: 0.6 });
  addFallingSine(samples, {
    fromHz: 1750,
    toHz: 1680,
    fallSeconds: 0.01,
    seconds: 0.045,
    level: 0.5,
  });
  addNoise(samples, noise, { seconds: 0.01, level: 0.6, band: [2600, 0.3] });
});

export const clap = drum('clap', 0.3, 0.5, (samples, _, noise) => {
  for (const [start, level] of [
    [0, 0.7],
    [0.011, 0.8],
    [0.023, 1],
  ] as const) {
    const from = samplesFromSeconds(start);
    addNoise(samples.subarray(from), noise, { seconds: 0.028, level, band: [1500, 0.35] });
  }
  const tail = samples.subarray(samplesFromSeconds(0.024));
  addNoise(tail, noise, { seconds: 0.22, level: 0.55, band: [1600, 0.25] });
});

export const snap = drum('snap', 0.16, 0.42, (samples, _, noise) => {
  addNoise(samples, noise, { seconds: 0.05, level: 1.2, band: [2400, 0.6] });
  addNoise(samples, noise, { seconds: 0.1, level: 0.3, band: [1700, 0.5] });
});

export const closedHat = drum('closed-hat', 0.09, 0.3, (samples, velocity, noise) => {
  addMetal(samples, { seconds: 0.05 + 0.03 * velocity, level: 0.4, hz: 415 });
  addNoise(samples, noise, { seconds: 0.045 + 0.03 * velocity, level: 0.8, band: [9500, 0] });
  highPass(samples, 6200);
});

export const openHat = drum('open-hat', 0.42, 0.3, (samples, _, noise) => {
  addMetal(samples, { seconds: 0.35, level: 0.45, hz: 405 });
  addNoise(samples, noise, { seconds: 0.36, level: 0.6, band: [9000, 0] });
  highPass(samples, 5600);
});

export const rideCymbal = drum('ride', 1.4, 0.26, (samples, velocity, noise) => {
  addMetal(samples, { seconds: 1.3, level: 0.4, hz: 610 });
  addNoise(samples, noise, { seconds: 0.8, level: 0.16, band: [8200, 0] });
  addFallingSine(samples, {
    fromHz: 3150,
    toHz: 3140,
    fallSeconds: 0.1,
    seconds: 0.25,
    level: 0.16 * velocity,
  });
  highPass(samples, 2600);
});

export const crashCymbal = drum('crash', 2.6, 0.4, (samples, _, noise) => {
  addMetal(samples, { seconds: 1.9, level: 0.22, hz: 370 });
  addNoise(samples, noise, { seconds: 2.1, level: 0.8, band: [6800, 0] });
  highPass(samples, 2200);
});

/** A cymbal that grows out of nothing and leads into what follows. */
export const cymbalSwell = drum('cymbal-swell', 2.4, 0.34, (samples, _, noise) => {
  addNoise(samples, noise, { seconds: 2.4, level: 0.9, band: [5200, 0] });
  highPass(samples, 1800);
  for (let at = 0; at < samples.length; at++) {
    const share = at / samples.length;
    samples[at]! *= share ** 2 * 20 * (1 - share) ** 0.6;
  }
});

export const brushTap = drum('brush-tap', 0.24, 0.36, (samples, velocity, noise) => {
  addFallingSine(samples, {
    fromHz: 230,
    toHz: 200,
    fallSeconds: 0.02,
    seconds: 0.08,
    level: 0.3 * velocity,
  });
  addNoise(samples, noise, { seconds: 0.16, level: 1, band: [3600, 0] });
  lowPass(samples, 7500);
});

export const brushSweep = drum('brush-sweep', 0.5, 0.3, (samples, _, noise) => {
  addNoise(samples, noise, { seconds: 2, level: 0.8, band: [3900, 0] });
  for (let at = 0; at < samples.length; at++) {
    samples[at]! *= Math.sin((Math.PI * at) / samples.length) ** 1.5;
  }
  lowPass(samples, 8000);
});

export const shaker = drum('shaker', 0.14, 0.3, (samples, velocity, noise) => {
  addNoise(samples, noise, { seconds: 0.5, level: 1, band: [6800, 0.25] });
  const peak = 0.3 - 0.12 * velocity;
  for (let at = 0; at < samples.length; at++) {
    const share = at / samples.length;
    samples[at]! *= share < peak ? (share / peak) ** 2 : Math.exp(-5 * (share - peak));
  }
});

export const tambourine = drum('tambourine', 0.22, 0.3, (samples, _, noise) => {
  addMetal(samples, { seconds: 0.18, level: 0.5, hz: 890 });
  addNoise(samples, noise, { seconds: 0.1, level: 0.6, band: [8800, 0.2] });
  highPass(samples, 5200);
});

export const woodblock = drum('woodblock', 0.14, 0.42, (samples, _, noise) => {
  addFallingSine(samples, { fromHz: 960, toHz: 930, fallSeconds: 0.01, seconds: 0.09, level: 0.8 });
  addFallingSine(samples, {
    fromHz: 1490,
    toHz: 1460,
    fallSeconds: 0.01,
    seconds: 0.05,
    level: 0.4,
  });
  addNoise(samples, noise, { seconds: 0.006, level: 0.4, band: [2000, 0.2] });
});

export const lowTom = drum('low-tom', 0.7, 0.62, (samples, velocity, noise) => {
  addFallingSine(samples, { fromHz: 120, toHz: 78, fallSeconds: 0.08, seconds: 0.6, level: 0.9 });
  addFallingSine(samples, { fromHz: 190, toHz: 140, fallSeconds: 0.06, seconds: 0.3, level: 0.3 });
  addNoise(samples, noise, { seconds: 0.04, level: 0.3 * velocity, band: [900, 0.1] });
});

/** A great drum, far away. */
export const bigDrum = drum('big-drum', 1.5, 0.72, (samples, velocity, noise) => {
  addFallingSine(samples, { fromHz: 92, toHz: 48, fallSeconds: 0.11, seconds: 1.3, level: 1 });
  addFallingSine(samples, { fromHz: 150, toHz: 98, fallSeconds: 0.08, seconds: 0.5, level: 0.35 });
  addNoise(samples, noise, { seconds: 0.09, level: 0.5 * velocity, band: [480, 0.1] });
});

function drum(name: string, seconds: number, level: number, paint: Paint): Instrument {
  return {
    name,
    takes: 3,
    pitched: false,
    render: ({ velocity, take }) => {
      const samples = new Float32Array(samplesFromSeconds(seconds));
      let nameHash = 0;
      for (const letter of name) nameHash = nameHash * 31 + letter.charCodeAt(0);
      paint(samples, velocity, createNoise((nameHash % 99991) + 1009 * take));
      let peak = 1e-6;
      for (let at = 0; at < samples.length; at++) peak = Math.max(peak, Math.abs(samples[at]!));
      const gain = (level * velocity ** 1.4) / peak;
      for (let at = 0; at < samples.length; at++) samples[at]! *= gain;
      softenEnds(samples, 8, samplesFromSeconds(Math.min(0.05, seconds / 4)));
      return mono(samples);
    },
  };
}

function addFallingSine(
  samples: Float32Array,
  tone: { fromHz: number; toHz: number; fallSeconds: number; seconds: number; level: number },
): void {
  const decay = decayPerSample(tone.seconds);
  const fall = Math.exp(-1 / (tone.fallSeconds * sampleRate));
  let above = tone.fromHz - tone.toHz;
  let level = tone.level;
  let turns = 0;
  for (let at = 0; at < samples.length; at++) {
    samples[at]! += level * Math.sin(2 * Math.PI * turns);
    turns += (tone.toHz + above) / sampleRate;
    above *= fall;
    level *= decay;
  }
}

function addNoise(
  samples: Float32Array,
  noise: () => number,
  burst: { seconds: number; level: number; band: readonly [hz: number, resonance: number] },
): void {
  const length = Math.min(samples.length, samplesFromSeconds(burst.seconds * 1.2));
  const decay = decayPerSample(burst.seconds);
  const painted = new Float32Array(length);
  let level = burst.level;
  for (let at = 0; at < length; at++) {
    painted[at] = noise() * level;
    level *= decay;
  }
  bandPass(painted, ...burst.band);
  for (let at = 0; at < length; at++) samples[at]! += painted[at]!;
}

/** Six squares in no harmony, as the cymbals of drum machines are made. */
const metalRatios = [1, 1.342, 1.2312, 1.6532, 1.9523, 2.1523];

function addMetal(
  samples: Float32Array,
  tone: { seconds: number; level: number; hz: number },
): void {
  const decay = decayPerSample(tone.seconds);
  for (const ratio of metalRatios) {
    // Sines of the squares' third to seventh harmonics: the lower ones would be filtered away.
    for (const harmonic of [5, 7, 11, 15]) {
      const hz = tone.hz * ratio * harmonic;
      if (hz > 17000) continue;
      const turn = (2 * Math.PI * hz) / sampleRate;
      const feedback = 2 * decay * Math.cos(turn);
      const loss = -decay * decay;
      let before = 0;
      let now = (tone.level * Math.sin(turn)) / Math.sqrt(harmonic);
      for (let at = 0; at < samples.length; at++) {
        samples[at]! += now;
        const next = feedback * now + loss * before;
        before = now;
        now = next;
      }
    }
  }
}
