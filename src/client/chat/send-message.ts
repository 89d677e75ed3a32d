import { appName } from '../../api/app-name.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { ClientError, failedBy } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { refusalInStream } from '../connection/refusal.ts';
import type { ApiRequest } from '../connection/send-as.ts';
import { sendRequest } from '../connection/send-request.ts';
import { sleep } from '../connection/sleep.ts';
import { readState, type ProjectState } from '../project/project-state.ts';
import { summarizeDraft } from '../project/summarize-draft.ts';
import { tellChanges } from '../project/tell-changes.ts';
import { hasEventLog, replayTurn, watchState } from './follow-turn.ts';
import { translateGuiTalk, type GuiAction } from './gui-talk.ts';
import { hear, heardText, isOver, newHearing, type Hearing } from './hearing.ts';
import { readFrames } from './read-frames.ts';

/** What is told while a turn runs. */
export type TurnNotice =
  /** The message is on its way: from now on it may be done, whoever still listens. */
  | { readonly kind: 'sending' }
  /** A piece of the answer as it comes; the whole is in the turn. Only with `streaming`. */
  | { readonly kind: 'words'; readonly text: string }
  /** The agent uses a tool; for an indicator, not for the person to read. */
  | { readonly kind: 'tool'; readonly name: string }
  /** Every two minutes. */
  | { readonly kind: 'still-working'; readonly wording: Wording }
  /** The stream was lost, and the turn is followed by other means. */
  | { readonly kind: 'following'; readonly wording: Wording };

