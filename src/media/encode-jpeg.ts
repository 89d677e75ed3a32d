import sharp from 'sharp';
import type { RgbPicture } from './i420.ts';

/** Tried in this order while the file is too large. */
const qualities = [80, 65, 50, 35];

/**
 * A JPEG file for screens, without metadata, which means sRGB. The best of a few qualities that
 * keeps it within `mostBytes`; where none does, the smallest.
 */
export async function encodeJpeg(
  picture: RgbPicture,
  mostBytes = Number.MAX_SAFE_INTEGER,
): Promise<Uint8Array> {
  const { widthPx: width, heightPx: height, channels, data } = picture;
  let encoded: Uint8Array = new Uint8Array();
  for (const quality of qualities) {
    encoded = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer();
    if (encoded.length <= mostBytes) break;
  }
  return encoded;
}
