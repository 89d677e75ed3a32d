import type { FigureTable } from './figure-table.ts';

/** What each part of the server's bench works with. */
export interface ServerBench {
  readonly figures: FigureTable;
  /** Of its own, empty. */
  readonly folder: string;
  /** To be called at its end, the last one first. */
  readonly after: (end: () => Promise<void> | void) => void;
  readonly options: {
    readonly kills: number;
    readonly seed: number;
    readonly listeners: number;
  };
}
