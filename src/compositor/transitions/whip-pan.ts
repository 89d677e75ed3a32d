import type { Plane } from '../../../kernel/kernel.ts';
import type { Stage } from '../stage.ts';
import { bell, smoothStep } from './curves.ts';
import { planesOf } from './half-size.ts';
import type { Scene, TransitionFamily } from './transition.ts';
import { resampleMirrored } from './zoom-plane.ts';

/**
 * The camera is torn round to the next picture, which stands beside the old one; everything is
 * smeared along the way. As with the slides, the name says where the pictures move.
 */
export const whipPans: TransitionFamily = {
  'whip-pan-left': (scene) => paintWhipPan(scene, -1),
  'whip-pan-right': (scene) => paintWhipPan(scene, 1),
};

/** Radius of each of the two boxes that smear the picture at full speed, as a fraction of its width. */
const mostRadius = 0.062;

function paintWhipPan(scene: Scene, sign: -1 | 1): void {
  const { stage, out, progress } = scene;
  const way = smoothStep(progress);
  const smear = mostRadius * bell(progress);
  const [from, to] = [planesOf(scene.from), planesOf(scene.to)];
  for (const [index, target] of planesOf(out).entries()) {
    const [first, second] = sign < 0 ? [from[index]!, to[index]!] : [to[index]!, from[index]!];
    const offset = (sign < 0 ? way : 1 - way) * target.width;
    drawStrip(stage, { first, second, offset, radius: Math.round(smear * target.width), target });
  }
}

/**
 * Shows the strip of two pictures side by side from `offset` samples on, smeared. The strip is laid
 * out at whole samples with as much beside the frame as the smear reaches, and read at the fraction.
 */
function drawStrip(
  stage: Stage,
  options: { first: Plane; second: Plane; offset: number; radius: number; target: Plane },
): void {
  const { kernel, memory } = stage;
  const { first, second, offset, radius, target } = options;
  const margin = 2 * radius + 4;
  const width = target.width + 2 * margin;
  const strip = memory.allocate(width * target.height);
  const smeared = memory.allocate(width * target.height);
  try {
    const left = Math.floor(offset) - margin;
    const area = { at: strip, stride: width, width, height: target.height };
    layOut(stage, { first, second, left, area });
    let at = strip;
    if (radius > 0) {
      kernel.blurRows(strip, smeared, width, target.height, radius);
      kernel.blurRows(smeared, strip, width, target.height, radius);
      at = strip;
    }
    const x = { start: margin + offset - Math.floor(offset), step: 1 };
    kernel.resamplePlane({ ...area, at }, target, x, { start: 0, step: 1 });
  } finally {
    memory.free(strip);
    memory.free(smeared);
  }
}

/** Fills `area` with the strip from sample `left` on; beyond its ends it is mirrored. */
function layOut(
  { kernel }: Stage,
  options: { first: Plane; second: Plane; left: number; area: Plane },
): void {
  const { first, second, left, area } = options;
  const seam = Math.max(0, Math.min(area.width, first.width - left));
  const y = { start: 0, step: 1 };
  const parts = [
    { src: first, begin: 0, end: seam, start: left },
    { src: second, begin: seam, end: area.width, start: left + seam - first.width },
  ];
  for (const { src, begin, end, start } of parts) {
    if (end <= begin) continue;
    const dst = { ...area, at: area.at + begin, width: end - begin };
    resampleMirrored(kernel, { src, dst, x: { start, step: 1 }, y });
  }
}
