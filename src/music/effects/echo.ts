import type { Effect } from './effect.ts';

/** Echoes that wander from side to side, each duller than the one before. The wet sound alone. */
export function createEcho(shape: { delaySamples: number; feedback: number }): Effect {
  const length = Math.max(1, Math.round(shape.delaySamples));
  const lineLeft = new Float32Array(length);
  const lineRight = new Float32Array(length);
  const state = new Float64Array(4);
  let start = 0;
  return {
    process: (left, right) => {
      let [dullLeft = 0, dullRight = 0, lowLeft = 0, lowRight = 0] = state;
      let position = start;
      for (let at = 0; at < left.length; at++) {
        dullLeft += 0.32 * (lineLeft[position]! - dullLeft);
        dullRight += 0.32 * (lineRight[position]! - dullRight);
        lowLeft += 0.03 * (dullLeft - lowLeft);
        lowRight += 0.03 * (dullRight - lowRight);
        const echoLeft = dullLeft - lowLeft;
        const echoRight = dullRight - lowRight;
        lineLeft[position] = 0.5 * (left[at]! + right[at]!) + shape.feedback * echoRight;
        lineRight[position] = shape.feedback * 1.1 * echoLeft;
        left[at] = echoLeft;
        right[at] = echoRight * 1.2;
        if (++position === length) position = 0;
      }
      state.set([dullLeft, dullRight, lowLeft, lowRight]);
      start = position;
    },
  };
}
