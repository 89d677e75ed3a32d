import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';

/**
 * Draws pictures of one shape beside and below each other on black, as large as they fit into
 * `widthPx` and `heightPx`; upright ones all in one row.
 */
export async function drawSheet(
  pictures: readonly Uint8Array[],
  options: { perRow: number; widthPx: number; heightPx: number; gapPx: number },
): Promise<Canvas> {
  const { perRow, widthPx, heightPx, gapPx } = options;
  const images = await Promise.all(pictures.map(async (bytes) => loadImage(Buffer.from(bytes))));
  const shape = images[0]!.height / images[0]!.width;
  const columns = shape > 1 ? images.length : Math.min(perRow, images.length);
  const rows = Math.ceil(images.length / columns);
  const cellPx = (totalPx: number, count: number) => (totalPx - (count - 1) * gapPx) / count;
  const widthOfCellPx = Math.floor(
    Math.min(cellPx(widthPx, columns), cellPx(heightPx, rows) / shape),
  );
  const heightOfCellPx = Math.round(widthOfCellPx * shape);
  const sheet = createCanvas(
    columns * (widthOfCellPx + gapPx) - gapPx,
    rows * (heightOfCellPx + gapPx) - gapPx,
  );
  const context = sheet.getContext('2d');
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.imageSmoothingQuality = 'high';
  for (const [index, image] of images.entries()) {
    const x = (index % columns) * (widthOfCellPx + gapPx);
    const y = Math.floor(index / columns) * (heightOfCellPx + gapPx);
    context.drawImage(image, x, y, widthOfCellPx, heightOfCellPx);
  }
  return sheet;
}
