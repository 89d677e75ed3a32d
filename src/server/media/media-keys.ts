import type { MediaFormat } from '../../media/sniff.ts';

/** Under which the blob of a user's file lies. Its ending decides as what it is served (`content-type.ts`). */
export function mediaKey(userId: string, file: { sha256: string; format: MediaFormat }): string {
  return `media/${userId}/${file.sha256}.${endings[file.format] ?? file.format}`;
}

export function thumbnailKey(userId: string, sha256: string): string {
  return `thumbnails/${userId}/${sha256}.webp`;
}

/** Whose and which content a key of either kind is for; null for other keys. */
export function readMediaKey(key: string): { userId: string; sha256: string } | null {
  const [, userId, sha256] = /^(?:media|thumbnails)\/([^/]+)\/([0-9a-f]{64})\.\w+$/.exec(key) ?? [];
  return userId === undefined || sha256 === undefined ? null : { userId, sha256 };
}

/** Where a format is not called as its files end. */
const endings: Readonly<Partial<Record<MediaFormat, string>>> = { jpeg: 'jpg', heif: 'heic' };
