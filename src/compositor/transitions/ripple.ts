import type { Picture } from '../picture.ts';
import type { Stage } from '../stage.ts';
import { outwards } from './circle.ts';
import type { Scene, TransitionFamily } from './transition.ts';

/** A ring of waves runs outwards from the middle, as from a drop, and leaves the next picture behind. */
export const ripples: TransitionFamily = { ripple: paintRipple };

/** The first two as fractions of the frame's shorter side. */
const wavelength = 0.17;
const amplitude = 0.023;
const waves = 2;

/** Samples between the corners of the grid on which waves are computed, and what the kernel counts in. */
const cell = 16;
const unitsPerSample = 1024 / cell;

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
  const { flat, out, shift } = options;
  const pairs = [
    { src: flat.y, dst: out.y, pxPerSample: 1 },
    { src: flat.u, dst: out.u, pxPerSample: 2 },
    { src: flat.v, dst: out.v, pxPerSample: 2 },
  ];
  for (const { src, dst, pxPerSample } of pairs) {
    const columns = Math.ceil(dst.width / cell) + 1;
    const rows = Math.ceil(dst.height / cell) + 1;
    const grid = stage.memory.allocate(4 * columns * rows);
    try {
      const shifts = { x: grid, y: grid + 2 * columns * rows, columns, cell } as const;
      const xs = new Int16Array(stage.kernel.bytes().buffer, shifts.x, columns * rows);
      const ys = new Int16Array(stage.kernel.bytes().buffer, shifts.y, columns * rows);
      for (let row = 0, node = 0; row < rows; row++)
        for (let column = 0; column < columns; column++, node++) {
          const dx = column * cell - dst.width / 2;
          const dy = row * cell - dst.height / 2;
          const distance = Math.sqrt(dx * dx + dy * dy);
          const samples = shift(distance * pxPerSample) / pxPerSample;
          const scale = distance === 0 ? 0 : (unitsPerSample * samples) / distance;
          xs[node] = Math.round(dx * scale);
          ys[node] = Math.round(dy * scale);
        }
      stage.kernel.displacePlane(src, dst, shifts);
    } finally {
      stage.memory.free(grid);
    }
  }
}
