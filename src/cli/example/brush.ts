import { createCanvas, ImageData, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';

/** The pictures' size in pixels. */
export const widthPx = 2400;
export const heightPx = 1500;

export type Context = SKRSContext2D;
export type Stops = readonly (readonly [at: number, color: string])[];

/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fills a band of the picture from top to bottom with colours that run into each other. */
export function fillSky(ctx: Context, stops: Stops, top = 0, bottom = heightPx): void {
  const gradient = ctx.createLinearGradient(0, top, 0, bottom);
  for (const [at, color] of stops) gradient.addColorStop(at, color);
  ctx.fillStyle = gradient;
  ctx.fillRect(0, top, widthPx, bottom - top);
}

/** Light around a point, added to what is there; falls off like light in haze. */
export function glow(
  ctx: Context,
  light: { x: number; y: number; radius: number; color: string; strength: number },
): void {
  const { x, y, radius, color, strength } = light;
  const gradient = ctx.createRadialGradient(x, y, 0, x, y, radius);
  for (let step = 0; step <= 8; step++) {
    const fall = (1 - step / 8) ** 2.4;
    gradient.addColorStop(step / 8, withAlpha(color, strength * fall));
  }
  ctx.save();
  ctx.globalCompositeOperation = 'screen';
  ctx.fillStyle = gradient;
  ctx.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  ctx.restore();
}

/** `#rrggbb` with an opacity of 0–1. */
export function withAlpha(color: string, alpha: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, alpha)) * 255);
  return color + byte.toString(16).padStart(2, '0');
}

/** A colour between two, `share` of the way. */
export function mix(from: string, to: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share))
    .map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** A line of hills: smooth noise in octaves, about −1 to 1, for any x in pixels. */
export function hills(
  seed: number,
  shape: { wavelength: number; octaves: number; roughness?: number },
) {
  const { wavelength, octaves, roughness = 0.5 } = shape;
  const random = createRandom(seed);
  const table = Array.from({ length: 512 }, () => random() * 2 - 1);
  const at = (position: number) => {
    const whole = Math.floor(position);
    const part = position - whole;
    const ease = part * part * (3 - 2 * part);
    const a = table[whole & 511]!;
    return a + (table[(whole + 1) & 511]! - a) * ease;
  };
  return (x: number): number => {
    let [sum, weight] = [0, 1];
    for (let octave = 0; octave < octaves; octave++) {
      sum += at((x * 2 ** octave) / wavelength + octave * 71.3) * weight;
      weight *= roughness;
    }
    return sum * (1 - roughness);
  };
}

/** Fills everything below a line. */
export function fillBelow(
  ctx: Context,
  line: (x: number) => number,
  style: Context['fillStyle'],
  step = 4,
): void {
  ctx.beginPath();
  ctx.moveTo(-step, heightPx);
  for (let x = -step; x <= widthPx + step; x += step) ctx.lineTo(x, line(x));
  ctx.lineTo(widthPx + step, heightPx);
  ctx.closePath();
  ctx.fillStyle = style;
  ctx.fill();
}

/** A gradient from one height to another. */
export function downwards(ctx: Context, top: number, bottom: number, stops: Stops) {
  const gradient = ctx.createLinearGradient(0, top, 0, bottom);
  for (const [at, color] of stops) gradient.addColorStop(at, color);
  return gradient;
}

/** A soft picture computed point by point at a small size, to be drawn enlarged. */
export function shade(
  columns: number,
  rows: number,
  color: (
    u: number,
    v: number,
  ) => readonly [red: number, green: number, blue: number, alpha: number],
): Canvas {
  const canvas = createCanvas(columns, rows);
  const pixels = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at += 4) {
      const [red, green, blue, alpha] = color((column + 0.5) / columns, (row + 0.5) / rows);
      pixels[at] = red;
      pixels[at + 1] = green;
      pixels[at + 2] = blue;
      pixels[at + 3] = alpha * 255;
    }
  }
  canvas.getContext('2d').putImageData(new ImageData(pixels, columns, rows), 0, 0);
  return canvas;
}

