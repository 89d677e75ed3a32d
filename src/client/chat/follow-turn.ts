import { appName } from '../../api/app-name.ts';
import { wording } from '../../language/wording.ts';
import { ClientError, failedBy } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { isMissingRoute } from '../connection/send-as.ts';
import { sendRequest } from '../connection/send-request.ts';
import { sleep } from '../connection/sleep.ts';
import { readState, type ProjectState } from '../project/project-state.ts';
import { hasChanged } from '../project/tell-changes.ts';
import { hear, isOver, type Hearing } from './hearing.ts';
import { readEvent } from './read-event.ts';
import { readFrames, type Frame } from './read-frames.ts';

export interface LostTurn {
  readonly sessionId: string;
  /** What the person said. */
  readonly text: string;
  readonly hearing: Hearing;
  readonly signal: AbortSignal;
}

/**
 * Whether the server keeps a log of events from which a lost stream can be taken up. One that is
 * away for longer than the client tries counts as one without.
 */
export async function hasEventLog(
  connection: Connection,
  { sessionId, signal }: Pick<LostTurn, 'sessionId' | 'signal'>,
): Promise<boolean> {
  try {
    const after = pastTheEnd;
    const body = await openLog(connection, { sessionId, signal, after, follow: false });
    await body?.cancel();
    return body !== null;
  } catch (error) {
    if (failedBy(error, 'lost', 'unreachable')) return false;
    throw error;
  }
}

/** A number that no event has. */
const pastTheEnd = '999999999999';

/**
 * Hears the rest of a turn whose stream broke after the server had taken the message, from the
 * session's log of events, over as many connections as it takes. Throws ClientError `lost` when the
 * server stays away.
 */
export async function replayTurn(connection: Connection, turn: LostTurn): Promise<void> {
  const { hearing, signal } = turn;
  if (hearing.invocationId === null) await findTurn(connection, turn);
  const { retryDelaysMs } = connection.patience;
  for (let failures = 0; ; failures++) {
    const heardBefore = hearing.lastNumber;
    try {
      for await (const frame of logFrames(connection, turn, true)) {
        hear(hearing, frame);
        if (isOver(hearing)) return;
      }
    } catch (error) {
      if (!failedBy(error, 'lost')) throw error;
    }
    if (hearing.lastNumber !== heardBefore) failures = 0;
    const delayMs = retryDelaysMs[failures];
    if (delayMs === undefined) throw new ClientError('lost', stillAway);
    await sleep(delayMs, signal);
  }
}

/**
 * Looks at the state again and again until it is other than before, for servers that keep no log.
 * Answers null when it never is. A look that fails is a look.
 */
export async function watchState(
  connection: Connection,
  turn: { readonly sessionId: string; readonly before: ProjectState; readonly signal: AbortSignal },
): Promise<ProjectState | null> {
  const { sessionId, before, signal } = turn;
  let failure: ClientError | null = null;
  for (const delayMs of connection.patience.lostTurnDelaysMs) {
    await sleep(delayMs, signal);
    try {
      failure = null;
      const state = await readState(connection, sessionId, signal);
      if (hasChanged(before, state)) return state;
    } catch (error) {
      if (!failedBy(error, 'lost', 'unreachable', 'internal', 'stopping')) throw error;
      failure = error;
    }
  }
  if (failure !== null) throw failure;
  return null;
}

/**
 * The message was taken, so it is in the log; of several with the same words it is the last.
 * Everything of its turn comes after it.
 */
async function findTurn(connection: Connection, turn: LostTurn): Promise<void> {
  const { hearing, text } = turn;
  let ours: string | null = null;
  for await (const frame of logFrames(connection, turn, false)) {
    if (frame.kind === 'number' && ours !== null) {
      hearing.invocationId = ours;
      hearing.lastNumber = frame.number;
      ours = null;
    }
    const event = frame.kind === 'event' ? readEvent(frame.json) : null;
    if (event?.isUser && event.text.trim() === text.trim()) ours = event.invocationId;
  }
}

async function* logFrames(
  connection: Connection,
  { sessionId, hearing, signal }: LostTurn,
  follow: boolean,
): AsyncGenerator<Frame> {
  const after = hearing.lastNumber ?? '0';
  const body = await openLog(connection, { sessionId, signal, after, follow });
  if (body !== null) yield* readFrames(connection, body, signal);
}

/** Null where a server has no log. */
async function openLog(
  connection: Connection,
  place: {
    readonly sessionId: string;
    readonly after: string;
    readonly follow: boolean;
    readonly signal: AbortSignal;
  },
): Promise<ReadableStream<Uint8Array> | null> {
  const { sessionId, after, follow, signal } = place;
  try {
    const { headers, body } = await sendRequest(connection, {
      method: 'GET',
      path: `/api/run/${appName}/me/${encodeURIComponent(sessionId)}/events${follow ? '' : '?follow=false'}`,
      headers: { Accept: 'text/event-stream', 'Last-Event-ID': after },
      concern: { kind: 'session' },
      expects: 'stream',
      signal,
    });
    if (/event-stream/.test(headers.get('content-type') ?? '')) return body;
    await body?.cancel();
    return null;
  } catch (error) {
    if (isMissingRoute(error)) return null;
    throw error;
  }
}

const stillAway = wording(
  'The message arrived, but the connection broke and the server does not come back. It goes on working: look at the state in a while, and do not send the message again.',
  '消息已送达，但连接中断且服务器暂时无法访问。服务器会继续处理：请稍后查看状态，不要重复发送。',
);
