import {
  allocateTransparent,
  cutOut,
  drawPictureOver,
  drawView,
  type Picture,
  type TransparentPicture,
} from './picture.ts';
import type { Stage } from './stage.ts';

/** Width of the transparent border that every overlay brings, so that its edges move smoothly. */
export const overlayBorderPx = 4;

/** A picture with transparency, none of it within the border, and where it stands in the frame. */
export interface Overlay {
  readonly picture: TransparentPicture;
  readonly centerXPx: number;
  readonly centerYPx: number;
  /** Frame pixels per picture pixel. */
  readonly scale: number;
  /** Clockwise. */
  readonly rotationDeg: number;
  /** 0–1. */
  readonly opacity: number;
  /** What is done to the drawn pixels before they meet the frame. */
  readonly afterwards?: (drawn: Picture) => void;
}

/**
 * Draws an overlay over the frame: its bounding box, clipped to the frame and widened to even
 * borders, is drawn apart at sub-pixel positions and then laid over by its transparency.
 */
export function drawOverlay(stage: Stage, frame: Picture, overlay: Overlay): void {
  const box = boundingBox(stage, overlay);
  if (!box) return;
  const drawn = allocateTransparent(stage.memory, { widthPx: box.width, heightPx: box.height });
  try {
    drawTurned(stage, overlay, box, drawn);
    overlay.afterwards?.(drawn);
    drawPictureOver(stage.kernel, cutOut(frame, box), drawn, overlay.opacity);
  } finally {
    stage.memory.free(drawn.at);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boundingBox(stage: Stage, overlay: Overlay): Box | null {
  const { cos, sin } = turn(overlay);
  const width = overlay.picture.widthPx * overlay.scale;
  const height = overlay.picture.heightPx * overlay.scale;
  const halfWidth = (Math.abs(cos) * width + Math.abs(sin) * height) / 2 + 1;
  const halfHeight = (Math.abs(sin) * width + Math.abs(cos) * height) / 2 + 1;
  const evenDown = (value: number) => 2 * Math.floor(value / 2);
  const evenUp = (value: number) => 2 * Math.ceil(value / 2);
  const left = Math.max(0, evenDown(overlay.centerXPx - halfWidth));
  const top = Math.max(0, evenDown(overlay.centerYPx - halfHeight));
  const right = Math.min(stage.widthPx, evenUp(overlay.centerXPx + halfWidth));
  const bottom = Math.min(stage.heightPx, evenUp(overlay.centerYPx + halfHeight));
  if (right <= left || bottom <= top) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function turn({ rotationDeg }: Overlay): { cos: number; sin: number } {
  const angle = (rotationDeg * Math.PI) / 180;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
}

/** Fills `drawn`, which stands for `box` of the frame, with the overlay; transparent around it. */
function drawTurned(stage: Stage, overlay: Overlay, box: Box, drawn: TransparentPicture): void {
  const { picture, scale } = overlay;
  const dx = box.x - overlay.centerXPx;
  const dy = box.y - overlay.centerYPx;
  if (overlay.rotationDeg === 0) {
    const view = {
      x: dx / scale + picture.widthPx / 2,
      y: dy / scale + picture.heightPx / 2,
      width: box.width / scale,
      height: box.height / scale,
    };
    drawView(stage.kernel, picture, view, drawn);
    return;
  }
  const { cos, sin } = turn(overlay);
  // Frame → picture: turn back around the centre, divide by the scale. In luma sample indices.
  const luma = {
    x0: (cos * (dx + 0.5) + sin * (dy + 0.5)) / scale + picture.widthPx / 2 - 0.5,
    y0: (-sin * (dx + 0.5) + cos * (dy + 0.5)) / scale + picture.heightPx / 2 - 0.5,
    xPerColumn: cos / scale,
    yPerColumn: -sin / scale,
    xPerRow: sin / scale,
    yPerRow: cos / scale,
    outside: 0,
  };
  // A chroma sample (i, j) sits at luma (2i, 2j + ½), in the frame and in the picture.
  const chroma = {
    ...luma,
    x0: (luma.x0 + luma.xPerRow / 2) / 2,
    y0: (luma.y0 + luma.yPerRow / 2 - 0.5) / 2,
  };
  const { kernel } = stage;
  kernel.warpPlane(picture.y, drawn.y, luma);
  kernel.warpPlane(picture.u, drawn.u, chroma);
  kernel.warpPlane(picture.v, drawn.v, chroma);
  kernel.warpPlane(picture.alpha.full, drawn.alpha.full, luma);
  kernel.warpPlane(picture.alpha.half, drawn.alpha.half, chroma);
}
