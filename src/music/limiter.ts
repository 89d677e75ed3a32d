import { gainFromDb, sampleRate, type Sound } from './sound.ts';
import { farShare, largestOvershoot, nearShare, peakBetween } from './true-peak.ts';

const lookAheadSamples = 240;
const releaseSeconds = 0.12;
const blockSamples = 16384;
const cellSamples = 64;

/**
 * Holds the true peak at or below `ceilingDb`, in place. The gain each sample needs is spread
 * back over the look-ahead by a sliding minimum and then averaged over the same length: it
 * reaches every peak in time and never jumps. Where nothing is too loud the samples stay as they
 * are, bit for bit. Memory does not grow with the length of the sound.
 */
export function limitPeaks(sound: Sound, ceilingDb: number): void {
  const { left, right } = sound;
  const end = left.length;
  const ceiling = gainFromDb(ceilingDb);
  const releaseStep = 1 - Math.exp(-1 / (releaseSeconds * sampleRate));
  const needed = new Float32Array(blockSamples + lookAheadSamples);
  const gains = new Float32Array(lookAheadSamples + blockSamples);
  const queue = new Int32Array(blockSamples + lookAheadSamples);
  const opening = needed.subarray(0, lookAheadSamples);
  let quietBefore = fillNeeded(sound, { from: 0, into: opening, at: 0, ceiling });
  // Before the first sample there is no time to come down: the gain begins down there.
  let released = opening.reduce((lowest, gain) => Math.min(lowest, gain), 1);
  gains.fill(released);

  for (let start = 0; start < end; start += blockSamples) {
    // The first look-ahead of `needed` is known; the rest is read before this block is changed.
    if (start > 0) needed.copyWithin(0, blockSamples);
    const quietNow = fillNeeded(sound, {
      from: start + lookAheadSamples,
      into: needed,
      at: lookAheadSamples,
      ceiling,
    });
    gains.copyWithin(0, blockSamples);
    const restored = released > 0.99999 && gains[0]! > 0.99999;
    if (quietNow && quietBefore && restored) {
      gains.fill(1);
      released = 1;
      continue;
    }
    quietBefore = quietNow;
    released = releaseGains({ needed, gains, queue, released, releaseStep });
    let sum = 0;
    for (let index = 0; index < lookAheadSamples; index++) sum += gains[index]!;
    const length = Math.min(blockSamples, end - start);
    for (let index = 0; index < length; index++) {
      sum += gains[index + lookAheadSamples]! - gains[index]!;
      const gain = Math.min(1, sum / lookAheadSamples);
      left[start + index]! *= gain;
      right[start + index]! *= gain;
    }
  }
}

/** Writes the gain each sample needs, from sample `from` to the end of `into`; true if all are 1. */
function fillNeeded(
  sound: Sound,
  target: { from: number; into: Float32Array; at: number; ceiling: number },
): boolean {
  const { from, into, at, ceiling } = target;
  const { left, right } = sound;
  let quiet = true;
  into.fill(1, at);
  const harmless = ceiling / largestOvershoot;
  const count = Math.min(into.length - at, left.length - from);
  for (let cell = 0; cell < count; cell += cellSamples) {
    const cellEnd = Math.min(count, cell + cellSamples);
    const around = largestSample(sound, from + cell - 6, from + cellEnd + 6);
    if (around <= harmless) continue;
    const near = (ceiling - farShare * around) / nearShare;
    for (let index = cell; index < cellEnd; index++) {
      if (staysBelow(sound, from + index, near)) continue;
      const peak = Math.max(peakBetween(left, from + index), peakBetween(right, from + index));
      if (peak <= ceiling) continue;
      const gain = ceiling / peak;
      quiet = false;
      into[at + index] = Math.min(into[at + index]!, gain);
      // The peak stands between two samples: the next one is held down as well.
      if (at + index + 1 < into.length) {
        into[at + index + 1] = Math.min(into[at + index + 1]!, gain);
      }
    }
  }
  return quiet;
}

/** True if neither this sample nor the next, on either side, is above the level. */
function staysBelow({ left, right }: Sound, at: number, level: number): boolean {
  return (
    Math.abs(left[at]!) <= level &&
    Math.abs(right[at]!) <= level &&
    Math.abs(left[at + 1] ?? 0) <= level &&
    Math.abs(right[at + 1] ?? 0) <= level
  );
}

function largestSample(sound: Sound, from: number, to: number): number {
  const { left, right } = sound;
  let largest = 0;
  for (let at = Math.max(0, from); at < Math.min(left.length, to); at++) {
    largest = Math.max(largest, Math.abs(left[at]!), Math.abs(right[at]!));
  }
  return largest;
}

/**
 * Sliding minimum over the look-ahead (a queue of indices with rising values), then a release
 * that falls at once and rises slowly. Returns where the release stands at the block's end.
 */
function releaseGains(state: {
  needed: Float32Array;
  gains: Float32Array;
  queue: Int32Array;
  released: number;
  releaseStep: number;
}): number {
  const { needed, gains, queue, releaseStep } = state;
  let { released } = state;
  let head = 0;
  let tail = 0;
  for (let index = 0; index < needed.length; index++) {
    const value = needed[index]!;
    while (tail > head && needed[queue[tail - 1]!]! >= value) tail--;
    queue[tail++] = index;
    const output = index - lookAheadSamples + 1;
    if (output < 0 || output >= blockSamples) continue;
    if (queue[head]! < output) head++;
    const lowest = needed[queue[head]!]!;
    released = lowest < released ? lowest : released + (lowest - released) * releaseStep;
    gains[lookAheadSamples + output] = released;
  }
  return released;
}
