import { sampleAssets } from '../../../timeline/testing/sample-timeline.ts';
import type { Asset } from '../../../timeline/timeline.ts';
import type { Parts } from '../../parts.ts';
import { isFile } from '../../media/is-file.ts';

/** Makes the sample film's files the session's media, as far as the database knows of them. */
export async function addSampleMedia(
  { database, sessions }: Parts,
  userId: string,
  wireId: string,
) {
  const session = await sessions.find(userId, wireId);
  await database.transaction(async (transaction) => {
    for (const [position, asset] of sampleAssets.filter(isFile).entries()) {
      await transaction.run(
        `INSERT INTO media (user_id, sha256, kind, size_bytes, facts_json, created_at_ms)
         VALUES ($1, $2, $3, 1000, $4, 0) ON CONFLICT DO NOTHING`,
        userId,
        asset.id,
        asset.kind,
        JSON.stringify(factsOf(asset)),
      );
      await transaction.run(
        `INSERT INTO session_media (session_id, user_id, sha256, name, position, added_at_ms)
         VALUES ($1, $2, $3, $4, $5, 0)`,
        session.id,
        userId,
        asset.id,
        asset.name,
        position,
      );
    }
  });
}

function factsOf(asset: Asset) {
  const format = { image: 'jpeg', video: 'mp4', audio: 'mp3' }[asset.kind as 'image'];
  const nothing = { widthPx: 0, heightPx: 0, durationMs: 0, hasSound: false, capturedAtMs: null };
  return { ...nothing, ...asset, sha256: asset.id, sizeBytes: 1000, format };
}
