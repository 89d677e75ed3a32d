import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import type { Transaction } from '../../storage/database.ts';
import type { Edit } from '../../timeline/edit.ts';
import { hasAsset } from '../../timeline/source.ts';
import type { AssetId, Clip, Timeline } from '../../timeline/timeline.ts';
import { ApiError } from '../http/api-error.ts';
import type { Parts } from '../parts.ts';
import { applyEdits } from '../revisions/apply-edits.ts';
import { refuseLongWork } from '../revisions/refuse-long-work.ts';
import type { WholeRevision } from '../revisions/revision.ts';

interface SessionFile {
  readonly userId: string;
  readonly sessionId: string;
  readonly sha256: string;
}

/**
 * Takes a file out of a session, and its clips out of the film, as a revision of its own; null
 * where the film did not show it. The content stays as long as undo or restore can lead back to
 * it, otherwise it goes with its last session. Throws ApiError when the session has no such file.
 */
export async function takeOut(
  parts: Pick<Parts, 'database' | 'revisions' | 'sessions' | 'unusedMedia'>,
  file: SessionFile,
): Promise<WholeRevision | null> {
  const { database, revisions, sessions, unusedMedia } = parts;
  const { revision, blobKeys } = await database.transaction(async (transaction) => {
    const name = await markTakenOut(transaction, file);
    const added = await takeOutOfFilm(revisions, transaction, { ...file, name });
    await dropUnlessNeeded(transaction, file);
    await sessions.touch(transaction, file.sessionId);
    return { revision: added, blobKeys: await unusedMedia.forget(transaction, file.userId) };
  });
  await unusedMedia.removeBlobs(blobKeys);
  return revision;
}

/** Answers how the file is called. From here on the hash is known to be one, and no stranger's pattern. */
async function markTakenOut(transaction: Transaction, file: SessionFile): Promise<string> {
  const [marked] = await transaction.all<{ name: string }>(
    `UPDATE session_media SET removed_at_ms = $4
     WHERE session_id = $1 AND user_id = $2 AND sha256 = $3 AND removed_at_ms IS NULL
     RETURNING name`,
    file.sessionId,
    file.userId,
    file.sha256,
    Date.now(),
  );
  if (marked === undefined) throw new ApiError(apiErrors.notFound);
  return marked.name;
}

async function takeOutOfFilm(
  revisions: Parts['revisions'],
  transaction: Transaction,
  { sessionId, sha256, name }: SessionFile & { readonly name: string },
): Promise<WholeRevision | null> {
  const { number, timeline } = await revisions.head(sessionId, transaction);
  if (timeline === null || !Object.hasOwn(timeline.assets, sha256)) return null;
  return revisions.append(transaction, {
    sessionId,
    base: number,
    after: filmWithout(timeline, sha256),
    description: wording(`Took out ${name}`, `已移除 ${name}`),
    author: 'user',
  });
}

/** By plain edits, so that what comes later closes the gap as it always does. */
function filmWithout(film: Timeline, assetId: AssetId): Timeline {
  const edits = film.tracks
    .flatMap(({ clips }): readonly Clip[] => clips)
    .filter((clip) => hasAsset(clip) && clip.assetId === assetId)
    .map(({ id }): Edit => ({ kind: 'remove-clip', clipId: id }));
  refuseLongWork(edits.length, film);
  const result = applyEdits(film, edits, {});
  if (!result.ok) throw new ApiError(apiErrors.unprocessable, { wording: result.refusal.wording });
  const { [assetId]: _, ...assets } = result.timeline.assets;
  return { ...result.timeline, assets };
}

/** Undo and restore lead back to every revision, and an export that was ordered is made. */
async function dropUnlessNeeded(
  transaction: Transaction,
  { sessionId, sha256 }: SessionFile,
): Promise<void> {
  await transaction.run(
    `DELETE FROM session_media WHERE session_id = $1 AND sha256 = $2
     AND NOT EXISTS (SELECT 1 FROM revisions WHERE session_id = $1 AND draft_json LIKE $3)
     AND NOT EXISTS (SELECT 1 FROM renders WHERE session_id = $1
       AND status IN ('pending', 'processing') AND draft_json LIKE $3)`,
    sessionId,
    sha256,
    `%"${sha256}"%`,
  );
}
