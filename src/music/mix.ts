import { limitPeaks } from './limiter.ts';
import { gainFromDb, sampleRate, silence, type Sound } from './sound.ts';

export interface GainPoint {
  /** From the start of the part. */
  readonly sample: number;
  /** Linear factor. */
  readonly gain: number;
}

/** One stretch of a sound, laid into the film. */
export interface Part {
  readonly sound: Sound;
  /** Where in the film it begins; may lie before 0. */
  readonly startSample: number;
  /** Silence where the sound is shorter. */
  readonly durationSamples: number;
  /** Where in the sound it begins. */
  readonly sourceStartSample: number;
  /** Linear between points, held before the first and after the last; none means 1. */
  readonly gain: readonly GainPoint[];
  /** Of equal power: two parts that overlap by their fades keep the loudness. */
  readonly fadeInSamples: number;
  readonly fadeOutSamples: number;
  /** Grows quieter while a voice is heard. */
  readonly duck: boolean;
  /** Only what has the role of a voice makes others duck. */
  readonly role: 'music' | 'voice';
}

/** What is left of music under a voice. */
export const duckedGain = 0.35;
/** So that −1 dBTP still holds after coding to AAC, which adds up to 1.2 dB in the worst case met. */
const ceilingDb = -2;
const blockSamples = 8192;

/**
 * Adds all parts up to exactly `durationSamples`; the true peak stays at or below −2 dBTP.
 * Bit-exact silence where nothing plays. Beside the result it holds one block of samples.
 */
export function mixSound(film: { durationSamples: number; parts: readonly Part[] }): Sound {
  const { durationSamples, parts } = film;
  const mixed = silence(durationSamples);
  const ducking = parts.some((part) => part.duck) ? followVoices(durationSamples, parts) : null;
  const gains = new Float32Array(blockSamples);
  for (let start = 0; start < durationSamples; start += blockSamples) {
    const end = Math.min(durationSamples, start + blockSamples);
    for (const part of parts) {
      const [from, to] = heardWithin(part, start, end);
      if (from >= to) continue;
      fillGains(part, from, gains.subarray(0, to - from));
      if (part.duck && ducking) applyDucking(ducking, from, gains.subarray(0, to - from));
      const offset = part.sourceStartSample - part.startSample;
      for (let at = from; at < to; at++) {
        const gain = gains[at - from]!;
        mixed.left[at]! += part.sound.left[at + offset]! * gain;
        mixed.right[at]! += part.sound.right[at + offset]! * gain;
      }
    }
  }
  limitPeaks(mixed, ceilingDb);
  return mixed;
}

/** The stretch of [start, end) in which the part has samples to give. */
function heardWithin(part: Part, start: number, end: number): [from: number, to: number] {
  const offset = part.startSample - part.sourceStartSample;
  return [
    Math.max(start, part.startSample, offset),
    Math.min(end, part.startSample + part.durationSamples, part.sound.left.length + offset),
  ];
}

/** Volume and fades of the part from film sample `from` on. */
function fillGains(part: Part, from: number, gains: Float32Array): void {
  const first = from - part.startSample;
  fillEnvelope(part.gain, first, gains);
  const { fadeInSamples, fadeOutSamples, durationSamples } = part;
  const fadeOutStart = durationSamples - fadeOutSamples;
  for (let index = 0; index < gains.length; index++) {
    const at = first + index;
    if (at < fadeInSamples) gains[index]! *= equalPower((at + 0.5) / fadeInSamples);
    if (at >= fadeOutStart) {
      gains[index]! *= equalPower((durationSamples - at - 0.5) / fadeOutSamples);
    }
  }
}

function equalPower(share: number): number {
  return Math.sin((Math.PI / 2) * share);
}

function fillEnvelope(points: readonly GainPoint[], first: number, gains: Float32Array): void {
  let next = points.findIndex((point) => point.sample > first);
  if (next < 0) next = points.length;
  for (let index = 0; index < gains.length; index++) {
    const at = first + index;
    while (next < points.length && points[next]!.sample <= at) next++;
    const before = points[next - 1];
    const after = points[next];
    gains[index] = between(before, after, at);
  }
}

