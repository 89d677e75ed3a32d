import { sampleRate } from '../sound.ts';

/** What one note sounds like. A mono voice has one array for both sides. */
export interface Voice {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export interface Stroke {
  readonly hz: number;
  /** 0–1 */
  readonly velocity: number;
  /** Until the note is let go; the voice may ring on for as long as the instrument does. */
  readonly durationSamples: number;
  /** Which of `takes` recordings of the same stroke is wanted. */
  readonly take: number;
}

/**
 * Renders single notes, each the same whenever it is asked for the same stroke, so that a piece
 * renders a repeated note once. Peaks at full velocity are near 0.5.
 */
export interface Instrument {
  readonly name: string;
  /** Takes of a stroke that differ slightly; a drum needs some lest it sound like a machine. */
  readonly takes: number;
  /** False: pitch and length make no difference, as for a drum. */
  readonly pitched: boolean;
  render(stroke: Stroke): Voice;
}

export function mono(samples: Float32Array): Voice {
  return { left: samples, right: samples };
}

export function samplesFromSeconds(seconds: number): number {
  return Math.max(1, Math.round(seconds * sampleRate));
}

/** By how much to multiply per sample to fall by 60 dB in this time. */
export function decayPerSample(secondsTo60Db: number): number {
  return 10 ** (-3 / (secondsTo60Db * sampleRate));
}

/** White noise, −1…1, the same for the same seed. */
export function createNoise(seed: number): () => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5f356495) | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2147483648;
  };
}

/** Straight ramps over the first and last samples, so that nothing begins or ends in a step. */
export function softenEnds(samples: Float32Array, headSamples: number, tailSamples: number): void {
  const head = Math.min(headSamples, samples.length);
  for (let at = 0; at < head; at++) samples[at]! *= at / head;
  const tail = Math.min(tailSamples, samples.length);
  for (let at = 0; at < tail; at++) samples[samples.length - 1 - at]! *= at / tail;
}
