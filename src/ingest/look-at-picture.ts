import { lookAt, type PictureLook } from '../director/look.ts';
import type { Thumbnail } from '../director/thumbnail.ts';
import type { RgbPicture } from '../media/i420.ts';
import { shrinkPicture } from '../media/shrink-picture.ts';

/** What the director's measures were tuned on. */
const thumbnailPx = 160;

/** What a picture is like, as it will be seen over black. */
export async function lookAtPicture(picture: RgbPicture): Promise<PictureLook> {
  return lookAt(withoutAlpha(await shrinkPicture(picture, thumbnailPx)));
}

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