/** Smooth noise over the plane in octaves, 0–1. */
export function clouds(seed: number, octaves: number) {
  const random = createRandom(seed);
  const size = 64;
  const table = Array.from({ length: size * size }, random);
  const cell = (x: number, y: number) => table[(y & (size - 1)) * size + (x & (size - 1))]!;
  const ease = (t: number) => t * t * (3 - 2 * t);
  const at = (x: number, y: number) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [h, v] = [ease(x - left), ease(y - top)];
    const upper = cell(left, top) + (cell(left + 1, top) - cell(left, top)) * h;
    const lower = cell(left, top + 1) + (cell(left + 1, top + 1) - cell(left, top + 1)) * h;
    return upper + (lower - upper) * v;
  };
  return (x: number, y: number): number => {
    let [sum, weight, total] = [0, 1, 0];
    for (let octave = 0; octave < octaves; octave++) {
      sum += at(x * 2 ** octave + octave * 17.1, y * 2 ** octave + octave * 9.7) * weight;
      total += weight;
      weight *= 0.5;
    }
    return sum / total;
  };
}

/** Stars of many sizes, the small ones by far the most. */
export function stars(
  ctx: Context,
  sky: { seed: number; count: number; bottom: number; color?: string },
): void {
  const random = createRandom(sky.seed);
  for (let index = 0; index < sky.count; index++) {
    const x = random() * widthPx;
    const y = random() ** 1.2 * sky.bottom;
    const size = 0.7 + random() ** 6 * 2.6;
    const fade = 1 - (y / sky.bottom) ** 3;
    ctx.fillStyle = withAlpha(sky.color ?? '#ffffff', (0.25 + 0.75 * random()) * fade);
    ctx.beginPath();
    ctx.arc(x, y, size, 0, 7);
    ctx.fill();
  }
}

/** What stands above a line, upside down, at a size of its own. */
export function turnedOver(
  ctx: Context,
  part: { bottom: number; rows: number; widthPx: number; heightPx: number },
): Canvas {
  const copy = createCanvas(part.widthPx, part.heightPx);
  const copyCtx = copy.getContext('2d');
  copyCtx.translate(0, part.heightPx);
  copyCtx.scale(1, -1);
  const top = part.bottom - part.rows;
  copyCtx.drawImage(ctx.canvas, 0, top, widthPx, part.rows, 0, 0, part.widthPx, part.heightPx);
  return copy;
}

/** A picture as wide as ours, each row pushed aside by small waves. */
export function drawRippled(
  ctx: Context,
  picture: Canvas,
  sway: (y: number) => number,
  top: number,
): void {
  const { width, height } = picture;
  const from = picture.getContext('2d').getImageData(0, 0, width, height);
  const to = new ImageData(width, height);
  const source = new Uint32Array(from.data.buffer, from.data.byteOffset, width * height);
  const target = new Uint32Array(to.data.buffer, to.data.byteOffset, width * height);
  for (let y = 0; y < height; y++) {
    const shift = Math.round(sway(y));
    const row = source.subarray(y * width, (y + 1) * width);
    const [left, right] = [Math.max(0, shift), Math.min(width, width + shift)];
    target.fill(row[0]!, y * width, y * width + left);
    target.fill(row[width - 1]!, y * width + right, (y + 1) * width);
    target.set(row.subarray(left - shift, right - shift), y * width + left);
  }
  const rippled = createCanvas(width, height);
  rippled.getContext('2d').putImageData(to, 0, 0);
  ctx.drawImage(rippled, 0, top);
}

let grainTile: Canvas | null = null;

/** Film grain, which also hides the steps of wide gradients, and a little shade in the corners. */
export function finish(ctx: Context, { grain = 0.035, shadow = 0.35 } = {}): void {
  const gradient = ctx.createRadialGradient(
    widthPx / 2,
    heightPx / 2,
    heightPx * 0.45,
    widthPx / 2,
    heightPx / 2,
    widthPx * 0.66,
  );
  gradient.addColorStop(0, 'rgba(0,0,0,0)');
  gradient.addColorStop(1, `rgba(0,0,0,${shadow})`);
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, widthPx, heightPx);
  const random = createRandom(99);
  grainTile ??= shade(512, 512, () => {
    const value = 128 + (random() + random() + random() - 1.5) * 130;
    return [value, value, value, 1];
  });
  ctx.save();
  ctx.globalCompositeOperation = 'overlay';
  ctx.globalAlpha = grain * 2;
  ctx.fillStyle = ctx.createPattern(grainTile, 'repeat')!;
  ctx.fillRect(0, 0, widthPx, heightPx);
  ctx.restore();
}
