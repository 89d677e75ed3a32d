import { sampleRate } from '../sound.ts';
import type { Effect } from './effect.ts';

/** Prime, 27–67 ms: no two lines ever echo together. */
const lineLengths = [1301, 1511, 1753, 1999, 2269, 2557, 2879, 3203];
const lineCount = lineLengths.length;
const preDelaySamples = 720;
/** Of what comes in, the lows below 160 Hz are left out: they would only boom. */
const lowShare = 1 - Math.exp((-2 * Math.PI * 160) / sampleRate);

/**
 * A room: eight delay lines that feed each other through a Hadamard matrix (a feedback delay
 * network after J.-M. Jot, 1991), each losing more of its highs than of its lows on every round.
 * Two allpasses before it blur the first echoes. Gives the wet sound alone.
 */
export function createReverb(room: { seconds: number; damping: number }): Effect {
  const network = createNetwork(room);
  const prepareLeft = createEntrance([241, 613]);
  const prepareRight = createEntrance([263, 577]);
  return {
    process: (left, right) => {
      prepareLeft(left);
      prepareRight(right);
      network(left, right);
    },
  };
}

/** A short silence, no lows, and two allpasses in a row; in place. */
function createEntrance(lengths: readonly [number, number]): (samples: Float32Array) => void {
  const waiting = new Float32Array(preDelaySamples);
  const first = new Float32Array(lengths[0]);
  const second = new Float32Array(lengths[1]);
  const state = new Float64Array(1);
  const places = new Int32Array(3);
  return (samples) => {
    let [low = 0] = state;
    let [waitingAt = 0, firstAt = 0, secondAt = 0] = places;
    for (let at = 0; at < samples.length; at++) {
      const delayed = waiting[waitingAt]!;
      waiting[waitingAt] = samples[at]!;
      if (++waitingAt === preDelaySamples) waitingAt = 0;
      low += lowShare * (delayed - low);
      const firstHeld = first[firstAt]!;
      const firstIn = delayed - low - 0.6 * firstHeld;
      first[firstAt] = firstIn;
      if (++firstAt === first.length) firstAt = 0;
      const between = firstHeld + 0.6 * firstIn;
      const secondHeld = second[secondAt]!;
      const secondIn = between - 0.6 * secondHeld;
      second[secondAt] = secondIn;
      if (++secondAt === second.length) secondAt = 0;
      samples[at] = secondHeld + 0.6 * secondIn;
    }
    state[0] = low;
    places.set([waitingAt, firstAt, secondAt]);
  };
}

/** How many samples may pass before any line is read where it was just written. */
const stretchSamples = 1024;

/**
 * The shortest line is longer than a stretch: so each line is read, dulled and written for a
 * whole stretch at once, and the matrix goes through the stretch afterwards.
 */
function createNetwork(room: {
  seconds: number;
  damping: number;
}): (left: Float32Array, right: Float32Array) => void {
  const lines = lineLengths.map((length) => new Float32Array(length));
  const losses = lineLengths.map((length) => 10 ** ((-3 * length) / (room.seconds * sampleRate)));
  const damping = 0.12 + 0.6 * room.damping;
  const places = new Int32Array(lineCount);
  const dull = new Float64Array(lineCount);
  const out = lineLengths.map(() => new Float32Array(stretchSamples));
  return (left, right) => {
    for (let start = 0; start < left.length; start += stretchSamples) {
      const end = Math.min(left.length, start + stretchSamples);
      const inLeft = left.slice(start, end);
      const inRight = right.slice(start, end);
      for (let line = 0; line < lineCount; line++) {
        dull[line] = readLine({
          line: lines[line]!,
          place: places[line]!,
          out: out[line]!,
          count: end - start,
          damping,
          dull: dull[line]!,
          loss: losses[line]!,
        });
      }
      for (let at = 0; at < end - start; at++) {
        left[start + at] = 0.5 * (out[0]![at]! - out[2]![at]! + out[4]![at]! - out[6]![at]!);
        right[start + at] = 0.5 * (out[1]![at]! - out[3]![at]! + out[5]![at]! - out[7]![at]!);
      }
      turn(out, end - start);
      for (let line = 0; line < lineCount; line++) {
        const input = line % 2 === 0 ? inLeft : inRight;
        places[line] = writeLine(lines[line]!, places[line]!, out[line]!, input);
      }
    }
  };
}

function readLine(work: {
  line: Float32Array;
  place: number;
  out: Float32Array;
  count: number;
  damping: number;
  dull: number;
  loss: number;
}): number {
  const { line, out, count, damping, loss } = work;
  let { place, dull } = work;
  for (let at = 0; at < count; at++) {
    const read = line[place]!;
    dull = read + damping * (dull - read);
    out[at] = dull * loss;
    if (++place === line.length) place = 0;
  }
  return dull;
}

/** Returns the place after the last one written. */
function writeLine(
  line: Float32Array,
  from: number,
  turned: Float32Array,
  input: Float32Array,
): number {
  let place = from;
  for (let at = 0; at < input.length; at++) {
    line[place] = turned[at]! + input[at]!;
    if (++place === line.length) place = 0;
  }
  return place;
}

/** The Hadamard matrix of eight, as three rounds of sums and differences. */
function turn(values: readonly Float32Array[], count: number): void {
  for (let half = 1; half < lineCount; half *= 2) {
    for (let line = 0; line < lineCount; line++) {
      if (line & half) continue;
      const first = values[line]!;
      const second = values[line + half]!;
      for (let at = 0; at < count; at++) {
        const a = first[at]!;
        const b = second[at]!;
        first[at] = (a + b) * Math.SQRT1_2;
        second[at] = (a - b) * Math.SQRT1_2;
      }
    }
  }
}
