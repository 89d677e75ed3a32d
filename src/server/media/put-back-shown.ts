import type { Transaction } from '../../storage/database.ts';

/**
 * What a new revision shows is among the session's media, also where undo, redo or restore led back
 * to a film from which a file was taken out since.
 */
export async function putBackShown(
  transaction: Transaction,
  { sessionId, number }: { readonly sessionId: string; readonly number: number },
): Promise<void> {
  await transaction.run(
    `UPDATE session_media SET removed_at_ms = NULL
     WHERE session_id = $1 AND removed_at_ms IS NOT NULL AND EXISTS (
       SELECT 1 FROM revisions WHERE revisions.session_id = $1 AND number = $2
         AND draft_json LIKE '%"' || session_media.sha256 || '"%')`,
    sessionId,
    number,
  );
}
