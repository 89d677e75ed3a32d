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
 * Rows are made in pairs where they can be: two share the loads of the groups' weights, and three of
 * the four source rows that each is made of.
 *
 * Scratch, from `scratch`: per column an offset (i32) and four weights (4 × i16); per group of eight
 * an offset (i32) and `mostTaps` × 8 weights (i16); twice the four vertical weights; two rows of
 * vertically filtered samples (i16, 6 fraction bits) with `rowPadding` samples at either end.
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

  const end = x0 + dx * <f64>(dstWidth - 1);
  const first = clampIndex(<i32>Math.floor(min(x0, end)) - 1, srcWidth);
  const last = clampIndex(<i32>Math.floor(max(x0, end)) + 2, srcWidth);
  const count = last - first + 1;
  // Each row's last group reaches up to 15 samples into its padding.
  const nextRow = row + 2 * ((count + 2 * rowPadding + 15) & ~15);
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
  const from = src + first;

  for (let j = 0; j < dstHeight; j++) {
    const y = y0 + dy * <f64>j;
    const whole = Math.floor(y);
    const out = dst + j * dstStride;
    if (identity && y == whole) {
      memory.copy(out, src + clampIndex(<i32>whole, srcHeight) * srcStride + <i32>x0, dstWidth);
      continue;
    }
    storeWeights(verticalWeights, y - whole);
    const nextY = y0 + dy * <f64>(j + 1);
    if (taps <= 6 && j + 1 < dstHeight && Math.floor(nextY) == whole + 1.0) {
      storeWeights(verticalWeights + 8, nextY - (whole + 1.0));
      filterTwoVertically(from, srcStride, srcHeight, <i32>whole, count, row, nextRow, verticalWeights);
      filterTwoRows(row, nextRow, groupOffsets, groupWeights, taps == 6, out, out + dstStride, dstWidth);
      j++;
      continue;
    }
    filterVertically(from, srcStride, srcHeight, <i32>whole, count, row, verticalWeights);
    if (taps <= 5) filterFewTaps(row, groupOffsets, groupWeights, false, out, dstWidth);
    else if (taps == 6) filterFewTaps(row, groupOffsets, groupWeights, true, out, dstWidth);
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
  continueEdges(row, start, end);
}

/** Fills both paddings of a row of filtered samples with its edge samples. */
// @ts-ignore: decorator
@inline
function continueEdges(row: usize, start: usize, end: usize): void {
  const left = i16x8.splat(load<i16>(start));
  const right = i16x8.splat(load<i16>(end - 2));
  for (let i = 0; i < 2 * rowPadding; i += 16) {
    v128.store(row + i, left);
    v128.store(end + i, right);
  }
}

