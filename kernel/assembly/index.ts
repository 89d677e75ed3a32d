// The pixel kernel: everything that touches every pixel of every frame. Planes of 8-bit samples in
// linear memory; the caller owns all memory (../memory.ts) and passes addresses. Each function has
// a readable twin in ../plain-kernel.ts that gives the same bytes; comments on what a function does
// stand there, comments here say only how it is made fast.

/** The four Catmull-Rom weights at `t`, as 15-bit fractions that add up to one, or just below it. */
// @ts-ignore: decorator
@inline
function storeWeights(at: usize, t: f64): void {
  const one: f64 = 32768.0;
  const t2 = t * t;
  const t3 = t2 * t;
  const w0 = <i32>Math.floor((-0.5 * t + t2 - 0.5 * t3) * one + 0.5);
  const w2 = <i32>Math.floor((0.5 * t + 2.0 * t2 - 1.5 * t3) * one + 0.5);
  const w3 = <i32>Math.floor((-0.5 * t2 + 0.5 * t3) * one + 0.5);
  const w1 = <i32>one - w0 - w2 - w3;
  store<i16>(at, <i16>w0);
  store<i16>(at, <i16>min(w1, 32767), 2);
  store<i16>(at, <i16>min(w2, 32767), 4);
  store<i16>(at, <i16>w3, 6);
}

// @ts-ignore: decorator
@inline
function clampIndex(index: i32, length: i32): i32 {
  return max(0, min(length - 1, index));
}


/** The rounded product of samples and 15-bit weights; both are never −32768, the one odd case. */
// @ts-ignore: decorator
@inline
function times(samples: v128, weights: v128): v128 {
  return i16x8.relaxed_q15mulr_s(samples, weights);
}

/**
 * Eight columns side by side read nearly side by side: with i the column within its group, index − i
 * takes only a few values. So a group is a sum over `taps` shifted loads of the row, each with its
 * own eight weights, most of the outer ones zero. That is the fast way for steps near one; steps
 * that need more than `mostTaps` gather four samples for every column instead.
 *
 * Scratch, from `scratch`: per column an offset (i32) and four weights (4 × i16); per group of eight
 * an offset (i32) and `mostTaps` × 8 weights (i16); the four vertical weights; one row of vertically
 * filtered samples (i16, 6 fraction bits) with `rowPadding` samples at either end.
 */
const rowPadding: i32 = 24;
const mostTaps: i32 = 8;

export function resamplePlane(
  src: usize,
  srcStride: i32,
  srcWidth: i32,
  srcHeight: i32,
  dst: usize,
  dstStride: i32,
  dstWidth: i32,
  dstHeight: i32,
  x0: f64,
  dx: f64,
  y0: f64,
  dy: f64,
  scratch: usize,
): void {
  const columns = (dstWidth + 7) & ~7;
  const offsets = scratch;
  const weights = offsets + 4 * columns;
  const groupOffsets = weights + 8 * columns;
  const groupWeights = groupOffsets + 4 * columns;
  const verticalWeights = groupWeights + 2 * mostTaps * columns;
  const row = verticalWeights + 16;

  const first = clampIndex(<i32>Math.floor(x0) - 1, srcWidth);
  const last = clampIndex(<i32>Math.floor(x0 + dx * <f64>(dstWidth - 1)) + 2, srcWidth);
  const count = last - first + 1;
  for (let i = 0; i < columns; i++) {
    const x = x0 + dx * <f64>min(i, dstWidth - 1);
    const whole = Math.floor(x);
    const column = max(first - 4, min(last + 2, <i32>whole - 1));
    store<i32>(offsets + 4 * i, 2 * (column - first + rowPadding));
    storeWeights(weights + 8 * i, x - whole);
  }
  const taps = spreadWeights(columns, offsets, weights, groupOffsets, groupWeights);
  const identity =
    dx == 1.0 && Math.floor(x0) == x0 && <i32>x0 >= 0 && <i32>x0 + dstWidth <= srcWidth;

  for (let j = 0; j < dstHeight; j++) {
    const y = y0 + dy * <f64>j;
    const whole = Math.floor(y);
    const out = dst + j * dstStride;
    if (identity && y == whole) {
      memory.copy(out, src + clampIndex(<i32>whole, srcHeight) * srcStride + <i32>x0, dstWidth);
      continue;
    }
    storeWeights(verticalWeights, y - whole);
    filterVertically(src + first, srcStride, srcHeight, <i32>whole, count, row, verticalWeights);
    if (taps <= 5) filterFiveTaps(row, groupOffsets, groupWeights, out, dstWidth);
    else if (taps <= mostTaps) filterTaps(row, groupOffsets, groupWeights, taps, out, dstWidth);
    else gatherTaps(row, offsets, weights, out, dstWidth);
  }
}

