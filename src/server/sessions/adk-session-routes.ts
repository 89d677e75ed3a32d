import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import type { Event } from '../../api/run.ts';
import {
  adkSessionSchema,
  adkStateDeltaBodySchema,
  newAdkSessionBodySchema,
  newAdkStateBodySchema,
  ownSessionIdSchema,
} from '../../api/sessions.ts';
import type { App } from '../http/app.ts';
import { requireSelf } from '../http/require-self.ts';
import type { Parts } from '../parts.ts';
import { sessionPath, userPath } from './session-path.ts';
import type { Session, SessionState } from './session.ts';

const url = `/apps/${appName}/users/:user/sessions`;

/** The session endpoints of ADK's API server, in its shapes and with its statuses. */
export function adkSessionRoutes(app: App, { sessions, eventLog }: Parts): void {
  app.route({
    method: 'GET',
    url: '/list-apps',
    config: { access: 'public' },
    schema: {
      tags: ['ADK'],
      summary: 'The names of all agents',
      response: { 200: z.array(z.string()) },
    },
    handler: async () => [appName],
  });

  app.route({
    method: 'GET',
    url,
    config: { access: 'user' },
    schema: {
      tags: ['ADK'],
      summary: 'All sessions, without their events',
      params: userPath,
      response: { 200: z.array(adkSessionSchema) },
    },
    handler: async ({ user, params }) => {
      requireSelf(user, params.user);
      return (await sessions.listAll(user.id)).map((session) => adkSession(session, []));
    },
  });

  app.route({
    method: 'POST',
    url,
    config: { access: 'user' },
    schema: {
      tags: ['ADK'],
      summary: 'A new session',
      params: userPath,
      body: newAdkSessionBodySchema,
      response: { 200: adkSessionSchema },
    },
    handler: async ({ user, params, body }) => {
      requireSelf(user, params.user);
      const state = body?.state ?? {};
      const wireId = body?.sessionId ?? undefined;
      return adkSession(await sessions.create(user.id, { ...newProject, wireId, state }), []);
    },
  });

  app.route({
    method: 'POST',
    url: `${url}/:session`,
    config: { access: 'user' },
    schema: {
      tags: ['ADK'],
      summary: 'A new session under an id of the client',
      params: sessionPath.extend({ session: ownSessionIdSchema }),
      body: newAdkStateBodySchema,
      response: { 200: adkSessionSchema },
    },
    handler: async ({ user, params, body }) => {
      requireSelf(user, params.user);
      const wish = { ...newProject, wireId: params.session, state: stateFrom(body ?? {}) };
      return adkSession(await sessions.create(user.id, wish), []);
    },
  });

  app.route({
    method: 'GET',
    url: `${url}/:session`,
    config: { access: 'user' },
    schema: {
      tags: ['ADK'],
      summary: 'A session with its events',
      params: sessionPath,
      response: { 200: adkSessionSchema },
    },
    handler: async ({ user, params }) => {
      const session = await sessions.findByPath(user, params);
      const logged = await eventLog.list(session.id, 0);
      return adkSession(
        session,
        logged.map(({ event }) => event),
      );
    },
  });

  app.route({
    method: 'PATCH',
    url: `${url}/:session`,
    config: { access: 'user' },
    schema: {
      tags: ['ADK'],
      summary: 'Sets keys of the state',
      params: sessionPath,
      body: adkStateDeltaBodySchema,
      response: { 200: adkSessionSchema },
    },
    handler: async ({ user, params, body }) => {
      const { id } = await sessions.findByPath(user, params);
      await eventLog.record(id, async (transaction, append) => {
        await sessions.mergeState(transaction, id, body.stateDelta);
        await append(stateEvent(body.stateDelta));
      });
      const logged = await eventLog.list(id, 0);
      return adkSession(
        await sessions.findByPath(user, params),
        logged.map(({ event }) => event),
      );
    },
  });

  app.route({
    method: 'DELETE',
    url: `${url}/:session`,
    config: { access: 'user' },
    schema: {
      tags: ['ADK'],
      summary: 'Deletes a session',
      params: sessionPath,
      response: { 200: z.null() },
    },
    handler: async ({ user, params }) => {
      await sessions.remove(await sessions.findByPath(user, params));
      return null;
    },
  });
}

/** ADK knows no names of projects. */
const newProject = { taskName: 'project' };

/** See `newAdkStateBodySchema`. */
function stateFrom(body: SessionState): SessionState {
  const { state, ...others } = body;
  const isWrapped =
    typeof state === 'object' &&
    state !== null &&
    !Array.isArray(state) &&
    Object.keys(others).length === 0;
  return isWrapped ? (state as SessionState) : body;
}

function adkSession(session: Session, events: readonly Event[]): z.output<typeof adkSessionSchema> {
  return {
    id: session.wireId,
    appName,
    userId: session.userId,
    state: { ...session.state },
    events: [...events],
    lastUpdateTime: session.updatedAtMs / 1000,
  };
}

function stateEvent(stateDelta: SessionState): Event {
  return {
    id: randomUUID(),
    invocationId: `p-${randomUUID()}`,
    author: 'user',
    timestamp: Date.now() / 1000,
    actions: { stateDelta, artifactDelta: {}, requestedAuthConfigs: {} },
  };
}
