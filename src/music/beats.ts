import { createFourier } from './fourier.ts';
import { sampleRate, type Sound } from './sound.ts';
import { computeSpectrogram, type Spectrogram } from './spectrogram.ts';

/**
 * Finds the beats of recorded music after D. Ellis, "Beat Tracking by Dynamic Programming"
 * (Journal of New Music Research 36, 2007): the strength of onsets over time, the tempo from how
 * it repeats, then the chain of moments that lie on strong onsets and keep to the tempo. The
 * first beat of each bar is where low sound and change of harmony gather.
 */
export interface Beats {
  readonly tempoBpm: number;
  readonly beatSamples: readonly number[];
  /** The first beat of each bar; absent where none of the beats stands out. */
  readonly downbeatSamples?: readonly number[];
  /** 0: no beat to be heard; 1: as clear as a metronome. Below 0.3 better not cut by it. */
  readonly confidence: number;
}

const hopSamples = 480;
const framesPerSecond = sampleRate / hopSamples;
const windowSamples = 1024;
const bandCount = 40;
const slowestBpm = 55;
const fastestBpm = 200;

/** A sound of less than two seconds, or silence, has no beats and a confidence of 0. */
export function findBeats(sound: Sound): Beats {
  const none: Beats = { tempoBpm: 0, beatSamples: [], confidence: 0 };
  if (sound.left.length < 2 * sampleRate) return none;
  const spectrogram = computeSpectrogram(sound, { windowSamples, hopSamples, bandCount });
  const onsets = measureOnsets(spectrogram);
  if (!normalise(onsets)) return none;
  const kicks = measureKicks(spectrogram);
  if (normalise(kicks)) addKicks(onsets, kicks);

  const tempo = findTempo(onsets);
  const tracked = trackBeats(onsets, tempo.periodFrames);
  const even = layEvenGrid(onsets, kicks, tempo.periodFrames);
  // Most music is made to a fixed tempo. What a player's tempo gains by following it is far more.
  const isEven = meanOnset(onsets, even) > evenShare * meanOnset(onsets, tracked);
  const frames = trimQuietEnds(dropWeakHalf(isEven ? even : tracked, onsets), onsets);
  if (frames.length < 4) return none;
  const beatSamples = frames
    .map((frame) => Math.round(frame * hopSamples - onsetLagSamples))
    .map((sample) => Math.max(0, sample))
    .filter((sample) => sample < sound.left.length);
  const period = (frames.at(-1)! - frames[0]!) / (frames.length - 1);
  const downbeatSamples = findDownbeats(sound, spectrogram, frames, beatSamples);
  return {
    tempoBpm: (60 * framesPerSecond) / period,
    beatSamples,
    ...(downbeatSamples && { downbeatSamples }),
    confidence: rateConfidence(onsets, frames, tempo.regularity),
  };
}

/** The growth is greatest a little after the attack that the ear takes for the beat. */
const onsetLagSamples = 180;

/** By how much the bands grew from two frames before, each against its loudest neighbour. */
function measureOnsets({ levels, frameCount }: Spectrogram): Float32Array {
  const onsets = new Float32Array(frameCount);
  for (let frame = 2; frame < frameCount; frame++) {
    let growth = 0;
    for (let band = 0; band < bandCount; band++) {
      const before = (frame - 2) * bandCount + band;
      const held = Math.max(
        levels[before]!,
        band > 0 ? levels[before - 1]! : 0,
        band < bandCount - 1 ? levels[before + 1]! : 0,
      );
      growth += Math.max(0, levels[frame * bandCount + band]! - held);
    }
    onsets[frame] = growth;
  }
  return onsets;
}

const kickBands = 11;
const kickWeight = 0.8;

/** By how much the amplitude of the lowest bands grew, uncompressed: a bass is no kick. */
function measureKicks({ levels, frameCount }: Spectrogram): Float32Array {
  const kicks = new Float32Array(frameCount);
  const amplitude = (frame: number) => {
    let energy = 0;
    for (let band = 0; band < kickBands; band++)
      energy += Math.expm1(levels[frame * bandCount + band]!);
    return Math.sqrt(energy);
  };
  for (let frame = 2; frame < frameCount; frame++) {
    kicks[frame] = Math.max(0, amplitude(frame) - amplitude(frame - 2));
  }
  return kicks;
}