/** Fills the groups' tables; answers how many taps a group needs, more than `mostTaps`: not filled. */
function spreadWeights(
  columns: i32,
  offsets: usize,
  weights: usize,
  groupOffsets: usize,
  groupWeights: usize,
): i32 {
  let taps: i32 = 0;
  for (let g = 0; g < columns; g += 8) {
    let least = i32.MAX_VALUE;
    let most = i32.MIN_VALUE;
    for (let i = 0; i < 8; i++) {
      const shift = load<i32>(offsets + 4 * (g + i)) - 2 * i;
      least = min(least, shift);
      most = max(most, shift);
    }
    const needed = 4 + ((most - least) >> 1);
    taps = max(taps, needed);
    // The row's padding bounds how far left a group that starts before the picture may begin.
    if (needed > mostTaps || least < 0) return mostTaps + 1;
    store<i32>(groupOffsets + (g >> 1), least);
    const table = groupWeights + 2 * mostTaps * g;
    memory.fill(table, 0, 16 * mostTaps);
    for (let i = 0; i < 8; i++) {
      const skip = (load<i32>(offsets + 4 * (g + i)) - 2 * i - least) >> 1;
      for (let k = 0; k < 4; k++) {
        store<i16>(table + 16 * (skip + k) + 2 * i, load<i16>(weights + 8 * (g + i) + 2 * k));
      }
    }
  }
  return taps;
}

// @ts-ignore: decorator
@inline
function widenedSamples(at: usize): v128 {
  return i16x8.shl(v128.load8x8_u(at), 6);
}

// @ts-ignore: decorator
@inline
function filterVertically(
  src: usize,
  srcStride: i32,
  srcHeight: i32,
  whole: i32,
  count: i32,
  row: usize,
  weights: usize,
): void {
  let a = src + clampIndex(whole - 1, srcHeight) * srcStride;
  let b = src + clampIndex(whole, srcHeight) * srcStride;
  let c = src + clampIndex(whole + 1, srcHeight) * srcStride;
  let d = src + clampIndex(whole + 2, srcHeight) * srcStride;
  const wa = i16x8.splat(load<i16>(weights));
  const wb = i16x8.splat(load<i16>(weights, 2));
  const wc = i16x8.splat(load<i16>(weights, 4));
  const wd = i16x8.splat(load<i16>(weights, 6));
  const start = row + 2 * rowPadding;
  const end = start + 2 * count;
  // The last group reads and writes up to 15 samples too far: inside the padding of both.
  for (let out = start; out < end; out += 32) {
    const low = i16x8.add(
      i16x8.add(times(widenedSamples(a), wa), times(widenedSamples(b), wb)),
      i16x8.add(times(widenedSamples(c), wc), times(widenedSamples(d), wd)),
    );
    const high = i16x8.add(
      i16x8.add(times(widenedSamples(a + 8), wa), times(widenedSamples(b + 8), wb)),
      i16x8.add(times(widenedSamples(c + 8), wc), times(widenedSamples(d + 8), wd)),
    );
    v128.store(out, low);
    v128.store(out, high, 16);
    a += 16;
    b += 16;
    c += 16;
    d += 16;
  }
  const left = i16x8.splat(load<i16>(start));
  const right = i16x8.splat(load<i16>(end - 2));
  for (let i = 0; i < 2 * rowPadding; i += 16) {
    v128.store(row + i, left);
    v128.store(end + i, right);
  }
}

