import { open } from 'node:fs/promises';
import sharp, { type Metadata, type ResizeOptions, type Sharp } from 'sharp';
import { Failure } from '../language/failure.ts';
import { readWithJpegEnd } from './damage.ts';
import type { RgbPicture } from './i420.ts';
import { decodeHeif } from './heif.ts';
import { isSrgbProfile, wrapAsTiff } from './icc-profile.ts';
import { convertNclx, readNclx } from './nclx.ts';
import { refuseTooLarge } from './picture-limits.ts';
import type { MediaFormat } from './sniff.ts';
import { reasons, unreadable, unreadableBySystem } from './unreadable.ts';

// Every file is decoded once: libvips' cache of operations would only hold memory.
sharp.cache(false);

/**
 * The size to fit into, aspect kept (never enlarged unless it says so); or the exact size,
 * whatever the aspect.
 */
export type PhotoSize =
  | { readonly maxWidthPx: number; readonly maxHeightPx: number; readonly enlarge?: boolean }
  | { readonly widthPx: number; readonly heightPx: number };

/**
 * A photo (or the first frame of a moving gif or webp) as the eye should see it: upright by its
 * EXIF or HEIF orientation, its colours brought from its own ICC profile, or from CMYK, grey or 16
 * bit, to 8-bit sRGB, alpha straight, scaled by Lanczos3. Of a gain-map photo it is the base
 * picture. A photo whose data is damaged or cut off is refused, even where a part of it could be
 * shown: grey or shifted strips have no place in a film. Warnings that leave the picture whole
 * are passed over. Throws `unreadable`.
 */
export async function decodePhoto(
  path: string,
  format: MediaFormat,
  size: PhotoSize,
): Promise<RgbPicture> {
  try {
    const metadata = await sharp(path, { limitInputPixels: false }).metadata();
    refuseTooLarge(path, metadata.autoOrient.width, metadata.autoOrient.height);
    const isHeic = format === 'heif' && metadata.compression !== 'av1';
    const decoded = isHeic
      ? await decodeHeic(path, size, metadata)
      : await decodeByVips(path, size, metadata);
    return decoded;
  } catch (error) {
    throw await asUnreadable(path, error);
  }
}

async function decodeByVips(
  path: string,
  size: PhotoSize,
  metadata: Metadata,
): Promise<RgbPicture> {
  // Colour conversion costs three times as much as decoding and scaling, so where the pixels are
  // RGB anyway it waits until the picture is small.
  const hasPlainRgb = metadata.space === 'srgb' && metadata.depth === 'uchar';
  const iccLater = hasPlainRgb && metadata.icc;
  const decode = (input: string | Buffer, failOn: 'error' | 'warning') => {
    const pipeline = sharp(input, {
      failOn,
      ignoreIcc: Boolean(iccLater),
      limitInputPixels: false,
    });
    // Where 16-bit RGB has a profile, sharp works in Display P3 and has to be told to leave it.
    if (metadata.space === 'rgb16' && metadata.icc) pipeline.withIccProfile('srgb');
    return render(pipeline.autoOrient().resize(resizeTo(size)));
  };
  const picture = await decode(path, 'error').catch(async (error: unknown) => {
    if (!/premature end of JPEG/.test(String(error))) throw error;
    return decode(await readWithJpegEnd(path), 'warning');
  });
  if (iccLater) return convertToSrgb(picture, iccLater);
  return metadata.format === 'heif' && !metadata.icc ? convertByNclx(path, picture) : picture;
}

/** libheif has turned the picture already; its profile is read by libvips, which cannot decode it. */
async function decodeHeic(path: string, size: PhotoSize, { icc }: Metadata): Promise<RgbPicture> {
  const { widthPx: width, heightPx: height, channels, data } = await decodeHeif(path);
  const picture = await render(
    sharp(data, { raw: { width, height, channels }, limitInputPixels: false }).resize(
      resizeTo(size),
    ),
  );
  return icc ? convertToSrgb(picture, icc) : convertByNclx(path, picture);
}

async function convertByNclx(path: string, picture: RgbPicture): Promise<RgbPicture> {
  const nclx = await readNclx(path);
  return nclx ? convertNclx(picture, nclx) : picture;
}

async function convertToSrgb(picture: RgbPicture, iccProfile: Buffer): Promise<RgbPicture> {
  if (isSrgbProfile(iccProfile)) return picture;
  return render(sharp(wrapAsTiff(picture, iccProfile), { limitInputPixels: false }));
}

function resizeTo(size: PhotoSize): ResizeOptions {
  return 'widthPx' in size
    ? { width: size.widthPx, height: size.heightPx, fit: 'fill', kernel: 'lanczos3' }
    : {
        width: size.maxWidthPx,
        height: size.maxHeightPx,
        fit: 'inside',
        withoutEnlargement: !size.enlarge,
        kernel: 'lanczos3',
      };
}

async function render(pipeline: Sharp): Promise<RgbPicture> {
  const { data, info } = await pipeline
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width: widthPx, height: heightPx, channels } = info;
  if (channels !== 3 && channels !== 4) throw new Error(`Expected RGB, got ${channels} channels`);
  return { widthPx, heightPx, channels, data };
}

async function asUnreadable(path: string, error: unknown): Promise<Failure> {
  if (error instanceof Failure) return error;
  const systemError: unknown = await readFirstByte(path).catch((reason: unknown) => reason);
  if (systemError) return unreadableBySystem(path, systemError);
  const isCutOff = /premature end|truncated|unexpected end|read error/i.test(String(error));
  return unreadable(path, isCutOff ? reasons.truncated : reasons.damaged, error);
}

async function readFirstByte(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.read(Buffer.alloc(1), 0, 1, 0);
  } finally {
    await file.close();
  }
}
