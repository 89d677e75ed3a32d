import { rm, writeFile } from 'node:fs/promises';
import { apiErrors } from '../../api/codes.ts';
import type { PictureLook } from '../../director/look.ts';
import { findSongBeats } from '../../ingest/find-song-beats.ts';
import type { InspectionProcesses } from '../../ingest/inspection-processes.ts';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import type { Song } from '../../music/song.ts';
import type { FilmFiles } from '../../render/film-files.ts';
import type { Blobs } from '../../storage/blobs.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { Asset, AudioAsset, Timeline } from '../../timeline/timeline.ts';
import { ApiError } from '../http/api-error.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { inspectReceived, type InspectedFile } from './inspect-received.ts';
import { isFile } from './is-file.ts';
import type { KeptFacts, MediaItem } from './media-item.ts';
import { mediaKey, thumbnailKey } from './media-keys.ts';
import type { ReceivedFile } from './received-file.ts';
import { refuseOverQuota } from './refuse-over-quota.ts';
import type { UnusedMedia } from './unused-media.ts';

/**
 * The photos, clips and songs of all users. A content is stored once within a user, however often
 * and in however many sessions it is used, and is shared with nobody else.
 */
export class Media {
  readonly #database: Database;
  readonly #blobs: Blobs;
  readonly #unused: UnusedMedia;
  readonly #sessions: Sessions;
  readonly #inspections: InspectionProcesses;
  readonly #cacheFolder: string;
  readonly #storageLimitBytes: number;

  constructor(options: {
    readonly database: Database;
    readonly blobs: Blobs;
    readonly unused: UnusedMedia;
    readonly sessions: Sessions;
    readonly inspections: InspectionProcesses;
    /** For what is found out about contents: looks and beats. */
    readonly cacheFolder: string;
    /** Of all files of one user together. */
    readonly storageLimitBytes: number;
  }) {
    this.#database = options.database;
    this.#blobs = options.blobs;
    this.#unused = options.unused;
    this.#sessions = options.sessions;
    this.#inspections = options.inspections;
    this.#cacheFolder = options.cacheFolder;
    this.#storageLimitBytes = options.storageLimitBytes;
  }

  /** Looks into a file in a process apart. Throws ApiError when it cannot be used; its partial stays the caller's. */
  async inspect(userId: string, file: ReceivedFile, signal: AbortSignal): Promise<InspectedFile> {
    return inspectReceived(file, {
      inspections: this.#inspections,
      cacheFolder: this.#cacheFolder,
      owner: userId,
      signal,
    });
  }

  /**
   * Puts files into a session in this order, all or none: once this resolves they survive a loss
   * of power. What the session has already stays where it is and as it is called; the answer calls
   * everything as it was called now. Partials of what is kept are gone.
   */
  async keep(
    userId: string,
    sessionId: string,
    files: readonly InspectedFile[],
  ): Promise<MediaItem[]> {
    try {
      const items = await this.#unused.hold(userId, async () => {
        for (const file of files) await this.#putBlobs(userId, file);
        return this.#database.transaction(async (transaction) => {
          await refuseMissingSession(transaction, userId, sessionId);
          for (const file of files) await insert(transaction, { userId, sessionId, file });
          await refuseOverQuota(transaction, userId, this.#storageLimitBytes);
          await this.#sessions.touch(transaction, sessionId);
          return readItems(transaction, sessionId);
        });
      });
      const byHash = new Map(items.map((item) => [item.sha256, item]));
      return files.map(({ facts, name }) => ({ ...byHash.get(facts.sha256)!, name }));
    } catch (error) {
      await this.#unused.removeBlobs(files.flatMap((file) => blobKeysOf(userId, file)));
      throw error;
    }
  }

  /** `inspect` and `keep` for a file that comes alone. */
  async add(
    userId: string,
    sessionId: string,
    file: ReceivedFile,
    signal: AbortSignal,
  ): Promise<MediaItem> {
    const [item] = await this.keep(userId, sessionId, [await this.inspect(userId, file, signal)]);
    return item!;
  }

  /** Puts what the user uploaded to any session into this one. Null when there is no such content. */
  async reuse(userId: string, sessionId: string, sha256: string): Promise<MediaItem | null> {
    return this.#unused.hold(userId, async () =>
      this.#database.transaction(async (transaction) => {
        await refuseMissingSession(transaction, userId, sessionId);
        const known = await transaction.first<{ name: string }>(
          `SELECT name FROM session_media WHERE user_id = $1 AND sha256 = $2
           ORDER BY added_at_ms LIMIT 1`,
          userId,
          sha256,
        );
        if (!known) return null;
        await putIntoSession(transaction, { userId, sessionId, sha256, ...known });
        await this.#sessions.touch(transaction, sessionId);
        const items = await readItems(transaction, sessionId);
        return items.find((item) => item.sha256 === sha256) ?? null;
      }),
    );
  }

  /** In the order in which they were uploaded. */
  async list(sessionId: string): Promise<MediaItem[]> {
    return readItems(this.#database, sessionId);
  }

  /** For `direct`. */
  async songs(sessionId: string): Promise<AudioAsset[]> {
    return (await this.list(sessionId)).flatMap(({ sha256, name, facts: { kind, durationMs } }) =>
      kind === 'audio' ? [{ kind, id: sha256, name, durationMs }] : [],
    );
  }

  /** The beats of a user's song, listened to once per content. Throws Failure. */
  async songBeats(userId: string, song: AudioAsset, signal: AbortSignal): Promise<Song> {
    const { path } = await this.#fileOf(userId, song);
    return findSongBeats(song, {
      path,
      cacheFolder: this.#cacheFolder,
      processes: this.#inspections,
      owner: userId,
      signal,
    });
  }

  /** Where the assets of a user's timeline lie. Throws `input` naming the first that the user has not. */
  async filmFiles(userId: string, timeline: Timeline): Promise<FilmFiles> {
    const files: Record<string, FilmFiles[string]> = {};
    for (const asset of Object.values(timeline.assets))
      if (isFile(asset)) files[asset.id] = await this.#fileOf(userId, asset);
    return files;
  }

  async #fileOf(userId: string, asset: Asset): Promise<FilmFiles[string]> {
    const row = await this.#database.first<{ facts_json: string }>(
      'SELECT facts_json FROM media WHERE user_id = $1 AND sha256 = $2',
      userId,
      asset.id,
    );
    if (row === undefined) throw unknownAsset(asset.name);
    const { format } = JSON.parse(row.facts_json) as KeptFacts;
    const key = mediaKey(userId, { sha256: asset.id, format });
    return { path: await this.#blobs.localPath(key), format };
  }

  async #putBlobs(userId: string, { path, facts, thumbnail }: InspectedFile): Promise<void> {
    if (thumbnail !== null) await this.#putBytes(thumbnailKey(userId, facts.sha256), thumbnail);
    await this.#blobs.put(mediaKey(userId, facts), path);
  }

  async #putBytes(key: string, bytes: Uint8Array): Promise<void> {
    const partialPath = this.#blobs.newPartialPath();
    try {
      await writeFile(partialPath, bytes);
      await this.#blobs.put(key, partialPath);
    } finally {
      await rm(partialPath, { force: true });
    }
  }
}