/** A row and the one that lies a source row further down, by the next four weights. */
// @ts-ignore: decorator
@inline
function filterTwoVertically(
  src: usize,
  srcStride: i32,
  srcHeight: i32,
  whole: i32,
  count: i32,
  row: usize,
  nextRow: usize,
  weights: usize,
): void {
  let a = src + clampIndex(whole - 1, srcHeight) * srcStride;
  let b = src + clampIndex(whole, srcHeight) * srcStride;
  let c = src + clampIndex(whole + 1, srcHeight) * srcStride;
  let d = src + clampIndex(whole + 2, srcHeight) * srcStride;
  let e = src + clampIndex(whole + 3, srcHeight) * srcStride;
  const wa = i16x8.splat(load<i16>(weights));
  const wb = i16x8.splat(load<i16>(weights, 2));
  const wc = i16x8.splat(load<i16>(weights, 4));
  const wd = i16x8.splat(load<i16>(weights, 6));
  const nextA = i16x8.splat(load<i16>(weights, 8));
  const nextB = i16x8.splat(load<i16>(weights, 10));
  const nextC = i16x8.splat(load<i16>(weights, 12));
  const nextD = i16x8.splat(load<i16>(weights, 14));
  const start = row + 2 * rowPadding;
  const end = start + 2 * count;
  const toNext = nextRow - row;
  // The last group reads and writes up to 7 samples too far: inside the padding of both.
  for (let out = start; out < end; out += 16) {
    const second = widenedSamples(b);
    const third = widenedSamples(c);
    const fourth = widenedSamples(d);
    v128.store(
      out,
      i16x8.add(
        i16x8.add(times(widenedSamples(a), wa), times(second, wb)),
        i16x8.add(times(third, wc), times(fourth, wd)),
      ),
    );
    v128.store(
      out + toNext,
      i16x8.add(
        i16x8.add(times(second, nextA), times(third, nextB)),
        i16x8.add(times(fourth, nextC), times(widenedSamples(e), nextD)),
      ),
    );
    a += 8;
    b += 8;
    c += 8;
    d += 8;
    e += 8;
  }
  continueEdges(row, start, end);
  continueEdges(nextRow, start + toNext, end + toNext);
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
function filterFewTaps(
  row: usize,
  offsets: usize,
  weights: usize,
  sixth: bool,
  out: usize,
  width: i32,
): void {
  for (let i = 0; i < width; i += 8) {
    const at = row + load<i32>(offsets);
    let sum = i16x8.add(
      i16x8.add(
        i16x8.add(times(v128.load(at), v128.load(weights)), times(v128.load(at, 2), v128.load(weights, 16))),
        i16x8.add(times(v128.load(at, 4), v128.load(weights, 32)), times(v128.load(at, 6), v128.load(weights, 48))),
      ),
      times(v128.load(at, 8), v128.load(weights, 64)),
    );
    if (sixth) sum = i16x8.add(sum, times(v128.load(at, 10), v128.load(weights, 80)));
    storeGroup(sum, out + i, width - i);
    offsets += 4;
    weights += 16 * mostTaps;
  }
}

/** As `filterFewTaps`, two rows at once: each weight is loaded once. */
// @ts-ignore: decorator
@inline
function filterTwoRows(
  row: usize,
  nextRow: usize,
  offsets: usize,
  weights: usize,
  sixth: bool,
  out: usize,
  nextOut: usize,
  width: i32,
): void {
  for (let i = 0; i < width; i += 8) {
    const offset = load<i32>(offsets);
    const at = row + offset;
    const next = nextRow + offset;
    let weight = v128.load(weights);
    let sum = times(v128.load(at), weight);
    let nextSum = times(v128.load(next), weight);
    weight = v128.load(weights, 16);
    sum = i16x8.add(sum, times(v128.load(at, 2), weight));
    nextSum = i16x8.add(nextSum, times(v128.load(next, 2), weight));
    weight = v128.load(weights, 32);
    sum = i16x8.add(sum, times(v128.load(at, 4), weight));
    nextSum = i16x8.add(nextSum, times(v128.load(next, 4), weight));
    weight = v128.load(weights, 48);
    sum = i16x8.add(sum, times(v128.load(at, 6), weight));
    nextSum = i16x8.add(nextSum, times(v128.load(next, 6), weight));
    weight = v128.load(weights, 64);
    sum = i16x8.add(sum, times(v128.load(at, 8), weight));
    nextSum = i16x8.add(nextSum, times(v128.load(next, 8), weight));
    if (sixth) {
      weight = v128.load(weights, 80);
      sum = i16x8.add(sum, times(v128.load(at, 10), weight));
      nextSum = i16x8.add(nextSum, times(v128.load(next, 10), weight));
    }
    storeGroup(sum, out + i, width - i);
    storeGroup(nextSum, nextOut + i, width - i);
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

/** Opacity 256 apart: 256 · 256 does not fit into 16 bits. */
// @ts-ignore: decorator
@inline
function coveredWords(cover: v128, opacity: i32): v128 {
  if (opacity == 256) return cover;
  const weighted = i16x8.mul(cover, i16x8.splat(<i16>opacity));
  return i16x8.shr_u(i16x8.add(weighted, i16x8.splat(128)), 8);
}

// @ts-ignore: decorator
@inline
function overWords(d: v128, s: v128, covered: v128, opacity: i32): v128 {
  const under = i16x8.mul(d, i16x8.sub(i16x8.splat(256), covered));
  const over = i16x8.mul(s, i16x8.splat(<i16>opacity));
  const sum = i16x8.add_sat_u(i16x8.add_sat_u(under, over), i16x8.splat(128));
  return i16x8.shr_u(sum, 8);
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
  const whole = width & ~15;
  const zero = i8x16.splat(0);
  for (let j = 0; j < height; j++) {
    const d = dst + j * dstStride;
    const s = src + j * srcStride;
    const a = alpha + j * alphaStride;
    for (let i = 0; i < whole; i += 16) {
      const m = v128.load(a + i);
      if (!v128.any_true(m)) continue;
      const below = v128.load(d + i);
      const above = v128.load(s + i);
      const low = overWords(
        i16x8.extend_low_i8x16_u(below),
        i16x8.extend_low_i8x16_u(above),
        coveredWords(widenLow(m), opacity),
        opacity,
      );
      const high = overWords(
        i16x8.extend_high_i8x16_u(below),
        i16x8.extend_high_i8x16_u(above),
        coveredWords(widenHigh(m), opacity),
        opacity,
      );
      const drawn = i8x16.narrow_i16x8_u(low, high);
      v128.store(d + i, v128.bitselect(below, drawn, i8x16.eq(m, zero)));
    }
    for (let i = whole; i < width; i++) {
      const m = <i32>load<u8>(a + i);
      if (m == 0) continue;
      const covered = ((m + (m >> 7)) * opacity + 128) >> 8;
      const value =
        (<i32>load<u8>(s + i) * opacity + <i32>load<u8>(d + i) * (256 - covered) + 128) >> 8;
      store<u8>(d + i, <u8>min(255, value));
    }
  }
}

export function shadePlane(
  dst: usize,
  dstStride: i32,
  width: i32,
  height: i32,
  value: i32,
  weights: usize,
  weightStride: i32,
): void {
  const whole = width & ~15;
  const towards = i8x16.splat(<i8>value);
  for (let j = 0; j < height; j++) {
    const d = dst + j * dstStride;
    const w = weights + j * weightStride;
    for (let i = 0; i < whole; i += 16) {
      const m = v128.load(w + i);
      v128.store(d + i, mix16(v128.load(d + i), towards, widenLow(m), widenHigh(m)));
    }
    for (let i = whole; i < width; i++) {
      const m = <i32>load<u8>(w + i);
      store<u8>(d + i, <u8>mix1(load<u8>(d + i), value, m + (m >> 7)));
    }
  }
}

/** Four positions of a ramp as 15-bit fractions, not yet cut to 0–32767. */
// @ts-ignore: decorator
@inline
function ramp(threshold: v128, field: v128, gain: v128): v128 {
  return i32x4.shr_s(i32x4.mul(i32x4.sub(threshold, field), gain), 9);
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
  // The last group may read and write up to 7 samples too far: into what lies behind any buffer,
  // except that the mask's own end is kept.
  for (let i = 0; i < length; i += 8) {
    const f = v128.load(field + 2 * i);
    const words = i16x8.max_s(
      i16x8.narrow_i32x4_s(
        ramp(t, i32x4.extend_low_i16x8_u(f), g),
        ramp(t, i32x4.extend_high_i16x8_u(f), g),
      ),
      i16x8.splat(0),
    );
    const square = i16x8.q15mulr_sat_s(words, words);
    const cube = i16x8.q15mulr_sat_s(square, words);
    const rest = i16x8.sub(square, cube);
    const smooth = i16x8.shr_s(i16x8.add_sat_s(i16x8.add(rest, rest), square), 7);
    const bytes = i8x16.narrow_i16x8_u(smooth, smooth);
    if (length - i >= 8) {
      v128.store64_lane(mask + i, bytes, 0);
      continue;
    }
    let eight = i64x2.extract_lane(bytes, 0);
    for (let k = i; k < length; k++) {
      store<u8>(mask + k, <u8>eight);
      eight >>= 8;
    }
  }
}

export function halvePlane(
  src: usize,
  srcStride: i32,
  srcWidth: i32,
  srcHeight: i32,
  dst: usize,
  dstStride: i32,
): void {
  const halfWidth = srcWidth >> 1;
  const halfHeight = srcHeight >> 1;
  const two = i16x8.splat(2);
  for (let j = 0; j < halfHeight; j++) {
    const a = src + 2 * j * srcStride;
    const b = a + srcStride;
    const out = dst + j * dstStride;
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

/** A row is summed vertically once, 3 · near + far in 16 bits, with its end samples repeated. */
export function doublePlane(
  src: usize,
  srcStride: i32,
  srcWidth: i32,
  srcHeight: i32,
  dst: usize,
  dstStride: i32,
  dstWidth: i32,
  dstHeight: i32,
  scratch: usize,
): void {
  const row = scratch + 16;
  const eight = i16x8.splat(8);
  for (let j = 0; j < dstHeight; j++) {
    const near = src + clampIndex(j >> 1, srcHeight) * srcStride;
    const far = src + clampIndex((j >> 1) + (j & 1 ? 1 : -1), srcHeight) * srcStride;
    for (let i = 0; i < srcWidth; i += 8) {
      const n = v128.load8x8_u(near + i);
      const sum = i16x8.add(i16x8.add(n, i16x8.add(n, n)), v128.load8x8_u(far + i));
      v128.store(row + 2 * i, sum);
    }
    store<i16>(row - 2, load<i16>(row));
    const end = row + 2 * srcWidth;
    store<i16>(end, load<i16>(end - 2));
    store<i16>(end + 2, load<i16>(end - 2));
    const out = dst + j * dstStride;
    const whole = dstWidth & ~15;
    for (let i = 0; i < whole; i += 16) {
      const at = row + i;
      const middle = v128.load(at);
      const thrice = i16x8.add(i16x8.add(middle, i16x8.add(middle, middle)), eight);
      const even = i16x8.shr_u(i16x8.add(thrice, v128.load(at - 2)), 4);
      const odd = i16x8.shr_u(i16x8.add(thrice, v128.load(at + 2)), 4);
      v128.store(out + i, v128.or(even, i16x8.shl(odd, 8)));
    }
    for (let i = whole; i < dstWidth; i++) {
      const at = row + 2 * (i >> 1);
      const side = <i32>load<u16>(i & 1 ? at + 2 : at - 2);
      store<u8>(out + i, <u8>((3 * <i32>load<u16>(at) + side + 8) >> 4));
    }
  }
}

/** 256 entries as sixteen registers: each answers for its own 16 values, zero for all others. */
export function mapSamples(at: usize, stride: i32, width: i32, height: i32, table: usize): void {
  const whole = width & ~15;
  const next = i8x16.splat(16);
  for (let j = 0; j < height; j++) {
    const row = at + j * stride;
    for (let i = 0; i < whole; i += 16) {
      let index = v128.load(row + i);
      let mapped = i8x16.swizzle(v128.load(table), index);
      for (let part: usize = 16; part < 256; part += 16) {
        index = i8x16.sub(index, next);
        mapped = v128.or(mapped, i8x16.swizzle(v128.load(table + part), index));
      }
      v128.store(row + i, mapped);
    }
    for (let i = whole; i < width; i++) {
      store<u8>(row + i, load<u8>(table + <usize>load<u8>(row + i)));
    }
  }
}

// @ts-ignore: decorator
@inline
function turned(low: v128, high: v128, matrix: v128, offset: v128): v128 {
  const half = i32x4.splat(128);
  const a = i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(low, matrix), half), 8);
  const b = i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(high, matrix), half), 8);
  return i16x8.add(i16x8.narrow_i32x4_s(a, b), offset);
}

export function turnChroma(
  u: usize,
  v: usize,
  stride: i32,
  width: i32,
  height: i32,
  uu: i32,
  uv: i32,
  vu: i32,
  vv: i32,
  uOffset: i32,
  vOffset: i32,
): void {
  const whole = width & ~7;
  const middle = i16x8.splat(128);
  const uMatrix = i32x4.splat((uu & 0xffff) | (uv << 16));
  const vMatrix = i32x4.splat((vu & 0xffff) | (vv << 16));
  const uMiddle = i16x8.splat(<i16>(128 + uOffset));
  const vMiddle = i16x8.splat(<i16>(128 + vOffset));
  for (let j = 0; j < height; j++) {
    const uRow = u + j * stride;
    const vRow = v + j * stride;
    for (let i = 0; i < whole; i += 8) {
      const pu = i16x8.sub(v128.load8x8_u(uRow + i), middle);
      const pv = i16x8.sub(v128.load8x8_u(vRow + i), middle);
      const low = v128.shuffle<i16>(pu, pv, 0, 8, 1, 9, 2, 10, 3, 11);
      const high = v128.shuffle<i16>(pu, pv, 4, 12, 5, 13, 6, 14, 7, 15);
      const words = turned(low, high, uMatrix, uMiddle);
      v128.store64_lane(uRow + i, i8x16.narrow_i16x8_u(words, words), 0);
      const others = turned(low, high, vMatrix, vMiddle);
      v128.store64_lane(vRow + i, i8x16.narrow_i16x8_u(others, others), 0);
    }
    for (let i = whole; i < width; i++) {
      const pu = <i32>load<u8>(uRow + i) - 128;
      const pv = <i32>load<u8>(vRow + i) - 128;
      const nu = ((uu * pu + uv * pv + 128) >> 8) + 128 + uOffset;
      const nv = ((vu * pu + vv * pv + 128) >> 8) + 128 + vOffset;
      store<u8>(uRow + i, <u8>max(0, min(255, nu)));
      store<u8>(vRow + i, <u8>max(0, min(255, nv)));
    }
  }
}

/** With 128 taken off either side the sum is one saturating addition of signed bytes. */
export function addOffsets(
  dst: usize,
  dstStride: i32,
  width: i32,
  height: i32,
  offsets: usize,
  offsetStride: i32,
): void {
  const whole = width & ~15;
  const sign = i8x16.splat(<i8>0x80);
  for (let j = 0; j < height; j++) {
    const d = dst + j * dstStride;
    const o = offsets + j * offsetStride;
    for (let i = 0; i < whole; i += 16) {
      const sum = i8x16.add_sat_s(v128.xor(v128.load(d + i), sign), v128.xor(v128.load(o + i), sign));
      v128.store(d + i, v128.xor(sum, sign));
    }
    for (let i = whole; i < width; i++) {
      const sum = <i32>load<u8>(d + i) + <i32>load<u8>(o + i) - 128;
      store<u8>(d + i, <u8>max(0, min(255, sum)));
    }
  }
}

// @ts-ignore: decorator
@inline
function grainy(samples: v128, noise: v128, amount: v128): v128 {
  const reach = i16x8.min_s(samples, i16x8.sub(i16x8.splat(255), samples));
  const weight = i16x8.add(reach, i16x8.splat(64));
  const grain = i16x8.mul(i16x8.sub(noise, i16x8.splat(128)), weight);
  return i16x8.add(samples, i16x8.q15mulr_sat_s(grain, amount));
}

export function addGrain(
  dst: usize,
  dstStride: i32,
  width: i32,
  height: i32,
  noise: usize,
  noiseStride: i32,
  amount: i32,
): void {
  const whole = width & ~15;
  const a = i16x8.splat(<i16>amount);
  for (let j = 0; j < height; j++) {
    const d = dst + j * dstStride;
    const n = noise + j * noiseStride;
    for (let i = 0; i < whole; i += 16) {
      const low = grainy(v128.load8x8_u(d + i), v128.load8x8_u(n + i), a);
      const high = grainy(v128.load8x8_u(d + i + 8), v128.load8x8_u(n + i + 8), a);
      v128.store(d + i, i8x16.narrow_i16x8_u(low, high));
    }
    for (let i = whole; i < width; i++) {
      const sample = <i32>load<u8>(d + i);
      const grain = (<i32>load<u8>(n + i) - 128) * (64 + min(sample, 255 - sample));
      const value = sample + ((grain * amount + 16384) >> 15);
      store<u8>(d + i, <u8>max(0, min(255, value)));
    }
  }
}

/**
 * What is left of four samples at x, as 15-bit fractions. Adding 1.5 · 2²³ leaves the rounded number
 * in the low bits: many times as fast as a conversion that must watch out for all numbers.
 */
// @ts-ignore: decorator
@inline
function gainsLeft(x2: v128, y2: v128, strength: v128): v128 {
  const r2 = f32x4.add(x2, y2);
  const r4 = f32x4.mul(r2, r2);
  const lost = f32x4.mul(strength, f32x4.mul(r4, f32x4.sub(f32x4.splat(2), r4)));
  const gain = f32x4.mul(f32x4.sub(f32x4.splat(1), lost), f32x4.splat(32767));
  return i32x4.sub(f32x4.add(gain, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}

/** Scratch: the dither (8 rows of 16-bit numbers), the squares of x, and a row of gains for two rows. */
export function vignettePlane(
  at: usize,
  stride: i32,
  width: i32,
  height: i32,
  x0: f32,
  xStep: f32,
  y0: f32,
  yStep: f32,
  strength: f32,
  neutral: i32,
  scratch: usize,
): void {
  for (let k = 0; k < 64; k++) store<i16>(scratch + 2 * k, <i16>ditherOrder(k & 7, k >> 3));
  const squares = scratch + 128;
  const gains = squares + 4 * ((width + 7) & ~7);
  for (let i = 0; i < width; i++) {
    const x = x0 + xStep * <f32>i;
    store<f32>(squares + 4 * i, x * x);
  }
  const s = f32x4.splat(strength);
  const dark = i16x8.splat(<i16>neutral);
  for (let j = 0; j < height; j++) {
    const row = at + j * stride;
    if ((j & 1) == 0) {
      const y = y0 + yStep * (<f32>j + 0.5);
      const y2 = f32x4.splat(y * y);
      for (let i = 0; i < width; i += 8) {
        const low = gainsLeft(v128.load(squares + 4 * i), y2, s);
        const high = gainsLeft(v128.load(squares + 4 * i + 16), y2, s);
        v128.store(gains + 2 * i, i16x8.narrow_i32x4_s(low, high));
      }
    }
    const dither = v128.load(scratch + 16 * (j & 7));
    for (let i = 0; i < width; i += 8) {
      const distance = i16x8.shl(i16x8.sub(v128.load8x8_u(row + i), dark), 6);
      const darkened = times(distance, v128.load(gains + 2 * i));
      const words = i16x8.add(i16x8.shr_s(i16x8.add(darkened, dither), 6), dark);
      const bytes = i8x16.narrow_i16x8_u(words, words);
      if (width - i >= 8) {
        v128.store64_lane(row + i, bytes, 0);
        continue;
      }
      let eight = i64x2.extract_lane(bytes, 0);
      for (let k = i; k < width; k++) {
        store<u8>(row + k, <u8>eight);
        eight >>= 8;
      }
    }
  }
}

/** Bayer's 8 × 8 order (1973), 0–63: the bits of x ⊕ y and y, interleaved from the lowest. */
// @ts-ignore: decorator
@inline
function ditherOrder(x: i32, y: i32): i32 {
  const z = x ^ y;
  return (
    ((z & 1) << 5) | ((y & 1) << 4) | ((z & 2) << 2) | ((y & 2) << 1) | ((z & 4) >> 1) | ((y & 4) >> 2)
  );
}

// @ts-ignore: decorator
@inline
function timesAlpha(samples: v128, alpha: v128): v128 {
  const product = i16x8.add(i16x8.mul(samples, alpha), i16x8.splat(128));
  return i16x8.shr_u(i16x8.add(product, i16x8.shr_u(product, 8)), 8);
}

export function multiplyByAlpha(
  dst: usize,
  dstStride: i32,
  width: i32,
  height: i32,
  alpha: usize,
  alphaStride: i32,
): void {
  const whole = width & ~15;
  for (let j = 0; j < height; j++) {
    const d = dst + j * dstStride;
    const a = alpha + j * alphaStride;
    for (let i = 0; i < whole; i += 16) {
      const low = timesAlpha(v128.load8x8_u(d + i), v128.load8x8_u(a + i));
      const high = timesAlpha(v128.load8x8_u(d + i + 8), v128.load8x8_u(a + i + 8));
      v128.store(d + i, i8x16.narrow_i16x8_u(low, high));
    }
    for (let i = whole; i < width; i++) {
      const product = <i32>load<u8>(d + i) * <i32>load<u8>(a + i) + 128;
      store<u8>(d + i, <u8>((product + (product >> 8)) >> 8));
    }
  }
}

/** Most of a cut-out is fully opaque or fully transparent: whole groups of those need no division. */
export function divideByAlpha(
  dst: usize,
  dstStride: i32,
  width: i32,
  height: i32,
  alpha: usize,
  alphaStride: i32,
): void {
  for (let j = 0; j < height; j++) {
    const d = dst + j * dstStride;
    const a = alpha + j * alphaStride;
    let i = 0;
    while (i < width) {
      if (width - i >= 8 && load<u64>(a + i) == u64.MAX_VALUE) {
        i += 8;
        continue;
      }
      const cover = <u32>load<u8>(a + i);
      const value = cover == 0 ? 0 : min<u32>(255, (255 * <u32>load<u8>(d + i) + (cover >> 1)) / cover);
      store<u8>(d + i, <u8>value);
      i++;
    }
  }
}

export function blurPlane(src: usize, dst: usize, width: i32, height: i32, radius: i32, scratch: usize): void {
  blurRows(src, scratch, width, height, radius, scratch + width * height);
  blurColumns(scratch, dst, width, height, radius, scratch + width * height);
}

/** Up to here a box of 2 · radius + 1 samples adds up to no more than 16 bits hold. */
const mostNarrowRadius: i32 = 128;

export function blurRows(
  src: usize,
  dst: usize,
  width: i32,
  height: i32,
  radius: i32,
  scratch: usize,
): void {
  if (radius == 0) {
    memory.copy(dst, src, width * height);
    return;
  }
  const scale = <i32>Math.floor(65536.0 / <f64>(2 * radius + 1) + 0.5);
  for (let j = 0; j < height; j++) {
    const row = src + j * width;
    const out = dst + j * width;
    if (radius <= mostNarrowRadius) blurNarrowRow(row, out, width, radius, scale, scratch);
    else blurWideRow(row, out, width, radius, scale);
  }
}

// @ts-ignore: decorator
@inline
function scaledSums(sums: v128, scale: v128): v128 {
  return i16x8.q15mulr_sat_s(i16x8.shr_u(sums, 1), scale);
}

/**
 * Sums of all samples up to each place, modulo 65536: the difference of two of them is a box's sum.
 * Scratch: the row with its ends repeated (bytes), then the sums (16 bits).
 */
// @ts-ignore: decorator
@inline
function blurNarrowRow(
  row: usize,
  out: usize,
  width: i32,
  radius: i32,
  scale: i32,
  scratch: usize,
): void {
  const count = width + 2 * radius + 1;
  const sums = scratch + ((count + 31) & ~15);
  memory.fill(scratch, load<u8>(row), radius);
  memory.copy(scratch + radius, row, width);
  memory.fill(scratch + radius + width, load<u8>(row + width - 1), radius + 1);
  const zero = i16x8.splat(0);
  let carried = zero;
  store<u16>(sums, 0);
  for (let i = 0; i < count; i += 8) {
    let s = v128.load8x8_u(scratch + i);
    s = i16x8.add(s, v128.shuffle<i16>(zero, s, 0, 8, 9, 10, 11, 12, 13, 14));
    s = i16x8.add(s, v128.shuffle<i16>(zero, s, 0, 0, 8, 9, 10, 11, 12, 13));
    s = i16x8.add(s, v128.shuffle<i16>(zero, s, 0, 0, 0, 0, 8, 9, 10, 11));
    s = i16x8.add(s, carried);
    v128.store(sums + 2 * i + 2, s);
    carried = v128.shuffle<i16>(s, s, 7, 7, 7, 7, 7, 7, 7, 7);
  }
  const far = sums + 2 * (2 * radius + 1);
  const s = i16x8.splat(<i16>scale);
  for (let i = 0; i < width; i += 8) {
    const box = i16x8.sub(v128.load(far + 2 * i), v128.load(sums + 2 * i));
    const words = scaledSums(box, s);
    const bytes = i8x16.narrow_i16x8_u(words, words);
    if (width - i >= 8) {
      v128.store64_lane(out + i, bytes, 0);
      continue;
    }
    let eight = i64x2.extract_lane(bytes, 0);
    for (let k = i; k < width; k++) {
      store<u8>(out + k, <u8>eight);
      eight >>= 8;
    }
  }
}

// @ts-ignore: decorator
@inline
function blurWideRow(row: usize, out: usize, width: i32, radius: i32, scale: i32): void {
  let sum: i32 = 0;
  for (let k = -radius; k <= radius; k++) sum += <i32>load<u8>(row + clampIndex(k, width));
  for (let i = 0; i < width; i++) {
    store<u8>(out + i, <u8>min(255, ((sum >> 1) * scale + 16384) >> 15));
    sum +=
      <i32>load<u8>(row + clampIndex(i + radius + 1, width)) -
      <i32>load<u8>(row + clampIndex(i - radius, width));
  }
}

/** A running sum per column, all columns of a row together, so that memory is read in order. */
export function blurColumns(src: usize, dst: usize, width: i32, height: i32, radius: i32, sums: usize): void {
  if (radius == 0) {
    memory.copy(dst, src, width * height);
    return;
  }
  const scale = <i32>Math.floor(65536.0 / <f64>(2 * radius + 1) + 0.5);
  const whole = radius <= mostNarrowRadius ? width & ~7 : 0;
  for (let i = 0; i < width; i++) {
    let sum: i32 = 0;
    for (let k = -radius; k <= radius; k++) {
      sum += <i32>load<u8>(src + clampIndex(k, height) * width + i);
    }
    if (i < whole) store<u16>(sums + 2 * i, <u16>sum);
    else store<i32>(sums + 4 * i, sum);
  }
  const s = i16x8.splat(<i16>scale);
  for (let j = 0; j < height; j++) {
    const entering = src + clampIndex(j + radius + 1, height) * width;
    const leaving = src + clampIndex(j - radius, height) * width;
    const out = dst + j * width;
    for (let i = 0; i < whole; i += 8) {
      const box = v128.load(sums + 2 * i);
      const words = scaledSums(box, s);
      v128.store64_lane(out + i, i8x16.narrow_i16x8_u(words, words), 0);
      const change = i16x8.sub(v128.load8x8_u(entering + i), v128.load8x8_u(leaving + i));
      v128.store(sums + 2 * i, i16x8.add(box, change));
    }
    for (let i = whole; i < width; i++) {
      const sum = load<i32>(sums + 4 * i);
      store<u8>(out + i, <u8>min(255, ((sum >> 1) * scale + 16384) >> 15));
      store<i32>(sums + 4 * i, sum + <i32>load<u8>(entering + i) - <i32>load<u8>(leaving + i));
    }
  }
}

/** Samples that are read together; between them positions have 16 fraction bits. */
const groupLength: i32 = 8;

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
  const dx = toFixed(fixed32(xPerColumn), 24);
  const dy = toFixed(fixed32(yPerColumn), 24);
  const xPerGroup = groupLength * fixed32(xPerColumn);
  const yPerGroup = groupLength * fixed32(yPerColumn);
  for (let j = 0; j < dstHeight; j++) {
    const out = dst + j * dstStride;
    let x = fixed32(x0) + fixed32(xPerRow) * j;
    let y = fixed32(y0) + fixed32(yPerRow) * j;
    for (let i = 0; i < dstWidth; i += groupLength) {
      const count = min(groupLength, dstWidth - i);
      const groupX = toFixed(x, 30);
      const groupY = toFixed(y, 30);
      readGroup(src, srcStride, srcWidth, srcHeight, out + i, count, groupX, groupY, dx, dy, outside);
      x += xPerGroup;
      y += yPerGroup;
    }
  }
}

// @ts-ignore: decorator
@inline
function fixed32(value: f64): i64 {
  return <i64>Math.floor(value * 4294967296.0 + 0.5);
}

/** 32 fraction bits to 16, within ± 2 to the power of `bits`. */
// @ts-ignore: decorator
@inline
function toFixed(value: i64, bits: i32): i32 {
  const most: i64 = 1 << bits;
  const shorter = value >> 16;
  return <i32>(shorter > most ? most : shorter < -most ? -most : shorter);
}

/** Groups that lie inside the source (on a line: so both ends do) read without any clamping. */
// @ts-ignore: decorator
@inline
function readGroup(
  src: usize,
  stride: i32,
  width: i32,
  height: i32,
  out: usize,
  count: i32,
  x: i32,
  y: i32,
  dx: i32,
  dy: i32,
  outside: i32,
): void {
  const lastX = x + (groupLength - 1) * dx;
  const lastY = y + (groupLength - 1) * dy;
  const left = min(x, lastX) >> 16;
  const right = max(x, lastX) >> 16;
  const top = min(y, lastY) >> 16;
  const bottom = max(y, lastY) >> 16;
  if (count == groupLength && left >= 0 && top >= 0 && right < width - 1 && bottom < height - 1) {
    const words = i16x8.narrow_i32x4_u(
      readFour(src, stride, x, y, dx, dy),
      readFour(src, stride, x + 4 * dx, y + 4 * dy, dx, dy),
    );
    v128.store64_lane(out, i8x16.narrow_i16x8_u(words, words), 0);
    return;
  }
  if (outside >= 0 && (right < -1 || left >= width || bottom < -1 || top >= height)) {
    memory.fill(out, <u8>outside, count);
    return;
  }
  for (let i = 0; i < count; i++) {
    const px = x + i * dx;
    const py = y + i * dy;
    const fx = (px >> 8) & 255;
    const fy = (py >> 8) & 255;
    const column = px >> 16;
    const row = py >> 16;
    const a = sample(src, stride, width, height, column, row, outside);
    const b = sample(src, stride, width, height, column + 1, row, outside);
    const c = sample(src, stride, width, height, column, row + 1, outside);
    const d = sample(src, stride, width, height, column + 1, row + 1, outside);
    const first = (a * (256 - fy) + c * fy) >> 1;
    const second = (b * (256 - fy) + d * fy) >> 1;
    store<u8>(out + i, <u8>((first * (256 - fx) + second * fx + 16384) >> 15));
  }
}

/** Four neighbouring 16-bit loads as one word: both samples beside each of four positions. */
// @ts-ignore: decorator
@inline
function pairsAt(a: usize, b: usize, c: usize, d: usize): v128 {
  const low = <u64>(load<u16>(a) | (<u32>load<u16>(b) << 16));
  const high = <u64>(load<u16>(c) | (<u32>load<u16>(d) << 16));
  return i16x8.extend_low_i8x16_u(i64x2.splat(low | (high << 32)));
}

// @ts-ignore: decorator
@inline
function readFour(src: usize, stride: i32, x: i32, y: i32, dx: i32, dy: i32): v128 {
  const x1 = x + dx;
  const x2 = x1 + dx;
  const x3 = x2 + dx;
  const y1 = y + dy;
  const y2 = y1 + dy;
  const y3 = y2 + dy;
  const a = src + (y >> 16) * stride + (x >> 16);
  const b = src + (y1 >> 16) * stride + (x1 >> 16);
  const c = src + (y2 >> 16) * stride + (x2 >> 16);
  const d = src + (y3 >> 16) * stride + (x3 >> 16);
  const above = pairsAt(a, b, c, d);
  const below = pairsAt(a + stride, b + stride, c + stride, d + stride);
  // Phases twice each, for both samples of a pair: the bytes 1 of a position are its phase.
  const xs = i32x4.replace_lane(
    i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(x), 1, x1), 2, x2),
    3,
    x3,
  );
  const ys = i32x4.replace_lane(
    i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(y), 1, y1), 2, y2),
    3,
    y3,
  );
  const fx = v128.and(i32x4.shr_u(xs, 8), i32x4.splat(255));
  const across = v128.or(i32x4.sub(i32x4.splat(256), fx), i32x4.shl(fx, 16));
  const down = i8x16.shuffle(
    ys,
    i8x16.splat(0),
    1, 16, 1, 16, 5, 16, 5, 16, 9, 16, 9, 16, 13, 16, 13, 16,
  );
  // Rows first, on pairs; then a dot product weighs the two of each pair.
  const pairs = i16x8.shr_u(
    i16x8.add(i16x8.mul(above, i16x8.sub(i16x8.splat(256), down)), i16x8.mul(below, down)),
    1,
  );
  return i32x4.shr_u(i32x4.add(i32x4.dot_i16x8_s(pairs, across), i32x4.splat(16384)), 15);
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
  srcStride: i32,
  dst: usize,
  dstStride: i32,
  width: i32,
  height: i32,
  xShifts: usize,
  yShifts: usize,
  columns: i32,
  cell: i32,
  unit: i32,
): void {
  for (let j = 0; j < height; j++) {
    const from = src + j * srcStride;
    const out = dst + j * dstStride;
    const down = j & (cell - 1);
    const row = 2 * (j / cell) * columns;
    let xs = xShifts + row;
    let ys = yShifts + row;
    let xRight = between(xs, columns, cell, down);
    let yRight = between(ys, columns, cell, down);
    for (let i = 0; i < width; i += cell) {
      const xLeft = xRight;
      const yLeft = yRight;
      xs += 2;
      ys += 2;
      xRight = between(xs, columns, cell, down);
      yRight = between(ys, columns, cell, down);
      const end = min(i + cell, width);
      if ((xLeft | xRight | yLeft | yRight) == 0) {
        if (end - i == 16) v128.store(out + i, v128.load(from + i));
        else if (end - i == 8) store<u64>(out + i, load<u64>(from + i));
        else memory.copy(out + i, from + i, end - i);
        continue;
      }
      const dx = 65536 + (xRight - xLeft) * unit;
      const dy = (yRight - yLeft) * unit;
      let x = (i << 16) + xLeft * cell * unit;
      let y = (j << 16) + yLeft * cell * unit;
      for (let k = i; k < end; k += groupLength) {
        readGroup(src, srcStride, width, height, out + k, min(groupLength, end - k), x, y, dx, dy, -1);
        x += groupLength * dx;
        y += groupLength * dy;
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function between(node: usize, columns: i32, cell: i32, down: i32): i32 {
  return <i32>load<i16>(node) * (cell - down) + <i32>load<i16>(node + 2 * columns) * down;
}
