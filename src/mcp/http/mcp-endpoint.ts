import {
  createMcpHandler,
  isInitializeRequest,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
  type AuthInfo,
} from '@modelcontextprotocol/server';
import type { Language } from '../../language/wording.ts';
import type { Callers } from '../caller.ts';
import { newMcpServer } from '../mcp-server.ts';
import { newPlace, type Place } from './place.ts';
import { defaultLimits, Sessions, type SessionLimits } from './sessions.ts';

/** A request whose token was checked. */
export interface McpRequest {
  /** Without its body; its signal is aborted when the caller is gone before the answer is whole. */
  readonly request: Request;
  /** As JSON; undefined where there is none. */
  readonly body: unknown;
  readonly userId: string;
  readonly token: string;
  readonly language: Language;
  /** Calls once the answer is whole or its reader gone. */
  readonly whenOver: (listener: () => void) => void;
}

export interface McpEndpoint {
  handle(sent: McpRequest): Promise<Response>;
  /** Answers the calls that wait; what they began on the service goes on. */
  stop(): void;
  /** Ends all sessions and streams. */
  close(): Promise<void>;
}

/**
 * The Model Context Protocol over streamable HTTP, for many callers: in sessions, as versions up to
 * 2025-11-25 have it, and without, as that of 2026-07-28. Each session has one current project, and
 * so has each user of the version without sessions.
 */
export function newMcpEndpoint(options: {
  /** Of the service that the tools call; known once it listens. */
  readonly serviceUrl: () => string;
  /** Hears of failures that are Kinora's own fault. */
  readonly report: (error: unknown) => void;
  readonly limits?: Partial<SessionLimits>;
}): McpEndpoint {
  const { serviceUrl, report } = options;
  const stopping = new AbortController();
  const find: Callers['find'] = async ({ http }) =>
    placeOf(http?.authInfo).caller(http!.authInfo!.token);
  const callers: Callers = {
    find,
    findRunning: find,
    disk: null,
    stopping: stopping.signal,
    report,
  };
  const sessions = new Sessions(options.limits);
  const withSession = async (sent: McpRequest): Promise<Response> => {
    const id = sent.request.headers.get('mcp-session-id');
    if (id !== null) return (await sessions.answer(id, sent)) ?? noSession();
    if (!isInitializeRequest(sent.body)) return noSessionNamed();
    if (!sessions.makeRoom(sent.userId)) return tooManySessions();
    return beginSession({ sent, sessions, callers, place: newPlace({ ...sent, serviceUrl }) });
  };
  const users = new UserPlaces(serviceUrl);
  const withoutSession = createMcpHandler(
    ({ authInfo, requestInfo }) =>
      newMcpServer({
        callers,
        language: placeOf(authInfo).language,
        hasEdits: wantsEdits(requestInfo!),
      }),
    // Nothing that could be listened for ever changes.
    { legacy: 'reject', maxSubscriptions: 0, onerror: report },
  );
  return {
    handle: async (sent) => {
      const { request, body } = sent;
      const isOlder = request.method !== 'POST' || (await isLegacyRequest(request, body));
      if (isOlder) return withSession(sent);
      const authInfo = authInfoOf(sent, users.placeOf(sent));
      return withoutSession.fetch(request, { parsedBody: body, authInfo });
    },
    stop: () => stopping.abort(),
    close: async () => {
      await Promise.all([sessions.close(), withoutSession.close()]);
    },
  };
}

async function beginSession(options: {
  readonly sent: McpRequest;
  readonly sessions: Sessions;
  readonly callers: Callers;
  readonly place: Place;
}): Promise<Response> {
  const { sent, sessions, callers, place } = options;
  const { userId, language } = sent;
  const server = newMcpServer({ callers, language, hasEdits: wantsEdits(sent.request) });
  const answer = async (next: McpRequest) =>
    transport.handleRequest(next.request, {
      parsedBody: next.body,
      authInfo: authInfoOf(next, place),
    });
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: () => crypto.randomUUID(),
    onsessioninitialized: (id) =>
      sessions.add(id, { userId, answer, close: async () => server.close().catch(callers.report) }),
    onsessionclosed: (id) => sessions.end(id),
  });
  await server.connect(transport);
  return answer(sent);
}

/** Hosts that bear few tools call `/mcp?edits=false`. */
function wantsEdits({ url }: Request): boolean {
  return new URL(url).searchParams.get('edits') !== 'false';
}

function authInfoOf({ token, userId }: McpRequest, place: Place): AuthInfo {
  return { token, clientId: userId, scopes: [], extra: { place } };
}

/** As it was put there by `authInfoOf`. */
function placeOf(authInfo: AuthInfo | undefined): Place {
  return authInfo!.extra!['place'] as Place;
}

/** More users without sessions than these at once: who was away longest begins where they worked last. */
const mostUsers = 1000;

class UserPlaces {
  readonly #serviceUrl: () => string;
  readonly #places = new Map<string, Place>();

  constructor(serviceUrl: () => string) {
    this.#serviceUrl = serviceUrl;
  }

  placeOf({ userId, language }: McpRequest): Place {
    const known = this.#places.get(userId);
    const place = known ?? newPlace({ userId, language, serviceUrl: this.#serviceUrl });
    this.#places.delete(userId);
    this.#places.set(userId, place);
    const [oldest] = this.#places.keys();
    if (this.#places.size > mostUsers) this.#places.delete(oldest!);
    return place;
  }
}

function noSession(): Response {
  const { mostOfUser, idleMs } = defaultLimits;
  const why = `it was ended, unused for ${idleMs / 60_000} minutes, or made room for a newer one (a user has ${mostOfUser})`;
  return refusal(404, -32_001, `Session not found: ${why}. Begin another by initialize`);
}

function noSessionNamed(): Response {
  return refusal(400, -32_000, 'Bad Request: the header Mcp-Session-Id is required');
}

function tooManySessions(): Response {
  return refusal(429, -32_000, 'Too many sessions at work at once: end one by DELETE');
}

/** As the SDK answers. */
function refusal(status: number, code: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', error: { code, message }, id: null }, { status });
}
