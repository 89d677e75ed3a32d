import exifr from 'exifr';
import type { Container } from './container.ts';

/** When and with what a picture was taken, as its file says. Where is never read out. */
export interface CaptureFacts {
  /** When the shutter opened, in Unix time; null when the file does not say. */
  readonly capturedAtMs: number | null;
  readonly capturedFrom?: 'exif' | 'container';
  /** As the camera writes it (`Apple`); null when the file does not say. */
  readonly cameraMake: string | null;
  /** As the camera writes it (`iPhone 13 Pro Max`); null when the file does not say. */
  readonly cameraModel: string | null;
  /** Whether EXIF or the container records where it was taken. */
  readonly hasPlace: boolean;
}

export const nothingKnown: CaptureFacts = {
  capturedAtMs: null,
  cameraMake: null,
  cameraModel: null,
  hasPlace: false,
};

interface ExifTags {
  readonly DateTimeOriginal?: string;
  readonly OffsetTimeOriginal?: string;
  readonly SubSecTimeOriginal?: string;
  readonly CreateDate?: string;
  readonly OffsetTimeDigitized?: string;
  readonly Make?: unknown;
  readonly Model?: unknown;
  readonly GPSLatitude?: unknown;
}

const pick: readonly (keyof ExifTags)[] = [
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'SubSecTimeOriginal',
  'CreateDate',
  'OffsetTimeDigitized',
  'Make',
  'Model',
  'GPSLatitude',
];

/** From the EXIF block, or from the file itself for TIFF, which has its tags in the open. */
export async function readExif(source: Buffer | string | null): Promise<CaptureFacts> {
  if (source === null) return nothingKnown;
  const input =
    typeof source === 'string' || source.toString('latin1', 0, 4) !== 'Exif'
      ? source
      : source.subarray(6);
  // EXIF written by a hundred kinds of software: what cannot be read is as good as not there.
  // oxlint-disable-next-line import/no-named-as-default-member -- CommonJS: Node has no named import
  const tags = await exifr
    .parse(input, { pick: [...pick], reviveValues: false })
    .catch(() => undefined)
    .then((parsed: ExifTags | undefined) => parsed ?? {});
  const capturedAtMs =
    readExifClock(tags.DateTimeOriginal, tags.OffsetTimeOriginal, tags.SubSecTimeOriginal) ??
    readExifClock(tags.CreateDate, tags.OffsetTimeDigitized);
  return {
    capturedAtMs,
    ...(capturedAtMs !== null && { capturedFrom: 'exif' as const }),
    cameraMake: readName(tags.Make),
    cameraModel: readName(tags.Model),
    hasPlace: tags.GPSLatitude !== undefined,
  };
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

/** From the tags that phones write into MOV and MP4. */
export function readContainerTags({ context }: Container): CaptureFacts {
  const tags: Readonly<Record<string, string>> = context.metadata?.getAll() ?? {};
  // Phones write their local time with its offset beside the UTC time of the container.
  const written = tags['com.apple.quicktime.creationdate'] ?? tags['creation_time'];
  const capturedAtMs = plausibleTime(Date.parse(written ?? ''));
  return {
    capturedAtMs,
    ...(capturedAtMs !== null && { capturedFrom: 'container' as const }),
    cameraMake: readName(
      tags['com.apple.quicktime.make'] ?? tags['com.android.manufacturer'] ?? tags['make'],
    ),
    cameraModel: readName(
      tags['com.apple.quicktime.model'] ?? tags['com.android.model'] ?? tags['model'],
    ),
    hasPlace: ['location', 'com.apple.quicktime.location.ISO6709'].some((key) => key in tags),
  };
}

/** Unset clocks say 1904, 1970 or nothing. */
function plausibleTime(timeMs: number): number | null {
  return Number.isFinite(timeMs) && timeMs > Date.UTC(1980, 0, 2) ? timeMs : null;
}

const longestName = 100;

/** A name on one line; null for anything else. */
function readName(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = value.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return name === '' ? null : name.slice(0, longestName).trim();
}
