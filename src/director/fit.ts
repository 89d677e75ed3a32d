import type { Fit } from '../timeline/timeline.ts';
import type { Canvas } from './canvas.ts';
import { aspectOf, type PictureFacts } from './picture.ts';

/** Share of a picture that a crop may take, and that it may take without a look at the focus. */
const littleLost = 0.3;
const hardlyLost = 0.15;
/** A panorama is wider than this; panning across shows what the crop hides. */
const panoramaAspect = 1.9;
const panoramaLost = 0.55;

/** Crop where little is lost and nothing that matters; else the whole picture over its own blur. */
export function chooseFit(picture: PictureFacts, canvas: Canvas, wish: Fit | 'auto'): Fit {
  if (wish !== 'auto') return wish;
  const frame = frameIn(picture, canvas);
  const lost = 1 - frame.width * frame.height;
  if (lost <= hardlyLost) return 'crop';
  const focus = picture.look?.focus;
  const focusFits =
    focus === undefined || (focus.width <= frame.width && focus.height <= frame.height);
  if (lost <= littleLost && focusFits) return 'crop';
  return isPanorama(picture, canvas) ? 'crop' : 'blur';
}

export function isPanorama(picture: PictureFacts, canvas: Canvas): boolean {
  const frame = frameIn(picture, canvas);
  return (
    picture.kind === 'image' &&
    aspectOf(picture) >= panoramaAspect &&
    frame.width < 1 - hardlyLost &&
    frame.width >= 1 - panoramaLost
  );
}

/** The largest part of the picture with the frame's aspect, as fractions of the picture. */
export function frameIn(
  picture: PictureFacts,
  canvas: Canvas,
): { readonly width: number; readonly height: number } {
  const ratio = aspectOf(canvas) / aspectOf(picture);
  return { width: Math.min(1, ratio), height: Math.min(1, 1 / ratio) };
}
