import sharp from 'sharp';
import type { RgbPicture } from './i420.ts';

/** The picture by Lanczos3 with its longest side at most `longestPx`; never enlarged. */
export async function shrinkPicture(picture: RgbPicture, longestPx: number): Promise<RgbPicture> {
  const { widthPx: width, heightPx: height, channels } = picture;
  if (Math.max(width, height) <= longestPx) return picture;
  const { data, info } = await sharp(picture.data, { raw: { width, height, channels } })
    .resize({ width: longestPx, height: longestPx, fit: 'inside', kernel: 'lanczos3' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, channels, data };
}
