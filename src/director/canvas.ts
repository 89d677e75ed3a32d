import { wording } from '../language/wording.ts';
import type { Aspect } from '../timeline/timeline.ts';
import type { Brief } from './brief.ts';
import { decision, type Decision } from './decision.ts';
import { aspectOf, type PictureFacts } from './picture.ts';

export interface Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
}

const smallestPx = 16;
const largestPx = 4096;

/** The film's size: as wished, else upright for mostly upright pictures, else wide. */
export function chooseCanvas(
  pictures: readonly PictureFacts[],
  brief: Brief,
): { canvas: Canvas; decisions: Decision[] } {
  if (brief.size !== 'auto') {
    return fitSize(brief.size);
  }
  const upright = pictures.filter((picture) => aspectOf(picture) < 1).length;
  const mostlyUpright = upright * 2 > pictures.length;
  const aspect = brief.aspect === 'auto' ? (mostlyUpright ? '9:16' : '16:9') : brief.aspect;
  const canvas = sizeOf(aspect, brief.shortSidePx === 'auto' ? 1080 : brief.shortSidePx);
  if (brief.aspect !== 'auto' || !mostlyUpright) return { canvas, decisions: [] };
  const size = `${canvas.widthPx}×${canvas.heightPx}`;
  const said = wording(
    `Upright film (${size}): ${upright} of ${pictures.length} pictures are upright.`,
    `竖屏影片（${size}）：${pictures.length} 个素材中有 ${upright} 个是竖的。`,
  );
  return { canvas, decisions: [decision('canvas', said)] };
}

/** The wished size; one beyond the limits is brought inside with its aspect kept, and told. */
function fitSize(wish: Canvas): { canvas: Canvas; decisions: Decision[] } {
  const shrink = Math.min(1, largestPx / Math.max(wish.widthPx, wish.heightPx));
  const canvas = {
    widthPx: evenPx(wish.widthPx * shrink),
    heightPx: evenPx(wish.heightPx * shrink),
  };
  if (canvas.widthPx === wish.widthPx && canvas.heightPx === wish.heightPx) {
    return { canvas, decisions: [] };
  }
  const said = wording(
    `Size ${canvas.widthPx}×${canvas.heightPx}: sides are even and at most ${largestPx} pixels.`,
    `尺寸 ${canvas.widthPx}×${canvas.heightPx}：边长须为偶数，最大 ${largestPx} 像素。`,
  );
  return { canvas, decisions: [decision('canvas', said)] };
}

/** A size of that shape whose shorter side is that of the film. */
export function canvasFor(aspect: Aspect, film: Canvas): Canvas {
  return sizeOf(aspect, Math.min(film.widthPx, film.heightPx));
}

function sizeOf(aspect: Aspect, shortSidePx: number): Canvas {
  const [across = 16, down = 9] = aspect.split(':').map(Number);
  const longSidePx = (shortSidePx * Math.max(across, down)) / Math.min(across, down);
  const shrink = Math.min(1, largestPx / longSidePx);
  const longPx = evenPx(longSidePx * shrink);
  const shortPx = evenPx(shortSidePx * shrink);
  return across >= down
    ? { widthPx: longPx, heightPx: shortPx }
    : { widthPx: shortPx, heightPx: longPx };
}

/** 4:2:0 chroma wants even sides. */
function evenPx(px: number): number {
  return Math.min(largestPx, Math.max(smallestPx, 2 * Math.round(px / 2)));
}