/** Rounds eight sums with 6 fraction bits and stores as many of them as the row still needs. */
// @ts-ignore: decorator
@inline
function storeGroup(sum: v128, out: usize, left: i32): void {
  const words = i16x8.shr_s(i16x8.add(sum, i16x8.splat(32)), 6);
  const bytes = i8x16.narrow_i16x8_u(words, words);
  if (left >= 8) {
    v128.store64_lane(out, bytes, 0);
    return;
  }
  let eight = i64x2.extract_lane(bytes, 0);
  for (let i = 0; i < left; i++) {
    store<u8>(out + i, <u8>eight);
    eight >>= 8;
  }
}

// @ts-ignore: decorator
@inline
function filterFiveTaps(row: usize, offsets: usize, weights: usize, out: usize, width: i32): void {
  for (let i = 0; i < width; i += 8) {
    const at = row + load<i32>(offsets);
    const sum = i16x8.add(
      i16x8.add(
        i16x8.add(times(v128.load(at), v128.load(weights)), times(v128.load(at, 2), v128.load(weights, 16))),
        i16x8.add(times(v128.load(at, 4), v128.load(weights, 32)), times(v128.load(at, 6), v128.load(weights, 48))),
      ),
      times(v128.load(at, 8), v128.load(weights, 64)),
    );
    storeGroup(sum, out + i, width - i);
    offsets += 4;
    weights += 16 * mostTaps;
  }
}

// @ts-ignore: decorator
@inline
function filterTaps(
  row: usize,
  offsets: usize,
  weights: usize,
  taps: i32,
  out: usize,
  width: i32,
): void {
  for (let i = 0; i < width; i += 8) {
    const at = row + load<i32>(offsets);
    let sum = i16x8.splat(0);
    for (let k = 0; k < taps; k++) {
      sum = i16x8.add(sum, times(v128.load(at + 2 * k), v128.load(weights + 16 * k)));
    }
    storeGroup(sum, out + i, width - i);
    offsets += 4;
    weights += 16 * mostTaps;
  }
}

// @ts-ignore: decorator
@inline
function gatherFour(row: usize, offsets: usize, weights: usize): v128 {
  let left = v128.load64_zero(row + load<i32>(offsets));
  left = v128.load64_lane(row + load<i32>(offsets, 4), left, 1);
  let right = v128.load64_zero(row + load<i32>(offsets, 8));
  right = v128.load64_lane(row + load<i32>(offsets, 12), right, 1);
  const l = i32x4.extadd_pairwise_i16x8_s(times(left, v128.load(weights)));
  const r = i32x4.extadd_pairwise_i16x8_s(times(right, v128.load(weights, 16)));
  return i32x4.add(v128.shuffle<i32>(l, r, 0, 2, 4, 6), v128.shuffle<i32>(l, r, 1, 3, 5, 7));
}

// @ts-ignore: decorator
@inline
function gatherTaps(row: usize, offsets: usize, weights: usize, out: usize, width: i32): void {
  for (let i = 0; i < width; i += 8) {
    const low = gatherFour(row, offsets + 4 * i, weights + 8 * i);
    const high = gatherFour(row, offsets + 4 * i + 16, weights + 8 * i + 32);
    storeGroup(i16x8.narrow_i32x4_s(low, high), out + i, width - i);
  }
}

