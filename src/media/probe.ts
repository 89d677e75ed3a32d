import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import exifr from 'exifr';
import type { Stream } from 'node-av/lib';
import sharp from 'sharp';
import { measureDurationMs, openContainer, uprightSize, type Container } from './container.ts';
import { findDamage, readWithJpegEnd, type Damage } from './damage.ts';
import { refuseTooLarge } from './picture-limits.ts';
import { sniffFile, type MediaFormat, type MediaKind, type SniffedFile } from './sniff.ts';
import { reasons, unreadable, unreadableBySystem } from './unreadable.ts';

/** What Kinora knows of a file. Nothing of where it was taken: that is never read. */
export interface MediaFacts {
  readonly path: string;
  /** The file's name without its folders. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Of the content, in hex. */
  readonly sha256: string;
  readonly kind: MediaKind;
  readonly format: MediaFormat;
  /** Upright, pixels square; 0 for sound. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the pictures of a video, of the sound otherwise; 0 for images. */
  readonly durationMs: number;
  /** Mean over the video. */
  readonly fps?: number;
  readonly hasSound: boolean;
  /** Whether it can have transparent parts. */
  readonly hasAlpha: boolean;
  /** When the shutter opened, in Unix time; null when the file does not say. */
  readonly capturedAtMs: number | null;
  readonly capturedFrom?: 'exif' | 'container';
}

/**
 * Reads what a file is, how large, how long and when it was taken. An EXIF time without an offset
 * from UTC is read in the time zone of this machine. Throws a `Failure` with code `unreadable` and
 * the exact reason: missing, a folder, no permission, empty, of an unknown kind, cut off, damaged,
 * too large. Photos are not decoded here, so damage inside the coded picture may come to light
 * only in `decodePhoto`, with the same words.
 */
export async function probeFile(path: string): Promise<MediaFacts> {
  try {
    const { sizeBytes, sniffed } = await identify(path);
    const damage = await findDamage(path, sniffed.format);
    const described = sniffed.kind === 'image' ? describePhoto : describeContainer;
    const [facts, sha256] = await Promise.all([described(path, sniffed, damage), hashFile(path)]);
    return { path, name: basename(path), sizeBytes, sha256, ...facts };
  } catch (error) {
    throw unreadableBySystem(path, error);
  }
}

type DescribedFacts = Omit<MediaFacts, 'path' | 'name' | 'sizeBytes' | 'sha256'>;

async function identify(path: string): Promise<{ sizeBytes: number; sniffed: SniffedFile }> {
  const status = await stat(path);
  if (status.isDirectory()) throw unreadable(path, reasons.folder);
  if (!status.isFile()) throw unreadable(path, reasons.unknown);
  if (status.size === 0) throw unreadable(path, reasons.empty);
  const sniffed = await sniffFile(path);
  if (!sniffed) throw unreadable(path, reasons.unknown);
  return { sizeBytes: status.size, sniffed };
}

async function describePhoto(
  path: string,
  { kind, format }: SniffedFile,
  damage: Damage | null,
): Promise<DescribedFacts> {
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw unreadable(path, damage ? reasons[damage] : reasons.damaged, error);
    });
  const { width: widthPx, height: heightPx } = metadata.autoOrient;
  refuseTooLarge(path, widthPx, heightPx);
  if (damage && !(await isWholeWithoutEnd(path, damage))) throw unreadable(path, reasons[damage]);
  const capturedAtMs = await readExifTime(metadata.exif ?? (format === 'tiff' ? path : null));
  return {
    kind,
    format,
    widthPx,
    heightPx,
    durationMs: 0,
    hasSound: false,
    hasAlpha: metadata.hasAlpha,
    capturedAtMs,
    ...(capturedAtMs !== null && { capturedFrom: 'exif' as const }),
  };
}

