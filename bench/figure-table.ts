export interface Figure {
  readonly figure: string;
  /** Null: it cannot be measured here. */
  readonly value: number | null;
  readonly unit: string;
  readonly limit: string;
  /** Null: it has no limit. */
  readonly holds: boolean | null;
  readonly note: string;
}

/** Figures that were measured: a line on stderr for each as it comes, for people. */
export class FigureTable {
  readonly rows: Figure[] = [];

  row(figure: string, value: number | null, rest: Omit<Figure, 'figure' | 'value'>): void {
    this.rows.push({ figure, value, ...rest });
    const shown = value === null ? '–' : value.toFixed(3);
    const mark = rest.holds === null ? ' ' : rest.holds ? '✓' : '✗';
    process.stderr.write(
      `${mark} ${figure.padEnd(52)} ${shown.padStart(10)} ${rest.unit.padEnd(4)} ${rest.limit.padEnd(9)} ${rest.note}\n`,
    );
  }

  atMost(
    figure: string,
    value: number,
    limit: { readonly most: number; readonly unit: string; readonly note?: string },
  ): void {
    const { most, unit, note = '' } = limit;
    this.row(figure, value, { unit, limit: `≤ ${most}`, holds: value <= most, note });
  }

  /** A figure without a limit. */
  note(figure: string, value: number, rest: { readonly unit: string; readonly note?: string }) {
    this.row(figure, value, { limit: '', holds: null, note: '', ...rest });
  }
}
