import type { UploadedFile } from '../../api/upload.ts';
import type { SignedLinks } from '../files/signed-links.ts';
import type { KeptFacts, MediaItem } from './media-item.ts';
import { mediaKey, thumbnailKey } from './media-keys.ts';

/** A photo, clip or song as clients see it. */
export function uploadedFile(item: MediaItem, links: SignedLinks): UploadedFile {
  const { userId, sha256, name, facts } = item;
  const url = links.url(mediaKey(userId, facts), name);
  const { kind, durationMs, widthPx, heightPx, fps = 0, sizeBytes, capturedAtMs } = facts;
  return {
    filename: name,
    file_type: kind,
    url,
    cdn_url: url,
    thumbnail_url:
      kind === 'audio' ? null : links.url(thumbnailKey(userId, sha256), 'thumbnail.webp'),
    duration: durationMs / 1000,
    width: widthPx,
    height: heightPx,
    fps: Math.round(fps * 1000) / 1000,
    size: sizeBytes,
    hash: sha256,
    captured_at: capturedAtMs === null ? null : new Date(capturedAtMs).toISOString(),
    camera: cameraName(facts),
  };
}

/** Many models have their make's name in theirs. */
function cameraName({ cameraMake, cameraModel }: KeptFacts): string | null {
  if (cameraMake === null || cameraModel?.startsWith(cameraMake)) return cameraModel;
  return cameraModel === null ? cameraMake : `${cameraMake} ${cameraModel}`;
}