async function describeContainer(
  path: string,
  { kind, format }: SniffedFile,
  damage: Damage | null,
): Promise<DescribedFacts> {
  if (damage) throw unreadable(path, reasons[damage]);
  const container = await openContainer(path);
  try {
    const { video, audio } = container;
    if (kind === 'audio' || (!video && audio)) return describeSound(path, format, container);
    if (!video) throw unreadable(path, reasons.noPicture);
    const { widthPx, heightPx } = uprightSize(video);
    refuseTooLarge(path, widthPx, heightPx);
    if (widthPx * heightPx === 0) throw unreadable(path, reasons.damaged);
    const fps = video.avgFrameRate.num > 0 ? video.avgFrameRate.toDouble() : undefined;
    const capturedAtMs = readContainerTime(container);
    return {
      kind: 'video',
      format,
      widthPx,
      heightPx,
      durationMs: lengthOf(path, container, video),
      ...(fps !== undefined && { fps }),
      hasSound: audio !== null,
      hasAlpha: format === 'gif' || format === 'webp',
      capturedAtMs,
      ...(capturedAtMs !== null && { capturedFrom: 'container' as const }),
    };
  } finally {
    await container.close();
  }
}

function describeSound(path: string, format: MediaFormat, container: Container): DescribedFacts {
  if (!container.audio) throw unreadable(path, reasons.noSound);
  return {
    kind: 'audio',
    format,
    widthPx: 0,
    heightPx: 0,
    durationMs: lengthOf(path, container, container.audio),
    hasSound: true,
    hasAlpha: false,
    capturedAtMs: null,
  };
}

function lengthOf(path: string, container: Container, stream: Stream): number {
  const durationMs = container.durationMs || measureDurationMs(container, stream);
  if (durationMs > 0) return durationMs;
  throw unreadable(path, reasons.damaged);
}

interface ExifTimes {
  readonly DateTimeOriginal?: string;
  readonly OffsetTimeOriginal?: string;
  readonly SubSecTimeOriginal?: string;
  readonly CreateDate?: string;
  readonly OffsetTimeDigitized?: string;
}

/** From the EXIF block, or from the file itself for TIFF, which has its tags in the open. */
async function readExifTime(source: Buffer | string | null): Promise<number | null> {
  if (source === null) return null;
  const tags = [
    'DateTimeOriginal',
    'OffsetTimeOriginal',
    'SubSecTimeOriginal',
    'CreateDate',
    'OffsetTimeDigitized',
  ];
  const input =
    typeof source === 'string' || source.toString('latin1', 0, 4) !== 'Exif'
      ? source
      : source.subarray(6);
  // EXIF written by a hundred kinds of software: what cannot be read is as good as not there.
  // oxlint-disable-next-line import/no-named-as-default-member -- CommonJS: Node has no named import
  const times = await exifr
    .parse(input, { pick: tags, reviveValues: false })
    .catch(() => undefined)
    .then((parsed: ExifTimes | undefined) => parsed ?? {});
  return (
    readExifClock(times.DateTimeOriginal, times.OffsetTimeOriginal, times.SubSecTimeOriginal) ??
    readExifClock(times.CreateDate, times.OffsetTimeDigitized)
  );
}

/** `2024:05:01 12:30:00` and `+02:00` → Unix time; null when it is no date or none of our time. */
export function readExifClock(
  clock: string | undefined,
  offset?: string,
  subSecond?: string,
): number | null {
  const match = /^(\d{4}):(\d\d):(\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(String(clock));
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const zone = /^[+-]\d\d:\d\d$/.test(offset ?? '') ? offset : '';
  const fraction = /^\d+/.exec(subSecond ?? '')?.[0].slice(0, 3) ?? '0';
  return plausibleTime(
    Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}${zone}`),
  );
}

/** Phones write their local time with its offset beside the UTC time of the container. */
function readContainerTime({ context }: Container): number | null {
  const tags = context.metadata;
  const written = tags?.get('com.apple.quicktime.creationdate') ?? tags?.get('creation_time');
  return plausibleTime(Date.parse(written ?? ''));
}

/** Unset clocks say 1904, 1970 or nothing. */
function plausibleTime(timeMs: number): number | null {
  return Number.isFinite(timeMs) && timeMs > Date.UTC(1980, 0, 2) ? timeMs : null;
}

/** A JPEG that lacks nothing but its end marker decodes without a warning once it has one. */
async function isWholeWithoutEnd(path: string, damage: Damage): Promise<boolean> {
  if (damage === 'damaged') return false;
  return sharp(await readWithJpegEnd(path), { failOn: 'warning' })
    .resize(64)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