/** Takes the average of the second around away and scales to a deviation of 1; false for none. */
function normalise(onsets: Float32Array): boolean {
  const reach = framesPerSecond / 2;
  const sums = new Float64Array(onsets.length + 1);
  for (let frame = 0; frame < onsets.length; frame++) {
    sums[frame + 1] = sums[frame]! + onsets[frame]!;
  }
  let power = 0;
  for (let frame = 0; frame < onsets.length; frame++) {
    const from = Math.max(0, frame - reach);
    const to = Math.min(onsets.length, frame + reach);
    const average = (sums[to]! - sums[from]!) / (to - from);
    onsets[frame] = Math.max(0, onsets[frame]! - average);
    power += onsets[frame]! ** 2;
  }
  const deviation = Math.sqrt(power / onsets.length);
  if (deviation < 1e-3) return false;
  for (let frame = 0; frame < onsets.length; frame++) onsets[frame]! /= deviation;
  return true;
}

/** Among few bands a kick is drowned by what strikes in many; it carries the beat all the same. */
function addKicks(onsets: Float32Array, kicks: Float32Array): void {
  for (let frame = 0; frame < onsets.length; frame++) onsets[frame]! += kickWeight * kicks[frame]!;
  normalise(onsets);
}

/**
 * The lag at which the onsets repeat best, their multiples heard along, with a leaning towards
 * the tempo at which people tap (Ellis: a bell over the logarithm of the tempo).
 */
function findTempo(onsets: Float32Array): { periodFrames: number; regularity: number } {
  const shortest = Math.floor((60 * framesPerSecond) / fastestBpm);
  const longest = Math.ceil((60 * framesPerSecond) / slowestBpm);
  const repeats = autocorrelate(onsets, Math.min(onsets.length - 1, 16 * longest + 2));
  const at = (lag: number) =>
    Math.max(repeats[lag - 1] ?? 0, repeats[lag] ?? 0, repeats[lag + 1] ?? 0);
  let best = shortest;
  let bestScore = -Infinity;
  for (let lag = shortest; lag <= longest; lag++) {
    const octaves = Math.log2((60 * framesPerSecond) / lag / tappedBpm);
    const leaning = Math.exp(-0.5 * (octaves / leaningOctaves) ** 2);
    const sum = repeats[lag]! + 0.5 * at(2 * lag) + 0.25 * at(3 * lag) + 0.5 * at(4 * lag);
    if (sum * leaning > bestScore) [best, bestScore] = [lag, sum * leaning];
  }
  return {
    periodFrames: refinePeriod(repeats, best),
    regularity: Math.max(at(best), at(4 * best)) / (repeats[0] || 1),
  };
}

const tappedBpm = 106;
const leaningOctaves = 0.75;

/** About the mean: what does not repeat comes out near zero. */
function autocorrelate(values: Float32Array, lagCount: number): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const result = new Float64Array(lagCount + 1);
  for (let lag = 0; lag <= lagCount; lag++) {
    let sum = 0;
    for (let index = lag; index < values.length; index++) {
      sum += centred[index]! * centred[index - lag]!;
    }
    result[lag] = sum / values.length;
  }
  return result;
}

/** The peak sixteen periods on tells the period sixteen times as finely; approached by doubling. */
function refinePeriod(repeats: Float64Array, lag: number): number {
  let period = lag;
  for (let count = 1; count <= 16; count *= 2) {
    const expected = Math.round(period * count);
    let best = expected;
    for (let near = expected - 3; near <= expected + 3; near++) {
      if ((repeats[near] ?? 0) > (repeats[best] ?? 0)) best = near;
    }
    if (best + 1 >= repeats.length || repeats[best]! < 0.3 * repeats[lag]!) break;
    period = interpolatePeak(repeats, best) / count;
  }
  return period;
}

/** How dearly a step off the tempo is paid for, against onsets of deviation 1 (Ellis: α). */
const tightness = 100;

function trackBeats(onsets: Float32Array, periodFrames: number): number[] {
  const scores = new Float64Array(onsets.length);
  const previous = new Int32Array(onsets.length).fill(-1);
  const nearest = Math.round(periodFrames / 2);
  const farthest = Math.round(periodFrames * 2);
  const costs = Float64Array.from({ length: farthest + 1 }, (_, lag) => {
    return lag === 0 ? 0 : -tightness * Math.log(lag / periodFrames) ** 2;
  });
  for (let frame = 0; frame < onsets.length; frame++) {
    let best = 0;
    for (let lag = nearest; lag <= Math.min(farthest, frame); lag++) {
      const score = scores[frame - lag]! + costs[lag]!;
      if (score > best) {
        best = score;
        previous[frame] = frame - lag;
      }
    }
    scores[frame] = onsets[frame]! + best;
  }
  let last = onsets.length - 1;
  for (
    let frame = Math.max(0, Math.floor(onsets.length - periodFrames));
    frame < onsets.length;
    frame++
  ) {
    if (scores[frame]! > scores[last]!) last = frame;
  }
  const beats: number[] = [];
  for (let frame = last; frame >= 0; frame = previous[frame]!) beats.unshift(frame);
  return beats;
}

