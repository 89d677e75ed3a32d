import { apiErrors } from '../../api/codes.ts';
import type { Database } from '../../storage/database.ts';
import { ApiError } from '../http/api-error.ts';
import type { Page } from '../http/list-page.ts';

/** A project by its name; what is in it are its sessions. */
export interface Task {
  readonly id: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** The tasks of all users. They come with their first session and go with their last (`Sessions`). */
export class Tasks {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Throws the same ApiError for a task of somebody else and for one that does not exist. */
  async find(userId: string, id: string): Promise<Task> {
    const task = await this.#database.first<Task>(
      `${selectTask} WHERE user_id = $1 AND id = $2`,
      userId,
      id,
    );
    if (task === undefined) throw new ApiError(apiErrors.notFound);
    return task;
  }

  /** The newest first. */
  async list(userId: string, { limit, before }: Page): Promise<Task[]> {
    return this.#database.all<Task>(
      `${selectTask} WHERE user_id = $1 AND (created_at_ms, id) < ($2, $3)
       ORDER BY created_at_ms DESC, id DESC LIMIT $4`,
      userId,
      before.createdAtMs,
      before.id,
      limit,
    );
  }

  async rename(userId: string, id: string, name: string): Promise<void> {
    const renamed = await this.#database.transaction(async (transaction) =>
      transaction.run(
        'UPDATE tasks SET name = $3, updated_at_ms = $4 WHERE user_id = $1 AND id = $2',
        userId,
        id,
        name,
        Date.now(),
      ),
    );
    if (renamed === 0) throw new ApiError(apiErrors.notFound);
  }
}

const selectTask = `
  SELECT id, name, created_at_ms AS "createdAtMs", updated_at_ms AS "updatedAtMs" FROM tasks`;
