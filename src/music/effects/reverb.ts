import { sampleRate } from '../sound.ts';
import type { Effect } from './effect.ts';

/**
 * A room: eight delay lines that feed each other through a Hadamard matrix (a feedback delay
 * network after J.-M. Jot, 1991), each losing more of its highs than of its lows on every round.
 * Two allpasses before it blur the first echoes. Gives the wet sound alone.
 */
export function createReverb(room: { seconds: number; damping: number }): Effect {
  const lines = lineLengths.map((length) => new Float32Array(length));
  const losses = lineLengths.map((length) => 10 ** ((-3 * length) / (room.seconds * sampleRate)));
  const damping = 0.12 + 0.6 * room.damping;
  const positions = new Int32Array(8);
  const dull = new Float64Array(8);
  const out = new Float64Array(8);
  const diffuseLeft = createDiffuser([241, 613]);
  const diffuseRight = createDiffuser([263, 577]);
  const preDelay = [new Float32Array(preDelaySamples), new Float32Array(preDelaySamples)] as const;
  let preAt = 0;
  let [lowLeft, lowRight] = [0, 0];

  return {
    process: (left, right) => {
      for (let at = 0; at < left.length; at++) {
        const delayedLeft = preDelay[0][preAt]!;
        const delayedRight = preDelay[1][preAt]!;
        preDelay[0][preAt] = left[at]!;
        preDelay[1][preAt] = right[at]!;
        if (++preAt === preDelaySamples) preAt = 0;
        // Lows below 160 Hz would only boom.
        lowLeft += lowShare * (delayedLeft - lowLeft);
        lowRight += lowShare * (delayedRight - lowRight);
        const inLeft = diffuseLeft(delayedLeft - lowLeft);
        const inRight = diffuseRight(delayedRight - lowRight);
        for (let line = 0; line < 8; line++) {
          const read = lines[line]![positions[line]!]!;
          const value = read + damping * (dull[line]! - read);
          dull[line] = value;
          out[line] = value * losses[line]!;
        }
        left[at] = (out[0]! - out[2]! + out[4]! - out[6]!) * 0.5;
        right[at] = (out[1]! - out[3]! + out[5]! - out[7]!) * 0.5;
        hadamard(out);
        for (let line = 0; line < 8; line++) {
          const position = positions[line]!;
          lines[line]![position] = out[line]! + (line & 1 ? inRight : inLeft);
          positions[line] = position + 1 === lineLengths[line]! ? 0 : position + 1;
        }
      }
    },
  };
}

/** Prime, 27–67 ms: no two lines ever echo together. */
const lineLengths = [1301, 1511, 1753, 1999, 2269, 2557, 2879, 3203];
const preDelaySamples = 720;
const lowShare = 1 - Math.exp((-2 * Math.PI * 160) / sampleRate);

function hadamard(values: Float64Array): void {
  for (let half = 1; half < 8; half *= 2) {
    for (let start = 0; start < 8; start += 2 * half) {
      for (let index = start; index < start + half; index++) {
        const first = values[index]!;
        const second = values[index + half]!;
        values[index] = (first + second) * Math.SQRT1_2;
        values[index + half] = (first - second) * Math.SQRT1_2;
      }
    }
  }
}

function createDiffuser(lengths: readonly [number, number]): (input: number) => number {
  const first = new Float32Array(lengths[0]);
  const second = new Float32Array(lengths[1]);
  let [firstAt, secondAt] = [0, 0];
  return (input) => {
    const firstHeld = first[firstAt]!;
    const firstIn = input - 0.6 * firstHeld;
    first[firstAt] = firstIn;
    if (++firstAt === first.length) firstAt = 0;
    const between = firstHeld + 0.6 * firstIn;
    const secondHeld = second[secondAt]!;
    const secondIn = between - 0.6 * secondHeld;
    second[secondAt] = secondIn;
    if (++secondAt === second.length) secondAt = 0;
    return secondHeld + 0.6 * secondIn;
  };
}
