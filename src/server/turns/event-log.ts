import { EventEmitter } from 'node:events';
import type { Event } from '../../api/run.ts';
import type { Database, Transaction } from '../../storage/database.ts';

/** An event as it stands in the log of its session. */
export interface LoggedEvent {
  /** 1, 2, 3, … within the session. */
  readonly number: number;
  readonly invocationId: string;
  readonly event: Event;
}

/** Appends to the log as part of the transaction, and answers the event's number. */
export type AppendEvent = (event: Event) => Promise<number>;

/** Few, because each slow reader holds so many. */
const eventsPerRead = 10;

/** What happened in each session, in order, kept as long as the session. */
export class EventLog {
  readonly #database: Database;
  /** Told the session's id after each commit. */
  readonly #commits = new EventEmitter().setMaxListeners(0);

  constructor(database: Database) {
    this.#database = database;
  }

  /** A transaction that may append events of one session; who follows it hears of them after the commit. */
  async record<Result>(
    sessionId: string,
    work: (transaction: Transaction, append: AppendEvent) => Promise<Result>,
  ): Promise<Result> {
    const result = await this.#database.transaction(async (transaction) =>
      work(transaction, async (event) => appendEvent(transaction, sessionId, event)),
    );
    this.wake(sessionId);
    return result;
  }

  /** Lets all who follow the session look again, where something else than events has changed. */
  wake(sessionId: string): void {
    this.#commits.emit(sessionId);
  }

  /** Who follows a session now. */
  followerCount(sessionId: string): number {
    return this.#commits.listenerCount(sessionId);
  }

  /** The events after the one numbered `after`, all that there are unless limited. */
  async list(
    sessionId: string,
    after = 0,
    limit = Number.MAX_SAFE_INTEGER,
  ): Promise<LoggedEvent[]> {
    const rows = await this.#database.all<{
      number: number;
      invocation_id: string;
      event_json: string;
    }>(
      `SELECT number, invocation_id, event_json FROM events
       WHERE session_id = $1 AND number > $2 ORDER BY number LIMIT $3`,
      sessionId,
      after,
      limit,
    );
    return rows.map((row) => ({
      number: row.number,
      invocationId: row.invocation_id,
      event: JSON.parse(row.event_json) as Event,
    }));
  }

  /** The last events of a session, the oldest of them first. */
  async newest(sessionId: string, limit: number): Promise<Event[]> {
    const rows = await this.#database.all<{ event_json: string }>(
      'SELECT event_json FROM events WHERE session_id = $1 ORDER BY number DESC LIMIT $2',
      sessionId,
      limit,
    );
    return rows.map(({ event_json }) => JSON.parse(event_json) as Event).toReversed();
  }

  /** What a turn has told so far. */
  async listOf(
    reader: Pick<Database, 'all'>,
    { id, sessionId, firstEvent }: { id: string; sessionId: string; firstEvent: number },
  ): Promise<Event[]> {
    const rows = await reader.all<{ event_json: string }>(
      `SELECT event_json FROM events
       WHERE session_id = $1 AND number >= $2 AND invocation_id = $3 ORDER BY number`,
      sessionId,
      firstEvent,
      id,
    );
    return rows.map(({ event_json }) => JSON.parse(event_json) as Event);
  }

  /**
   * The events after the one numbered `after`: those there are, then each as it is committed.
   * Ends when the signal is aborted, or when `isOver` said true before a reading that found no more.
   */
  async *follow(options: {
    readonly sessionId: string;
    readonly after: number;
    readonly isOver: () => Promise<boolean>;
    readonly signal: AbortSignal;
  }): AsyncGenerator<LoggedEvent> {
    const { sessionId, isOver, signal } = options;
    let after = options.after;
    let changed = Promise.withResolvers<void>();
    const onChange = () => changed.resolve();
    this.#commits.on(sessionId, onChange);
    signal.addEventListener('abort', onChange);
    try {
      while (!signal.aborted) {
        // In this order: what is committed while we read wakes us, and nothing follows an end.
        changed = Promise.withResolvers();
        const over = await isOver();
        const events = await this.list(sessionId, after, eventsPerRead);
        for (const event of events) {
          if (signal.aborted) return;
          yield event;
          after = event.number;
        }
        if (events.length > 0) continue;
        if (over) return;
        if (!signal.aborted) await changed.promise;
      }
    } finally {
      this.#commits.off(sessionId, onChange);
      signal.removeEventListener('abort', onChange);
    }
  }
}

async function appendEvent(
  transaction: Transaction,
  sessionId: string,
  event: Event,
): Promise<number> {
  const newest = await transaction.first<{ number: number | null }>(
    'SELECT max(number) AS number FROM events WHERE session_id = $1',
    sessionId,
  );
  const number = (newest?.number ?? 0) + 1;
  await transaction.run(
    `INSERT INTO events (session_id, number, invocation_id, event_json, created_at_ms)
     VALUES ($1, $2, $3, $4, $5)`,
    sessionId,
    number,
    event.invocationId,
    JSON.stringify(event),
    Math.round(event.timestamp * 1000),
  );
  return number;
}