/** (a · (256 − w) + b · w + 128) >> 8 on 16 samples, w per sample in two halves of 16 bits. */
// @ts-ignore: decorator
@inline
function mix16(a: v128, b: v128, wLow: v128, wHigh: v128): v128 {
  const one = i16x8.splat(256);
  const half = i16x8.splat(128);
  const low = i16x8.add(
    i16x8.mul(i16x8.extend_low_i8x16_u(a), i16x8.sub(one, wLow)),
    i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(b), wLow), half),
  );
  const high = i16x8.add(
    i16x8.mul(i16x8.extend_high_i8x16_u(a), i16x8.sub(one, wHigh)),
    i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(b), wHigh), half),
  );
  return i8x16.narrow_i16x8_u(i16x8.shr_u(low, 8), i16x8.shr_u(high, 8));
}

// @ts-ignore: decorator
@inline
function mix1(a: i32, b: i32, w: i32): i32 {
  return (a * (256 - w) + b * w + 128) >> 8;
}

export function mix(a: usize, b: usize, dst: usize, length: i32, weight: i32): void {
  const w = i16x8.splat(<i16>weight);
  const whole = length & ~15;
  for (let i = 0; i < whole; i += 16) {
    v128.store(dst + i, mix16(v128.load(a + i), v128.load(b + i), w, w));
  }
  for (let i = whole; i < length; i++) {
    store<u8>(dst + i, <u8>mix1(load<u8>(a + i), load<u8>(b + i), weight));
  }
}

/** 0–255 → 0–256, so that a full mask leaves nothing of the other picture. */
// @ts-ignore: decorator
@inline
function widenLow(mask: v128): v128 {
  const words = i16x8.extend_low_i8x16_u(mask);
  return i16x8.add(words, i16x8.shr_u(words, 7));
}

// @ts-ignore: decorator
@inline
function widenHigh(mask: v128): v128 {
  const words = i16x8.extend_high_i8x16_u(mask);
  return i16x8.add(words, i16x8.shr_u(words, 7));
}

export function mixByMask(a: usize, b: usize, mask: usize, dst: usize, length: i32): void {
  const whole = length & ~15;
  for (let i = 0; i < whole; i += 16) {
    const m = v128.load(mask + i);
    v128.store(dst + i, mix16(v128.load(a + i), v128.load(b + i), widenLow(m), widenHigh(m)));
  }
  for (let i = whole; i < length; i++) {
    const m = <i32>load<u8>(mask + i);
    store<u8>(dst + i, <u8>mix1(load<u8>(a + i), load<u8>(b + i), m + (m >> 7)));
  }
}

export function drawOver(
  dst: usize,
  dstStride: i32,
  src: usize,
  srcStride: i32,
  alpha: usize,
  alphaStride: i32,
  width: i32,
  height: i32,
  opacity: i32,
): void {
  for (let j = 0; j < height; j++) {
    const d = dst + j * dstStride;
    const s = src + j * srcStride;
    const a = alpha + j * alphaStride;
    for (let i = 0; i < width; i++) {
      const m = <i32>load<u8>(a + i);
      if (m == 0) continue;
      const covered = ((m + (m >> 7)) * opacity + 128) >> 8;
      const value =
        (<i32>load<u8>(s + i) * opacity + <i32>load<u8>(d + i) * (256 - covered) + 128) >> 8;
      store<u8>(d + i, <u8>min(255, value));
    }
  }
}

export function maskFromField(
  field: usize,
  mask: usize,
  length: i32,
  threshold: i32,
  gain: i32,
): void {
  const t = i32x4.splat(threshold);
  const g = i32x4.splat(gain);
  const whole = length & ~7;
  for (let i = 0; i < whole; i += 8) {
    const f = v128.load(field + 2 * i);
    const low = i32x4.shr_s(i32x4.mul(i32x4.sub(t, i32x4.extend_low_i16x8_u(f)), g), 16);
    const high = i32x4.shr_s(i32x4.mul(i32x4.sub(t, i32x4.extend_high_i16x8_u(f)), g), 16);
    const words = i16x8.narrow_i32x4_s(low, high);
    v128.store64_lane(mask + i, i8x16.narrow_i16x8_u(words, words), 0);
  }
  for (let i = whole; i < length; i++) {
    const value = ((threshold - <i32>load<u16>(field + 2 * i)) * gain) >> 16;
    store<u8>(mask + i, <u8>max(0, min(255, value)));
  }
}

