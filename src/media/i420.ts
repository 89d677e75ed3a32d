/**
 * Planar Y′CbCr 4:2:0, BT.709, limited range (Y 16–235, Cb and Cr 16–240): the one form in which
 * pictures travel from here on. Chroma is sited as in H.264 by default ("left"): horizontally on
 * the even luma columns, vertically midway between two rows.
 */
export interface I420Picture {
  /** Both even. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Y (width × height), then Cb and Cr (a quarter each), rows without padding. */
  readonly data: Uint8Array;
  /** Straight alpha at full size, 255 opaque; null when all of it is opaque. */
  readonly alpha: Uint8Array | null;
}

/** sRGB, 8 bit, upright, rows without padding; a fourth channel is straight alpha. */
export interface RgbPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/**
 * R′G′B′ → Y′CbCr by ITU-R BT.709-6 §3 (Kr 0.2126, Kb 0.0722) in 16-bit fixed point, rounded.
 * The sRGB values stand for the R′G′B′ as they are: what players do with BT.709 video, so a photo
 * looks in the film as it looks in a viewer. Throws RangeError for odd or mismatched sizes.
 */
export function toI420(rgb: RgbPicture): I420Picture {
  const { widthPx, heightPx, channels, data } = rgb;
  if (widthPx % 2 !== 0 || heightPx % 2 !== 0) {
    throw new RangeError(`Expected an even size for \`rgb\`, got ${widthPx}x${heightPx}`);
  }
  if (data.length !== widthPx * heightPx * channels) {
    throw new RangeError(`Expected ${widthPx * heightPx * channels} bytes, got ${data.length}`);
  }
  const planes = new Uint8Array((widthPx * heightPx * 3) / 2);
  const alpha = channels === 4 ? readAlpha(data) : null;
  writeLuma(planes, rgb);
  if (alpha) writeWeightedChroma(planes, rgb);
  else writeChroma(planes, rgb);
  return { widthPx, heightPx, data: planes, alpha };
}

/** The way back, chroma interpolated linearly; for tests and for writing frames as PNG. */
export function fromI420(picture: I420Picture): RgbPicture {
  const { widthPx, heightPx, data, alpha } = picture;
  const channels = alpha ? 4 : 3;
  const rgb = new Uint8ClampedArray(widthPx * heightPx * channels);
  const chromaWidth = widthPx / 2;
  const chromaHeight = heightPx / 2;
  const cbStart = widthPx * heightPx;
  const crStart = cbStart + chromaWidth * chromaHeight;
  for (let row = 0, out = 0; row < heightPx; row++) {
    const above = Math.max(0, (row - 1) >> 1);
    const below = Math.min(chromaHeight - 1, (row + 1) >> 1);
    const belowWeight = row % 2 === 0 ? 0.75 : 0.25;
    for (let column = 0; column < widthPx; column++, out += channels) {
      const left = column >> 1;
      const right = Math.min(chromaWidth - 1, (column + 1) >> 1);
      const chroma = (start: number) =>
        ((1 - belowWeight) *
          (data[start + above * chromaWidth + left]! + data[start + above * chromaWidth + right]!) +
          belowWeight *
            (data[start + below * chromaWidth + left]! +
              data[start + below * chromaWidth + right]!)) /
        2;
      const y = ((data[row * widthPx + column]! - 16) * 255) / 219;
      const pb = ((chroma(cbStart) - 128) * 255) / 224;
      const pr = ((chroma(crStart) - 128) * 255) / 224;
      rgb[out] = y + 2 * (1 - kr) * pr;
      rgb[out + 1] = y - ((2 * (1 - kb) * kb) / kg) * pb - ((2 * (1 - kr) * kr) / kg) * pr;
      rgb[out + 2] = y + 2 * (1 - kb) * pb;
      if (alpha) rgb[out + 3] = alpha[row * widthPx + column]!;
    }
  }
  return { widthPx, heightPx, channels, data: new Uint8Array(rgb.buffer) };
}

const kr = 0.2126;
const kb = 0.0722;
const kg = 1 - kr - kb;

