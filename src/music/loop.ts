import { copySound, sampleRate, silence, type Sound } from './sound.ts';
import { computeSpectrogram, type Spectrogram } from './spectrogram.ts';

/** The beats of the sound to be fitted; what `findBeats` gives is enough. */
export interface BeatGrid {
  readonly beatSamples: readonly number[];
  readonly downbeatSamples?: readonly number[];
}

/**
 * The sound at exactly `durationSamples`: cut short with a fade-out that begins on a beat, or
 * made longer by going back, again and again, from one beat to an earlier one where the music
 * goes on alike. Two such moments are crossfaded with equal power, aligned to the sample.
 */
export function fitLength(
  sound: Sound,
  { durationSamples, beats }: { durationSamples: number; beats: BeatGrid },
): Sound {
  const sourceSamples = sound.left.length;
  if (durationSamples === sourceSamples) return copySound(sound);
  const fitted = silence(durationSamples);
  if (sourceSamples === 0) return fitted;
  if (durationSamples < sourceSamples) {
    copyInto(fitted, sound, { to: 0, from: 0, count: durationSamples });
    fadeOut(fitted, beats.beatSamples);
    return fitted;
  }
  const loop = findLoop(sound, beats);
  const laid = layLoops(fitted, sound, loop);
  const lastPassStart = laid.lastPassStart;
  fadeOut(
    fitted,
    beats.beatSamples.map((beat) => beat + lastPassStart),
  );
  return fitted;
}

/** Where `fitLength` repeats a sound; the same for every length. */
export function findLoopPoints(sound: Sound, beats: BeatGrid): LoopPoints {
  const { entrySample, exitSample } = findLoop(sound, beats);
  return { entrySample, exitSample };
}

function copyInto(
  target: Sound,
  source: Sound,
  { to, from, count }: { to: number; from: number; count: number },
): void {
  target.left.set(source.left.subarray(from, from + count), to);
  target.right.set(source.right.subarray(from, from + count), to);
}

const longestFadeSeconds = 4;
const shortestFadeSeconds = 1.2;

/** From the beat that leaves a fade of a length between the two; half a raised cosine. */
function fadeOut(sound: Sound, beatSamples: readonly number[]): void {
  const end = sound.left.length;
  const longest = Math.min(longestFadeSeconds * sampleRate, end / 3);
  const shortest = Math.min(shortestFadeSeconds * sampleRate, end / 6);
  const start =
    beatSamples.find((beat) => beat >= end - longest && beat <= end - shortest) ??
    Math.round(end - longest);
  const length = Math.max(1, end - start);
  for (let at = Math.max(0, start); at < end; at++) {
    const gain = 0.5 + 0.5 * Math.cos((Math.PI * (at - start + 0.5)) / length);
    sound.left[at]! *= gain;
    sound.right[at]! *= gain;
  }
}

/** Playing reaches `exitSample` and goes on at `entrySample`. */
export interface LoopPoints {
  readonly entrySample: number;
  readonly exitSample: number;
}

interface Loop extends LoopPoints {
  readonly crossfadeSamples: number;
  /** How alike the waveforms are at the joint: 0 nothing in common, 1 the same. */
  readonly correlation: number;
}

function layLoops(target: Sound, source: Sound, loop: Loop): { lastPassStart: number } {
  const end = target.left.length;
  const { entrySample, exitSample, crossfadeSamples } = loop;
  const half = Math.floor(crossfadeSamples / 2);
  copyInto(target, source, { to: 0, from: 0, count: exitSample + half });
  let joint = exitSample;
  let passStart = 0;
  while (joint - half < end) {
    passStart = joint - entrySample;
    crossfade(target, source, { joint, half, loop });
    const from = entrySample + half;
    const to = joint + half;
    const count = Math.min(exitSample + half - from, end - to);
    if (count > 0) copyInto(target, source, { to, from, count });
    joint += exitSample - entrySample;
  }
  return { lastPassStart: passStart };
}

/**
 * The old sound lies in the target up to `joint + half`. Two waves that are alike add up in
 * amplitude, two strange ones in power: the gains are scaled for what their correlation makes.
 */
function crossfade(
  target: Sound,
  source: Sound,
  { joint, half, loop }: { joint: number; half: number; loop: Loop },
): void {
  const end = Math.min(target.left.length, joint + half);
  for (let at = joint - half; at < end; at++) {
    const share = (at - joint + half + 0.5) / (2 * half);
    const fadeOutGain = Math.cos((Math.PI / 2) * share);
    const fadeInGain = Math.sin((Math.PI / 2) * share);
    const level = Math.sqrt(1 + 2 * loop.correlation * fadeOutGain * fadeInGain);
    const from = loop.entrySample + at - joint;
    const sourceLeft = source.left[from] ?? 0;
    const sourceRight = source.right[from] ?? 0;
    target.left[at] = (target.left[at]! * fadeOutGain + sourceLeft * fadeInGain) / level;
    target.right[at] = (target.right[at]! * fadeOutGain + sourceRight * fadeInGain) / level;
  }
}

