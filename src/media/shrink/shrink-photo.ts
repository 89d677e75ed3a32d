import { writeFile } from 'node:fs/promises';
import sharp, { type Exif, type Metadata, type Sharp } from 'sharp';
import { readExif } from '../capture-facts.ts';
import type { RgbPicture } from '../i420.ts';
import { decodePhoto } from '../photo.ts';
import { refuseTooLarge } from '../picture-limits.ts';
import type { MediaFormat } from '../sniff.ts';
import { reasons, unreadable } from '../unreadable.ts';
import { goOnUnlessStopped, type ShrinkWork } from './shrink-work.ts';

/** Tried in this order until one fits: the long side, and how closely the picture is kept. */
const tries = [
  { sidePx: 6000, quality: 90 },
  { sidePx: 6000, quality: 80 },
  { sidePx: 4500, quality: 80 },
  { sidePx: 3200, quality: 80 },
  { sidePx: 2400, quality: 80 },
  { sidePx: 1600, quality: 80 },
] as const;

/**
 * A smaller photo: upright, in the colour profile of the original, with its EXIF. Of HEIC and AVIF,
 * whose colours become sRGB, the capture time and the camera are kept. A try cannot be broken off
 * in its middle. Answers the path of the copy, or null where even the smallest is too large. Throws
 * `unreadable`, `cancelled`.
 */
export async function shrinkPhoto(
  path: string,
  format: MediaFormat,
  work: ShrinkWork,
): Promise<string | null> {
  const { outStem, limitBytes, onProgress } = work;
  const photo = await openPhoto(path, format);
  const { hasAlpha, autoOrient } = photo.metadata;
  const longestPx = Math.max(autoOrient.width, autoOrient.height);
  const smaller = tries.filter(({ sidePx }) => sidePx === tries[0].sidePx || sidePx < longestPx);
  for (const [index, { sidePx, quality }] of smaller.entries()) {
    goOnUnlessStopped(work);
    onProgress?.(index / smaller.length);
    const picture = await photo.atSide(sidePx);
    const coded = hasAlpha ? picture.webp({ quality }) : picture.jpeg({ quality });
    const bytes = await coded.toBuffer().catch((error: unknown) => {
      throw unreadable(path, reasons.damaged, error);
    });
    if (bytes.length > limitBytes) continue;
    const copy = `${outStem}.${hasAlpha ? 'webp' : 'jpg'}`;
    await writeFile(copy, bytes);
    return copy;
  }
  return null;
}

interface OpenPhoto {
  readonly metadata: Metadata;
  /** With its longest side at most so long; never enlarged. */
  readonly atSide: (sidePx: number) => Promise<Sharp>;
}

async function openPhoto(path: string, format: MediaFormat): Promise<OpenPhoto> {
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw unreadable(path, reasons.damaged, error);
    });
  refuseTooLarge(path, metadata.autoOrient.width, metadata.autoOrient.height);
  if (format === 'heif' || format === 'avif')
    return { metadata, atSide: decoded(path, format, metadata) };
  return {
    metadata,
    atSide: async (sidePx) =>
      sharp(path, { failOn: 'error' })
        .autoOrient()
        .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
        .keepIccProfile()
        .keepExif(),
  };
}

/** What libvips cannot decode, or whose colours it does not know. */
function decoded(path: string, format: MediaFormat, { exif }: Metadata): OpenPhoto['atSide'] {
  const largest = tries[0].sidePx;
  // Decoding takes seconds, scaling does not: once for all tries.
  let decoding: Promise<RgbPicture> | null = null;
  return async (sidePx) => {
    decoding ??= decodePhoto(path, format, { maxWidthPx: largest, maxHeightPx: largest });
    const { widthPx: width, heightPx: height, channels, data } = await decoding;
    return sharp(data, { raw: { width, height, channels } })
      .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
      .withExif(await captureExif(exif));
  };
}

async function captureExif(exif: Buffer | undefined): Promise<Exif> {
  const { capturedAtMs, cameraMake, cameraModel } = await readExif(exif ?? null);
  const clock =
    capturedAtMs && new Date(capturedAtMs).toISOString().slice(0, 19).replaceAll('-', ':');
  return {
    IFD0: { ...(cameraMake && { Make: cameraMake }), ...(cameraModel && { Model: cameraModel }) },
    ...(clock && {
      IFD2: { DateTimeOriginal: clock.replace('T', ' '), OffsetTimeOriginal: '+00:00' },
    }),
  };
}
