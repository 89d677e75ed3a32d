import type { Address, Kernel, Plane, Sampling, ShiftGrid, Vignette, Warp } from './kernel.ts';
import type { KernelMemory } from './memory.ts';

/** The kernel as one would explain it: no SIMD, the same bytes. For comparison, not for use. */
export function createPlainKernel(memory: KernelMemory): Kernel {
  const bytes = () => memory.bytes();
  return {
    bytes,
    resamplePlane: (src, dst, x, y) => resamplePlane(bytes(), { src, dst, x, y }),
    mix: (a, b, dst, length, weight) => {
      const m = bytes();
      for (let i = 0; i < length; i++) m[dst + i] = mixed(m[a + i]!, m[b + i]!, weight);
    },
    mixByMask: (a, b, mask, dst, length) => {
      const m = bytes();
      for (let i = 0; i < length; i++)
        m[dst + i] = mixed(m[a + i]!, m[b + i]!, widened(m[mask + i]!));
    },
    drawOver: (dst, src, alpha, opacity) => {
      const m = bytes();
      for (let row = 0; row < dst.height; row++)
        for (let column = 0; column < dst.width; column++) {
          const cover = m[alpha.at + row * alpha.stride + column]!;
          if (cover === 0) continue;
          const covered = (widened(cover) * opacity + 128) >> 8;
          const at = dst.at + row * dst.stride + column;
          const drawn = m[src.at + row * src.stride + column]!;
          m[at] = Math.min(255, (drawn * opacity + m[at]! * (256 - covered) + 128) >> 8);
        }
    },
    shadePlane: (dst, value, weights) =>
      eachSample(bytes(), dst, weights, (sample, weight) => mixed(sample, value, widened(weight))),
    maskFromField: (field, mask, length, threshold, gain) => {
      const m = bytes();
      const fields = new Uint16Array(m.buffer, field, length);
      for (let i = 0; i < length; i++)
        m[mask + i] = smoothByte(Math.imul(threshold - fields[i]!, gain) >> 9);
    },
    halvePlane: (src, dst) => {
      const m = bytes();
      for (let row = 0; row < src.height >> 1; row++)
        for (let column = 0; column < src.width >> 1; column++) {
          const at = src.at + 2 * row * src.stride + 2 * column;
          const below = at + src.stride;
          const sum = m[at]! + m[at + 1]! + m[below]! + m[below + 1]!;
          m[dst.at + row * dst.stride + column] = (sum + 2) >> 2;
        }
    },
    doublePlane: (src, dst) => {
      const m = bytes();
      const at = (x: number, y: number) =>
        m[src.at + clampIndex(y, src.height) * src.stride + clampIndex(x, src.width)]!;
      for (let row = 0; row < dst.height; row++)
        for (let column = 0; column < dst.width; column++) {
          const [x, y] = [column >> 1, row >> 1];
          const [besideX, besideY] = [x + (column & 1 ? 1 : -1), y + (row & 1 ? 1 : -1)];
          const sum = 9 * at(x, y) + 3 * at(besideX, y) + 3 * at(x, besideY) + at(besideX, besideY);
          m[dst.at + row * dst.stride + column] = (sum + 8) >> 4;
        }
    },
    mapSamples: (plane, table) => {
      const m = bytes();
      eachSample(m, plane, plane, (sample) => m[table + sample]!);
    },
    turnChroma: (u, v, turn) => {
      const m = bytes();
      for (let row = 0; row < u.height; row++)
        for (let column = 0; column < u.width; column++) {
          const i = row * u.stride + column;
          const du = m[u.at + i]! - 128;
          const dv = m[v.at + i]! - 128;
          m[u.at + i] = clampToByte(
            ((turn.uu * du + turn.uv * dv + 128) >> 8) + 128 + turn.uOffset,
          );
          m[v.at + i] = clampToByte(
            ((turn.vu * du + turn.vv * dv + 128) >> 8) + 128 + turn.vOffset,
          );
        }
    },
    addOffsets: (dst, offsets) =>
      eachSample(bytes(), dst, offsets, (sample, offset) => clampToByte(sample + offset - 128)),
    addGrain: (dst, noise, amount) =>
      eachSample(bytes(), dst, noise, (sample, value) => {
        const grain = (value - 128) * (64 + Math.min(sample, 255 - sample));
        return clampToByte(sample + ((grain * amount + 16384) >> 15));
      }),
    vignettePlane: (plane, vignette) => vignettePlane(bytes(), plane, vignette),
    multiplyByAlpha: (dst, alpha) =>
      eachSample(bytes(), dst, alpha, (sample, cover) => Math.round((sample * cover) / 255)),
    divideByAlpha: (dst, alpha) =>
      eachSample(bytes(), dst, alpha, (sample, cover) =>
        cover === 0 ? 0 : Math.min(255, Math.floor((255 * sample + (cover >> 1)) / cover)),
      ),
    blurPlane: (src, dst, width, height, radius) => {
      const m = bytes();
      const rows = new Uint8Array(width * height);
      blur(m.subarray(src), rows, {
        lines: height,
        lineStep: width,
        length: width,
        step: 1,
        radius,
      });
      blur(rows, m.subarray(dst), {
        lines: width,
        lineStep: 1,
        length: height,
        step: width,
        radius,
      });
    },
    blurRows: (src, dst, width, height, radius) => {
      const m = bytes();
      blur(m.subarray(src), m.subarray(dst), {
        lines: height,
        lineStep: width,
        length: width,
        step: 1,
        radius,
      });
    },
    warpPlane: (src, dst, warp) => warpPlane(bytes(), src, dst, warp),
    displacePlane: (src, dst, shifts) => displacePlane(bytes(), src, dst, shifts),
  };
}

