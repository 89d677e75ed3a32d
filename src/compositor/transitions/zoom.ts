import { type Picture, pictureBytes } from '../picture.ts';
import type { Stage } from '../stage.ts';
import { bell, smoothStep } from './curves.ts';
import { double, halfScratch, halve, type HalfPlanes, mixHalves, planesOf } from './half-size.ts';
import type { Scene, TransitionFamily } from './transition.ts';
import { zoomPlane } from './zoom-plane.ts';

/**
 * The camera rushes forward (`zoom-in`) or back (`zoom-out`) out of one picture into the other;
 * `cross-zoom` dives into the old picture and comes back out of the next. The faster it moves the
 * more everything is streaked from the middle. Where a picture is smaller than the frame it goes on
 * mirrored at its borders.
 */
export const zooms: TransitionFamily = {
  'zoom-in': (scene) => paintZoom(scene, forward(scene.progress)),
  'zoom-out': (scene) => paintZoom(scene, backward(scene.progress)),
  'cross-zoom': (scene) => paintZoom(scene, cross(scene.progress)),
};

interface Zoom {
  readonly fromScale: number;
  readonly toScale: number;
  /** Of the next picture, 0–1. */
  readonly share: number;
  /** How much further the camera zooms while the shutter is open, as a factor less one. */
  readonly streak: number;
}

function forward(progress: number): Zoom {
  return {
    fromScale: 2.4 ** progress,
    toScale: 1.5 ** (progress - 1),
    share: smoothStep((progress - 0.33) / 0.34),
    streak: 0.12 * bell(progress),
  };
}

/** The same, run backwards. */
function backward(progress: number): Zoom {
  const reversed = forward(1 - progress);
  return {
    fromScale: reversed.toScale,
    toScale: reversed.fromScale,
    share: 1 - reversed.share,
    streak: reversed.streak,
  };
}

function cross(progress: number): Zoom {
  const dive = (way: number) => 3.2 ** (way ** 1.6);
  return {
    fromScale: dive(2 * Math.min(0.6, progress)),
    toScale: dive(2 * Math.min(0.6, 1 - progress)),
    share: smoothStep((progress - 0.4) / 0.2),
    streak: 0.22 * bell(progress),
  };
}

/** Streaks at the corners, in pixels: below the first only sharp pixels are drawn, above the second none. */
const streaksBeginPx = 3;
const sharpnessEndsPx = 14;

/**
 * Streaked pictures are drawn at half size: half the detail is gone anyway, and a streak is the mean
 * of many enlargements.
 */
function paintZoom(scene: Scene, zoom: Zoom): void {
  const { stage, out } = scene;
  const cornerPx = (zoom.streak * Math.hypot(stage.widthPx, stage.heightPx)) / 2;
  if (cornerPx <= streaksBeginPx) return drawSharp(scene, zoom, out);
  const streaked = drawStreaked(scene, zoom, cornerPx);
  if (cornerPx >= sharpnessEndsPx) return double(stage, streaked, out);
  const soft = stage.scratch(1);
  double(stage, streaked, soft);
  drawSharp(scene, zoom, out);
  const softness = (cornerPx - streaksBeginPx) / (sharpnessEndsPx - streaksBeginPx);
  mixPictures(stage, out, soft, softness);
}

function drawSharp(scene: Scene, zoom: Zoom, target: Picture): void {
  const { stage, from, to } = scene;
  const weight = Math.round(256 * zoom.share);
  if (weight === 0) return drawZoomed(stage, from, zoom.fromScale, target);
  if (weight === 256) return drawZoomed(stage, to, zoom.toScale, target);
  const other = stage.scratch(2);
  drawZoomed(stage, from, zoom.fromScale, target);
  drawZoomed(stage, to, zoom.toScale, other);
  mixPictures(stage, target, other, zoom.share);
}

function mixPictures(stage: Stage, target: Picture, other: Picture, share: number): void {
  const bytes = pictureBytes(stage.widthPx, stage.heightPx);
  stage.kernel.mix(target.at, other.at, target.at, bytes, Math.round(256 * share));
}

function drawZoomed(stage: Stage, picture: Picture, scale: number, target: Picture): void {
  const centers = planeCenters(stage);
  const sources = planesOf(picture);
  for (const [index, dst] of planesOf(target).entries())
    zoomPlane(stage.kernel, { src: sources[index]!, dst, scale, center: centers[index]! });
}

/** The middle of the frame in sample indices: chroma lies left in its pair of columns. */
function planeCenters({ widthPx, heightPx }: Stage) {
  const luma = { x: (widthPx - 1) / 2, y: (heightPx - 1) / 2 };
  const chroma = { x: (widthPx - 1) / 4, y: (heightPx / 2 - 1) / 2 };
  return [luma, chroma, chroma] as const;
}

function drawStreaked(scene: Scene, zoom: Zoom, cornerPx: number): HalfPlanes {
  const { stage, from, to } = scene;
  const [halved, a, b] = [0, 1, 2].map((index) => halfScratch(stage, index)) as [
    HalfPlanes,
    HalfPlanes,
    HalfPlanes,
  ];
  const weight = Math.round(256 * zoom.share);
  const draw = (picture: Picture, scale: number, target: HalfPlanes) => {
    halve(stage, picture, halved);
    zoomHalf(stage, halved, scale, target);
  };
  if (weight < 256) draw(from, zoom.fromScale, a);
  if (weight === 256) draw(to, zoom.toScale, a);
  else if (weight > 0) {
    draw(to, zoom.toScale, b);
    mixHalves(stage, { a, b, dst: a, weight });
  }
  return streak(stage, { picture: a, other: b, by: zoom.streak, cornerPx });
}

function zoomHalf(stage: Stage, src: HalfPlanes, scale: number, dst: HalfPlanes): void {
  const centers = planeCenters(stage);
  for (const [index, plane] of dst.entries()) {
    const { x, y } = centers[index]!;
    const center = { x: (x - 0.5) / 2, y: (y - 0.5) / 2 };
    zoomPlane(stage.kernel, { src: src[index]!, dst: plane, scale, center });
  }
}

/** Ghosts this far apart (at half size) at the corners run together. */
const ghostDistancePx = 5;

/**
 * The mean of many enlargements between 1 and 1 + by: each pass mixes the picture with an
 * enlargement of itself by half of what is left, so n passes make 2ⁿ of them.
 */
function streak(
  stage: Stage,
  options: { picture: HalfPlanes; other: HalfPlanes; by: number; cornerPx: number },
): HalfPlanes {
  const { picture, other, by, cornerPx } = options;
  const passes = Math.max(1, Math.ceil(Math.log2(cornerPx / 2 / ghostDistancePx)));
  for (let pass = 1; pass <= passes; pass++) {
    zoomHalf(stage, picture, (1 + by) ** (0.5 ** pass), other);
    // 127, not 128: halves would all be rounded up, and each pass would brighten the picture.
    mixHalves(stage, { a: picture, b: other, dst: picture, weight: 127 });
  }
  return picture;
}
