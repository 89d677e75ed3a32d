/**
 * Colours of HEIC and AVIF photos that carry no ICC profile but the numbers of ITU-T H.273 for
 * their primaries and transfer: wide gamut, and HDR as cameras write it (PQ, HLG).
 */
import { open } from 'node:fs/promises';
import { readIsoBoxes, readIsoContent, type IsoBox } from './iso-boxes.ts';
import type { RgbPicture } from './i420.ts';

export interface Nclx {
  readonly primaries: number;
  readonly transfer: number;
}

/** From the first `colr` box of type `nclx` (ISO/IEC 23008-12 §6.5.5); null when there is none. */
export async function readNclx(path: string): Promise<Nclx | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const inside = async (boxes: readonly IsoBox[], type: string, skippedBytes = 0) => {
      const box = boxes.find((candidate) => candidate.type === type);
      return box ? readIsoBoxes(file, box.start + skippedBytes, Math.min(box.end, size)) : [];
    };
    const meta = await inside(await readIsoBoxes(file, 0, size), 'meta', 4);
    const properties = await inside(await inside(meta, 'iprp'), 'ipco');
    for (const box of properties.filter(({ type }) => type === 'colr')) {
      const content = await readIsoContent(file, box, 8);
      if (content.length === 8 && content.toString('latin1', 0, 4) === 'nclx') {
        return { primaries: content.readUInt16BE(4), transfer: content.readUInt16BE(6) };
      }
    }
    return null;
  } finally {
    await file.close();
  }
}

/**
 * To sRGB, with HDR tone-mapped as that of clips is: reference white at 203 cd/m², a Möbius curve
 * above half of it. The same picture where there is nothing to convert.
 */
export function convertNclx(picture: RgbPicture, { primaries, transfer }: Nclx): RgbPicture {
  const matrix = toSrgbPrimaries[primaries];
  const isHdr = transfer === pq || transfer === hlg;
  if (!matrix && !isHdr) return picture;
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8] = matrix ?? [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const linear = Float32Array.from({ length: 256 }, (_, value) => toLinear(value / 255, transfer));
  const { data: input, channels } = picture;
  const data = new Uint8Array(input);
  for (let index = 0; index < data.length; index += channels) {
    let red = linear[input[index]!]!;
    let green = linear[input[index + 1]!]!;
    let blue = linear[input[index + 2]!]!;
    if (transfer === hlg) {
      const gain = hlgGain(0.2627 * red + 0.678 * green + 0.0593 * blue);
      [red, green, blue] = [red * gain, green * gain, blue * gain];
    }
    let r = m0 * red + m1 * green + m2 * blue;
    let g = m3 * red + m4 * green + m5 * blue;
    let b = m6 * red + m7 * green + m8 * blue;
    if (isHdr) {
      const brightest = Math.max(r, g, b, 1e-6);
      const gain = compress(brightest) / brightest;
      [r, g, b] = [r * gain, g * gain, b * gain];
    }
    data[index] = encoded(r);
    data[index + 1] = encoded(g);
    data[index + 2] = encoded(b);
  }
  return { ...picture, data };
}

const pq = 16;
const hlg = 18;

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** By H.273 number, D65 throughout: linear RGB of BT.2020 (ITU-R BT.2087) and of Display P3. */
const toSrgbPrimaries: Readonly<Record<number, Matrix>> = {
  9: [1.6605, -0.5876, -0.0728, -0.1246, 1.1329, -0.0083, -0.0182, -0.1006, 1.1187],
  12: [1.2249, -0.2247, 0, -0.042, 1.0419, 0, -0.0197, -0.0786, 1.0979],
};

const referenceWhite = 203;
const peak = 1000 / referenceWhite;

/** Linear light, 1 at reference white (scene light from 0 to 1 for HLG). */
function toLinear(signal: number, transfer: number): number {
  if (transfer === pq) {
    // SMPTE ST 2084.
    const power = signal ** (1 / 78.84375);
    const ratio = Math.max(0, power - 0.8359375) / (18.8515625 - 18.6875 * power);
    return (10_000 * ratio ** (1 / 0.1593017578125)) / referenceWhite;
  }
  if (transfer === hlg) {
    // ITU-R BT.2100, inverse OETF.
    return signal <= 0.5
      ? signal ** 2 / 3
      : (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12;
  }
  return signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
}

/** ITU-R BT.2100 OOTF for a display of 1000 cd/m². */
function hlgGain(sceneLuminance: number): number {
  return peak * Math.max(sceneLuminance, 1e-6) ** 0.2;
}

/** Straight up to `knee`, then a Möbius transform that takes the peak to 1. */
const knee = 0.5;
const a = (-(knee ** 2) * (peak - 1)) / (knee ** 2 - 2 * knee + peak);
const b = (knee ** 2 - 2 * knee * peak + peak) / (peak - 1);
function compress(value: number): number {
  if (value <= knee) return value;
  return (((b + knee) ** 2 / (b - a)) * (value + a)) / (value + b);
}

const srgbSteps = 4096;
const srgb = Uint8Array.from({ length: srgbSteps + 1 }, (_, step) => {
  const value = step / srgbSteps;
  const signal = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(255 * signal);
});

function encoded(value: number): number {
  return srgb[Math.round(Math.min(1, Math.max(0, value)) * srgbSteps)]!;
}