/** Replaces each sample of `dst` by what `change` makes of it and of the sample of `other` there. */
function eachSample(
  m: Uint8Array,
  dst: Plane,
  other: Plane,
  change: (sample: number, other: number) => number,
): void {
  for (let row = 0; row < dst.height; row++)
    for (let column = 0; column < dst.width; column++) {
      const at = dst.at + row * dst.stride + column;
      m[at] = change(m[at]!, m[other.at + row * other.stride + column]!);
    }
}

function resamplePlane(
  m: Uint8Array,
  { src, dst, x, y }: { src: Plane; dst: Plane; x: Sampling; y: Sampling },
): void {
  const row = new Int32Array(src.width);
  for (let j = 0; j < dst.height; j++) {
    const position = y.start + y.step * j;
    const whole = Math.floor(position);
    const weights = catmullRom(position - whole);
    for (let column = 0; column < src.width; column++) {
      let sum = 0;
      for (let tap = 0; tap < 4; tap++) {
        const sourceRow = clampIndex(whole - 1 + tap, src.height);
        const value = m[src.at + sourceRow * src.stride + column]! << 6;
        sum += (value * weights[tap]! + 16384) >> 15;
      }
      row[column] = sum;
    }
    for (let i = 0; i < dst.width; i++)
      m[dst.at + j * dst.stride + i] = readRow(row, x.start + x.step * i);
  }
}

function readRow(row: Int32Array, position: number): number {
  const whole = Math.floor(position);
  const weights = catmullRom(position - whole);
  let sum = 0;
  for (let tap = 0; tap < 4; tap++)
    sum += (row[clampIndex(whole - 1 + tap, row.length)]! * weights[tap]! + 16384) >> 15;
  return clampToByte((sum + 32) >> 6);
}

/** Weights of the samples −1, 0, 1, 2 around position `t` (0–1), as 15-bit fractions kept within 16 bits. */
function catmullRom(t: number): [number, number, number, number] {
  const one = 32768;
  const t2 = t * t;
  const t3 = t2 * t;
  const w0 = Math.floor((-0.5 * t + t2 - 0.5 * t3) * one + 0.5);
  const w2 = Math.floor((0.5 * t + 2 * t2 - 1.5 * t3) * one + 0.5);
  const w3 = Math.floor((-0.5 * t2 + 0.5 * t3) * one + 0.5);
  return [w0, Math.min(one - w0 - w2 - w3, 32767), Math.min(w2, 32767), w3];
}

interface Lines {
  lines: number;
  lineStep: number;
  length: number;
  step: number;
  radius: number;
}

function blur(src: Uint8Array, dst: Uint8Array, along: Lines): void {
  const { lines, lineStep, length, step, radius } = along;
  const scale = Math.floor(65536 / (2 * radius + 1) + 0.5);
  for (let line = 0; line < lines; line++)
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let k = i - radius; k <= i + radius; k++)
        sum += src[line * lineStep + clampIndex(k, length) * step]!;
      const mean = radius === 0 ? sum : ((sum >> 1) * scale + 16384) >> 15;
      dst[line * lineStep + i * step] = Math.min(255, mean);
    }
}

/** Gains in single precision step by step, as the SIMD kernel computes them, once for two rows. */
function vignettePlane(m: Uint8Array, plane: Plane, vignette: Vignette): void {
  const f = Math.fround;
  const [x0, xStep, y0, yStep] = [vignette.x0, vignette.xStep, vignette.y0, vignette.yStep].map(f);
  const strength = f(vignette.strength);
  // Adding it leaves no room for fractions: what comes out is rounded.
  const magic = 1.5 * 2 ** 23;
  for (let row = 0; row < plane.height; row++) {
    const y = f(y0! + f(yStep! * (row - (row & 1) + 0.5)));
    const y2 = f(y * y);
    for (let column = 0; column < plane.width; column++) {
      const at = plane.at + row * plane.stride + column;
      const x = f(x0! + f(xStep! * column));
      const r2 = f(f(x * x) + y2);
      const r4 = f(r2 * r2);
      const gain = f(1 - f(strength * f(r4 * f(2 - r4))));
      const gain15 = f(f(gain * 32767) + magic) - magic;
      const darkened = ((m[at]! - vignette.neutral) * 64 * gain15 + 16384) >> 15;
      const dithered = (darkened + ditherOrder(column & 7, row & 7)) >> 6;
      m[at] = clampToByte(dithered + vignette.neutral);
    }
  }
}

