import { limitPeaks } from './limiter.ts';
import { copySound, dbFromGain, gainFromDb, sampleRate, type Sound } from './sound.ts';
import { largestOvershoot, peakBetween } from './true-peak.ts';

export interface Loudness {
  /** Integrated over the whole sound, gated, by BS.1770-4; −Infinity for silence. */
  readonly integratedLufs: number;
  /** −Infinity for silence. */
  readonly truePeakDb: number;
}

export function measureLoudness(sound: Sound): Loudness {
  return { integratedLufs: integrateLoudness(sound), truePeakDb: findTruePeak(sound) };
}

/**
 * A copy at the wanted loudness whose true peak stays at or below `truePeakDb`. Silence stays
 * silence, and nothing is raised by more than 40 dB: that would be noise.
 */
export function master(sound: Sound, target: { targetLufs: number; truePeakDb: number }): Sound {
  const mastered = copySound(sound);
  masterInPlace(mastered, target);
  return mastered;
}

export function masterInPlace(
  sound: Sound,
  target: { targetLufs: number; truePeakDb: number },
): void {
  let raisedDb = 0;
  // What the limiter takes away is missing from the loudness: two more passes make it up.
  for (let pass = 0; pass < 3; pass++) {
    const missingDb = target.targetLufs - integrateLoudness(sound);
    if (!Number.isFinite(missingDb) || (pass > 0 && Math.abs(missingDb) < 0.2)) break;
    const stepDb = Math.min(missingDb, largestRaiseDb - raisedDb);
    raisedDb += stepDb;
    applyGain(sound, gainFromDb(stepDb));
    limitPeaks(sound, target.truePeakDb - limiterMarginDb);
  }
}

const largestRaiseDb = 40;
/** Meters with longer oversampling filters than the standard's read up to this much higher. */
const limiterMarginDb = 0.15;

function applyGain(sound: Sound, gain: number): void {
  const { left, right } = sound;
  for (let at = 0; at < left.length; at++) {
    left[at]! *= gain;
    right[at]! *= gain;
  }
}

/** Blocks of 400 ms, one every 100 ms, as four steps of 100 ms each. */
const stepSamples = sampleRate / 10;
const stepsPerBlock = 4;
const absoluteGateLufs = -70;
const relativeGateLu = -10;

export function integrateLoudness(sound: Sound): number {
  const blocks = blockPowers(sound);
  const aboveAbsolute = blocks.filter((power) => lufsFromPower(power) > absoluteGateLufs);
  const gate = lufsFromPower(mean(aboveAbsolute)) + relativeGateLu;
  return lufsFromPower(mean(aboveAbsolute.filter((power) => lufsFromPower(power) > gate)));
}

function lufsFromPower(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A sound shorter than one block counts as one. */
function blockPowers(sound: Sound): number[] {
  const left = stepPowers(sound.left);
  const right = stepPowers(sound.right);
  const steps = left.map((power, index) => power + right[index]!);
  const whole = Math.floor(sound.left.length / stepSamples);
  if (whole < stepsPerBlock) {
    const sum = steps.reduce((total, power) => total + power, 0);
    return [sum / Math.max(1, sound.left.length)];
  }
  const powers: number[] = [];
  for (let first = 0; first + stepsPerBlock <= whole; first++) {
    let sum = 0;
    for (let step = first; step < first + stepsPerBlock; step++) sum += steps[step]!;
    powers.push(sum / (stepsPerBlock * stepSamples));
  }
  return powers;
}

/** Sums of squares after the K-weighting: a high shelf, then a high-pass (BS.1770-4, tables 1, 2). */
function stepPowers(samples: Float32Array): number[] {
  const powers: number[] = [];
  let [shelf1, shelf2, pass1, pass2] = [0, 0, 0, 0];
  for (let start = 0; start < samples.length; start += stepSamples) {
    const end = Math.min(samples.length, start + stepSamples);
    let sum = 0;
    for (let at = start; at < end; at++) {
      const shelf = samples[at]! + 1.69065929318241 * shelf1 - 0.73248077421585 * shelf2;
      const shelved =
        1.53512485958697 * shelf - 2.69169618940638 * shelf1 + 1.19839281085285 * shelf2;
      shelf2 = shelf1;
      shelf1 = shelf;
      const pass = shelved + 1.99004745483398 * pass1 - 0.99007225036621 * pass2;
      const weighted = pass - 2 * pass1 + pass2;
      pass2 = pass1;
      pass1 = pass;
      sum += weighted * weighted;
    }
    powers.push(sum);
  }
  return powers;
}

const cellSamples = 64;

export function findTruePeak(sound: Sound): number {
  return dbFromGain(Math.max(peakOf(sound.left), peakOf(sound.right)));
}

/** Cells that cannot hold a larger peak than the one known are passed over. */
function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (let at = 0; at < samples.length; at++) peak = Math.max(peak, Math.abs(samples[at]!));
  for (let start = 0; start < samples.length; start += cellSamples) {
    const end = Math.min(samples.length, start + cellSamples);
    let largest = 0;
    for (let at = Math.max(0, start - 6); at < Math.min(samples.length, end + 6); at++) {
      largest = Math.max(largest, Math.abs(samples[at]!));
    }
    if (largest * largestOvershoot <= peak) continue;
    for (let at = start; at < end; at++) peak = Math.max(peak, peakBetween(samples, at));
  }
  return peak;
}