interface MediaRow {
  readonly user_id: string;
  readonly sha256: string;
  readonly facts_json: string;
  readonly look_json: string | null;
  readonly name: string;
  readonly added_at_ms: number;
}

async function readItems(database: Pick<Database, 'all'>, sessionId: string): Promise<MediaItem[]> {
  const rows = await database.all<MediaRow>(
    `SELECT media.*, session_media.name, session_media.added_at_ms FROM session_media
     JOIN media ON media.user_id = session_media.user_id AND media.sha256 = session_media.sha256
     WHERE session_id = $1 AND removed_at_ms IS NULL ORDER BY position`,
    sessionId,
  );
  return rows.map(itemFrom);
}

function itemFrom(row: MediaRow): MediaItem {
  return {
    userId: row.user_id,
    sha256: row.sha256,
    name: row.name,
    facts: JSON.parse(row.facts_json) as KeptFacts,
    look: row.look_json === null ? null : (JSON.parse(row.look_json) as PictureLook),
    addedAtMs: row.added_at_ms,
  };
}

function blobKeysOf(userId: string, { facts }: InspectedFile): string[] {
  return [mediaKey(userId, facts), thumbnailKey(userId, facts.sha256)];
}

/** It may have been deleted while the file came in. */
async function refuseMissingSession(
  transaction: Transaction,
  userId: string,
  sessionId: string,
): Promise<void> {
  const session = await transaction.first(
    'SELECT 1 FROM sessions WHERE id = $1 AND user_id = $2',
    sessionId,
    userId,
  );
  if (session === undefined) throw new ApiError(apiErrors.sessionNotFound);
}

async function insert(
  transaction: Transaction,
  { userId, sessionId, file }: { userId: string; sessionId: string; file: InspectedFile },
): Promise<void> {
  const { name, facts, look } = file;
  await transaction.run(
    `INSERT INTO media (user_id, sha256, kind, size_bytes, facts_json, look_json, created_at_ms)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (user_id, sha256) DO NOTHING`,
    userId,
    facts.sha256,
    facts.kind,
    facts.sizeBytes,
    JSON.stringify(facts),
    look === null ? null : JSON.stringify(look),
    Date.now(),
  );
  await putIntoSession(transaction, { userId, sessionId, sha256: facts.sha256, name });
}

/** At the end, unless it is there already: then it keeps its place and name. */
async function putIntoSession(
  transaction: Transaction,
  item: {
    readonly userId: string;
    readonly sessionId: string;
    readonly sha256: string;
    readonly name: string;
  },
): Promise<void> {
  await transaction.run(
    `INSERT INTO session_media (session_id, user_id, sha256, name, position, added_at_ms)
     VALUES ($1, $2, $3, $4,
       (SELECT coalesce(max(position), 0) + 1 FROM session_media WHERE session_id = $1), $5)
     ON CONFLICT (session_id, sha256) DO UPDATE SET
       name = CASE WHEN session_media.removed_at_ms IS NULL
         THEN session_media.name ELSE excluded.name END,
       position = CASE WHEN session_media.removed_at_ms IS NULL
         THEN session_media.position ELSE excluded.position END,
       added_at_ms = excluded.added_at_ms, removed_at_ms = NULL`,
    item.sessionId,
    item.userId,
    item.sha256,
    item.name,
    Date.now(),
  );
}

function unknownAsset(name: string): Failure {
  return new Failure(
    'input',
    wording(
      `The film shows ${name}, which is not among the uploaded files. Upload it, or take it out of the film.`,
      `影片用到了 ${name}，但它不在已上传的文件中。请上传该文件，或从影片中移除。`,
    ),
  );
}
