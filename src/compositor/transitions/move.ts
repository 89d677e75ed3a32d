import type { Kernel, Plane } from '../../../kernel/kernel.ts';
import type { PaintTransition, Scene } from './transition.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** How the two pictures of a moving transition share the frame; all lengths in frame widths or heights. */
export interface Course {
  /** How far the picture that leaves has moved in the direction, 0–1. */
  readonly fromMoved: number;
  /** How dark it is (0–1), by its distance from the edge of the other. */
  readonly shade?: (distance: number) => number;
}

/**
 * A transition in which the next picture comes in by a straight edge, in the direction of the name
 * (`left`: from the right border to the left, as in FFmpeg's xfade), over the one that leaves.
 */
export function moving(
  direction: Direction,
  course: (progress: number) => Course,
): PaintTransition {
  return (scene) => {
    const { stage, from, to, out, progress } = scene;
    const lengthPx = isHorizontal(direction) ? stage.widthPx : stage.heightPx;
    const sign = direction === 'left' || direction === 'up' ? -1 : 1;
    const { fromMoved, shade } = course(progress);
    const pairs = [
      [from.y, to.y, out.y, 16],
      [from.u, to.u, out.u, 128],
      [from.v, to.v, out.v, 128],
    ] as const;
    for (const [leaving, coming, target, dark] of pairs) {
      const axis = axisOf(direction, target === out.y ? 'luma' : 'chroma');
      const seam = axis.edge(sign < 0 ? (1 - progress) * lengthPx : progress * lengthPx);
      const leavingPart: Part = {
        source: leaving,
        shift: axis.scale * sign * fromMoved * lengthPx,
        first: sign < 0 ? 0 : Math.floor(seam),
        end: sign < 0 ? Math.ceil(seam) : axis.length(target),
      };
      const comingPart: Part = {
        source: coming,
        shift: -axis.scale * sign * (1 - progress) * lengthPx,
        first: sign < 0 ? Math.floor(seam) : 0,
        end: sign < 0 ? axis.length(target) : Math.ceil(seam),
      };
      drawPart(stage.kernel, axis, target, leavingPart);
      if (shade) shadePart(scene, { axis, target, part: leavingPart, seam, dark, shade, lengthPx });
      joinParts(stage.kernel, { axis, target, comingPart, seam, isBefore: sign > 0 });
    }
  };
}

/** What a direction means for the samples of a plane. */
interface Axis {
  readonly isHorizontal: boolean;
  /** Samples per pixel. */
  readonly scale: number;
  /** Where an edge (in pixels from the border) lies between samples; sample i reaches from i to i + 1. */
  readonly edge: (px: number) => number;
  readonly length: (plane: Plane) => number;
}

function isHorizontal(direction: Direction): boolean {
  return direction === 'left' || direction === 'right';
}

function axisOf(direction: Direction, kind: 'luma' | 'chroma'): Axis {
  const horizontal = isHorizontal(direction);
  const scale = kind === 'luma' ? 1 : 0.5;
  // Chroma column i is sited on luma column 2i, so it reaches from 2i − ½ to 2i + 3/2.
  const offset = kind === 'chroma' && horizontal ? 0.25 : 0;
  return {
    isHorizontal: horizontal,
    scale,
    edge: (px) => px * scale + offset,
    length: (plane) => (horizontal ? plane.width : plane.height),
  };
}

/** Columns (or rows) first … end − 1 of a plane, which show `source` moved by `shift` samples. */
interface Part {
  readonly source: Plane;
  readonly shift: number;
  readonly first: number;
  readonly end: number;
}

function drawPart(kernel: Kernel, axis: Axis, target: Plane, part: Part): void {
  const first = Math.max(0, part.first);
  const end = Math.min(axis.length(target), part.end);
  if (end <= first) return;
  const along = { start: first - part.shift, step: 1 };
  const across = { start: 0, step: 1 };
  const area = lines(axis, target, first, end);
  if (axis.isHorizontal) kernel.resamplePlane(part.source, area, along, across);
  else kernel.resamplePlane(part.source, area, across, along);
}

function lines(axis: Axis, plane: Plane, first: number, end: number): Plane {
  return axis.isHorizontal
    ? { ...plane, at: plane.at + first, width: end - first }
    : { ...plane, at: plane.at + first * plane.stride, height: end - first };
}

/** Draws the coming picture; the sample through which the seam runs keeps its share of the other. */
function joinParts(
  kernel: Kernel,
  join: { axis: Axis; target: Plane; comingPart: Part; seam: number; isBefore: boolean },
): void {
  const { axis, target, comingPart, seam, isBefore } = join;
  const line = Math.floor(seam);
  const share = isBefore ? seam - line : 1 - (seam - line);
  if (line >= axis.length(target) || share === 1) {
    drawPart(kernel, axis, target, comingPart);
    return;
  }
  const shared = lines(axis, target, line, line + 1);
  const below = readSamples(kernel, shared);
  drawPart(kernel, axis, target, comingPart);
  const bytes = kernel.bytes();
  let i = 0;
  for (let row = 0; row < shared.height; row++)
    for (let column = 0; column < shared.width; column++, i++) {
      const at = shared.at + row * shared.stride + column;
      bytes[at] = Math.round(below[i]! + (bytes[at]! - below[i]!) * share);
    }
}

function readSamples(kernel: Kernel, plane: Plane): Uint8Array {
  const bytes = kernel.bytes();
  const samples = new Uint8Array(plane.width * plane.height);
  for (let row = 0; row < plane.height; row++) {
    const start = plane.at + row * plane.stride;
    samples.set(bytes.subarray(start, start + plane.width), row * plane.width);
  }
  return samples;
}

function shadePart(
  { stage }: Scene,
  options: {
    axis: Axis;
    target: Plane;
    part: Part;
    seam: number;
    dark: number;
    shade: (distance: number) => number;
    lengthPx: number;
  },
): void {
  const { axis, target, part, seam, dark, shade, lengthPx } = options;
  const first = Math.max(0, part.first);
  const end = Math.min(axis.length(target), part.end);
  const weights: number[] = [];
  for (let line = first; line < end; line++) {
    const distance = Math.max(0, Math.abs(line + 0.5 - seam) - 0.5);
    weights.push(Math.round(255 * shade(distance / (axis.scale * lengthPx))));
  }
  // Only the lines that grow darker at all.
  const from = weights.findIndex((weight) => weight > 0);
  if (from < 0) return;
  const to = weights.findLastIndex((weight) => weight > 0) + 1;
  const area = lines(axis, target, first + from, first + to);
  const at = stage.masks().full;
  const bytes = stage.kernel.bytes();
  if (axis.isHorizontal) bytes.set(weights.slice(from, to), at);
  else
    for (let row = 0; row < area.height; row++)
      bytes.fill(weights[from + row]!, at + row * area.width, at + (row + 1) * area.width);
  const stride = axis.isHorizontal ? 0 : area.width;
  stage.kernel.shadePlane(area, dark, { ...area, at, stride });
}
