/** Where the edge of a wipe passes a point: low first, high last. x and y in pixels from the top left. */
export type FieldFormula = (xPx: number, yPx: number) => number;

/** A wipe's course over the frame. */
export interface Field {
  /** Stands for the formula, which is computed once per frame size. */
  readonly name: string;
  /** Any range: the lowest value found becomes the start, the highest the end. */
  readonly formula: (size: { readonly widthPx: number; readonly heightPx: number }) => FieldFormula;
  /** The formula is asked at every n-th pixel and interpolated: for smooth fields, or dear ones. */
  readonly everyPx?: number;
  /** Spread so that equal times uncover equal areas: for noise, whose middle values are crowded. */
  readonly evenAreas?: boolean;
}

/** Fills `samples` (row by row, at pixel centres) with the field, stretched to 0–65535. */
export function writeField(
  field: Field,
  size: { readonly widthPx: number; readonly heightPx: number },
  samples: Uint16Array,
): void {
  const every = field.everyPx ?? 1;
  const columns = every === 1 ? size.widthPx : Math.ceil(size.widthPx / every) + 1;
  const rows = every === 1 ? size.heightPx : Math.ceil(size.heightPx / every) + 1;
  const values = new Float32Array(columns * rows);
  const formula = field.formula(size);
  for (let row = 0, i = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, i++)
      values[i] = formula(column * every + 0.5, row * every + 0.5);
  const place = stretchTo(values, 65535);
  if (every === 1) {
    for (let i = 0; i < samples.length; i++) samples[i] = place(values[i]!);
  } else {
    const placed = values.map(place);
    interpolate({ values: placed, columns, every, widthPx: size.widthPx, samples });
  }
  if (field.evenAreas === true) spreadEvenly(samples);
}

function stretchTo(values: Float32Array, most: number): (value: number) => number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const scale = highest > lowest ? most / (highest - lowest) : 0;
  return (value) => (value - lowest) * scale;
}

function interpolate(grid: {
  values: Float32Array;
  columns: number;
  every: number;
  widthPx: number;
  samples: Uint16Array;
}): void {
  const { values, columns, every, widthPx, samples } = grid;
  const line = new Float32Array(columns + 1);
  for (let i = 0, y = 0; i < samples.length; y++) {
    const upper = Math.floor(y / every) * columns;
    const down = (y % every) / every;
    for (let column = 0; column < columns; column++) {
      const above = values[upper + column]!;
      const below = values[upper + columns + column]!;
      line[column] = above + (below - above) * down;
    }
    for (let column = 0; i < (y + 1) * widthPx; column++) {
      const step = (line[column + 1]! - line[column]!) / every;
      const end = Math.min(i + every, (y + 1) * widthPx);
      for (let value = line[column]!; i < end; i++, value += step) samples[i] = value;
    }
  }
}

/** Histogram equalisation: a sample becomes the share of samples that lie before it. */
function spreadEvenly(samples: Uint16Array): void {
  const counts = new Uint32Array(65536);
  for (const sample of samples) counts[sample]!++;
  const ranks = new Uint16Array(65536);
  let before = 0;
  for (let value = 0; value < 65536; value++) {
    ranks[value] = (65535 * before) / Math.max(1, samples.length - 1);
    before += counts[value]!;
  }
  for (let i = 0; i < samples.length; i++) samples[i] = ranks[samples[i]!]!;
}
