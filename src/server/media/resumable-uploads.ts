import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Database } from '../../storage/database.ts';

/** How long a client may take, and may ask afterwards how it ended. */
const lifeMs = 24 * 3_600_000;

/** Where a client's uploads lie that may break off and go on: rows, and a file for each. */
export interface UploadPlace {
  readonly database: Database;
  /** On the same disk as the blobs. */
  readonly folder: string;
}

/** An upload that is not expired. */
interface ResumableUpload {
  readonly id: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly receivedBytes: number;
  readonly metadata: Readonly<Record<string, string | null>>;
  /** Of the content, once all of it has been read. */
  readonly sha256: string | null;
  /** Whether it has become one of the session's media. */
  readonly isKept: boolean;
  readonly createdAtMs: number;
}

/**
 * The resumable uploads of one session, as the tus server wants them. What is acknowledged is in
 * the file; how far it got is the file's size, so that nothing has to be kept in step.
 */
export class ResumableUploads extends DataStore {
  override readonly extensions = ['creation', 'creation-with-upload', 'expiration', 'termination'];
  readonly #place: UploadPlace;
  readonly #owner: { readonly userId: string; readonly sessionId: string };

  constructor(place: UploadPlace, owner: { readonly userId: string; readonly sessionId: string }) {
    super();
    this.#place = place;
    this.#owner = owner;
  }

  override getExpiration(): number {
    return lifeMs;
  }

  override async create(upload: Upload): Promise<Upload> {
    const { userId, sessionId } = this.#owner;
    await this.#place.database.transaction(async (transaction) =>
      transaction.run(
        `INSERT INTO uploads (id, user_id, session_id, size_bytes, metadata_json, created_at_ms)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        upload.id,
        userId,
        sessionId,
        upload.size ?? 0,
        JSON.stringify(upload.metadata ?? {}),
        Date.now(),
      ),
    );
    await writeFile(join(this.#place.folder, upload.id), '');
    return upload;
  }

  /** Null when there is none here by this id, or none any more. */
  async find(id: string): Promise<ResumableUpload | null> {
    const { userId, sessionId } = this.#owner;
    const row = await this.#place.database.first<UploadRow>(
      `SELECT uploads.*, session_media.sha256 AS kept_sha256 FROM uploads
       LEFT JOIN session_media ON session_media.session_id = uploads.session_id
         AND session_media.sha256 = uploads.sha256 AND removed_at_ms IS NULL
       WHERE uploads.id = $1 AND uploads.user_id = $2 AND uploads.session_id = $3
         AND uploads.created_at_ms > $4`,
      id,
      userId,
      sessionId,
      Date.now() - lifeMs,
    );
    if (row === undefined) return null;
    const path = join(this.#place.folder, row.id);
    const isKept = row.kept_sha256 !== null;
    return {
      id: row.id,
      path,
      sizeBytes: row.size_bytes,
      receivedBytes: isKept ? row.size_bytes : await sizeOf(path),
      metadata: JSON.parse(row.metadata_json) as ResumableUpload['metadata'],
      sha256: row.sha256,
      isKept,
      createdAtMs: row.created_at_ms,
    };
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await this.#require(id);
    return new Upload({
      id,
      size: upload.sizeBytes,
      offset: upload.receivedBytes,
      metadata: { ...upload.metadata },
      creation_date: new Date(upload.createdAtMs).toISOString(),
    });
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const { path } = await this.#require(id);
    const file = await open(path, 'a');
    let receivedBytes = offset;
    try {
      for await (const piece of source as AsyncIterable<Uint8Array>) {
        await file.appendFile(piece);
        receivedBytes += piece.length;
      }
    } finally {
      await file.close();
    }
    return receivedBytes;
  }

  async setHash(id: string, sha256: string): Promise<void> {
    await this.#place.database.transaction(async (transaction) =>
      transaction.run('UPDATE uploads SET sha256 = $2 WHERE id = $1', id, sha256),
    );
  }

  override async remove(id: string): Promise<void> {
    const { path } = await this.#require(id);
    await this.#place.database.transaction(async (transaction) =>
      transaction.run('DELETE FROM uploads WHERE id = $1', id),
    );
    await rm(path, { force: true });
  }

  async #require(id: string): Promise<ResumableUpload> {
    const upload = await this.find(id);
    // The tus server knows its errors by these objects.
    // oxlint-disable-next-line no-throw-literal
    if (upload === null) throw ERRORS.FILE_NOT_FOUND;
    return upload;
  }
}

interface UploadRow {
  readonly id: string;
  readonly size_bytes: number;
  readonly metadata_json: string;
  readonly sha256: string | null;
  readonly kept_sha256: string | null;
  readonly created_at_ms: number;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/** Forgets, for all users, what has expired or went with its session. Makes the folder. */
export async function sweepUploads({ database, folder }: UploadPlace): Promise<void> {
  await mkdir(folder, { recursive: true });
  await database.transaction(async (transaction) =>
    transaction.run('DELETE FROM uploads WHERE created_at_ms <= $1', Date.now() - lifeMs),
  );
  // In this order: a row is there before its file.
  const names = await readdir(folder);
  const rows = await database.all<{ id: string }>('SELECT id FROM uploads');
  const known = new Set(rows.map(({ id }) => id));
  for (const name of names) if (!known.has(name)) await rm(join(folder, name), { force: true });
}
