import { wording } from '../language/wording.ts';
import type { Aspect, Brief } from './brief.ts';
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
    const canvas = {
      widthPx: evenPx(brief.size.widthPx),
      heightPx: evenPx(brief.size.heightPx),
    };
    return { canvas, decisions: [] };
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
