import type { AssetId } from '../timeline/timeline.ts';
import type { PictureLook } from './look.ts';

/** What the director knows of a photo or a clip. */
export interface PictureFacts {
  readonly assetId: AssetId;
  /** The file name. */
  readonly name: string;
  readonly kind: 'image' | 'video';
  /** Upright size, after orientation. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of a clip; 0 for a photo. */
  readonly durationMs: number;
  readonly hasSound: boolean;
  /** Milliseconds since 1970, from the camera, not from the file system; null where unknown. */
  readonly capturedAtMs: number | null;
  /** Of a photo, or of a frame from the middle of a clip; null where nobody looked. */
  readonly look: PictureLook | null;
}

export function aspectOf(size: { readonly widthPx: number; readonly heightPx: number }): number {
  return size.widthPx / size.heightPx;
}