export function halvePlane(src: usize, width: i32, height: i32, dst: usize): void {
  const halfWidth = width >> 1;
  const halfHeight = height >> 1;
  const two = i16x8.splat(2);
  for (let j = 0; j < halfHeight; j++) {
    const a = src + 2 * j * width;
    const b = a + width;
    const out = dst + j * halfWidth;
    const whole = halfWidth & ~7;
    for (let i = 0; i < whole; i += 8) {
      const sum = i16x8.add(
        i16x8.extadd_pairwise_i8x16_u(v128.load(a + 2 * i)),
        i16x8.extadd_pairwise_i8x16_u(v128.load(b + 2 * i)),
      );
      const words = i16x8.shr_u(i16x8.add(sum, two), 2);
      v128.store64_lane(out + i, i8x16.narrow_i16x8_u(words, words), 0);
    }
    for (let i = whole; i < halfWidth; i++) {
      const sum =
        <i32>load<u8>(a + 2 * i) +
        <i32>load<u8>(a + 2 * i + 1) +
        <i32>load<u8>(b + 2 * i) +
        <i32>load<u8>(b + 2 * i + 1);
      store<u8>(out + i, <u8>((sum + 2) >> 2));
    }
  }
}

export function mapSamples(src: usize, dst: usize, length: i32, table: usize): void {
  for (let i = 0; i < length; i++) {
    store<u8>(dst + i, load<u8>(table + <usize>load<u8>(src + i)));
  }
}

export function turnChroma(
  u: usize,
  v: usize,
  length: i32,
  uu: i32,
  uv: i32,
  vu: i32,
  vv: i32,
  uOffset: i32,
  vOffset: i32,
): void {
  for (let i = 0; i < length; i++) {
    const pu = <i32>load<u8>(u + i) - 128;
    const pv = <i32>load<u8>(v + i) - 128;
    const nu = ((uu * pu + uv * pv + 128) >> 8) + 128 + uOffset;
    const nv = ((vu * pu + vv * pv + 128) >> 8) + 128 + vOffset;
    store<u8>(u + i, <u8>max(0, min(255, nu)));
    store<u8>(v + i, <u8>max(0, min(255, nv)));
  }
}

export function blurPlane(src: usize, dst: usize, width: i32, height: i32, radius: i32, scratch: usize): void {
  blurRows(src, scratch, width, height, radius);
  blurColumns(scratch, dst, width, height, radius, scratch + width * height);
}

export function blurRows(src: usize, dst: usize, width: i32, height: i32, radius: i32): void {
  const scale = <i32>Math.floor(65536.0 / <f64>(2 * radius + 1) + 0.5);
  for (let j = 0; j < height; j++) {
    const row = src + j * width;
    const out = dst + j * width;
    let sum: i32 = 0;
    for (let k = -radius; k <= radius; k++) sum += <i32>load<u8>(row + clampIndex(k, width));
    for (let i = 0; i < width; i++) {
      store<u8>(out + i, <u8>min(255, (sum * scale + 32768) >>> 16));
      sum +=
        <i32>load<u8>(row + clampIndex(i + radius + 1, width)) -
        <i32>load<u8>(row + clampIndex(i - radius, width));
    }
  }
}

