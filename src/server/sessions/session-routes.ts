import { appName } from '../../api/app-name.ts';
import { ok } from '../../api/envelope.ts';
import {
  changeSessionBodySchema,
  sessionAnswerSchema,
  sessionsAnswerSchema,
} from '../../api/sessions.ts';
import { deletedAnswerSchema } from '../../api/tasks.ts';
import type { App } from '../http/app.ts';
import { requireSelf } from '../http/require-self.ts';
import type { Parts } from '../parts.ts';
import { nextCursor, pageFrom, pageQuery } from '../http/list-page.ts';
import { sessionAnswer } from './session-answer.ts';
import { sessionPath, userPath } from './session-path.ts';

/** `/api/sessions/…`: what there is of each session beside its film. */
export function sessionRoutes(app: App, { sessions }: Parts): void {
  app.route({
    method: 'GET',
    url: `/api/sessions/${appName}/:user`,
    config: { access: 'user' },
    schema: {
      tags: ['Sessions'],
      summary: 'All sessions, the newest first',
      params: userPath,
      querystring: pageQuery,
      response: { 200: sessionsAnswerSchema },
    },
    handler: async ({ user, params, query }) => {
      requireSelf(user, params.user);
      const page = await sessions.list(user.id, pageFrom(query));
      const next_cursor = nextCursor(page, query.limit);
      return ok({ sessions: page.map(sessionAnswer), next_cursor });
    },
  });

  app.route({
    method: 'GET',
    url: `/api/sessions/${appName}/:user/:session`,
    config: { access: 'user' },
    schema: {
      tags: ['Sessions'],
      summary: 'A session',
      params: sessionPath,
      response: { 200: sessionAnswerSchema },
    },
    handler: async ({ user, params }) => ok(sessionAnswer(await sessions.findByPath(user, params))),
  });

  app.route({
    method: 'PATCH',
    url: `/api/sessions/${appName}/:user/:session`,
    config: { access: 'user' },
    schema: {
      tags: ['Sessions'],
      summary: 'Another language for a session',
      params: sessionPath,
      body: changeSessionBodySchema,
      response: { 200: sessionAnswerSchema },
    },
    handler: async ({ user, params, body }) => {
      await sessions.setLanguage(await sessions.findByPath(user, params), body.language);
      return ok(sessionAnswer(await sessions.findByPath(user, params)));
    },
  });

  app.route({
    method: 'DELETE',
    url: `/api/sessions/${appName}/:user/:session`,
    config: { access: 'user' },
    schema: {
      tags: ['Sessions'],
      summary: 'Deletes a session with its films, and media that no other session uses',
      params: sessionPath,
      response: { 200: deletedAnswerSchema },
    },
    handler: async ({ user, params }) => {
      await sessions.remove(await sessions.findByPath(user, params));
      return ok(null);
    },
  });
}
