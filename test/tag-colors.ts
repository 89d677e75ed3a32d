/** Colour profiles of our own making, written into files byte by byte: no colour library has a say. */
import { crc32, deflateSync } from 'node:zlib';
import { whitePoint, wrapProfile, xyzTag } from './icc-profile.ts';

export interface RgbSpace {
  readonly name: string;
  /** Red, green and blue as XYZ under D50, as ICC profiles have them. */
  readonly colorants: readonly (readonly [number, number, number])[];
  /** Gamma; or the curve of sRGB. */
  readonly curve: number | 'srgb';
  /** From linear sRGB. */
  readonly fromLinearSrgb: readonly (readonly [number, number, number])[];
}

/** SMPTE EG 432-1 with the white and the curve of sRGB. */
export const displayP3: RgbSpace = {
  name: 'Display P3',
  colorants: [
    [0.51512, 0.2412, -0.00105],
    [0.29198, 0.69225, 0.04189],
    [0.1571, 0.06657, 0.78407],
  ],
  curve: 'srgb',
  fromLinearSrgb: [
    [0.822462, 0.177538, 0],
    [0.033194, 0.966806, 0],
    [0.017083, 0.072397, 0.91052],
  ],
};

/** Adobe RGB (1998). */
export const adobeRgb: RgbSpace = {
  name: 'Adobe RGB',
  colorants: [
    [0.60974, 0.31111, 0.01947],
    [0.20528, 0.62567, 0.06087],
    [0.14919, 0.06322, 0.74457],
  ],
  curve: 563 / 256,
  fromLinearSrgb: [
    [0.715126, 0.284874, 0],
    [0, 1, 0],
    [0, 0.041162, 0.958838],
  ],
};

/** The 8-bit values that stand in another space for an 8-bit colour of sRGB. */
export function fromSrgb(space: RgbSpace, rgb: readonly number[]): number[] {
  const linear = rgb.map((value) => {
    const v = value / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  return space.fromLinearSrgb.map((row) => {
    const light = row.reduce((sum, share, index) => sum + share * linear[index]!, 0);
    return Math.round(255 * encode(space.curve, Math.min(1, Math.max(0, light))));
  });
}

function encode(curve: RgbSpace['curve'], light: number): number {
  if (curve !== 'srgb') return light ** (1 / curve);
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** ICC.1:2010: a profile of three colorants and one curve. */
export function rgbProfile(space: RgbSpace): Buffer {
  const curve = curveTag(space.curve);
  const tags: [signature: string, data: Buffer][] = [
    ['desc', textTag(space.name)],
    ['cprt', textTag('None')],
    ['wtpt', xyzTag(whitePoint)],
    ['rXYZ', xyzTag(space.colorants[0]!)],
    ['gXYZ', xyzTag(space.colorants[1]!)],
    ['bXYZ', xyzTag(space.colorants[2]!)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return wrapProfile({ version: 0x04200000, kind: 'mntrRGB XYZ ', tags });
}

/** Parametric curves: type 0 is a gamma, type 3 the curve of sRGB with its five numbers. */
function curveTag(curve: RgbSpace['curve']): Buffer {
  const numbers = curve === 'srgb' ? [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] : [curve];
  const tag = Buffer.alloc(12 + 4 * numbers.length);
  tag.write('para', 'latin1');
  tag.writeUInt16BE(curve === 'srgb' ? 3 : 0, 8);
  numbers.forEach((number, index) => tag.writeInt32BE(Math.round(number * 65536), 12 + 4 * index));
  return tag;
}

function textTag(text: string): Buffer {
  const head = Buffer.alloc(28);
  head.write('mluc', 'latin1');
  [1, 12].forEach((value, index) => head.writeUInt32BE(value, 8 + 4 * index));
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(2 * text.length, 20);
  head.writeUInt32BE(28, 24);
  const words = Buffer.from(text, 'utf16le').swap16();
  return Buffer.concat([head, words, Buffer.alloc((4 - (words.length % 4)) % 4)]);
}

/** A PNG with a profile: the chunk iCCP behind the header. */
export function tagPng(png: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPprofile\0\0', 'latin1'), deflateSync(profile)]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  const headerEnd = 33;
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)]);
}

/** A JPEG with a profile: the segment APP2 behind the start. */
export function tagJpeg(jpeg: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile]);
  const marker = Buffer.from([0xff, 0xe2, 0, 0]);
  marker.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, body, jpeg.subarray(2)]);
}
