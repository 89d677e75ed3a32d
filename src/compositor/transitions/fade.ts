import { fillPicture, pictureBytes, type Picture } from '../picture.ts';
import type { Scene, TransitionFamily } from './transition.ts';

/** One picture turns into the other, directly or by way of a colour. */
export const fades: TransitionFamily = {
  fade: (scene) => mixPictures(scene, scene.from, scene.to, scene.progress),
  'fade-through-black': (scene) => fadeThrough(scene, '#000000'),
  'fade-through-white': (scene) => fadeThrough(scene, '#ffffff'),
};

function fadeThrough(scene: Scene, color: string): void {
  const veil = scene.stage.scratch(0);
  fillPicture(scene.stage.kernel, veil, color);
  const { progress } = scene;
  if (progress < 0.5) mixPictures(scene, scene.from, veil, 2 * progress);
  else mixPictures(scene, veil, scene.to, 2 * progress - 1);
}

function mixPictures({ stage, out }: Scene, a: Picture, b: Picture, share: number): void {
  const bytes = pictureBytes(stage.widthPx, stage.heightPx);
  stage.kernel.mix(a.at, b.at, out.at, bytes, Math.round(256 * share));
}
