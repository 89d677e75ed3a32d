import type { PictureFacts } from '../../director/picture.ts';
import type { MediaItem } from './media-item.ts';

/** Photos and clips as the director knows them, in their order. */
export function picturesOf(items: readonly MediaItem[]): PictureFacts[] {
  return items.flatMap(({ sha256, name, facts, look }) => {
    const { kind, widthPx, heightPx, durationMs, hasSound, capturedAtMs } = facts;
    if (kind === 'audio') return [];
    const size = { widthPx, heightPx };
    return [{ assetId: sha256, name, kind, ...size, durationMs, hasSound, capturedAtMs, look }];
  });
}