/** The tracker runs on through silence: beats without any onset near them end the chain. */
function trimQuietEnds(beats: readonly number[], onsets: Float32Array): number[] {
  const strength = (beat: number) => strongestNear(onsets, beat, 4);
  const loud = beats.map((beat) => strength(beat) > 0.15);
  const first = loud.indexOf(true);
  return first < 0 ? [] : beats.slice(first, loud.lastIndexOf(true) + 1);
}

function strongestNear(onsets: Float32Array, frame: number, reach: number): number {
  let strongest = 0;
  for (let near = Math.floor(frame) - reach; near <= frame + reach; near++) {
    strongest = Math.max(strongest, onsets[near] ?? 0);
  }
  return strongest;
}

const evenShare = 0.8;
const fastBpm = 132;

/** Fast beats of which every other one is faint are the halves of slower ones: hats between drums. */
function dropWeakHalf(beats: readonly number[], onsets: Float32Array): readonly number[] {
  const period = (beats.at(-1)! - beats[0]!) / (beats.length - 1);
  if ((60 * framesPerSecond) / period < fastBpm) return beats;
  const halves = [0, 1].map((offset) => beats.filter((_, index) => index % 2 === offset));
  const [even = 0, odd = 0] = halves.map((half) => meanOnset(onsets, half));
  if (Math.min(even, odd) > faintShare * Math.max(even, odd)) return beats;
  return halves[even > odd ? 0 : 1]!;
}

const faintShare = 0.6;

function meanOnset(onsets: Float32Array, beats: readonly number[]): number {
  return beats.reduce((sum, beat) => sum + strongestNear(onsets, beat, 1), 0) / beats.length;
}

/** The strongest of all straight lines of beats near this period. */
function layEvenGrid(onsets: Float32Array, kicks: Float32Array, periodFrames: number): number[] {
  const count = Math.floor(onsets.length / periodFrames);
  // A step that moves the last beat by one frame; up to a two-hundredth faster or slower.
  const step = 1 / count;
  const reach = Math.ceil((periodFrames * 0.005) / step);
  let best = { period: periodFrames, phase: 0, score: -Infinity };
  for (let shift = -reach; shift <= reach; shift++) {
    const period = periodFrames + shift * step;
    for (let phase = 0; phase < period; phase++) {
      let score = 0;
      for (let beat = phase; beat < onsets.length - 1; beat += period) {
        const frame = Math.round(beat);
        score += onsets[frame]! + 0.5 * (onsets[frame - 1] ?? 0) + 0.5 * onsets[frame + 1]!;
      }
      if (score > best.score) best = { period, phase, score };
    }
  }
  const { period, phase } = best;
  const beats = layLine(onsets.length, period, phase);
  const between = layLine(
    onsets.length,
    period,
    phase < period / 2 ? phase + period / 2 : phase - period / 2,
  );
  // Where basses and hats play off the beat they may be the stronger ones: the kick knows better.
  const isOffBeat =
    meanOnset(kicks, between) > 1.2 * meanOnset(kicks, beats) &&
    meanOnset(onsets, between) > 0.7 * meanOnset(onsets, beats);
  return fitLine(isOffBeat ? between : beats, onsets);
}

function layLine(frameCount: number, period: number, phase: number): number[] {
  const count = Math.max(0, Math.ceil((frameCount - phase) / period));
  return Array.from({ length: count }, (_, beat) => phase + beat * period);
}

/** Through the exact peaks near the line, the stronger the more, the best line of all. */
function fitLine(beats: readonly number[], onsets: Float32Array): number[] {
  let [weights, indices, places, squares, products] = [0, 0, 0, 0, 0];
  beats.forEach((beat, index) => {
    let frame = Math.round(beat);
    for (const near of [frame - 1, frame + 1]) {
      if ((onsets[near] ?? 0) > (onsets[frame] ?? 0)) frame = near;
    }
    const weight = onsets[frame] ?? 0;
    const place = interpolatePeak(onsets, frame);
    weights += weight;
    indices += weight * index;
    places += weight * place;
    squares += weight * index ** 2;
    products += weight * index * place;
  });
  const variance = weights * squares - indices ** 2;
  if (variance < 1e-9) return [...beats];
  const period = (weights * products - indices * places) / variance;
  const start = (places - period * indices) / weights;
  return beats.map((_, index) => start + index * period);
}

