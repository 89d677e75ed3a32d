import sharp, { type OverlayOptions } from 'sharp';

const columns = 5;
const rows = 4;
export const picturesPerSheet = columns * rows;

/** 800 × 600 in all: models shrink what is larger than about that. */
const cell = { widthPx: 160, heightPx: 150, picturePx: { width: 156, height: 146 } };
const background = { r: 32, g: 32, b: 32 };
/** Of a dot of which digits are made: 15 px high. */
const dotPx = 3;

/**
 * Up to `picturesPerSheet` thumbnails in rows, numbered from 1 at their top left, as a JPEG file.
 * Only files of our own are opened here; null leaves a place empty but for its number.
 */
export async function drawContactSheet(paths: readonly (string | null)[]): Promise<Uint8Array> {
  const usedRows = Math.ceil(paths.length / columns);
  const placed = await Promise.all(paths.slice(0, picturesPerSheet).map(placePicture));
  return sharp({
    create: {
      width: columns * cell.widthPx,
      height: usedRows * cell.heightPx,
      channels: 3,
      background,
    },
  })
    .composite(placed.flat())
    .jpeg({ quality: 75 })
    .toBuffer();
}

async function placePicture(path: string | null, index: number): Promise<OverlayOptions[]> {
  const left = (index % columns) * cell.widthPx;
  const top = Math.floor(index / columns) * cell.heightPx;
  const number = { ...numberPicture(index + 1), left: left + 2, top: top + 2 };
  if (path === null) return [number];
  const { data, info } = await sharp(path)
    .resize({ ...cell.picturePx, fit: 'inside' })
    .toBuffer({ resolveWithObject: true });
  const within = {
    left: left + Math.floor((cell.widthPx - info.width) / 2),
    top: top + Math.floor((cell.heightPx - info.height) / 2),
  };
  return [{ input: data, ...within }, number];
}

/** White on black, dot by dot: no font of the system is needed. */
function numberPicture(number: number): OverlayOptions {
  const figures = Array.from(String(number), (figure) => digits[Number(figure)]!);
  const lines = Array.from({ length: 7 }, (_, line) =>
    line === 0 || line === 6
      ? '.'.repeat(4 * figures.length + 1)
      : `.${figures.map((figure) => figure[line - 1]!).join('.')}.`,
  );
  const width = lines[0]!.length * dotPx;
  const height = lines.length * dotPx;
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (lines[Math.floor(y / dotPx)]![Math.floor(x / dotPx)] === '#')
        pixels.fill(255, 3 * (y * width + x), 3 * (y * width + x) + 3);
  return { input: pixels, raw: { width, height, channels: 3 } };
}

const digits: readonly (readonly string[])[] = [
  ['###', '#.#', '#.#', '#.#', '###'],
  ['.#.', '##.', '.#.', '.#.', '###'],
  ['###', '..#', '###', '#..', '###'],
  ['###', '..#', '.##', '..#', '###'],
  ['#.#', '#.#', '###', '..#', '..#'],
  ['###', '#..', '###', '..#', '###'],
  ['###', '#..', '###', '#.#', '###'],
  ['###', '..#', '..#', '.#.', '.#.'],
  ['###', '#.#', '###', '#.#', '###'],
  ['###', '#.#', '###', '..#', '###'],
];