/** Bayer's 8 × 8 order (1973), 0–63: the bits of x ⊕ y and y, interleaved from the lowest. */
function ditherOrder(x: number, y: number): number {
  let order = 0;
  for (let bit = 0; bit < 3; bit++)
    order = 4 * order + 2 * (((x ^ y) >> bit) & 1) + ((y >> bit) & 1);
  return order;
}

/** Samples that are read together; between them positions have 16 fraction bits, from one to the next 32. */
const groupLength = 8;

function warpPlane(m: Uint8Array, src: Plane, dst: Plane, warp: Warp): void {
  const dx = toFixed(fixed32(warp.xPerColumn), 24);
  const dy = toFixed(fixed32(warp.yPerColumn), 24);
  for (let row = 0; row < dst.height; row++)
    for (let column = 0; column < dst.width; column++) {
      const within = column % groupLength;
      const anchor = column - within;
      const groupX =
        fixed32(warp.x0) + fixed32(warp.xPerRow) * row + fixed32(warp.xPerColumn) * anchor;
      const groupY =
        fixed32(warp.y0) + fixed32(warp.yPerRow) * row + fixed32(warp.yPerColumn) * anchor;
      const x = toFixed(groupX, 30) + within * dx;
      const y = toFixed(groupY, 30) + within * dy;
      m[dst.at + row * dst.stride + column] = readAt(m, src, { x, y, outside: warp.outside });
    }
}

function fixed32(value: number): number {
  return Math.floor(value * 2 ** 32 + 0.5);
}

/** 32 fraction bits to 16, within ± 2 to the power of `bits`. */
function toFixed(value: number, bits: number): number {
  return Math.max(-(2 ** bits), Math.min(2 ** bits, Math.floor(value / 65536)));
}

function displacePlane(m: Uint8Array, src: Plane, dst: Plane, shifts: ShiftGrid): void {
  const { cell, columns } = shifts;
  const nodes = (Math.ceil(dst.height / cell) + 1) * columns;
  const xs = new Int16Array(m.buffer, shifts.x, nodes);
  const ys = new Int16Array(m.buffer, shifts.y, nodes);
  // Sums of weighted corners, brought to 1/65536 sample.
  const unit = 64 / cell;
  for (let row = 0; row < dst.height; row++)
    for (let column = 0; column < dst.width; column++) {
      const node = Math.floor(row / cell) * columns + Math.floor(column / cell);
      const [right, down] = [column % cell, row % cell];
      const between = (corners: Int16Array): number => {
        const vertically = (at: number) =>
          corners[at]! * (cell - down) + corners[at + columns]! * down;
        return (vertically(node) * (cell - right) + vertically(node + 1) * right) * unit;
      };
      const x = 65536 * column + between(xs);
      const y = 65536 * row + between(ys);
      m[dst.at + row * dst.stride + column] = readAt(m, src, { x, y, outside: -1 });
    }
}

/** Bilinear reading at a place in 1/65536 sample. */
function readAt(
  m: Uint8Array,
  src: Plane,
  { x, y, outside }: { x: number; y: number; outside: number },
): number {
  const corners = cornersAt(m, src, x >> 16, y >> 16, outside);
  return bilinear(corners, (x >> 8) & 255, (y >> 8) & 255);
}

type Corners = [number, number, number, number];

function cornersAt(
  m: Uint8Array,
  plane: Plane,
  left: number,
  top: number,
  outside: number,
): Corners {
  const at = (x: number, y: number): number => {
    const inside = x >= 0 && y >= 0 && x < plane.width && y < plane.height;
    if (!inside && outside >= 0) return outside;
    return m[plane.at + clampIndex(y, plane.height) * plane.stride + clampIndex(x, plane.width)]!;
  };
  return [at(left, top), at(left + 1, top), at(left, top + 1), at(left + 1, top + 1)];
}

/** Rows first, kept with 7 fraction bits, then columns; phases 0–255. */
function bilinear([a, b, c, d]: Corners, fx: number, fy: number): number {
  const left = (a * (256 - fy) + c * fy) >> 1;
  const right = (b * (256 - fy) + d * fy) >> 1;
  return (left * (256 - fx) + right * fx + 16384) >> 15;
}

function mixed(a: Address, b: number, weight: number): number {
  return (a * (256 - weight) + b * weight + 128) >> 8;
}

/** A 15-bit ramp (cut to its range) as a byte with smooth ends: t² · (3 − 2t) = t² + 2 (t² − t³). */
function smoothByte(ramp: number): number {
  const t = Math.max(0, Math.min(32767, ramp));
  const square = (t * t + 16384) >> 15;
  const cube = (square * t + 16384) >> 15;
  return Math.min(32767, square + 2 * (square - cube)) >> 7;
}

/** 0–255 → 0–256, so that a full mask leaves nothing of the other picture. */
function widened(mask: number): number {
  return mask + (mask >> 7);
}

function clampIndex(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

function clampToByte(value: number): number {
  return Math.max(0, Math.min(255, value));
}