function interpolatePeak(values: Float32Array | Float64Array, at: number): number {
  const [before, here, after] = [values[at - 1] ?? 0, values[at] ?? 0, values[at + 1] ?? 0];
  const bend = before - 2 * here + after;
  if (here < before || here < after || bend >= 0) return at;
  return at + (0.5 * (before - after)) / bend;
}

/** Bars of four, or of three where three fits clearly better. */
function findDownbeats(
  sound: Sound,
  spectrogram: Spectrogram,
  frames: readonly number[],
  beatSamples: readonly number[],
): number[] | undefined {
  if (beatSamples.length < 8) return undefined;
  const low = measureKicks(spectrogram);
  const kicks = standardise(frames.map((frame) => strongestNear(low, frame, 3)));
  const changes = standardise(measureHarmonyChanges(sound, beatSamples));
  const accents = kicks.map((kick, index) => kick + harmonyWeight * changes[index]!);
  const four = bestPhase(accents, 4);
  const three = bestPhase(accents, 3);
  const best = three.prominence > 1.5 * four.prominence ? three : four;
  if (best.prominence < 0.15) return undefined;
  return beatSamples.filter((_, index) => index % best.length === best.offset);
}

const harmonyWeight = 1.6;

function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (value - mean) / Math.sqrt(variance || 1));
}

interface Phase {
  readonly length: number;
  readonly offset: number;
  /** By how many deviations its accents stand above the average. */
  readonly prominence: number;
}

function bestPhase(accents: readonly number[], length: number): Phase {
  return Array.from({ length }, (_, offset): Phase => {
    const own = accents.filter((_, index) => index % length === offset);
    return {
      length,
      offset,
      prominence: own.reduce((sum, accent) => sum + accent, 0) / own.length,
    };
  }).reduce((best, phase) => (phase.prominence > best.prominence ? phase : best));
}

const chromaWindow = 8192;

/** How much the twelve pitch classes of each beat differ from those of the beat before, 0–1. */
function measureHarmonyChanges(sound: Sound, beatSamples: readonly number[]): number[] {
  const transform = createFourier(chromaWindow);
  const real = new Float64Array(chromaWindow);
  const imaginary = new Float64Array(chromaWindow);
  const chromas = beatSamples.map((beat, index) => {
    const next = beatSamples[index + 1] ?? beat + chromaWindow;
    const start = Math.round((beat + next) / 2 - chromaWindow / 2);
    for (let at = 0; at < chromaWindow; at++) {
      const taper = 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / chromaWindow);
      real[at] = taper * ((sound.left[start + at] ?? 0) + (sound.right[start + at] ?? 0));
    }
    imaginary.fill(0);
    transform(real, imaginary);
    return foldToChroma(real, imaginary);
  });
  return chromas.map((chroma, index) => {
    const before = chromas[index - 1] ?? chroma;
    return 1 - chroma.reduce((sum, level, note) => sum + level * before[note]!, 0);
  });
}

/** Amplitudes from 60 to 2000 Hz by pitch class, of length 1. */
function foldToChroma(real: Float64Array, imaginary: Float64Array): number[] {
  const chroma = Array.from({ length: 12 }, () => 0);
  for (let bin = 10; bin < 342; bin++) {
    const note = Math.round(12 * Math.log2((bin * sampleRate) / chromaWindow / 440)) + 120;
    chroma[note % 12]! += Math.hypot(real[bin]!, imaginary[bin]!);
  }
  const length = Math.hypot(...chroma) || 1;
  return chroma.map((level) => level / length);
}

/** How regularly the onsets repeat, and how much of them falls on the beats: noise gathers nowhere. */
function rateConfidence(
  onsets: Float32Array,
  frames: readonly number[],
  regularity: number,
): number {
  const overall = onsets.reduce((sum, onset) => sum + onset, 0) / onsets.length;
  const contrast = 1 - Math.exp(-Math.max(0, meanOnset(onsets, frames) / (overall || 1) - 3) / 6);
  const repeats = Math.min(1, Math.max(0, 1.25 * regularity));
  return Math.min(1, 0.65 * repeats + 0.35 * contrast);
}
