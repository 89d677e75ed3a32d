import { randomUUID } from 'node:crypto';
import { setImmediate as nextRound, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { answerLanguage } from '../../agent/answer-language.ts';
import { appName } from '../../api/app-name.ts';
import { apiErrorName, apiErrors } from '../../api/codes.ts';
import type { Event, JsonObject } from '../../api/run.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { Prices } from '../credits/economy.ts';
import type { Ledger } from '../credits/ledger.ts';
import { ApiError } from '../http/api-error.ts';
import { asApiError } from '../http/error-answer.ts';
import { newInvocationId } from '../ids.ts';
import { InTurn } from '../in-turn.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Agent, Answer, AnswerEvent } from './agent.ts';
import { spokenAnswer, toolAnswer } from './answer-events.ts';
import type { EventLog, LoggedEvent } from './event-log.ts';
import { LiveText } from './live-text.ts';
import type { LiveWords } from './partial-events.ts';
import {
  addInvocation,
  countTry,
  endInvocation,
  findByKey,
  findRunning,
  findRunningIn,
  isRunning,
  type Invocation,
  type TurnRequest,
} from './invocations.ts';

/** While the disk refuses, the end of a turn is tried again so often. */
const retryEndMs = 1000;
/** As often a server may end, by a crash or otherwise, during one turn: then the turn has failed. */
const mostTries = 10;

interface Needs {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly prices: Prices;
  readonly sessions: Sessions;
  readonly events: EventLog;
  readonly agent: Agent;
  readonly timeLimitMs: number;
  /** Leaves what runs to the next start. */
  readonly stopping: AbortSignal;
  readonly log: FastifyBaseLogger;
}

/**
 * Messages and their answers, one at a time in a session, in their order, apart from any
 * connection. A turn is a row before it runs, so that a crash does not end it, and it ends in one
 * transaction together with everything that came of it.
 */
export class Turns {
  readonly #needs: Needs;
  readonly #lines = new InTurn();
  readonly #work = new Set<Promise<void>>();
  readonly #aborts = new Map<string, AbortController>();
  /** What is said in turns to which somebody listens. */
  readonly #live = new Map<string, LiveText>();
  /** Turns whose end the disk refuses to store: who listens is told at once. */
  readonly #stuck = new Map<string, ApiError>();

  constructor(needs: Needs) {
    this.#needs = needs;
    needs.sessions.onRemoval(async (transaction, { id }) => {
      const running = await findRunningIn(transaction, id);
      for (const { holdId } of running) await needs.ledger.release(transaction, holdId);
      const onCommitted = () => {
        const gone = new ApiError(apiErrors.sessionNotFound);
        for (const invocation of running) this.#aborts.get(invocation.id)?.abort(gone);
        needs.events.wake(id);
      };
      return { blobKeys: [], onCommitted };
    });
  }

  /** How many have begun and not ended, those that wait included. */
  get openCount(): number {
    return this.#work.size;
  }

  /** Takes again what the last process left unfinished. For the start, once. */
  async resume(): Promise<void> {
    for (const invocation of await findRunning(this.#needs.database)) this.#enqueue(invocation);
  }

  /**
   * What was begun under this key, or null. Throws ApiError when that was for another message.
   */
  async find(
    request: Pick<TurnRequest, 'userId' | 'idempotencyKey' | 'requestHash'>,
  ): Promise<Invocation | null> {
    return findByKey(this.#needs.database, request);
  }

  /**
   * Begins a turn, or answers the one that was begun under the same key. Throws ApiError when there
   * are too few credits, the session is gone, or the server stops; then nothing has changed.
   */
  async begin(request: TurnRequest): Promise<Invocation> {
    const { sessionId } = request;
    // Understanding takes milliseconds, which no transaction should.
    const mayCost = await this.#needs.agent.mayCost(request.message, sessionId);
    const { invocation, isNew } = await this.#needs.events.record(
      sessionId,
      async (transaction, append) => {
        const begun = await findByKey(transaction, request);
        if (begun !== null) return { invocation: begun, isNew: false };
        const id = newInvocationId();
        const holdId = mayCost ? await this.#freeze(transaction, request) : null;
        await this.#needs.sessions.mergeState(transaction, sessionId, request.stateDelta);
        const messageEvent = await append(messageEventOf(id, request));
        const firstEvent = messageEvent + 1;
        const added = await addInvocation(transaction, request, { id, holdId, firstEvent });
        return { invocation: added, isNew: true };
      },
    );
    if (isNew && request.isLive === true) this.#live.set(invocation.id, new LiveText());
    if (isNew) this.#enqueue(invocation);
    return invocation;
  }

  /**
   * The events of a turn from its first to its last, as they are committed. Throws ApiError when
   * the server stops before the turn has ended.
   */
  async *follow(invocation: Invocation, signal: AbortSignal): AsyncGenerator<LoggedEvent> {
    const { id, sessionId, firstEvent } = invocation;
    const events = this.#needs.events.follow({
      sessionId,
      after: firstEvent - 1,
      isOver: async () => this.#isOver(id),
      signal: AbortSignal.any([signal, this.#needs.stopping]),
    });
    for await (const logged of events) if (logged.invocationId === id) yield logged;
    if (signal.aborted) return;
    if (!(await this.#isOver(id))) throw new ApiError(apiErrors.stopping);
  }

  /** As `follow`, and between the events what is said live until they come. */
  async *followLive(
    invocation: Invocation,
    signal: AbortSignal,
  ): AsyncGenerator<LoggedEvent | LiveWords> {
    const { id } = invocation;
    const live = this.#live.get(id);
    const events = this.follow(invocation, signal);
    if (live === undefined) return yield* events;
    let told = '';
    let next = events.next();
    try {
      for (;;) {
        const change = live.change();
        const { text } = live;
        if (text.length > told.length && text.startsWith(told)) {
          yield { invocationId: id, delta: text.slice(told.length) };
          told = text;
          continue;
        }
        const result = await Promise.race([next, change]);
        if (result === undefined) continue;
        if (result.done === true) return;
        yield result.value;
        next = events.next();
      }
    } finally {
      // Who leaves does not wait for the event that would have come next.
      next.catch(() => {});
      void events.return(undefined);
    }
  }

  /** Resolves when nothing runs any more; after the signal to stop that is soon. */
  async allEnded(): Promise<void> {
    await Promise.all(this.#work);
  }

  async #isOver(id: string): Promise<boolean> {
    const trouble = this.#stuck.get(id);
    if (trouble) throw trouble;
    return !(await isRunning(this.#needs.database, id));
  }

  async #freeze(transaction: Transaction, request: TurnRequest): Promise<string | null> {
    const { ledger, prices } = this.#needs;
    const { userId, sessionId } = request;
    const session = await transaction.first<{ head: number }>(
      'SELECT head FROM sessions WHERE id = $1',
      sessionId,
    );
    // A message that waits for the one which makes the film is there to change it.
    const isFirst =
      session?.head === 0 && (await findRunningIn(transaction, sessionId)).length === 0;
    const amount = isFirst ? prices.generation : prices.edit;
    return ledger.freeze(transaction, { userId, amount, reason: 'turn' });
  }

  #enqueue(invocation: Invocation): void {
    const work = this.#lines
      .run(invocation.sessionId, async () => this.#run(invocation))
      .catch((error: unknown) => this.#needs.log.error({ err: error }, 'turn not ended'))
      .finally(() => this.#work.delete(work));
    this.#work.add(work);
  }

  async #run(invocation: Invocation): Promise<void> {
    const { database, timeLimitMs, stopping } = this.#needs;
    const { id } = invocation;
    if (stopping.aborted || !(await isRunning(database, id))) return;
    const abort = new AbortController();
    this.#aborts.set(id, abort);
    const onStop = () => abort.abort(new ApiError(apiErrors.stopping));
    stopping.addEventListener('abort', onStop);
    const timer = setTimeout(() => abort.abort(new ApiError(apiErrors.timedOut)), timeLimitMs);
    try {
      if ((await countTry(database, id)) > mostTries) throw new ApiError(apiErrors.internal);
      do await nextRound();
      while (!(await this.#take(invocation, abort.signal)));
    } catch (error) {
      if (!stopping.aborted) await this.#fail(invocation, error);
    } finally {
      clearTimeout(timer);
      stopping.removeEventListener('abort', onStop);
      this.#aborts.delete(id);
      this.#live.delete(id);
    }
  }

  /** False when the film was changed by somebody else meanwhile. */
  async #take(invocation: Invocation, signal: AbortSignal): Promise<boolean> {
    const { agent, events, ledger } = this.#needs;
    const { id, userId, sessionId, message, holdId } = invocation;
    const calls = new Set<string>();
    const call = async (tool: string, args: JsonObject) =>
      this.#tellCall(invocation, { tool, args, calls });
    const live = this.#live.get(id);
    live?.reset();
    const say = live === undefined ? null : (delta: string) => live.add(delta);
    const turn = { invocationId: id, userId, sessionId, message, signal, call, say };
    signal.throwIfAborted();
    const end = await unlessAborted(agent.take(turn), signal);
    return events.record(sessionId, async (transaction, append) => {
      const answer = await end(transaction);
      if (answer === null) return false;
      if (!(await endInvocation(transaction, id, 'done')))
        throw new ApiError(apiErrors.sessionNotFound);
      if (answer.changed) await ledger.settle(transaction, holdId);
      else await ledger.release(transaction, holdId);
      const left = unanswered(await events.listOf(transaction, invocation), answer.events);
      for (const event of answerEvents(invocation, {
        ...answer,
        events: [...left, ...answer.events],
      }))
        await append(event);
      return true;
    });
  }

  /**
   * A call that has no answer yet was told before a crash, or before the turn was taken again: it
   * is told once. `calls` are those of this time.
   */
  async #tellCall(
    invocation: Invocation,
    {
      tool,
      args,
      calls,
    }: { readonly tool: string; readonly args: JsonObject; readonly calls: Set<string> },
  ): Promise<string> {
    const { database, events } = this.#needs;
    const told = openCalls(await events.listOf(database, invocation));
    const open = told.find(({ id, name }) => name === tool && !calls.has(id));
    const callId = open?.id ?? `adk-${randomUUID()}`;
    calls.add(callId);
    if (open !== undefined) return callId;
    const part = { functionCall: { id: callId, name: tool, args } };
    await events.record(invocation.sessionId, async (transaction, append) => {
      if (!(await isRunning(transaction, invocation.id)))
        throw new ApiError(apiErrors.sessionNotFound);
      await append(agentEvent(invocation, { role: 'model', parts: [part] }));
    });
    return callId;
  }

  async #fail(invocation: Invocation, error: unknown): Promise<void> {
    const { stopping, log } = this.#needs;
    const failure = asApiError(error);
    if (failure.kind.status >= 500)
      log.error({ err: error, invocationId: invocation.id }, 'turn failed');
    while (!(await this.#storeFailure(invocation, failure))) {
      await sleep(retryEndMs, undefined, { signal: stopping }).catch(() => {});
      if (stopping.aborted) return;
    }
    this.#stuck.delete(invocation.id);
  }

  /** False when the disk refuses even that. */
  async #storeFailure(invocation: Invocation, failure: ApiError): Promise<boolean> {
    const { events, ledger, log } = this.#needs;
    const { id, sessionId, holdId } = invocation;
    try {
      await events.record(sessionId, async (transaction, append) => {
        if (!(await endInvocation(transaction, id, 'failed'))) return;
        await ledger.release(transaction, holdId);
        const left = unanswered(await events.listOf(transaction, invocation), []);
        const told = failureAnswer(invocation, failure, await headOf(transaction, sessionId));
        for (const event of [...left, told]) await append(agentEvent(invocation, event));
        await append(failureEvent(invocation, failure));
      });
      return true;
    } catch (error) {
      if (!this.#stuck.has(id)) log.error({ err: error, invocationId: id }, 'failure not stored');
      this.#stuck.set(id, failure);
      events.wake(sessionId);
      return false;
    }
  }
}

/** The work goes on for itself, but nobody waits for it any more. */
async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

interface Call {
  readonly id: string;
  readonly name: string;
}

/** What was told to be at work and has not answered yet. */
function openCalls(events: readonly Pick<Event, 'content'>[]): Call[] {
  const parts = events.flatMap(({ content }) => content?.parts ?? []);
  const answered = new Set(
    parts.flatMap((part) => ('functionResponse' in part ? [part.functionResponse.id] : [])),
  );
  return parts
    .flatMap((part) => ('functionCall' in part ? [part.functionCall] : []))
    .filter(({ id }) => !answered.has(id));
}

/** Every call is answered: also one that this time, or in the end, was not made. */
function unanswered(
  told: readonly Event[],
  answers: readonly Pick<AnswerEvent, 'role' | 'parts'>[],
): AnswerEvent[] {
  const contents = answers.map(({ role, parts }) => ({ content: { role, parts: [...parts] } }));
  const before = new Set(openCalls(told).map(({ id }) => id));
  return openCalls([...told, ...contents])
    .filter(({ id }) => before.has(id))
    .map(({ id, name }) => toolAnswer(id, name, { ok: false, dropped: true }));
}

async function headOf(transaction: Transaction, sessionId: string): Promise<number> {
  const session = await transaction.first<{ head: number }>(
    'SELECT head FROM sessions WHERE id = $1',
    sessionId,
  );
  return session?.head ?? 0;
}

/** For who shows texts alone: what went wrong, and that the film is as it was. */
function failureAnswer(
  { message }: Invocation,
  { kind, wording }: ApiError,
  revision: number,
): AnswerEvent {
  const text = wording[answerLanguage(message, null)];
  return spokenAnswer([text], { kind: 'failed', revision, error: apiErrorName(kind) });
}

function answerEvents(invocation: Invocation, { events }: Answer): Event[] {
  return events.map((answer, index) => {
    const event = agentEvent(invocation, answer);
    if (index < events.length - 1) return event;
    return { ...event, actions: { ...event.actions, stateDelta: invocation.stateDelta } };
  });
}

function agentEvent(invocation: Invocation, answer: AnswerEvent): Event {
  const { role, parts, customMetadata } = answer;
  return {
    ...bareEvent(invocation.id, appName),
    content: { role, parts: [...parts] },
    ...(customMetadata && { customMetadata }),
  };
}

function failureEvent({ id, message }: Invocation, { kind, wording }: ApiError): Event {
  const errorMessage = wording[answerLanguage(message, null)];
  return { ...bareEvent(id, appName), errorCode: apiErrorName(kind), errorMessage };
}

function messageEventOf(id: string, { message, stateDelta }: TurnRequest): Event {
  const event = bareEvent(id, 'user');
  const text = message.text === '' ? [] : [{ text: message.text }];
  const files = message.files.map(({ sha256, name }) => ({
    fileData: { fileUri: sha256, displayName: name },
  }));
  return {
    ...event,
    content: { role: 'user', parts: [...text, ...files] },
    actions: { ...event.actions, stateDelta },
  };
}

function bareEvent(invocationId: string, author: string): Event {
  return {
    id: randomUUID(),
    invocationId,
    author,
    timestamp: Date.now() / 1000,
    actions: { stateDelta: {}, artifactDelta: {}, requestedAuthConfigs: {} },
  };
}