// A running sum per column, all columns of a row together, so that memory is read in order.
export function blurColumns(src: usize, dst: usize, width: i32, height: i32, radius: i32, sums: usize): void {
  const scale = <i32>Math.floor(65536.0 / <f64>(2 * radius + 1) + 0.5);
  for (let i = 0; i < width; i++) {
    let sum: i32 = 0;
    for (let k = -radius; k <= radius; k++) {
      sum += <i32>load<u8>(src + clampIndex(k, height) * width + i);
    }
    store<i32>(sums + 4 * i, sum);
  }
  for (let j = 0; j < height; j++) {
    const entering = src + clampIndex(j + radius + 1, height) * width;
    const leaving = src + clampIndex(j - radius, height) * width;
    const out = dst + j * width;
    for (let i = 0; i < width; i++) {
      const sum = load<i32>(sums + 4 * i);
      store<u8>(out + i, <u8>min(255, (sum * scale + 32768) >>> 16));
      store<i32>(sums + 4 * i, sum + <i32>load<u8>(entering + i) - <i32>load<u8>(leaving + i));
    }
  }
}

export function warpPlane(
  src: usize,
  srcStride: i32,
  srcWidth: i32,
  srcHeight: i32,
  dst: usize,
  dstStride: i32,
  dstWidth: i32,
  dstHeight: i32,
  x0: f64,
  y0: f64,
  xPerColumn: f64,
  yPerColumn: f64,
  xPerRow: f64,
  yPerRow: f64,
  outside: i32,
): void {
  for (let j = 0; j < dstHeight; j++) {
    const out = dst + j * dstStride;
    for (let i = 0; i < dstWidth; i++) {
      const x = x0 + xPerColumn * <f64>i + xPerRow * <f64>j;
      const y = y0 + yPerColumn * <f64>i + yPerRow * <f64>j;
      const wholeX = Math.floor(x);
      const wholeY = Math.floor(y);
      const fx = <i32>((x - wholeX) * 256.0);
      const fy = <i32>((y - wholeY) * 256.0);
      const left = <i32>wholeX;
      const top = <i32>wholeY;
      const a = sample(src, srcStride, srcWidth, srcHeight, left, top, outside);
      const b = sample(src, srcStride, srcWidth, srcHeight, left + 1, top, outside);
      const c = sample(src, srcStride, srcWidth, srcHeight, left, top + 1, outside);
      const d = sample(src, srcStride, srcWidth, srcHeight, left + 1, top + 1, outside);
      const upper = a * (256 - fx) + b * fx;
      const lower = c * (256 - fx) + d * fx;
      store<u8>(out + i, <u8>((upper * (256 - fy) + lower * fy + 32768) >> 16));
    }
  }
}

// @ts-ignore: decorator
@inline
function sample(
  src: usize,
  stride: i32,
  width: i32,
  height: i32,
  x: i32,
  y: i32,
  outside: i32,
): i32 {
  if (outside < 0) return <i32>load<u8>(src + clampIndex(y, height) * stride + clampIndex(x, width));
  if (x < 0 || y < 0 || x >= width || y >= height) return outside;
  return <i32>load<u8>(src + y * stride + x);
}

export function displacePlane(
  src: usize,
  dst: usize,
  width: i32,
  height: i32,
  xShifts: usize,
  yShifts: usize,
): void {
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const at = j * width + i;
      const x = (i << 4) + <i32>load<i16>(xShifts + 2 * at);
      const y = (j << 4) + <i32>load<i16>(yShifts + 2 * at);
      const fx = x & 15;
      const fy = y & 15;
      const left = x >> 4;
      const top = y >> 4;
      const a = sample(src, width, width, height, left, top, -1);
      const b = sample(src, width, width, height, left + 1, top, -1);
      const c = sample(src, width, width, height, left, top + 1, -1);
      const d = sample(src, width, width, height, left + 1, top + 1, -1);
      const upper = a * (16 - fx) + b * fx;
      const lower = c * (16 - fx) + d * fx;
      store<u8>(dst + at, <u8>((upper * (16 - fy) + lower * fy + 128) >> 8));
    }
  }
}
