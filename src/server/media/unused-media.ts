import type { MediaFacts } from '../../media/probe.ts';
import type { Blobs } from '../../storage/blobs.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { InTurn } from '../in-turn.ts';
import { mediaKey, readMediaKey, thumbnailKey } from './media-keys.ts';

/**
 * The end of media: rows go in the transaction that makes them needless, blobs after it. A blob
 * whose row is gone is at worst left over until the next start; a row never lacks its blob.
 */
export class UnusedMedia {
  readonly #database: Database;
  readonly #blobs: Blobs;
  readonly #turns = new InTurn();

  constructor(database: Database, blobs: Blobs) {
    this.#database = database;
    this.#blobs = blobs;
  }

  /** Forgets a user's media that no session has any more, nor can show again. Answers the keys of their blobs, for `removeBlobs` after the commit. */
  async forget(transaction: Transaction, userId: string): Promise<string[]> {
    const gone = await transaction.all<{ sha256: string; facts_json: string }>(
      `DELETE FROM media WHERE user_id = $1 AND NOT EXISTS (
         SELECT 1 FROM session_media
         WHERE session_media.user_id = media.user_id AND session_media.sha256 = media.sha256)
       RETURNING sha256, facts_json`,
      userId,
    );
    return gone.flatMap(({ sha256, facts_json }) => {
      const { format } = JSON.parse(facts_json) as MediaFacts;
      return [mediaKey(userId, { sha256, format }), thumbnailKey(userId, sha256)];
    });
  }

  /** Blobs of media that came back meanwhile stay; keys of other blobs are taken at their word. */
  async removeBlobs(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const media = readMediaKey(key);
      if (media === null) await this.#blobs.remove(key);
      else await this.hold(media.userId, async () => this.#removeUnlessNeeded(key, media));
    }
  }

  /** No blob of this user's media is removed while `work` runs. */
  async hold<Result>(userId: string, work: () => Promise<Result>): Promise<Result> {
    return this.#turns.run(userId, work);
  }

  /** Removes what a crash left over: blobs that no row names. For the start, before anything is added. */
  async sweep(): Promise<void> {
    const rows = await this.#database.all<{ user_id: string; sha256: string }>(
      'SELECT user_id, sha256 FROM media',
    );
    const needed = new Set(rows.map(({ user_id, sha256 }) => `${user_id}/${sha256}`));
    for (const prefix of ['media/', 'thumbnails/'])
      for await (const key of this.#blobs.list(prefix)) {
        const media = readMediaKey(key);
        if (!media || !needed.has(`${media.userId}/${media.sha256}`)) await this.#blobs.remove(key);
      }
  }

  async #removeUnlessNeeded(
    key: string,
    { userId, sha256 }: { userId: string; sha256: string },
  ): Promise<void> {
    const row = await this.#database.first(
      'SELECT 1 FROM media WHERE user_id = $1 AND sha256 = $2',
      userId,
      sha256,
    );
    if (row === undefined) await this.#blobs.remove(key);
  }
}
