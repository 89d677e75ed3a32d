import { appName } from '../../api/app-name.ts';
import { wording } from '../../language/wording.ts';
import { ClientError, failedBy } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { isMissingRoute } from '../connection/send-as.ts';
import { sendRequest } from '../connection/send-request.ts';
import { readState, type ProjectState } from './project-state.ts';

/**
 * Takes the last change back, or makes it again, once: it is asked for with the revision that it
 * starts from, so that a broken connection cannot make two steps of one. Answers the state after
 * it. Throws ClientError `notOffered` where a server knows no undo; there, “undo” can be said.
 */
export async function stepBack(
  connection: Connection,
  options: {
    readonly sessionId: string;
    readonly direction?: 'undo' | 'redo';
    readonly signal?: AbortSignal | undefined;
  },
): Promise<ProjectState> {
  const { sessionId, direction = 'undo', signal } = options;
  const before = await readState(connection, sessionId, signal);
  if (before.revision === null) throw new ClientError('notOffered', noUndo);
  try {
    await sendRequest(connection, {
      method: 'POST',
      path: `/api/state/${appName}/me/${encodeURIComponent(sessionId)}/${direction}`,
      json: { base_revision: before.revision },
      concern: { kind: 'session' },
      repeatable: true,
      signal,
    });
  } catch (error) {
    if (isMissingRoute(error)) throw new ClientError('notOffered', noUndo, { cause: error });
    // The first try may have arrived, and its answer have been lost: then the film is a step on.
    if (!failedBy(error, 'conflict') || !before.canUndo) throw error;
    const now = await readState(connection, sessionId, signal);
    if (now.revision !== before.revision + 1) throw error;
    return now;
  }
  return readState(connection, sessionId, signal);
}

const noUndo = wording(
  'This server has no undo of its own: say “undo” instead.',
  '此服务器没有撤销接口：请直接说“撤销”。',
);
