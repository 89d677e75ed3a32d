import type { Plane } from '../../../kernel/kernel.ts';
import { pictureBytes } from '../picture.ts';
import type { Stage } from '../stage.ts';
import { bell, smoothStep } from './curves.ts';
import { double, halfScratch, halve } from './half-size.ts';
import { push } from './push.ts';
import type { Scene, TransitionFamily } from './transition.ts';
import { resampleMirrored } from './zoom-plane.ts';

/**
 * The camera is torn round to the next picture, which stands beside the old one; everything is
 * smeared along the way. As with the slides, the name says where the pictures move.
 */
export const whipPans: TransitionFamily = {
  'whip-pan-left': (scene) => paintWhipPan(scene, 'left'),
  'whip-pan-right': (scene) => paintWhipPan(scene, 'right'),
};

/** Radius of each of the two boxes that smear the picture at full speed, as a fraction of its width. */
const mostRadius = 0.062;
/** Below the first only sharp pixels are drawn, above the second only smeared ones, at half size. */
const smearBeginsPx = 1;
const sharpnessEndsPx = 7;

function paintWhipPan(scene: Scene, direction: 'left' | 'right'): void {
  const { stage, out } = scene;
  const way = smoothStep(scene.progress);
  const radiusPx = mostRadius * stage.widthPx * bell(scene.progress);
  if (radiusPx < sharpnessEndsPx) push(direction)({ ...scene, progress: way });
  if (radiusPx <= smearBeginsPx) return;
  smear(scene, { direction, way, radius: Math.max(1, Math.round(radiusPx / 2)) });
  if (radiusPx >= sharpnessEndsPx) return double(stage, halfScratch(stage, 2), out);
  const soft = stage.scratch(1);
  double(stage, halfScratch(stage, 2), soft);
  const softness = (radiusPx - smearBeginsPx) / (sharpnessEndsPx - smearBeginsPx);
  const bytes = pictureBytes(stage.widthPx, stage.heightPx);
  stage.kernel.mix(out.at, soft.at, out.at, bytes, Math.round(256 * softness));
}

/** Draws the smeared view, at half size, into half-sized scratch 2. */
function smear(
  { stage, from, to }: Scene,
  pan: { direction: 'left' | 'right'; way: number; radius: number },
): void {
  const { direction, way, radius } = pan;
  const [leaving, coming] = [halfScratch(stage, 0), halfScratch(stage, 1)];
  halve(stage, from, leaving);
  halve(stage, to, coming);
  const [first, second] = direction === 'left' ? [leaving, coming] : [coming, leaving];
  const view = direction === 'left' ? way : 1 - way;
  for (const [index, target] of halfScratch(stage, 2).entries()) {
    const share = target.width / halfScratch(stage, 2)[0].width;
    drawStrip(stage, {
      first: first[index]!,
      second: second[index]!,
      offset: view * target.width,
      radius: Math.max(1, Math.round(radius * share)),
      target,
    });
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
    const area = { at: strip, stride: width, width, height: target.height };
    layOut(stage, { first, second, left: Math.floor(offset) - margin, area });
    kernel.blurRows(strip, smeared, width, target.height, radius);
    kernel.blurRows(smeared, strip, width, target.height, radius);
    const x = { start: margin + offset - Math.floor(offset), step: 1 };
    kernel.resamplePlane(area, target, x, { start: 0, step: 1 });
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
