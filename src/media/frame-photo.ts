import { blurredFill, contrastingColor } from './blurred-fill.ts';
import { toI420, type I420Picture, type RgbPicture } from './i420.ts';
import { decodePhoto } from './photo.ts';
import type { MediaFormat } from './sniff.ts';

export interface PhotoFraming {
  /** As in the timeline: `crop` the bare photo, `blur` and `contain` the photo with its fill. */
  readonly fit: 'crop' | 'blur' | 'contain';
  /** Even. Under `crop` of the photo's aspect, otherwise of the frame's. */
  readonly canvasWidthPx: number;
  readonly canvasHeightPx: number;
  /** `#rrggbb`; seen around the photo under `contain`. */
  readonly background: string;
}

/**
 * A photo on its canvas, ready for the camera to move over: under `crop` the whole photo at
 * exactly the canvas's size, what is transparent in it over a colour against which it stands out; under `contain` the whole photo over the background; under `blur`
 * over a blurred, darkened enlargement of itself, which throws it into relief with a soft shadow.
 * Opaque. Throws `unreadable`.
 */
export async function framePhoto(
  path: string,
  format: MediaFormat,
  framing: PhotoFraming,
): Promise<I420Picture> {
  const { fit, canvasWidthPx: widthPx, canvasHeightPx: heightPx, background } = framing;
  const size =
    fit === 'crop'
      ? { widthPx, heightPx }
      : { maxWidthPx: widthPx, maxHeightPx: heightPx, enlarge: true };
  const photo = await decodePhoto(path, format, size);
  const fillsCanvas = photo.widthPx === widthPx && photo.heightPx === heightPx;
  if (fillsCanvas && photo.channels === 3) return toI420(photo);
  const fill =
    fit === 'blur'
      ? await blurredFill(photo, widthPx, heightPx)
      : plainFill(fit === 'crop' ? contrastingColor(photo) : colorOf(background), {
          widthPx,
          heightPx,
        });
  return toI420(placeInMiddle(fill, photo));
}

/** A logo or picture-in-picture at an exact, even size, with its alpha. Throws `unreadable`. */
export async function decodeOverlay(
  path: string,
  format: MediaFormat,
  size: { readonly widthPx: number; readonly heightPx: number },
): Promise<I420Picture> {
  return toI420(await decodePhoto(path, format, size));
}

function colorOf(hex: string): { r: number; g: number; b: number } {
  const value = Number.parseInt(hex.slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}

function plainFill(
  { r, g, b }: { r: number; g: number; b: number },
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): RgbPicture {
  const data = new Uint8Array(widthPx * heightPx * 3);
  data.set([r, g, b]);
  for (let filled = 3; filled < data.length; filled *= 2) data.copyWithin(filled, 0, filled);
  return { widthPx, heightPx, channels: 3, data };
}

/** Lays one picture over the middle of an opaque one, which it changes. */
function placeInMiddle(below: RgbPicture, above: RgbPicture): RgbPicture {
  const left = Math.floor((below.widthPx - above.widthPx) / 2);
  const top = Math.floor((below.heightPx - above.heightPx) / 2);
  const { channels, widthPx, heightPx, data } = above;
  const rowBytes = widthPx * channels;
  for (let row = 0; row < heightPx; row++) {
    const out = 3 * ((top + row) * below.widthPx + left);
    const source = data.subarray(row * rowBytes, (row + 1) * rowBytes);
    if (channels === 3) below.data.set(source, out);
    else blendRow(below.data.subarray(out, out + 3 * widthPx), source);
  }
  return below;
}

function blendRow(below: Uint8Array, above: Uint8Array): void {
  for (let input = 0, out = 0; input < above.length; input += 4, out += 3) {
    const alpha = above[input + 3]!;
    for (let channel = 0; channel < 3; channel++) {
      const mixed = above[input + channel]! * alpha + below[out + channel]! * (255 - alpha);
      below[out + channel] = Math.round(mixed / 255);
    }
  }
}