const one = 65536;
const fixed = (value: number) => Math.round(value * one);
const luma = { r: fixed((kr * 219) / 255), g: fixed((kg * 219) / 255), b: fixed((kb * 219) / 255) };
const cb = chromaWeights(-kr, -kg, 1 - kb, 2 * (1 - kb));
const cr = chromaWeights(1 - kr, -kg, -kb, 2 * (1 - kr));

/** Green takes the rounding, so that grey has no colour at all. */
function chromaWeights(r: number, _g: number, b: number, divisor: number) {
  const scale = 224 / 255 / divisor;
  const red = fixed(r * scale);
  const blue = fixed(b * scale);
  return { r: red, g: -red - blue, b: blue };
}

function writeLuma(planes: Uint8Array, { data, channels }: RgbPicture): void {
  const { r, g, b } = luma;
  const offset = 16 * one + one / 2;
  for (let input = 0, out = 0; input < data.length; input += channels, out++) {
    planes[out] = (r * data[input]! + g * data[input + 1]! + b * data[input + 2]! + offset) >> 16;
  }
}

/**
 * Each chroma sample is the mean of two rows, weighted 1 2 1 over the columns around its own:
 * eight eighths in all. At the left edge the first column stands in for the one before it.
 */
function writeChroma(planes: Uint8Array, { widthPx, heightPx, data, channels }: RgbPicture): void {
  const rowBytes = widthPx * channels;
  const offset = 8 * (128 * one + one / 2);
  let cbOut = widthPx * heightPx;
  let crOut = cbOut + cbOut / 4;
  for (let row = 0; row < heightPx; row += 2) {
    let top = row * rowBytes;
    let bottom = top + rowBytes;
    let leftR = data[top]! + data[bottom]!;
    let leftG = data[top + 1]! + data[bottom + 1]!;
    let leftB = data[top + 2]! + data[bottom + 2]!;
    for (let column = 0; column < widthPx; column += 2) {
      const rightR = data[top + channels]! + data[bottom + channels]!;
      const rightG = data[top + channels + 1]! + data[bottom + channels + 1]!;
      const rightB = data[top + channels + 2]! + data[bottom + channels + 2]!;
      const r = leftR + 2 * (data[top]! + data[bottom]!) + rightR;
      const g = leftG + 2 * (data[top + 1]! + data[bottom + 1]!) + rightG;
      const b = leftB + 2 * (data[top + 2]! + data[bottom + 2]!) + rightB;
      planes[cbOut++] = (cb.r * r + cb.g * g + cb.b * b + offset) >> 19;
      planes[crOut++] = (cr.r * r + cr.g * g + cr.b * b + offset) >> 19;
      leftR = rightR;
      leftG = rightG;
      leftB = rightB;
      top += 2 * channels;
      bottom += 2 * channels;
    }
  }
}

/** As `writeChroma`, but what cannot be seen does not colour its neighbours: weights times alpha. */
function writeWeightedChroma(planes: Uint8Array, { widthPx, heightPx, data }: RgbPicture): void {
  const taps = [1, 2, 1];
  let cbOut = widthPx * heightPx;
  let crOut = cbOut + cbOut / 4;
  for (let row = 0; row < heightPx; row += 2) {
    for (let column = 0; column < widthPx; column += 2) {
      let r = 0;
      let g = 0;
      let b = 0;
      let total = 0;
      for (let tap = 0; tap < 6; tap++) {
        const x = Math.max(0, column - 1 + (tap % 3));
        const input = ((row + (tap > 2 ? 1 : 0)) * widthPx + x) * 4;
        const weight = taps[tap % 3]! * data[input + 3]!;
        r += weight * data[input]!;
        g += weight * data[input + 1]!;
        b += weight * data[input + 2]!;
        total += weight;
      }
      const scale = total === 0 ? 0 : 1 / (total * one);
      planes[cbOut++] = Math.round(128 + (cb.r * r + cb.g * g + cb.b * b) * scale);
      planes[crOut++] = Math.round(128 + (cr.r * r + cr.g * g + cr.b * b) * scale);
    }
  }
}

function readAlpha(data: Uint8Array): Uint8Array | null {
  const alpha = new Uint8Array(data.length / 4);
  let lowest = 255;
  for (let index = 0; index < alpha.length; index++) {
    const value = data[4 * index + 3]!;
    alpha[index] = value;
    if (value < lowest) lowest = value;
  }
  return lowest === 255 ? null : alpha;
}
