import { apiErrors } from '../../api/codes.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { diffDrafts, type Diff } from '../../timeline/diff.ts';
import { encodeDraft } from '../../timeline/draft/encode-draft.ts';
import type { Json, Timeline } from '../../timeline/timeline.ts';
import { ApiError } from '../http/api-error.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Author, Revision, WholeRevision } from './revision.ts';
import { StoredFilms } from './stored-films.ts';

/** Who made a change, and why. */
export interface Origin {
  readonly sessionId: string;
  readonly author: Author;
  readonly message?: string | null;
  readonly invocationId?: string | null;
}

/** What is to be done about a new revision, in the same transaction. */
export type AddedWork = (
  transaction: Transaction,
  revision: { readonly sessionId: string; readonly number: number },
) => Promise<void>;

/**
 * The films of all sessions, revision by revision. Undo and redo are revisions as well, which show
 * the film of an earlier one:
 *
 *   revision   1 edit   2 edit   3 undo   4 undo   5 redo   6 edit
 *   shows      1        2        1        0        1        6
 *   redo stack –        –        2        2 1      2        –
 *
 * Undo goes from what is shown to what was shown before that; redo takes from the stack, which an
 * edit or a restore clears. A restore is a step of its own, so that it can be undone.
 */
export class Revisions {
  readonly #database: Database;
  readonly #sessions: Sessions;
  readonly #films = new StoredFilms();
  readonly #addedWork: AddedWork[] = [];

  constructor(database: Database, sessions: Sessions) {
    this.#database = database;
    this.#sessions = sessions;
  }

  /** Called once for each kind of work that follows a new revision, when the parts are joined. */
  onAdded(work: AddedWork): void {
    this.#addedWork.push(work);
  }

  /** The newest one; number 0, without a film, while there is none. */
  async head(sessionId: string, reader: Reader = this.#database): Promise<WholeRevision> {
    return this.#whole(await readHead(reader, sessionId));
  }

  /** Null when there is none of this number. */
  async read(sessionId: string, number: number): Promise<WholeRevision | null> {
    const row = await readRow(this.#database, sessionId, number);
    return row === undefined ? null : this.#whole(row);
  }

  /** As `read`; the state before the first is number 0. */
  async film(sessionId: string, number: number): Promise<WholeRevision | null> {
    return number === 0 ? this.#whole(beforeTheFirst) : this.read(sessionId, number);
  }

  /** The newest first, all older than `before`. */
  async list(sessionId: string, page: { limit: number; before: number }): Promise<Revision[]> {
    const rows = await this.#database.all<RevisionRow>(
      `SELECT number, kind, author, message, invocation_id, description_json, shows,
         previous_shows, redo_stack_json, created_at_ms
       FROM revisions WHERE session_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3`,
      sessionId,
      page.before,
      page.limit,
    );
    return rows.map(revisionFrom);
  }

