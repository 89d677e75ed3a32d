/**
 * What the server needs of a database. Statements are written in the SQL that SQLite and
 * PostgreSQL share: `$1` parameters, `ON CONFLICT`, `RETURNING`; whole numbers and texts for
 * everything (times in ms since 1970, booleans as 0 and 1, documents as JSON texts).
 */
export interface Database {
  /** The rows of a reading statement, from the last committed state. */
  all<Row>(sql: string, ...parameters: readonly Parameter[]): Promise<Row[]>;
  /** The only or first row. */
  first<Row>(sql: string, ...parameters: readonly Parameter[]): Promise<Row | undefined>;
  /**
   * Does `work` as a whole or, when it throws, not at all; what it resolves with is on the disk
   * when this resolves. One transaction runs at a time, so `work` waits for nothing but its own
   * statements, and it starts no transaction in a transaction.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Inside a transaction: reads see its own writes. */
export interface Transaction {
  all<Row>(sql: string, ...parameters: readonly Parameter[]): Promise<Row[]>;
  first<Row>(sql: string, ...parameters: readonly Parameter[]): Promise<Row | undefined>;
  /** The number of rows changed. */
  run(sql: string, ...parameters: readonly Parameter[]): Promise<number>;
}

export type Parameter = string | number | null;
