import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { apiErrors, type ApiErrorName } from '../../api/codes.ts';
import { eventSchema, runRequestSchema, type Event, type RunRequest } from '../../api/run.ts';
import { wording, type Language } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { errorItem, sendEventStream, type StreamItem } from '../http/event-stream.ts';
import { languageOf } from '../http/request-language.ts';
import { requestSignal } from '../http/request-signal.ts';
import type { Parts } from '../parts.ts';
import { sessionPath } from '../sessions/session-path.ts';
import type { Session } from '../sessions/session.ts';
import type { LoggedEvent } from './event-log.ts';
import type { Invocation } from './invocations.ts';
import { addMessageFiles } from './message-files.ts';
import { streamedEvents, type StreamedEvent } from './partial-events.ts';

/** What can be typed or pasted; reading it takes no more than a moment. */
const longestText = 4000;

const runHeaders = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('The same key with the same body is the same message, however often it is sent'),
});

/** Files within a message come as base64, and at most 20 MB of them (`add-inline-data.ts`). */
const bodyLimitBytes = 32 * 2 ** 20;

/** Where a reader of the log begins, as a browser says it and as an address can. */
const eventNumber = z.coerce.number().int().min(0);
const logHeaders = z.object({ 'last-event-id': eventNumber.optional() });
const logQuery = z.object({
  after: eventNumber.optional().describe('Number of the last event that the client has'),
  follow: z.enum(['true', 'false']).default('true').describe('false: ends with what there is'),
});

const eventStream = {
  description: 'Server-sent events, each of whose data is one event',
  content: { 'text/event-stream': { schema: eventSchema } },
};

/** `/run_sse`, `/run`, and the log of a session's events: ADK's convention, with resumption. */
export function runRoutes(app: App, parts: Parts): void {
  const { eventLog, sessions, settings, turns } = parts;
  const { heartbeatMs } = settings;

  app.route({
    method: 'POST',
    url: '/run_sse',
    bodyLimit: bodyLimitBytes,
    config: { access: 'user', limit: 'work' },
    schema: {
      tags: ['Chat'],
      summary: 'Says something; the answer comes as an event stream',
      headers: runHeaders,
      body: runRequestSchema,
      response: { 200: eventStream },
    },
    handler: async (request, reply) => {
      const invocation = await begin(app, parts, request);
      const events = (signal: AbortSignal) =>
        request.body.streaming === true
          ? streamedEvents(turns.followLive(invocation, signal))
          : wholeEvents(turns.follow(invocation, signal));
      return sendEventStream(reply, {
        items: (signal) => answerItems(events(signal)),
        heartbeatMs,
      });
    },
  });

  app.route({
    method: 'POST',
    url: '/run',
    bodyLimit: bodyLimitBytes,
    config: { access: 'user', limit: 'work' },
    schema: {
      tags: ['Chat'],
      summary: 'Says something; the answer comes as a list of events',
      headers: runHeaders,
      body: runRequestSchema,
      response: { 200: z.array(eventSchema) },
    },
    handler: async (request, reply) => {
      const invocation = await begin(app, parts, request);
      const events: Event[] = [];
      for await (const { event } of turns.follow(invocation, requestSignal(reply))) {
        if (event.errorCode !== undefined) throw failureOf(event);
        events.push(event);
      }
      return events;
    },
  });

  app.route({
    method: 'GET',
    url: `/api/run/${appName}/:user/:session/events`,
    // It would read a stream that does not end to its end.
    exposeHeadRoute: false,
    config: { access: 'user' },
    schema: {
      tags: ['Chat'],
      summary: 'The events of a session from any place on, and each new one as it comes',
      params: sessionPath,
      headers: logHeaders,
      querystring: logQuery,
      response: { 200: eventStream },
    },
    handler: async ({ user, params, headers, query }, reply) => {
      const { id: sessionId } = await sessions.findByPath(user, params);
      const after = headers['last-event-id'] ?? query.after ?? 0;
      const isOver = async () => {
        // Throws once the session is gone.
        await sessions.findByPath(user, params);
        return query.follow === 'false';
      };
      return sendEventStream(reply, {
        items: (gone) => {
          const signal = AbortSignal.any([gone, app.stopping]);
          return logItems(eventLog.follow({ sessionId, after, isOver, signal }));
        },
        heartbeatMs,
      });
    },
  });
}

