import { lookAt, type PictureLook } from '../director/look.ts';
import type { Thumbnail } from '../director/thumbnail.ts';
import { openClip } from '../media/clip.ts';
import { fromI420, type RgbPicture } from '../media/i420.ts';
import { decodePhoto } from '../media/photo.ts';
import type { MediaFacts } from '../media/probe.ts';

/** What the director's measures were tuned on. */
const thumbnailPx = 160;

/** What a photo, or the middle of a clip, is like. Throws `unreadable`. */
export async function lookAtMedia(facts: MediaFacts): Promise<PictureLook> {
  const picture = facts.kind === 'video' ? await middleOf(facts) : await smallPhoto(facts);
  return lookAt(withoutAlpha(picture));
}

async function smallPhoto({ path, format }: MediaFacts): Promise<RgbPicture> {
  return decodePhoto(path, format, { maxWidthPx: thumbnailPx, maxHeightPx: thumbnailPx });
}

async function middleOf(facts: MediaFacts): Promise<RgbPicture> {
  const { path, widthPx, heightPx, durationMs } = facts;
  const shrink = thumbnailPx / Math.max(widthPx, heightPx);
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

/** As it will be seen over black. */
function withoutAlpha({ widthPx, heightPx, channels, data }: RgbPicture): Thumbnail {
  if (channels === 3) return { widthPx, heightPx, data };
  const opaque = new Uint8Array(widthPx * heightPx * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    const alpha = data[from + 3]! / 255;
    opaque[to] = data[from]! * alpha;
    opaque[to + 1] = data[from + 1]! * alpha;
    opaque[to + 2] = data[from + 2]! * alpha;
  }
  return { widthPx, heightPx, data: opaque };
}
