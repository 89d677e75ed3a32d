import sharp from 'sharp';
import type { RgbPicture } from './i420.ts';

/** The fill is made at a sixteenth of the size: nothing smaller would survive the blur. */
const fillReduction = 16;
/** Of the reduced fill: about a fortieth of a landscape frame's width. */
const fillBlurPx = 3;
const fillBrightness = 0.72;
/** How much the shadow takes away where it touches the photo, and how far it reaches. */
const shadowDepth = 0.45;
const shadowReachPx = 1.5;

/**
 * What lies around a photo on a canvas of another aspect: the photo enlarged to cover the canvas,
 * blurred and darkened, with a soft shadow where the photo will lie in its middle. A picture with
 * transparent parts has its fill on a colour from which it stands out, and no shadow. Computed
 * with more than 8 bits and dithered in the end: so wide a blur would show steps.
 */
export async function blurredFill(
  photo: RgbPicture,
  widthPx: number,
  heightPx: number,
): Promise<RgbPicture> {
  const { widthPx: width, heightPx: height, channels, data } = photo;
  const small = {
    widthPx: Math.max(8, Math.round(widthPx / fillReduction)),
    heightPx: Math.max(8, Math.round(heightPx / fillReduction)),
  };
  const hasAlpha = channels === 4;
  const pipeline = sharp(data, { raw: { width, height, channels } });
  if (hasAlpha) pipeline.flatten({ background: contrastingColor(photo) });
  const reduced = await pipeline
    .resize(small.widthPx, small.heightPx, { fit: 'cover' })
    .raw()
    .toBuffer();
  const blurred = blur(Float32Array.from(reduced), small);
  if (!hasAlpha) {
    shade(blurred, small, {
      widthPx: (width * small.widthPx) / widthPx,
      heightPx: (height * small.heightPx) / heightPx,
    });
  }
  const enlarged = await sharp(
    Uint16Array.from(blurred, (value) => value * 256),
    {
      raw: { width: small.widthPx, height: small.heightPx, channels: 3 },
    },
  )
    .resize(widthPx, heightPx, { fit: 'fill', kernel: 'cubic' })
    .toColourspace('rgb16')
    .raw({ depth: 'ushort' })
    .toBuffer();
  const wide = new Uint16Array(enlarged.buffer, enlarged.byteOffset, enlarged.length / 2);
  return { widthPx, heightPx, channels: 3, data: dither(wide, widthPx) };
}

interface PlaneSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Gaussian, RGB, edges repeated. */
function blur(rgb: Float32Array, { widthPx, heightPx }: PlaneSize): Float32Array {
  const reach = Math.ceil(3 * fillBlurPx);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, tap) =>
    Math.exp(-((tap - reach) ** 2) / (2 * fillBlurPx ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const alongOneAxis = (input: Float32Array, count: number, step: number) =>
    input.map((_, index) => {
      const place = Math.floor(index / step) % count;
      return weights.reduce((sum, weight, tap) => {
        const other = Math.min(count - 1, Math.max(0, place + tap - reach));
        return sum + (weight / total) * input[index + (other - place) * step]!;
      }, 0);
    });
  return alongOneAxis(alongOneAxis(rgb, widthPx, 3), heightPx, 3 * widthPx);
}

/** Darkens the fill, and more so around the photo in its middle, less and less with distance. */
function shade(rgb: Float32Array, { widthPx, heightPx }: PlaneSize, photo: PlaneSize): void {
  for (let row = 0; row < heightPx; row++) {
    const dy = Math.max(0, Math.abs(row + 0.5 - heightPx / 2) - photo.heightPx / 2);
    for (let column = 0; column < widthPx; column++) {
      const dx = Math.max(0, Math.abs(column + 0.5 - widthPx / 2) - photo.widthPx / 2);
      const shadow = shadowDepth * Math.exp(-Math.hypot(dx, dy) / shadowReachPx);
      const index = 3 * (row * widthPx + column);
      for (let channel = 0; channel < 3; channel++) {
        rgb[index + channel]! *= fillBrightness * (1 - shadow);
      }
    }
  }
}

/** 8.8 fixed point → 8 bits, by the ordered 4 × 4 matrix of Bayer (1973). */
function dither(wide: Uint16Array, widthPx: number): Uint8Array {
  const data = new Uint8Array(wide.length);
  for (let start = 0, row = 0; start < wide.length; start += 3 * widthPx, row++) {
    for (let column = 0, index = start; column < widthPx; column++, index += 3) {
      const threshold = bayer[(row & 3) * 4 + (column & 3)]! * 16 + 8;
      data[index] = Math.min(255, (wide[index]! + threshold) >> 8);
      data[index + 1] = Math.min(255, (wide[index + 1]! + threshold) >> 8);
      data[index + 2] = Math.min(255, (wide[index + 2]! + threshold) >> 8);
    }
  }
  return data;
}

const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/**
 * What to lay behind a picture with transparent parts so that it stands out: the mean colour of
 * what can be seen, moved three quarters of the way to white if it is dark, to black if light.
 */
export function contrastingColor({ data }: RgbPicture): Rgb {
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
