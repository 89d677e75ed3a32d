import type { Picture } from '../picture.ts';
import type { Stage } from '../stage.ts';
import { outwards } from './circle.ts';
import type { Scene, TransitionFamily } from './transition.ts';

/** A ring of waves runs outwards from the middle, as from a drop, and leaves the next picture behind. */
export const ripples: TransitionFamily = { ripple: paintRipple };

/** All three as fractions of the frame's shorter side. */
const wavelength = 0.17;
const amplitude = 0.022;
const waves = 3;

/** Pixels between the corners of the grid on which waves are computed. */
const cellPx = 16;

function paintRipple(scene: Scene): void {
  const { stage, out, progress } = scene;
  const { widthPx, heightPx } = stage;
  const shortPx = Math.min(widthPx, heightPx);
  const cornerPx = Math.hypot(widthPx, heightPx) / 2;
  const trainPx = waves * wavelength * shortPx;
  const flat = stage.scratch(0);
  // The soft edge is as wide as the train of waves, so both run together.
  stage.mixByField({
    ...scene,
    out: flat,
    field: outwards,
    softness: trainPx / cornerPx,
  });
  const frontPx = progress * (cornerPx + trainPx);
  displace(stage, {
    flat,
    out,
    shift: (distancePx) => wave(distancePx, { frontPx, trainPx, shortPx, cornerPx }),
  });
}

/** How far the picture is shifted outwards at a distance from the middle, in pixels. */
function wave(
  distancePx: number,
  ring: { frontPx: number; trainPx: number; shortPx: number; cornerPx: number },
): number {
  const behind = (ring.frontPx - distancePx) / ring.trainPx;
  if (behind <= 0 || behind >= 1) return 0;
  // Waves lose height as their ring grows, and none begins with a jerk in the middle.
  const spent = 1 - (0.6 * distancePx) / ring.cornerPx;
  const core = Math.min(1, distancePx / (0.5 * wavelength * ring.shortPx));
  const envelope = Math.sin(Math.PI * behind) ** 2;
  return (
    amplitude * ring.shortPx * spent * core * envelope * Math.sin(2 * Math.PI * waves * behind)
  );
}

function displace(
  stage: Stage,
  options: { flat: Picture; out: Picture; shift: (distancePx: number) => number },
): void {
  const { kernel, memory, widthPx, heightPx } = stage;
  const columns = Math.ceil(widthPx / cellPx) + 1;
  const rows = Math.ceil(heightPx / cellPx) + 1;
  const nodes = columns * rows;
  const x = memory.allocate(2 * nodes);
  const y = memory.allocate(2 * nodes);
  try {
    const buffer = kernel.bytes().buffer;
    const xs = new Int16Array(buffer, x, nodes);
    const ys = new Int16Array(buffer, y, nodes);
    for (let row = 0, node = 0; row < rows; row++)
      for (let column = 0; column < columns; column++, node++) {
        const dx = column * cellPx - widthPx / 2;
        const dy = row * cellPx - heightPx / 2;
        const distance = Math.hypot(dx, dy);
        const scaled = distance === 0 ? 0 : (64 * options.shift(distance)) / distance;
        xs[node] = Math.round(dx * scaled);
        ys[node] = Math.round(dy * scaled);
      }
    const { flat, out } = options;
    kernel.displacePlane(flat.y, out.y, { x, y, columns, cell: 16 });
    kernel.displacePlane(flat.u, out.u, { x, y, columns, cell: 8 });
    kernel.displacePlane(flat.v, out.v, { x, y, columns, cell: 8 });
  } finally {
    memory.free(x);
    memory.free(y);
  }
}
