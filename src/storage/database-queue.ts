import type { Json } from '../timeline/timeline.ts';
import type { Database } from './database.ts';
import type { Job, Queue } from './queue.ts';

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly user_id: string;
  readonly payload_json: string;
  readonly attempts: number;
}

/** A queue in the table `jobs`, so that work is added in the transaction that makes it necessary. */
export function openDatabaseQueue(database: Database): Queue {
  return {
    add: async (transaction, { id, kind, userId, payload, priority = 0, runAtMs = Date.now() }) => {
      await transaction.run(
        `INSERT INTO jobs (id, kind, user_id, payload_json, priority, status, run_at_ms, attempts, created_at_ms)
         VALUES ($1, $2, $3, $4, $5, 'waiting', $6, 0, $7) ON CONFLICT (id) DO NOTHING`,
        id,
        kind,
        userId,
        JSON.stringify(payload),
        priority,
        runAtMs,
        Date.now(),
      );
    },
    claim: async ({ kinds, owner, leaseMs }) =>
      database.transaction(async (transaction): Promise<Job | null> => {
        const now = Date.now();
        const row = await transaction.first<JobRow>(nextJobSql(kinds), now, ...kinds);
        if (!row) return null;
        await transaction.run(
          `UPDATE jobs SET status = 'running', attempts = attempts + 1, lease_owner = $2,
             lease_until_ms = $3, started_at_ms = $4 WHERE id = $1`,
          row.id,
          owner,
          now + leaseMs,
          now,
        );
        return {
          id: row.id,
          kind: row.kind,
          userId: row.user_id,
          payload: JSON.parse(row.payload_json) as Json,
          attempts: row.attempts + 1,
        };
      }),
    renew: async (id, owner, leaseMs) =>
      database.transaction(async (transaction) => {
        const changed = await transaction.run(
          `UPDATE jobs SET lease_until_ms = $3 WHERE id = $1 AND status = 'running' AND lease_owner = $2`,
          id,
          owner,
          Date.now() + leaseMs,
        );
        return changed === 1;
      }),
    end: async (transaction, id, owner) => {
      const changed = await transaction.run(
        `UPDATE jobs SET status = 'done', ended_at_ms = $3, lease_owner = NULL, lease_until_ms = NULL
         WHERE id = $1 AND status = 'running' AND lease_owner = $2`,
        id,
        owner,
        Date.now(),
      );
      return changed === 1;
    },
    retry: async (id, owner, runAtMs) =>
      database.transaction(async (transaction) => {
        const changed = await transaction.run(
          `UPDATE jobs SET status = 'waiting', run_at_ms = $3, lease_owner = NULL, lease_until_ms = NULL
           WHERE id = $1 AND status = 'running' AND lease_owner = $2`,
          id,
          owner,
          runAtMs,
        );
        return changed === 1;
      }),
    cancel: async (transaction, id) => {
      const changed = await transaction.run(
        `UPDATE jobs SET status = 'cancelled', ended_at_ms = $2, lease_owner = NULL, lease_until_ms = NULL
         WHERE id = $1 AND status IN ('waiting', 'running')`,
        id,
        Date.now(),
      );
      return changed === 1;
    },
    drop: async (transaction, id) => {
      await transaction.run('DELETE FROM jobs WHERE id = $1', id);
    },
    takeBack: async () =>
      database.transaction(async (transaction) =>
        transaction.run(
          `UPDATE jobs SET status = 'waiting', lease_owner = NULL, lease_until_ms = NULL WHERE status = 'running'`,
        ),
      ),
    forget: async (endedBeforeMs) =>
      database.transaction(async (transaction) =>
        transaction.run('DELETE FROM jobs WHERE ended_at_ms < $1', endedBeforeMs),
      ),
    nextRunAtMs: async (kinds) => {
      const row = await database.first<{ at: number | null }>(
        `SELECT min(CASE status WHEN 'waiting' THEN run_at_ms ELSE lease_until_ms END) AS at FROM jobs
         WHERE status IN ('waiting', 'running') AND kind IN (${placeholders(kinds, 1)})`,
        ...kinds,
      );
      return row?.at ?? null;
    },
  };
}

/**
 * $1 is the time, then the kinds. A user's turn is the later, the more of theirs runs and the later
 * it was that one began. Both are looked up by index for who waits: most jobs have ended long ago.
 */
function nextJobSql(kinds: readonly string[]): string {
  return `SELECT jobs.* FROM jobs
    WHERE kind IN (${placeholders(kinds, 2)})
      AND ((status = 'waiting' AND run_at_ms <= $1) OR (status = 'running' AND lease_until_ms <= $1))
    ORDER BY priority,
      (SELECT count(*) FROM jobs AS others
        WHERE others.user_id = jobs.user_id AND others.status = 'running'),
      coalesce((SELECT max(started_at_ms) FROM jobs AS others
        WHERE others.user_id = jobs.user_id), 0),
      run_at_ms, created_at_ms, id
    LIMIT 1`;
}

function placeholders(values: readonly unknown[], from: number): string {
  return values.map((_, index) => `$${from + index}`).join(', ');
}
