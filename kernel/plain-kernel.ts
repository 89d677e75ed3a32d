import type { Address, Kernel, Plane, Sampling, Warp } from './kernel.ts';
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
    maskFromField: (field, mask, length, threshold, gain) => {
      const m = bytes();
      const fields = new Uint16Array(m.buffer, field, length);
      for (let i = 0; i < length; i++)
        m[mask + i] = clampToByte(Math.imul(threshold - fields[i]!, gain) >> 16);
    },
    halvePlane: (src, width, height, dst) => {
      const m = bytes();
      for (let row = 0; row < height >> 1; row++)
        for (let column = 0; column < width >> 1; column++) {
          const at = src + 2 * row * width + 2 * column;
          const sum = m[at]! + m[at + 1]! + m[at + width]! + m[at + width + 1]!;
          m[dst + row * (width >> 1) + column] = (sum + 2) >> 2;
        }
    },
    mapSamples: (src, dst, length, table) => {
      const m = bytes();
      for (let i = 0; i < length; i++) m[dst + i] = m[table + m[src + i]!]!;
    },
    turnChroma: (u, v, length, turn) => {
      const m = bytes();
      for (let i = 0; i < length; i++) {
        const du = m[u + i]! - 128;
        const dv = m[v + i]! - 128;
        m[u + i] = clampToByte(((turn.uu * du + turn.uv * dv + 128) >> 8) + 128 + turn.uOffset);
        m[v + i] = clampToByte(((turn.vu * du + turn.vv * dv + 128) >> 8) + 128 + turn.vOffset);
      }
    },
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
    displacePlane: (src, dst, size, shifts) => {
      const m = bytes();
      const count = size.width * size.height;
      const xShifts = new Int16Array(m.buffer, shifts.x, count);
      const yShifts = new Int16Array(m.buffer, shifts.y, count);
      const plane = { at: src, stride: size.width, ...size };
      for (let row = 0; row < size.height; row++)
        for (let column = 0; column < size.width; column++) {
          const i = row * size.width + column;
          const x = 16 * column + xShifts[i]!;
          const y = 16 * row + yShifts[i]!;
          const corners = cornersAt(m, plane, x >> 4, y >> 4, -1);
          m[dst + i] = bilinear(corners, x & 15, y & 15, 16);
        }
    },
  };
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
      dst[line * lineStep + i * step] = Math.min(255, (sum * scale + 32768) >>> 16);
    }
}

function warpPlane(m: Uint8Array, src: Plane, dst: Plane, warp: Warp): void {
  for (let row = 0; row < dst.height; row++)
    for (let column = 0; column < dst.width; column++) {
      const x = warp.x0 + warp.xPerColumn * column + warp.xPerRow * row;
      const y = warp.y0 + warp.yPerColumn * column + warp.yPerRow * row;
      const left = Math.floor(x);
      const top = Math.floor(y);
      const corners = cornersAt(m, src, left, top, warp.outside);
      const value = bilinear(
        corners,
        Math.trunc((x - left) * 256),
        Math.trunc((y - top) * 256),
        256,
      );
      m[dst.at + row * dst.stride + column] = value;
    }
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

function bilinear([a, b, c, d]: Corners, fx: number, fy: number, one: number): number {
  const upper = a * (one - fx) + b * fx;
  const lower = c * (one - fx) + d * fx;
  return Math.floor((upper * (one - fy) + lower * fy + (one * one) / 2) / (one * one));
}

function mixed(a: Address, b: number, weight: number): number {
  return (a * (256 - weight) + b * weight + 128) >> 8;
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
