import type { Database } from '../../storage/database.ts';
import { hashOf, newClaimToken } from '../ids.ts';
import type { Session } from '../sessions/session.ts';

export const claimLifeMs = 7 * 24 * 3_600_000;

/** What whoever holds a claim token gets to see. */
export interface ClaimedProject {
  readonly name: string;
  readonly mediaCount: number;
  readonly revisionCount: number;
  readonly updatedAtMs: number;
}

/** Claim tokens: a link that shows which project it is, and gives no right to the API. */
export class Claims {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Works for `claimLifeMs`. Only its hash is kept. */
  async issue({ id, userId }: Session): Promise<string> {
    const token = newClaimToken();
    const now = Date.now();
    await this.#database.transaction(async (transaction) => {
      await transaction.run('DELETE FROM claims WHERE expires_at_ms <= $1', now);
      await transaction.run(
        'INSERT INTO claims (claim_hash, user_id, session_id, expires_at_ms) VALUES ($1, $2, $3, $4)',
        hashOf(token),
        userId,
        id,
        now + claimLifeMs,
      );
    });
    return token;
  }

  /** Undefined for a claim that is unknown or expired, or whose project was deleted. */
  async projectOf(token: string): Promise<ClaimedProject | undefined> {
    return this.#database.first<ClaimedProject>(
      `SELECT tasks.name, sessions.head AS "revisionCount", sessions.updated_at_ms AS "updatedAtMs",
         (SELECT count(*) FROM session_media
           WHERE session_id = sessions.id AND removed_at_ms IS NULL) AS "mediaCount"
       FROM claims
       JOIN sessions ON sessions.id = claims.session_id
       JOIN tasks ON tasks.id = sessions.task_id
       WHERE claim_hash = $1 AND expires_at_ms > $2`,
      hashOf(token),
      Date.now(),
    );
  }
}
