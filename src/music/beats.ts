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
  const onsets = measureOnsets(spectrogram, 0, bandCount);
  if (!normalise(onsets)) return none;

  const tempo = findTempo(onsets);
  const tracked = trackBeats(onsets, tempo.periodFrames);
  const frames = straighten(trimQuietEnds(tracked, onsets), onsets);
  if (frames.length < 4) return none;
  const beatSamples = frames
    .map((frame) => Math.round(frame * hopSamples + onsetLeadSamples))
    .filter((sample) => sample >= 0 && sample < sound.left.length);
  const period = (frames.at(-1)! - frames[0]!) / (frames.length - 1);
  const downbeatSamples = findDownbeats(spectrogram, frames, beatSamples);
  return {
    tempoBpm: (60 * framesPerSecond) / period,
    beatSamples,
    ...(downbeatSamples && { downbeatSamples }),
    confidence: rateConfidence(onsets, frames, tempo.regularity),
  };
}

/** A frame hears an onset before its middle reaches it: its window is this much longer. */
const onsetLeadSamples = 240;

/** By how much the bands grew from two frames before, each frame against the louder neighbour. */
function measureOnsets(spectrogram: Spectrogram, fromBand: number, toBand: number): Float32Array {
  const { levels, frameCount } = spectrogram;
  const onsets = new Float32Array(frameCount);
  for (let frame = 2; frame < frameCount; frame++) {
    let growth = 0;
    for (let band = fromBand; band < toBand; band++) {
      const before = (frame - 2) * bandCount + band;
      const held = Math.max(
        levels[before]!,
        band > fromBand ? levels[before - 1]! : 0,
        band < toBand - 1 ? levels[before + 1]! : 0,
      );
      growth += Math.max(0, levels[frame * bandCount + band]! - held);
    }
    onsets[frame] = growth;
  }
  return onsets;
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

/**
 * The lag at which the onsets repeat best, their multiples heard along, with a leaning towards
 * the tempo at which people tap (Ellis: a bell over the logarithm of the tempo).
 */
function findTempo(onsets: Float32Array): { periodFrames: number; regularity: number } {
  const shortest = Math.floor((60 * framesPerSecond) / fastestBpm);
  const longest = Math.ceil((60 * framesPerSecond) / slowestBpm);
  const repeats = autocorrelate(onsets, Math.min(onsets.length - 1, 4 * longest + 2));
  const at = (lag: number) =>
    Math.max(repeats[lag - 1] ?? 0, repeats[lag] ?? 0, repeats[lag + 1] ?? 0);
  let best = shortest;
  let bestScore = -Infinity;
  for (let lag = shortest; lag <= longest; lag++) {
    const octaves = Math.log2((60 * framesPerSecond) / lag / tappedBpm);
    const leaning = Math.exp(-0.5 * (octaves / leaningOctaves) ** 2);
    const sum = (repeats[lag] ?? 0) + 0.5 * at(2 * lag) + 0.25 * at(3 * lag) + 0.5 * at(4 * lag);
    if (sum * leaning > bestScore) [best, bestScore] = [lag, sum * leaning];
  }
  return { periodFrames: refinePeriod(repeats, best), regularity: at(best) / (repeats[0] || 1) };
}

const tappedBpm = 112;
const leaningOctaves = 0.8;

function autocorrelate(values: Float32Array, lagCount: number): Float64Array {
  const result = new Float64Array(lagCount + 1);
  for (let lag = 0; lag <= lagCount; lag++) {
    let sum = 0;
    for (let index = lag; index < values.length; index++)
      sum += values[index]! * values[index - lag]!;
    result[lag] = sum / Math.max(1, values.length - lag);
  }
  return result;
}

/** The peak four periods on tells the period four times as finely. */
function refinePeriod(repeats: Float64Array, lag: number): number {
  let best = 4 * lag;
  for (let near = 4 * lag - 4; near <= 4 * lag + 4; near++) {
    if ((repeats[near] ?? 0) > (repeats[best] ?? 0)) best = near;
  }
  return best + 1 < repeats.length && (repeats[best] ?? 0) > 0.5 * (repeats[lag] ?? 0)
    ? best / 4
    : lag;
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

/** Most music is made to a fixed tempo: then the beats are those of the best straight line. */
function straighten(beats: readonly number[], onsets: Float32Array): number[] {
  const fine = beats.map((beat) => interpolatePeak(onsets, beat));
  if (fine.length < 8) return fine;
  const middle = (fine.length - 1) / 2;
  const average = fine.reduce((sum, beat) => sum + beat, 0) / fine.length;
  let [covariance, variance] = [0, 0];
  fine.forEach((beat, index) => {
    covariance += (index - middle) * (beat - average);
    variance += (index - middle) ** 2;
  });
  const period = covariance / variance;
  const line = fine.map((_, index) => average + (index - middle) * period);
  const strayed = line
    .map((beat, index) => Math.abs(beat - fine[index]!))
    .toSorted((a, b) => a - b);
  // Nine in ten within 40 ms of the line: a machine's tempo. Else a player's, kept as it was heard.
  return strayed[Math.floor(strayed.length * 0.9)]! * hopSamples < 0.04 * sampleRate ? line : fine;
}

function interpolatePeak(onsets: Float32Array, frame: number): number {
  const [before, here, after] = [
    onsets[frame - 1] ?? 0,
    onsets[frame] ?? 0,
    onsets[frame + 1] ?? 0,
  ];
  const bend = before - 2 * here + after;
  if (here < before || here < after || bend >= 0) return frame;
  return frame + (0.5 * (before - after)) / bend;
}

/** Bars of four, or of three where three fits clearly better. */
function findDownbeats(
  spectrogram: Spectrogram,
  frames: readonly number[],
  beatSamples: readonly number[],
): number[] | undefined {
  const low = measureOnsets(spectrogram, 0, 8);
  const accents = frames.map((frame, index) => {
    return strongestNear(low, frame, 3) + 0.5 * harmonyChange(spectrogram, frames, index);
  });
  const four = bestPhase(accents, 4);
  const three = bestPhase(accents, 3);
  const best = three.prominence > 1.5 * four.prominence ? three : four;
  if (best.prominence < 0.05) return undefined;
  return beatSamples.filter((_, index) => index % best.length === best.offset);
}

interface Phase {
  readonly length: number;
  readonly offset: number;
  /** By how much its accents stand above the average, as a share of it. */
  readonly prominence: number;
}

function bestPhase(accents: readonly number[], length: number): Phase {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const all = mean(accents) || 1;
  return Array.from({ length }, (_, offset): Phase => {
    const own = mean(accents.filter((_, index) => index % length === offset));
    return { length, offset, prominence: own / all - 1 };
  }).reduce((best, phase) => (phase.prominence > best.prominence ? phase : best));
}

/** How much the bands of the coming beat differ from those of the one before. */
function harmonyChange(spectrogram: Spectrogram, frames: readonly number[], index: number): number {
  const [before, here, after] = [frames[index - 1], frames[index], frames[index + 1]];
  if (before === undefined || here === undefined || after === undefined) return 0;
  const earlier = averageLevels(spectrogram, before, here);
  const later = averageLevels(spectrogram, here, after);
  return earlier.reduce((sum, level, band) => sum + Math.abs(level - later[band]!), 0);
}

function averageLevels(spectrogram: Spectrogram, from: number, to: number): number[] {
  const first = Math.max(0, Math.round(from));
  const end = Math.min(spectrogram.frameCount, Math.max(first + 1, Math.round(to)));
  return Array.from({ length: 24 }, (_, band) => {
    let sum = 0;
    for (let frame = first; frame < end; frame++)
      sum += spectrogram.levels[frame * bandCount + band]!;
    return sum / Math.max(1, end - first);
  });
}

/** Half how regularly the onsets repeat, half how much stronger they are on the beats. */
function rateConfidence(
  onsets: Float32Array,
  frames: readonly number[],
  regularity: number,
): number {
  const onBeats =
    frames.reduce((sum, frame) => sum + strongestNear(onsets, frame, 2), 0) / frames.length;
  const overall = onsets.reduce((sum, onset) => sum + onset, 0) / onsets.length;
  const contrast = 1 - Math.exp(-Math.max(0, onBeats / (overall || 1) - 1) / 3);
  return Math.min(1, Math.max(0, 0.5 * Math.min(1, regularity * 1.2) + 0.5 * contrast));
}
