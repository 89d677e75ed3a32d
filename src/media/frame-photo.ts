import sharp from 'sharp';
import { toI420, type I420Picture, type RgbPicture } from './i420.ts';
import { decodePhoto } from './photo.ts';
import type { MediaFormat } from './sniff.ts';

export interface PhotoFraming {
  /** As in the timeline: `crop` the bare photo, `blur` and `contain` the photo with its fill. */
  readonly fit: 'crop' | 'blur' | 'contain';
  /** Even. Under `crop` of the photo's aspect, otherwise of the frame's. */
  readonly canvasWidthPx: number;
  readonly canvasHeightPx: number;
  /** `#rrggbb`; seen around the photo under `contain`, and through it under `crop`. */
  readonly background: string;
}

/**
 * A photo on its canvas, ready for the camera to move over: under `crop` the whole photo at
 * exactly the canvas's size; under `contain` the whole photo over the background; under `blur`
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
      : plainFill(background, widthPx, heightPx);
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

/** The fill is made at a sixteenth of the size: nothing smaller would survive the blur. */
const fillReduction = 16;
/** Of the reduced fill: about a fortieth of a landscape frame's width. */
const fillBlurPx = 3;
const fillBrightness = 0.72;
/** How much the shadow takes away where it touches the photo, and how far it reaches. */
const shadowDepth = 0.45;
const shadowReachPx = 1.5;

async function blurredFill(
  photo: RgbPicture,
  widthPx: number,
  heightPx: number,
): Promise<RgbPicture> {
  const { widthPx: width, heightPx: height, channels, data } = photo;
  const smallWidth = Math.max(8, Math.round(widthPx / fillReduction));
  const smallHeight = Math.max(8, Math.round(heightPx / fillReduction));
  const pipeline = sharp(data, { raw: { width, height, channels } });
  const hasAlpha = channels === 4;
  if (hasAlpha) pipeline.flatten({ background: contrastingColor(photo) });
  const small = await pipeline
    .resize(smallWidth, smallHeight, { fit: 'cover', fastShrinkOnLoad: true })
    .blur({ sigma: fillBlurPx, precision: 'float', minAmplitude: 0.02 })
    .linear(hasAlpha ? 1 : fillBrightness, 0)
    .raw()
    .toBuffer();
  if (!hasAlpha) {
    const scaleX = smallWidth / widthPx;
    const scaleY = smallHeight / heightPx;
    castShadow(small, smallWidth, smallHeight, width * scaleX, height * scaleY);
  }
  const large = await sharp(small, { raw: { width: smallWidth, height: smallHeight, channels: 3 } })
    .resize(widthPx, heightPx, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  return { widthPx, heightPx, channels: 3, data: large };
}

/** Darkens what lies around a rectangle in the middle, less and less with distance. */
function castShadow(
  rgb: Uint8Array,
  widthPx: number,
  heightPx: number,
  photoWidth: number,
  photoHeight: number,
): void {
  for (let row = 0; row < heightPx; row++) {
    const dy = Math.max(0, Math.abs(row + 0.5 - heightPx / 2) - photoHeight / 2);
    for (let column = 0; column < widthPx; column++) {
      const dx = Math.max(0, Math.abs(column + 0.5 - widthPx / 2) - photoWidth / 2);
      const shade = 1 - shadowDepth * Math.exp(-Math.hypot(dx, dy) / shadowReachPx);
      const index = 3 * (row * widthPx + column);
      for (let channel = 0; channel < 3; channel++) rgb[index + channel]! *= shade;
    }
  }
}

/**
 * What to lay behind a picture with transparent parts so that it stands out: the mean colour of
 * what can be seen, moved three quarters of the way to white if it is dark, to black if light.
 */
function contrastingColor({ data }: RgbPicture): { r: number; g: number; b: number } {
  let [r, g, b, total] = [0, 0, 0, 0];
  for (let index = 0; index < data.length; index += 4) {
    const alpha = data[index + 3]!;
    r += alpha * data[index]!;
    g += alpha * data[index + 1]!;
    b += alpha * data[index + 2]!;
    total += alpha;
  }
  const scale = 1 / Math.max(1, total);
  const luma = (0.2126 * r + 0.7152 * g + 0.0722 * b) * scale;
  const target = luma < 128 ? 255 : 0;
  const move = (sum: number) => Math.round(sum * scale * 0.25 + target * 0.75);
  return { r: move(r), g: move(g), b: move(b) };
}

function plainFill(color: string, widthPx: number, heightPx: number): RgbPicture {
  const value = Number.parseInt(color.slice(1), 16);
  const data = new Uint8Array(widthPx * heightPx * 3);
  data.set([value >> 16, (value >> 8) & 255, value & 255]);
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
