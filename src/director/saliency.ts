import type { Rect } from '../timeline/timeline.ts';
import { residualSide, spectralResidual } from './spectral-residual.ts';
import { averageCells, lumaCells, type CellGrid, type Thumbnail } from './thumbnail.ts';

/** Where the eye goes: one weight for each cell of a grid, row by row, with a mean of 1. */
export interface SaliencyMap {
  readonly columns: number;
  readonly rows: number;
  readonly weights: Float32Array;
}

const longSideCells = 32;
/** How much likelier the middle is than the corners to hold what was photographed. */
const centreSpread = 0.45;
const skinBonus = 1.5;
/** Less of a side is a detail, and not a place to go to. */
const leastFocus = 0.25;
/** More skin than this is sand, wood or a sunset. */
const mostSkin = 0.35;

/**
 * Colour that stands out from its surroundings, what is unexpected in the picture's structure,
 * skin, and a liking for the middle, multiplied.
 */
export function saliencyOf(thumb: Thumbnail): SaliencyMap {
  const long = Math.max(thumb.widthPx, thumb.heightPx);
  const columns = Math.max(4, Math.round((longSideCells * thumb.widthPx) / long));
  const rows = Math.max(4, Math.round((longSideCells * thumb.heightPx) / long));
  const grid = averageCells(thumb, columns, rows);
  const contrast = meanOne(colourContrast(grid));
  const residual = meanOne(smooth(residualCells(thumb, columns, rows), columns, rows));
  const skin = skinCells(grid);
  const weights = contrast.map((value, cell) => {
    const x = ((cell % columns) + 0.5) / columns - 0.5;
    const y = (Math.floor(cell / columns) + 0.5) / rows - 0.5;
    const middle = Math.exp(-(x * x + y * y) / (2 * centreSpread * centreSpread));
    return (0.6 * value + 0.4 * residual[cell]!) * (1 + skinBonus * skin[cell]!) * middle;
  });
  return { columns, rows, weights: meanOne(weights) };
}

/**
 * The rectangle that matters: the one that holds the most saliency beyond `demand` times the mean
 * (the largest sum over sub-rectangles). A picture that is alike everywhere matters in its middle.
 */
export function focusOf({ columns, rows, weights }: SaliencyMap, demand = 1.45): Rect {
  let best = { sum: 0, left: 0, right: 0, top: 0, bottom: 0 };
  for (let left = 0; left < columns; left++) {
    const sums = new Float64Array(rows);
    for (let right = left + 1; right <= columns; right++) {
      for (let row = 0; row < rows; row++)
        sums[row]! += weights[row * columns + right - 1]! - demand;
      const run = largestRun(sums);
      if (run.sum > best.sum) best = { ...run, left, right };
    }
  }
  if (best.sum === 0) return { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
  const [x, width] = atLeast(leastFocus, best.left / columns, best.right / columns);
  const [y, height] = atLeast(leastFocus, best.top / rows, best.bottom / rows);
  return { x, y, width, height };
}

/** Start and length of a stretch inside 0–1, grown around its middle to at least `least`. */
function atLeast(least: number, start: number, end: number): [number, number] {
  const length = Math.max(least, end - start);
  return [Math.min(1 - length, Math.max(0, (start + end - length) / 2)), length];
}

/** 0 (all in one place) to 1 (spread evenly): the root mean square distance from the centroid. */
export function spreadOf({ columns, rows, weights }: SaliencyMap): number {
  let [sum, sumX, sumY, squares] = [0, 0, 0, 0];
  weights.forEach((weight, cell) => {
    const x = ((cell % columns) + 0.5) / columns;
    const y = (Math.floor(cell / columns) + 0.5) / rows;
    sum += weight;
    sumX += weight * x;
    sumY += weight * y;
    squares += weight * (x * x + y * y);
  });
  const variance = squares / sum - (sumX / sum) ** 2 - (sumY / sum) ** 2;
  return Math.min(1, Math.sqrt(Math.max(0, variance) * 6));
}

/** Kadane's largest contiguous sum. */
function largestRun(values: Float64Array): { sum: number; top: number; bottom: number } {
  let best = { sum: 0, top: 0, bottom: 0 };
  let [sum, top] = [0, 0];
  values.forEach((value, index) => {
    if (sum <= 0) [sum, top] = [0, index];
    sum += value;
    if (sum > best.sum) best = { sum, top, bottom: index + 1 };
  });
  return best;
}

/**
 * Distance in CIELAB from the mean of the largest window around a cell that stays inside the
 * picture (Achanta & Süsstrunk, "Saliency detection using maximum symmetric surround", ICIP 2010).
 */
function colourContrast(grid: CellGrid): Float32Array {
  const { columns, rows } = grid;
  const lab = labCells(grid);
  const sums = lab.map((plane) => integral(plane, columns, rows));
  return Float32Array.from({ length: columns * rows }, (_, cell) => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    const [reachX, reachY] = [Math.min(x, columns - 1 - x), Math.min(y, rows - 1 - y)];
    const box = {
      left: x - reachX,
      right: x + reachX + 1,
      top: y - reachY,
      bottom: y + reachY + 1,
    };
    const area = (box.right - box.left) * (box.bottom - box.top);
    return Math.hypot(
      ...lab.map((plane, channel) => plane[cell]! - boxSum(sums[channel]!, columns, box) / area),
    );
  });
}

