import { closeSync, copyFileSync, fstatSync, openSync, truncateSync, writeSync } from 'node:fs';

/** Large enough to look back over days, small enough for any disk. */
const mostBytes = 5_000_000;

export interface BoundedLog {
  readonly write: (line: string) => void;
  readonly close: () => void;
}

/**
 * A log in a file that others may write to as well: what is full becomes `….1`, in place of the one
 * before, by copying, since whoever has the file open goes on in it. So it takes twice `mostBytes`
 * at most.
 */
export function boundedLog(path: string): BoundedLog {
  const file = openSync(path, 'a', 0o600);
  return {
    write: (line) => {
      if (fstatSync(file).size + Buffer.byteLength(line) > mostBytes) {
        copyFileSync(path, `${path}.1`);
        truncateSync(path);
      }
      writeSync(file, line);
    },
    close: () => closeSync(file),
  };
}