/** Takes in a message, or finds the turn that the same message began before. */
async function begin(
  app: App,
  parts: Parts,
  request: FastifyRequest & {
    readonly body: RunRequest;
    readonly headers: z.output<typeof runHeaders>;
  },
): Promise<Invocation> {
  const { body, user } = request;
  if (body.appName !== appName) throw new ApiError(apiErrors.sessionNotFound);
  const path = { user: body.userId, session: body.sessionId };
  const session = await parts.sessions.findByPath(user, path);
  const identity = {
    userId: user.id,
    idempotencyKey: request.headers['idempotency-key'] ?? null,
    requestHash: hashOfMessage(body),
  };
  const begun = await parts.turns.find(identity);
  if (begun !== null) return begun;
  const message = body.newMessage?.parts ?? [];
  const text = textOf(body);
  refuseEmpty(text, body);
  // The message counts from here on, also when nobody waits for its answer any more.
  const files = await addMessageFiles(parts, { session, parts: message, signal: app.stopping });
  return parts.turns.begin({
    ...identity,
    sessionId: session.id,
    stateDelta: body.stateDelta ?? {},
    isLive: body.streaming === true,
    message: {
      text,
      files: files.map(({ sha256, name }) => ({ sha256, name })),
      language: spokenIn(session) ?? languageOf(request),
    },
  });
}

function textOf({ newMessage }: RunRequest): string {
  const texts = (newMessage?.parts ?? []).flatMap(({ text }) => text ?? []);
  const text = texts.join('\n').trim();
  if (text.length > longestText) throw new ApiError(apiErrors.unprocessable, { wording: tooLong });
  return text;
}

function refuseEmpty(text: string, { newMessage }: RunRequest): void {
  const hasFiles = newMessage?.parts?.some(({ inlineData, fileData }) => inlineData ?? fileData);
  if (text === '' && hasFiles !== true)
    throw new ApiError(apiErrors.unprocessable, { wording: emptyMessage });
}

/** Of what the message does; how its answer is to be written does not matter. */
function hashOfMessage({ sessionId, newMessage, stateDelta }: RunRequest): string {
  const whole = JSON.stringify([sessionId, newMessage, stateDelta]);
  return createHash('sha256').update(whole).digest('hex');
}

function spokenIn({ language }: Session): Language | null {
  const spoken = language?.toLowerCase().split('-')[0];
  return spoken === 'en' || spoken === 'zh' ? spoken : null;
}

async function* answerItems(events: AsyncIterable<StreamedEvent>): AsyncGenerator<StreamItem> {
  for await (const { data, id } of events) {
    if (data.errorCode !== undefined) {
      yield errorItem(data.errorCode, data.errorMessage ?? '');
      return;
    }
    yield id === undefined ? { data } : { data, id };
  }
}

async function* wholeEvents(events: AsyncIterable<LoggedEvent>): AsyncGenerator<StreamedEvent> {
  for await (const { number, event } of events) yield { data: event, id: number };
}

async function* logItems(events: AsyncIterable<LoggedEvent>): AsyncGenerator<StreamItem> {
  for await (const { number, event } of events) yield { data: event, id: number };
}

/** How a turn ended that failed, which the log keeps in the language of its message. */
function failureOf({ errorCode, errorMessage = '' }: Event): ApiError {
  const kind = apiErrors[errorCode as ApiErrorName];
  return new ApiError(kind, { wording: wording(errorMessage, errorMessage) });
}

const emptyMessage = wording(
  'The message is empty: put a text or a file into new_message.parts.',
  '消息为空：请在 new_message.parts 中放入文字或文件。',
);
const tooLong = wording(
  `The message is longer than ${longestText} characters: say what film you would like in fewer words.`,
  `消息超过 ${longestText} 个字符：请用更短的话说明想要的影片。`,
);
