import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Stream } from 'node-av/lib';
import sharp from 'sharp';
import { nothingKnown, readContainerTags, readExif, type CaptureFacts } from './capture-facts.ts';
import { measureDurationMs, openContainer, uprightSize, type Container } from './container.ts';
import { findDamage, readWithJpegEnd, type Damage } from './damage.ts';
import { hashFile } from './hash-file.ts';
import { refuseTooLarge } from './picture-limits.ts';
import { sniffFile, type MediaFormat, type MediaKind, type SniffedFile } from './sniff.ts';
import { reasons, unreadable, unreadableBySystem } from './unreadable.ts';

/** What Kinora knows of a file. */
export interface MediaFacts extends CaptureFacts {
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
  return {
    kind,
    format,
    widthPx,
    heightPx,
    durationMs: 0,
    hasSound: false,
    hasAlpha: metadata.hasAlpha,
    ...(await readExif(metadata.exif ?? (format === 'tiff' ? path : null))),
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
    return {
      kind: 'video',
      format,
      widthPx,
      heightPx,
      durationMs: lengthOf(path, container, video),
      ...(fps !== undefined && { fps }),
      hasSound: audio !== null,
      hasAlpha: format === 'gif' || format === 'webp',
      ...readContainerTags(container),
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
    ...nothingKnown,
  };
}

function lengthOf(path: string, container: Container, stream: Stream): number {
  const durationMs = container.durationMs || measureDurationMs(container, stream);
  if (durationMs > 0) return durationMs;
  throw unreadable(path, reasons.damaged);
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
