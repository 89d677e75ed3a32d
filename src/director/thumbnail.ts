/** A small version of a picture: RGB, 8 bits a channel, row by row, about 160 px on its long side. */
export interface Thumbnail {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}

/** Mean values over a grid of cells, one plane per channel, row by row, 0–255. */
export interface CellGrid {
  readonly columns: number;
  readonly rows: number;
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
}

/** The thumbnail averaged over cells; with more cells than pixels, pixels repeat. */
export function averageCells(thumb: Thumbnail, columns: number, rows: number): CellGrid {
  const plane = () => new Float32Array(columns * rows);
  const grid: CellGrid = { columns, rows, red: plane(), green: plane(), blue: plane() };
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = span(row, rows, thumb.heightPx);
    for (let column = 0; column < columns; column++) {
      const [left, right] = span(column, columns, thumb.widthPx);
      averageCell(thumb, { left, right, top, bottom }, grid, row * columns + column);
    }
  }
  return grid;
}

/** Light as the eye weighs it (BT.709), 0–255. */
export function lumaOf(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function lumaCells(grid: CellGrid): Float32Array {
  return grid.red.map((red, cell) => lumaOf(red, grid.green[cell]!, grid.blue[cell]!));
}

function averageCell(
  { widthPx, data }: Thumbnail,
  box: { left: number; right: number; top: number; bottom: number },
  grid: CellGrid,
  cell: number,
): void {
  let [red, green, blue] = [0, 0, 0];
  for (let y = box.top; y < box.bottom; y++) {
    for (let at = (y * widthPx + box.left) * 3; at < (y * widthPx + box.right) * 3; at += 3) {
      red += data[at]!;
      green += data[at + 1]!;
      blue += data[at + 2]!;
    }
  }
  const pixels = (box.right - box.left) * (box.bottom - box.top);
  grid.red[cell] = red / pixels;
  grid.green[cell] = green / pixels;
  grid.blue[cell] = blue / pixels;
}

/** Pixels of one cell along one side, at least one. */
function span(cell: number, cells: number, sizePx: number): [number, number] {
  const start = Math.min(sizePx - 1, Math.floor((cell * sizePx) / cells));
  return [start, Math.max(start + 1, Math.floor(((cell + 1) * sizePx) / cells))];
}
