import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { eitherCase } from '../../api/either-case.ts';
import { wording } from '../../language/wording.ts';
import type { Edit } from '../../timeline/edit.ts';
import { ClientError, failedBy } from '../client-error.ts';
import { ask } from '../connection/ask.ts';
import type { Connection } from '../connection/connection.ts';
import { isMissingRoute } from '../connection/send-as.ts';
import { sleep } from '../connection/sleep.ts';
import { readState, type Draft } from './project-state.ts';

export interface EditOptions {
  readonly sessionId: string;
  /** All are made, in this order, or none. */
  readonly edits: readonly Edit[];
  /** On which they are made: refused with `conflict` when there is a newer one. The newest by default. */
  readonly baseRevision?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface EditedFilm {
  readonly revision: number;
  /** What changed, in the connection's language. */
  readonly description: string;
  /** All tracks in one line, in the same language. */
  readonly summary: string;
  readonly draft: Draft;
}

/**
 * Makes plain edits, once: after a broken connection the revisions say whether they arrived. Throws
 * ClientError: `unprocessable` says what could not be made and what would be possible, `conflict`
 * that the film was changed since `baseRevision`, `notOffered` where a server knows no edits.
 */
export async function editFilm(connection: Connection, options: EditOptions): Promise<EditedFilm> {
  const { sessionId, signal, baseRevision } = options;
  for (let overtaken = 0; ; overtaken++) {
    const base = baseRevision ?? (await readState(connection, sessionId, signal)).revision;
    if (base === null) throw new ClientError('notOffered', noEdits);
    try {
      return await editUpon(connection, { ...options, base });
    } catch (error) {
      const mayRetry = baseRevision === undefined && overtaken < mostOvertaken;
      if (!mayRetry || !failedBy(error, 'conflict')) throw error;
    }
  }
}

/** Each time somebody else's edit was made in between, so all that come at once are made in the end. */
const mostOvertaken = 50;

interface EditsUpon extends EditOptions {
  readonly base: number;
}

async function editUpon(connection: Connection, edits: EditsUpon): Promise<EditedFilm> {
  for (const delayMs of [...connection.patience.retryDelaysMs, null]) {
    try {
      return await sendEdits(connection, edits);
    } catch (error) {
      if (isMissingRoute(error)) throw new ClientError('notOffered', noEdits, { cause: error });
      if (!failedBy(error, 'lost') || delayMs === null) throw error;
      const made = await findMade(connection, edits);
      if (made !== null) return made;
      await sleep(delayMs, edits.signal);
    }
  }
  throw new Error('the last try returns or throws');
}

const revisionSchema = eitherCase({
  revision: z.number().int(),
  author: z.string().nullish(),
  description: z.string(),
  summary: z.string(),
  draft: z.record(z.string(), z.unknown()),
});

async function sendEdits(
  connection: Connection,
  { sessionId, edits, base, signal }: EditsUpon,
): Promise<EditedFilm> {
  return ask(
    connection,
    {
      method: 'POST',
      path: `${stateOf(sessionId)}/edits`,
      json: { edits, base_revision: base },
      concern: { kind: 'session' },
      signal,
    },
    revisionSchema,
  );
}

/**
 * What the edits made whose answer was lost, null when nothing was made. On the same base nobody
 * else's edits can stand in their place: these would have been refused.
 */
async function findMade(
  connection: Connection,
  { sessionId, base, signal }: EditsUpon,
): Promise<EditedFilm | null> {
  const { revision } = await readState(connection, sessionId, signal);
  if (revision === null || revision <= base) return null;
  const next = await ask(
    connection,
    {
      method: 'GET',
      path: `${stateOf(sessionId)}/revisions/${base + 1}`,
      concern: { kind: 'session' },
      signal,
    },
    revisionSchema,
  );
  // What the agent made is no answer to edits: they are to be sent, and refused as late.
  return next.author === 'api' ? next : null;
}

function stateOf(sessionId: string): string {
  return `/api/state/${appName}/me/${encodeURIComponent(sessionId)}`;
}

const noEdits = wording(
  'This server takes no plain edits. Say the change in words instead.',
  '此服务器不支持直接编辑。请改用文字说明要做的修改。',
);