const spectrogramShape = { windowSamples: 4096, hopSamples: 2400, bandCount: 48 };
const crossfadeSeconds = 0.06;

function findLoop(sound: Sound, beats: BeatGrid): Loop {
  const end = sound.left.length;
  const grid = chooseGrid(sound, beats);
  const wanted = Math.round(crossfadeSeconds * sampleRate);
  const crossfadeSamples = Math.min(wanted, 2 * Math.floor(end / 16));
  const margin = crossfadeSamples;
  const pair = choosePair(sound, grid, margin) ?? { entrySample: margin, exitSample: end - margin };
  return alignWaves(sound, { ...pair, crossfadeSamples });
}

/** Where the music may be joined: bars where they are known, else beats, else every half second. */
function chooseGrid(sound: Sound, beats: BeatGrid): readonly number[] {
  if (beats.downbeatSamples && beats.downbeatSamples.length >= 4) return beats.downbeatSamples;
  if (beats.beatSamples.length >= 8) return beats.beatSamples;
  const step = sampleRate / 2;
  return Array.from({ length: Math.floor(sound.left.length / step) }, (_, index) => index * step);
}

/** The most alike pair of moments, among loops of at least a third of the sound. */
function choosePair(
  sound: Sound,
  grid: readonly number[],
  margin: number,
): { entrySample: number; exitSample: number } | null {
  const end = sound.left.length;
  const spectrogram = computeSpectrogram(sound, spectrogramShape);
  const usable = grid.filter((sample) => sample >= margin && sample <= end - margin);
  let best: { entrySample: number; exitSample: number } | null = null;
  let bestScore = -Infinity;
  for (const entrySample of usable) {
    if (entrySample > end / 2) break;
    for (const exitSample of usable) {
      const length = exitSample - entrySample;
      if (length < end / 3) continue;
      const score = 0.35 * (length / end) - distance(spectrogram, entrySample, exitSample);
      if (score > bestScore) {
        bestScore = score;
        best = { entrySample, exitSample };
      }
    }
  }
  return best;
}

const contextFrames = 40;

/** How differently the sound goes on after two moments, and came before them; 0 is the same. */
function distance(spectrogram: Spectrogram, first: number, second: number): number {
  const { levels, bandCount, frameCount, hopSamples } = spectrogram;
  const a = Math.round(first / hopSamples);
  const b = Math.round(second / hopSamples);
  let [difference, total] = [0, 1e-9];
  let compared = 0;
  for (let step = -contextFrames / 2; step < contextFrames; step += 2) {
    if (a + step < 0 || b + step >= frameCount) continue;
    compared++;
    for (let band = 0; band < bandCount; band++) {
      const x = levels[(a + step) * bandCount + band]!;
      const y = levels[(b + step) * bandCount + band]!;
      difference += Math.abs(x - y);
      total += x + y;
    }
  }
  // Near the end there is little to compare: what cannot be known counts as half different.
  const unknown = 1 - compared / (contextFrames * 0.75);
  return (1 - unknown) * (difference / total) + 0.5 * unknown;
}

const alignSeconds = 0.02;

/** Moves the entry by up to 20 ms to where the waveforms around both moments agree best. */
function alignWaves(
  sound: Sound,
  loop: { entrySample: number; exitSample: number; crossfadeSamples: number },
): Loop {
  const { left, right } = sound;
  const reach = Math.round(alignSeconds * sampleRate);
  const half = loop.crossfadeSamples;
  const correlate = (entry: number, step: number) => {
    let [product, first, second] = [0, 1e-9, 1e-9];
    for (let at = -half; at < half; at += step) {
      const x = (left[loop.exitSample + at] ?? 0) + (right[loop.exitSample + at] ?? 0);
      const y = (left[entry + at] ?? 0) + (right[entry + at] ?? 0);
      product += x * y;
      first += x * x;
      second += y * y;
    }
    return product / Math.sqrt(first * second);
  };
  let best = loop.entrySample;
  const least = Math.max(half, best - reach);
  const most = Math.min(loop.exitSample - half, loop.entrySample + reach);
  let bestValue = correlate(best, 4);
  const search = (from: number, to: number, stride: number, step: number) => {
    for (let entry = from; entry <= to; entry += stride) {
      const value = correlate(entry, step);
      if (value > bestValue) [best, bestValue] = [entry, value];
    }
  };
  search(least, most, 4, 8);
  bestValue = correlate(best, 2);
  search(Math.max(least, best - 4), Math.min(most, best + 4), 1, 2);
  return { ...loop, entrySample: best, correlation: Math.max(0, bestValue) };
}
