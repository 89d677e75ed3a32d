import type { Asset } from '../timeline/timeline.ts';
import type { PictureFacts } from './picture.ts';

/** A picture as a film knows it. */
export function pictureAsset(picture: PictureFacts): Asset {
  const { assetId: id, name, widthPx, heightPx, durationMs, hasSound } = picture;
  return picture.kind === 'image'
    ? { kind: 'image', id, name, widthPx, heightPx }
    : { kind: 'video', id, name, widthPx, heightPx, durationMs, hasSound };
}
