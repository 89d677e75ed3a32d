import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import type { Database, Parameter, Transaction } from './database.ts';

/** Older ones can lose committed data when the write-ahead log is reset (https://sqlite.org/wal.html). */
const leastVersion = [3, 51, 3] as const;
/** Another process, an operator's command, may be writing. */
const busyTimeoutMs = 5000;

/**
 * A database in one file, in WAL mode with `synchronous=FULL`: what was committed survives a loss
 * of power. Statements run on the calling thread; reads have a connection of their own, so they
 * see the last committed state and wait for no transaction. Throws Failure.
 */
export function openSqliteDatabase(path: string): Database {
  const writer = connect(path);
  const reader = connect(path);
  const reading = statementsOf(reader, path);
  const writing = statementsOf(writer, path);
  let lastTransaction: Promise<unknown> = Promise.resolve();

  const transact = async <Result>(
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> => {
    try {
      writer.exec('BEGIN IMMEDIATE');
      const result = await work(writing);
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      if (writer.isTransaction) writer.exec('ROLLBACK');
      throw asFailure(path, error);
    }
  };
  return {
    all: async (sql, ...parameters) => reading.all(sql, ...parameters),
    first: async (sql, ...parameters) => reading.first(sql, ...parameters),
    transaction: async (work) => {
      const mine = lastTransaction.then(async () => transact(work));
      lastTransaction = mine.catch(() => {});
      return mine;
    },
    close: async () => {
      await lastTransaction;
      reader.close();
      writer.close();
    },
  };
}

function connect(path: string): DatabaseSync {
  try {
    const connection = new DatabaseSync(path, { timeout: busyTimeoutMs });
    refuseOldVersion(connection);
    connection.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON');
    return connection;
  } catch (error) {
    throw asFailure(path, error);
  }
}

function refuseOldVersion(connection: DatabaseSync): void {
  const { version } = connection.prepare('SELECT sqlite_version() AS version').get() as {
    version: string;
  };
  const parts = version.split('.').map(Number);
  for (const [index, least] of leastVersion.entries()) {
    if (parts[index]! > least) return;
    if (parts[index]! < least) throw oldSqlite(version);
  }
}

function oldSqlite(version: string): Failure {
  const least = leastVersion.join('.');
  return new Failure(
    'storage',
    wording(
      `This Node brings SQLite ${version}, which can lose data; at least ${least} is needed. Use a newer Node 24.`,
      `当前 Node 自带的 SQLite ${version} 可能丢失数据，至少需要 ${least}。请使用更新的 Node 24。`,
    ),
  );
}

/** Each text is compiled once. */
function statementsOf(connection: DatabaseSync, path: string): Transaction {
  const compiled = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = compiled.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    compiled.set(sql, statement);
    return statement;
  };
  const attempt = async <Result>(
    sql: string,
    parameters: readonly Parameter[],
    use: (statement: StatementSync, named: Record<string, Parameter>) => Result,
  ): Promise<Result> => {
    try {
      return use(prepare(sql), byNumber(parameters));
    } catch (error) {
      throw asFailure(path, error);
    }
  };
  return {
    all: async <Row>(sql: string, ...parameters: readonly Parameter[]) =>
      attempt(sql, parameters, (statement, named) => statement.all(named) as Row[]),
    first: async <Row>(sql: string, ...parameters: readonly Parameter[]) =>
      attempt(sql, parameters, (statement, named) => statement.get(named) as Row | undefined),
    run: async (sql, ...parameters) =>
      attempt(sql, parameters, (statement, named) => Number(statement.run(named).changes)),
  };
}

/** SQLite takes `$1` for a name. */
function byNumber(parameters: readonly Parameter[]): Record<string, Parameter> {
  return Object.fromEntries(parameters.map((value, index) => [`$${index + 1}`, value]));
}

/** A disk that refuses is the world's failure; a wrong statement is ours. */
function asFailure(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error;
  const code = Number(error.errcode) & 0xff;
  if (!storageCodes.has(code)) return error;
  return new Failure(
    'storage',
    wording(
      `The database ${path} cannot be used (${error.message}). Check free space and permissions of its disk.`,
      `数据库 ${path} 无法使用（${error.message}）。请检查磁盘空间和权限。`,
    ),
    error,
  );
}

/** Result codes of https://sqlite.org/rescode.html: PERM, BUSY, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB. */
const storageCodes = new Set([3, 5, 8, 10, 11, 13, 14, 26]);