function between(before: GainPoint | undefined, after: GainPoint | undefined, at: number): number {
  if (!before || !after) return (before ?? after)?.gain ?? 1;
  const share = (at - before.sample) / (after.sample - before.sample);
  return before.gain + (after.gain - before.gain) * share;
}

/** The gain of ducked parts at every `windowSamples` of the film. */
type Ducking = Float32Array;

const windowSamples = sampleRate / 100;
/** A voice is heard from the upper level on, and until it falls below the lower one. */
const openPower = gainFromDb(-42) ** 2;
const closePower = gainFromDb(-48) ** 2;
const levelWindows = 5;
/** Down before the voice begins, and not up again in the pauses between its words. */
const lookAheadWindows = 30;
const holdWindows = 50;
const releaseDbPerWindow = 0.12;
const smoothingWindows = 12;

function followVoices(durationSamples: number, parts: readonly Part[]): Ducking | null {
  const voices = parts.filter((part) => part.role === 'voice');
  if (voices.length === 0) return null;
  const count = Math.ceil(durationSamples / windowSamples) + 1;
  const powers = new Float32Array(count);
  for (const voice of voices) addPowers(voice, durationSamples, powers);
  return smoothGains(releaseSlowly(holdGains(findHeard(powers))));
}

function addPowers(voice: Part, durationSamples: number, powers: Float32Array): void {
  const gains = new Float32Array(windowSamples);
  const offset = voice.sourceStartSample - voice.startSample;
  for (let window = 0; window < powers.length; window++) {
    const start = window * windowSamples;
    const end = Math.min(start + windowSamples, durationSamples);
    const [from, to] = heardWithin(voice, start, end);
    if (from >= to) continue;
    fillGains(voice, from, gains.subarray(0, to - from));
    let sum = 0;
    for (let at = from; at < to; at++) {
      const gain = gains[at - from]!;
      sum +=
        gain ** 2 * (voice.sound.left[at + offset]! ** 2 + voice.sound.right[at + offset]! ** 2);
    }
    powers[window]! += sum / (2 * windowSamples);
  }
}

/** 1 where a voice is heard, 0 elsewhere. */
function findHeard(powers: Float32Array): Uint8Array {
  const heard = new Uint8Array(powers.length);
  let open = false;
  for (let window = 0; window < powers.length; window++) {
    const from = Math.max(0, window - levelWindows + 1);
    let sum = 0;
    for (let index = from; index <= window; index++) sum += powers[index]!;
    open = sum / levelWindows >= (open ? closePower : openPower);
    heard[window] = open ? 1 : 0;
  }
  return heard;
}

function holdGains(heard: Uint8Array): Float32Array {
  const gains = new Float32Array(heard.length).fill(1);
  let lastHeard = -Infinity;
  for (let window = 0; window < heard.length; window++) {
    if (heard[window]) lastHeard = window;
    if (window - lastHeard <= holdWindows) gains[window] = duckedGain;
  }
  let nextHeard = Infinity;
  for (let window = heard.length - 1; window >= 0; window--) {
    if (heard[window]) nextHeard = window;
    if (nextHeard - window <= lookAheadWindows) gains[window] = duckedGain;
  }
  return gains;
}

function releaseSlowly(gains: Float32Array): Float32Array {
  const rise = gainFromDb(releaseDbPerWindow);
  for (let window = 1; window < gains.length; window++) {
    gains[window] = Math.min(gains[window]!, gains[window - 1]! * rise);
  }
  return gains;
}

/** Twice a moving average: bends where a single one would have corners. */
function smoothGains(gains: Float32Array): Float32Array {
  const average = (values: Float32Array) =>
    values.map((_, window) => {
      let sum = 0;
      for (let step = -smoothingWindows / 2; step <= smoothingWindows / 2; step++) {
        sum += values[Math.min(values.length - 1, Math.max(0, window + step))]!;
      }
      return sum / (smoothingWindows + 1);
    });
  return average(average(gains));
}

function applyDucking(ducking: Ducking, from: number, gains: Float32Array): void {
  for (let index = 0; index < gains.length; index++) {
    const position = (from + index) / windowSamples;
    const window = Math.floor(position);
    const before = ducking[window]!;
    const after = ducking[Math.min(ducking.length - 1, window + 1)]!;
    gains[index]! *= before + (after - before) * (position - window);
  }
}
