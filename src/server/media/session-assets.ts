import type { Database } from '../../storage/database.ts';
import type { Asset, AssetId } from '../../timeline/timeline.ts';

interface MediaRow {
  readonly sha256: string;
  readonly name: string;
  readonly kind: 'image' | 'video' | 'audio';
  readonly facts_json: string;
}

/**
 * The media of a session as assets of a film, by id, in the order of their upload. Where a film is
 * only shown and not changed, also those that were taken out and that an earlier film shows.
 */
export async function sessionAssets(
  database: Pick<Database, 'all'>,
  sessionId: string,
  { takenOut = false }: { readonly takenOut?: boolean } = {},
): Promise<Record<AssetId, Asset>> {
  const rows = await database.all<MediaRow>(
    `SELECT media.sha256, name, kind, facts_json FROM session_media
     JOIN media ON media.user_id = session_media.user_id AND media.sha256 = session_media.sha256
     WHERE session_id = $1 AND (removed_at_ms IS NULL OR $2 = 1) ORDER BY position`,
    sessionId,
    takenOut ? 1 : 0,
  );
  return Object.fromEntries(rows.map((row) => [row.sha256, assetFrom(row)]));
}

interface Facts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationMs: number;
  readonly hasSound: boolean;
}

function assetFrom({ sha256: id, name, kind, facts_json }: MediaRow): Asset {
  const { widthPx, heightPx, durationMs, hasSound } = JSON.parse(facts_json) as Facts;
  if (kind === 'image') return { id, kind, name, widthPx, heightPx };
  if (kind === 'audio') return { id, kind, name, durationMs };
  return { id, kind, name, widthPx, heightPx, durationMs, hasSound };
}
