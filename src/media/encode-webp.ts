import sharp from 'sharp';
import type { RgbPicture } from './i420.ts';

/** A WebP file for screens: lossy at quality 80, without metadata, which means sRGB. */
export async function encodeWebp(picture: RgbPicture): Promise<Uint8Array> {
  const { widthPx: width, heightPx: height, channels, data } = picture;
  return sharp(data, { raw: { width, height, channels } }).webp({ quality: 80 }).toBuffer();
}