export interface Turn {
  /** For the person: the answer without talk of buttons, or what changed where nothing was said. */
  readonly text: string;
  /** What the answer wanted clicked, opened or dragged. `state` is done already: its line is in `text`. */
  readonly actions: readonly GuiAction[];
  /** `answered` in words; `silent` the text tells what changed; `followed` as `silent`, after a lost stream. */
  readonly outcome: 'answered' | 'silent' | 'followed';
  /** Whether the answer asks for one of these, where the server says so (`customMetadata.route`). */
  readonly route: 'export' | 'credits' | 'status' | 'upload' | null;
  /** All that Kinora tells programs of a turn (docs/protocol.md); empty from other servers. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface MessageOptions {
  readonly sessionId: string;
  readonly text: string;
  /** Whether words are wanted as they come. */
  readonly streaming?: boolean | undefined;
  /**
   * By which a server that keeps a log knows the same message when it comes again, also from another
   * start of the program: 1 to 255 characters, a new key by default.
   */
  readonly idempotencyKey?: string | undefined;
  readonly notify?: ((notice: TurnNotice) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Says something to the agent and waits for the end of the turn. A message is never done twice:
 * after a lost stream the turn is followed by the log of events, else by the state. Throws
 * ClientError; `lost` says whether the message arrived.
 */
export async function sendMessage(connection: Connection, options: MessageOptions): Promise<Turn> {
  const { notify = () => {} } = options;
  const ended = new AbortController();
  const { turnMs, noticeMs } = connection.patience;
  const limit = setTimeout(() => ended.abort(new ClientError('timedOut', tooLong)), turnMs);
  const working = setInterval(() => notify(stillWorking), noticeMs);
  const signal = options.signal ? AbortSignal.any([options.signal, ended.signal]) : ended.signal;
  try {
    return await takeTurn(connection, { ...options, notify, signal });
  } finally {
    clearTimeout(limit);
    clearInterval(working);
  }
}

type RunningMessage = MessageOptions & {
  readonly notify: (notice: TurnNotice) => void;
  readonly signal: AbortSignal;
};

async function takeTurn(connection: Connection, message: RunningMessage): Promise<Turn> {
  const before = await readState(connection, message.sessionId, message.signal);
  const hearing = newHearing();
  const found = await hearOut(connection, message, { before, hearing });
  if (hearing.error !== null) {
    const { userId } = await connection.identity.read();
    const caller = { userId, webUrl: connection.webUrl };
    throw refusalInStream(hearing.error, { concern: { kind: 'session' }, caller });
  }
  const language = languageOf(message.text, connection.language);
  const said = heardText(hearing).trim();
  const metadata = hearing.metadata;
  const route = routeIn(metadata);
  if (said === '') {
    const after = found ?? (await readState(connection, message.sessionId, message.signal));
    const text = tellChanges(before, after)[language];
    return { text, actions: [], outcome: found ? 'followed' : 'silent', route, metadata };
  }
  const { text, actions } = translateGuiTalk(said);
  const seen = actions.some(({ kind }) => kind === 'state')
    ? `\n\n${summarizeDraft((await readState(connection, message.sessionId, message.signal)).draft)[language]}`
    : '';
  return { text: text + seen, actions, outcome: 'answered', route, metadata };
}

/** Hears the turn to its end; answers the state where nothing but the state could tell that it ended. */
async function hearOut(
  connection: Connection,
  message: RunningMessage,
  { before, hearing }: { readonly before: ProjectState; readonly hearing: Hearing },
): Promise<ProjectState | null> {
  const { sessionId, signal, notify } = message;
  const { idempotencyKey = crypto.randomUUID() } = message;
  const stream = { isTaken: false, idempotencyKey };
  try {
    await listen(connection, message, { hearing, stream });
    if (isOver(hearing) || hearing.texts.length > 0) return null;
    // A server that stops ends its streams; what was said without a word is told by the state.
    if (!(await hasEventLog(connection, { sessionId, signal }))) return null;
  } catch (error) {
    if (!failedBy(error, 'lost')) throw error;
    notify(following);
    if (!(await hasEventLog(connection, { sessionId, signal }))) {
      const after = await watchState(connection, { sessionId, before, signal });
      if (after !== null) return after;
      // By now a server with a log may be back.
      if (!(await hasEventLog(connection, { sessionId, signal }))) {
        if (hearing.texts.length > 0) return null;
        throw new ClientError('lost', stream.isTaken ? unchanged : unsure, { cause: error });
      }
    }
  }
  await hearRest(connection, message, { hearing, stream });
  return null;
}

interface Listening {
  readonly hearing: Hearing;
  /** The message, and whether the server is known to have taken it. */
  readonly stream: { isTaken: boolean; readonly idempotencyKey: string };
}

async function listen(
  connection: Connection,
  message: RunningMessage,
  { hearing, stream }: Listening,
): Promise<void> {
  const { notify, signal } = message;
  notify({ kind: 'sending' });
  const { body } = await sendRequest(
    connection,
    runRequest(connection, message, stream.idempotencyKey),
  );
  stream.isTaken = true;
  if (body === null) return;
  for await (const frame of readFrames(connection, body, signal)) {
    const event = hear(hearing, frame);
    for (const name of event?.toolNames ?? []) notify({ kind: 'tool', name });
    if (event?.isPartial && event.text !== '') notify({ kind: 'words', text: event.text });
  }
}

/** From a server with a log of events, which takes the same key as the same message. */
async function hearRest(
  connection: Connection,
  message: RunningMessage,
  { hearing, stream }: Listening,
): Promise<void> {
  const { sessionId, text, signal } = message;
  for (const delayMs of connection.patience.retryDelaysMs) {
    if (stream.isTaken) break;
    await sleep(delayMs, signal);
    try {
      await listen(connection, message, { hearing, stream });
    } catch (error) {
      if (!failedBy(error, 'lost', 'unreachable')) throw error;
    }
  }
  if (!stream.isTaken) throw new ClientError('lost', unsure);
  if (!isOver(hearing)) await replayTurn(connection, { sessionId, text, hearing, signal });
}

function runRequest(
  connection: Connection,
  { sessionId, text, streaming, signal }: RunningMessage,
  idempotencyKey: string,
): ApiRequest {
  return {
    method: 'POST',
    path: '/run_sse',
    json: {
      app_name: appName,
      user_id: 'me',
      session_id: sessionId,
      new_message: { parts: [{ text }] },
      ...(streaming && { streaming }),
    },
    headers: { Accept: 'text/event-stream', 'Idempotency-Key': idempotencyKey },
    concern: { kind: 'session' },
    expects: 'stream',
    // Files are taken in and turns before this one end before a server answers.
    timeoutMs: connection.patience.turnMs,
    signal,
  };
}

function languageOf(text: string, otherwise: Language): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : otherwise;
}

function routeIn({ route }: Readonly<Record<string, unknown>>): Turn['route'] {
  return routes.find((name) => name === route) ?? null;
}

const routes = ['export', 'credits', 'status', 'upload'] as const;

const stillWorking: TurnNotice = {
  kind: 'still-working',
  wording: wording('⏳ Still working...', '⏳ 仍在处理……'),
};
const following: TurnNotice = {
  kind: 'following',
  wording: wording(
    'The connection broke; the work goes on, and I am looking after it...',
    '连接中断，但处理仍在继续，正在跟进……',
  ),
};

const tooLong = wording(
  'This took longer than 15 minutes. Look at the state before you ask again: it may have been done.',
  '处理超过 15 分钟。请先查看状态再重试：可能已经完成。',
);
const unchanged = wording(
  'The connection broke after the message had arrived, and nothing in the project has changed since. It was not sent again. Look at the state; if it is as before, say it once more.',
  '消息送达后连接中断，此后项目没有变化。消息没有重复发送。请查看状态；若没有变化，请再说一次。',
);
const unsure = wording(
  'The connection broke while the message was sent, and nothing in the project has changed since. It was not sent again. Look at the state; if it is as before, say it once more.',
  '发送消息时连接中断，此后项目没有变化。消息没有重复发送。请查看状态；若没有变化，请再说一次。',
);
