import { displayWidth, unbreakable, wrapText } from '../../text-layout.ts';

/** A text that is written while it comes, broken between words. */
export interface FlowingText {
  readonly write: (piece: string) => void;
  /** Writes what was held back, and ends the line. */
  readonly end: () => void;
  /** Where the cursor stands, from 0. */
  readonly column: () => number;
  /** How many times the cursor went to a new row. */
  readonly rowsDown: () => number;
}

/**
 * A word is written when the next one begins, since only then it is known to fit. Lines of lists
 * hang behind their bullet. Lines that begin with one of `quietBeginnings` are passed through
 * `quiet`. Columns are asked for anew with every line.
 */
export function flowingText(options: {
  readonly print: (text: string) => void;
  readonly columns: () => number;
  readonly quietBeginnings: readonly string[];
  readonly quiet: (text: string) => string;
}): FlowingText {
  const { print, columns, quietBeginnings, quiet } = options;
  let line = '';
  let written = '';
  let rowsDown = 0;
  let lineColumns = columns();

  const mayBeQuiet = () => quietBeginnings.some((begin) => begin.startsWith(line));
  const writeUpTo = (length: number) => {
    const laidOut = layOut(line.slice(0, length), lineColumns);
    const more = laidOut.slice(written.length);
    if (more === '') return;
    rowsDown += rowsIn(laidOut, lineColumns) - rowsIn(written, lineColumns);
    const isQuiet = quietBeginnings.some((begin) => line.startsWith(begin));
    print(isQuiet ? eachLine(more, quiet) : more);
    written = laidOut;
  };
  const endLine = () => {
    writeUpTo(line.length);
    print('\n');
    rowsDown++;
    line = '';
    written = '';
    lineColumns = columns();
  };
  return {
    write: (piece) => {
      for (const [index, part] of piece.split('\n').entries()) {
        if (index > 0) endLine();
        line += part;
        if (mayBeQuiet()) continue;
        writeUpTo(line.length - (unbreakable(line).at(-1)?.length ?? 0));
      }
    },
    end: () => {
      if (line !== '') endLine();
    },
    column: () => displayWidth(written.slice(written.lastIndexOf('\n') + 1)),
    rowsDown: () => rowsDown,
  };
}

/** The rows of a line. Of any beginning that ends between words, they are the same. */
function layOut(line: string, columns: number): string {
  const [, indent = '', bullet = ''] = /^( *)((?:[-·•*]|\d{1,2}[.)]) +)?/.exec(line)!;
  const hang = displayWidth(indent + bullet);
  if (columns < hang + 10) return wrapText(line, columns).join('\n');
  const rows = wrapText(line.slice(hang), columns - hang);
  return indent + bullet + rows.join(`\n${' '.repeat(hang)}`);
}

/** Rows below the first; a word that is longer than a row is broken by the terminal. */
function rowsIn(laidOut: string, columns: number): number {
  const rows = laidOut.split('\n').map((row) => Math.ceil(displayWidth(row) / columns) || 1);
  return rows.reduce((sum, count) => sum + count, 0) - 1;
}

function eachLine(text: string, style: (text: string) => string): string {
  return text
    .split('\n')
    .map((row) => (row === '' ? '' : style(row)))
    .join('\n');
}
