import { drawContactSheet, picturesPerSheet } from '../../media/draw-contact-sheet.ts';
import type { Blobs } from '../../storage/blobs.ts';
import type { MediaItem } from './media-item.ts';
import { thumbnailKey } from './media-keys.ts';

/** 200 pictures; those that came later are not shown. */
const mostSheets = 10;

/** Photos and clips in the order of their upload, as sheets of numbered thumbnails: 1, 2, 3, … on each. */
export async function contactSheets(
  blobs: Pick<Blobs, 'localPath' | 'sizeBytes'>,
  media: readonly MediaItem[],
): Promise<{ readonly jpeg: Uint8Array; readonly names: readonly string[] }[]> {
  const pictures = media
    .filter(({ facts }) => facts.kind !== 'audio')
    .slice(0, mostSheets * picturesPerSheet);
  const sheets: { jpeg: Uint8Array; names: string[] }[] = [];
  for (let first = 0; first < pictures.length; first += picturesPerSheet) {
    const shown = pictures.slice(first, first + picturesPerSheet);
    const paths = await Promise.all(
      shown.map(async ({ userId, sha256 }) => {
        const key = thumbnailKey(userId, sha256);
        return (await blobs.sizeBytes(key)) === null ? null : blobs.localPath(key);
      }),
    );
    const names = shown.map(({ name }) => name);
    sheets.push({ jpeg: await drawContactSheet(paths), names });
  }
  return sheets;
}