function integral(plane: Float32Array, columns: number, rows: number): Float64Array {
  const sums = new Float64Array((columns + 1) * (rows + 1));
  for (let y = 0; y < rows; y++) {
    let row = 0;
    for (let x = 0; x < columns; x++) {
      row += plane[y * columns + x]!;
      sums[(y + 1) * (columns + 1) + x + 1] = sums[y * (columns + 1) + x + 1]! + row;
    }
  }
  return sums;
}

function boxSum(
  sums: Float64Array,
  columns: number,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): number {
  const at = (x: number, y: number) => sums[y * (columns + 1) + x]!;
  return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
}

function residualCells(thumb: Thumbnail, columns: number, rows: number): Float32Array {
  const residual = spectralResidual(lumaCells(averageCells(thumb, residualSide, residualSide)));
  const cells = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  residual.forEach((value, index) => {
    const x = Math.floor((((index % residualSide) + 0.5) / residualSide) * columns);
    const y = Math.floor(((Math.floor(index / residualSide) + 0.5) / residualSide) * rows);
    cells[y * columns + x]! += value;
    counts[y * columns + x]! += 1;
  });
  return cells.map((value, cell) => value / counts[cell]!);
}

function smooth(plane: Float32Array, columns: number, rows: number): Float32Array {
  const sums = integral(plane, columns, rows);
  return plane.map((_, cell) => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    const box = {
      left: Math.max(0, x - 1),
      right: Math.min(columns, x + 2),
      top: Math.max(0, y - 1),
      bottom: Math.min(rows, y + 2),
    };
    return boxSum(sums, columns, box) / ((box.right - box.left) * (box.bottom - box.top));
  });
}

/**
 * 1 where a cell has the chroma of skin, which is nearly the same for all people (Chai & Ngan,
 * "Face segmentation using skin-color map in videophone applications", 1999); all 0 where too much
 * of the picture has it.
 */
function skinCells({ red, green, blue }: CellGrid): Float32Array {
  const skin = red.map((r, cell) => {
    const [g, b] = [green[cell]!, blue[cell]!];
    const cb = 128 - 0.169 * r - 0.331 * g + 0.5 * b;
    const cr = 128 + 0.5 * r - 0.419 * g - 0.081 * b;
    const light = 0.299 * r + 0.587 * g + 0.114 * b;
    return cb >= 77 && cb <= 127 && cr >= 137 && cr <= 173 && light > 50 && light < 235 ? 1 : 0;
  });
  const share = skin.reduce((sum, value) => sum + value, 0) / skin.length;
  return share > mostSkin ? skin.fill(0) : skin;
}

/** L*, a* and b* (D65) of every cell. */
function labCells({ red, green, blue }: CellGrid): [Float32Array, Float32Array, Float32Array] {
  const lab = [red, green, blue].map((plane) => new Float32Array(plane.length)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  red.forEach((value, cell) => {
    const [r, g, b] = [value, green[cell]!, blue[cell]!].map(linearLight) as [
      number,
      number,
      number,
    ];
    const x = cubeRoot((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const y = cubeRoot(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const z = cubeRoot((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    lab[0][cell] = 116 * y - 16;
    lab[1][cell] = 500 * (x - y);
    lab[2][cell] = 200 * (y - z);
  });
  return lab;
}

function linearLight(value: number): number {
  const unit = value / 255;
  return unit <= 0.04045 ? unit / 12.92 : ((unit + 0.055) / 1.055) ** 2.4;
}

/** CIE's f(t). */
function cubeRoot(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}

/** A plane without any weight becomes even. */
function meanOne(plane: Float32Array): Float32Array {
  const mean = plane.reduce((sum, value) => sum + value, 0) / plane.length;
  return mean > 1e-6 ? plane.map((value) => value / mean) : plane.map(() => 1);
}
