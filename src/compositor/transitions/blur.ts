import { pictureBytes } from '../picture.ts';
import type { Stage } from '../stage.ts';
import { bell, smoothStep } from './curves.ts';
import { double, halfScratch, halve } from './half-size.ts';
import type { Scene, TransitionFamily } from './transition.ts';

/** The picture goes out of focus, changes while nothing can be made out, and comes back sharp. */
export const blurs: TransitionFamily = { blur: paintBlur };

/** Of the box (twice over) at the height of it, as a fraction of the frame's shorter side. */
const mostRadius = 0.042;
/** A smaller blur is a mix of the sharp picture and this one, which half size cannot tell apart. */
const leastRadiusPx = 2;

function paintBlur(scene: Scene): void {
  const { stage, from, to, out, progress } = scene;
  const { kernel, widthPx, heightPx } = stage;
  const bytes = pictureBytes(widthPx, heightPx);
  const share = smoothStep((progress - 0.25) / 0.5);
  kernel.mix(from.at, to.at, out.at, bytes, Math.round(256 * share));
  const radiusPx = mostRadius * Math.min(widthPx, heightPx) * bell(progress);
  const softness = Math.round(256 * Math.min(1, radiusPx / leastRadiusPx));
  if (softness === 0) return;
  const blurred = softness === 256 ? out : stage.scratch(1);
  const halves = halfScratch(stage, 0);
  halve(stage, out, halves);
  blurHalves(stage, Math.round(Math.max(leastRadiusPx, radiusPx) / 2));
  double(stage, halves, blurred);
  if (blurred !== out) kernel.mix(out.at, blurred.at, out.at, bytes, softness);
}

/** A box over a box is a tent, which already looks like a lens out of focus. */
function blurHalves(stage: Stage, radius: number): void {
  for (const { at, width, height } of halfScratch(stage, 0)) {
    stage.kernel.blurPlane(at, at, width, height, radius);
    stage.kernel.blurPlane(at, at, width, height, radius);
  }
}
