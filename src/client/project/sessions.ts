import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { eitherCase } from '../../api/either-case.ts';
import { wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';
import { ask } from '../connection/ask.ts';
import type { Connection } from '../connection/connection.ts';
import { isMissingRoute } from '../connection/send-as.ts';

const newSessionSchema = eitherCase({
  // A number of so many digits would not survive as one.
  sessionId: z.string().min(1),
  userId: z.string().nullish(),
});

/**
 * A new project with an empty session; answers the session's id and remembers it as the last used.
 * When the connection breaks it is asked for again, which may leave an empty project behind.
 */
export async function newSession(
  connection: Connection,
  options: { readonly name?: string | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<string> {
  const { sessionId, userId } = await ask(
    connection,
    {
      method: 'POST',
      path: `/api/tasks/me/with-session/${appName}`,
      json: { task_name: options.name ?? 'project', language: connection.language },
      concern: { kind: 'other' },
      repeatable: true,
      signal: options.signal,
    },
    newSessionSchema,
  );
  await connection.identity.change({ sessionId, ...(userId && { userId }) });
  return sessionId;
}

const sessionSchema = eitherCase({
  sessionId: z.string(),
  taskName: z.string().nullish(),
  updatedAt: z.string().nullish(),
});

export interface SessionSummary {
  readonly sessionId: string;
  readonly taskName: string;
  /** ISO 8601. */
  readonly updatedAt: string | null;
}

/** The caller's newest sessions; from Kinora at most 100 of them. Throws ClientError `notOffered` elsewhere. */
export async function listSessions(
  connection: Connection,
  signal?: AbortSignal,
): Promise<SessionSummary[]> {
  try {
    const { sessions } = await ask(
      connection,
      {
        method: 'GET',
        path: `/api/sessions/${appName}/me?limit=100`,
        concern: { kind: 'other' },
        signal,
      },
      z.object({ sessions: z.array(sessionSchema) }),
    );
    return sessions.map(({ sessionId, taskName, updatedAt }) => ({
      sessionId,
      taskName: taskName ?? '',
      updatedAt: updatedAt ?? null,
    }));
  } catch (error) {
    if (!isMissingRoute(error)) throw error;
    throw new ClientError('notOffered', noList, { cause: error });
  }
}

const noList = wording(
  'This server does not list projects. Go on with the current one, or start a new one.',
  '此服务器不提供项目列表。请继续使用当前项目，或新建项目。',
);
