import { openClip } from '../media/clip.ts';
import { fromI420, type RgbPicture } from '../media/i420.ts';
import { decodePhoto } from '../media/photo.ts';
import type { MediaFacts } from '../media/probe.ts';

const longestPx = 320;

/**
 * A photo, or the middle of a clip, upright in sRGB, its longest side 320 px (of a photo that is
 * smaller its own). Throws `unreadable`.
 */
export async function smallPictureOf(facts: MediaFacts): Promise<RgbPicture> {
  return facts.kind === 'video' ? middleOf(facts) : smallPhoto(facts);
}

async function smallPhoto({ path, format }: MediaFacts): Promise<RgbPicture> {
  return decodePhoto(path, format, { maxWidthPx: longestPx, maxHeightPx: longestPx });
}

async function middleOf(facts: MediaFacts): Promise<RgbPicture> {
  const { path, widthPx, heightPx, durationMs } = facts;
  const shrink = longestPx / Math.max(widthPx, heightPx);
  const evenPx = (px: number) => Math.max(2, 2 * Math.round((px * shrink) / 2));
  const clip = await openClip(path, {
    widthPx: evenPx(widthPx),
    heightPx: evenPx(heightPx),
    fps: 30,
  });
  try {
    return fromI420(await clip.frameAt(durationMs / 2));
  } finally {
    await clip.close();
  }
}