  /**
   * Adds what was made from the revision `base`; null when another came in between, and then
   * nothing is changed. Throws ApiError when the session is gone.
   */
  async append(
    transaction: Transaction,
    change: Origin & {
      readonly base: number;
      readonly after: Timeline;
      readonly description: Wording;
      /** Unless told, that of the base. */
      readonly wish?: Json;
    },
  ): Promise<WholeRevision | null> {
    const head = await readHead(transaction, change.sessionId);
    if (head.number !== change.base) return null;
    return this.#add(transaction, change, {
      head,
      kind: 'edit',
      draftJson: JSON.stringify(encodeDraft(change.after)),
      wishJson: change.wish === undefined ? head.wish_json : JSON.stringify(change.wish),
      description: change.description,
      shows: head.number + 1,
      redoStack: [],
    });
  }

  /** The film before the last `steps` changes, as many as there are; null when there are none. */
  async earlier(sessionId: string, steps: number): Promise<WholeRevision | null> {
    const head = await readHead(this.#database, sessionId);
    const undone = await undoneBy(this.#database, sessionId, { head, steps });
    const last = undone.at(-1);
    if (last === undefined) return null;
    return this.#whole(await readFilm(this.#database, sessionId, last.previous_shows));
  }

  /** The film after the last `steps` changes that were undone; null when there are none. */
  async later(sessionId: string, steps: number): Promise<WholeRevision | null> {
    const redoStack = redoStackOf(await readHead(this.#database, sessionId));
    const number = redoStack.at(-Math.min(steps, redoStack.length));
    return redoStack.length === 0 || number === undefined ? null : this.read(sessionId, number);
  }

  /** So many changes at once, as many as there are. Null when there is nothing to undo. */
  async undo(transaction: Transaction, origin: Origin, steps = 1): Promise<WholeRevision | null> {
    const { sessionId } = origin;
    const head = await readHead(transaction, sessionId);
    const undone = await undoneBy(transaction, sessionId, { head, steps });
    const last = undone.at(-1);
    if (last === undefined) return null;
    const shown = await readFilm(transaction, sessionId, last.previous_shows);
    const { en, zh } = listed(undone);
    return this.#add(transaction, origin, {
      head,
      kind: 'undo',
      draftJson: shown.draft_json,
      wishJson: shown.wish_json,
      description: wording(`Undone: ${en}`, `已撤销：${zh}`),
      shows: last.previous_shows,
      redoStack: [...redoStackOf(head), ...undone.map(({ number }) => number)],
    });
  }

  /** So many changes at once, as many as there are. Null when nothing was undone since the last change. */
  async redo(transaction: Transaction, origin: Origin, steps = 1): Promise<WholeRevision | null> {
    const { sessionId } = origin;
    const head = await readHead(transaction, sessionId);
    const redoStack = redoStackOf(head);
    const redone: WholeRevisionRow[] = [];
    for (const number of redoStack.splice(-steps).toReversed())
      redone.push((await readRow(transaction, sessionId, number))!);
    const last = redone.at(-1);
    if (last === undefined) return null;
    const { en, zh } = listed(redone);
    return this.#add(transaction, origin, {
      head,
      kind: 'redo',
      draftJson: last.draft_json,
      wishJson: last.wish_json,
      description: wording(`Redone: ${en}`, `已重做：${zh}`),
      shows: last.number,
      redoStack,
    });
  }

  /**
   * Shows the film of revision `number` (0: none) by undoing or redoing so many changes at once, or
   * by a restore, which is a step of its own. Null when it cannot be reached that way.
   */
  async goTo(
    transaction: Transaction,
    origin: Origin,
    { number, by }: { readonly number: number; readonly by: 'undo' | 'redo' | 'restore' },
  ): Promise<WholeRevision | null> {
    if (by === 'restore') return this.restore(transaction, origin, number);
    const head = await readHead(transaction, origin.sessionId);
    if (by === 'redo') {
      const redoStack = redoStackOf(head);
      const place = redoStack.lastIndexOf(number);
      return place < 0 ? null : this.redo(transaction, origin, redoStack.length - place);
    }
    const undone = await undoneBy(transaction, origin.sessionId, { head, until: number });
    if (undone.at(-1)?.previous_shows !== number) return null;
    return this.undo(transaction, origin, undone.length);
  }

  /** Shows the film of an earlier revision again, or none for 0. Null when there is none of this number. */
  async restore(
    transaction: Transaction,
    origin: Origin,
    number: number,
  ): Promise<WholeRevision | null> {
    const restored =
      number === 0 ? beforeTheFirst : await readRow(transaction, origin.sessionId, number);
    if (restored === undefined) return null;
    const head = await readHead(transaction, origin.sessionId);
    return this.#add(transaction, origin, {
      head,
      kind: 'restore',
      draftJson: restored.draft_json,
      wishJson: restored.wish_json,
      description: number === 0 ? startedOver : backTo(number),
      shows: head.number + 1,
      redoStack: [],
    });
  }

  async #add(
    transaction: Transaction,
    { sessionId, author, message = null, invocationId = null }: Origin,
    step: Step,
  ): Promise<WholeRevision> {
    const row: WholeRevisionRow = {
      number: step.head.number + 1,
      kind: step.kind,
      author,
      message,
      invocation_id: invocationId,
      description_json: JSON.stringify(step.description),
      draft_json: step.draftJson,
      diff_json: JSON.stringify(diffOf(step.head.draft_json, step.draftJson)),
      wish_json: step.wishJson,
      shows: step.shows,
      previous_shows: step.head.shows,
      redo_stack_json: JSON.stringify(step.redoStack),
      created_at_ms: Date.now(),
    };
    const moved = await transaction.run(
      'UPDATE sessions SET head = $2 WHERE id = $1',
      sessionId,
      row.number,
    );
    if (moved === 0) throw new ApiError(apiErrors.sessionNotFound);
    await this.#sessions.touch(transaction, sessionId);
    await transaction.run(
      `INSERT INTO revisions (session_id, number, kind, author, message, invocation_id, description_json,
         draft_json, diff_json, wish_json, shows, previous_shows, redo_stack_json, created_at_ms)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      sessionId,
      row.number,
      row.kind,
      row.author,
      row.message,
      row.invocation_id,
      row.description_json,
      row.draft_json,
      row.diff_json,
      row.wish_json,
      row.shows,
      row.previous_shows,
      row.redo_stack_json,
      row.created_at_ms,
    );
    for (const work of this.#addedWork) await work(transaction, { sessionId, number: row.number });
    return this.#whole(row);
  }

  #whole(row: WholeRevisionRow): WholeRevision {
    const film = row.draft_json === noFilm ? null : this.#films.decode(row.draft_json);
    return {
      ...revisionFrom(row),
      draft: film?.draft ?? null,
      timeline: film?.timeline ?? null,
      // The first diff is as large as the film, and most readers want neither of these.
      get diff() {
        return JSON.parse(row.diff_json) as Diff;
      },
      get wish() {
        return JSON.parse(row.wish_json ?? 'null') as Json;
      },
    };
  }
}

const startedOver = wording('Started over', '已重新开始');

function backTo(number: number): Wording {
  return wording(`Back to revision ${number}`, `已恢复到第 ${number} 版`);
}

interface Step {
  readonly head: WholeRevisionRow;
  readonly kind: Revision['kind'];
  readonly draftJson: string;
  readonly wishJson: string | null;
  readonly description: Wording;
  readonly shows: number;
  readonly redoStack: readonly number[];
}

type Reader = Pick<Transaction, 'first'>;

async function readHead(reader: Reader, sessionId: string): Promise<WholeRevisionRow> {
  const row = await reader.first<WholeRevisionRow>(
    'SELECT * FROM revisions WHERE session_id = $1 ORDER BY number DESC LIMIT 1',
    sessionId,
  );
  return row ?? beforeTheFirst;
}

async function readRow(
  reader: Reader,
  sessionId: string,
  number: number,
): Promise<WholeRevisionRow | undefined> {
  return reader.first<WholeRevisionRow>(
    'SELECT * FROM revisions WHERE session_id = $1 AND number = $2',
    sessionId,
    number,
  );
}

/** The film of a revision, and of 0 that there is none. */
async function readFilm(
  reader: Reader,
  sessionId: string,
  number: number,
): Promise<WholeRevisionRow> {
  return (await readRow(reader, sessionId, number)) ?? beforeTheFirst;
}

/** What so many undos take back, or all of them down to the film of revision `until`; the last change first. */
async function undoneBy(
  reader: Reader,
  sessionId: string,
  { head, steps = Infinity, until }: UndoneRange,
): Promise<WholeRevisionRow[]> {
  const undone: WholeRevisionRow[] = [];
  for (let shows = head.shows; undone.length < steps && shows !== until;) {
    const row = await readRow(reader, sessionId, shows);
    if (row === undefined) break;
    undone.push(row);
    shows = row.previous_shows;
  }
  return undone;
}

interface UndoneRange {
  readonly head: WholeRevisionRow;
  readonly steps?: number;
  readonly until?: number;
}

/** More than these are counted, not named. */
const namedSteps = 3;

function listed(rows: readonly WholeRevisionRow[]): Wording {
  const named = rows.slice(0, namedSteps).map(descriptionOf);
  const more = rows.length - named.length;
  return wording(
    named.map(({ en }) => en).join('; ') + (more > 0 ? `; and ${more} more` : ''),
    named.map(({ zh }) => zh).join('；') + (more > 0 ? `；以及另外 ${more} 处修改` : ''),
  );
}

/** How it is stored that there is no film, and how the protocol writes it. */
const noFilm = '{}';

const beforeTheFirst: WholeRevisionRow = {
  number: 0,
  kind: 'edit',
  author: 'user',
  message: null,
  invocation_id: null,
  description_json: JSON.stringify(wording('No film yet', '还没有影片')),
  draft_json: noFilm,
  diff_json: '[]',
  wish_json: null,
  shows: 0,
  previous_shows: 0,
  redo_stack_json: '[]',
  created_at_ms: 0,
};

interface RevisionRow {
  readonly number: number;
  readonly kind: Revision['kind'];
  readonly author: Author;
  readonly message: string | null;
  readonly invocation_id: string | null;
  readonly description_json: string;
  readonly shows: number;
  readonly previous_shows: number;
  readonly redo_stack_json: string;
  readonly created_at_ms: number;
}

interface WholeRevisionRow extends RevisionRow {
  readonly draft_json: string;
  readonly diff_json: string;
  readonly wish_json: string | null;
}

function revisionFrom(row: RevisionRow): Revision {
  return {
    number: row.number,
    kind: row.kind,
    author: row.author,
    message: row.message,
    invocationId: row.invocation_id,
    description: descriptionOf(row),
    shows: row.shows,
    previousShows: row.previous_shows,
    canUndo: row.shows > 0,
    canRedo: redoStackOf(row).length > 0,
    createdAtMs: row.created_at_ms,
  };
}

function descriptionOf(row: RevisionRow): Wording {
  return JSON.parse(row.description_json) as Wording;
}

function redoStackOf(row: RevisionRow): number[] {
  return JSON.parse(row.redo_stack_json) as number[];
}

function diffOf(before: string, after: string): Diff {
  return diffDrafts(JSON.parse(before) as object, JSON.parse(after) as object);
}
